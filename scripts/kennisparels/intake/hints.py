"""What prose says in passing: works named without a citation, addresses that were lost, other pearls."""

import re
from collections.abc import Iterator, Sequence
from itertools import zip_longest
from typing import NamedTuple

from kennisparels.check.likely_language import likely_language
from kennisparels.intake.citations import URL, citation_at
from kennisparels.intake.copy import Copy
from kennisparels.intake.cues import HERE
from kennisparels.intake.days import MONTH
from kennisparels.intake.parts import Kind, Part
from kennisparels.model.sentences import sentences

_OWN_WORDS = (Kind.GREETING, Kind.INTRODUCTION, Kind.LESSON)
_WORK = (
    r"(?:rapport(?:age)?|studie|onderzoek|document|boek|artikel|publicatie|strategie|handreiking|evaluatie|verkenning|advies|notitie|brochure"
    r"|report|study|paper|review|book|article|publication|strategy|guide|handbook|getiteld|titel|titled|called|entitled|verscheen|bijsluit)"
)
_YEAR = re.compile(rf"\s*\((?:(?:[0-3]?\d\s+)?{MONTH}\.?\s+)?(?P<year>(?:19|20)\d\d)\)", re.IGNORECASE)
_YEAR_FIRST = re.compile(
    rf"\((?:(?:[0-3]?\d\s+)?{MONTH}\.?\s+)?(?:19|20)\d\d\)\s*[:,]?\s+(?P<title>[“\"´‘']?[A-ZÀ-Þ][^.!?\n]{{12,250}}?)\s*(?=[:.]?\s*(?:\n|$)|[.!?]\s)",
    re.IGNORECASE,
)
# A title that begins small is known by its subtitle.
_QUOTED = re.compile(
    r"[“\"´‘¨](?P<title>(?:[A-ZÀ-Þ0-9]|[a-z][^“”\"´‘’¨\n]{2,80}[:;] [A-Z])"
    r"(?:[^“”\"´‘’¨\n]|(?<=\w)[´’](?=\w)){14,250})[”\"´’¨](?!\w)"
)
# `het zogenaamde ´X´` and `´X´ (ABC)` name a thing or an approach, no work.
_TERM_BEFORE = re.compile(r"\b(?:zogenaamde?|zogeheten|fenomeen|begrip|term|so-called|phenomenon)(?:\s+van)?\s+$", re.I)
_SHORT_FOR = re.compile(r"[´’”\"¨]?\s*\([A-Z]{2,6}s?\)")
_CUE = re.compile(rf"\b{_WORK}\b", re.IGNORECASE)
_SEE = re.compile(r"\b(?:zie(?: ook| hiervoor| daarvoor)?|bron|see(?: also)?)\s?:\s+(?=[A-ZÀ-Þ])", re.IGNORECASE)
_CUE_THEN_TITLE = re.compile(rf"\b{_WORK}\s*:?\s+[“\"´‘']?(?=[A-ZÀ-Þ])")
_NEAR = 90  # characters before a quoted title in which it is called a work
_SHORTEST = 3  # words of a title


class Hint(NamedTuple):
    """A title as prose names it, with its year when that stands beside it."""

    title: str
    year: str | None
    start: int
    end: int


def works_in_prose(text: str, parts: Sequence[Part], known: Sequence[str]) -> list[Hint]:
    """Works that are named without a citation of their own; `known` are titles that have one."""
    found: list[Hint] = []
    for part in parts:
        if part.kind in _OWN_WORDS:
            for hint in (
                *_cited(text, part),
                *_quoted(text, part),
                *_before_year(text, part),
                *_behind_year(text, part),
            ):
                overlaps = any(hint.start < other.end and other.start < hint.end for other in found)
                if not overlaps and not any(_same(hint.title, title) for title in known):
                    found.append(hint)
    return sorted(found, key=lambda hint: hint.start)


def _cited(text: str, part: Part) -> Iterator[Hint]:
    """A citation in the middle of prose, behind `see:`."""
    for match in _SEE.finditer(text, part.start, part.end):
        citation = citation_at(text, match.end(), part.end)
        if citation:
            issued, span = citation.fields.get("issued"), citation.spans["title"]
            yield Hint(citation.fields["title"], issued[:4] if issued else None, span.start, span.end)


def _same(one: str, two: str) -> bool:
    one, two = ("".join(re.findall(r"\w+", text.casefold())) for text in (one, two))
    return one.startswith(two) or two.startswith(one)


