"""What is said of a cited work (KP253 to KP299, with references)."""

import re
from collections.abc import Iterator
from datetime import date, timedelta

from kennisparels.check.rules import rule
from kennisparels.model.finding import Flaw, Place, Sentence, _, sentence
from kennisparels.model.page import Pearl
from kennisparels.model.work import Name

# What a style such as APA prints for each type, and cannot leave out (docs.citationstyles.org, appendix III).
NEEDS = {
    "report": ("publisher", "issued"),
    "article-journal": ("container-title", "issued"),
    "article-magazine": ("container-title", "issued"),
    "article-newspaper": ("container-title", "issued"),
    "paper-conference": ("container-title", "issued"),
    "book": ("publisher", "issued"),
    "chapter": ("container-title", "publisher", "issued"),
    "thesis": ("publisher", "issued"),
    "webpage": ("URL",),
    "post-weblog": ("URL",),
}
_EXAMPLES = {
    "publisher": "publisher: Bureau Voorbeeld",
    "issued": "issued: 2031-03",
    "container-title": "container-title: Tijdschrift voor Voorbeelden",
    "URL": "URL: https://…",
}
DOI = re.compile(r'10\.\d{4,9}(?:\.\d{1,9})*/[^\s"<>]+')


@rule("KP253")
def incomplete_reference(pearl: Pearl) -> Iterator[Flaw]:
    """
    A work lacks what readers need to recognise it.

    Which fields these are depends on its type: a report has a publisher, an
    article stands in a journal. What nobody knows may stay away from a
    seedling.

    Bad:
        ---
        title: Tides
        status: seedling
        tags: [water]
        references: [{id: a, type: report, title: Tides, issued: 2031, URL: https://example.org}]
        ---

    Good:
        ---
        title: Tides
        status: seedling
        tags: [water]
        references: [{id: a, type: report, title: Tides, issued: 2031, publisher: Sample, URL: https://example.org}]
        ---
    """
    for index, reference in enumerate(pearl.front.references):
        for field in NEEDS.get(reference.type, ()):
            if ("references", index, field) not in pearl.places:
                hint = sentence(_("add it, for example `{example}`"), example=_EXAMPLES[field])
                parts = {"id": reference.id, "type": reference.type, "field": field}
                place = pearl.place_of("references", index)
                yield Flaw(place, _("the work '{id}' is of type `{type}`, and lacks `{field}`"), parts, hint)


@rule("KP254")
def doi_form(pearl: Pearl) -> Iterator[Flaw]:
    """
    A DOI is not written as it is: `10.`, a number, a slash, and the rest.

    Bad:
        ---
        title: Tides
        status: seedling
        tags: [water]
        references: [{id: a, type: document, title: Tides, DOI: https://doi.org/10.1234/tides}]
        ---

    Good:
        ---
        title: Tides
        status: seedling
        tags: [water]
        references: [{id: a, type: document, title: Tides, DOI: 10.1234/tides}]
        ---
    """
    for place, doi in _values(pearl, "DOI"):
        if not DOI.fullmatch(doi):
            inside = DOI.search(doi)
            hint = sentence(_("write '{text}'"), text=inside[0]) if inside else sentence(_("write it as '10.1234/abc'"))
            yield Flaw(place, _("'{doi}' is not written as a DOI"), {"doi": doi}, hint)


@rule("KP255")
def isbn_check_digit(pearl: Pearl) -> Iterator[Flaw]:
    """
    The check digit of an ISBN does not fit.

    A digit is wrong or missing, and readers would not find the book.

    Bad:
        ---
        title: Tides
        status: seedling
        tags: [water]
        references: [{id: a, type: document, title: Tides, ISBN: 978-0-306-40615-8}]
        ---

    Good:
        ---
        title: Tides
        status: seedling
        tags: [water]
        references: [{id: a, type: document, title: Tides, ISBN: 978-0-306-40615-7}]
        ---
    """
    for place, text in _values(pearl, "ISBN"):
        from stdnum import isbn  # here and below: slow to load, and few works have a number

        if not all(isbn.is_valid(each) for each in re.split("[,;]", text)):
            yield Flaw(place, _("the check digit of the ISBN '{text}' does not fit"), {"text": text}, _copy())


@rule("KP256")
def issn_check_digit(pearl: Pearl) -> Iterator[Flaw]:
    """
    The check digit of an ISSN does not fit.

    A digit is wrong or missing, and readers would not find the journal.

    Bad:
        ---
        title: Tides
        status: seedling
        tags: [water]
        references: [{id: a, type: document, title: Tides, ISSN: 0317-8472}]
        ---

    Good:
        ---
        title: Tides
        status: seedling
        tags: [water]
        references: [{id: a, type: document, title: Tides, ISSN: 0317-8471}]
        ---
    """
    for place, text in _values(pearl, "ISSN"):
        from stdnum import issn

        if not all(issn.is_valid(each) for each in re.split("[,;]", text)):
            yield Flaw(place, _("the check digit of the ISSN '{text}' does not fit"), {"text": text}, _copy())


