"""Which letter this is: number, day, title and address, and whether the places that say so agree."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple
from urllib.parse import unquote, urlsplit

from kennisparels.intake.citations import URL
from kennisparels.intake.copy import Copy
from kennisparels.intake.cues import PEARL
from kennisparels.intake.days import MONTH, DayFound, days
from kennisparels.intake.facts import Fact, Note, fact, note
from kennisparels.intake.paragraphs import TITLE_LINE, label_of
from kennisparels.intake.parts import Kind, Part
from kennisparels.model.address import is_web
from kennisparels.model.finding import _
from kennisparels.model.sentences import sentences

_DATED = re.compile(r"/(?P<year>(?:19|20)\d\d)/(?P<month>[01]\d)/(?P<day>[0-3]\d)/(?P<slug>[^/?#]*)")
_SLUG = re.compile(rf"(?:(?P<number>\d{{1,4}})-)?(?:kennisparel-)?[0-3]?\d-{MONTH}-(?:19|20)\d\d(?:-|$)", re.IGNORECASE)
_FORWARDED = re.compile(r"^\s*(?:(?:fw|fwd|re|antw|doorst|tr|wg)\s*:\s*)+", re.IGNORECASE)
_IS_FORWARDED = re.compile(r"^\s*(?:re\s*:\s*|antw\s*:\s*)*(?:fw|fwd|doorst)\s*:", re.IGNORECASE)
_OWN_NUMBER = re.compile(
    r"\b(?:de|het|onze|mijn|the|our)\s+[´‘'“]?(?P<nth>\d{1,4})\s?(?:e|ste|de|st|nd|rd|th)\s?[´‘'“]*"
    r"(?:die\b|kennis-?parel|(?:knowledge )?pearl)[´’'”]*(?!\s*(?:van|over|rond|in|op|binnen|of|on)\b)"
    # a pearl with its number behind it is this one only where the sentence says so at once
    r"|\b(?:dit is|vandaag|vanochtend|vanmorgen|hierbij|today|this is)(?:\s+(?:nu|dan|al|alweer|inmiddels|already))*\s+"
    r"[´‘'“]?kennis-?parel[´’'”]*\s+(?:met\s+)?(?:nummer|nr\.?|no\.?)\s*(?P<number>\d{1,4})\b",
    re.IGNORECASE,
)
_OWN = re.compile(
    r"\b(?:dit is|vandaag|vanochtend|vanmorgen|alweer|inmiddels|hierbij|today|this is|already)\b", re.IGNORECASE
)
_ANOTHER = re.compile(r"\b(?:eerder\w*|vorige|zie ook|destijds|earlier|previous|gisteren|yesterday)\b", re.IGNORECASE)
# Behind these a day is that of something else.
_NOT_OURS = re.compile(
    r"(?:\b(?:op|van|sinds|tot|met|t/m|vanaf|per|voor|na|tussen|tegen|rond|on|of|since|dated|from|until|before|after"
    r"|(?:eer)?gisteren|overmorgen|(?<!goede )(?<!goeie )(?<!goeden )morgen|yesterday|tomorrow"
    r"|afgelopen|aanstaande|komende|vorige|volgende|voorbije|last|next|past|coming"
    r"|verscheen|verschenen|gepubliceerd|uitgebracht|dateert|published|appeared|released)|\ba\.s\.|\d\s+en)"
    r"[\s,(:]+(?:de\s+|the\s+)?$",
    re.I,
)
_THIS_PEARL = re.compile(
    rf"\b(?:hier|hierbij|deze|nieuwe|here|this)\b[^.!?]{{0,40}}(?:{PEARL.pattern})[´’'”]*\s+(?:van|of|for)\s+$",
    re.IGNORECASE,
)
_NEWS = re.compile(
    r"\s*(?:,\s*)?(?:jl\b|j\.l\.|verscheen|publiceerde|bracht|maakte|kwam|stuurde|presenteerde|werd|heeft|nam|stemde|opende|kopte|meldde"
    r"|published|released|appeared|announced|reported)",
    re.IGNORECASE,
)
_NEAR = 120  # characters from the beginning of a paragraph in which a greeting gives its day
_YEARS = range(1990, 2100)


class Said(NamedTuple):
    """A title line taken apart."""

    number: Fact | None
    day: Fact | None
    title: Fact | None


@dataclass(frozen=True)
class Identity:
    """What says which letter this is; what is not said is nothing."""

    number: Fact | None
    date: Fact | None
    title: Fact | None
    address: str | None
    title_in_address: Fact | None
    greets: bool
    notes: tuple[Note, ...]


def identity(copy: Copy, parts: Sequence[Part]) -> Identity:
    """Number, day, title and address: the title line counts before the address, and that before the text."""
    notes: list[Note] = []
    line = _title_line(copy.text, parts)
    address = _address(copy, parts)
    slug = _from_address(address)
    greeting = _greeting_day(copy.text, parts, notes)
    sent = _sent_day(copy.text, parts)
    number = _agreed("number", (line.number, slug.number, _number_in_text(copy.text, parts)), notes)
    day = _agreed("date", (line.day, slug.day, greeting, sent), notes)
    title = line.title or _heading(copy, parts)
    return Identity(number, day, title, address, slug.title, greeting is not None, tuple(notes))


def _agreed(field: str, facts: Iterable[Fact | None], notes: list[Note]) -> Fact | None:
    """The first that is there; others that say something else are told."""
    found = [each for each in facts if each]
    for other in found[1:]:
        if other.value != found[0].value:
            parts = {"one": _shown(found[0].value), "two": _shown(other.value), "words": other.words}
            span = (other.start, other.end) if other.start is not None and other.end is not None else None
            message = _("`{field}`: '{two}' ('{words}') differs from '{one}', which counts")
            notes.append(note(message, span, field=field, **parts))
    return found[0] if found else None


def _shown(value: object) -> str:
    return value.isoformat() if isinstance(value, date) else str(value)


def _title_line(text: str, parts: Sequence[Part]) -> Said:
    for part in parts:
        start = part.start
        if part.kind is Kind.MAIL_HEAD:
            subject = re.compile(r"(?:onderwerp|subject|betreft)\s*:\s*", re.I).search(text, part.start, part.end)
            if not subject:
                continue
            start = subject.end()
            forwarded = _FORWARDED.match(text[start : part.end])
            start += forwarded.end() if forwarded else 0
        elif part.kind is not Kind.TITLE:
            continue
        end = text.find("\n", start, part.end)
        said = _said(text, start, part.end if end < 0 else end, part.kind is Kind.MAIL_HEAD)
        if said:
            return said
    return Said(None, None, None)


def _said(text: str, start: int, end: int, is_subject: bool) -> Said | None:
    match = TITLE_LINE.match(text[start:end].rstrip())
    if not match:
        title = re.match(r"\s*kennisparel\b[^:]{0,40}:\s*(\S.+)", text[start:end], re.I) if is_subject else None
        if not title:
            return None
        return Said(None, None, fact("title", _flat(title[1]), text, start + title.start(1), start + title.end(1)))
    day = next(days(text, start + match.start("date"), start + match.end("date")), None)
    number = None
    if match["number"] and int(match["number"]):
        number = fact("number", int(match["number"]), text, start + match.start("number"), start + match.end("number"))
    title = fact("title", _flat(match["title"]), text, start + match.start("title"), start + match.end("title"))
    return Said(
        number, fact("date", day.day, text, day.start, day.end) if day and day.fits is not False else None, title
    )


def _flat(text: str) -> str:
    return " ".join(text.split())


def _address(copy: Copy, parts: Sequence[Part]) -> str | None:
    """Where the letter stood: what the file says, or a line at the top that is nothing but a dated address."""
    lines = (part for part in parts if part.kind is Kind.ADDRESS)
    found = (URL.search(copy.text, part.start, part.end) for part in lines)
    dated = (match[0] for match in found if match and _DATED.search(match[0]))
    return copy.address if copy.address and is_web(copy.address) else next(dated, None)


class FromAddress(NamedTuple):
    """What an address of a letter says in its path; a title there has lost its capitals and marks."""

    number: Fact | None = None
    day: Fact | None = None
    title: Fact | None = None


def _from_address(address: str | None) -> FromAddress:
    dated = _DATED.search(unquote(urlsplit(address).path)) if address else None
    if not dated:
        return FromAddress()
    slug = _SLUG.match(dated["slug"])
    number = int(slug["number"]) if slug and slug["number"] else 0
    try:
        day = date(int(dated["year"]), int(dated["month"]), int(dated["day"]))
    except ValueError:
        return FromAddress()
    title = _flat(dated["slug"][slug.end() :].replace("-", " ")) if slug else ""
    return FromAddress(
        Fact("number", number, None, None, dated["slug"]) if number else None,
        Fact("date", day, None, None, dated[0].strip("/")),
        Fact("title", title[0].upper() + title[1:], None, None, dated["slug"]) if title else None,
    )


def _greeting_day(text: str, parts: Sequence[Part], notes: list[Note]) -> Fact | None:
    """The day in the greeting, when its weekday fits; a day further on in the text is that of something else."""
    opening = [part for part in parts if part.kind in (Kind.SALUTATION, Kind.GREETING, Kind.INTRODUCTION)][:4]
    for index, part in enumerate(opening):
        for found in days(text, part.start, min(part.end, part.start + _NEAR + 40)):
            if found.start - part.start > _NEAR or not _is_ours(text, part, found, index):
                continue
            if found.fits is False:
                words = " ".join(text[found.start : found.end].split())
                notes.append(
                    note(_("the weekday of '{words}' is not that of this day"), (found.start, found.end), words=words)
                )
                return None
            return fact("date", found.day, text, found.start, found.end)
    return None


def _is_ours(text: str, part: Part, found: DayFound, index: int) -> bool:
    before, behind = text[part.start : found.start], text[found.end : found.end + 30]
    of_another = _NOT_OURS.search(before) and not _THIS_PEARL.search(before)
    if found.day.year not in _YEARS or of_another or _NEWS.match(behind):
        return False
    if found.fits is None:
        # without a weekday only where a letter has its date: at the very beginning, or behind `today`
        at_start = len(before.strip(" ,;:´‘'“\"")) <= 20 and not re.search(r"[.!?]", before)
        return index < 2 and (
            at_start or bool(re.search(r"\b(?:vandaag|today|vanochtend),?\s*$", before, re.IGNORECASE))
        )
    return index == 0 or bool(re.match(r"\s*(?:[,.;!:–-]|en\b|and\b|is\b|alweer\b|weer\b|$)", behind))


def _sent_day(text: str, parts: Sequence[Part]) -> Fact | None:
    """The day on which a mail was sent, by its innermost head; a mail that was passed on has only the day of that."""
    heads = [part for part in parts if part.kind is Kind.MAIL_HEAD]
    for part in reversed(heads):
        subject = re.compile(r"(?:onderwerp|subject)\s*:\s*", re.I).search(text, part.start, part.end)
        if subject and _IS_FORWARDED.match(text[subject.end() : part.end]):
            continue
        for found in days(text, part.start, part.end):
            if found.day.year in _YEARS and found.fits is not False:
                return fact("date", found.day, text, found.start, found.end)
    return None


def _number_in_text(text: str, parts: Sequence[Part]) -> Fact | None:
    """A number that the letter gives itself in its first paragraphs."""
    opening = [part for part in parts if part.kind in (Kind.GREETING, Kind.INTRODUCTION)][:3]
    for start, end in _sentences(text, opening):
        match = _OWN_NUMBER.search(text, start, end)
        if match and _OWN.search(text, start, end) and not _ANOTHER.search(text, start, end):
            group = "nth" if match["nth"] else "number"
            if int(match[group]) and PEARL.search(text, start, end):
                return fact("number", int(match[group]), text, match.start(group), match.end(group))
    return None


def _sentences(text: str, parts: Iterable[Part]) -> Iterator[tuple[int, int]]:
    for part in parts:
        yield from sentences(text, part.start, part.end)


def _heading(copy: Copy, parts: Sequence[Part]) -> Fact | None:
    """The first line that the file marks as a heading, before the letter begins."""
    for part in parts:
        if part.kind in (Kind.GREETING, Kind.INTRODUCTION, Kind.CITATION):
            return None
        marked = any(part.start <= offset < part.end for offset in copy.headings)
        words = copy.text[part.start : part.end]
        if (
            part.kind is Kind.HEADING
            and marked
            and not label_of(words)
            and len(words.split()) >= 3
            and not PEARL.fullmatch(words)
        ):
            return fact("title", _flat(words), copy.text, part.start, part.end)
    return None