def _quoted(text: str, part: Part) -> Iterator[Hint]:
    for match in _QUOTED.finditer(text, part.start, part.end):
        title, words = match["title"].strip(" ,."), match["title"].split()
        before = text[max(part.start, match.start() - _NEAR) : match.start()]
        is_sentence = match["title"].rstrip().endswith((".", "!")) or len(words) > 25
        is_term = _TERM_BEFORE.search(before) or _SHORT_FOR.match(text, match.end(), part.end)
        if len(words) >= _SHORTEST and not is_sentence and not is_term and _CUE.search(before):
            year = _YEAR.match(text, match.end(), part.end)
            yield Hint(title, year["year"] if year else None, match.start("title"), match.end("title"))


def _before_year(text: str, part: Part) -> Iterator[Hint]:
    """`Title (2030)`, where the title begins behind the word for what it is, or behind a colon."""
    for start, end in sentences(text, part.start, part.end):
        for year in _YEAR.finditer(text, start, end):
            at = _title_start(text, start, year.start())
            if at is not None and len(text[at : year.start()].split()) >= _SHORTEST:
                title = " ".join(text[at : year.start()].split()).strip("“”\"´‘’' ")
                yield Hint(title, year["year"], at, year.start())
            start = year.end()


def _title_start(text: str, start: int, end: int) -> int | None:
    """Behind the last word for a work; else behind the first colon, for a title may hold one itself."""
    cues = [match.end() for match in _CUE_THEN_TITLE.finditer(text, start, end) if text[match.start()].islower()]
    colons = [match.end() for match in re.compile(r":\s+(?=[“\"´‘]?[A-ZÀ-Þ])").finditer(text, start, end)]
    return next((at for at in (*cues[-1:], *colons) if _reads_as_title(text[at:end])), None)


def _reads_as_title(words: str) -> bool:
    return (
        len(words) <= 250
        and not re.search(r"[.!?;]\s", words)
        and not re.search(r"\b(?:ik|wij|jullie|bijsluit)\b", words)
    )


def _behind_year(text: str, part: Part) -> Iterator[Hint]:
    """`verscheen (november 2030) Title:`"""
    for match in _YEAR_FIRST.finditer(text, part.start, part.end):
        before = text[max(part.start, match.start() - _NEAR) : match.start()]
        if re.search(
            r"\b(?:verscheen|verschenen|publiceerde\w*|published|appeared|uitgebracht|rapport|report)\b", before, re.I
        ):
            title = match["title"].strip("“”\"´‘’' ")
            year = re.search(r"(?:19|20)\d\d", match[0])
            if len(title.split()) >= _SHORTEST and title[:1].isupper() and _reads_as_title(title):
                yield Hint(title, year[0] if year else None, match.start("title"), match.end("title"))


_LINK_CUE = re.compile(
    r"\b(?:lied(?:je)?|nummer|clip|filmpje|video|muziek|song|luister|link|hier|via|download\w*|website|lezen|vinden|bekijken|zie|plaats|onderstaande?"
    r"|here|listen|watch|read|below|following)\b[^.!?:]{0,60}$",
    re.IGNORECASE,
)
_ANNOUNCED = re.compile(r"[-–•*▪]\s|\d{1,2}[.)]\s|[“\"´‘]|[^\n]{0,120}https?://")
_COLON = re.compile(r":(?P<behind>\s+)(?=[A-ZÀ-Þ])")
_HERE_FIRST = re.compile(
    r"\b(?P<here>(?:klik|click)\s+(?:hier|here)|(?:via|through)\s+(?:deze|this)\s+link)\b", re.IGNORECASE
)


def lost_links(copy: Copy, parts: Sequence[Part]) -> list[tuple[int, int]]:
    """Where an address stood: a colon with nothing behind it, and `here` that leads nowhere."""
    found: list[tuple[int, int]] = []
    for part, behind in zip_longest(parts, parts[1:]):
        if part.kind in (*_OWN_WORDS, Kind.ABSTRACT, Kind.SALUTATION):
            found += [span for span in _lost(copy.text, part, behind) if not _is_linked(copy, *span)]
    return sorted(set(found))


