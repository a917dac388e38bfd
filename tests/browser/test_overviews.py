"""Finding pearls among many: the way into search, and filters over a list of several pages."""

import re
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from bench.garden import garden, plant
from browser.kinds import ROOT
from browser.looking import axe_findings
from browser.serving import serve
from kennisparels.model.lists import PER_PAGE

PEARLS = 240  # enough for a theme with several pages
THEME = "themas/buurtveiligheid.html"
SEARCH = "#kp-search-field"


@pytest.fixture(scope="module")
def full_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A generated garden, built."""
    folder = tmp_path_factory.mktemp("full")
    plant(folder / "docs", garden(PEARLS))
    command = [sys.executable, "scripts/pearls.py", "build", "--docs", folder / "docs", "--site", folder / "site"]
    built = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert built.returncode == 0, built.stdout + built.stderr
    return folder / "site"


@pytest.fixture(scope="module")
def full(full_site: Path) -> Iterator[str]:
    """Its address."""
    with serve(full_site, "/tuin/") as address:
        yield address


@pytest.fixture
def page(context: Callable[..., BrowserContext]) -> Page:
    return context(viewport={"width": 1440, "height": 900}, reduced_motion="reduce").new_page()


def opened(page: Page, address: str) -> int:
    """Opens the filters by keyboard; returns the length of the list as they tell it."""
    page.goto(address)
    page.locator(".kp-filter summary").focus()
    page.keyboard.press("Enter")
    said = page.locator(".kp-filter-said")
    expect(said).to_have_text(re.compile(r"^\d+ parels$"))
    return int(said.inner_text().split()[0])


def year_bars(page: Page) -> dict[str, int]:
    names, counts = (page.locator(f".kp-jumps .kp-bar-{part}").all_inner_texts() for part in ("name", "count"))
    return dict(zip(names, map(int, counts), strict=True))


@pytest.mark.parametrize("width", [360, 1440])
def test_home_opens_search_by_keyboard(width: int, below_path: str, context: Callable[..., BrowserContext]):
    page = context(viewport={"width": width, "height": 740}).new_page()
    page.goto(below_path)
    page.locator(".kp-seek-button").focus()
    page.keyboard.press("Enter")

    expect(page.locator(SEARCH)).to_be_focused()
    expect(page.locator("#__search")).to_be_checked()


def test_the_key_that_home_names_opens_search(page: Page, below_path: str):
    page.goto(below_path)
    expect(page.locator(".kp-seek-button kbd")).to_have_text("/")
    page.keyboard.press("/")

    expect(page.locator(SEARCH)).to_be_focused()


def test_home_offers_no_search_where_none_can_run(below_path: str, context: Callable[..., BrowserContext]):
    page = context(java_script_enabled=False).new_page()
    page.goto(below_path)

    expect(page.locator(".kp-seek-button")).to_be_hidden()
    expect(page.locator(".kp-seek-ways a")).to_have_count(4)


def test_filters_are_over_the_whole_list(page: Page, full: str):
    whole = opened(page, full + THEME)
    years = year_bars(page)
    year = min(years)  # stands on the last page
    page.locator(".kp-filter select").first.select_option(year)

    assert whole == sum(years.values()) > PER_PAGE
    expect(page.locator(".kp-filter-said")).to_have_text(f"{years[year]} van {whole} parels")
    expect(page.locator(".kp-found > li")).to_have_count(years[year])
    expect(page.locator(".kp-listing")).to_be_hidden()


def test_what_is_found_on_other_pages_is_linked_from_here(page: Page, full: str):
    opened(page, full + THEME)
    page.locator(".kp-filter select").first.select_option(min(year_bars(page)))
    link = page.locator(".kp-found a.kp-list-title").first
    title = link.inner_text()
    link.click()

    expect(page.locator("h1")).to_contain_text(title)


def test_a_choice_stands_in_the_address(page: Page, full: str, context: Callable[..., BrowserContext]):
    opened(page, full + THEME)
    page.get_by_label("Land", exact=True).select_option("Noorwegen")
    page.get_by_label("Soort onderzoek", exact=True).select_option(index=1)
    told = page.locator(".kp-filter-said").inner_text()
    other = context().new_page()
    other.goto(page.url)

    expect(other.locator(".kp-filter-said")).to_have_text(told)
    assert re.fullmatch(r"\d+ van \d+ parels", told)


def test_reset_brings_the_list_back(page: Page, full: str):
    address = full + THEME
    opened(page, address)
    page.locator(".kp-filter select").last.select_option("sterk")
    page.get_by_role("button", name="Wis filters").press("Enter")

    expect(page.locator(".kp-listing")).to_be_visible()
    expect(page.locator(".kp-filter select").first).to_be_focused()
    assert page.url == address


@pytest.mark.parametrize("is_served", [True, False])
def test_a_list_that_cannot_be_had_whole_is_not_filtered(is_served: bool, page: Page, full: str, full_site: Path):
    page.route("http://**/pagina-2.html", lambda route: route.abort())
    page.goto((full if is_served else full_site.as_uri() + "/") + THEME)
    page.locator(".kp-filter summary").click()

    expect(page.locator(".kp-filter-said")).to_contain_text("kon niet worden geladen")
    expect(page.locator(".kp-filter select")).to_have_count(0)
    expect(page.locator(".kp-listing")).to_be_visible()


@pytest.mark.parametrize(("scheme", "width"), [("light", 360), ("dark", 1440)])
@pytest.mark.parametrize("path", ["index.html", "bewijs/index.html", "landen/index.html", f"{THEME}?land=Nederland"])
def test_axe_finds_nothing_on_full_pages(
    path: str, width: int, scheme: str, full: str, context: Callable[..., BrowserContext]
):
    page = context(color_scheme=scheme, viewport={"width": width, "height": 900}, reduced_motion="reduce").new_page()
    page.goto(full + path, wait_until="networkidle")

    found = axe_findings(page)
    assert found == [], "\n".join(found)
    assert page.evaluate("document.documentElement.scrollWidth") == width


def test_every_pearl_of_a_theme_is_reached_without_script(full: str, context: Callable[..., BrowserContext]):
    page = context(java_script_enabled=False).new_page()
    page.goto(full + THEME)
    whole = sum(year_bars(page).values())
    found = page.locator("a.kp-list-title").all_inner_texts()
    while page.locator("a[rel=next]").count():
        page.locator("a[rel=next]").click()
        found += page.locator("a.kp-list-title").all_inner_texts()

    assert len(set(found)) == len(found) == whole
