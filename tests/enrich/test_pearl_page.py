"""The page of a pearl: what a policy officer sees first, and what it rests on."""

from dataclasses import replace
from pathlib import Path

import markdown
import pytest
from selectolax.lexbor import LexborHTMLParser

from kennisparels.enrich import enrich
from kennisparels.enrich.pearl_page import human_size
from kennisparels.enrich.words import short_address
from kennisparels.model.repository import Repository
from kennisparels.read import read_garden
from small import PEARL, TODAY, garden_of, page, pearl

GARDENS = Path(__file__).parents[1] / "gardens"
TIDES = "parels/2031/tides.md"
EXTENSIONS = ["attr_list", "def_list", "footnotes", "md_in_html", "sane_lists", "tables", "toc"]
ABOUT = page("## Hoe rijp is een parel?\n", title="Over")
RUBRIC = page("Zo.\n", title="Bewijs")


def tree_of(garden, path=PEARL):
    text = next(page.text for page in enrich(garden) if page.path == path)
    return LexborHTMLParser(markdown.markdown(text, extensions=EXTENSIONS))


def shown(more="", below="", **files):
    """The page of one pearl; other files are named by their path, with `_` for `/`."""
    others = {f"{name.replace('_', '/')}.md": text for name, text in files.items()}
    return tree_of(garden_of({PEARL: pearl(more=more, below=below), **others}))


def words_of(node):
    return " ".join(node.text().split())


def card(**answers):
    """Front matter of an evidence card in which nothing is reported, but for the answers given."""
    fields = {"strength": "not rated"} | dict.fromkeys(
        ("effects", "mechanism", "moderators", "implementation", "economics"), "not reported"
    )
    return "evidence:\n" + "".join(f"  {name}: {value}\n" for name, value in (fields | answers).items())


def effects(*directions):
    return "[" + ", ".join(f"{{outcome: water, direction: {direction}}}" for direction in directions) + "]"


@pytest.fixture(scope="module")
def tides():
    return tree_of(read_garden(GARDENS / "sound" / "docs", TODAY), TIDES)


def facts_of(tree, box=".kp-evidence"):
    """What a list of facts says, by what it is about."""
    facts = tree.css(f"{box} .kp-fact")
    return {words_of(fact.css_first("dt")): [words_of(each) for each in fact.css("dd")] for fact in facts}


def test_the_head_tells_what_kind_of_page_this_is(tides):
    assert [words_of(line) for line in tides.css(".kp-head > p")] == [
        "in knop samengevat uit genoemde bronnen",
        "Verstuurd op 7 maart 2031 · parel 412 · leestijd 1 minuut · in het Nederlands en het Engels",
        "experiment · Nederland, Engeland",
    ]


def test_the_status_leads_to_its_meaning():
    assert (
        shown(over_index=ABOUT).css_first(".kp-head a").attributes["href"]
        == "../../over/index.md#hoe-rijp-is-een-parel"
    )


def test_the_status_leads_nowhere_while_nobody_wrote_its_meaning():
    assert shown(over_index=page("Over.\n")).css(".kp-head > p a") == []


@pytest.mark.parametrize(("words", "minutes"), [(199, "1 minuut"), (201, "2 minuten"), (401, "3 minuten")])
def test_reading_time_is_that_of_one_language(words, minutes):
    dutch, english = ("eb " * (words - 1) for _ in "ab")
    more = f"summary:\n  nl: |\n    {dutch}vloed\n  en: |\n    {english}flow\n"

    assert f"leestijd {minutes} · in het Nederlands en het Engels" in words_of(shown(more).css_first(".kp-head"))


def test_a_pearl_in_one_language_says_so():
    more = "summary:\n  en: |\n    Ebb.\n"

    assert "in het Engels" in words_of(shown(more).css_first(".kp-head"))


def test_at_a_glance():
    more = card(strength="moderate", effects=effects("reduces", "none")) + "study: experiment\n"
    more += "lesson:\n  nl: |\n    Bouw verder van zee.\n"

    assert [words_of(told) for told in shown(more).css(".kp-glance li")] == [
        "Wat is gevonden? water: neemt af water: verandert niet",
        "Hoe sterk is het bewijs? matig",
        "Wat betekent dat voor Nederland? lees de les",
    ]