@rule("KP257")
def name_form(pearl: Pearl) -> Iterator[Flaw]:
    """
    The name of an author stands in the wrong field, or is not written as names are.

    Lists of references are sorted by family name, and would print it wrongly.

    Bad:
        ---
        title: Tides
        status: seedling
        tags: [water]
        references: [{id: a, type: document, title: Tides, DOI: 10.1234/tides, author: [{family: "Sample, Ann"}]}]
        ---

    Good:
        ---
        title: Tides
        status: seedling
        tags: [water]
        references: [{id: a, type: document, title: Tides, DOI: 10.1234/tides, author: [{family: Sample, given: Ann}]}]
        ---
    """
    for index, reference in enumerate(pearl.front.references):
        for role in ("author", "editor"):
            for number, name in enumerate(getattr(reference, role)):
                for field, message, hint in _wrong(name):
                    place = pearl.place_of("references", index, role, number, field)
                    yield Flaw(place, message, {"name": getattr(name, field)}, hint)


@rule("KP258")
def issued_after_letter(pearl: Pearl) -> Iterator[Flaw]:
    """
    A work came out more than a year after the letter that presents it.

    One of the two dates is wrong.

    Bad (parels/2030/tides.md):
        ---
        title: Tides
        date: 2030-03-07
        status: seedling
        tags: [water]
        references: [{id: a, type: document, title: Tides, DOI: 10.1234/tides, issued: 2031-06}]
        ---

    Good (parels/2030/tides.md):
        ---
        title: Tides
        date: 2030-03-07
        status: seedling
        tags: [water]
        references: [{id: a, type: document, title: Tides, DOI: 10.1234/tides, issued: 2030-06}]
        ---
    """
    for index, reference in enumerate(pearl.front.references):
        if not pearl.front.date or not reference.issued:
            continue
        if date.fromisoformat((reference.issued + "-01-01")[:10]) - pearl.front.date > timedelta(days=366):
            parts = {"issued": reference.issued, "date": pearl.front.date.isoformat()}
            hint = sentence(_("correct `issued`, or the `date` of the pearl"))
            message = _("the work is of {issued}, more than a year after the pearl ({date})")
            yield Flaw(pearl.place_of("references", index, "issued"), message, parts, hint)


@rule("KP260")
def untraceable_work(pearl: Pearl) -> Iterator[Flaw]:
    """
    Nothing says where a work can be found: no DOI, URL, ISBN or ISSN.

    Readers who want to know more have to search for it.

    Bad:
        ---
        title: Tides
        status: seedling
        tags: [water]
        references: [{id: a, type: document, title: Tides}]
        ---

    Good:
        ---
        title: Tides
        status: seedling
        tags: [water]
        references: [{id: a, type: document, title: Tides, URL: https://example.org}]
        ---
    """
    # A work that lies in the garden, or has its address there, can be found.
    is_attached = any(attachment.file or attachment.url for attachment in pearl.front.attachments)
    for index, reference in enumerate(pearl.front.references):
        if not any((reference.DOI, reference.URL, reference.ISBN, reference.ISSN, is_attached and index == 0)):
            hint = sentence(_("add one of `DOI`, `URL`, `ISBN` and `ISSN`"))
            message = _("nothing says where the work '{id}' can be found")
            yield Flaw(pearl.place_of("references", index), message, {"id": reference.id}, hint)


def _values(pearl: Pearl, field: str) -> Iterator[tuple[Place, str]]:
    for index, reference in enumerate(pearl.front.references):
        value = getattr(reference, field)
        if value:
            yield pearl.place_of("references", index, field), value


def _copy() -> Sentence:
    return sentence(_("copy it from the work itself"))


INITIALS = re.compile(r"[A-Z]{1,3}|[A-Z](?: [A-Z]){1,3}")
PERSON = re.compile(r"[A-ZÀ-Þ][\w'’-]+, (?:[A-ZÀ-Þ]\. ?)+|(?:[A-ZÀ-Þ]\. ?)+(?:[a-z]+ ){0,3}[A-ZÀ-Þ][\w'’-]+")
OTHERS = re.compile(r"\bet al\b|\be\.a\.|&|;")


def _wrong(name: Name) -> Iterator[tuple[str, str, Sentence]]:
    """What is certainly wrong with a name: the field, what is there, and what to type."""
    family, given, literal = name.family or "", name.given or "", name.literal or ""
    if OTHERS.search(family):
        yield "family", _("'{name}' is more than one author"), sentence(_("give each author a line of their own"))
    elif "," in family:
        first, _comma, rest = (part.strip() for part in family.partition(","))
        hint = sentence(_("write `family: {family}` and `given: {given}`"), family=first, given=rest or "…")
        yield "family", _("'{name}' is more than a family name"), hint
    elif family.isupper() and len(family) > 3:
        hint = sentence(_("write '{text}'"), text=family.title())
        yield "family", _("the name '{name}' is all capitals"), hint
    if INITIALS.fullmatch(given):
        hint = sentence(_("write '{text}'"), text="".join(f"{letter}." for letter in given if letter != " "))
        yield "given", _("the initials '{name}' have no full stops"), hint
    if PERSON.fullmatch(literal):
        hint = sentence(_("write `family:` and `given:` for a person"))
        yield "literal", _("'{name}' is a person, and `literal` is for organisations"), hint
