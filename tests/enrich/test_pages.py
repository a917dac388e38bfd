"""Pages as text: what a reader finds on each."""

from pathlib import Path

import markdown
import pytest

from kennisparels.enrich import enrich
from kennisparels.enrich.words import day, edtf, web_link, words
from kennisparels.read import read_garden
from small import PEARL, TODAY, garden_of, page, pearl

SOUND = Path(__file__).parents[1] / "gardens" / "sound" / "docs"
EXTENSIONS = ["attr_list", "def_list", "footnotes", "md_in_html", "sane_lists", "tables", "toc"]
HOSTILE = (
    "<script>alert(1)</script> *a* _b_ `c` [d](e) {: #f } &amp; \"g\" 'h' | ![i](j) [[k]] https://l.m # n ~~o~~ $p$ \\q"
)


@pytest.fixture(scope="module")
def pages():
    return {page.path: page for page in enrich(read_garden(SOUND, TODAY))}


def html_of(text):
    return markdown.markdown(text, extensions=EXTENSIONS)


def test_which_pages_there_are(pages):
    assert sorted(pages) == [
        "archief/2031.md",
        "archief/index.md",
        "archief/zonder-datum.md",
        "bewijs/index.md",
        "bewijs/index/zonder-kaart.md",
        "bewijs/zand.md",
        "bijdragen/nieuwe-parel/index.md",
        "bijdragen/regels/index.md",
        "bijdragen/velden.md",
        "bronnen/auteurs.md",
        "bronnen/index.md",
        "bronnen/organisaties.md",
        "index.md",
        "landen/gb-eng.md",
        "landen/index.md",
        "landen/index/zonder-land.md",
        "landen/nl.md",
        "over/gezondheid.md",
        "over/index.md",
        "parels/2031/old-tides.md",
        "parels/2031/tides.md",
        "parels/2031/waves.md",
        "parels/zonder-datum/undated.md",
        "themas/index.md",
        "themas/water.md",
        "themas/zand.md",
        "thesaurus/english.md",
        "thesaurus/index.md",
    ]


def test_both_summaries_are_sections_with_their_language(pages):
    html = html_of(pages["parels/2031/tides.md"].text)
    dutch, english = (
        html.index('<section class="summary" lang="nl">'),
        html.index('<section class="summary" lang="en">'),
    )

    assert dutch < html.index("Vloed ook.") < english < html.index("So does flow.") < html.index("Build further")


def test_fields_for_the_engine_are_plain(pages):
    assert pages["parels/2031/tides.md"].meta == {
        "title": "Eb & vloed <b>bewegen</b> zand *elke* dag",
        "description": "Eb beweegt zand, zie het thema. Vloed ook.",
        "status": "budding",
        "tags": ["zand"],
    }


def test_wiki_links_become_addresses_and_code_stays(pages):
    text = pages["parels/2031/tides.md"].text

    assert "De wet van [de golven](waves.md) geldt ook hier." in text
    assert "Zie [Waves](waves.md#hoe-hoog) en [water](../../themas/water.md)." in text
    assert "`[[geen link]]`" in text


def test_a_backlink_shows_its_sentence_with_the_link_marked(pages):
    html = html_of(pages["parels/2031/waves.md"].text)

    assert "De wet van <mark>de golven</mark> geldt ook hier" in html


def test_a_theme_lists_its_pearls_newest_first(pages):
    text = pages["themas/water.md"].text

    assert text.index("(../parels/2031/tides.md)") < text.index("(../parels/2031/waves.md)")


def test_a_year_has_its_months_in_dutch(pages):
    assert "## Maart" in pages["archief/2031.md"].text


def test_home_shows_the_newest_and_keeps_its_own_text(pages):
    text = pages["index.md"].text

    assert "Welkom, lees [Eb &#38; vloed" in text
    assert (
        text.index("parels/2031/tides.md){: .kp")
        < text.index("parels/2031/waves.md){: .kp")
        < text.index("undated.md){: .kp")
    )


def test_a_relation_is_shown_on_both_pages(pages):
    assert "Vervolg op\n:   [Waves](waves.md) (zaailing)" in html_free(pages["parels/2031/tides.md"].text)
    assert "Vervolgd door\n:   [" in pages["parels/2031/waves.md"].text


def html_free(text):
    return text.replace('<span lang="en">', "").replace("</span>", "")