def test_at_a_glance_nothing_is_made_up():
    assert [words_of(told) for told in shown(card()).css(".kp-glance li")] == [
        "Wat is gevonden? effect niet vermeld",
        "Hoe sterk is het bewijs? niet beoordeeld",
        "Wat betekent dat voor Nederland? nog geen les geschreven",
    ]


def test_a_seedling_has_nothing_to_glance_at():
    assert shown().css(".kp-glance") == []


def test_many_effects_leave_the_rest_to_the_card():
    tree = shown(card(strength="limited", effects=effects(*["reduces"] * 5)))

    assert len(tree.css(".kp-glance svg.kp-sign")) == 3
    assert words_of(tree.css_first(".kp-glance a")) == "en nog 2"
    assert len(tree.css(".kp-effect")) == 5


@pytest.mark.parametrize(
    ("direction", "told"),
    [
        ("reduces", "water: neemt af"),
        ("increases", "water: neemt toe"),
        ("none", "water: verandert niet"),
        ("mixed", "water: wisselende uitkomsten"),
        ("unclear", "water: niet duidelijk"),
    ],
)
def test_each_direction_is_a_picture_with_its_words(direction, told):
    effect = shown(card(effects=effects(direction))).css_first(".kp-effect")

    assert (words_of(effect), effect.css_first("svg").attributes["aria-hidden"]) == (told, "true")


def test_directions_look_different():
    tree = shown(card(effects=effects("reduces", "increases", "none", "mixed", "unclear")))

    assert len({path.attributes["d"] for path in tree.css(".kp-effect path")}) == 5


@pytest.mark.parametrize(
    ("strength", "told", "filled"),
    [("strong", "sterk", 3), ("moderate", "matig", 2), ("limited", "beperkt", 1), ("not rated", "niet beoordeeld", 0)],
)
def test_strength_is_bars_and_a_word(strength, told, filled):
    tree = shown(card(strength=strength))

    assert facts_of(tree)["Sterkte van het bewijs"] == [told]
    assert len(tree.css(".kp-evidence .kp-full")) == filled


def test_bars_of_what_nobody_weighed_are_not_those_of_weak_evidence():
    assert len(shown(card()).css(".kp-evidence .kp-unrated")) == 3


def test_the_card_answers_all_five_questions(tides):
    assert facts_of(tides) == {
        "Effect": ["zand: neemt af Met een tiende. By a tenth."],
        "Sterkte van het bewijs": ["matig"],
        "Hoe het werkt": ["Stroming. Current."],
        "Voor wie en waar": ["niet vermeld"],
        "Uitvoering": ["niet vermeld"],
        "Kosten en baten": ["niet vermeld"],
        "Soort onderzoek": ["experiment"],
        "Landen": ["Nederland, Engeland"],
    }


def test_the_card_says_what_is_not_known():
    assert set(map(tuple, facts_of(shown(card())).values())) == {("niet vermeld",), ("niet beoordeeld",)}


def test_a_language_of_the_card_is_marked(tides):
    assert words_of(tides.css_first(".kp-evidence p[lang=en]")) == "By a tenth."


def test_the_card_leads_to_its_explanation():
    links = shown(card(), over_bewijs=RUBRIC).css(".kp-evidence > p a")

    assert [link.attributes["href"] for link in links] == ["../../over/bewijs.md"]


def test_the_lesson_stands_in_a_box_of_its_own_language(tides):
    boxes = tides.css("section.summary > .kp-lesson")

    assert [(box.parent.attributes["lang"], words_of(box)) for box in boxes] == [
        ("nl", "Wat Nederland hiervan kan leren Bouw verder van zee."),
        ("en", "Lesson for Dutch policy Build further from the sea."),
    ]


def test_a_work_has_an_id_a_citation_and_facts(tides):
    box = tides.css_first("#kp-werk-sample-2031")

    assert words_of(box.css_first("p")) == (
        "Sample, A., & Ministry of Samples. (2031). Tides: a study. Samples. https://doi.org/10.1234/tides"
    )
    assert [words_of(fact) for fact in box.css("li")] == [
        "rapport",
        "verschenen in maart 2031",
        "uitgever: Samples, Sampletown",
        "30 bladzijden",
        "taal: Engels",
        "DOI: 10.1234/tides",
        "ook op https://example.org/tides?a=1&b=(2)",
    ]


