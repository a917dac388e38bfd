"""Edits of a text, made in the file as it was: line ends and byte order mark stay."""

import re
from bisect import bisect_left
from collections.abc import Iterable
from typing import NamedTuple

BOM = "\ufeff"


class Edit(NamedTuple):
    """At `offset` stands `old`, where `new` belongs; offsets count in the text as `read` sees it."""

    offset: int
    old: str
    new: str

    @property
    def end(self) -> int:
        return self.offset + len(self.old)


def as_read(raw: str) -> str:
    """A file's text as `read` sees it: LF line ends, no byte order mark."""
    return raw.removeprefix(BOM).replace("\r\n", "\n").replace("\r", "\n")


def apply(raw: str, edits: Iterable[Edit]) -> str:
    """The file with the edits made, but for those whose old text is not there, or overlaps with an earlier one."""
    origin, line_end = _Origin(raw), _line_end(raw)
    pieces, at = [], 0
    for edit in sorted(set(edits)):
        start, end = origin.offset(edit.offset), origin.offset(edit.end)
        if start >= at and as_read(raw[start:end]) == edit.old:
            pieces += [raw[at:start], edit.new.replace("\n", line_end)]
            at = end
    return "".join([*pieces, raw[at:]])


class _Origin:
    """Where a character of the text stands in the file."""

    def __init__(self, raw: str) -> None:
        self.before = len(BOM) if raw.startswith(BOM) else 0
        # each CRLF before a character makes the file one longer than the text
        self.pairs = [found.start() - self.before - i for i, found in enumerate(re.finditer("\r\n", raw))]

    def offset(self, offset: int) -> int:
        return self.before + offset + bisect_left(self.pairs, offset)


def _line_end(raw: str) -> str:
    """The line end that most lines have."""
    pairs = raw.count("\r\n")
    counts = {"\n": raw.count("\n") - pairs, "\r\n": pairs, "\r": raw.count("\r") - pairs}
    return max(counts, key=counts.__getitem__)
