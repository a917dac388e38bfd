"""A pearl as it is seen: pictures that take the colour of their words, and a page that fits on paper."""

from collections.abc import Callable, Iterator
from io import BytesIO
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Page
from pypdf import PdfReader

from browser.kinds import ROOT
from browser.serving import serve
from conftest import Run

_REAL = sorted(path.relative_to(ROOT / "docs") for path in ROOT.glob("docs/parels/*/*.md"))
_LONGEST = sorted(_REAL, key=lambda path: -(ROOT / "docs" / path).stat().st_size)[:5]
TIDES = "parels/2031/tides.html"

# Bytes; over this a phone on the train waits.
HEAVIEST = 60_000


@pytest.fixture(scope="module")
def sound(pearls: Run, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a garden in which a pearl has all that a pearl can have."""
    site = tmp_path_factory.mktemp("sound") / "site"
    assert pearls("build", "--docs", ROOT / "tests/gardens/sound/docs", "--site", site).returncode == 0
    with serve(site) as address:
        yield address


@pytest.fixture
def tides(sound: str, context: Callable[..., BrowserContext]) -> Callable[..., Page]:
    """Opens that pearl as a reader whom the options describe."""

    def opened(**options: object) -> Page:
        page = context(**options).new_page()
        page.goto(sound + TIDES)
        return page

    return opened


@pytest.mark.parametrize("source", _REAL, ids=lambda path: path.stem)
def test_a_pearl_is_light(source: Path, site: Path):
    assert (site / source).with_suffix(".html").stat().st_size <= HEAVIEST


@pytest.mark.parametrize("source", _LONGEST, ids=lambda path: path.stem)
def test_a_pearl_fits_on_two_sheets(source: Path, at_root: str, context: Callable[..., BrowserContext]):
    page = context().new_page()
    page.goto(at_root + source.with_suffix(".html").as_posix(), wait_until="networkidle")

    assert len(PdfReader(BytesIO(page.pdf(format="A4"))).pages) <= 2


_SEEN = """picture => {
    const words = picture.parentElement, line = parseFloat(getComputedStyle(words).fontSize);
    const height = picture.getBoundingClientRect().height;
    return [getComputedStyle(picture).stroke === getComputedStyle(words).color, height > line, height < 1.5 * line];
}"""


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_picture_has_the_colour_and_size_of_its_words(scheme: str, tides: Callable[..., Page]):
    pictures = tides(color_scheme=scheme).locator("svg.kp-sign, svg.kp-weight")

    assert pictures.count() == 4  # direction and strength, at a glance and on the card
    assert pictures.evaluate_all(f"all => all.map({_SEEN})") == [[True, True, True]] * 4


def test_filled_bars_differ_from_empty_ones_without_colour(tides: Callable[..., Page]):
    page = tides(forced_colors="active")
    fills = {
        name: page.locator(f".kp-evidence .{name}").first.evaluate("bar => getComputedStyle(bar).fill")
        for name in ("kp-full", "kp-empty")
    }

    assert fills["kp-empty"] == "none"
    assert fills["kp-full"] != "none"


def test_the_whole_hash_is_shown_on_demand_by_keyboard(tides: Callable[..., Page]):
    page = tides(viewport={"width": 360, "height": 740})
    page.locator(".kp-hash summary").focus()
    page.keyboard.press("Enter")

    assert page.locator(".kp-hash code").is_visible()
    assert page.evaluate("document.documentElement.scrollWidth") == 360


def test_at_a_glance_leads_on(tides: Callable[..., Page]):
    page = tides(viewport={"width": 360, "height": 740})
    page.locator(".kp-glance a", has_text="matig").click()

    assert page.locator("#kp-bewijs").evaluate("heading => heading.getBoundingClientRect().top") < 200


def test_paper_shows_the_pearl_alone(tides: Callable[..., Page]):
    page = tides()
    page.emulate_media(media="print")

    left = page.locator(".md-header, .md-tabs, .md-sidebar, .md-footer, .kp-search, .kp-hash").locator("visible=true")
    assert left.count() == 0


def test_paper_shows_both_languages_side_by_side(tides: Callable[..., Page]):
    page = tides(viewport={"width": 794, "height": 1123})  # A4 at 96 dots an inch
    page.emulate_media(media="print")
    dutch, english = (page.locator(f"section.summary[lang={language}]").bounding_box() for language in ("nl", "en"))

    assert english["x"] > dutch["x"] + dutch["width"]
    assert english["y"] == dutch["y"]


def test_paper_shows_the_address_of_a_work(tides: Callable[..., Page]):
    page = tides()
    page.emulate_media(media="print")

    assert "https://doi.org/10.1234/tides" in page.locator(".kp-work").first.inner_text()
