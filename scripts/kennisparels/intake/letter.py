"""A letter as it is found in a copy: every field with its place, every part with what it is, and what is lost."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import islice
from urllib.parse import urlsplit

from kennisparels.enrich.terms import Terms
from kennisparels.intake.citations import Citation, Span, citation_at
from kennisparels.intake.copy import Copy
from kennisparels.intake.facts import Fact, Note, note
from kennisparels.intake.hints import Hint, Mention, language_of, lost_links, mentions, works_in_prose
from kennisparels.intake.identity import Identity, identity
from kennisparels.intake.parts import Kind, Part, parts_of
from kennisparels.intake.subjects import countries, places_of, themes
from kennisparels.intake.verdict import Verdict, judge
from kennisparels.model.finding import _

# Works that one letter presents; what has more is a list of literature.
MOST_CITATIONS = 40


@dataclass(frozen=True)
class Letter:
    """What was found, and nothing else."""

    copy: Copy
    parts: tuple[Part, ...]
    who: Identity
    citations: tuple[Citation, ...]
    hints: tuple[Hint, ...]
    others: tuple[Mention, ...]
    tags: tuple[Fact, ...]
    countries: tuple[Fact, ...]
    notes: tuple[Note, ...]
    verdict: Verdict

    @property
    def number(self) -> int | None:
        return self.who.number.value if self.who.number else None

    @property
    def date(self) -> date | None:
        return self.who.date.value if self.who.date else None

    @property
    def title(self) -> str | None:
        """The title line's, or else that of the first work, or else what the address makes of it."""
        if self.who.title:
            return self.who.title.value
        if self.citations:
            return self.citations[0].fields["title"]
        return self.who.title_in_address.value if self.who.title_in_address else None

    def text_of(self, *kinds: Kind) -> str:
        """The text of the parts of some kinds, with an empty line between paragraphs."""
        return "\n\n".join(self.copy.text[part.start : part.end] for part in self.parts if part.kind in kinds)


def read_letter(copy: Copy, terms: Terms) -> Letter:
    """Everything that can be found in a copy. Cost grows with its text."""
    parts = tuple(parts_of(copy))
    who = identity(copy, parts)
    citations = tuple(islice(_citations(copy, parts), MOST_CITATIONS))
    titles = [citation.fields["title"] for citation in citations]
    hints = tuple(works_in_prose(copy.text, parts, [*titles, *([who.title.value] if who.title else [])]))
    places = places_of(who.title, citations, parts)
    lost = lost_links(copy, parts)
    found_tags = tuple(themes(copy.text, places, terms))
    notes = (
        *who.notes,
        *_lacking(copy, who, citations),
        *_slips(citations),
        *_lost(copy, lost),
        *_named(hints),
        *_loose(copy),
    )
    return Letter(
        copy=copy,
        parts=parts,
        who=who,
        citations=citations,
        hints=hints,
        others=tuple(mentions(copy, parts, who.number.value if who.number else None)),
        tags=found_tags,
        countries=tuple(countries(copy.text, places, citations)),
        notes=notes,
        verdict=judge(copy, parts, who),
    )


def _citations(copy: Copy, parts: Sequence[Part]) -> Iterator[Citation]:
    for part in parts:
        citation = citation_at(copy.text, part.start, part.end) if part.kind is Kind.CITATION else None
        if citation and "URL" not in citation.fields and "DOI" not in citation.fields:
            link = next((link for link in copy.links if part.start <= link.start < part.end), None)
            if link:
                fields = {**citation.fields, "URL": link.url}
                spans = {**citation.spans, "URL": Span(link.start, link.end)}
                citation = Citation(citation.start, citation.end, fields, spans, citation.names, citation.slips)
        if citation:
            language = language_of(citation.fields["title"])
            fields = {**citation.fields, **({"language": language} if language else {})}
            spans = {**citation.spans, **({"language": citation.spans["title"]} if language else {})}
            yield Citation(citation.start, citation.end, fields, spans, citation.names, citation.slips)


def _breaks_off(copy: Copy, citation: Citation) -> bool:
    """Whether the text ends in the middle of the citation."""
    has_source = citation.fields.keys() & {"publisher", "container-title", "URL", "DOI"}
    behind = copy.text[citation.spans["title"].end :].strip()
    return not has_source and not behind


def _lacking(copy: Copy, who: Identity, citations: Sequence[Citation]) -> Iterator[Note]:
    if who.number is None:
        yield note(_("no number was found"))
    if who.date is None:
        yield note(_("no date was found"))
    if not citations:
        yield _without_citation(who)
    for citation in citations:
        yield from _lacking_in(copy, citation)


def _lacking_in(copy: Copy, citation: Citation) -> Iterator[Note]:
    span = (citation.start, citation.end)
    if "URL" not in citation.fields and "DOI" not in citation.fields:
        yield note(_("the citation of '{title}' has no address"), span, title=citation.fields["title"])
    elif "URL" in citation.fields and _is_generic(citation.fields["URL"]):
        message = _("the address of '{title}' leads to a site or a news page, not to the work")
        yield note(message, tuple(citation.spans["URL"]), title=citation.fields["title"])
    if _breaks_off(copy, citation):
        yield note(_("the citation of '{title}' breaks off with the copy"), span, title=citation.fields["title"])
    if citation.names.has_others:
        yield note(_("the citation of '{title}' does not name all authors"), span, title=citation.fields["title"])


def _without_citation(who: Identity) -> Note:
    if who.title:
        return note(_("no citation was found; the reference has the title of the letter alone"))
    if who.title_in_address:
        return note(_("no title was found but that in the address, which has lost its capitals and marks"))
    if who.date:
        return note(_("no title and no citation was found; the day alone says which letter this is"))
    return note(_("no title and no citation was found"))


def _is_generic(url: str) -> bool:
    parts = urlsplit(url)
    steps = [step for step in parts.path.split("/") if step]
    words = {"nieuws", "news", "actueel", "publicaties", "publications", "home", "index.html", "nl", "en"}
    return not parts.query and (not steps or all(step.lower() in words for step in steps))


def _slips(citations: Sequence[Citation]) -> Iterator[Note]:
    for citation in citations:
        for slip in citation.slips:
            message = _("'{slip}' stands before a month, which is no issue number; it was left out")
            yield note(message, (citation.start, citation.end), slip=slip)


def _lost(copy: Copy, lost: Sequence[tuple[int, int]]) -> Iterator[Note]:
    for start, end in lost:
        words = " ".join(copy.text[max(0, start - 60) : end].split())
        yield note(_("an address seems to be lost behind '{words}'"), (start, end), words=words)


def _named(hints: Sequence[Hint]) -> Iterator[Note]:
    for hint in hints:
        title = f"{hint.title} ({hint.year})" if hint.year else hint.title
        yield note(_("a work is named in the text alone: '{title}'"), (hint.start, hint.end), title=title)


def _loose(copy: Copy) -> Iterator[Note]:
    for url in copy.loose:
        yield note(_("the document leads to {url}, without a place in the text"), url=url)
