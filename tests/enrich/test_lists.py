"""Lists of works, organisations and authors; the thesaurus; the garden's health."""

import re
from datetime import date

import pytest

from bench.garden import garden as generated
from kennisparels.enrich import enrich
from kennisparels.enrich.lettered import SHEET, Entry, letter_of, sheets, sort_key, title_key
from kennisparels.enrich.words import words
from kennisparels.enrich.works_lists import MOST_PEARLS
from kennisparels.read import read_garden
from small import PEARL, garden_of, pearl, write

OWN = "{id: a, type: document, title: Tides, URL: https://example.org}"
WORKS, ORGANISATIONS, AUTHORS = "bronnen/index.md", "bronnen/organisaties.md", "bronnen/auteurs.md"


def citing(*works, title="Tides"):
    """A pearl that cites these works."""
    listed = "\n  - ".join(f"{{id: a{index}, type: book, {work}}}" for index, work in enumerate(works))
    return pearl(title=title).replace(OWN, listed)


def made(files):
    return {page.path: page.text for page in enrich(garden_of(files))}


def lines_of(text, start="- <span id"):
    return [bare(line) for line in text.splitlines() if line.startswith(start)]


def bare(line):
    line = re.sub(r"<[^>]+>|\]\([^)]*\)|\[", "", line)
    return re.sub(r"&#(\d+);", lambda found: chr(int(found[1])), line)


def test_a_work_cited_by_two_pearls_stands_there_once():
    files = {
        PEARL: citing("title: Sand, issued: 2031"),
        "parels/zonder-datum/waves.md": citing("title: sand", title="Waves"),
    }

    assert lines_of(made(files)[WORKS]) == [
        "- Auteur niet vermeld. (2031). Sand. Uitgever niet vermeld. Parels: Tides, Waves"
    ]


def test_what_is_known_of_a_work_is_told():
    work = (
        "title: Sand, author: [{family: Vries, given: A., non-dropping-particle: de}, {literal: Bureau Zee}],"
        " issued: 2031-03, publisher: Sample, DOI: 10.1234/zand"
    )

    assert lines_of(made({PEARL: citing(work)})[WORKS]) == [
        "- de Vries, A., & Bureau Zee. (2031). Sand. Sample. https://doi.org/10.1234/zand Parel: Tides"
    ]


def test_an_article_names_its_journal_instead_of_a_publisher():
    work = "title: Sand, container-title: Zee, volume: 3, issue: 2, page: 4-5"
    citing_article = citing(work).replace("type: book", "type: article-journal")

    assert "Sand. Zee, 3(2), 4-5. Parel" in lines_of(made({PEARL: citing_article})[WORKS])[0]


def test_works_stand_by_author_or_else_by_title_without_its_article():
    works = ["title: The Bay", "title: Zee, author: [{family: Áal}]", "title: '112'", "title: Ebb"]
    text = made({PEARL: citing(*works)})[WORKS]

    assert re.findall(r"^## (\w+)", text, re.MULTILINE) == ["A", "B", "E", "Overig"]


def test_an_organisation_has_its_works_with_what_it_did():
    works = ["title: Ebb, publisher: Bureau Zee, issued: 2031", "title: Sand, author: [{literal: bureau zee}]"]
    text = made({PEARL: citing(*works)})[ORGANISATIONS]

    assert lines_of(text, "Bureau") == ["Bureau Zee 2 werken"]
    assert lines_of(text, ":   ") == [":   Ebb (2031), uitgever", ":   Sand (jaar niet vermeld), auteur"]


def test_organisations_are_not_among_the_people():
    text = made({PEARL: citing("title: Ebb, author: [{literal: Bureau Zee}, {family: Vries, given: A.}]")})[AUTHORS]

    assert lines_of(text, "Vries") == ["Vries, A. 1 werk"]
    assert "Bureau" not in text


def test_a_work_under_a_name_leads_to_its_place_in_the_list():
    pages = made({PEARL: citing("title: Ebb, publisher: Bureau Zee")})
    anchor = re.search(r"\(index\.md#(w-\w+)\)", pages[ORGANISATIONS])[1]

    assert f'id="{anchor}"' in pages[WORKS]


