"""Terms of the thesaurus in prose: which words are marked, and what is left alone."""

import re

import markdown
import pytest

from kennisparels.enrich import enrich
from kennisparels.enrich.terms import LONGEST, MOST
from small import PEARL, garden_of, page, pearl

THEME = "themas/toezicht.md"
TERM = re.compile(r'\[([^\[\]]*)\]\(([^ ]*) "([^"]*)"\)\{: \.kp-term \}', re.DOTALL)


def theme(nl="toezicht", en="supervision", alt="", definition="Oog houden op wat afgesproken is. En meer."):
    return (
        f"---\nprefLabel: {{nl: {nl}, en: {en}}}\n{alt}definition:\n  nl: |\n    {definition}\n"
        "  en: |\n    Keeping an eye on what was agreed.\n---\n"
    )


SYNONYMS = "altLabel:\n  nl: [toezicht in de wijk, 'oog [op straat']\n  en: [NSV]\nhiddenLabel: [toesicht]\n"


def marked(body, themes=None, more=""):
    """What is marked in a pearl: words, address and meaning."""
    files = {PEARL: pearl(body, more=more), **(themes or {THEME: theme(alt=SYNONYMS)})}
    return TERM.findall(text_of(files, PEARL))


def text_of(files, path):
    return next(each.text for each in enrich(garden_of(files)) if each.path == path)


def test_the_first_use_of_a_term_leads_to_its_theme_with_its_meaning():
    assert marked("Er is toezicht, en nog meer toezicht.") == [
        ("toezicht", "../../themas/toezicht.md", "Toezicht&#58; Oog houden op wat afgesproken is&#46;")
    ]


@pytest.mark.parametrize(
    ("body", "words"),
    [
        ("Elk toezicht in de wijk helpt.", ["toezicht in de wijk"]),
        ("Elk toezicht in\nde wijk helpt.", ["toezicht in\nde wijk"]),
        ("Toezicht helpt.", ["Toezicht"]),
        ("Dat werkt. Toezicht helpt.", ["Toezicht"]),
        ("- Toezicht helpt", ["Toezicht"]),
        ("Het *toezicht* helpt.", ["toezicht"]),
        ("Een NSV-project en de nsv.", ["NSV"]),
        ("> Een uitspraak over toezicht.", ["toezicht"]),
        ("| Wat |\n|---|\n| toezicht |", ["toezicht"]),
    ],
)
def test_a_term_is_found_as_it_is_written(body, words):
    assert [word for word, _address, _meaning in marked(body)] == words


@pytest.mark.parametrize(
    "body",
    [
        "De stichting Toezicht helpt.",
        "Toezicht Nederland helpt.",
        "Een toezichthouder, cameratoezicht, keten-toezicht en toezicht-app.",
        "Er is toesicht.",
        "Een oog [op straat.",
        "Bij de nsv.",
        "## Toezicht",
        "Toezicht\n--------",
        "Zie [toezicht](https://example.org).",
        "Zie [[tides|toezicht]].",
        "Zie `toezicht`.",
        "    toezicht",
        "```\ntoezicht\n```",
        'Een <span title="toezicht">toezicht</span>.',
        "Een alinea\n{: .toezicht }",
        "![toezicht](toezicht.png)",
        "Supervision stays Dutch here: supervision.",
    ],
)
def test_what_is_no_term_in_prose_is_left_alone(body):
    assert marked(body) == []


def test_a_term_is_marked_once_in_each_language():
    more = "summary:\n  nl: |\n    Toezicht door de NSV.\n  en: |\n    Supervision by the NSV.\n"

    assert [(word, meaning.split("&")[0]) for word, _address, meaning in marked("Toezicht.", more=more)] == [
        ("Toezicht", "Toezicht"),
        ("Supervision", "Supervision"),
    ]


def test_a_text_that_already_leads_to_the_theme_is_left_alone():
    assert marked("Toezicht, zie [het thema](../../themas/toezicht.md).") == []


def test_a_word_inside_a_longer_term_waits_for_its_own_turn():
    files = {THEME: theme(alt=SYNONYMS), "themas/wijk.md": theme("wijk", "neighbourhood")}
    text = text_of({PEARL: pearl("Toezicht in de wijk, voor de wijk."), **files}, PEARL)

    assert "<Toezicht in de wijk>, voor de <wijk>." in TERM.sub(r"<\1>", text)


def test_a_page_of_another_kind_is_left_alone():
    files = {"over/a.md": page("Er is toezicht."), THEME: theme()}

    assert TERM.findall(text_of(files, "over/a.md")) == []


def test_a_theme_does_not_mark_itself():
    files = {THEME: theme() + "Over toezicht.", "themas/zand.md": theme("zand", "sand", definition="Toezicht op zand.")}

    assert [TERM.findall(text_of(files, path)) != [] for path in (THEME, "themas/zand.md")] == [False, True]


def test_a_theme_without_definition_is_not_marked():
    assert marked("Er is zand.", {"themas/zand.md": "---\nprefLabel: {nl: zand, en: sand}\n---\n"}) == []


def test_a_word_of_two_themes_is_not_marked():
    themes = {
        f"themas/{name}.md": theme(name, f"{name}s", alt="altLabel:\n  nl: [golf]\n") for name in ("zee", "sport")
    }

    assert marked("Een golf.", themes) == []


def test_no_page_is_full_of_marks():
    names = [f"thema{letter}" for letter in "abcdefghij"]
    themes = {f"themas/{name}.md": theme(name, f"{name}s") for name in names}

    assert len(marked(" en ".join(names), themes)) == MOST


def test_a_long_meaning_is_cut_between_words():
    meaning = marked("Er is toezicht.", {THEME: theme(definition="woord " * 100)})[0][2].replace("&#58;", ":")

    assert meaning.endswith("woord …")
    assert len(meaning) <= LONGEST + len(" …")


def test_hostile_definitions_stay_words():
    hostile = """\\"><script>alert(1)</script> "a" ](b) {: onclick=c } `d` | &lt;e *f* \\\\"""
    text = text_of({PEARL: pearl("Er is toezicht."), THEME: theme(definition=hostile)}, PEARL)
    html = markdown.markdown(text, extensions=["attr_list", "md_in_html", "tables"])
    link = re.search(r"<a [^<>]*kp-term[^<>]*>toezicht</a>", html)

    assert link, html
    assert "<script" not in html
    assert " onclick" not in re.sub('"[^"]*"', "", link[0])
