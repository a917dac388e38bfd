"""Words as search knows them. overrides/assets/search/engine.js does the same to what readers type."""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from functools import lru_cache

from kennisparels.enrich.stop_words import STOP_WORDS

_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
_PART = re.compile(r"[^\W_]+")
_GENITIVE = re.compile(r"['’][sS]$")
_LONGEST = 60  # characters; what is longer is no word
# Letters that no accent can be taken from.
_LETTERS = str.maketrans({"ø": "o", "ł": "l", "đ": "d", "æ": "ae", "œ": "oe", "ß": "ss", "ı": "i"})


def fold(word: str) -> str:
    """A word in small letters without accents."""
    small = word.lower()
    if small.isascii():
        return small
    marks = unicodedata.normalize("NFKD", small.translate(_LETTERS))
    return "".join(mark for mark in marks if unicodedata.category(mark)[0] != "M").lower()


def is_acronym(word: str) -> bool:
    """Whether a word is written in capitals: `OM` is not "om"."""
    return len(word) > 1 and word.isupper()


def tokens(text: str) -> Iterator[str]:
    """Its words: folded, but acronyms as they are; what a hyphen joins comes in parts, and then as one word."""
    for forms in places(text):
        yield from forms


def places(text: str) -> Iterator[tuple[str, ...]]:
    """Its words in their order, each in all its forms."""
    for found in _WORD.findall(unicodedata.normalize("NFC", text)):
        yield from _places(found)


def typed(text: str) -> Sequence[str]:
    """Its words as the engine reads a query: folded, and what a hyphen joins in parts."""
    found = _WORD.findall(unicodedata.normalize("NFC", text))
    return [fold(part) for each in found for part in _PART.findall(_GENITIVE.sub("", each))]


@lru_cache(maxsize=100_000)
def _places(written: str) -> tuple[tuple[str, ...], ...]:
    parts = [part for part in _PART.findall(_GENITIVE.sub("", written)) if len(part) <= _LONGEST]
    found = [_forms(part) for part in parts]
    if len(parts) > 1 and "-" in written:
        found[-1] = (*found[-1], fold("".join(parts)))
    return tuple(found)


def _forms(part: str) -> tuple[str, ...]:
    folded = fold(part)
    if not is_acronym(part):
        return (folded,) if folded else ()
    return (part,) if folded in STOP_WORDS else (part, folded)
