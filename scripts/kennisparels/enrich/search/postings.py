"""Numbers of documents as text that compresses well and needs no separators."""

from collections.abc import Sequence

# What stands for the language of a text in a posting: bits, so that a term can stand in both.
LANGUAGES = {"nl": 1, "en": 2, None: 3}

# Printable ASCII without the quote and the backslash, which JSON would write as two characters.
_LAST, _MORE, _BASE = 35, 93, 32
IMPACTS = 16


def packed(
    documents: Sequence[int], impacts: Sequence[int] | None = None, languages: Sequence[int] | None = None
) -> str:
    """The steps from each document to the next, each followed by its impact (1-15) and languages (1-3) as one letter.

    A step is written in base 32; its last digit is from another range than those before it.
    """
    found, before = [], -1
    for at, document in enumerate(documents):
        found.append(_digits(document - before - 1))
        before = document
        if impacts and languages:
            found.append(chr(_LAST + IMPACTS * (languages[at] - 1) + impacts[at]))
    return "".join(found)


def _digits(number: int) -> str:
    text = chr(_LAST + number % _BASE)
    while number >= _BASE:
        number //= _BASE
        text = chr(_MORE + number % _BASE) + text
    return text
