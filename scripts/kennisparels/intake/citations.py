"""Citations in the form of the letters: authors (when). Title. Source, with the place of every part."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from kennisparels.intake.days import MONTH, MONTHS
from kennisparels.intake.names import Names, may_be_organisation, names_in, organisation_of
from kennisparels.intake.sources import Piece, source_in

_WHEN = re.compile(
    rf"\(\s*(?:(?P<year>(?:19|20)\d\d)[a-z]?(?:,\s*(?P<after>{MONTH})\.?(?:\s+(?P<day2>[0-3]?\d))?)?"
    rf"|(?:(?P<day>[0-3]?\d)\s+)?(?P<month>{MONTH})\.?(?:\s*[/–-]\s*{MONTH}\.?)?,?\s+(?P<year2>(?:19|20)\d\d)"
    r"|(?P<unknown>n\.d\.|z\.j\.|s\.a\.|in press|forthcoming|in druk|te verschijnen))\s*\)\s*[.,:]?\s*",
    re.IGNORECASE,
)
URL = re.compile(r"https?://[^\s<>\"“”´]*[^\s<>\"“”´.,;:!?)\]}'’]")
_DOI = re.compile(r"(?:https?://(?:dx\.)?doi\.org/|\bdoi:?\s*)(10\.\d{4,9}/[^\s\"<>]*[^\s\"<>.,;:)\]}])", re.IGNORECASE)
# In the address of a publisher's page; a further step in the path may be part of it or not, and so says nothing.
_DOI_IN_URL = re.compile(
    r"/(10\.\d{4,9}/[^\s/?#]+?)(?:\.pdf|/(?:full|abstract|pdf|epdf|html)(?:/html)?)?/?(?=$|[\s?#])", re.I
)
_ISBN = re.compile(r"\bISBN:?\s*((?:97[89][ -]?)?(?:\d[ -]?){9}[\dXx])")
_BULLET = re.compile(r"\s*(?:[-–•*▪]\s+|\d{1,2}[.)]\s+|(?:bron|source|zie|see)\s*:\s*)?", re.IGNORECASE)
_LONGEST_HEAD = 700  # characters of authors; more is no list of names
_LONGEST = 2_500
_TITLE_END = re.compile(r"(?<=[.?!…])(?:(?<![?!]):|\.)?[\"”’´'»]*\s+|(?<=\w)[\"”’´'»]\s*[.,]\s+")
_UNPARTED = re.compile(
    r"(?:^|[\s(.])(?:[A-Z]|Int|Eur|Am|Vol|No|Nr|pp|p|blz|St|Dr|Mr|Mrs|U\.S|U\.K|vs|v|Jr|ca|o\.a)\.$", re.IGNORECASE
)
_THESIS = re.compile(r"\b(?:proefschrift|dissertatie|dissertation|ph\.?d\.?(?:[ -]thesis)?|master'?s? thesis)\b", re.I)
# Houses that sell books; whoever else publishes a report.
_PRESS = re.compile(
    r"\b(?:University Press|Routledge|Springer|Palgrave|Sage|Wiley|Edward Elgar|Boom|CRC Press|Policy Press|Brill"
    r"|Emerald|Willan|Academic Press|OUP|CUP|Sdu|Kluwer|Gompel ?& ?Svacina|Maklu)\b"
)
_KIND_BEHIND = re.compile(rf"\s*[.(\[]\s*{_THESIS.pattern}[)\].]*$", re.IGNORECASE)


class Span(NamedTuple):
    start: int
    end: int


@dataclass(frozen=True)
class Citation:
    """One cited work: its CSL fields, and where each of them stands in the letter."""

    start: int
    end: int
    fields: Mapping[str, Any]
    spans: Mapping[str, Span]
    names: Names
    slips: tuple[str, ...] = field(default=())


def citation_at(text: str, start: int, end: int) -> Citation | None:
    """The citation that begins at `start`, when there is one; it ends at `end` or before."""
    begin = _BULLET.match(text, start, end).end()
    when = _WHEN.search(text, begin, min(end, begin + _LONGEST_HEAD))
    if not when or end - begin > _LONGEST:
        return None
    # behind the year comes a title; what goes on in small letters is a sentence
    head = text[begin : when.start()]
    names = names_in(head) if not text[when.end() : when.end() + 1].islower() else None
    if not names and not may_be_organisation(head):
        return None
    rest = _Rest(text, when.end(), end)
    title = rest.title()
    if not title or (len(title.value.split()) < 2 and not rest.source):
        return None
    names = organisation_of(head, rest.source["publisher"].value if "publisher" in rest.source else None) or names
    if not names:
        return None
    who = {"editor" if names.are_editors else "author": Piece(names.names, begin, when.start())}
    pieces = {**who, **_issued(when), "title": title, **rest.source, **rest.numbers}
    _date_in_source(pieces)
    fields = {key: piece.value for key, piece in pieces.items()}
    spans = {key: Span(piece.start, piece.end) for key, piece in pieces.items()}
    return Citation(begin, end, {"type": _type(fields, text[begin:end]), **fields}, spans, names, rest.slips)


def _issued(when: re.Match[str]) -> dict[str, Piece]:
    if when["unknown"]:
        return {}
    month, day = when["month"] or when["after"], when["day"] or when["day2"]
    issued = when["year"] or when["year2"]
    if month:
        issued += f"-{MONTHS[month.casefold()]:02}"
        issued += f"-{int(day):02}" if day and 1 <= int(day) <= 28 + 3 * (int(day) <= 31) else ""
    return {"issued": Piece(issued, when.start(), when.end())}


def _date_in_source(pieces: dict[str, Piece]) -> None:
    """A journal's month or day says more exactly when, where it does not contradict the year in brackets."""
    finer, issued = pieces.pop("finer", None), pieces.get("issued")
    if not (finer and issued):
        return
    year, month, day = issued.value[:4], *finer.value
    if issued.value in (year, f"{year}-{month:02}"):
        value = f"{year}-{month:02}" + (f"-{day:02}" if day else "")
        pieces["issued"] = Piece(value, issued.start, issued.end)


