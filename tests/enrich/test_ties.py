"""What ties a page to others, as readers find it on the page."""

import re
from pathlib import Path

import markdown
import pytest
from selectolax.lexbor import LexborHTMLParser

from bench.garden import garden as generated
from kennisparels.enrich import enrich
from kennisparels.enrich.lettering import lines
from kennisparels.read import read_garden
from small import PEARL, TODAY, garden_of, page, pearl

ROOT = Path(__file__).parents[2]
EXTENSIONS = ["attr_list", "def_list", "footnotes", "md_in_html", "sane_lists", "tables", "toc"]
HOSTILE = "<script>alert(1)</script> </svg></figure> *a* `c` [d](e) {: #f } &amp; \"g\" 'h' ```x``` {% raw %}"
FOLDER = "parels/zonder-datum/"


def trees(garden):
    """The pages of a garden as HTML, by their paths."""
    pages = {page.path: page.text for page in enrich(garden)}
    return {path: tree_of(text) for path, text in pages.items() if path.startswith(("parels", "themas"))}


def tree_of(text):
    return LexborHTMLParser(markdown.markdown(text, extensions=EXTENSIONS))


def read(files, path=PEARL):
    return trees(garden_of(files))[path]


def said(tree, selector):
    return [" ".join(node.text().split()) for node in tree.css(selector)]


def related_to(kind, slug="tides", more="", title="Ander"):
    return pearl(title=title, more=more, below=f"relations:\n  - {{type: {kind}, to: {slug}}}\n")


# Relations


@pytest.mark.parametrize(
    ("kind", "here", "there"),
    [
        ("counterpart", "Tegenhanger", "Tegenhanger"),
        ("supplements", "Aanvulling op", "Aangevuld door"),
        ("follows", "Vervolg op", "Vervolgd door"),
        ("supersedes", "Vervangt", "Vervangen door"),
        ("contradicts", "Spreekt tegen", "Tegengesproken door"),
    ],
)
def test_a_relation_is_shown_on_both_pages_with_the_status_of_the_other(kind, here, there):
    shown = trees(garden_of({PEARL: pearl(), FOLDER + "other.md": related_to(kind)}))

    assert (
        said(shown[FOLDER + "other.md"], "dl:has(#kp-verbanden), h2#kp-verbanden + dl"),
        said(shown[PEARL], "h2#kp-verbanden + dl"),
    ) == (
        [f"{here} Tides (zaailing)"],
        [f"{there} Ander (zaailing)"],
    )


@pytest.mark.parametrize(
    ("here", "there", "name"),
    [("GB", "NL", "Nederlandse tegenhanger"), ("NL", "GB", "Tegenhanger"), ("NL", "NL", "Tegenhanger")],
)
def test_a_counterpart_about_the_netherlands_says_so_on_a_foreign_page(here, there, name):
    files = {
        PEARL: pearl(more=f"countries: [{there}]\n"),
        FOLDER + "other.md": related_to("counterpart", more=f"countries: [{here}]\n"),
    }

    assert said(read(files, FOLDER + "other.md"), "h2#kp-verbanden + dl dt") == [name]


def test_where_the_country_is_not_known_a_counterpart_is_just_that():
    files = {PEARL: pearl(more="countries: [NL]\n"), FOLDER + "other.md": related_to("counterpart")}

    assert said(read(files, FOLDER + "other.md"), "h2#kp-verbanden + dl dt") == ["Tegenhanger"]


def test_what_replaces_a_pearl_comes_first():
    files = {
        PEARL: pearl(below="relations:\n  - {type: follows, to: water-a}\n"),
        FOLDER + "water-a.md": pearl(title="A"),
    }
    tree = read(files | {FOLDER + "other.md": related_to("supersedes")})

    assert said(tree, "h2#kp-verbanden + dl dt") == ["Vervangen door", "Vervolg op"]


def test_a_replaced_pearl_says_so_before_its_summaries():
    tree = read({PEARL: pearl(), FOLDER + "other.md": related_to("supersedes")})
    texts = tree.body.text()

    assert said(tree, ".kp-superseded") == ["Deze parel is vervangen. Lees nu Ander (zaailing)."]
    assert texts.index("is vervangen") < texts.index("Samenvatting")


