"""The pages around a pearl: how it is tied to each, the strongest tie of each page alone, and no more than fit."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from kennisparels.enrich import labels
from kennisparels.enrich.backlinks import Backlinks
from kennisparels.enrich.related import Related
from kennisparels.model.garden import Garden
from kennisparels.model.page import Page, Pearl, Theme

_MOST_THEMES, _MOST_RELATIONS, _MOST_LINKS, _MOST_PAGES = 4, 5, 4, 9


@dataclass(frozen=True)
class Neighbour:
    """A page, and its tie to the one in the middle: a kind that is drawn alike, and words that say it."""

    page: Page
    kind: str
    words: str


@dataclass(frozen=True)
class Neighbourhood:
    """What belongs above the pearl in the picture, and what below."""

    themes: tuple[Neighbour, ...]
    pages: tuple[Neighbour, ...]


def neighbourhood(
    pearl: Pearl,
    garden: Garden,
    relations: Iterable[tuple[str, Page]],
    backlinks: Backlinks,
    related: Sequence[Related],
) -> Neighbourhood:
    """At most four themes, and at most nine pages: relations before links, links before related pearls."""
    tags = (garden.themes[tag] for tag in dict.fromkeys(pearl.front.tags) if tag in garden.themes)
    themes = [Neighbour(theme, "theme", "thema") for theme in islice(tags, _MOST_THEMES)]
    ties = (
        *islice((Neighbour(page, "relation", _small(name)) for name, page in relations), _MOST_RELATIONS),
        *islice(_links(pearl, garden, backlinks), _MOST_LINKS),
        *(Neighbour(found.pearl, "related", "verwant") for found in related),
    )
    above = {theme.page.path for theme in themes}
    pages: dict[str, Neighbour] = {}
    for tie in ties:
        if tie.page.path not in above:
            pages.setdefault(tie.page.path, tie)
    return Neighbourhood(tuple(themes), tuple(islice(pages.values(), _MOST_PAGES)))


def _links(pearl: Pearl, garden: Garden, backlinks: Backlinks) -> Iterator[Neighbour]:
    """Pearls and themes that the text names, and then those that name this pearl."""
    named = {path: garden.by_path.get(path) for link in pearl.links for path in garden.way(pearl, link).paths[:1]}
    naming = {citing.source.path: citing.source for citing in backlinks.pages}
    for path, page in (named | naming).items():
        if isinstance(page, Pearl | Theme) and path != pearl.path:
            both = path in named and path in naming
            yield Neighbour(page, "link", "over en weer genoemd" if both else _WAYS[path in named])


_WAYS = {True: "hier genoemd", False: "noemt deze parel"}


def _small(name: str) -> str:
    return name if name == labels.DUTCH_COUNTERPART else name[:1].lower() + name[1:]
