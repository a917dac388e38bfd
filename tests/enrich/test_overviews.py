"""Pages about many pearls: every count is the length of its list, and no list misses or repeats a pearl."""

import re
from collections import Counter

import markdown
import pytest
from selectolax.lexbor import LexborHTMLParser

from bench.garden import garden as generated
from kennisparels.enrich import enrich
from kennisparels.enrich.theme_pages import theme_tree
from kennisparels.model.lists import PER_PAGE
from kennisparels.model.site_map import NEW_PEARL
from small import garden_of, pearl

EXTENSIONS = ["attr_list", "def_list", "md_in_html", "sane_lists", "tables", "toc"]
HOSTILE = """<script>alert(1)</script> "q" 'r' & *a* [[k]] </svg> | {: #f }"""
SILENT = "".join(f"  {name}: not reported\n" for name in ("mechanism", "moderators", "implementation", "economics"))


def theme(name, broader=(), related=()):
    ties = f"broader: [{', '.join(broader)}]\nrelated: [{', '.join(related)}]\n"
    return f"---\nprefLabel: {{nl: {name}, en: something}}\n{ties}---\n"


def card(*effects, strength="moderate"):
    told = "".join(f"\n    - {{outcome: {outcome}, direction: {way}}}" for outcome, way in effects)
    return f"evidence:\n  strength: {strength}\n  effects:{told or ' not reported'}\n{SILENT}"


def seedlings(count, more="", tags="water"):
    text = pearl(more=more).replace("tags: [water]", f"tags: [{tags}]")
    name = [f"{first}{second}" for first in "abcdefghij" for second in "abcdefghijklmnop"]
    return {f"parels/2031/{each}.md": text.replace("title: Tides\n", f"title: {each}\n") for each in name[:count]}


def pages_of(files):
    return {page.path: LexborHTMLParser(html_of(page.text)) for page in enrich(garden_of(files))}


def html_of(text):
    return markdown.markdown(text, extensions=EXTENSIONS)


def listed(pages, path):
    """The titles in a list, over all its pages."""
    sheets = [path, *(f"{path.removesuffix('.md')}/pagina-{number}.md" for number in range(2, 99))]
    items = (node for sheet in sheets if sheet in pages for node in pages[sheet].css(".kp-listing li a.kp-list-title"))
    return [node.text() for node in items]


def counts_and_lists(pages, source, selector):
    """Every count that leads somewhere, with the number of items that stand there under the heading it leads to."""
    for node in pages[source].css(selector):
        number = int(re.search(r"\d+", node.text(deep=True).rpartition(" ")[2] or node.text())[0])
        yield node.attributes["href"], number


def under(pages, source, address):
    """How many items a link leads to: the group that it names, over all pages of that list."""
    path, _, anchor = address.partition("#")
    folder = source.rpartition("/")[0]
    target = re.sub(r"[^/]+/\.\./", "", f"{folder}/{path}" if folder else path).replace(".html", ".md")
    first = re.sub(r"/pagina-\d+\.md$", ".md", target)
    sheets = [first, *(f"{first.removesuffix('.md')}/pagina-{number}.md" for number in range(2, 99))]
    assert not anchor or pages[target].css_first(f"[id='{anchor}']"), f"{address} leads to no heading"
    found = 0
    for sheet in (sheet for sheet in sheets if sheet in pages):
        heading = ""
        for node in pages[sheet].css(".kp-listing > *"):
            heading = node.attributes.get("id") or heading
            if node.tag == "ul" and (not anchor or heading == anchor):
                found += len(node.css("a.kp-list-title"))
    return found


# Themes


def test_a_theme_lists_pearls_of_narrower_themes_once():
    files = {
        "themas/sea.md": theme("zee", ["water"]),
        "themas/bay.md": theme("baai", ["sea"]),
        **seedlings(1, tags="bay"),
        "parels/2031/both.md": pearl(title="both").replace("[water]", "[water, sea]"),
    }
    page = pages_of(files)["themas/water.md"]

    items = sorted(" ".join(node.text().split()) for node in page.css(".kp-listing li"))
    assert items == ["aa zonder datum · zaailing onder baai", "both zonder datum · zaailing"]


