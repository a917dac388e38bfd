"""Words as search knows them. overrides/assets/search/engine.js does the same to what readers type."""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from functools import lru_cache

from kennisparels.check.likely_language import FUNCTION_WORDS

_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
_PART = re.compile(r"[^\W_]+")
_GENITIVE = re.compile(r"['’][sS]$")
_LONGEST = 60  # characters; what is longer is no word
# Letters that no accent can be taken from.
_LETTERS = str.maketrans({"ø": "o", "ł": "l", "đ": "d", "æ": "ae", "œ": "oe", "ß": "ss", "ı": "i"})

# Beside function words: what questions are made of, verbs that say little, and what is a small word in both languages.
STOP_WORDS = FUNCTION_WORDS | frozenset(
    "over zie see in is of het ben bent hebt had heb me mij je jij jullie we ons onze u uw er ja nee wanneer waarom"
    " waarin waarvan waardoor waarmee waarbij waarop hoeveel vaak ooit wel zelf elkaar hem hen eigenlijk echt welk iets"
    " iemand zal zullen kun kunt mag doet doen deed doe gaat gaan ga via per etc i you your my our us we she it its"
    " me was am being here how why s t d against whether whom many much often one anyone something really"
    " helpt helpen help helps helped werkt werken work works working maakt maken make makes geeft geven give gives"
    " komt komen kom come comes loopt lopen loop krijgt krijgen krijg get gets got levert blijft blijven lijkt lijken"
    " seem seems gebeurt gebeuren happen happens betekent bestaat bestaan bekend known tell says zegt zeggen weten"
    " know".split()
)


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
