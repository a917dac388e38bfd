"""Home, and the archive: an index, and pages for each year."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import NamedTuple

from kennisparels.enrich import words
from kennisparels.enrich.dossier_pages import asked
from kennisparels.enrich.listing import Bar, Listing, bars, by_month, list_pages
from kennisparels.enrich.rendering import description, templated
from kennisparels.enrich.site_page import SitePage
from kennisparels.enrich.theme_pages import count, narrower, top_themes
from kennisparels.model.garden import Garden
from kennisparels.model.page import Theme
from kennisparels.model.site_map import ARCHIVE_INDEX, HOME, UNDATED, archive_path

NEWEST = 10  # pearls on the home page
DOSSIERS = 6  # dossiers there; their index has all
YEARS = 12  # years there; the archive has all
BOXES = 24  # themes there; their index has all
INSIDE = 4  # narrower themes in the box of a theme
LINE = 140  # characters of a summary there
_FIRSTS = [date(2000, number, 1) for number in range(1, 13)]
MONTHS = {words.month(first): words.short_month(first) for first in _FIRSTS}


class Box(NamedTuple):
    """A theme in the picture on the home page; `size` runs from 1 to 4."""

    theme: Theme
    count: int
    size: int
    inside: Sequence[Theme]
    more: int


def home(garden: Garden) -> SitePage:
    newest = garden.lists.pearls[:NEWEST]
    lines = {pearl.path: description(pearl.front.summary.nl, LINE) for pearl in newest}
    return templated(
        "home.md",
        HOME,
        garden.by_path.get(HOME),
        garden,
        title="Kennisparels",
        newest=newest,
        lines=lines,
        most_dossiers=DOSSIERS,
        asked=asked,
        boxes=_boxes(garden),
        years=_years(garden)[:YEARS],
    )


def _boxes(garden: Garden) -> Sequence[Box]:
    """The fullest themes, each with the fullest that are narrower."""
    themes = top_themes(garden)[:BOXES]
    most = max((count(theme, garden) for theme in themes), default=0) or 1
    return [_box(theme, garden, most) for theme in themes]


def _box(theme: Theme, garden: Garden, most: int) -> Box:
    number = count(theme, garden)
    inside = sorted(narrower(theme, garden), key=lambda below: -count(below, garden))
    # by area: four times as many pearls make a box twice as large
    size = max(1, round(4 * (number / most) ** 0.5))
    return Box(theme, number, size, inside[:INSIDE], len(inside[INSIDE:]))


def _years(garden: Garden) -> Sequence[Bar]:
    counts = ((year, len(pearls)) for year, pearls in garden.years.items())
    return bars((year.replace("-", " "), number, archive_path(year), "") for year, number in counts)


def archive(garden: Garden) -> Iterator[SitePage]:
    """The index by year and month, and the pages of each year."""
    years = {year: Listing(archive_path(year), by_month(pearls)) for year, pearls in garden.years.items()}
    months = {year: {bar.title.lower(): bar for bar in listing.bars} for year, listing in years.items()}
    yield templated(
        "archive.md",
        ARCHIVE_INDEX,
        garden.by_path.get(ARCHIVE_INDEX),
        garden,
        title="Archief",
        years=years,
        months=months,
        warmth=_warmth(months),
        names=MONTHS,
    )
    for year, listing in years.items():
        title = "Parels zonder datum" if year == UNDATED else f"Parels uit {year}"
        yield from list_pages(listing, garden, title, ways=[(ARCHIVE_INDEX, "Archief")], by="Per maand")


def _warmth(months: Mapping[str, Mapping[str, Bar]]) -> Mapping[int, int]:
    """By number of pearls in a month how deep its cell is coloured, from 1 to 4."""
    numbers = {bar.count for year, bars in months.items() if year != UNDATED for bar in bars.values()}
    most = max(numbers, default=1)
    return {number: max(1, -(-4 * number // most)) for number in numbers}
