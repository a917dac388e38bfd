"""A copy's text in paragraphs, whatever its line ends mean, and what can be said of each by itself."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from kennisparels.check.likely_language import likely_language
from kennisparels.intake.citations import URL, Citation, citation_at
from kennisparels.intake.copy import Copy
from kennisparels.intake.days import MONTH

Label = Literal["introduction", "source", "abstract", "closing", "other"]

_LABELS: dict[str, Label] = {
    "inleiding": "introduction",
    "inleiding en context": "introduction",
    "introductie": "introduction",
    "context": "introduction",
    "introduction": "introduction",
    "introduction and context": "introduction",
    "bron": "source",
    "bronnen": "source",
    "source": "source",
    "sources": "source",
    "reference": "source",
    "references": "source",
    "referentie": "source",
    "referenties": "source",
    "literatuur": "source",
    "samenvatting": "abstract",
    "summary": "abstract",
    "abstract": "abstract",
    "executive summary": "abstract",
    "afsluitend": "closing",
    "afsluiting": "closing",
    "tot slot": "closing",
    "slot": "closing",
    "slotopmerkingen": "closing",
    "slotopmerking": "closing",
    "slotwoord": "closing",
    "nawoord": "closing",
    "afrondend": "closing",
    "tot besluit": "closing",
    "afsluitende opmerkingen": "closing",
    "afsluitende opmerking": "closing",
    "ter afsluiting": "closing",
    "closing": "closing",
    "closing remarks": "closing",
    "finally": "closing",
    "in closing": "closing",
    "les": "closing",
    "lessen": "closing",
}
_MARKS = re.compile(r"^[#*_\s]+|[*_:.\s]+$")
_LONG_LINE = 140  # characters; a mail program would have broken the line before
_LONG_ENOUGH = 40  # characters of a heading's line at most, beside labels
_LONGEST_CITATION = 1_500
_QUESTION = re.compile(r"[A-ZÀ-Þ][^.!?]{3,120}\?")
_START = re.compile(r"\s*(?:\[\d{1,4}\]|[-–•*▪]\s|\d{1,2}[.)]\s)")
TITLE_LINE = re.compile(
    rf"^(?P<mark>(?:\[\s*(?P<number>\d{{1,4}})\s*\])?\s*(?:[´'‘’\"“]?kennisparel[´'‘’\"”]?\s*)?"
    rf"(?P<date>(?:[a-z]+dag\s+|[A-Z][a-z]+day,?\s+)?[0-3]?\d(?:e|th|st|nd|rd)?\s+{MONTH}\s+(?:19|20)\d\d))"
    r"\s*:[ \u2009\u00a0]*(?P<title>\S[^\n]*)$",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Paragraph:
    """A piece of the text; `gap` is the number of empty lines before it."""

    text: str
    start: int
    end: int
    gap: int
    is_heading: bool = False

    @cached_property
    def words(self) -> str:
        return self.text[self.start : self.end]

    @cached_property
    def language(self) -> str | None:
        return likely_language(self.words)

    @cached_property
    def label(self) -> Label | None:
        """What a heading announces; any other heading is `other`."""
        if label_of(self.words):
            return label_of(self.words)
        if self.is_heading or _QUESTION.fullmatch(self.words.strip()):
            return "other"
        short = len(self.words) <= _LONG_ENOUGH and "\n" not in self.words and not re.search(r"[.!,;:]$", self.words)
        return "other" if short and self.words[:1].isupper() and " " in self.words and self.gap else None

    @cached_property
    def citation(self) -> Citation | None:
        return citation_at(self.text, self.start, self.end)

    @cached_property
    def is_address(self) -> bool:
        return _is_address(self.words)


def label_of(line: str) -> Label | None:
    """What a line announces that is a heading of the letters' own."""
    return _LABELS.get(_MARKS.sub("", line).casefold())


def paragraphs(copy: Copy) -> list[Paragraph]:
    """Every paragraph, in order; what lies between them is space."""
    headings = set(copy.headings)
    found: list[Paragraph] = []
    at = 0
    for run in re.finditer(r"\S[^\n]*(?:\n[^\S\n]*\S[^\n]*)*", copy.text):
        gap = copy.text.count("\n", at, run.start()) - (1 if found else 0)
        for start, end in _parted(copy.text, run.start(), run.end()):
            is_heading = any(start <= offset < end for offset in headings)
            piece = Paragraph(copy.text, start, end, max(gap, 0), is_heading)
            if found and piece.is_address and _lacks_address(found[-1]):
                # a mail program has a paragraph for every line
                found[-1] = Paragraph(copy.text, found[-1].start, end, found[-1].gap)
            else:
                found.append(piece)
            gap = 0
        at = run.end()
    return found


def _lacks_address(piece: Paragraph) -> bool:
    return bool(piece.citation and not piece.citation.fields.keys() & {"URL", "DOI"})


def _parted(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Lines that belong together: those a mail program broke, and a citation with its address."""
    lines = [found.span() for found in re.compile(r"[^\n]*\S").finditer(text, start, end)]
    first, (before, last) = lines[0][0], lines[0]
    for line in lines[1:]:
        if _begins(text, (first, before, last), line, end):
            yield first, last
            first = line[0]
        before, last = line
    yield first, last


def _begins(text: str, so_far: tuple[int, int, int], span: tuple[int, int], end: int) -> bool:
    """Whether a line begins a paragraph of its own; `so_far` is where the paragraph and its last line stand."""
    first, before_start, before_end = so_far
    line, before = text[slice(*span)].strip(), text[before_start:before_end].strip()
    if _stands_alone(line) or _stands_alone(before):
        return True
    if _is_address(line) or _is_address(before):
        return not _is_address(line)
    if max(len(line), len(before)) > _LONG_LINE or _START.match(line):
        return True
    if before.endswith((",", "&")) or not citation_at(text, span[0], min(end, span[0] + _LONGEST_CITATION)):
        return False
    # a second line of names also reads as the first of a citation
    whole = citation_at(text, first, end)
    return not whole or whole.spans["title"].start < span[0]


def _stands_alone(line: str) -> bool:
    return bool(label_of(line) or TITLE_LINE.match(line))


def _is_address(line: str) -> bool:
    return bool(URL.fullmatch(line.strip(" <>()[]")))
