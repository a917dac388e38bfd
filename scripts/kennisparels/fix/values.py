"""Repairs of single values: dates, identifiers, names of themes, hashes."""

import re
from collections.abc import Iterator
from datetime import date

from kennisparels.fix.draft import Draft
from kennisparels.fix.edits import Edit
from kennisparels.fix.repairs import repair
from kennisparels.model.finding import _
from kennisparels.model.garden import Garden
from kennisparels.model.page import FieldPath, Theme

_MONTHS = (
    ("januari", "january", "jan"),
    ("februari", "february", "feb"),
    ("maart", "march", "mrt", "mar"),
    ("april", "apr"),
    ("mei", "may"),
    ("juni", "june", "jun"),
    ("juli", "july", "jul"),
    ("augustus", "august", "aug"),
    ("september", "sept", "sep"),
    ("oktober", "october", "okt", "oct"),
    ("november", "nov"),
    ("december", "dec"),
)
_MONTH = {name: number for number, names in enumerate(_MONTHS, start=1) for name in names}
_YEAR_FIRST = re.compile(r"(?P<year>\d{4})([-/.])(?P<month>\d{1,2})\2(?P<day>\d{1,2})", re.ASCII)
_DAY_FIRST = re.compile(r"(?P<day>\d{1,2})([-/.])(?P<month>\d{1,2})\2(?P<year>\d{4})", re.ASCII)
_IN_WORDS = re.compile(r"(?P<day>\d{1,2})[ -](?P<month>[a-z]+)\.?[ -](?P<year>\d{4})", re.ASCII | re.IGNORECASE)

_DOI = re.compile(r"(?:https?://(?:dx\.|www\.)?doi\.org/|doi:\s*)(10\.\d{4,9}/[^\s%?#]+)", re.ASCII | re.IGNORECASE)


@repair(_("dates as year-month-day"))
def dates_as_year_month_day(draft: Draft, garden: Garden) -> Iterator[Edit]:
    """
    A date that can be read in one way is written as year-month-day; the day comes before the month, as in Dutch.

    Before (parels/2031/tides.md):
        ---
        title: Tides
        date: 7-3-2031
        status: seedling
        tags: [water]
        references: [{id: a, type: report, title: Tides, issued: 2031/03/07}]
        provenance: [{title: Tides, seen: "7 maart 2031"}]
        review_by: 3/4/2033
        ---

    After:
        ---
        title: Tides
        date: 2031-03-07
        status: seedling
        tags: [water]
        references: [{id: a, type: report, title: Tides, issued: 2031-03-07}]
        provenance: [{title: Tides, seen: "2031-03-07"}]
        review_by: 3/4/2033
        ---
    """
    for path, node in draft.scalars.items():
        span = draft.inside(node)
        day = _day(node.value) if span and _holds_a_date(path) else None
        if span and day:
            yield draft.edit(*span, day)


def _holds_a_date(path: FieldPath) -> bool:
    return path in (("date",), ("review_by",)) or (path[0], path[-1]) in (
        ("provenance", "seen"),
        ("references", "issued"),
    )


def _day(text: str) -> str | None:
    """A date in the one way in which it can be read; nothing when it is that already, or could be another day."""
    found = _YEAR_FIRST.fullmatch(text) or _DAY_FIRST.fullmatch(text) or _IN_WORDS.fullmatch(text)
    if not found:
        return None
    year, month, day = found["year"], found["month"], found["day"]
    month = _MONTH.get(month.lower(), 0) if month.isalpha() else int(month)
    # English letters write 3/4 for the fourth of March
    if found.re is _DAY_FIRST and found[2] == "/" and int(day) <= 12 and int(day) != month:
        return None
    try:
        right = date(int(year), month, int(day)).isoformat()
    except ValueError:
        return None
    return right if right != text else None


@repair(_("DOIs without an address"))
def bare_dois(draft: Draft, garden: Garden) -> Iterator[Edit]:
    """
    A DOI is the name of a work; the address around it is taken off.

    Before:
        ---
        title: Tides
        status: seedling
        tags: [water]
        references: [{id: a, type: report, title: Tides, DOI: "https://doi.org/10.1234/tides"}]
        ---

    After:
        ---
        title: Tides
        status: seedling
        tags: [water]
        references: [{id: a, type: report, title: Tides, DOI: "10.1234/tides"}]
        ---
    """
    for path, node in draft.scalars.items():
        span = draft.inside(node)
        found = _DOI.fullmatch(node.value) if path[0] == "references" and path[-1] == "DOI" else None
        if span and found:
            yield draft.edit(*span, found[1])


@repair(_("names of themes in place of their labels"))
def themes_by_name(draft: Draft, garden: Garden) -> Iterator[Edit]:
    """
    A label or synonym becomes the name of its theme, where one theme has it, and the name is not there yet.

    Before:
        ---
        title: Tides
        status: seedling
        tags: [Sea water]
        references: [{id: a, type: report, title: Tides}]
        ---

    After:
        ---
        title: Tides
        status: seedling
        tags: [water]
        references: [{id: a, type: report, title: Tides}]
        ---
    """
    named = {(path[:-1], node.value) for path, node in draft.scalars.items()}
    for path, node in draft.scalars.items():
        span = draft.inside(node)
        theme = _theme(node.value, garden) if span and _names_a_theme(path, draft) else None
        if span and theme and (path[:-1], theme) not in named:
            named.add((path[:-1], theme))
            yield draft.edit(*span, theme)


def _names_a_theme(path: FieldPath, draft: Draft) -> bool:
    if isinstance(draft.page, Theme):
        return len(path) == 2 and path[0] in ("broader", "related")
    return path[0] == "tags" or (path[0] == "evidence" and path[-1] == "outcome")


def _theme(label: str, garden: Garden) -> str | None:
    if label in garden.themes or f"themas/{label}.md" in garden.unreadable or label.casefold() in garden.shared_labels:
        return None
    return garden.theme_by_label.get(label.casefold())


@repair(_("hashes of attachments"))
def hashes_of_attachments(draft: Draft, garden: Garden) -> Iterator[Edit]:
    """
    An attachment without a hash gets that of its file; one that differs is left alone, for the file may be wrong.

    Before:
        ---
        title: Tides
        status: seedling
        tags: [water]
        references: [{id: a, type: report, title: Tides}]
        attachments:
          - title: Tides
            file: tides.pdf # as sent
        ---

    After:
        ---
        title: Tides
        status: seedling
        tags: [water]
        references: [{id: a, type: report, title: Tides}]
        attachments:
          - title: Tides
            file: tides.pdf # as sent
            sha256: e16fa5d9b51928755db85b917f0297babaf22c7a47e97d9212adab56e61ba04e
        ---
    """
    for path, node in draft.scalars.items():
        facts = garden.attachments.get(f"bijlagen/{node.value}")
        is_file = len(path) == 3 and (path[0], path[2]) == ("attachments", "file")
        if facts and is_file and draft.inside(node) and (*path[:-1], "sha256") not in draft.fields:
            field = draft.fields[path]
            end = draft.span(node)[1]
            # quotes where all figures, or figures around an e, would be a number
            hash_ = facts.sha256 if re.search("[a-df]", facts.sha256) else f'"{facts.sha256}"'
            if field.parent.flow_style:
                yield draft.edit(end, end, f", sha256: {hash_}")
            else:
                end = draft.line_end(end)
                yield draft.edit(end, end, f"\n{' ' * field.key.start_mark.column}sha256: {hash_}")