def test_a_work_keeps_its_anchor_when_others_are_added():
    one, more = (made({PEARL: citing(*works)})[WORKS] for works in (["title: Ebb"], ["title: Aal", "title: Ebb"]))

    assert re.search(r'id="(w-\w+)"', one)[1] in more


def test_of_many_pearls_a_work_names_some():
    count = MOST_PEARLS + 2
    slugs = [f"p-{chr(97 + index // 26)}{chr(97 + index % 26)}" for index in range(count)]
    files = {f"parels/zonder-datum/{slug}.md": citing("title: Ebb", title=slug) for slug in slugs}

    assert lines_of(made(files)[WORKS])[0].endswith(" en nog 2 andere parels")


def test_a_list_of_nothing_says_so():
    assert "Deze lijst is nog leeg." in made({PEARL: citing("title: Ebb")})[AUTHORS]


@pytest.mark.parametrize(("name", "letter"), [("Ébène", "e"), ("IJsland", "i"), ("'s Heer", "s"), ("112", "overig")])
def test_a_name_stands_under_its_letter(name, letter):
    assert letter_of(sort_key(name)) == letter


@pytest.mark.parametrize(("title", "key"), [("De zee", "zee"), ("A bay", "bay"), ("Aan zee", "aan zee")])
def test_a_title_stands_under_its_first_word_that_counts(title, key):
    assert title_key(title) == key


def test_a_long_list_goes_on_in_the_next_sheet():
    found = sheets("x/y.md", [Entry(letter, (words("x" * 1000),) * 14) for letter in "abcdef"])

    assert [(sheet.path, [letter.id for letter in sheet.letters]) for sheet in found] == [
        ("x/y.md", ["a", "b", "c", "d"]),
        ("x/y-2.md", ["e", "f"]),
    ]


def test_a_name_with_too_much_for_one_sheet_goes_on_in_the_next():
    entry = Entry("zee", (words("x" * 1000),) * 100, words("Zee"))
    found = sheets("x/index.md", [entry])

    assert [[each.is_continued for each in sheet.entries] for sheet in found] == [[False], [True]]
    assert [sheet.letters[0].is_continued for sheet in found] == [False, True]
    assert sum(len(each.lines) for sheet in found for each in sheet.entries) == 100


@pytest.fixture(scope="module")
def large(tmp_path_factory):
    docs = write(tmp_path_factory.mktemp("large"), generated(1000))
    return {page.path: page.text for page in enrich(read_garden(docs, date(2026, 1, 1)))}


def test_no_list_of_a_large_garden_is_long(large):
    lists = {path: len(text) for path, text in large.items() if path.startswith(("bronnen/", "thesaurus/", "over/"))}

    assert len([path for path in lists if path.startswith("bronnen/deel-")]) > 2
    assert {path: size for path, size in lists.items() if size > 1.2 * SHEET} == {}


def test_every_work_of_a_large_garden_is_in_the_list_once(large):
    ids = [
        id for path, text in large.items() if path.startswith("bronnen/") for id in re.findall(r'id="(w-\w+)"', text)
    ]

    assert len(ids) == len(set(ids)) > 1000


def theme(label, more=""):
    return f"---\nprefLabel: {{nl: {label}, en: {label} in English}}\n{more}---\n"


def tree_of(files):
    text = made(files)["thesaurus/index.md"]
    return [bare(line) for line in text[: text.index("kp-letters")].splitlines() if line.lstrip().startswith("- ")]


def test_the_thesaurus_is_a_tree():
    files = {
        PEARL: pearl(),
        "themas/zee.md": theme("zee"),
        "themas/water.md": theme("water", "broader: [zee]\n"),
        "themas/eb.md": theme("eb", "broader: [water]\n"),
    }

    assert tree_of(files) == [
        "- zee zee in English · 0",
        "    - water water in English · 1",
        "        - eb eb in English · 0",
    ]


