"""Dossiers as readers meet them: their own page, the index, home, and the pages that lead to them."""

import markdown
import pytest
from selectolax.lexbor import LexborHTMLParser

from kennisparels.enrich import enrich
from kennisparels.model.rule import PEARLS
from small import NL, both, dossier, garden_of, pearl

EXTENSIONS = ["attr_list", "def_list", "md_in_html", "sane_lists", "tables"]
CARD = """evidence:
  strength: moderate
  effects: not reported
  mechanism: not reported
  moderators: not reported
  implementation: not reported
  economics: not reported
"""
WEIGHED = PEARLS["parels/zonder-datum/flow.md"].replace("references:", f"study: evaluation\n{CARD}references:")
TIDES = dossier(
    both("missing", "Over [[swell]] is niets bekend.", "Nothing is known of [[swell]]."),
    path=["ebb", "flow", "moon", "swell"],
).replace(
    "- pearl: ebb\n", "- pearl: ebb\n    why:\n      nl: |\n        Begin *hier*.\n      en: |\n        Start *here*.\n"
)


@pytest.fixture(scope="module")
def pages():
    files = {**PEARLS, "dossiers/tides.md": TIDES, "parels/zonder-datum/flow.md": WEIGHED}
    made = enrich(garden_of(files))
    return {page.path: page for page in made}


def tree_of(page):
    return LexborHTMLParser(markdown.markdown(page.text, extensions=EXTENSIONS))


def texts(nodes):
    return [" ".join(node.text().split()) for node in nodes]


def test_both_languages_are_sections_that_begin_with_the_question(pages):
    sections = tree_of(pages["dossiers/tides.md"]).css("section.summary.kp-dossier")

    assert [(node.attributes["lang"], *texts(node.css(".kp-question"))) for node in sections] == [
        ("nl", "Waardoor komt het water?"),
        ("en", "Why does the water come?"),
    ]


def test_the_path_is_an_ordered_list_with_status_and_strength(pages):
    dutch, english = tree_of(pages["dossiers/tides.md"]).css("ol.kp-path")

    assert texts(dutch.css("li")) == [
        "Ebb in knop Begin hier.",
        "Flow in knop bewijs: matig evaluatie",
        "Moon in knop",
        "Swell zaailing",
    ]
    assert texts(english.css("li")) == [
        "Ebb budding Start here.",
        "Flow budding evidence: moderate evaluation",
        "Moon budding",
        "Swell seedling",
    ]


def test_the_path_leads_to_the_pearls(pages):
    links = tree_of(pages["dossiers/tides.md"]).css("ol.kp-path .kp-step-title a")

    assert [link.attributes["href"] for link in links][:4] == [
        f"../parels/zonder-datum/{name}.md" for name in ("ebb", "flow", "moon", "swell")
    ]


def test_a_title_that_has_no_english_says_its_language(pages):
    titles = tree_of(pages["dossiers/tides.md"]).css("section[lang=en] .kp-step-title a")

    assert [node.css_first("[lang]").attributes["lang"] for node in titles if node.css_first("[lang]")] == ["nl"]


def test_pictures_of_strength_stand_beside_words(pages):
    assert texts(tree_of(pages["dossiers/tides.md"]).css("ul.kp-tally li")) == [
        "matig: 1",
        "zonder kaart met bewijs: 3",
    ]


def test_what_nobody_wrote_is_said(pages):
    tree = tree_of(pages["dossiers/tides.md"])

    assert texts([tree.css_first("#kp-nl-certainty + p"), tree.css_first("#kp-en-certainty + p")]) == [
        "Dat is nog niet geschreven.",
        "This has yet to be written.",
    ]


def test_fields_for_the_engine(pages):
    assert pages["dossiers/tides.md"].meta == {
        "title": "Getijden",
        "description": "Waardoor komt het water?",
        "status": "seedling",
    }


def test_a_pearl_says_in_which_dossier_it_stands(pages):
    tree = tree_of(pages["parels/zonder-datum/flow.md"])

    assert texts(tree.css("#kp-dossiers + ul li")) == ["Getijden, parel 2 van 4Waardoor komt het water?"]
    assert tree.css_first("#kp-verwijzingen") is None


def test_a_pearl_outside_the_path_shows_the_sentence(pages):
    outside = dossier(path=["ebb", "flow", "moon"], nl=NL + " Of [[swell]].")
    made = {page.path: page for page in enrich(garden_of({**PEARLS, "dossiers/tides.md": outside}))}

    assert "Of <mark>Swell</mark>" in made["parels/zonder-datum/swell.md"].text


@pytest.mark.parametrize(("path", "href"), [("index.md", "dossiers/tides.md"), ("dossiers/index.md", "tides.md")])
def test_home_and_index_ask_the_question(pages, path, href):
    link = tree_of(pages[path]).css_first(f'a[href="{href}"]')

    assert "Waardoor komt het water?" in link.parent.text()


def test_a_theme_names_its_dossiers(pages):
    assert "Dossier: [Getijden](../dossiers/tides.md)" in pages["themas/water.md"].text


def test_a_garden_without_dossiers():
    made = {page.path: page.text for page in enrich(garden_of({"parels/zonder-datum/tides.md": pearl()}))}

    assert "Er zijn nog geen dossiers." in made["dossiers/index.md"]
    assert "kp-dossiers" not in made["index.md"] + made["parels/zonder-datum/tides.md"]


def test_a_broken_dossier_is_still_a_page():
    made = {page.path: page.text for page in enrich(garden_of({"dossiers/tides.md": dossier(path=["nobody"])}))}

    assert "Dat is nog niet geschreven." in made["dossiers/tides.md"]


def test_what_stands_in_fields_says_itself():
    hostile = "<script>*a*</script> [b](c) {: #d }"
    text = dossier().replace("Getijden", f"'{hostile}'").replace("title_en: Tides", f"title_en: '{hostile}'")
    made = {page.path: page for page in enrich(garden_of({**PEARLS, "dossiers/tides.md": text}))}
    tree = tree_of(made["dossiers/tides.md"])

    assert texts(tree.css("h1, .kp-title-en")) == [hostile, hostile]
    assert tree.css("script") == []
