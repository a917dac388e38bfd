"""Whatever a file holds: no traceback, no endless work, and places that are in the file."""

import json
import sys
from html import escape
from itertools import pairwise
from time import process_time

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from markdown.extensions.toc import slugify as toc_slugify
from markdown.extensions.toc import unique

from heavy import HEAVY, SIGNS, TRAPS
from kennisparels.check import check
from kennisparels.enrich.pages import written_pages
from kennisparels.finish import finish
from kennisparels.model.garden import Garden
from kennisparels.model.rule import SURROUNDINGS
from kennisparels.read import read_page
from kennisparels.read.front_matter import LIMIT
from kennisparels.read.ids import UniqueIds, slugify
from kennisparels.read.markdown import scan
from kennisparels.read.source import text_of
from kennisparels.report import as_text
from small import PEARL, TODAY, pearl

# The same inputs at every run, and no clock: work is counted.
fuzz = settings(
    derandomize=True, deadline=None, database=None, max_examples=150, suppress_health_check=list(HealthCheck)
)

FULL = pearl(
    "# Eb\n\nZie [water](../../themas/water.md#a) en [[water|dit]].\n\n| a |\n|---|\n| `b` |\n\n<b id='c'>d</b>\n",
    more="""date: 2031-03-07
number: 12
countries: [NL, GB-ENG]
summary:
  nl: |
    Zie [water](../../themas/water.md). Eb, en vloed.
  en: >
    Ebb, and flow.
evidence:
  strength: limited
  effects:
    - {outcome: water, direction: none, note: {nl: Eb}}
  mechanism: not reported
relations: [{type: follows, to: tides}]
attachments: [{title: Tides, file: ../../etc/passwd}]
""",
)
MOST = 50_000  # characters of a field, which have a limit
PIECES = (
    "--- ... : - ? [ ] { } , & * ! | > ' \" % @ ` # ## ** _ ~~~ ``` [[ ]] ]( ![ <b <!-- --> </ \\ ^ [^1]: $ a 0 .5"
    " 1e9 ~ << !! &a *a [*a] true null 0x1F nl: title: status: tags: <<: summary: é 𝄞"
).split()
PIECES += ["\x00", "\x07", "\t", "\x85", "\u2028", "\u202e", "\ufeff", "\u200b", "\ufffd"]
PIECES += ["\n", "\n\n", "  ", "    ", "\r\n", " ", "\n---\n", "\n- ", "\n  ", "\n# "]
NESTED = ("[", "{a: ", "- ", "? ", "[{", "> ", "![", "<div>", "*", "((")


@st.composite
def mutated(draw, text=FULL):
    """A sound page, with pieces put in, cut out and doubled."""
    for _ in range(draw(st.integers(1, 4))):
        start = draw(st.integers(0, len(text)))
        end = min(len(text), start + draw(st.integers(0, 12)))
        piece = draw(st.one_of(st.sampled_from(PIECES), st.text(max_size=3), st.just(text[start:end] * 2)))
        text = text[:start] + piece * draw(st.sampled_from([1, 1, 1, 2, 50])) + text[end:]
    return text


def report(reading, text):
    """All that is said about one page, after checking that it is said of places in the file."""
    pages = (reading.page,) if reading.page else ()
    findings = check(
        Garden(TODAY, (*pages, read_page("themas/water.md", SURROUNDINGS["themas/water.md"]).page), reading.faults)
    )
    lines = text.split("\n")
    for finding in findings:
        assert 1 <= finding.line <= len(lines), finding
        assert 1 <= finding.column <= len(lines[finding.line - 1]) + 1, finding
    said = "\n".join(as_text(findings, "docs", "nl"))
    assert said.replace("\n", "").isprintable()
    return findings


@fuzz
@given(mutated())
@example(pearl(more="summary: {nl: &a x, en: *a}\n<<: {a: b}\n? [a]\n: b\n'': c\n1: d\n"))
@example(pearl(more='title_en: "\\ud800"\n'))
@example(pearl(more='title_en: "C:\\temp"\n'))
@example(pearl(more="number: " + "9" * 5000 + "\n"))
@example(pearl(more="number: " + "9" * 400 + "\n"))
@example(pearl(more="date: 0000-00-00\nreview_by: 99999-01-01\n"))
def test_a_mutated_page_is_read_or_reported(text):
    report(read_page(PEARL, text), text)