@pytest.mark.parametrize(("count", "sheets"), [(1, 1), (PER_PAGE, 1), (PER_PAGE + 1, 2), (2 * PER_PAGE + 1, 3)])
def test_a_list_goes_on_to_a_next_page_past_fifty(count, sheets):
    pages = pages_of(seedlings(count))

    assert sum(path.startswith("themas/water/") for path in pages) == sheets - 1
    assert sorted(listed(pages, "themas/water.md")) == sorted(path[-5:-3] for path in seedlings(count))


def test_pages_of_a_list_lead_to_each_other():
    pages = pages_of(seedlings(PER_PAGE + 1))
    on, back = pages["themas/water.md"].css(".kp-pager a"), pages["themas/water/pagina-2.md"].css(".kp-pager a")

    assert [node.attributes["href"] for node in on] == ["water/pagina-2.html"] * 2
    assert [node.attributes["href"] for node in back] == ["../water.html"] * 2


def test_themes_that_go_round_in_a_circle_stand_in_the_tree_once():
    circle = {f"themas/{name}.md": theme(name, [wide]) for name, wide in [("a", "b"), ("b", "c"), ("c", "a")]}
    garden = garden_of(circle | seedlings(1, tags="a"))
    tree = [(branch.theme.slug, branch.depth) for branch in theme_tree(garden) if not branch.is_again]

    assert tree == [("water", 0), ("a", 0), ("c", 1), ("b", 2)]
    assert {slug: len(pearls) for slug, pearls in garden.lists.by_theme.items()} == {"a": 1, "b": 1, "c": 1}


def test_a_theme_below_two_others_stands_under_both_and_unfolds_once():
    files = {"themas/a.md": theme("a"), "themas/b.md": theme("b"), "themas/c.md": theme("c", ["a", "b"])}
    files |= {"themas/d.md": theme("d", ["c"])}
    tree = [(branch.theme.slug, branch.depth, branch.is_again) for branch in theme_tree(garden_of(files))]

    assert tree == [
        ("a", 0, False),
        ("c", 1, False),
        ("d", 2, False),
        ("b", 0, False),
        ("c", 1, True),
        ("water", 0, False),
    ]


def test_the_tree_of_a_thesaurus_of_steps_stays_readable():
    files = {f"themas/t{number}.md": theme(f"t{number}", [f"t{number - 1}"]) for number in range(1, 40)}
    html = LexborHTMLParser(html_of({page.path: page for page in enrich(garden_of(files))}["themas/index.md"].text))

    assert len(html.css("ul a[href='t39.md']")) == 2
    assert html.css("ul ul ul ul ul ul ul")
    assert not html.css("ul ul ul ul ul ul ul ul ul")


# Evidence


@pytest.fixture(scope="module")
def evidence():
    ways = [("water", "reduces"), ("water", "reduces"), ("sea", "mixed")]
    return pages_of(
        {
            "themas/sea.md": theme("zee"),
            **seedlings(PER_PAGE + 2, card(("water", "reduces"))),
            "parels/2031/twice.md": pearl(title="twice", more=card(*ways, strength="strong")),
            "parels/2031/up.md": pearl(title="up", more=card(("water", "increases"), ("water", "reduces"))),
            "parels/2031/silent.md": pearl(title="silent", more=card()),
            "parels/2031/bare.md": pearl(title="bare"),
            "parels/2031/strange.md": pearl(title="strange", more=card(("tiden", "none"))),
        }
    )


def test_every_count_of_the_map_is_the_length_of_its_list(evidence):
    cells = list(evidence["bewijs/index.md"].css(".kp-evidence-map td a"))
    told = {node.attributes["href"]: int(node.text()) for node in cells}

    assert told == {
        "water.html#kp-neemt-af": PER_PAGE + 4,
        "water/pagina-2.html#kp-neemt-toe": 1,
        "zee.html#kp-wisselt".replace("zee", "sea"): 1,
    }
    assert {address: under(evidence, "bewijs/index.md", address) for address in told} == told


def test_strengths_in_a_cell_add_up(evidence):
    cell = evidence["bewijs/index.md"].css_first(".kp-evidence-map td:has(a[href='water.html#kp-neemt-af'])")

    assert [node.text() for node in cell.css(".kp-strength")] == ["1 sterk", f"{PER_PAGE + 3} matig"]


def test_the_picture_leads_to_the_same_lists(evidence):
    page = evidence["bewijs/index.md"]
    targets = [{node.attributes["href"] for node in page.css(where)} for where in (".kp-dots a", "td a")]

    assert targets[0] == targets[1]


