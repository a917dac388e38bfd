"""Where a work appeared: place and publisher with a page count, or a journal with volume, issue and page range."""

import re
from collections.abc import Iterator
from typing import Any, NamedTuple

from kennisparels.intake.days import MONTH, MONTHS
from kennisparels.intake.names import is_organisation


class Piece(NamedTuple):
    """A value and where it stands."""

    value: Any
    start: int
    end: int


class Source(NamedTuple):
    """CSL fields with their places, and slips of the writer: what stands in a wrong place."""

    pieces: dict[str, Piece]
    slips: tuple[str, ...] = ()


_PAGE_WORD = r"(?:pp|p|blz|pag|pages?|pagina['’´]?s|bladzijden)"
_COUNT = re.compile(rf"[,.]?\s*\(?(?P<count>\d{{1,4}}(?:\s*\+\s*\d+)?)\s*{_PAGE_WORD}\b\.?\)?", re.IGNORECASE)
_RANGE = re.compile(
    rf"[,.:]?\s*(?:{_PAGE_WORD}\.?:?\s*)(?P<range>[A-Za-z]?\d{{1,5}}\s*[-–‑‐]\s*[A-Za-z]?\d{{1,5}})", re.IGNORECASE
)
_VOLUME = re.compile(r"[,.]?\s*\b(?:vol(?:ume)?\.?|jrg\.?|jaargang)\s*(?P<volume>\d{1,4})", re.IGNORECASE)
_ISSUE = re.compile(
    r"[,.]?\s*\b(?:no\.?|nr\.?|nummer|number|issue|iss\.?|afl\.?)\s*(?P<issue>\d{1,4}(?:\s*[-–/]\s*\d{1,4})?)\b",
    re.IGNORECASE,
)
_BOTH = re.compile(
    r"(?:,\s*|(?<=\w)\s+(?=\d{1,4}\s?\(\d))(?P<volume>\d{1,4})\s*(?:\((?P<issue>\d{1,4}(?:[-–/]\d{1,4})?)\))?(?=\s*[,:.]|$)"
)
_BARE_RANGE = re.compile(r"[,:]\s*(?P<range>[A-Za-z]?\d{1,5}\s*[-–‑‐]\s*[A-Za-z]?\d{1,5})\.?\s*$")
_MONTH_AS_ISSUE = re.compile(rf"\b(?:no|nr|issue)\.?\s*(?={MONTH}\b)", re.IGNORECASE)
_FINER = re.compile(
    rf"[,.]\s*(?:(?P<day>[0-3]?\d)\s+)?(?P<month>{MONTH})\.?(?:\s+(?:19|20)\d\d)?(?=\s*[,.]|\s+pp|$)", re.IGNORECASE
)
_PLACE = re.compile(
    r"(?P<place>(?:['’´‘]s[- ])?[A-ZÀ-Þ][\w'’´.-]*"
    r"(?:[ ,/&-]+(?:(?:aan|den|de|of|am|and|en|on|upon|op|der|du|la|le|el)\s+)*[A-ZÀ-Þ][\w'’´.-]*){0,5})"
    r"\s*:\s+(?P<publisher>\S.*)",
    re.DOTALL,
)
_CHAPTER = re.compile(r"In:?\s+(?P<editors>.{3,200}?)\s*\((?:reds?|eds?)\.?\)[,.]?\s+(?P<book>.+?)\.\s+", re.I | re.S)
_JOURNAL = re.compile(
    r"\b(?:journal|tijdschrift|review|quarterly|criminolog\w+|annals|bulletin|magazine|proces|letters|studies|science"
    r"|research|reviews|record|justitiële verkenningen|crime|justice|society|cahiers?|policing)\b",
    re.IGNORECASE,
)
# What calls itself so is a journal, even where its name has a colon as a place has.
_JOURNAL_NAMED = re.compile(r"\b(?:journal|tijdschrift|quarterly)\b", re.IGNORECASE)
_UNPRINTED = re.compile(
    r"\(?\b(?:in press|forthcoming|in druk|online first|early (?:view|access)|advance access)\b", re.I
)
_VOLUMES = re.compile(r",\s*\d+\s*(?:delen|vols?\.?|volumes|parts|bijlagen)$", re.IGNORECASE)
_LONGEST_NAME = 200  # characters of a publisher or a journal


def source_in(text: str, start: int, end: int) -> Source | None:
    """The source that `text[start:end]` is, when it reads as one."""
    pieces = dict(_details(text, start, end))
    first = min((piece.start for piece in pieces.values()), default=end)
    unprinted = _UNPRINTED.search(text, start, end)
    first = min(first, unprinted.start()) if unprinted else first
    name_end = start + len(text[start:first].rstrip(" ,.;:\n"))
    slip = _MONTH_AS_ISSUE.search(text, start, end)
    if slip:
        name_end = min(name_end, start + len(text[start : slip.start()].rstrip(" ,.;:\n")))
    inside = re.compile(r"In:\s+|In\s+(?=[A-Z])").match(text, start, name_end)
    name = _chapter(text, start, name_end) or _name(text, inside.end() if inside else start, name_end, pieces)
    if not name:
        return None
    return Source({**name, **pieces}, (slip[0].strip(),) if slip else ())


