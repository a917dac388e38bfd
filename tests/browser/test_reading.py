"""What any reader can do: without scripts, on paper, and by searching."""

import re
from collections.abc import Callable
from pathlib import Path
from urllib.parse import urldefrag

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from browser.kinds import ROOT, path_of

_SOURCES = sorted(ROOT.glob("docs/parels/*/*.md"))
_SUMMARISED = [source for source in _SOURCES if "\nsummary:" in source.read_text(encoding="utf-8-sig")]
# One template makes them all: the shortest and the longest show what can go wrong.
_EXTREMES = sorted(_SUMMARISED, key=lambda source: source.stat().st_size)[:: max(1, len(_SUMMARISED) - 1)]

# in a picture, `href` is no text
_HREFS = "links => links.map(link => new URL(link.getAttribute('href'), document.baseURI).href)"


def address_of(source: Path) -> str:
    """A pearl's address below the site's own."""
    return source.relative_to(ROOT / "docs").with_suffix(".html").as_posix()


def languages_shown(page: Page) -> list[str]:
    """The languages of the summaries that a reader sees, in their order."""
    return page.locator("section.summary:visible").evaluate_all("shown => shown.map(section => section.lang)")


@pytest.mark.parametrize("home", ["below_path", "on_disk"])
def test_every_pearl_is_reached_by_plain_links(
    home: str, context: Callable[..., BrowserContext], request: pytest.FixtureRequest
):
    home = request.getfixturevalue(home)
    page = context(java_script_enabled=False).new_page()
    pearls = {home + address_of(source) for source in _SOURCES}
    reached, ahead = set(), {home + "index.html"}
    while ahead and not pearls <= reached:
        following = min(ahead, key=lambda address: (address not in pearls, address))
        page.goto(following, wait_until="domcontentloaded")
        reached.add(page.url)
        links = page.locator("a[href]:visible").evaluate_all(_HREFS)
        ahead |= {urldefrag(link).url for link in links if link.startswith(home)}
        ahead = {address for address in ahead - reached if address.endswith((".html", "/"))}

    assert pearls - reached == set()


@pytest.mark.parametrize("source", _EXTREMES, ids=lambda source: source.stem)
def test_both_summaries_show_without_script(source: Path, below_path: str, context: Callable[..., BrowserContext]):
    page = context(java_script_enabled=False).new_page()
    page.goto(below_path + address_of(source))

    assert languages_shown(page) == ["nl", "en"]


@pytest.mark.parametrize("source", _EXTREMES, ids=lambda source: source.stem)
def test_both_summaries_are_printed(source: Path, below_path: str, context: Callable[..., BrowserContext]):
    page = context().new_page()
    page.goto(below_path + address_of(source), wait_until="networkidle")
    page.emulate_media(media="print")

    assert languages_shown(page) == ["nl", "en"]


@pytest.mark.parametrize("home", ["at_root", "below_path"])
def test_search_finds_a_pearl_by_a_word_of_its_title(
    home: str, site: Path, context: Callable[..., BrowserContext], request: pytest.FixtureRequest
):
    home = request.getfixturevalue(home)
    pearl = path_of("pearl", site)
    page = context(viewport={"width": 1440, "height": 900}).new_page()
    page.goto(home + pearl)
    word = max(re.findall(r"[^\W\d]+", page.locator("h1").inner_text()), key=len)
    page.goto(home)

    page.locator("input.md-search__input").click()
    page.keyboard.type(word)

    # href is relative, and carries the word to be marked
    expect(page.locator(f"a.md-search-result__link[href*='{pearl}']").first).to_be_visible()
