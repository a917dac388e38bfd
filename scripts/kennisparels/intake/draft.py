"""A letter as a seedling: the facts that were found, and marked places for what only a person can write."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import Any

from kennisparels.enrich.words import day, words
from kennisparels.intake.citations import Citation
from kennisparels.intake.letter import Letter
from kennisparels.intake.parts import Kind
from kennisparels.model.address import is_web
from kennisparels.model.site_map import UNDATED
from kennisparels.model.work import Name, Reference
from kennisparels.start import clean, item_lines, quoted, slug_for

_LONGEST_SLUG = 70
# CSL fields in the order in which the model has them.
_CSL = tuple(name.replace("_", "-") for name in Reference.__dataclass_fields__)
_NAME = ("non-dropping-particle", "dropping-particle", "family", "given", "literal", "suffix")
_PLACES = """\
# Nog te schrijven, in eigen woorden en alleen wat de bronnen zeggen. Haal het hekje weg en vul in:
# summary:
#   nl: |
#     Twee tot vijf zinnen over wat het werk zegt.
#   en: |
#     The same in English.
# lesson:
#   nl: |
#     Wat Nederlands beleid ervan kan leren.
#   en: |
#     The same in English.
"""
# What means something anywhere in a line, and what does at its beginning: lists, headings, definitions.
_MARKS = re.compile(r"[\\`*_\[\]{}<>&|~#$^]|==|%%")
_BEGINS = re.compile(r"^(\d*)([-+:=!?.)])")
_NO_WORK = "  # Het werk waarover de brief gaat, staat niet in deze kopie. Noem het hier in plaats van de brief."
_KEPT = (
    ("Inleiding", (Kind.INTRODUCTION,)),
    ("Samenvatting", (Kind.ABSTRACT,)),
    ("Tot slot", (Kind.LESSON,)),
)


def title_of(letter: Letter) -> str:
    """The title as far as one was found; else the letter is called after its day."""
    return clean(letter.title or "") or called_after(letter.date)


def called_after(when: date | None) -> str:
    return f"Kennisparel van {day(when)}" if when else "Brief zonder titel"


def slug_of(letter: Letter) -> str:
    """A file name from the title, at most so long; `brief` where the title leaves nothing."""
    slug = slug_for(title_of(letter))
    if len(slug) > _LONGEST_SLUG:
        slug = slug[: _LONGEST_SLUG + 1].rsplit("-", 1)[0]
    return slug if slug and slug != "index" else "brief"


def folder_of(letter: Letter) -> str:
    """The folder of the page's year, below docs."""
    return f"parels/{letter.date.year if letter.date else UNDATED}"


def page_of(letter: Letter, tags: Sequence[str], others: Sequence[str] = (), keep_text: bool = False) -> str:
    """The page's text. `others` are slugs of pearls that the letter names; its own words only with `keep_text`."""
    lines = ["---", f"title: {quoted(title_of(letter))}"]
    lines += [f"date: {letter.date.isoformat()}"] if letter.date else []
    lines += [f"number: {letter.number}"] if letter.number else []
    lines += ["status: seedling", f"tags: [{', '.join(tags)}]"]
    countries = [fact.value for fact in letter.countries]
    lines += [f"countries: [{', '.join(countries)}]"] if countries else []
    lines += [_PLACES.rstrip("\n"), "references:", *([] if letter.title else [_NO_WORK])]
    for item in items_of(letter):
        lines += item_lines(item)
    lines += attachment_lines(letter)
    lines += [f"origin: [{quoted(letter.who.address)}]"] if letter.who.address else []
    return "\n".join([*lines, "---", *_body(letter, others, keep_text)]) + "\n"


def _body(letter: Letter, others: Sequence[str], keep_text: bool) -> Iterator[str]:
    if keep_text:
        for heading, kinds in _KEPT:
            text = letter.text_of(*kinds)
            if text.strip():
                yield from (f"## {heading}", "", *_paragraphs(text))
    if others:
        yield from ("## Andere parels in de brief", "", *(f"- [[{slug}]]" for slug in others))


def _paragraphs(text: str) -> Iterator[str]:
    for paragraph in re.split(r"\n\s*\n", text):
        yield from (prose(clean(paragraph)), "")


def prose(paragraph: str) -> str:
    """A paragraph that Markdown shows as it stands, and that an editor can still read."""
    text = _MARKS.sub(lambda mark: str(words(mark[0])), paragraph)
    return _BEGINS.sub(lambda mark: f"{mark[1]}{words(mark[2])}", text, count=1)


def items_of(letter: Letter) -> list[dict[str, Any]]:
    """The cited works as CSL items; without a citation, the title alone as a document, or else the letter itself."""
    if not letter.citations:
        issued = {"issued": letter.date.isoformat()} if letter.date and not letter.title else {}
        return [{"id": _id(None, slug_of(letter), set()), "type": "document", "title": title_of(letter), **issued}]
    taken: set[str] = set()
    found = []
    for citation in letter.citations:
        item = {"id": _id(citation, slug_of(letter), taken), **_said(citation.fields)}
        found.append(item)
        taken.add(item["id"])
    return found


def _said(fields: Mapping[str, Any]) -> dict[str, Any]:
    """The fields that have something in them, cleaned, in the model's order."""
    found: dict[str, Any] = {}
    for key in _CSL:
        value = fields.get(key)
        if key in ("author", "editor") and value:
            found[key] = [{part: clean(text) for part, text in _parts(name)} for name in value]
        elif key == "URL" and value and not is_web(value):
            continue
        elif value and clean(value):
            found[key] = clean(value)
    return found


def _parts(name: Name) -> Iterator[tuple[str, str]]:
    for part in _NAME:
        value = getattr(name, part.replace("-", "_"))
        if value:
            yield part, value


def _id(citation: Citation | None, slug: str, taken: set[str]) -> str:
    """A family name and a year, as in the guide; a letter behind it where two works have the same."""
    names = citation.names.names if citation else ()
    name = slug_for(clean((names[0].family or names[0].literal or "") if names else "")) or slug
    stem = "-".join(name.split("-")[:4])
    stem += f"-{citation.fields['issued'][:4]}" if citation and "issued" in citation.fields else ""
    return next(each for each in (stem, *(f"{stem}-{n}" for n in range(2, 1000))) if each not in taken)


def attachment_lines(letter: Letter) -> list[str]:
    """Attachments by name and fingerprint; whether they may be republished is for a person to say."""
    if not letter.copy.attached:
        return []
    return ["attachments:", *_attachments(letter)]


def _attachments(letter: Letter) -> Iterable[str]:
    by_hash = {attached.sha256: clean(attached.name) or "bijlage" for attached in letter.copy.attached}
    return (f"  - {{title: {quoted(name)}, sha256: {digest}}}" for digest, name in by_hash.items())