def _lost(text: str, part: Part, behind: Part | None) -> Iterator[tuple[int, int]]:
    # what a colon announces can be the citation, a list, a quotation, or lines with an address each
    is_told = behind is not None and (
        behind.kind is Kind.CITATION or _ANNOUNCED.match(text, behind.start, min(behind.end, behind.start + 200))
    )
    if text[part.start : part.end].endswith(":") and not is_told:
        yield part.end - 1, part.end
    for match in _COLON.finditer(text, part.start, part.end):
        before = text[max(part.start, match.start() - 80) : match.start()]
        if citation_at(text, match.end(), part.end):
            continue
        closed = before[-1:] in '´”"’)' and part.kind is not Kind.ABSTRACT
        if closed or _LINK_CUE.search(before) or _resumes(text, match.end(), part.end):
            yield match.start(), match.start() + 1
    for pattern in (HERE, _HERE_FIRST):
        yield from (match.span("here") for match in pattern.finditer(text, part.start, part.end))


def _resumes(text: str, start: int, end: int) -> bool:
    """Whether a new sentence of the sender begins, where an address was expected."""
    return bool(
        re.compile(
            r"(?:Maar (?:goed|nu)|En nu|Nu naar|Zeer de moeite|Daarin|Daarom|But now)\b"
            r"|(?:De|Deze|Vandaag|Vanochtend|In deze)\b[^.!?:]{0,40}kennis-?parel"
        ).match(text, start, end)
    )


def _is_linked(copy: Copy, start: int, end: int) -> bool:
    """Whether an address stands behind the words, or right after them."""
    behind = URL.match(
        copy.text, end + len(copy.text[end : end + 20]) - len(copy.text[end : end + 20].lstrip(" \n(<["))
    )
    near = any(link.start - 12 <= end and start <= link.end + 12 for link in copy.links)
    return bool(behind) or near


_NUMBERS = re.compile(
    r"(?:kennis-?)?(?:parels?|pearls?)[´’'”]*\s*(?:met\s+)?(?:nummers?|numbers?|nrs?\.?|no\.?s?|#|\(|:)?\s*\[?(?P<list>\d{1,4}(?:(?:\s*[;,]\s*(?:en\s+|and\s+)?|\s+(?:en|and|&)\s+)\d{1,4})*)\b(?!\s*(?:jaar|pp|%))"
    r"|\bnummers?\s+(?P<bare>\d{1,4}(?:(?:\s*[;,]\s*(?:en\s+|and\s+)?|\s+(?:en|and)\s+)\d{1,4})+)\b",
    re.IGNORECASE,
)
# The address of a letter has its day, or a number for the whole of it.
_LETTER = re.compile(r"/(?:19|20)\d\d/[01]\d/[0-3]\d/|/?[?&]p=\d+")
_BRACKETED = re.compile(r"\[(\d{1,4})\]")


class Mention(NamedTuple):
    """Another pearl, by its number or by the address of its letter."""

    number: int | None
    address: str | None
    start: int
    end: int


def mentions(copy: Copy, parts: Sequence[Part], number: int | None) -> list[Mention]:
    """Other pearls that the sender's own words name or lead to."""
    found: dict[object, Mention] = {}
    spans = [(part.start, part.end) for part in parts if part.kind in _OWN_WORDS]
    for start, end in spans:
        for each in _numbers(copy.text, start, end):
            if each.number != number and not 1990 <= (each.number or 0) < 2100:
                found.setdefault(each.number, each)
    for start, end, url in addresses(copy):
        is_told = any(first <= start < last for first, last in spans)
        if is_told and _LETTER.search(url) and url.split("#")[0] != copy.address:
            found.setdefault(url, Mention(None, url, start, end))
    return sorted(found.values(), key=lambda each: each.start)


def _numbers(text: str, start: int, end: int) -> Iterator[Mention]:
    for match in _NUMBERS.finditer(text, start, end):
        group = "list" if match["list"] else "bare"
        for each in re.compile(r"\d+").finditer(text, *match.span(group)):
            yield Mention(int(each[0]), None, each.start(), each.end())
    for match in _BRACKETED.finditer(text, start, end):
        yield Mention(int(match[1]), None, match.start(), match.end())


def addresses(copy: Copy) -> Iterator[tuple[int, int, str]]:
    """Every address with its place: in the text, and behind words."""
    for match in URL.finditer(copy.text):
        yield match.start(), match.end(), match[0]
    yield from copy.links


def language_of(words: str) -> str | None:
    """The language of a title: of few words one says enough, when none speaks against it."""
    return likely_language(words, least=1)