def test_every_pearl_is_accounted_for(evidence):
    page = evidence["bewijs/index.md"]
    lists = {name: listed(evidence, f"bewijs/index/zonder-{name}.md") for name in ("kaart", "effect", "thema")}

    assert lists == {"kaart": ["bare"], "effect": ["silent"], "thema": ["strange"]}
    assert f"Aantal parels: {PER_PAGE + 7}, waarvan {PER_PAGE + 5} met een effect." in page.css_first("body").text()
    assert page.css_first("h2#kp-rest ~ ul").text().split(":")[1:] == [
        " 1\nParels waarvan het effect niet vermeld is",
        " 1\nParels met een uitkomst die geen thema is",
        " 1\n",
    ]


def test_a_garden_without_effects_has_a_map_that_says_so():
    assert "Nog geen parel vermeldt een effect." in pages_of({})["bewijs/index.md"].css_first("body").text()


# Countries


@pytest.fixture(scope="module")
def over_the_fence():
    def about(name, countries, relations=""):
        more = f"countries: [{countries}]\n" if countries else ""
        return pearl(title=name, more=more, below=f"relations: [{relations}]\n" if relations else "")

    return pages_of(
        {
            "parels/2031/dutch.md": about("dutch", "NL", "{type: counterpart, to: british}"),
            "parels/2031/british.md": about("british", "GB"),
            "parels/2031/english.md": about("english", "GB-ENG, GB", "{type: counterpart, to: other-dutch}"),
            "parels/2031/other-dutch.md": about("other-dutch", "NL"),
            "parels/2031/lone.md": about("lone", "GB", "{type: counterpart, to: english}"),
            "parels/2031/both.md": about("both", "GB, NL", "{type: counterpart, to: british}"),
            "parels/2031/stateless.md": about("stateless", ""),
        }
    )


def groups(page):
    told, heading = {}, ""
    for node in page.css(".kp-listing > *"):
        if node.tag == "h2":
            heading = node.text()
        elif node.tag == "ul":
            told[heading] = [link.text() for link in node.css("a.kp-list-title")]
    return told


def test_a_country_tells_what_has_a_dutch_counterpart(over_the_fence):
    assert groups(over_the_fence["landen/gb.md"]) == {
        "Met een Nederlandse tegenhanger": ["british", "english"],
        "Gaat ook over Nederland": ["both"],
        "Zonder Nederlandse tegenhanger": ["lone"],
    }


def test_the_netherlands_tell_what_has_a_foreign_counterpart(over_the_fence):
    assert groups(over_the_fence["landen/nl.md"]) == {
        "Met een buitenlandse tegenhanger": ["both", "dutch", "other-dutch"]
    }


def test_a_counterpart_is_named_from_either_side(over_the_fence):
    items = {node.css_first("a").text(): node for node in over_the_fence["landen/gb.md"].css(".kp-listing li")}

    assert [node.text() for node in items["british"].css(".kp-note a")] == ["both", "dutch"]


def test_every_count_of_a_country_is_the_length_of_its_list(over_the_fence):
    cells = over_the_fence["landen/index.md"].css(".kp-countries td a")
    told = [(node.attributes["href"], int(node.text())) for node in cells]

    assert told == [(address, under(over_the_fence, "landen/index.md", address)) for address, _count in told]
    assert len(told) == 5


def test_pearls_of_no_country_are_listed(over_the_fence):
    assert listed(over_the_fence, "landen/index/zonder-land.md") == ["stateless"]


# Archive


def test_every_count_of_the_archive_is_the_length_of_its_list():
    march, may = seedlings(PER_PAGE + 3, "date: 2031-03-01\n"), seedlings(2, "date: 2031-05-01\n")
    files = march | {path.replace("/a", "/may-"): text for path, text in may.items()}
    pages = pages_of(files | {"parels/2030/old.md": pearl(more="date: 2030-12-31\n")})
    told = {node.attributes["href"]: int(node.text()) for node in pages["archief/index.md"].css(".kp-months a")}

    assert told == {
        "2031.html#kp-maart": PER_PAGE + 3,
        "2031.html#kp-mei": 2,
        "2031.html": PER_PAGE + 5,
        "2030.html#kp-december": 1,
        "2030.html": 1,
    }
    assert {address: under(pages, "archief/index.md", address) for address in told} == told


# Home