@fuzz
@given(st.lists(st.one_of(st.sampled_from(PIECES), st.text(max_size=5)), max_size=30).map("".join))
def test_any_fields_are_read_or_reported(front):
    text = f"---\n{front}\n---\n"
    for path in (PEARL, "themas/water.md", "over/a.md"):
        report(read_page(path, text), text)


@fuzz
@given(st.one_of(st.binary(max_size=200), mutated().map(lambda text: text.encode("utf-16")[:99])))
def test_any_bytes_are_text_or_a_finding(raw):
    text = text_of(PEARL, raw)

    assert not isinstance(text, str) or read_page(PEARL, text).is_whole in (True, False)


@fuzz
@given(st.integers(0, len(FULL)))
def test_a_page_that_is_cut_off_is_read_or_reported(end):
    report(read_page(PEARL, FULL[:end]), FULL[:end])


@pytest.mark.parametrize("opening", NESTED)
@pytest.mark.parametrize("between", ["", "\n", "\n  "])
@pytest.mark.parametrize("times", [30, 20_000])
def test_deep_nesting_is_refused_or_read(opening, between, times):
    deep = (opening + between) * times
    for text in (f"---\ntitle:\n  {deep}\n---\n", pearl(deep)):
        report(read_page(PEARL, text), text)


def test_deeply_indented_fields_are_refused():
    front = "".join(f"{' ' * depth}a:\n" for depth in range(300))

    assert [fault.code for fault in read_page(PEARL, f"---\n{front}---\n").faults] == ["KP012"]


def test_an_alias_is_reported_where_it_stands():
    text = pearl(more="summary:\n  nl: &a Eb\n  en: *a\n")

    assert [(fault.code, fault.flaw.place) for fault in read_page(PEARL, text).faults] == [("KP013", (7, 7))]


def test_aliases_of_aliases_are_not_followed():
    front = "a: &a [x]\n" + "".join(f"{b}: &{b} [{', '.join([f'*{a}'] * 9)}]\n" for a, b in pairwise("abcdefghi"))

    assert {fault.code for fault in read_page("over/a.md", f"---\n{front}---\n").faults} >= {"KP013"}


@pytest.mark.parametrize("unseen", ["\x00", "\x1b", "\x7f", "\x85", "\u2028", "\u2029", "\ufeff", "\uffff"])
def test_a_character_that_cannot_be_seen_is_refused_at_its_place(unseen):
    faults = read_page(PEARL, pearl(more=f"title_en: é{unseen}\n")).faults

    assert [(fault.code, fault.flaw.place) for fault in faults] == [("KP012", (5, 12))]


# --- work that grows with the text, and no faster ---


def work_of(task):
    """Calls of Python functions, and the bytes of text that they handed to each other."""
    calls = 0

    def count(frame, event, argument):
        nonlocal calls
        calls += 1 if event in ("call", "c_call") else 0
        if event == "return" and isinstance(argument, str):
            calls += len(argument) // 1000

    sys.setprofile(count)
    try:
        task()
    finally:
        sys.setprofile(None)
    return calls


@pytest.mark.parametrize("heavy", HEAVY.values(), ids=HEAVY)
def test_work_grows_with_the_text(heavy):
    read_page("over/a.md", "---\ntitle: a\n---\n")
    small, large = (work_of(lambda: read_page("over/a.md", f"---\ntitle: a\n---\n{heavy(n)}")) for n in (1000, 2000))  # noqa: B023

    assert large <= 2.2 * small + 100


@pytest.mark.parametrize("heavy", (HEAVY | TRAPS).values(), ids=HEAVY | TRAPS)
def test_work_of_the_rules_grows_with_the_text(heavy):
    pages = (read_page("over/a.md", f"---\ntitle: a\n---\n{heavy(n)}\n").page for n in (499, 500, 1000))
    first, *gardens = (Garden(TODAY, (page,)) for page in pages)
    check(first)  # loads what is loaded once; nothing is known of the text of the others
    small, large = (work_of(lambda: check(garden)) for garden in gardens)  # noqa: B023

    assert large <= 2.3 * small + 100


def time_of(task):
    """Time of this process: what happens inside one pattern has no calls to count."""
    times = []
    for _ in range(3):
        started = process_time()
        task()
        times.append(process_time() - started)
    return min(times)


