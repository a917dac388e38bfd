"""A list of pearls in groups, over as many pages as it takes."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import groupby
from typing import Any, NamedTuple

from kennisparels.enrich import words
from kennisparels.enrich.rendering import templated
from kennisparels.enrich.site_page import SitePage
from kennisparels.model.garden import Garden
from kennisparels.model.lists import PER_PAGE, sheet_paths
from kennisparels.model.page import Page, Pearl

Notes = Callable[[Pearl], Sequence[tuple[str, Page]]]


class Group(NamedTuple):
    """Pearls that stand under one heading; `id` is a part of its address."""

    id: str
    title: str
    pearls: Sequence[Pearl]


class Part(NamedTuple):
    """What one page shows of a group."""

    id: str
    title: str
    pearls: Sequence[Pearl]
    is_continued: bool


class Bar(NamedTuple):
    """One count in a picture of counts; the width is a percentage of the largest."""

    title: str
    count: int
    width: int
    path: str
    anchor: str = ""


class Sheet(NamedTuple):
    """One page of a list, counted from 1."""

    number: int
    path: str
    parts: Sequence[Part]


@dataclass(frozen=True)
class Listing:
    """A whole list; its first page lies at `path`, also when the list is empty."""

    path: str
    groups: Sequence[Group]

    @property
    def length(self) -> int:
        return sum(len(group.pearls) for group in self.groups)

    @cached_property
    def sheets(self) -> Sequence[Sheet]:
        rows = [(group, pearl) for group in self.groups for pearl in group.pearls]
        paths = sheet_paths(self.path, len(rows)) or [self.path]
        told: set[str] = set()
        return [
            Sheet(index + 1, path, list(_parts(rows[index * PER_PAGE : (index + 1) * PER_PAGE], told)))
            for index, path in enumerate(paths)
        ]

    @cached_property
    def bars(self) -> Sequence[Bar]:
        """How many there are in each group, leading to where it begins."""
        begins = {part.id: sheet.path for sheet in reversed(self.sheets) for part in sheet.parts}
        counts = [(group.title, len(group.pearls), begins.get(group.id, self.path), group.id) for group in self.groups]
        return bars((title, count, path, f"kp-{anchor}" if count else "") for title, count, path, anchor in counts)


def _parts(rows: Sequence[tuple[Group, Pearl]], told: set[str]) -> Iterator[Part]:
    for name, some in groupby(rows, lambda row: (row[0].id, row[0].title)):
        yield Part(*name, [pearl for _group, pearl in some], name[0] in told)
        told.add(name[0])


def bars(counts: Iterable[tuple[str, int, str, str]]) -> Sequence[Bar]:
    """A picture of counts: title, count, path and anchor of each."""
    counts = list(counts)
    most = max((count for _title, count, _path, _anchor in counts), default=0) or 1
    return [
        Bar(title, count, max(1, round(100 * count / most)) if count else 0, path, anchor)
        for title, count, path, anchor in counts
    ]


def by_year(pearls: Iterable[Pearl]) -> Sequence[Group]:
    """Pearls that stand newest first, in groups."""

    def year(pearl: Pearl) -> tuple[str, str]:
        return (str(pearl.front.date.year),) * 2 if pearl.front.date else ("zonder-datum", "Zonder datum")

    return [Group(*name, list(some)) for name, some in groupby(pearls, year)]


def by_month(pearls: Iterable[Pearl]) -> Sequence[Group]:
    """Pearls of one year that stand newest first, in groups."""

    def name(pearl: Pearl) -> str:
        return words.month(pearl.front.date) if pearl.front.date else ""

    return [
        Group(month or "zonder-datum", month.capitalize() or "Zonder datum", list(some))
        for month, some in groupby(pearls, name)
    ]


def list_pages(listing: Listing, garden: Garden, title: str, **more: Any) -> Iterator[SitePage]:
    """Every page of a list; `lead` and `ways` (paths and what to call them) stand above it, `notes` in its items."""
    for sheet in listing.sheets:
        yield list_page(listing, sheet, garden, title, **more)


def list_page(listing: Listing, sheet: Sheet, garden: Garden, title: str, **more: Any) -> SitePage:
    """One page of a list."""
    values = {"lead": "", "ways": (), "notes": no_notes, "by": ""} | more
    if sheet.number > 1:
        title = f"{title}, bladzijde {sheet.number} van {len(listing.sheets)}"
    written = garden.by_path.get(sheet.path)
    return templated("list.md", sheet.path, written, garden, title, listing=listing, sheet=sheet, **values)


def no_notes(_pearl: Pearl) -> Sequence[tuple[str, Page]]:
    """Nothing more to say of a pearl in a list."""
    return ()
