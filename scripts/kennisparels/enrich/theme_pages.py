"""The page of a theme, and the index of all themes."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from kennisparels.enrich.backlinks import backlinks
from kennisparels.enrich.listing import Listing, Notes, by_year, list_page
from kennisparels.enrich.rendering import description, render, templated
from kennisparels.enrich.site_page import SitePage
from kennisparels.model.garden import Garden
from kennisparels.model.page import Page, Pearl, Theme
from kennisparels.model.site_map import THEME_INDEX

DEEPEST = 6  # levels of a tree that one can still see


class Branch(NamedTuple):
    """A theme in the tree; where it stands for a second time, what is below it does not."""

    theme: Theme
    depth: int
    is_again: bool


def theme_index(garden: Garden) -> SitePage:
    written = garden.by_path.get(THEME_INDEX)
    return templated("themes.md", THEME_INDEX, written, garden, "Thema's", tree=list(theme_tree(garden)), count=count)


def theme_pages(theme: Theme, garden: Garden) -> Iterator[SitePage]:
    """The page of a theme, and further pages of its list."""
    listing = Listing(theme.path, by_year(garden.lists.by_theme.get(theme.slug, ())))
    notes = _notes(theme, garden)
    yield _first(theme, listing, notes, garden)
    for sheet in listing.sheets[1:]:
        ways = [(theme.path, theme.heading)]
        yield list_page(listing, sheet, garden, theme.heading, ways=ways, notes=notes, by="Per jaar")


def _first(theme: Theme, listing: Listing, notes: Notes, garden: Garden) -> SitePage:
    text = render(
        "theme.md",
        theme.path,
        garden,
        page=theme,
        front=theme.front,
        narrower=narrower(theme, garden),
        broader=[garden.themes[slug] for slug in dict.fromkeys(theme.front.broader) if slug in garden.themes],
        related=_related(theme, garden),
        dossiers=garden.dossiers_by_theme.get(theme.slug, ()),
        listing=listing,
        sheet=listing.sheets[0],
        notes=notes,
        backlinks=backlinks(theme, garden),
    )
    meta = {"title": theme.heading, "description": description(theme.front.definition.nl)}
    return SitePage(theme.path, text, {name: value for name, value in meta.items() if value})


def _notes(theme: Theme, garden: Garden) -> Notes:
    """Under which narrower themes a pearl stands that does not name this one."""

    def notes(pearl: Pearl) -> Sequence[tuple[str, Page]]:
        tags = dict.fromkeys(pearl.front.tags)
        if theme.slug in tags:
            return ()
        below = (tag for tag in tags if tag in garden.themes and theme.slug in garden.broader[tag])
        return [("onder", garden.themes[tag]) for tag in below]

    return notes


def _related(theme: Theme, garden: Garden) -> Sequence[Theme]:
    """Themes that this one names as close to it; a theme is said once."""
    slugs = (slug for slug in dict.fromkeys(theme.front.related) if slug in garden.themes and slug != theme.slug)
    return [garden.themes[slug] for slug in slugs]


def narrower(theme: Theme, garden: Garden) -> Sequence[Theme]:
    """The themes directly below this one, by name."""
    return sorted(garden.narrower.get(theme.slug, ()), key=_by_name)


def count(theme: Theme, garden: Garden) -> int:
    """Pearls on the page of a theme: its own and those of narrower themes."""
    return len(garden.lists.by_theme.get(theme.slug, ()))


def top_themes(garden: Garden) -> Sequence[Theme]:
    """Themes that no other is broader than, fullest first."""
    top = [theme for theme in garden.themes.values() if not any(slug in garden.themes for slug in theme.front.broader)]
    return sorted(top, key=lambda theme: (-count(theme, garden), *_by_name(theme)))


def theme_tree(garden: Garden) -> Iterator[Branch]:
    """Every theme below its broader ones; themes that go round in a circle stand at the end."""
    told: set[str] = set()
    roots = sorted(top_themes(garden), key=_by_name)
    for root in (*roots, *sorted(garden.themes.values(), key=_by_name)):
        if root.slug not in told:
            yield from _branches(root, garden, told)


def _branches(root: Theme, garden: Garden, told: set[str]) -> Iterator[Branch]:
    ahead = [(root, 0)]
    while ahead:
        theme, depth = ahead.pop()
        yield Branch(theme, min(depth, DEEPEST), theme.slug in told)
        if theme.slug not in told:
            told.add(theme.slug)
            ahead += [(below, depth + 1) for below in reversed(narrower(theme, garden))]


def _by_name(theme: Theme) -> tuple[str, str]:
    return theme.title.casefold(), theme.slug
