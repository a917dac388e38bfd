"""By keyboard alone: every stop can be seen, and readers get where they want to be."""

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from browser.kinds import KINDS, path_of
from browser.looking import FOCUS

# Steps on one page. Forwards the browser scrolls down, backwards it scrolls up, below what sticks to the top.
STOPS = 30
WALKS = {"forwards, narrow": ("Tab", 320), "backwards, wide": ("Shift+Tab", 1440)}


@pytest.mark.parametrize("walk", WALKS)
@pytest.mark.parametrize("kind", KINDS)
def test_focus_is_seen_at_every_stop(
    kind: str, walk: str, site: Path, below_path: str, context: Callable[..., BrowserContext]
):
    key, width = WALKS[walk]
    page = context(viewport={"width": width, "height": 600}, reduced_motion="reduce").new_page()
    page.goto(below_path + path_of(kind, site))
    stops = list(_stops(page, key))

    assert len(stops) > 3
    assert [stop["html"] for stop in stops if stop["hidden"]] == []
    assert [stop["unmarked"] for stop in stops if stop["unmarked"]] == []


def _stops(page: Page, key: str):
    for _ in range(STOPS):
        page.keyboard.press(key)
        stop = page.evaluate(FOCUS)
        yield stop
        if not stop["html"]:
            return


def _tab_until(page: Page, is_there: str) -> None:
    """Tab on until the focus is where it should be."""
    for _ in range(200):
        page.keyboard.press("Tab")
        if page.evaluate(is_there):
            return
    raise AssertionError(f"at no stop: {is_there}")


def _tab_to_link(page: Page, address: str) -> None:
    # in a picture, `href` is no text
    link = "new URL(document.activeElement.getAttribute('href') || '', document.baseURI).href"
    _tab_until(page, f"{link}.endsWith('{address}')")


def _walk_to(page: Page, address: str) -> None:
    """Tab on until the focus is on a link to an address, and follow it."""
    _tab_to_link(page, address)
    page.keyboard.press("Enter")
    page.wait_for_url(f"**{address}")


@pytest.mark.parametrize("width", [320, 1440])
def test_from_home_to_a_theme_to_a_pearl_and_along_a_backlink(
    width: int, below_path: str, context: Callable[..., BrowserContext]
):
    page = context(viewport={"width": width, "height": 600}).new_page()
    page.goto(below_path)

    _walk_to(page, "themas/reclassering.html")
    _walk_to(page, "parels/2026/met-bevlogen-teams-in-buurt-en-bajes.html")
    _walk_to(page, "parels/2020/britse-strategie-buurtcriminaliteit.html")

    expect(page.locator("h1")).to_contain_text("Britse strategie")


def test_on_a_pearl_to_another_language_past_a_preview_and_along_a_backlink(
    below_path: str, context: Callable[..., BrowserContext]
):
    page = context(viewport={"width": 1440, "height": 600}).new_page()
    page.goto(below_path + "parels/2020/britse-strategie-buurtcriminaliteit.html")

    _tab_until(page, "document.activeElement.getAttribute('role') === 'tab'")
    page.keyboard.press("ArrowRight")
    expect(page.locator("section.summary:visible")).to_have_attribute("lang", "en")
    _tab_to_link(page, "eerste-jaar-ruim-baan.html")
    expect(page.get_by_role("tooltip")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.get_by_role("tooltip")).to_be_hidden()
    page.keyboard.press("Enter")
    page.wait_for_url("**/eerste-jaar-ruim-baan.html")

    expect(page.locator("section.summary:visible")).to_have_attribute("lang", "en")


def test_the_menu_of_a_narrow_page_opens_by_keyboard(below_path: str, context: Callable[..., BrowserContext]):
    page = context(viewport={"width": 320, "height": 600}, reduced_motion="reduce").new_page()
    page.goto(below_path + "over/index.html", wait_until="networkidle")
    menu = page.locator("header").get_by_title("Menu")
    for _ in range(5):
        page.keyboard.press("Tab")
        if menu.evaluate("menu => menu === document.activeElement"):
            page.keyboard.press("Enter")
            break

    _walk_to(page, "themas/index.html")
