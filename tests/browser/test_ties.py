"""The picture of a pearl's neighbourhood, as a reader with a keyboard and one with a telephone meet it."""

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Page

from browser.kinds import path_of

_BOXES = ".kp-around a"
# What is drawn of the box that has the focus.
_DRAWN = """() => {
    const link = document.activeElement, box = link.querySelector('rect');
    const {stroke, strokeWidth} = getComputedStyle(box);
    const {top, bottom} = box.getBoundingClientRect();
    return {stroke, strokeWidth, seen: top >= 0 && bottom <= innerHeight, href: link.getAttribute('href')};
}"""
# Boxes whose text is wider or higher than they are.
_OVERFLOWING = """() => [...document.querySelectorAll('.kp-around a, .kp-centre')].filter(node => {
    const box = node.querySelector('rect').getBoundingClientRect();
    return [...node.querySelectorAll('text')].some(text => {
        const {left, right, top, bottom} = text.getBoundingClientRect();
        return left < box.left || right > box.right || top < box.top || bottom > box.bottom;
    });
}).map(node => node.textContent)"""


@pytest.fixture
def reader(site: Path, below_path: str, context: Callable[..., BrowserContext]) -> Callable[..., Page]:
    """Opens the fullest pearl."""

    def opened(**options: object) -> Page:
        page = context(reduced_motion="reduce", **options).new_page()
        page.goto(below_path + path_of("pearl", site))
        return page

    return opened


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_every_box_is_reached_by_tab_with_visible_focus(scheme: str, reader: Callable[..., Page]):
    page = reader(color_scheme=scheme)
    resting = page.locator(f"{_BOXES} rect").evaluate_all("boxes => boxes.map(box => getComputedStyle(box).stroke)")
    links = page.locator(_BOXES)
    links.first.focus()
    page.keyboard.press("Shift+Tab")
    reached = []
    for _each in range(links.count()):
        page.keyboard.press("Tab")
        reached.append(page.evaluate(_DRAWN))

    assert [box["href"] for box in reached] == links.evaluate_all(
        "links => links.map(link => link.getAttribute('href'))"
    )
    assert all(box["seen"] and box["strokeWidth"] == "4px" and box["stroke"] not in resting for box in reached)


@pytest.mark.parametrize("width", [320, 1440])
def test_text_stays_in_its_box(width: int, reader: Callable[..., Page]):
    assert reader(viewport={"width": width, "height": 900}).evaluate(_OVERFLOWING) == []


def test_a_box_leads_to_its_page(reader: Callable[..., Page]):
    page = reader()
    box = page.locator(_BOXES).first
    address = box.get_attribute("href")
    box.focus()
    page.keyboard.press("Enter")
    page.wait_for_url(f"**/{address.lstrip('./')}")

    assert page.locator("h1").is_visible()
