"""What a reader's first visit brings over the line, item by item; `python tests/browser/weight.py SITE` prints it."""

import sys
from pathlib import Path
from urllib.parse import urlsplit

from playwright.sync_api import Browser, sync_playwright

from browser.kinds import file_of, path_of
from browser.serving import launch, serve

# Bytes: of a pearl's HTML as it is, and of all that a first visit brings, compressed.
PEARL = 60_000
FIRST_VISIT = 250_000


def first_visit(browser: Browser, site: Path, path: str) -> dict[str, int]:
    """Bytes of the bodies, compressed, by their addresses, for a reader without a past."""
    sent: dict[str, int] = {}
    with serve(site, sent=sent) as home:
        page = browser.new_page()
        page.goto(home + path, wait_until="networkidle")
        page.close()
    return sent


def main(site: Path) -> None:
    with sync_playwright() as playwright:
        browser = launch(playwright)
        for kind in ("home", "pearl", "theme"):
            sent = first_visit(browser, site, path_of(kind, site))
            page = file_of(kind, site)
            print(f"\n{kind}: {page.relative_to(site)}, {page.stat().st_size:,} bytes before compression")
            for address, size in sorted(sent.items(), key=lambda item: -item[1]):
                print(f"{size:>10,}  {urlsplit(address).path}")
            print(f"{sum(sent.values()):>10,}  in all (under {FIRST_VISIT:,})", flush=True)
        browser.close()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
