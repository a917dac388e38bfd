"""Byte offsets of a parser as code points, and the words of a text in their places."""

import re
from collections.abc import Iterable, Mapping, Sequence

from kennisparels.model.page import FILLER

_NOT_A_LINE_END = re.compile(r"[^\n]")


Offsets = Mapping[int, int] | Sequence[int]


def offsets_of(text: str, edges: Iterable[int]) -> Offsets:
    """Code points by byte offset; only those asked for, in one pass."""
    if text.isascii():
        return range(len(text) + 1)
    raw, found, at, count = text.encode(), {}, 0, 0
    for edge in sorted(set(edges)):
        count += len(raw[at:edge].decode())
        at = edge
        found[edge] = count
    return found


def visible_of(text: str, words: list[tuple[int, int]]) -> str:
    """The text with FILLER for all but the words, which are given as edges."""
    pieces, at = [], 0
    for start, end in words:
        pieces += [_NOT_A_LINE_END.sub(FILLER, text[at:start]), text[start:end]]
        at = end
    return "".join([*pieces, _NOT_A_LINE_END.sub(FILLER, text[at:])])
