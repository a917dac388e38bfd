"""Every character of a letter, accounted for: used for a field, or left out with the reason."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from kennisparels.intake.letter import Letter
from kennisparels.intake.parts import Kind
from kennisparels.model.finding import Sentence, _, sentence

_REASONS = {
    Kind.FURNITURE: _("belongs to the site around the letter"),
    Kind.MAIL_HEAD: _("the head of a mail; what else it says is about persons"),
    Kind.TITLE: _("the marks of the title line"),
    Kind.ADDRESS: _("the address of the letter"),
    Kind.SALUTATION: _("a salutation"),
    Kind.HEADING: _("a heading, which says what follows"),
    Kind.GREETING: _("greeting and small talk"),
    Kind.INTRODUCTION: _("the sender's own words; they stay in this report"),
    Kind.CITATION: _("marks and words between the fields of a citation"),
    Kind.ABSTRACT: _("the words of the work; they stay in this report"),
    Kind.LESSON: _("the sender's own words; they stay in this report"),
    Kind.SIGN_OFF: _("a good-bye or a contact line"),
}
_SPACE = _("empty lines and spaces between the parts")
_KEPT = _("taken over as text")


class Piece(NamedTuple):
    """A stretch of text that was used for fields, or not, and why not; `kind` is nothing between parts."""

    start: int
    end: int
    kind: Kind | None
    fields: tuple[str, ...]
    reason: Sentence | None


def account(letter: Letter, keep_text: bool = False) -> list[Piece]:
    """Pieces from the first character to the last, without gap or overlap."""
    used = sorted(_used(letter))
    edges = sorted({0, len(letter.copy.text), *(edge for span in used for edge in span[:2]), *_part_edges(letter)})
    fields = _fields(used, edges)
    pieces = []
    parts = iter(letter.parts)
    part = next(parts, None)
    for start, end in pairwise(edges):
        while part and part.end <= start:
            part = next(parts, None)
        kind = part.kind if part and part.start <= start else None
        named = tuple(dict.fromkeys(fields[start]))
        pieces.append(Piece(start, end, kind, named, None if named else _reason(kind, keep_text)))
    return pieces


def _fields(used: Sequence[tuple[int, int, str]], edges: Sequence[int]) -> dict[int, list[str]]:
    """The fields that each piece was used for, by where it begins."""
    found: dict[int, list[str]] = defaultdict(list)
    for first, last, field in used:
        for edge in edges[bisect_left(edges, first) : bisect_left(edges, last)]:
            found[edge].append(field)
    return found


def _reason(kind: Kind | None, keep_text: bool) -> Sentence:
    if keep_text and kind in (Kind.INTRODUCTION, Kind.ABSTRACT, Kind.LESSON):
        return sentence(_KEPT)
    return sentence(_REASONS[kind] if kind else _SPACE)


def _part_edges(letter: Letter) -> Iterator[int]:
    for part in letter.parts:
        yield from (part.start, part.end)


def _used(letter: Letter) -> Iterator[tuple[int, int, str]]:
    """Where each field stands."""
    for fact in (letter.who.number, letter.who.date, letter.who.title, *letter.tags, *letter.countries):
        if fact and fact.start is not None and fact.end is not None:
            yield fact.start, fact.end, fact.field
    for index, citation in enumerate(letter.citations):
        for key, span in citation.spans.items():
            yield span.start, span.end, f"references[{index}].{key}"
    for other in letter.others:
        yield other.start, other.end, "links"
