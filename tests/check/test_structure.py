"""What the rules on fields, statuses, themes, relations and attachments say beyond their examples."""

import hashlib
from dataclasses import replace

import pytest

from kennisparels.check import check
from kennisparels.read import read_garden
from kennisparels.report import say
from small import PEARL, TODAY, codes, found, garden_of, page, pearl, places, write


def hints(files):
    return [say(finding.hint, "en") for finding in found(files) if finding.hint]


TITLE = "Een titel die nergens past, " * 4 + "of toch"
SEA = "---\nprefLabel: {nl: zee, en: sea}\nbroader: [water]\n---\n"
UNANSWERED = "".join(
    f"  {question}: not reported\n" for question in ("mechanism", "moderators", "implementation", "economics")
)
SALT = "---\nprefLabel: {nl: zout, en: salt}\nbroader: [sea]\n---\n"


def test_a_seedling_may_carry_the_long_title_of_its_work():
    assert found({PEARL: pearl(title=TITLE).replace("title: Tides,", f'title: "{TITLE}",')}) == []


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        (pearl(title="A\nreview_by: 2033-03-07"), "move `status` up, to above `review_by`"),
        (
            pearl(more=f"study: survey\nevidence:\n  effects: not reported\n  strength: limited\n{UNANSWERED}"),
            "move `strength` up, to above `effects`",
        ),
    ],
)
def test_a_field_out_of_order_is_told_its_place(text, hint):
    assert hints({PEARL: text}) == [hint]


def test_the_stop_of_an_abbreviation_ends_no_sentence():
    texts = {"nl": "Dr. Eb vergeleek eb (o.a. Tholen) en vloed.", "en": "Mr. Ebb compared ebb and flow"}
    summary = "".join(f"  {language}: |\n    {text}\n" for language, text in texts.items())
    told = [
        each.message.parts["count"]
        for each in found({PEARL: pearl(more=f"summary:\n{summary}")})
        if each.code == "KP090"
    ]

    assert told == [1, 1]


def test_advice_waits_until_the_fields_can_be_read():
    text = pearl(more="references: []\nstudy: rapport\nsummary:\n  nl: |\n    Eb.\n")

    assert [code for code in codes(found({PEARL: text})) if code in ("KP090", "KP092")] == []


@pytest.mark.parametrize("day", ["2031-12-31", "2032-01-01"])
def test_tomorrow_is_no_future_date(day):
    path = f"parels/{day[:4]}/tides.md"

    assert found({path: pearl(title=f"A\ndate: {day}")}) == []


def test_a_source_cannot_be_seen_in_the_future():
    text = pearl(below="provenance:\n  - {title: A, seen: 2103-03-09}\n")

    assert places(found({PEARL: text})) == [("KP060", 8, 22)]


def test_a_theme_is_in_use_through_a_narrower_one():
    assert found({PEARL: pearl().replace("[water]", "[sea]"), "themas/sea.md": SEA}) == []


def test_a_theme_may_be_the_one_that_an_unreadable_pearl_names():
    files = {
        PEARL: pearl(),
        "parels/zonder-datum/broken.md": "none",
        "themas/salt.md": SEA.replace("zee, en: sea", "a, en: b"),
    }

    assert codes(found(files)) == ["KP001"]


def test_broader_themes_of_broader_themes_count():
    files = {PEARL: pearl().replace("[water]", "[salt, water]"), "themas/sea.md": SEA, "themas/salt.md": SALT}

    assert hints(files) == ["leave 'water' out, unless the work is about all of it"]


ATTACHED = "attachments:\n  - {{title: A, file: {file}, sha256: {sha256}}}\n"


def attached(file, content):
    sha256 = hashlib.sha256(content).hexdigest()
    return {PEARL: pearl(below=ATTACHED.format(file=file, sha256=sha256)), f"bijlagen/{file}": content}


@pytest.mark.parametrize(
    ("file", "content"),
    [
        ("a.pdf", b"%PDF-1.4"),
        ("a.jpeg", b"\xff\xd8\xff\xe0"),
        ("a.csv", b"a,b"),
        ("a.txt", b""),
        ("2031/a_b-c.d.csv", b"a"),
    ],
)
def test_attachments_that_are_what_their_names_say(file, content):
    assert found(attached(file, content)) == []


@pytest.mark.parametrize(
    ("file", "content", "hint"),
    [
        ("a.docx", b"%PDF-1.4", "let its name end in '.pdf', or put the right file there"),
        ("a.csv", b"%PDF-1.4", "let its name end in '.pdf', or put the right file there"),
        ("a.pdf", b"<html>", "save the document again under this name"),
        ("Één Plan (2).csv", b"a", "call the file 'een-plan-2.csv', here and in the folder"),
    ],
)
def test_an_attachment_is_told_its_right_name(file, content, hint):
    assert hints(attached(file, content)) == [hint]