def _type(fields: Mapping[str, Any], text: str) -> str:
    if _THESIS.search(text):
        return "thesis"
    if "container-title" in fields:
        return "chapter" if fields.get("publisher") else "article-journal"
    return "book" if _PRESS.search(fields.get("publisher", "")) else "report"


class _Rest:
    """What follows the year: title and source, parted where the source reads as one."""

    def __init__(self, text: str, start: int, end: int) -> None:
        self.text = text
        self.start = start
        self.slips: tuple[str, ...] = ()
        self.numbers = dict(_numbers(text, start, end))
        first = min((match.start() for match in _addresses(text, start, end)), default=end)
        self.end = start + len(text[start:first].rstrip(" \n\t(<[;,"))
        self.source: dict[str, Piece] = {}

    def title(self) -> Piece | None:
        """The title; what is behind it becomes `source`."""
        cut = self.end
        ends = list(self._ends())
        # a chapter's source begins where its book is named, not at the book's own place of publication
        for at, behind in [*(end for end in ends if self.text.startswith(("In:", "In "), end[1])), *reversed(ends)]:
            found = source_in(self.text, behind, self.end)
            if found:
                self.source, self.slips, cut = found.pieces, found.slips, at
                break
        else:
            cut = next((at for at, _behind in ends), self.end)
        shown = self.text[self.start : cut].rstrip(" .,;:\n")
        value = _title(self.text[self.start : cut])
        return Piece(value, self.start, self.start + len(shown)) if value else None

    def _ends(self) -> Iterator[tuple[int, int]]:
        """Where the title can end, and where the source would begin."""
        for match in _TITLE_END.finditer(self.text, self.start, self.end):
            if not _UNPARTED.search(self.text[max(self.start, match.start() - 12) : match.start()]):
                yield match.start(), match.end()


def _title(text: str) -> str:
    """A title as it reads: on one line, without marks around it and without the full stop that parts it."""
    title = " ".join(text.split()).strip("*_ ")
    title = title[1:-1] if len(title) > 2 and title[0] in "“\"´'‘’¨" and title[-1] in "”\"´'’¨" else title
    title = _KIND_BEHIND.sub("", title)
    # an opening mark that nothing closes says nothing
    title = title[1:] if title[:1] in "“¨" and not re.search('[”"¨´]', title[1:]) else title
    if title.endswith((".", ",", ";", ":")) and not title.endswith("..."):
        title = title[:-1].rstrip()
    return title[:-1] if title.endswith("?.") else title


def _addresses(text: str, start: int, end: int) -> Iterator[re.Match[str]]:
    for pattern in (_DOI, URL, _ISBN):
        yield from pattern.finditer(text, start, end)


def _numbers(text: str, start: int, end: int) -> Iterator[tuple[str, Piece]]:
    """The DOI, the ISBN and the first address that is no DOI."""
    doi = _DOI.search(text, start, end)
    if doi:
        yield "DOI", Piece(doi[1], doi.start(), doi.end())
    isbn = _ISBN.search(text, start, end)
    if isbn:
        yield "ISBN", Piece(isbn[1].strip(), isbn.start(), isbn.end())
    url = next((match for match in URL.finditer(text, start, end) if not _DOI.match(match[0])), None)
    inside = _DOI_IN_URL.search(text, url.start(), url.end()) if url and not doi else None
    if inside:
        yield "DOI", Piece(inside[1], inside.start(1), inside.end(1))
    if url:
        yield "URL", Piece(url[0], url.start(), url.end())
