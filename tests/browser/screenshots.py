"""Pictures of the site to look at: home, a pearl, a theme, the rules; light, dark, narrow, wide and on paper."""

import argparse
from itertools import product
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

from kinds import path_of
from serving import launch, serve

SCHEMES = ("light", "dark")
WIDTHS = (360, 1440)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path, help="where the pictures go")
    parser.add_argument("--site", type=Path, default=Path("site"), help="a built site (default: site)")
    asked = parser.parse_args()
    asked.folder.mkdir(parents=True, exist_ok=True)
    with serve(asked.site) as home, sync_playwright() as playwright:
        browser = launch(playwright)
        for kind in ("home", "pearl", "theme", "rule", "rule index"):
            picture(browser, home + path_of(kind, asked.site), asked.folder / kind.replace(" ", "-"))
        browser.close()


def picture(browser: Browser, address: str, stem: Path) -> None:
    """One page, as each kind of reader sees it."""
    for scheme, width in product(SCHEMES, WIDTHS):
        page = browser.new_page(color_scheme=scheme, viewport={"width": width, "height": 900}, reduced_motion="reduce")
        page.goto(address, wait_until="networkidle")
        page.screenshot(path=f"{stem}-{scheme}-{width}.png", full_page=True)
        page.close()
    page = browser.new_page(viewport={"width": 794, "height": 1123})  # A4 at 96 dots an inch
    page.goto(address, wait_until="networkidle")
    page.emulate_media(media="print")
    page.screenshot(path=f"{stem}-print.png", full_page=True)
    page.close()


if __name__ == "__main__":
    main()
