"""Numbers of documents as text that compresses well and needs no separators."""

from collections.abc import Sequence

# What stands for the language of a text in a posting: bits, so that a term can stand in both.
LANGUAGES = {"nl": 1, "en": 2, None: 3}

# Printable ASCII without the quote and the backslash, which JSON would write as two characters.
_LAST, _MORE, _BASE = 35, 93, 32
IMPACTS = 16
RUNS = 57
# Ends the places in one document.
END = "~"


def packed(
    documents: Sequence[int], impacts: Sequence[int] | None = None, languages: Sequence[int] | None = None
) -> str:
    """The steps from each document to the next, each followed by its impact (1-15) and languages (1-3) as one letter.

    A step is written in base 32; its last digit is from another range than those before it.
    """
    found, before = [], -1
    for at, document in enumerate(documents):
        found.append(digits(document - before - 1))
        before = document
        if impacts and languages:
            found.append(chr(_LAST + IMPACTS * (languages[at] - 1) + impacts[at]))
    return "".join(found)


def packed_places(places: Sequence[int], runs: Sequence[int]) -> str:
    """The steps between places in one document, each followed by a letter for the run of stop words before it."""
    found, before = [], -1
    for place, run in zip(places, runs, strict=True):
        found.append(digits(place - before - 1) + chr(_LAST + run))
        before = place
    return "".join(found)


def run_number(stop_words: Sequence[str]) -> int:
    """A run of stop words as a number below RUNS: 0 for none, and hardly ever the same for two."""
    number = 0
    for letter in " ".join(stop_words):
        number = (number * 31 + ord(letter)) % (RUNS - 1)
    return number + 1 if stop_words else 0


def digits(number: int) -> str:
    """A number in base 32."""
    text = chr(_LAST + number % _BASE)
    while number >= _BASE:
        number //= _BASE
        text = chr(_MORE + number % _BASE) + text
    return text
