"""Which pearl came before and which after, of all and of each theme. Only dated pearls have a place."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from kennisparels.model.garden import Garden
from kennisparels.model.page import Pearl, Theme


@dataclass(frozen=True)
class Turn:
    """The neighbours of a pearl in time: among those of a theme, or among all where no theme is named."""

    theme: Theme | None
    earlier: Pearl | None
    later: Pearl | None


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
        """First in the whole garden, then in each theme of the pearl; none where it stands alone."""
        themes = (tag for tag in dict.fromkeys(pearl.front.tags) if tag in self._garden.themes)
        for slug in ("", *themes):
            key = (slug, pearl.path)
            turn = Turn(self._garden.themes.get(slug), self._earlier.get(key), self._later.get(key))
            if turn.earlier or turn.later:
                yield turn

    def _string(self, slug: str, newest_first: Iterable[Pearl]) -> None:
        dated = (pearl for pearl in newest_first if pearl.front.date)
        for later, earlier in pairwise(dated):
            self._earlier[slug, later.path] = earlier
            self._later[slug, earlier.path] = later
