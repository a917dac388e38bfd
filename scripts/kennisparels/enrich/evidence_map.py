"""The evidence map: which outcomes are reported to go which way, how sure that is, and the pearls behind each count."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from kennisparels.enrich import labels
from kennisparels.enrich.listing import Bar, Group, Listing, by_year, list_pages
from kennisparels.enrich.rendering import templated
from kennisparels.enrich.site_page import SitePage
from kennisparels.model.garden import Garden
from kennisparels.model.lists import DIRECTIONS, PER_PAGE, sheet_paths
from kennisparels.model.page import Theme
from kennisparels.model.site_map import EVIDENCE_INDEX, NO_CARD, NO_EFFECT, NO_THEME, outcome_path

# A column of the picture is narrow.
SHORT = {
    "reduces": "neemt af",
    "increases": "neemt toe",
    "none": "blijft gelijk",
    "mixed": "wisselt",
    "unclear": "onduidelijk",
}

_LACKS = {
    NO_CARD: ("Parels zonder kaart met bewijs", "Deze parels hebben geen kaart met bewijs."),
    NO_EFFECT: (
        "Parels waarvan het effect niet vermeld is",
        "Deze parels hebben een kaart, maar hun bronnen vermelden geen effect.",
    ),
    NO_THEME: (
        "Parels met een uitkomst die geen thema is",
        "Deze parels noemen een uitkomst waar nog geen thema voor is; zo'n uitkomst staat niet in de tabel.",
    ),
}

# The picture, in units of its own: a row has a line of words and a line of dots.
WIDTH, COLUMN, ROW = 360, 72, 60
MIDDLE = 40  # of the dots, below the top of their row
_DOTS = {1: 6.0, 2: 8.5, 5: 12.0, 10: 16.0}  # at least so many pearls: so large a radius
_GAP = 5


class Dot(NamedTuple):
    """Pearls of one strength in a cell; `x` and `y` are the middle."""

    strength: str
    x: float
    y: float
    radius: float


class Cell(NamedTuple):
    """Pearls that report one outcome to go one way."""

    direction: str
    bar: Bar
    strengths: Mapping[str, int]
    left: int
    dots: Sequence[Dot]


class Row(NamedTuple):
    """One outcome; `top` is where it begins in the picture."""

    theme: Theme
    path: str
    cells: Sequence[Cell]
    top: int


def evidence_map(garden: Garden) -> Iterator[SitePage]:
    """The map, the list behind every cell, and the lists of what is not on it."""
    listings = {slug: _listing(slug, garden) for slug in _outcomes(garden)}
    yield from _maps(listings, garden)
    for slug, listing in listings.items():
        theme = garden.themes[slug]
        ways = [(EVIDENCE_INDEX, "Bewijskaart"), (theme.path, f"Thema: {theme.title}")]
        yield from list_pages(listing, garden, f"Bewijs over {theme.title}", ways=ways, by="Per richting")
    for path, (title, lead) in _LACKS.items():
        pearls = garden.lists.by_lack[path]
        if pearls:
            listing = Listing(path, by_year(pearls))
            ways = [(EVIDENCE_INDEX, "Bewijskaart")]
            yield from list_pages(listing, garden, title, lead=lead, ways=ways, by="Per jaar")


def _outcomes(garden: Garden) -> Sequence[str]:
    return sorted(garden.lists.by_outcome, key=lambda slug: (garden.themes[slug].title.casefold(), slug))


def _listing(slug: str, garden: Garden) -> Listing:
    ways = garden.lists.by_outcome[slug]
    groups = [Group(SHORT[each].replace(" ", "-"), labels.DIRECTION[each], ways[each]) for each in DIRECTIONS]
    return Listing(outcome_path(slug), groups)


def _maps(listings: Mapping[str, Listing], garden: Garden) -> Iterator[SitePage]:
    slugs = list(listings)
    paths = sheet_paths(EVIDENCE_INDEX, len(slugs)) or [EVIDENCE_INDEX]
    by_lack = garden.lists.by_lack
    counts = {path: len(by_lack[path]) for path in _LACKS}
    for index, path in enumerate(paths):
        some = slugs[index * PER_PAGE : (index + 1) * PER_PAGE]
        rows = [_row(garden.themes[slug], listings[slug], number) for number, slug in enumerate(some)]
        yield templated(
            "evidence-map.md",
            path,
            garden.by_path.get(path),
            garden,
            title="Bewijskaart" if index == 0 else f"Bewijskaart, bladzijde {index + 1} van {len(paths)}",
            rows=rows,
            sheets=paths,
            number=index + 1,
            lacks=counts,
            lack_names=_LACKS,
            with_effect=len(garden.pearls) - counts[NO_CARD] - counts[NO_EFFECT],
            short=SHORT,
            width=WIDTH,
            column=COLUMN,
            height=len(rows) * ROW,
            legend=[Dot(strength, 8, 8, 6) for strength in labels.STRENGTH],
        )


def _row(theme: Theme, listing: Listing, number: int) -> Row:
    top = number * ROW
    cells = [
        _cell(direction, group, bar, column * COLUMN, top)
        for column, (direction, group, bar) in enumerate(zip(DIRECTIONS, listing.groups, listing.bars, strict=True))
    ]
    return Row(theme, listing.path, cells, top)


def _cell(direction: str, group: Group, bar: Bar, left: int, top: int) -> Cell:
    counts = Counter(pearl.front.evidence.strength for pearl in group.pearls if pearl.front.evidence)
    strengths = {strength: counts[strength] for strength in labels.STRENGTH if counts[strength]}
    dots = list(_dots(strengths, left, top + MIDDLE))
    return Cell(direction, bar, strengths, left, dots)


def _dots(strengths: Mapping[str, int], left: int, y: int) -> Iterator[Dot]:
    """Side by side in the middle of their column; smaller, all alike, where they would not fit."""
    radii = [_radius(number) for number in strengths.values()]
    wide = 2 * sum(radii) + _GAP * (len(radii) + 1)
    scale = min(1, COLUMN / wide)
    x = left + (COLUMN - scale * wide) / 2
    for strength, radius in zip(strengths, radii, strict=True):
        yield Dot(strength, round(x + scale * (_GAP + radius), 1), y, round(scale * radius, 1))
        x += scale * (_GAP + 2 * radius)


def _radius(number: int) -> float:
    return max(radius for least, radius in _DOTS.items() if number >= least)