# Backlinks


def test_links_from_one_page_stand_together():
    tree = read({PEARL: pearl(), "over/a.md": page("Zie [[tides|de eb]]. En [[tides|de vloed]].", title="Over")})

    assert said(tree, "h2#kp-verwijzingen + ul > li") == ["Over: Zie de eb. · En de vloed."]


def test_an_english_sentence_says_that_it_is_english():
    more = "summary:\n  en: |\n    As [[tides]] say.\n  nl: |\n    Zoals [[tides]] zegt.\n"
    tree = read({PEARL: pearl(), FOLDER + "other.md": pearl(title="Ander", more=more)})

    assert {(node.attributes.get("lang"), node.text()) for node in tree.css("q")} == {
        (None, "Zoals Tides zegt."),
        ("en", "As Tides say."),
    }


def test_a_long_sentence_is_cut_between_words_around_its_link():
    words = "golven " * 60
    (quote,) = said(read({PEARL: pearl(), "over/a.md": page(f"{words}[[tides]] {words}", title="Over")}), "q")

    assert quote.startswith("… golven golven")
    assert quote.endswith("golven golven …")
    assert len(quote) < 300


def test_of_many_links_the_newest_are_shown_and_the_rest_counted():
    files = {FOLDER + f"p-{chr(97 + number)}.md": pearl("Zie [[tides]].", title=f"P{number}") for number in range(15)}
    tree = read({PEARL: pearl(), **files})

    assert len(said(tree, "h2#kp-verwijzingen + ul > li")) == 12
    assert "En nog 3 andere pagina's." in tree.body.text()


# Earlier and later


def test_earlier_and_later_in_time_and_in_the_theme():
    days = {"a": "2031-01-01", "b": "2031-02-01", "c": "2031-03-01"}
    files = {f"parels/2031/{name}.md": pearl(title=name, more=f"date: {day}\n") for name, day in days.items()}
    files["parels/2031/b2.md"] = pearl(title="b2", more="date: 2031-02-02\n").replace("[water]", "[zand]")
    files["themas/zand.md"] = "---\nprefLabel: {nl: zand, en: sand}\n---\n"

    assert said(read(files, "parels/2031/b.md"), "nav.kp-turns li") == [
        "In de tijd: ← eerder: a · later: b2 →",
        "In thema water: ← eerder: a · later: c →",
    ]


def test_a_pearl_without_a_date_has_no_place_in_time():
    files = {PEARL: pearl(), FOLDER + "other.md": pearl(title="Ander")}

    assert said(read(files), "nav.kp-turns") == []


# The picture


def links_of(tree):
    """Where the boxes lead, and what they say."""
    return [(node.attributes["href"], " ".join(node.text().split())) for node in tree.css("svg.kp-around a")]


def test_the_picture_shows_each_neighbour_once_by_its_strongest_tie():
    files = {
        PEARL: pearl("Zie [[named]] en [[water]] en [[both]].", below="relations:\n  - {type: follows, to: other}\n"),
        FOLDER + "other.md": pearl("Zie [[tides]].", title="Ander"),
        FOLDER + "named.md": pearl(title="Genoemd"),
        FOLDER + "both.md": pearl("Ook [[tides]].", title="Beide"),
        "parels/2031/naming.md": pearl("Zie [[tides]].", title="Noemer", more="date: 2031-01-01\n"),
        FOLDER + "alike.md": pearl(title="Tides"),
    }

    assert links_of(read(files)) == [
        ("../../themas/water.html", "thema water"),
        ("other.html", "vervolg op Ander"),
        ("named.html", "hier genoemd Genoemd"),
        ("both.html", "over en weer genoemd Beide"),
        ("../2031/naming.html", "noemt deze parel Noemer"),
        ("alike.html", "verwant Tides"),
    ]


def test_hostile_titles_are_words_in_the_picture():
    title = "'" + HOSTILE.replace("'", "''") + "'"
    tree = read({PEARL: pearl(title=title), FOLDER + "other.md": pearl("[[tides]]", title=title)})

    assert tree.css("script, figure *:not(figcaption, svg, svg *)") == []
    assert said(tree, "svg a title") == [f"noemt deze parel: {HOSTILE}"]
    assert said(tree, ".kp-centre text")[0].startswith("<script>alert(1)</script>")


