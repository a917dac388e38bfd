"""axe-core, its best practices too, on every kind of page, as different readers see it."""

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext

from browser.kinds import KINDS, path_of
from browser.looking import MOVING, SMALL_TARGETS, axe_findings

WIDTHS = {"narrow": {"width": 360, "height": 740}, "wide": {"width": 1440, "height": 900}}


# Every kind in both schemes and at both widths; all four together where most readers are.
_SEEN = [
    (kind, scheme, width)
    for kind in KINDS
    for scheme, width in (("light", "narrow"), ("dark", "wide"), ("light", "wide"), ("dark", "narrow"))
    if kind in ("home", "pearl", "theme") or (scheme == "light") == (width == "narrow")
]


@pytest.mark.parametrize(("kind", "scheme", "width"), _SEEN)
def test_axe_finds_nothing(
    kind: str, scheme: str, width: str, site: Path, below_path: str, context: Callable[..., BrowserContext]
):
    reader = context(color_scheme=scheme, viewport=WIDTHS[width], reduced_motion="reduce")
    page = reader.new_page()
    page.goto(below_path + path_of(kind, site))

    found = axe_findings(page)
    assert found == [], "\n".join(found)


def test_a_reader_who_prefers_dark_gets_it(below_path: str, context: Callable[..., BrowserContext]):
    backgrounds = []
    for scheme in ("light", "dark"):
        page = context(color_scheme=scheme).new_page()
        page.goto(below_path)
        backgrounds.append(page.evaluate("getComputedStyle(document.body).backgroundColor"))

    assert backgrounds[0] != backgrounds[1]


@pytest.mark.parametrize("kind", KINDS)
def test_what_can_be_clicked_is_not_too_small_and_nothing_moves_for_who_asked(
    kind: str, site: Path, below_path: str, context: Callable[..., BrowserContext]
):
    page = context(viewport=WIDTHS["narrow"], reduced_motion="reduce").new_page()
    page.goto(below_path + path_of(kind, site))
    small = {}
    for name, size in WIDTHS.items():
        page.set_viewport_size(size)
        small[name] = page.evaluate(SMALL_TARGETS)

    assert small == {"narrow": [], "wide": []}
    assert page.evaluate(MOVING) == []


_SMALL = '<a href="#a" style="display: block; line-height: 10px">a</a><a href="#b" style="display: block">b</a>'


def test_what_is_wrong_is_seen(context: Callable[..., BrowserContext]):
    page = context(viewport=WIDTHS["narrow"]).new_page()
    page.set_content(f'<p>In a sentence <a href="#c">c</a></p>{_SMALL}<i style="transition: color 1s">d</i>')

    assert [found.split('"')[1] for found in page.evaluate(SMALL_TARGETS)] == ["#a", "#b"]
    assert len(page.evaluate(MOVING)) == 1
