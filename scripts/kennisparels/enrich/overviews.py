"""Home, and the archive: an index, and a page for each year."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from kennisparels.enrich import words
from kennisparels.enrich.rendering import templated
from kennisparels.enrich.site_page import SitePage
from kennisparels.model.garden import Garden
from kennisparels.model.page import Pearl
from kennisparels.model.site_map import ARCHIVE_INDEX, HOME, UNDATED, archive_path

NEWEST = 10


def home(garden: Garden) -> SitePage:
    newest = [pearl for pearls in garden.years.values() for pearl in pearls][:NEWEST]
    return templated("home.md", HOME, garden.by_path.get(HOME), garden, title="Kennisparels", newest=newest)


def archive(garden: Garden) -> Iterator[SitePage]:
    yield templated("archive.md", ARCHIVE_INDEX, garden.by_path.get(ARCHIVE_INDEX), garden, title="Archief")
    for year, pearls in garden.years.items():
        path = archive_path(year)
        title = "Parels zonder datum" if year == UNDATED else f"Parels uit {year}"
        yield templated("year.md", path, garden.by_path.get(path), garden, title=title, months=_by_month(pearls))


def _by_month(pearls: Sequence[Pearl]) -> list[tuple[str, list[Pearl]]]:
    def name(pearl: Pearl) -> str:
        return words.month(pearl.front.date) if pearl.front.date else ""

    return [(month, list(group)) for month, group in groupby(pearls, name)]
