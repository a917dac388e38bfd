"""Where a sentence begins and ends."""

import re
from collections.abc import Iterator

# Dutch and English abbreviations after which a sentence goes on.
_ABBREVIATION = re.compile(
    r"(?:^|[\s(])(?:[A-Z]|dr|mr|mrs|ir|drs|prof|nr|no|art|blz|vol|jl|ca|resp|incl|excl|bijv|bv|vs"
    r"|d\.w\.z|o\.a|m\.n|e\.g|i\.e|et al)\.$",
    re.IGNORECASE,
)
_END = re.compile(r"[.!?…][\"'”’)]*\s+(?=[\"'“‘(]?[A-ZÀ-Þ0-9])")
_LONGEST = 12  # characters; no abbreviation above is longer


def sentence_around(text: str, start: int, end: int) -> tuple[int, int]:
    """The edges of the sentence that holds `text[start:end]`; an end inside that piece does not count."""
    first = 0
    for found in _END.finditer(text, 0, start):
        if not _is_abbreviation(text, found.start()):
            first = found.end()
    for found in _END.finditer(text, end):
        if not _is_abbreviation(text, found.start()):
            return first, found.end()
    return first, len(text)


def sentences(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The edges of every sentence in one paragraph, `text[start:end]`."""
    for found in _END.finditer(text, start, end):
        if not _is_abbreviation(text, found.start()):
            yield start, found.end()
            start = found.end()
    if start < end:
        yield start, end


def _is_abbreviation(text: str, stop: int) -> bool:
    return bool(_ABBREVIATION.search(text[max(0, stop - _LONGEST) : stop + 1]))