def _details(text: str, start: int, end: int) -> Iterator[tuple[str, Piece]]:
    """Pages, volume, issue, and a month or a day."""
    volume = _VOLUME.search(text, start, end) or (
        None if _PLACE.match(text, start, end) else _BOTH.search(text, start, end)
    )
    for key, group, match in (
        ("volume", "volume", volume),
        ("issue", "issue", _ISSUE.search(text, start, end)),
        ("page", "range", _RANGE.search(text, start, end)),
    ):
        if match:
            yield key, _piece(match, group)
    if volume and volume.re is _BOTH:
        yield from ([("issue", _piece(volume, "issue"))] if volume["issue"] else [])
        bare = _BARE_RANGE.search(text, volume.end(), end)
        yield from ([("page", _piece(bare, "range"))] if bare else [])
    count = next(
        (match for match in _COUNT.finditer(text, start, end) if text[match.start("count") - 1] not in "-–‑‐"), None
    )
    if count:
        yield "number-of-pages", _piece(count, "count")
    finer = _FINER.search(_no_issue(text[:end]), start)
    if finer:
        day = int(finer["day"]) if finer["day"] and 1 <= int(finer["day"]) <= 31 else None
        yield "finer", Piece((MONTHS[finer["month"].casefold()], day), finer.start(), finer.end())


def _no_issue(text: str) -> str:
    """The text in which `no.` before a month is a comma: a slip that some letters have."""
    return _MONTH_AS_ISSUE.sub(lambda match: ", ".ljust(len(match[0])) if len(match[0]) > 1 else match[0], text)


def _piece(match: re.Match[str], group: str) -> Piece:
    value = re.sub(r"\s*[-–‑‐]\s*", "-", match[group]) if group == "range" else " ".join(match[group].split())
    return Piece(value, match.start(), match.end())


def _name(text: str, start: int, end: int, details: dict[str, Piece]) -> dict[str, Piece] | None:
    """A place with a publisher, a journal, or an organisation alone."""
    name = text[start:end]
    if not 2 <= len(name) <= _LONGEST_NAME or not (name[0].isupper() or name[0] in "'’´‘"):
        return None
    in_place = _PLACE.fullmatch(name)
    if in_place and "page" in details and _JOURNAL_NAMED.search(name):
        return {"container-title": Piece(_flat(name.rstrip(",")), start, end)}
    # a volume and a range of pages are those of a journal, whose name may hold a colon
    if in_place and not {"volume", "page"} <= details.keys():
        return _publisher(in_place, start)
    if (":" in name and not {"volume", "page"} <= details.keys()) or re.search(r"[?!]|\.\s+[A-Z]", name):
        return None
    is_journal = bool(details.keys() & {"page", "volume", "issue"} or ("finer" in details) or _JOURNAL.search(name))
    if is_journal and len(name.split()) <= 14:
        return {"container-title": Piece(_flat(name.rstrip(",")), start, end)}
    if is_organisation(name) or ("number-of-pages" in details and len(name.split()) <= 8):
        return {"publisher": Piece(_flat(name), start, end)}
    return None


def _publisher(match: re.Match[str], start: int) -> dict[str, Piece] | None:
    # `Town: House / Sampletown: Home`, but also `Town / Sampletown: House`
    pieces = re.split(r"\s*[/;]\s*(?=[A-ZÀ-Þ][\w -]*: )", match[0])
    pairs = [_PLACE.fullmatch(piece) for piece in pieces]
    pairs = pairs if all(pairs) else [match]
    place, publisher = (" / ".join(dict.fromkeys(_flat(pair[key]) for pair in pairs)) for key in ("place", "publisher"))
    publisher = _VOLUMES.sub("", publisher)
    if re.search(r":\s|[?!]\s", publisher):
        return None
    return {
        "publisher-place": Piece(place, start + match.start("place"), start + match.end("place")),
        "publisher": Piece(publisher, start + match.start("publisher"), start + match.end("publisher")),
    }


def _chapter(text: str, start: int, end: int) -> dict[str, Piece] | None:
    match = _CHAPTER.match(text, start, end)
    place = _PLACE.fullmatch(text[match.end() : end]) if match else None
    if not match or not place:
        return None
    book = Piece(_flat(match["book"]), match.start("book"), match.end("book"))
    return {"container-title": book, **(_publisher(place, match.end()) or {})}


def _flat(text: str) -> str:
    return " ".join(text.split())