def test_home_shows_the_newest_with_a_line_of_their_summary_or_their_themes():
    more = "date: 2031-03-01\nsummary:\n  nl: |\n    De zee trekt *weg*, zie [[water]].\n  en: |\n    So.\n"
    page = pages_of({"parels/2031/a.md": pearl(title="a", more=more), "parels/2031/b.md": pearl(title="b")})["index.md"]

    assert [node.text() for node in page.css(".kp-line")] == ["De zee trekt weg, zie water.", "Over water"]


def test_home_counts_what_theme_pages_list():
    files = {"themas/sea.md": theme("zee", ["water"]), **seedlings(3, tags="sea"), **seedlings(1)}
    pages = pages_of(files)
    boxes = [(node.attributes["href"], node.text()) for node in pages["index.md"].css(".kp-boxes a")]

    assert boxes == [("themas/water.html", "Water 3"), ("themas/sea.html", "zee")]
    assert len(listed(pages, "themas/water.md")) == 3


def test_home_stays_light_with_a_hundred_themes():
    wide = {f"themas/breed-{name}.md": theme(f"breed {name}") for name in "abcdefghijklmnopqrstuvwxyz"}
    narrow = {
        f"themas/{name}-{number}.md": theme(f"integrale aanpak van {name} {number}", [f"breed-{name}"])
        for name in "abcdefghijklmno"
        for number in range(5)
    }
    pages = {page.path: page for page in enrich(garden_of(wide | narrow | seedlings(100)))}

    # Material's own part of the page is 18 kB
    assert len(html_of(pages["index.md"].text).encode()) < 22_000


# All of them


def test_hostile_words_in_pictures_and_lists_stay_words():
    quoted = "'" + HOSTILE.replace("'", "''") + "'"
    more = "date: 2031-03-01\ncountries: [GB]\n" + card(("bad", "reduces"))
    files = {
        "themas/bad.md": theme(quoted),
        "parels/2031/a.md": pearl(title=quoted, more=more).replace("[water]", "[bad]"),
        "parels/2031/b.md": pearl(more="countries: [NL]\n", below="relations: [{type: counterpart, to: a}]\n"),
    }
    pages = pages_of(files)
    shown = [node.text() for page in pages.values() for node in page.css(".kp-dots text, .kp-boxes a, .kp-list-title")]

    assert not any(page.css("script, #f") for page in pages.values())
    assert sum(HOSTILE in text for text in shown) >= 5
    assert pages["bewijs/index.md"].css_first("svg.kp-dots a circle")


def test_every_made_page_is_known_beforehand():
    files = {"themas/sea.md": theme("zee", ["water"]), **seedlings(PER_PAGE * 2 + 1, "countries: [GB]\n", "sea")}
    files |= {"parels/2031/x.md": pearl(more="date: 2031-03-01\n" + card(("water", "none"), ("tiden", "none")))}
    garden = garden_of(files)
    paths = [page.path for page in enrich(garden)]

    assert {path: count for path, count in Counter(paths).items() if count > 1} == {}
    assert set(paths) == {path for path in garden.addresses if path.endswith(".md")}


def test_every_link_between_made_pages_leads_to_a_page():
    files = {"themas/sea.md": theme("zee", ["water"])}
    files |= seedlings(PER_PAGE + 1, "countries: [GB, NL]\n" + card(("sea", "none")), "sea")
    pages = pages_of(files)
    dangling = []
    for path, page in pages.items():
        for node in page.css("svg a, .kp-bars a, .kp-boxes a, .kp-pager a, .kp-scroll a, .kp-seek a"):
            address = node.attributes["href"].partition("#")[0]
            folder = [*path.split("/")[:-1]]
            while address.startswith("../"):
                folder, address = folder[:-1], address.removeprefix("../")
            if "/".join([*folder, address]).replace(".html", ".md") not in pages:
                dangling.append((path, node.attributes["href"]))

    assert dangling == []


def test_no_page_grows_with_the_garden():
    def sizes(count):
        files = {path: text for path, text in generated(count).items() if path != "themas/water.md"}
        made = {page.path: page.text for page in enrich(garden_of(files)) if not page.path.startswith("parels/")}
        # the form holds every theme and every country, whatever the number of pearls
        del made[NEW_PEARL]
        most = max(text.count(".kp-list-title") for text in made.values())
        return most, len(made["index.md"].encode()), max(len(text.encode()) for text in made.values())

    (few, small_home, _), (many, home, largest) = sizes(150), sizes(600)

    assert few == many == PER_PAGE
    assert home - small_home < 1_000
    assert largest < 100_000
