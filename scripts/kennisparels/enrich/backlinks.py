"""Who links to a page, each with the sentences in which it does."""

from collections import defaultdict
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from kennisparels.enrich.links import label, titled
from kennisparels.model.garden import Backlink, Garden, newest_first
from kennisparels.model.page import Page, Pearl

MOST_PAGES = 12
_MOST_QUOTES = 2
_AROUND = 130  # characters on either side of a link; enough to see what it is about


@dataclass(frozen=True)
class Quote:
    """A sentence with a link in it, cut where it is long."""

    before: str
    label: str
    after: str
    language: str


@dataclass(frozen=True)
class Citing:
    """A page that links here, and where it says so."""

    source: Page
    quotes: tuple[Quote, ...]


@dataclass(frozen=True)
class Backlinks:
    """The newest pages that link here, and how many more there are."""

    pages: tuple[Citing, ...] = ()
    more: int = 0


def backlinks(page: Page, garden: Garden, told: Collection[str] = ()) -> Backlinks:
    """Every page once, less those at the paths `told` elsewhere: pearls first, newest first, then by path."""
    by_source: dict[str, list[Backlink]] = defaultdict(list)
    for found in garden.backlinks.get(page.path, ()):
        if found.source.path not in told:
            by_source[found.source.path].append(found)
    order = sorted((links[0].source for links in by_source.values()), key=_newest)
    shown = (Citing(source, _quotes(page, by_source[source.path], garden)) for source in order[:MOST_PAGES])
    return Backlinks(tuple(shown), max(0, len(order) - MOST_PAGES))


def _newest(page: Page) -> tuple[bool, tuple[object, ...], str]:
    return not isinstance(page, Pearl), newest_first(page) if isinstance(page, Pearl) else (), page.path


def _quotes(page: Page, links: Sequence[Backlink], garden: Garden) -> tuple[Quote, ...]:
    return tuple(_quote(page, found, garden) for found in links[:_MOST_QUOTES])


def _quote(page: Page, found: Backlink, garden: Garden) -> Quote:
    context = found.link.context
    before, after = titled(context.before, garden), titled(context.after, garden)
    language = "en" if found.link.field[-1:] == ("en",) else "nl"
    return Quote(_end(before), label(found.link, page), _beginning(after), language)


def _end(text: str) -> str:
    """The last words of a long text."""
    return text if len(text) <= _AROUND else "… " + text[-_AROUND:].partition(" ")[2]


def _beginning(text: str) -> str:
    """The first words of a long text."""
    return text if len(text) <= _AROUND else text[:_AROUND].rpartition(" ")[0] + " …"
