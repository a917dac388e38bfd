"""A copy of a letter: its text, and what the file said beside it. Every place in a report counts in this text."""

import hashlib
from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from kennisparels.model.finding import Place, Sentence

# Characters; the longest letters have some ten thousand.
LONGEST = 60_000


class CopyError(Exception):
    """The file gives no text; the sentence says why."""

    def __init__(self, message: Sentence) -> None:
        super().__init__(message.msgid)
        self.message = message


class WebLink(NamedTuple):
    """An address behind the words from `start` to `end`."""

    start: int
    end: int
    url: str


@dataclass(frozen=True)
class Attached:
    """A file that came with a mail or sits in a document."""

    name: str
    data: bytes

    @cached_property
    def sha256(self) -> str:
        return hashlib.sha256(self.data).hexdigest()


@dataclass(frozen=True)
class Copy:
    """Text with LF line ends; `headings` are offsets of lines that the file marks as such.

    `address` is where the file says the letter stands, and `loose` are addresses without a place in the text.
    `keeps_links` says whether this kind of file would have kept an address behind words.
    """

    text: str
    links: tuple[WebLink, ...] = ()
    headings: tuple[int, ...] = ()
    address: str | None = None
    attached: tuple[Attached, ...] = ()
    loose: tuple[str, ...] = ()
    keeps_links: bool = False

    @cached_property
    def _starts(self) -> list[int]:
        starts = [0]
        for line in self.text.split("\n"):
            starts.append(starts[-1] + len(line) + 1)
        return starts[:-1]

    def place(self, offset: int) -> Place:
        line = bisect_right(self._starts, offset) - 1
        return Place(line + 1, offset - self._starts[line] + 1)

    def below(self, head: str) -> "Copy":
        """The same text, further down: `head` comes before it."""
        step = len(head)
        links = tuple(WebLink(link.start + step, link.end + step, link.url) for link in self.links)
        headings = tuple(offset + step for offset in self.headings)
        return Copy(head + self.text, links, headings, self.address, self.attached, self.loose, self.keeps_links)
