"""What ties a pearl to other pages: relations, links, dossiers, likeness, time. Computed once, told page by page."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from kennisparels.enrich import labels
from kennisparels.enrich.backlinks import Backlinks, backlinks
from kennisparels.enrich.dossier_pages import Standing, standings
from kennisparels.enrich.neighbourhood import neighbourhood
from kennisparels.enrich.neighbourhood_picture import picture
from kennisparels.enrich.related import Related, related
from kennisparels.enrich.sequence import Timeline, Turn
from kennisparels.model.garden import Garden
from kennisparels.model.page import Page, Pearl

_MOST = 12  # pages shown of one kind

# What comes first, for it says that there is something better to read.
_REPLACED = labels.RELATION["supersedes"][1]


@dataclass(frozen=True)
class Relations:
    """The pages that stand in one way to a pearl, and how many more there are."""

    name: str
    pages: tuple[Page, ...]
    more: int


@dataclass(frozen=True)
class Ties:
    """All that a pearl's page shows of other pages; `replaced_by` is also among its relations."""

    relations: tuple[Relations, ...]
    replaced_by: tuple[Page, ...]
    backlinks: Backlinks
    standings: tuple[Standing, ...]
    related: tuple[Related, ...]
    turns: tuple[Turn, ...]
    picture: Markup


class Web:
    """The ties of every pearl."""

    def __init__(self, garden: Garden) -> None:
        self._garden = garden
        self._related = related(garden)
        self._standings = standings(garden)
        self._timeline = Timeline(garden)

    def ties(self, pearl: Pearl) -> Ties:
        relations = sorted(_relations(pearl, self._garden), key=lambda relation: relation[0] != _REPLACED)
        stands = self._standings.get(pearl.path, ())
        naming = backlinks(pearl, self._garden, told=[standing.dossier.path for standing in stands])
        near = self._related[pearl.path]
        around = neighbourhood(pearl, self._garden, relations, naming, near)
        return Ties(
            tuple(_by_kind(relations)),
            tuple(page for name, page in relations if name == _REPLACED),
            naming,
            tuple(stands),
            near,
            tuple(self._timeline.turns(pearl)),
            picture(pearl, around) if around.themes or around.pages else Markup(""),
        )


def _by_kind(relations: Sequence[tuple[str, Page]]) -> Iterator[Relations]:
    for name in dict.fromkeys(name for name, _page in relations):
        pages = [page for other, page in relations if other == name]
        yield Relations(name, tuple(pages[:_MOST]), max(0, len(pages) - _MOST))


def _relations(pearl: Pearl, garden: Garden) -> Iterator[tuple[str, Page]]:
    """Labels and pages: first those that this page names, then those that name it, each pair once."""
    told: set[tuple[str, str]] = set()
    named = [(relation.type, 0, garden.by_slug.get(relation.to, ())) for relation in pearl.front.relations]
    naming = [(kind, 1, (source.path,)) for source, kind in garden.incoming.get(pearl.path, ())]
    for kind, side, paths in named + naming:
        target = garden.by_path.get(paths[0]) if paths else None
        name = _name(kind, side, pearl, target)
        if target and target is not pearl and (name, target.path) not in told:
            told.add((name, target.path))
            yield name, target


def _name(kind: str, side: int, pearl: Pearl, other: Page | None) -> str:
    """What a relation is called from here; a Dutch counterpart is what a reader of foreign work looks for."""
    countries = pearl.front.countries
    if kind == "counterpart" and countries and "NL" not in countries and _is_dutch(other):
        return labels.DUTCH_COUNTERPART
    return labels.RELATION[kind][side]


def _is_dutch(page: Page | None) -> bool:
    return isinstance(page, Pearl) and "NL" in page.front.countries