def test_a_missing_fingerprint_is_given():
    files = {PEARL: pearl(below="attachments:\n  - {title: A, file: a.csv}\n"), "bijlagen/a.csv": b"a"}

    assert hints(files) == [f"add `sha256: {hashlib.sha256(b'a').hexdigest()}`"]


def test_a_fingerprint_may_be_in_capitals():
    files = attached("a.csv", b"a")
    files[PEARL] = files[PEARL].replace(hashlib.sha256(b"a").hexdigest(), hashlib.sha256(b"a").hexdigest().upper())

    assert found(files) == []


def test_a_file_over_the_limit(tmp_path):
    docs = write(tmp_path, attached("a.pdf", b"%PDF-1.4"))
    with (docs / "bijlagen/a.pdf").open("r+b") as file:
        file.truncate(20_000_001)  # sparse: it takes no room on the disk

    assert codes(check(read_garden(docs, TODAY))) == ["KP403", "KP401"]


def test_a_symbolic_link_among_the_attachments(tmp_path):
    docs = write(tmp_path / "docs", {PEARL: pearl("[a](../../bijlagen/a.pdf)")})
    (docs / "bijlagen").mkdir()
    (docs / "bijlagen/a.pdf").symlink_to(docs / PEARL)

    assert codes(check(read_garden(docs, TODAY))) == ["KP407"]


def test_a_file_that_a_text_leads_to_is_used():
    assert found({PEARL: pearl("[a](../../bijlagen/a.csv)"), "bijlagen/a.csv": b"a"}) == []


def related(kind, to="waves", more="", below=""):
    return pearl(more=more, below=f"relations:\n  - {{type: {kind}, to: {to}}}\n{below}")


WAVES = "parels/zonder-datum/waves.md"


def test_a_relation_twice_through_an_alias():
    relations = "relations:\n  - {type: follows, to: waves}\n  - {type: follows, to: golven}\n"
    files = {PEARL: pearl(below=relations), WAVES: pearl(below="aliases: [golven]\n")}

    assert places(found(files)) == [("KP352", 9, 5)]


def test_two_relations_of_different_types_may_stay():
    relations = "relations:\n  - {type: follows, to: waves}\n  - {type: contradicts, to: waves}\n"

    assert found({PEARL: pearl(below=relations), WAVES: pearl()}) == []


@pytest.mark.parametrize(
    ("here", "there"),
    [("NL", "GB"), ("GB-ENG", "GB-SCT"), ("international", "international"), ("NL, GB", "NL, GB"), ("NL", "NL, BE")],
)
def test_counterparts_that_may_be(here, there):
    files = {
        PEARL: related("counterpart", more=f"countries: [{here}]\n"),
        WAVES: pearl(more=f"countries: [{there}]\n"),
    }

    assert found(files) == []


def test_counterparts_without_countries_may_be():
    assert found({PEARL: related("counterpart"), WAVES: pearl()}) == []


def test_pearls_that_follow_each_other_in_a_circle():
    files = {PEARL: related("follows"), WAVES: related("follows", "tides")}

    assert [say(finding.message, "en") for finding in found(files)] == [
        "the relation 'follows' goes round: 'tides' > 'waves' > 'tides'"
    ]


@pytest.mark.parametrize(
    ("body", "hint"),
    [
        ("[a](/themas/water.html)", "write '../../themas/water.md'"),
        ("[a](/themas/water/)", "write '../../themas/water.md'"),
        ("[a](/themas/)", "write '../../themas/index.md'"),
        ("[a](/)", "write '../../index.md'"),
        ("[a](/elders)", "write the path to a file in the garden, as seen from this page"),
        ("[a](https//example.org/)", "begin with 'https://'"),
        ("[a](www.example.org)", "begin with 'https://'"),
        ("[a](https:/example.org/)", "write 'https://', the name of the site, and then '/' and the rest"),
        ("[a](https://example..org/)", "write 'https://', the name of the site, and then '/' and the rest"),
        ("[a](https://https://example.org/)", "write 'https://', the name of the site, and then '/' and the rest"),
        ("[a](https://example.org/100%)", "copy the address again from the address bar of your browser"),
        ("[a](<https://example.org/a b>)", "write '%20' instead of each space"),
        ("zie [a](https://example.org/a b.pdf)", "write '%20' instead of each space"),
        ("zie [a][b]", "add a line '[b]: …' below the text"),
        ("Eb.[^1]", "add a line '[^1]: …' below the text"),
        ("![zand](sand.png)", "put the image beside the page, or correct its name"),
        ("![zand](tides.png)", "write '../../over/tides.png'"),
        ("[a](tides.md)", "remove the link and keep the words, or link to a heading with '#'"),
        ("Zie www.example.org/a_b.", "write '[what is there](www.example.org/a_b)'"),
        ("(https://example.org/)", "write '[what is there](https://example.org/)'"),
        ("[Klik hier!](https://example.org/)", "let the link's words say what readers will find there"),
        ("[**Lees meer**.](https://example.org/)", "let the link's words say what readers will find there"),
        ("[[water|a]] [A](tides.md#)", "let the words say how the two differ"),
        ("[a](http://example.org/x) <https://example.org/x>", "write 'https://example.org/x'"),
        ("[[old-tides#eb|b]]\n\n## Eb\n", "write 'tides#eb'"),
    ],
)
def test_a_link_is_told_what_to_type(body, hint):
    assert hints({PEARL: pearl(body, below="aliases: [old-tides]\n"), "over/tides.png": b"\x89PNG\r\n\x1a\n"}) == [hint]


