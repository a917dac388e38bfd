"""A letter in its parts: what each paragraph is, by headings where there are, and else by language, gaps and cues."""

import re
from collections.abc import Sequence
from enum import StrEnum
from typing import NamedTuple

from kennisparels.intake.copy import Copy
from kennisparels.intake.cues import (
    A_PEARL,
    A_WORK,
    ASIDE,
    CLOSING,
    FURNITURE,
    MAIL_LINE,
    SALUTATION,
    SIGN_OFF,
    TURN,
    TURN_TO_PEARL,
)
from kennisparels.intake.days import days
from kennisparels.intake.paragraphs import TITLE_LINE, Paragraph, paragraphs
from kennisparels.model.sentences import sentences


class Kind(StrEnum):
    """What a piece of a letter is."""

    FURNITURE = "furniture"
    MAIL_HEAD = "mail head"
    TITLE = "title line"
    ADDRESS = "address"
    SALUTATION = "salutation"
    HEADING = "heading"
    GREETING = "greeting"
    INTRODUCTION = "introduction"
    CITATION = "citation"
    ABSTRACT = "abstract"
    LESSON = "closing lesson"
    SIGN_OFF = "sign-off"


class Part(NamedTuple):
    """A piece of the text of one kind."""

    kind: Kind
    start: int
    end: int


# What can stand above the address of a letter; an address further down is that of something else.
_ABOVE = (Kind.TITLE, Kind.MAIL_HEAD, Kind.FURNITURE, Kind.ADDRESS)
_MOTTO = re.compile(r"[´‘’“\"'¨][^\n]{10,400}[´’”\"'¨]?\s*[.,]?\s*\([^()\d]{3,60}\)\.?")
_ADDRESS_ENDS = re.compile(r":\s+(?=(?:Maar|Nu|En nu|Dan|But|Now)\b)|https?://\S+\s+(?=[A-ZÀ-Þ´‘“])")
_SHORTEST_ABSTRACT = 150  # characters
_GREETING_ENDS_WITHIN = 2_000  # characters; who greets longer is telling something


def parts_of(copy: Copy) -> list[Part]:
    """The parts of a letter, in order and without overlap; what lies between is space."""
    pieces = paragraphs(copy)
    kinds = _ends(pieces)
    _zones(pieces, kinds)
    _lesson(pieces, kinds)
    _signature(pieces, kinds)
    parts = [Part(kind, piece.start, piece.end) for piece, kind in zip(pieces, kinds, strict=True) if kind]
    return _greeting(copy.text, parts)


def _ends(pieces: Sequence[Paragraph]) -> list[Kind | None]:
    """What is certain of single paragraphs: what stands around the letter, and what has a form of its own."""
    kinds: list[Kind | None] = [None] * len(pieces)
    for index, piece in enumerate(pieces):
        kinds[index] = _certain(piece, index, len(pieces))
        if piece.is_address and all(kind in _ABOVE for kind in kinds[:index]):
            kinds[index] = Kind.ADDRESS
    return kinds


def _certain(piece: Paragraph, index: int, count: int) -> Kind | None:
    words = piece.words.strip()
    # a site puts its own lines at the beginning and at the end
    if (index < 8 or index >= count - 12) and _is_furniture(words):
        return Kind.FURNITURE
    if TITLE_LINE.match(words) and "\n" not in words and index < 12:
        return Kind.TITLE
    if all(MAIL_LINE.fullmatch(line.strip()) for line in words.split("\n")):
        return Kind.MAIL_HEAD
    if piece.citation:
        return Kind.CITATION
    if len(words) < 160 and SALUTATION.fullmatch(words) and index < 8:
        return Kind.SALUTATION
    if piece.label:
        return Kind.HEADING
    if index >= count - 6 and len(words) < 300 and SIGN_OFF.fullmatch(words):
        return Kind.SIGN_OFF
    return None


def _is_furniture(words: str) -> bool:
    return all(FURNITURE.fullmatch(line.strip(" -•*▪")) for line in words.split("\n"))


def _zones(pieces: Sequence[Paragraph], kinds: list[Kind | None]) -> None:
    """Introduction up to the citation, and abstract behind it, unless headings say otherwise."""
    zone = Kind.INTRODUCTION
    has_citation = Kind.CITATION in kinds
    for index, piece in enumerate(pieces):
        kind = kinds[index]
        if kind is Kind.HEADING:
            zone = _after_heading(piece.label, zone)
        elif kind is Kind.CITATION:
            zone = Kind.ABSTRACT
        elif kind is None:
            if zone is Kind.CITATION:
                zone = Kind.ABSTRACT
            if not has_citation and zone is Kind.INTRODUCTION and _turns_english(pieces, index):
                zone = Kind.ABSTRACT
            kinds[index] = zone


def _after_heading(label: str | None, zone: Kind) -> Kind:
    named = {
        "introduction": Kind.INTRODUCTION,
        "source": Kind.CITATION,
        "abstract": Kind.ABSTRACT,
        "closing": Kind.LESSON,
    }
    return named.get(label or "", zone)


def _turns_english(pieces: Sequence[Paragraph], index: int) -> bool:
    """Where an abstract without a citation begins: an English paragraph after Dutch ones."""
    piece = pieces[index]
    # a short line in English is a title or a time-table
    is_told = len(piece.words) >= _SHORTEST_ABSTRACT
    return is_told and piece.language == "en" and any(other.language == "nl" for other in pieces[:index])


