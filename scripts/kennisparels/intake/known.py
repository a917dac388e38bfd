"""Which pearl a letter is already: by address, number, day and work. It grows with every page that is written."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import date
from itertools import product
from typing import NamedTuple
from urllib.parse import urlsplit

from kennisparels.intake.draft import called_after, items_of
from kennisparels.intake.letter import Letter
from kennisparels.model.garden import Garden
from kennisparels.model.page import Pearl
from kennisparels.model.same_work import plain

_FEWEST_WORDS = 4  # of a title that is to be the beginning of another


class Entry(NamedTuple):
    """What tells one pearl from another."""

    path: str
    number: int | None
    day: date | None
    works: frozenset[str]
    addresses: frozenset[str]


class Known:
    """The pearls of a garden, and those added since; looking one up costs the same among many."""

    def __init__(self, garden: Garden) -> None:
        self._by: dict[object, list[Entry]] = defaultdict(list)
        self.slugs = set(garden.by_slug)
        for pearl in garden.pearls:
            self.add(pearl)

    def add(self, pearl: Pearl) -> None:
        front = pearl.front
        works = _works(front.title, ((work.title, work.DOI) for work in front.references))
        works -= {plain(called_after(front.date))}
        entry = Entry(pearl.path, front.number, front.date, works, frozenset(map(_address, front.origin)))
        self.slugs.add(pearl.slug)
        for key in _keys(entry):
            self._by[key].append(entry)

    def find(self, letter: Letter) -> str | None:
        """The path of the pearl that this letter is; nothing for a new one."""
        items = items_of(letter) if letter.title else []
        works = _works(letter.title or "", ((item["title"], item.get("DOI")) for item in items))
        addresses = frozenset([_address(letter.who.address)] if letter.who.address else [])
        new = Entry("", letter.number, letter.date, works, addresses)
        met = {entry.path: entry for key in _keys(new) for entry in self._by.get(key, ())}
        return next((path for path, entry in met.items() if _is_same(new, entry)), None)

    def by_number(self, number: int) -> str | None:
        """The path of the pearl with a number."""
        return next((entry.path for entry in self._by.get(("number", number), ())), None)

    def by_address(self, address: str) -> str | None:
        return next((entry.path for entry in self._by.get(("address", _address(address)), ())), None)


def _keys(entry: Entry) -> Iterator[tuple[str, object]]:
    if entry.number is not None:
        yield "number", entry.number
    if entry.day is not None:
        yield "day", entry.day
    yield from (("work", work) for work in sorted(entry.works))
    yield from (("address", address) for address in sorted(entry.addresses))


def _is_same(new: Entry, old: Entry) -> bool:
    """Two of number, day and work agree, or one does and nothing is known that differs; an address settles it."""
    if new.addresses & old.addresses:
        return True
    same = [new.number == old.number, new.day == old.day, bool(new.works & old.works)]
    told = [None not in (new.number, old.number), None not in (new.day, old.day), True]
    agree = sum(one and known for one, known in zip(same, told, strict=True))
    differ = sum(known and not one for one, known in zip(same[:2], told[:2], strict=True))
    # two letters can go out on one day, and one work can have two letters
    if agree >= 2 or (same[2] and differ == 0):
        return True
    # of a copy that breaks off, the day says which letter it is
    names_none = not (new.works and old.works)
    return same[1] and told[1] and differ == 0 and (names_none or _begins_alike(new, old))


def _begins_alike(new: Entry, old: Entry) -> bool:
    """Whether one title is the beginning of the other: a subtitle was left out, or the copy breaks off there."""
    pairs = product(new.works, old.works)
    return any(
        len(short.split()) >= _FEWEST_WORDS and long.startswith(short)
        for short, long in (sorted(pair, key=len) for pair in pairs)
    )


def _works(title: str, works: Iterable[tuple[str, str | None]]) -> frozenset[str]:
    """Titles and DOIs to compare by: one of them in common is a work in common."""
    named = {plain(title), *(each for one, doi in works for each in (plain(one), (doi or "").casefold()))}
    return frozenset(named) - {""}


def _address(url: str) -> str:
    """An address to compare by: the scheme, `www.` and a language make no other letter."""
    parts = urlsplit(url)
    query = "&".join(part for part in parts.query.split("&") if part and not part.startswith("lang="))
    return f"{(parts.hostname or '').removeprefix('www.')}{parts.path.rstrip('/')}?{query}"