def test_what_is_below_a_theme_stands_in_the_tree_once():
    files = {
        "themas/eb.md": theme("eb"),
        "themas/vloed.md": theme("vloed"),
        "themas/water.md": theme("water", "broader: [eb, vloed]\n"),
        "themas/zand.md": theme("zand", "broader: [water]\n"),
    }

    assert [line.split(" in")[0].strip(" -").split()[0] for line in tree_of(files)] == [
        *("eb", "water", "zand"),
        *("vloed", "water"),
    ]


def test_themes_in_a_circle_are_in_the_tree_too():
    files = {
        "themas/eb.md": theme("eb", "broader: [vloed]\n"),
        "themas/vloed.md": theme("vloed", "broader: [eb]\n"),
        "themas/water.md": theme("water"),
    }

    assert sorted({line.strip(" -").split()[0] for line in tree_of(files)}) == ["eb", "vloed", "water"]


def test_a_large_thesaurus_shows_its_widest_themes_in_the_tree():
    names = [f"t{chr(97 + index // 26)}{chr(97 + index % 26)}" for index in range(301)]
    files = {f"themas/{name}.md": theme(name, "broader: [water]\n") for name in names}
    files["themas/water.md"] = theme("water")

    assert tree_of(files) == ["- water water in English · 0"]


def test_a_theme_in_the_thesaurus_says_what_it_is():
    more = "altLabel: {nl: [nat]}\ndefinition:\n  nl: |\n    Wat [nat](../index.md) is. En meer.\n"
    text = made({"themas/water.md": theme("water", more)})["thesaurus/index.md"]

    assert lines_of(text, ":   ") == [":   Wat nat is.", ":   Ook wel: nat"]


def test_the_thesaurus_is_there_by_its_english_names():
    assert lines_of(made({"themas/water.md": theme("water")})["thesaurus/english.md"], "[") == [
        "water in English water"
    ]


def health_of(files):
    text = made(files)["over/gezondheid.md"]
    return dict(re.findall(r"^## ([^(\n]+) \((\d+)\)", text, re.MULTILINE)), text


def test_the_health_of_the_garden_is_counted():
    other = "themas/zand.md"
    files = {
        other: theme("zand"),
        PEARL: pearl(below="review_by: 2031-12-31\n"),
        "parels/zonder-datum/waves.md": pearl(title="Waves", below="review_by: 2032-01-01\n").replace(
            "[water]", "[zand]"
        ),
        "parels/zonder-datum/ebb.md": pearl(title="Ebb").replace("seedling", "budding"),
    }
    counts, text = health_of(files)

    assert counts == {
        "Zaailingen": "2",
        "Zonder samenvatting": "3",
        "Toe aan herziening": "1",
        "Nergens mee verbonden": "1",
    }
    assert "volgens de stand van 31 december 2031" in text
    assert "zaailing: 2, in knop: 1, groenblijvend: 0" in text


def test_what_lacks_a_summary_and_is_no_seedling_comes_first():
    files = {PEARL: pearl(), "parels/zonder-datum/ebb.md": pearl(title="Ebb").replace("seedling", "budding")}
    listed = health_of(files)[1].split("## Zonder samenvatting")[1]

    assert listed.index("Ebb") < listed.index("Tides")


def test_a_pearl_that_another_names_is_not_alone():
    files = {
        "themas/zand.md": theme("zand"),
        PEARL: pearl(),
        "parels/zonder-datum/waves.md": pearl("Zie [[tides]].", title="Waves").replace("[water]", "[zand]"),
    }
    listed = health_of(files)[1].split("## Nergens mee verbonden")[1]

    assert re.findall(r"\[(\w+)\]", listed) == ["Waves"]


def test_long_lists_of_what_is_to_be_done_end_in_how_many_more(large):
    text = large["over/gezondheid.md"]

    assert re.search(r"En nog [1-9]\d+\.", text)


def test_hostile_names_stay_words_in_every_list():
    hostile = "'<script>alert(1)</script> *a* [b](c) {: #d }'"
    work = f"title: {hostile}, author: [{{family: {hostile}}}], publisher: {hostile}, URL: 'javascript:alert(1)'"
    pages = made({PEARL: citing(work)})

    assert all(
        "<script" not in pages[path] and "](javascript" not in pages[path] for path in (WORKS, ORGANISATIONS, AUTHORS)
    )