def _lesson(pieces: Sequence[Paragraph], kinds: list[Kind | None]) -> None:
    """Where the sender speaks again after the abstract."""
    zone = [index for index, kind in enumerate(kinds) if kind is Kind.ABSTRACT]
    zone = [index for index in zone if Kind.CITATION not in kinds[index:]]
    if Kind.LESSON in kinds or not zone:
        return
    start = _closing_start([pieces[index] for index in zone], _has_heading(pieces, kinds, zone[0]))
    for index in zone[start:] if start is not None else ():
        kinds[index] = Kind.LESSON


def _signature(pieces: Sequence[Paragraph], kinds: list[Kind | None]) -> None:
    """What stands below the last sentence: a name and an office, on short lines."""
    told = [index for index, kind in enumerate(kinds) if kind is not Kind.FURNITURE]
    last = next((n for n in reversed(told) if re.search(r"[.!?:)´’”]\s*$|https?://", pieces[n].words)), None)
    is_said = last is not None and kinds[last] in (Kind.ABSTRACT, Kind.LESSON, Kind.SIGN_OFF)
    has_signed = last is not None and Kind.SIGN_OFF in kinds
    for index in told:
        is_below = index > last if is_said else False
        lines = pieces[index].words.split("\n")
        if (is_below and (has_signed or kinds[index] is not Kind.HEADING)) and all(len(line) <= 60 for line in lines):
            kinds[index] = Kind.SIGN_OFF


def _has_heading(pieces: Sequence[Paragraph], kinds: Sequence[Kind | None], first: int) -> bool:
    return any(
        kind is Kind.HEADING and piece.label == "abstract" for kind, piece in zip(kinds[:first], pieces, strict=False)
    )


def _closing_start(zone: Sequence[Paragraph], has_heading: bool) -> int | None:
    """The first paragraph of the closing among those behind the citation; nothing without one."""
    languages = [piece.language for piece in zone]
    last_english = max((index for index, language in enumerate(languages) if language == "en"), default=None)
    if last_english is not None and "nl" in languages[last_english + 1 :]:
        return languages.index("nl", last_english + 1)
    blocks = [index for index, piece in enumerate(zone) if index and piece.gap >= 2]
    if blocks and CLOSING.search(zone[blocks[-1]].words):
        return blocks[-1]
    cued = [index for index, piece in enumerate(zone) if CLOSING.search(piece.words)]
    trailing = next((index for index in cued if set(range(index, len(zone))) <= set(cued)), None)
    if trailing is not None and (trailing or not has_heading):
        return trailing
    return blocks[-1] if blocks and not has_heading else None


def _greeting(text: str, parts: list[Part]) -> list[Part]:
    """Parts the introduction where the sender turns to the subject; what is before is greeting and small talk."""
    opening = [
        part for part in parts if part.kind is Kind.INTRODUCTION and part.start < _GREETING_ENDS_WITHIN + parts[0].start
    ]
    turn = _turn(text, opening)
    if turn is None:
        return parts
    found: list[Part] = []
    for part in parts:
        if part.kind is not Kind.INTRODUCTION or part.start >= turn:
            found.append(part)
        elif part.end <= turn:
            found.append(Part(Kind.GREETING, part.start, part.end))
        else:
            cut = part.start + len(text[part.start : turn].rstrip())
            found += [Part(Kind.GREETING, part.start, cut), Part(Kind.INTRODUCTION, turn, part.end)]
    return found


def _turn(text: str, opening: Sequence[Part]) -> int | None:
    """Where the subject begins: at the sentence that turns to the pearl, or behind the greeting with the day."""
    first_end = early = told = None
    for number, part in enumerate(opening[:4]):
        if number < 2 and first_end is None and _MOTTO.fullmatch(text[part.start : part.end]):
            continue
        for start, end in _told(text, part):
            day = next(days(text, start, min(end, start + 120)), None) if number < 2 and first_end is None else None
            at = _behind_day(text, day.end, end) if day else start
            if TURN_TO_PEARL.search(text, at, end):
                return at
            if early is None and _presents(text, at, end):
                early = at
            elif told is None and first_end is not None and A_WORK.search(text, start, end):
                told = start
            first_end = end if day else first_end
    if early is None:
        return first_end
    # a work can be told of before it is called the pearl
    return early if told is None else min(told, early)


def _presents(text: str, start: int, end: int) -> bool:
    """Whether a sentence is about the pearl of the day; a song can be said to suit it, and others to precede it."""
    is_ours = A_PEARL.search(text, start, end) and TURN.search(text, start, end)
    return bool(is_ours) and not ASIDE.search(text, start, end)


def _told(text: str, part: Part) -> list[tuple[int, int]]:
    """The sentences of a part; an address before a capital ends one too, and a colon behind which one was lost."""
    found = []
    for start, end in sentences(text, part.start, part.end):
        for match in _ADDRESS_ENDS.finditer(text, start, end):
            found.append((start, match.end()))
            start = match.end()
        found.append((start, end))
    return found


def _behind_day(text: str, day_end: int, end: int) -> int:
    """Where a sentence that greets and turns at once goes on behind its day."""
    behind = re.compile(r"[\s,;:.–-]*").match(text, day_end, end)
    return behind.end() if behind else day_end
