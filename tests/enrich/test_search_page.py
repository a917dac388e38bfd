"""The search page without its scripts, and the description that lets a browser add the site as a search engine."""

from dataclasses import replace
from xml.etree import ElementTree

import pytest
from selectolax.lexbor import LexborHTMLParser

from kennisparels.enrich import open_search_files
from kennisparels.enrich.search_page import search_page
from kennisparels.model.garden import Garden
from kennisparels.model.repository import Repository
from small import PEARL, garden_of, pearl

_URL = "{http://a9.com/-/spec/opensearch/1.1/}Url"


@pytest.fixture(scope="module")
def garden() -> Garden:
    return garden_of({PEARL: pearl(), "parels/2031/ebb.md": pearl(title="Ebb", more="date: 2031-02-01\n")})


def links(garden: Garden) -> list[str]:
    tree = LexborHTMLParser(search_page(garden).text)
    return [node.attributes["href"] for node in tree.css(".kp-find-themes a, .kp-find-years a")]


def test_without_scripts_it_leads_to_themes_and_years(garden):
    assert links(garden) == ["../themas/water.html", "../archief/2031.html", "../archief/zonder-datum.html"]


@pytest.mark.parametrize(
    ("view", "form"),
    [
        ("blob/main/docs", "https://example.org/tuin/issues/new?title="),
        ("-/blob/main/docs", "https://example.org/tuin/-/issues/new?issue[title]="),
    ],
)
def test_a_miss_can_be_reported_where_the_source_lies(garden, view, form):
    known = replace(garden, repository=Repository("https://example.org/tuin", view, ""))
    place = LexborHTMLParser(search_page(known).text).css_first("[data-search-page]")

    assert place.attributes["data-issue"] == form


def test_without_a_repository_nothing_is_reported_anywhere(garden):
    place = LexborHTMLParser(search_page(garden).text).css_first("[data-search-page]")

    assert "data-issue" not in place.attributes


@pytest.mark.parametrize("url", ["https://example.org/a&b/", "https://example.org/a&b"])
def test_a_browser_is_told_where_to_search(garden, url):
    (text,) = open_search_files(replace(garden, site_url=url)).values()

    template = ElementTree.fromstring(text).find(_URL).attrib["template"]
    assert template == "https://example.org/a&b/zoeken/index.html?q={searchTerms}"


def test_without_an_address_there_is_no_description(garden):
    assert open_search_files(garden) == {}
