"""Days as letters write them, in Dutch and English: with a weekday or an ordinal, month first or last."""

import re
from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

_MONTHS = (
    "januari january jan",
    "februari february feb",
    "maart march mrt mar",
    "april apr",
    "mei may",
    "juni june jun",
    "juli july jul",
    "augustus august aug",
    "september sept sep",
    "oktober october okt oct",
    "november nov",
    "december dec",
)
MONTHS = {name: number for number, names in enumerate(_MONTHS, start=1) for name in names.split()}
_WEEKDAYS = ("maandag monday", "dinsdag tuesday", "woensdag wednesday", "donderdag thursday", "vrijdag friday")
_WEEKEND = ("zaterdag saturday", "zondag sunday")
_WEEKDAY = {name: number for number, names in enumerate(_WEEKDAYS + _WEEKEND) for name in names.split()}
_ORDINALS = (
    "eerste first|tweede second|derde third|vierde fourth|vijfde fifth|zesde sixth|zevende seventh|achtste eighth"
    "|negende ninth|tiende tenth|elfde eleventh|twaalfde twelfth|dertiende thirteenth|veertiende fourteenth"
    "|vijftiende fifteenth|zestiende sixteenth|zeventiende seventeenth|achttiende eighteenth|negentiende nineteenth"
    "|twintigste twentieth|eenentwintigste twenty-first|tweeëntwintigste twenty-second|drieëntwintigste twenty-third"
    "|vierentwintigste twenty-fourth|vijfentwintigste twenty-fifth|zesentwintigste twenty-sixth"
    "|zevenentwintigste twenty-seventh|achtentwintigste twenty-eighth|negenentwintigste twenty-ninth"
    "|dertigste thirtieth|eenendertigste thirty-first"
)
_NTH = {name: number for number, names in enumerate(_ORDINALS.split("|"), start=1) for name in names.split()}


def _any(names: dict[str, int]) -> str:
    return "|".join(sorted(map(re.escape, names), key=len, reverse=True))


MONTH = rf"(?:{_any(MONTHS)})"
_PART_OF_DAY = r"(?:\s?(?:ochtend|morgen|middag|namiddag|avond|morning|afternoon|evening))?"
_WEEKDAY_FIRST = rf"(?:(?P<weekday>{_any(_WEEKDAY)}){_PART_OF_DAY},?\s+(?:de\s+|the\s+)?)?"
_NUMBER = rf"(?:(?P<day>[0-3]?\d)\s?(?:e|de|ste|st|nd|rd|th)?|(?P<nth>{_any(_NTH)}))"
_YEAR = r"(?P<year>(?:19|20)\d\d)(?!\d)"
_DAY_FIRST = re.compile(
    rf"(?<![\w/.-]){_WEEKDAY_FIRST}{_NUMBER}\s+(?:of\s+)?(?P<month>{MONTH})\b\.?,?\s+{_YEAR}", re.IGNORECASE
)
_MONTH_FIRST = re.compile(
    rf"(?<![\w/.-]){_WEEKDAY_FIRST}(?P<month>{MONTH})\.?\s+(?P<day>[0-3]?\d)(?:st|nd|rd|th)?,?\s+{_YEAR}", re.IGNORECASE
)
_FIGURES = re.compile(r"(?<![\w/.-])(?P<day>[0-3]?\d)[-/](?P<month>[01]?\d)[-/](?P<year>(?:19|20)\d\d)(?![\w/-])")
_ISO = re.compile(r"(?<![\w/.-])(?P<year>(?:19|20)\d\d)-(?P<month>[01]\d)-(?P<day>[0-3]\d)(?![\w/-])")


class DayFound(NamedTuple):
    """A day in a text; `fits` says whether its weekday is the right one, and is nothing without a weekday."""

    day: date
    start: int
    end: int
    fits: bool | None


def days(text: str, start: int = 0, end: int | None = None) -> Iterator[DayFound]:
    """Every day written in full in `text[start:end]`, in its order; days that no calendar has are left out."""
    found = {}
    for pattern in (_DAY_FIRST, _MONTH_FIRST, _FIGURES, _ISO):
        for match in pattern.finditer(text, start, len(text) if end is None else end):
            day = _day(match)
            if day and not any(other.start < match.end() and match.start() < other.end for other in found.values()):
                found[match.start()] = day
    yield from (found[at] for at in sorted(found))


def _day(match: re.Match[str]) -> DayFound | None:
    parts = match.groupdict()
    month = parts["month"].casefold()
    number = int(parts["day"]) if parts["day"] else _NTH[parts["nth"].casefold()]
    try:
        day = date(int(parts["year"]), int(month) if month.isdigit() else MONTHS[month], number)
    except ValueError:
        return None
    named = parts.get("weekday")
    fits = None if named is None else _WEEKDAY[named.casefold()] == day.weekday()
    return DayFound(day, match.start(), match.end(), fits)
