"""Pictures of every kind of page to look at, and a sheet of them: three widths, light, dark, and on paper."""

import argparse
from html import escape
from itertools import product
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

from kinds import KINDS, path_of
from serving import launch, serve

SCHEMES = ("light", "dark")
WIDTHS = (360, 768, 1440)
PAPER = 794  # A4 at 96 dots an inch
# A sheet shows this much of a page, from its top.
TALL = 2400


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path, help="where the pictures go")
    parser.add_argument("--site", type=Path, default=Path("site"), help="a built site (default: site)")
    parser.add_argument("--kind", action="append", choices=KINDS, help="only this kind of page; may be given again")
    asked = parser.parse_args()
    asked.folder.mkdir(parents=True, exist_ok=True)
    with serve(asked.site) as home, sync_playwright() as playwright:
        browser = launch(playwright)
        for kind in asked.kind or KINDS:
            pictures = take(browser, home + path_of(kind, asked.site), asked.folder / kind.replace(" ", "-"))
            lay_out(browser, kind, pictures, asked.folder / f"sheet-{kind.replace(' ', '-')}.png")
        browser.close()


def take(browser: Browser, address: str, stem: Path) -> list[Path]:
    """One page, as each kind of reader sees it; the files that hold it."""
    taken = []
    for scheme, width in product(SCHEMES, WIDTHS):
        page = browser.new_page(color_scheme=scheme, viewport={"width": width, "height": 900}, reduced_motion="reduce")
        page.goto(address, wait_until="networkidle")
        taken.append(Path(f"{stem}-{scheme}-{width}.png"))
        page.screenshot(path=taken[-1], full_page=True)
        page.close()
    page = browser.new_page(viewport={"width": PAPER, "height": 1123})
    page.goto(address, wait_until="networkidle")
    page.emulate_media(media="print")
    taken.append(Path(f"{stem}-print.png"))
    page.screenshot(path=taken[-1], full_page=True)
    page.close()
    return taken


def lay_out(browser: Browser, kind: str, pictures: list[Path], sheet: Path) -> None:
    """One picture of all pictures of a kind, each at half its size."""
    widths = [*WIDTHS * len(SCHEMES), PAPER]
    shown = "".join(
        f'<img src="{picture.resolve().as_uri()}" width="{width // 2}">'
        for picture, width in zip(pictures, widths, strict=True)
    )
    image = f"object-fit: cover; object-position: top; max-height: {TALL // 2}px"
    style = f"body {{ display: flex; align-items: start; gap: 8px; background: gray }} img {{ {image} }}"
    laid = sheet.with_suffix(".html")
    laid.write_text(f"<title>{escape(kind)}</title><style>{style}</style>{shown}", encoding="utf-8")
    page = browser.new_page(viewport={"width": sum(widths) // 2 + 8 * (len(widths) + 1), "height": 900})
    page.goto(laid.resolve().as_uri())
    page.screenshot(path=sheet, full_page=True)
    page.close()
    laid.unlink()


if __name__ == "__main__":
    main()
