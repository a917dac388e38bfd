"""The sentences of a page, for the rules about how it is phrased."""

import re
from collections.abc import Iterator
from functools import lru_cache

from kennisparels.model.finding import Place
from kennisparels.model.page import FILLER, Page, Passage
from kennisparels.model.sentences import sentences

# A blank line ends a paragraph, and so does the mark of a heading, a list or a table.
_BREAK = re.compile(rf"\n(?=[ \t{FILLER}]*\n|[ \t]*{FILLER})")
_HEADING = re.compile(r"^[ ]{0,3}#{1,6} [^\n]*\n", re.MULTILINE)


def prose(page: Page) -> Iterator[Passage]:
    """The texts of a page that are sentences, and no values."""
    return (passage for passage in page.passages if passage.is_prose)


def prose_sentences(page: Page) -> Iterator[tuple[Passage, str, Place]]:
    """Every sentence in prose, with the place where it begins; tables are no sentences."""
    return ((passage, text, place) for passage in prose(page) for text, place in _sentences_of(passage))


@lru_cache(maxsize=64)
def _sentences_of(passage: Passage) -> tuple[tuple[str, Place], ...]:
    """Cut once for all rules that ask for the sentences of one page."""
    found, start = [], 0
    for edge in _edges(passage):
        if not passage.text.startswith("|", start):
            found += [(first, passage.visible[first:last]) for first, last in sentences(passage.visible, start, edge)]
        start = edge
    places = passage.places(first + len(text) - len(text.lstrip()) for first, text in found)
    return tuple((text.replace(FILLER, ""), place) for (_first, text), place in zip(found, places, strict=True))


def _edges(passage: Passage) -> list[int]:
    """Where paragraphs and headings end."""
    found = {match.end() for match in (*_BREAK.finditer(passage.visible), *_HEADING.finditer(passage.text))}
    return sorted(found | {len(passage.text)})
