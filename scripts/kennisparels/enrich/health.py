"""How the garden is doing: what has only begun, what lacks a summary, what is due for review, what stands alone."""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

from kennisparels.enrich import labels
from kennisparels.enrich.rendering import templated
from kennisparels.enrich.site_page import SitePage
from kennisparels.enrich.words import day
from kennisparels.model.garden import Garden, newest_first
from kennisparels.model.page import Pearl
from kennisparels.model.site_map import HEALTH

# So many pearls stand in a list; of more, how many others there are.
MOST_LISTED = 100
_BAR = 168  # units of the picture, for all pearls together


class Share(NamedTuple):
    """How many pearls have a status; `width` is that of its bar."""

    status: str
    count: int
    percentage: int
    width: int


class Concern(NamedTuple):
    """The pearls for which something can be done, the first of them, and what is said of each."""

    count: int
    listed: Sequence[tuple[Pearl, str]]


def health(garden: Garden) -> SitePage:
    """The page for whoever wants to help, as of the build's day."""
    pearls = sorted(garden.pearls, key=newest_first)
    due = [pearl for pearl in pearls if pearl.front.review_by and pearl.front.review_by <= garden.as_of]
    return templated(
        "health.md",
        HEALTH,
        garden.by_path.get(HEALTH),
        garden,
        "Hoe staat de tuin ervoor?",
        shares=_shares(pearls),
        seedlings=_concern(pearl for pearl in pearls if pearl.status == "seedling"),
        # a seedling need not have a summary, so others are more pressing
        bare=_concern(sorted(filter(_missing, pearls), key=lambda pearl: pearl.status == "seedling"), _missing),
        due=_concern(sorted(due, key=lambda pearl: pearl.front.review_by), _review_day),
        alone=_concern(pearl for pearl in pearls if _is_alone(pearl, garden)),
    )


def _shares(pearls: Sequence[Pearl]) -> list[Share]:
    counts = Counter(pearl.status for pearl in pearls)
    whole = len(pearls) or 1
    return [
        Share(status, counts[status], round(100 * counts[status] / whole), round(_BAR * counts[status] / whole))
        for status in labels.STATUS
    ]


def _concern(pearls: Iterable[Pearl], said: Callable[[Pearl], str] = lambda _pearl: "") -> Concern:
    every = list(pearls)
    return Concern(len(every), [(pearl, said(pearl)) for pearl in every[:MOST_LISTED]])


def _missing(pearl: Pearl) -> str:
    """In which languages there is no summary; nothing when both are there."""
    summary = pearl.front.summary
    names = [name for name, text in (("Nederlands", summary.nl), ("Engels", summary.en)) if not text]
    return " en ".join(names)


def _review_day(pearl: Pearl) -> str:
    return day(pearl.front.review_by) if pearl.front.review_by else ""


def _is_alone(pearl: Pearl, garden: Garden) -> bool:
    """Whether no page leads to it but lists: no link, no relation, and no other pearl about any of its themes."""
    is_linked = pearl.path in garden.backlinks or pearl.path in garden.incoming or any(garden.related(pearl))
    return not is_linked and all(len(garden.pearls_by_theme[tag]) == 1 for tag in pearl.front.tags)