def test_an_attachment_has_type_size_rights_and_hash(tides):
    box = tides.css_first(".kp-attachment")

    assert [words_of(fact) for fact in box.css("li")] == ["pdf", "15 bytes", "rechten: CC BY 4.0"]
    assert words_of(box.css_first("summary")) == "sha256 14bcd090…"
    assert words_of(box.css_first("details code")) == "14bcd090baf31edba64e9cbd8cdfc15f943344aa72cb3675ad8e91bfcbce03ad"


def test_an_attachment_elsewhere_says_what_is_known_of_it():
    below = "attachments:\n  - {title: Tides, url: https://example.org/tides.pdf}\n"

    assert words_of(shown(below=below).css_first(".kp-attachment")) == "Tides rechten: niet vermeld"


@pytest.mark.parametrize(
    ("size", "shown"),
    [
        (999, "999 bytes"),
        (1000, "1 kB"),
        (48_499, "48 kB"),
        (999_499, "999 kB"),
        (999_500, "1 MB"),
        (1_249_000, "1,2 MB"),
    ],
)
def test_a_size_for_people(size, shown):
    assert human_size(size) == shown


def test_the_colophon(tides):
    assert facts_of(tides, ".kp-colophon") == {
        "Brief eerder verschenen op": ["example.org/412"],
        "De tekst steunt op": ["example.org/tides, gezien op 9 maart 2031"],
        "Opnieuw nakijken": ["vóór 7 maart 2033"],
        "Deze pagina citeren": ["Kennisparels. (2031, 7 maart). Eb & vloed <b>bewegen</b> zand *elke* dag."],
    }


@pytest.mark.parametrize(
    ("url", "shown"),
    [
        ("https://www.example.org/", "example.org"),
        ("https://example.org/caf%C3%A9%20open/", "example.org/café open"),
        ("https://example.org/p?id=4", "example.org/p?…"),
        ("https://example.org/" + "a" * 80 + "/the-end", "example.org/…" + "a" * 35 + "/the-end"),
        ("https://example.org/%E2%80%AEdesrever", "https://example.org/%E2%80%AEdesrever"),
        ("https://[broken", "https://[broken"),
        ("ftp://example.org/x", "ftp://example.org/x"),
    ],
)
def test_an_address_is_shown_as_what_tells_it_apart(url, shown):
    assert short_address(url) == shown


@pytest.mark.parametrize("url", ["https://kennis.example/tuin/", "https://kennis.example/tuin"])
def test_a_page_is_cited_with_its_address_where_that_is_known(url):
    garden = replace(garden_of({PEARL: pearl()}), site_url=url)

    assert facts_of(tree_of(garden), ".kp-colophon")["Deze pagina citeren"] == [
        "Kennisparels. (zonder datum). Tides. https://kennis.example/tuin/parels/zonder-datum/tides.html"
    ]


def test_the_source_of_a_page_is_named_where_it_is_known():
    source = Repository("https://git.example/a/tuin", "blob/main/docs", "edit/main/docs")
    links = tree_of(replace(garden_of({PEARL: pearl()}), repository=source)).css(".kp-improve a")

    assert [(words_of(link), link.attributes["href"]) for link in links] == [
        ("Verbeter deze parel", "https://git.example/a/tuin/edit/main/docs/parels/zonder-datum/tides.md"),
        ("bekijk de bron", "https://git.example/a/tuin/blob/main/docs/parels/zonder-datum/tides.md"),
    ]


def test_without_a_repository_no_source_is_named(tides):
    assert tides.css(".kp-improve") == []


HOSTILE = "'<script>alert(1)</script> *a* [b](c) \"d\" & {: #e } </dd></dl>'"


@pytest.mark.parametrize(
    ("more", "below"),
    [
        ("", f"attachments:\n  - {{title: {HOSTILE}, rights: {HOSTILE}, url: {HOSTILE}, sha256: {HOSTILE}}}\n"),
        ("", f"provenance:\n  - {{title: {HOSTILE}, url: https://example.org, seen: 2031-01-01}}\n"),
        ("", f"origin: [{HOSTILE}]\n"),
        (f"title_en: {HOSTILE}\n", ""),
        (card(effects=f"[{{outcome: {HOSTILE}, direction: none}}]"), ""),
    ],
)
def test_hostile_words_in_other_fields_stay_words(more, below):
    tree = shown(more, below)

    assert tree.css("script") == []
    assert '<script>alert(1)</script> *a* [b](c) "d" & {: #e } </dd></dl>' in words_of(tree.body)
