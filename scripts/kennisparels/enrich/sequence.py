"""Which pearl came before and which after, of all and of each theme. Only dated pearls have a place."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice, pairwise

from kennisparels.model.garden import Garden
from kennisparels.model.page import Pearl, Theme


@dataclass(frozen=True)
class Turn:
    """The neighbours of a pearl in time: among those of a theme, or among all where no theme is named."""

    theme: Theme | None
    earlier: Pearl | None
    later: Pearl | None


# The first themes that the writer names say most; the others are a click away, on their own pages.
MOST_THEMES = 3


class Timeline:
    """The order of the archive, gone through once for all pages."""

    def __init__(self, garden: Garden) -> None:
        self._garden = garden
        everything = [pearl for pearls in garden.years.values() for pearl in pearls]
        lists = {"": everything} | {slug: list(garden.pearls_by_theme.get(slug, ())) for slug in garden.themes}
        self._later: dict[tuple[str, str], Pearl] = {}
        self._earlier: dict[tuple[str, str], Pearl] = {}
        for slug, pearls in lists.items():
            self._string(slug, pearls)

    def turns(self, pearl: Pearl) -> Iterator[Turn]:
        """First in the whole garden, then in three themes of the pearl; none where it stands alone."""
        tags = (tag for tag in dict.fromkeys(pearl.front.tags) if tag in self._garden.themes)
        in_themes = (turn for tag in tags if (turn := self._turn(tag, pearl)))
        yield from filter(None, (self._turn("", pearl), *islice(in_themes, MOST_THEMES)))

    def _turn(self, slug: str, pearl: Pearl) -> Turn | None:
        earlier, later = self._earlier.get((slug, pearl.path)), self._later.get((slug, pearl.path))
        return Turn(self._garden.themes.get(slug), earlier, later) if earlier or later else None

    def _string(self, slug: str, newest_first: Iterable[Pearl]) -> None:
        dated = (pearl for pearl in newest_first if pearl.front.date)
        for later, earlier in pairwise(dated):
            self._earlier[slug, later.path] = earlier
            self._later[slug, earlier.path] = later