@pytest.mark.parametrize(
    "body",
    [
        "[a](https://example.org:8080/a_(b)?c=%20#d)",
        "[a](https://münchen.example/ö)",
        "[a](mailto:x)",
        "[https://example.org](https://example.org)",
        "[zie *https://example.org*](https://example.org)",
        "<https://example.org/>",
        "`https://example.org` en `[a][b]`",
        "art. 3 [oud] [nieuw] en [x](y) in `[a](b c)`",
        "[a][b]\n\n[b]: https://example.org/\n",
        "Eb.[^1]\n\n[^1]: Vloed.\n",
        "[a](https://example.org/x) en [a](https://example.org/x)",
        "[terug](#)",
        "![a](../../over/tides.png)",
        "\\[a\\]\\[b\\]",
    ],
)
def test_links_as_they_should_be(body):
    found_ = [code for code in codes(found({PEARL: pearl(body), "over/tides.png": b""})) if code != "KP201"]

    assert found_ == []


def test_the_same_words_in_two_languages_may_lead_to_two_documents():
    dutch, english = "Eb. Zie [IOM](https://a.example/nl).", "Ebb. See [IOM](https://a.example/en)."
    summary = f"summary:\n  nl: |\n    {dutch}\n  en: |\n    {english}\n"

    assert found({PEARL: pearl(more=summary)}) == []


@pytest.mark.parametrize(
    ("field", "hint"),
    [
        ("prohic.nl/?p=702", "begin with 'https://'"),
        ("https://example.org/a b", "write '%20' instead of each space"),
        ("http://[", "write 'https://', the name of the site, and then '/' and the rest"),
    ],
)
def test_an_address_in_a_field_is_told_what_to_type(field, hint):
    assert hints({PEARL: pearl(below=f'origin: ["{field}"]\n')}) == [hint]


@pytest.mark.parametrize(
    ("target", "expected"),
    [
        ("https://kennis.example/parels/themas/water.html#kp-parels", ["KP205"]),
        ("http://Kennis.example/parels", ["KP205"]),
        ("//kennis.example/parels/", ["KP205"]),
        ("https://kennis.example/parelsnoer/", []),
        ("https://elders.example/parels/", []),
    ],
)
def test_a_link_to_the_address_of_the_site(target, expected):
    garden = replace(garden_of({"over/a.md": page(f"[a]({target})")}), site_url="https://kennis.example/parels/")

    assert codes(check(garden)) == expected


def test_brackets_without_end_cost_no_more_than_other_text():
    assert codes(found({"over/a.md": page("[" * 20_000 + "](" * 10_000)})) == []


@pytest.mark.parametrize("text", ["[the report][]", "[the report][ ]", "[the report][the report]"])
def test_a_link_by_its_own_words_has_its_address_on_the_page(text):
    told = found({"over/a.md": page(f"See {text}.\n")})

    assert [(finding.code, finding.message.parts) for finding in told] == [("KP207", {"name": "the report"})]
    assert codes(found({"over/a.md": page(f"See {text}.\n\n[the report]: https://example.org\n")})) == []


def test_a_thousand_faults_each_have_their_place():
    told = places(found({"over/a.md": page("Zié www.example.org [a][b].\n" * 1_000)}))

    assert told[0] == ("KP232", 4, 5)
    assert told[-1] == ("KP207", 1003, 21)


def test_an_address_that_is_not_for_the_web_is_left_to_the_rules_on_safety():
    told = codes(found({PEARL: pearl(below='origin: ["javascript:alert(1)"]\n')}))

    assert "KP206" not in told
