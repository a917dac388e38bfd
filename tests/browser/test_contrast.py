"""Text stands out by a factor of at least 7, which is more than the rules ask."""

from collections.abc import Callable
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import BrowserContext

from browser.kinds import KINDS, path_of

# the one rule, which is no part of level AA and so is off
_ENHANCED = {"runOnly": ["color-contrast-enhanced"]}


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("kind", KINDS)
def test_contrast_is_seven_to_one(
    kind: str, scheme: str, site: Path, below_path: str, context: Callable[..., BrowserContext]
):
    page = context(color_scheme=scheme, reduced_motion="reduce").new_page()
    page.goto(below_path + path_of(kind, site))

    violations = Axe().run(page, options=_ENHANCED).response["violations"]

    found = [f"{node['html']}: {node['any'][0]['message']}" for each in violations for node in each["nodes"]]
    assert found == [], "\n".join(found)
