"""When two references are one work, and every work that the pearls cite."""

import re
from collections.abc import Hashable, Iterable, Iterator
from dataclasses import dataclass, field
from itertools import product
from typing import NamedTuple

from kennisparels.model.page import Pearl
from kennisparels.model.work import Reference

# Parts of a larger work: the ISBN in their description is that of the whole.
_PARTS = ("chapter", "paper-conference")
_ANY = "*"  # no plain text holds it

_WORD = re.compile(r"[^\W_]+")
_DOI = re.compile(r"10\..*")


class CitedWork(NamedTuple):
    """A work as its fullest description has it, and the pearls that cite it, in reading order."""

    work: Reference
    pearls: tuple[Pearl, ...]


def plain(text: str) -> str:
    """Text without capitals and marks, to compare by."""
    return " ".join(_WORD.findall(text.casefold()))


def doi_of(work: Reference) -> str:
    """The work's DOI to compare by; empty without one."""
    if not work.DOI:
        return ""
    found = _DOI.search(work.DOI)
    return (found[0] if found else work.DOI).casefold()


def cited_works(pearls: Iterable[Pearl]) -> tuple[CitedWork, ...]:
    """Every cited work once, in order of first citation.

    One DOI is one work, and so is one ISBN; without them a title is, when nothing says that this is another year's
    or somebody else's. Two DOIs are two works.
    """
    found: list[_Gathered] = []
    known: dict[Hashable, _Gathered] = {}
    for pearl in pearls:
        for work in pearl.front.references:
            same = (known[key] for key in _sought(work) if key in known and known[key].may_be(work))
            one = next(same, None) or _Gathered()
            if not one.works:
                found.append(one)
            one.add(work, pearl)
            for key in _names(work):
                known.setdefault(key, one)
    return tuple(CitedWork(max(one.works, key=_fullness), tuple(one.pearls.values())) for one in found)


@dataclass
class _Gathered:
    works: list[Reference] = field(default_factory=list)
    pearls: dict[str, Pearl] = field(default_factory=dict)
    doi: str = ""

    def may_be(self, work: Reference) -> bool:
        return not (self.doi and doi_of(work)) or self.doi == doi_of(work)

    def add(self, work: Reference, pearl: Pearl) -> None:
        self.works.append(work)
        self.pearls[pearl.path] = pearl
        self.doi = self.doi or doi_of(work)


def _numbers(work: Reference) -> Iterator[tuple[str, str]]:
    if doi_of(work):
        yield "doi", doi_of(work)
    if work.ISBN and work.type not in _PARTS:
        yield "isbn", re.sub(r"[^0-9Xx]", "", work.ISBN).upper()


def _sought(work: Reference) -> Iterator[Hashable]:
    """Under what a work may be known already: what is not said of it can be anything."""
    yield from _numbers(work)
    year, author = _year(work), _first_author(work)
    for pair in product((year, "") if year else (_ANY,), (author, "") if author else (_ANY,)):
        yield "title", _title(work), *pair


def _names(work: Reference) -> Iterator[Hashable]:
    """Under what others will look for a work."""
    yield from _numbers(work)
    for pair in product((_year(work), _ANY), (_first_author(work), _ANY)):
        yield "title", _title(work), *pair


def _title(work: Reference) -> str:
    return plain(work.title) or work.title


def _year(work: Reference) -> str:
    return (work.issued or "")[:4]


def _first_author(work: Reference) -> str:
    return plain(work.author[0].family or work.author[0].literal or "") if work.author else ""


def _fullness(work: Reference) -> int:
    return sum(bool(value) for value in vars(work).values())
