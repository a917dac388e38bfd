"""One work in several pearls (KP259, with references)."""

from collections.abc import Iterator
from typing import NamedTuple

from kennisparels.check.rules import rule
from kennisparels.model.finding import Flaw, _, sentence
from kennisparels.model.garden import Garden
from kennisparels.model.page import Pearl
from kennisparels.model.same_work import doi_of, plain
from kennisparels.model.work import Reference

# What a work has only one of, however it is published.
_FIELDS = ("title", "type", "issued", "publisher", "container_title", "DOI", "author")

# A date without its day, a title without its subtitle.
_MAY_SAY_LESS = ("title", "issued")


class _Citation(NamedTuple):
    pearl: Pearl
    index: int
    work: Reference


@rule("KP259")
def two_descriptions(garden: Garden) -> Iterator[Flaw]:
    """
    Two pearls describe the same work in two ways.

    Readers would take it for two works, and one of the descriptions is wrong.

    Bad (parels/zonder-datum/tides.md):
        ---
        title: Tides
        status: seedling
        tags: [water]
        references: [{id: a, type: document, title: Tides, URL: https://example.org, publisher: Sample}]
        ---

    Bad (parels/zonder-datum/waves.md):
        ---
        title: Waves
        status: seedling
        tags: [water]
        references: [{id: a, type: document, title: Tides, URL: https://example.org, publisher: Simple}]
        ---

    Good (parels/zonder-datum/tides.md):
        ---
        title: Tides
        status: seedling
        tags: [water]
        references: [{id: a, type: document, title: Tides, URL: https://example.org, publisher: Sample}]
        ---

    Good (parels/zonder-datum/waves.md):
        ---
        title: Waves
        status: seedling
        tags: [water]
        references: [{id: a, type: document, title: Tides, URL: https://example.org, publisher: Sample}]
        ---
    """
    for first, other in _pairs(garden):
        for field in _FIELDS:
            one, two = _shown(first.work, field), _shown(other.work, field)
            if one and two and not _agree(one, two, may_say_less=field in _MAY_SAY_LESS):
                name = field.replace("_", "-")
                parts = {"field": name, "here": two, "there": one, "path": first.pearl.path}
                hint = sentence(_("find out which is right, and write it in both pearls"))
                place = other.pearl.place_of("references", other.index, name)
                message = _("`{field}` is '{here}' here, and '{there}' for the same work in '{path}'")
                yield Flaw(place, message, parts, hint, other.pearl.path)


def _pairs(garden: Garden) -> Iterator[tuple[_Citation, _Citation]]:
    """Each citation of a work in another pearl beside the first one."""
    known: dict[str, _Citation] = {}
    for pearl in garden.pearls:
        for index, work in enumerate(pearl.front.references):
            citation = _Citation(pearl, index, work)
            firsts = [known.setdefault(key, citation) for key in _keys(work)]
            first = next((each for each in firsts if each.pearl is not pearl and _is_same(each.work, work)), None)
            if first:
                yield first, citation


def _keys(work: Reference) -> Iterator[str]:
    doi = doi_of(work)
    if doi:
        yield f"doi {doi}"
    yield f"title {plain(work.title)}"


def _is_same(one: Reference, two: Reference) -> bool:
    """Whether they are one work: a DOI says so; a title does when nothing says that this is another year's."""
    doi = doi_of(one)
    if doi and doi == doi_of(two):
        return True
    return not (one.issued and two.issued) or one.issued[:4] == two.issued[:4]


def _shown(work: Reference, field: str) -> str:
    if field == "author":
        return "; ".join(name.family or name.literal or "" for name in work.author)
    return getattr(work, field) or ""


def _agree(one: str, two: str, may_say_less: bool) -> bool:
    """Equal but for capitals and marks."""
    one, two = plain(one), plain(two)
    return one == two or (may_say_less and (one.startswith(two) or two.startswith(one)))
