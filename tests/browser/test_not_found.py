"""An address that is not there: what a reader is told, and where it leads."""

import shutil
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, expect

from bench.garden import garden as generated
from browser.conftest import SUB_PATH
from browser.kinds import KINDS, ROOT, path_of
from browser.serving import serve
from kennisparels.enrich import address_files
from kennisparels.read import read_garden
from small import write

_SLUG = max((source.stem for source in ROOT.glob("docs/parels/*/*.md")), key=len)
_PEARL = next(ROOT.glob(f"docs/parels/*/{_SLUG}.md")).relative_to(ROOT / "docs").with_suffix(".html").as_posix()
_NEAR = "#kp-near"

# What people do to a name: forget a letter, change the first, leave out the end, or a word.
_SLIPS = {
    "a letter less": lambda slug: slug[:3] + slug[4:],
    "another first letter": lambda slug: "x" + slug[1:],
    "half": lambda slug: slug[: 2 * len(slug) // 3],
    "a word less": lambda slug: slug.partition("-")[2],
}


@pytest.mark.parametrize(
    "asked",
    [
        f"parels/1999/{_SLUG}.html",
        f"parels/1999/{_SLUG}/",
        f"{_SLUG.upper()}.md",
        f"a/b/c/{_SLUG[:8]}{_SLUG[9:]}.html",
        f"{_SLUG.replace('-', '%20')}",
    ],
)
def test_a_near_match_leads_to_the_page(asked: str, below_path: str, context: Callable[..., BrowserContext]):
    page = context().new_page()
    page.goto(below_path + asked)

    page.locator(f"{_NEAR} a").first.click()

    expect(page).to_have_url(below_path + _PEARL)


def test_a_near_match_in_another_language_says_so(below_path: str, context: Callable[..., BrowserContext]):
    page = context().new_page()
    page.goto(below_path + "effectiviteit-van-reclasseringstoezich")

    assert page.locator(f"{_NEAR} a").first.get_attribute("lang") == "en"


@pytest.fixture(scope="module")
def large(site: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[str, list[str]]]:
    """The 404 page with the names of a thousand pearls, and some of those names."""
    folder = tmp_path_factory.mktemp("large")
    shutil.copytree(site / "assets", folder / "assets")
    shutil.copy(site / "404.html", folder)
    garden = read_garden(write(folder / "docs", generated(1000)), date(2026, 1, 1))
    write(folder, address_files(garden))
    with serve(folder, SUB_PATH) as home:
        yield home, [pearl.slug for pearl in garden.pearls[::250]]


@pytest.mark.parametrize("slip", _SLIPS)
def test_in_a_large_garden_a_slip_is_understood(
    slip: str, large: tuple[str, list[str]], context: Callable[..., BrowserContext]
):
    home, slugs = large
    page = context().new_page()
    found = []
    for slug in slugs:
        page.goto(f"{home}parels/1999/{_SLIPS[slip](slug)}.html")
        expect(page.locator(f"{_NEAR} a").first).to_be_visible()
        addresses = page.locator(f"{_NEAR} a").evaluate_all("links => links.map(link => link.href)")
        found += [slug for address in addresses if address.endswith(f"/{slug}.html")]

    assert found == slugs


@pytest.mark.parametrize("asked", ["qqqqqq", "%E0%A4%A", "index.html/", "%3Cimg%20src=x%20onerror=alert(1)%3E"])
def test_without_a_near_match_none_is_shown(asked: str, below_path: str, context: Callable[..., BrowserContext]):
    page = context().new_page()
    page.goto(below_path + "nergens/" + asked, wait_until="networkidle")

    expect(page.locator("h1")).to_have_text("Deze pagina is er niet")
    expect(page.locator(_NEAR)).to_be_hidden()
    assert page.locator("article img").count() == 0


def test_the_names_of_all_pages_are_fetched_nowhere_else(
    site: Path, below_path: str, context: Callable[..., BrowserContext]
):
    page = context().new_page()
    fetched: list[str] = []
    page.on("request", lambda request: fetched.append(request.url))
    for kind in KINDS:
        if kind != "not found":
            page.goto(below_path + path_of(kind, site), wait_until="networkidle")

    assert [url for url in fetched if "adressen" in url or "not-found" in url] == []


@pytest.mark.parametrize("name", ["thema", "archief", "de voorpagina", "theme", "archive", "the home page"])
def test_without_scripts_there_is_a_way_on(name: str, below_path: str, context: Callable[..., BrowserContext]):
    page = context(java_script_enabled=False).new_page()
    page.goto(below_path + "parels/1999/nergens.html")

    page.get_by_role("article").get_by_role("link", name=name, exact=True).click()

    expect(page.locator("h1")).not_to_have_text("Deze pagina is er niet")


@pytest.mark.parametrize("home", ["below_path", "on_disk"])
@pytest.mark.parametrize("kind", ["home", "pearl", "rule"])
def test_the_foot_of_a_page_leads_to_what_is_said_of_the_site(
    kind: str, home: str, site: Path, context: Callable[..., BrowserContext], request: pytest.FixtureRequest
):
    home = request.getfixturevalue(home)
    page = context(java_script_enabled=False).new_page()
    titles = []
    for index in range(4):
        page.goto(home + path_of(kind, site))
        page.locator(".kp-footer a").nth(index).click()
        titles.append(page.locator("h1").inner_text().rstrip("¶"))

    assert titles == ["Over Kennisparels", "Toegankelijkheid", "Privacy", "Licentie"]
