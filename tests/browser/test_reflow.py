"""Nothing is lost at four times the size, with more room between letters and lines, or on a screen of any width."""

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext

from browser.kinds import KINDS, path_of
from browser.looking import CLIPPED, SPACING

WIDTH = "document.documentElement.scrollWidth"


@pytest.mark.parametrize("kind", KINDS)
def test_nothing_is_lost_at_four_times_the_size(
    kind: str, site: Path, below_path: str, context: Callable[..., BrowserContext]
):
    # 1280 by 1024 pixels at 400 %
    page = context(viewport={"width": 320, "height": 256}, device_scale_factor=4).new_page()
    page.goto(below_path + path_of(kind, site))
    plain = page.evaluate(WIDTH), page.evaluate(CLIPPED)
    page.add_style_tag(content=SPACING)
    spaced = page.evaluate(WIDTH), page.evaluate(CLIPPED)

    assert plain == (320, [])
    assert spaced == (320, [])


@pytest.mark.parametrize("kind", KINDS)
def test_page_scrolls_in_one_direction(kind: str, site: Path, below_path: str, context: Callable[..., BrowserContext]):
    page = context().new_page()
    page.goto(below_path + path_of(kind, site))
    wider = {}
    for width in (360, 768, 1440):
        page.set_viewport_size({"width": width, "height": 900})
        wider[width] = page.evaluate(WIDTH)

    assert wider == {360: 360, 768: 768, 1440: 1440}
