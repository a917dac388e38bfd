"""axe-core, its best practices too, on every kind of page, as different readers see it."""

from collections.abc import Callable
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import BrowserContext

from browser.kinds import KINDS, path_of

# axe leaves contrast of 7:1 to those who ask for it
_ENHANCED = {"rules": {"color-contrast-enhanced": {"enabled": True}}}
WIDTHS = {"narrow": {"width": 360, "height": 740}, "wide": {"width": 1440, "height": 900}}


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("kind", KINDS)
def test_axe_finds_nothing(
    kind: str, scheme: str, width: str, site: Path, below_path: str, context: Callable[..., BrowserContext]
):
    reader = context(color_scheme=scheme, viewport=WIDTHS[width], reduced_motion="reduce")
    page = reader.new_page()
    page.goto(below_path + path_of(kind, site))

    violations = Axe().run(page, options=_ENHANCED).response["violations"]

    found = [f"{each['id']}: {node['html']}" for each in violations for node in each["nodes"]]
    assert found == [], "\n".join(found)


def test_a_reader_who_prefers_dark_gets_it(below_path: str, context: Callable[..., BrowserContext]):
    backgrounds = []
    for scheme in ("light", "dark"):
        page = context(color_scheme=scheme).new_page()
        page.goto(below_path)
        backgrounds.append(page.evaluate("getComputedStyle(document.body).backgroundColor"))

    assert backgrounds[0] != backgrounds[1]


@pytest.mark.parametrize("kind", KINDS)
def test_narrow_page_does_not_scroll_sideways(
    kind: str, site: Path, below_path: str, context: Callable[..., BrowserContext]
):
    page = context(viewport=WIDTHS["narrow"]).new_page()
    page.goto(below_path + path_of(kind, site))

    assert page.evaluate("document.documentElement.scrollWidth") == WIDTHS["narrow"]["width"]
