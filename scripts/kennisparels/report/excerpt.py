"""The line a finding is about, with a caret under the place, in any terminal."""

import unicodedata
from typing import NamedTuple

# Longer lines are cut around the place: in a window of 80 columns nothing wraps, and a huge line costs no more.
_BEFORE, _WIDTH = 45, 70
_CUT = "…"
_TAB = "→   "


class Excerpt(NamedTuple):
    """Two lines of text: `before` is what stands left of each, the caret is apart so that it can have a colour."""

    number: str
    source: str
    indent: str
    caret: str = "^"


def excerpt(line: str, number: int, column: int) -> Excerpt:
    """What a terminal can show of a line; `column` counts code points from 1 and may lie just behind the line."""
    index = column - 1
    start = max(0, min(index - _BEFORE, len(line) - _WIDTH))
    shown = [_shown(char) for char in line[start : start + _WIDTH]]
    head = _CUT if start else ""
    tail = _CUT if start + _WIDTH < len(line) else ""
    while index > start and shown[index - start : index - start + 1] and not _cells(shown[index - start]):
        index -= 1  # the place is an accent on the character before it
    indent = _cells(head + "".join(shown[: index - start]))
    return Excerpt(f"{number:>5} | ", head + "".join(shown) + tail, " " * 5 + " | " + " " * indent)


def _shown(char: str) -> str:
    """A character whose width every terminal agrees on, and which none obeys."""
    if char == "\t":
        return _TAB
    if _changes_the_character_before(char):
        return ""
    if unicodedata.category(char) == "Zs":
        return " " * _cells(char)
    return char if char.isprintable() else "\N{REPLACEMENT CHARACTER}"


def _changes_the_character_before(char: str) -> bool:
    """Variation selectors and skin colours make an emoji wider in some terminals only; without them none does."""
    return "\ufe00" <= char <= "\ufe0f" or "\U0001f3fb" <= char <= "\U0001f3ff"


def _cells(text: str) -> int:
    """How many columns of a terminal a text takes."""
    return sum(_width(char) for char in text)


def _width(char: str) -> int:
    if unicodedata.category(char) in ("Mn", "Me"):
        return 0
    return 2 if unicodedata.east_asian_width(char) in "WF" else 1