def test_what_is_not_known_is_shown_as_such(pages):
    html = html_of(pages["parels/zonder-datum/undated.md"].text)

    assert "Zonder datum" in html
    assert html.count("niet vermeld") == 3  # author, year, publisher
    assert "nog geen samenvatting" in html


def test_an_old_address_says_where_the_page_is_now(pages):
    assert "(tides.md)" in pages["parels/2031/old-tides.md"].text


def test_words_say_themselves_whatever_they_hold():
    assert html_of(f"# {words(HOSTILE)}\n").removeprefix("<h1").partition(">")[2] == _entities(HOSTILE) + "</h1>"


def _entities(text):
    return "".join(f"&#{ord(char)};" if not (char.isalnum() or char in " ,;") else char for char in text)


@pytest.mark.parametrize("field", ["title", "work"])
def test_hostile_words_in_fields_stay_words(field):
    quoted = "'" + HOSTILE.replace("'", "''") + "'"
    text = pearl(title=quoted) if field == "title" else pearl().replace("title: Tides}", f"title: {quoted}}}")
    pages = {page.path: page.text for page in enrich(garden_of({PEARL: text}))}

    assert all("<script" not in html_of(text) and "<img" not in html_of(text) for text in pages.values())


def test_only_web_addresses_become_links():
    assert web_link("a", "javascript:alert(1)") == words("a (javascript:alert(1))")


@pytest.mark.parametrize(
    ("typed", "shown"), [("2031", "2031"), ("2031-03", "maart 2031"), ("2031-03-07", "7 maart 2031")]
)
def test_dates_are_dutch(typed, shown):
    assert edtf(typed) == shown


def test_a_day_is_dutch():
    assert day(TODAY) == "31 december 2031"


def text_of(files, path=PEARL):
    return {page.path: page.text for page in enrich(garden_of(files))}[path]


def test_reference_links_of_one_field_keep_out_of_another():
    more = "summary:\n  nl: |\n    Zie [a][r].\n\n    [r]: https://nl.example/\n"
    more += "  en: |\n    See [a][r].\n\n    [r]: https://en.example/\n"
    html = html_of(text_of({PEARL: pearl(more=more)}))

    assert html.index('<a href="https://nl.example/">a</a>') < html.index('<a href="https://en.example/">a</a>')


def test_footnotes_of_one_field_keep_out_of_another():
    more = "summary:\n  nl: |\n    Eb.[^1]\n\n    [^1]: Noot.\n  en: |\n    Ebb.[^1]\n\n    [^1]: Note.\n"
    html = html_of(text_of({PEARL: pearl(more=more)}))

    assert html.count('class="footnote-ref"') == 2
    assert "Noot." in html
    assert "Note." in html


def test_a_backlink_names_other_pages_by_their_title():
    body = "Zie [[tides]] en [[water]] en [[tides]] hier.\n"
    files = {PEARL: pearl(title="Getijden"), "over/a.md": page(body, title="Over")}
    html = html_of(text_of(files))

    assert html.count("Zie <mark>Getijden</mark> en water en Getijden hier") == 1


@pytest.mark.parametrize(
    ("typed", "made"),
    [
        ("[[#Eerste kop]]", "[Eerste kop](tides.md#eerste-kop)"),
        ("[[tides#]]", "[Tides](tides.md)"),
        ("| a |\n|---|\n| [[water\\|het water]] |", "| [het water](../../themas/water.md) |"),
        ("Term\n\n:   Een.\n\n    Zie [[water]].", "    Zie [water](../../themas/water.md)."),
    ],
)
def test_wiki_links_where_people_put_them(typed, made):
    assert made in text_of({PEARL: pearl(f"## Eerste kop\n\n{typed}\n")})


def test_a_doi_in_another_form_makes_no_broken_link():
    text = pearl().replace("title: Tides}", "title: Tides, DOI: https://doi.org/10.1234/tides}")

    assert "doi.org/https" not in text_of({PEARL: text})


def test_a_page_is_as_long_in_a_larger_garden():
    def lengths(count):
        others = {f"parels/zonder-datum/other-{number}.md": f"Other {number}" for number in range(10, 10 + count)}
        more = {path: pearl("Zie [[tides]].", title=title) for path, title in others.items()}
        pages = enrich(garden_of({PEARL: pearl(), "over/a.md": page(), **more}))
        return {page.path: len(page.text) for page in pages if page.path in (PEARL, "over/a.md")}

    assert lengths(30) == lengths(80)