@pytest.mark.parametrize("sign", SIGNS.values(), ids=SIGNS)
def test_no_pattern_goes_back_on_its_steps(sign, tmp_path):
    """For sixteen times the text, work by the square takes 256 times as long."""

    def work(n):
        # so many brackets in the fields are refused
        field = "" if set(sign(1)) & set("[{") else f"title_en: {json.dumps(sign(n)[:MOST])}\n"
        garden = Garden(TODAY, (read_page(PEARL, pearl(sign(n), more=field)).page,))
        built = tmp_path / str(n) / "a.html"
        built.parent.mkdir()
        built.write_text(f"<p>{escape(sign(n))}</p>")

        def task():
            check(garden)
            list(written_pages(garden))
            finish(built.parent)

        return task

    small, large = (time_of(work(n)) for n in (500, 8_000))

    assert large <= 60 * small


# Each names something that is not there, which is looked for among all that is.
MISNAMED = {
    "link": {"body": "[a](tide-{n}x.md)"},
    "link without an ending": {"body": "[a](../2030/tide-{n}x/)"},
    "image": {"body": "![a](tide-{n}x.png)"},
    "link by name": {"body": "[[tide-{n}x]]"},
    "capitals": {"body": "[[Tide-{n}]]"},
    "relation": {"below": "relations: [{{type: follows, to: tide-{n}x}}]\n"},
    "attachment": {"below": "attachments: [{{title: a, file: tide-{n}x.pdf}}]\n"},
    "theme": {"tag": "water-{n}x"},
}


@pytest.mark.parametrize("parts", MISNAMED.values(), ids=MISNAMED)
def test_work_of_the_rules_grows_with_the_pages(parts):
    small, large = (work_of(lambda: check(garden)) for garden in (_misnamed(parts, n) for n in (80, 160)))  # noqa: B023

    assert large <= 2.2 * small


def _misnamed(parts, count):
    texts = {}
    for n in range(count):
        words = {name: part.format(n=n) for name, part in parts.items()}
        tag = words.pop("tag", f"water-{n}")
        texts[f"parels/zonder-datum/tide-{n}.md"] = pearl(**words).replace("[water]", f"[{tag}]")
        texts[f"themas/water-{n}.md"] = SURROUNDINGS["themas/water.md"].replace("ater", f"ater-{n}")
    pages = tuple(read_page(path, text).page for path, text in texts.items())
    return Garden(TODAY, pages, files=frozenset(f"bijlagen/tide-{n}.pdf" for n in range(count)))


@pytest.mark.parametrize("heavy", HEAVY.values(), ids=HEAVY)
def test_what_is_kept_of_a_page_grows_with_the_text(heavy):
    kept = [_size(scan(heavy(n))) for n in (1000, 2000)]

    assert kept[1] <= 2.2 * kept[0] + 10_000


def _size(found):
    return len(repr(found))


@pytest.mark.parametrize("name", ["links in one sentence", "headings of one name", "open tags", "one line of tag"])
def test_a_hundred_thousand_of_them(name):
    assert read_page("over/a.md", f"---\ntitle: a\n---\n{HEAVY[name](100_000)}").page


def test_fields_have_a_limit():
    text = f"---\ntitle: {'a' * LIMIT}\n---\n"

    assert [fault.code for fault in read_page("over/a.md", text).faults] == ["KP012"]


def test_a_line_of_nine_million_characters():
    assert read_page("over/a.md", f"---\ntitle: a\n---\n{'a' * 9_000_000}").page


# --- our own ids and words are those of the originals ---


@fuzz
@given(
    st.lists(st.sampled_from(["a", "a_1", "a_2", "a_9", "a_01", "", "_1", "b", "a_1_1"]), max_size=40),
    st.sets(st.sampled_from(["a", "a_1", "b"])),
)
def test_ids_are_made_unique_as_the_renderer_does(names, taken):
    ids, used = UniqueIds(taken), set(taken)

    assert [ids.new(name) for name in names] == [unique(name, used) for name in names]


@fuzz
@given(st.text(alphabet=st.one_of(st.characters(), st.sampled_from(" -_é10")), max_size=30))
def test_a_slug_is_the_one_of_the_renderer(text):
    assert slugify(text) == toc_slugify(text, "-")
