"""A film strip of the form, from empty to file: pictures to look at, and a sheet of them."""

import argparse
import re
from collections.abc import Iterator
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

from browser.form_cases import SOUND
from browser.kinds import path_of
from browser.serving import launch, serve
from browser.test_form import filled, relate, write_seedling

SIZE = {"width": 720, "height": 900}
SHOWN = 360  # pixels that a picture is wide on the sheet


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path, help="where the pictures go")
    parser.add_argument("--site", type=Path, default=Path("site"), help="a built site (default: site)")
    parser.add_argument("--scheme", choices=("light", "dark"), default="light")
    asked = parser.parse_args()
    asked.folder.mkdir(parents=True, exist_ok=True)
    with serve(asked.site) as home, sync_playwright() as playwright:
        browser = launch(playwright)
        page = browser.new_page(viewport=SIZE, color_scheme=asked.scheme, reduced_motion="reduce")
        page.goto(home + path_of("new pearl", asked.site), wait_until="networkidle")
        taken = []
        for number, caption in enumerate(scenes(page), start=1):
            taken.append((asked.folder / f"form-{number}.png", f"{number}. {caption}"))
            page.wait_for_timeout(300)  # milliseconds: what is said follows the last key after a pause
            page.screenshot(path=taken[-1][0])
        lay_out(browser.new_page(viewport={"width": len(taken) * (SHOWN + 8) + 8, "height": 500}), taken, asked.folder)
        browser.close()


def scenes(page: Page) -> Iterator[str]:
    """Each scene once it stands there, by its caption."""
    yield "Leeg"
    page.get_by_role("button", name="Maak het bestand").click()
    yield "Wat er nog nodig is"
    page.get_by_role("combobox", name=re.compile("Thema")).fill("reoffending")
    page.keyboard.press("ArrowDown")
    yield "Een thema, gezocht in het Engels"
    page.get_by_role("combobox", name=re.compile("Thema")).fill("")
    write_seedling(page)
    page.locator("#kp-references-0-DOI").fill("https://doi.org/10.1234/abc")
    page.locator("#kp-references-0-DOI").blur()
    page.locator("#kp-references-0-DOI").evaluate("element => element.scrollIntoView({block: 'center'})")
    yield "Een DOI met een webadres ervoor"
    past = {"date": "2026-03-09", "provenance": [{"url": "https://example.org/plan", "seen": "2026-03-09"}]}
    works = [{**SOUND["references"][0], "issued": "2026-02"}]
    filled(page, SOUND | past | {"references": works})
    page.locator("#kp-summary").evaluate("element => element.scrollIntoView()")
    page.mouse.wheel(0, -80)
    yield "Samenvatting en les"
    relate(page, "")
    page.get_by_role("combobox", name=re.compile("Andere parel")).fill("politie")
    page.locator("#kp-relations").evaluate("element => element.scrollIntoView({block: 'center'})")
    yield "Een andere parel, gezocht op titel"
    page.get_by_role("combobox", name=re.compile("Andere parel")).fill("")
    page.get_by_text("Voorbeeld van de pagina").click()
    page.locator("#kp-preview-page").evaluate("element => element.scrollIntoView()")
    page.mouse.wheel(0, -80)
    yield "Zo gaat de pagina eruitzien"
    page.get_by_text("Voorbeeld van de pagina").click()
    page.get_by_text("Tekst van het bestand", exact=True).click()
    with page.expect_download():
        page.get_by_role("button", name="Maak het bestand").click()
    page.locator("#kp-done").scroll_into_view_if_needed()
    yield "Het bestand"


def lay_out(page: Page, taken: list[tuple[Path, str]], folder: Path) -> None:
    """One picture of all scenes, side by side."""
    shown = "".join(
        f'<figure><img src="{file.resolve().as_uri()}" width="{SHOWN}"><figcaption>{caption}</figcaption></figure>'
        for file, caption in taken
    )
    laid = folder / "film.html"
    style = "body { display: flex; gap: 8px; margin: 8px } figure { margin: 0; font: 14px sans-serif }"
    laid.write_text(f"<meta charset=utf-8><title>film</title><style>{style}</style>{shown}", encoding="utf-8")
    page.goto(laid.resolve().as_uri())
    page.screenshot(path=folder / "film.png", full_page=True)
    laid.unlink()


if __name__ == "__main__":
    main()