def test_a_word_that_is_broken_is_whole_for_who_listens():
    word = "gedetineerdenbegeleidingstraject"
    tree = read({PEARL: pearl(), FOLDER + "other.md": pearl("[[tides]]", title=word)})

    assert said(tree, "svg a title") == [f"noemt deze parel: {word}"]


def test_a_title_in_english_says_so_in_the_picture():
    other = pearl("[[tides]]", title="The sea").replace("title: Tides, ", "title: The sea, language: en, ")
    tree = read({PEARL: pearl(), FOLDER + "other.md": other})

    assert said(tree, "svg text[lang=en]") == ["The sea"]


def boxes(tree):
    """The edges of every box: left, top, right, bottom."""
    found = []
    for node in tree.css("svg.kp-around a"):
        x, y = map(int, re.findall(r"\d+", node.attributes["transform"]))
        rect = node.css_first("rect").attributes
        found.append((x, y, x + int(rect["width"]), y + int(rect["height"])))
    centre = {
        name: int(value) for name, value in tree.css_first(".kp-centre rect").attributes.items() if value.isdigit()
    }
    return [*found, (centre["x"], centre["y"], centre["x"] + centre["width"], centre["y"] + centre["height"])]


def overlapping(found):
    pairs = ((one, other) for at, one in enumerate(found) for other in found[:at])
    return [
        (one, other)
        for one, other in pairs
        if one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]
    ]


@pytest.fixture(scope="module", params=["real", "generated"])
def full(request):
    return trees(read_garden(ROOT / "docs", TODAY) if request.param == "real" else garden_of(generated(40)))


def test_boxes_lie_apart_and_inside_the_picture(full):
    drawn = {path: (boxes(tree), tree.css_first("svg.kp-around")) for path, tree in full.items() if links_of(tree)}

    assert {path for path, (found, svg) in drawn.items() if overlapping(found) or not inside(found, svg)} == set()
    assert len(drawn) >= 5


def inside(found, svg):
    width, height = map(int, svg.attributes["viewBox"].split()[2:])
    return all(min(x, y) > 0 and right < width and bottom < height for x, y, right, bottom in found)


def test_every_bead_has_two_boxes_beside_it(full):
    for tree in full.values():
        middles = [(top + bottom) // 2 for _left, top, _right, bottom in boxes(tree)] if links_of(tree) else []

        assert {middles.count(int(bead.attributes["cy"])) for bead in tree.css("svg.kp-around circle")} <= {2}


def test_the_ties_of_a_page_are_less_than_16_kilobytes(full):
    assert max(len(ties_of(tree.html).encode()) for tree in full.values()) < 16_000


def ties_of(html):
    """The part of a page from the first of its ties to the end of the last."""
    found = re.search(r'<h2 id="kp-(verbanden|verwant|verwijzingen|omgeving)".*(</figure>|</nav>)', html, re.DOTALL)
    return found[0] if found else ""


@pytest.mark.parametrize(
    ("text", "broken"),
    [
        ("eb  en vloed", ["eb en vloed"]),
        ("reclasseringstoezicht", ["reclasseringstoezicht"]),
        ("gedetineerdenbegeleiding", ["gedetineerdenbege-", "leiding"]),
        ("aanbodschtschtschtschtsch", ["aanbodschtschtscht-", "schtsch"]),
        ("mmmmmmmmmmmmmmmm", ["mmmmmmmmmm-", "mmmmmm"]),
        ("漢字漢字漢字漢字漢字漢字", ["漢字漢字漢字漢字漢字-", "漢字"]),
        ("i" * 10_000, ["i" * 37 + "-", "i" * 37 + "-", "i" * 35 + "…"]),
        (" ".join(["vloed"] * 9), ["vloed vloed vloed", "vloed vloed vloed", "vloed vloed vloed"]),
        (" ".join(["vloed"] * 10), ["vloed vloed vloed", "vloed vloed vloed", "vloed vloed vloed…"]),
    ],
)
def test_lines_fit(text, broken):
    assert lines(text, 10.8, 3) == broken
