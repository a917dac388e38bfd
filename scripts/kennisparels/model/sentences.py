"""Where a sentence begins and ends."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator

# Dutch and English abbreviations after which a sentence goes on.
ABBREVIATION = re.compile(
    r"(?:^|[\s(])(?:[A-Z]|dr|mr|mrs|ir|drs|prof|nr|no|art|blz|vol|jl|ca|resp|incl|excl|bijv|bv|vs"
    r"|d\.w\.z|o\.a|m\.n|e\.g|i\.e|et al)\.$",
    re.IGNORECASE,
)
END = re.compile(r"[.!?…][\"'”’)]*\s+(?=[\"'“‘(]?[A-ZÀ-Þ0-9])")
_LONGEST = 12  # characters; no abbreviation above is longer


class Sentences:
    """The sentences of a text, found once for all that is asked about them."""

    def __init__(self, text: str) -> None:
        self.length = len(text)
        ends = [found for found in END.finditer(text) if not _is_abbreviation(text, found.start())]
        self.stops = [found.start() for found in ends]
        self.starts = [found.end() for found in ends]

    def around(self, start: int, end: int) -> tuple[int, int]:
        """The edges of the sentence that holds the text from `start` to `end`; a stop inside that piece is no stop."""
        before, after = bisect_right(self.starts, start), bisect_left(self.stops, end)
        return self.starts[before - 1] if before else 0, self.starts[after] if after < len(self.starts) else self.length


def sentences(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The edges of every sentence in one paragraph, `text[start:end]`."""
    for found in END.finditer(text, start, end):
        if not _is_abbreviation(text, found.start()):
            yield start, found.end()
            start = found.end()
    if start < end:
        yield start, end


def _is_abbreviation(text: str, stop: int) -> bool:
    return bool(ABBREVIATION.search(text[max(0, stop - _LONGEST) : stop + 1]))
