"""The words of a text by their stems, so that forms of one word count as one."""

import re
import unicodedata
from collections.abc import Sequence
from functools import lru_cache

import snowballstemmer

_WORD = re.compile(r"[^\W\d_]+")
_STEMMERS = {"nl": snowballstemmer.stemmer("dutch"), "en": snowballstemmer.stemmer("english")}
# Enough for the words of a large garden; a stem takes sixty microseconds to find.
_KEPT = 200_000


def words_in(text: str) -> Sequence[str]:
    """Its words as they are written; a hyphen or an apostrophe parts two."""
    return _WORD.findall(text)


@lru_cache(maxsize=_KEPT)
def stem(word: str, language: str) -> str:
    """A word without its ending and its accents; in a language without a stemmer, the word in small letters."""
    folded = word.casefold()
    found = _STEMMERS[language].stemWord(folded) if language in _STEMMERS else folded
    if found.isascii():
        return found
    return "".join(mark for mark in unicodedata.normalize("NFKD", found) if not unicodedata.combining(mark))
