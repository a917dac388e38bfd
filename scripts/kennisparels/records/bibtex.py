"""BibTeX and its successor BibLaTeX, by bibtexparser; names are taken apart as TeX does."""

import logging
import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import Any

from bibtexparser import Library, middlewares, parse_string, write_string
from bibtexparser.model import DuplicateBlockKeyBlock, Entry, Field

from kennisparels.model.finding import _, sentence
from kennisparels.model.work import Name, Reference
from kennisparels.records.item import Item, RecordError, edtf, item_of, unlike

_TYPES = {
    "article": "article-journal",
    "periodical": "article-journal",
    "book": "book",
    "mvbook": "book",
    "collection": "book",
    "proceedings": "book",
    "inbook": "chapter",
    "incollection": "chapter",
    "inproceedings": "paper-conference",
    "conference": "paper-conference",
    "phdthesis": "thesis",
    "mastersthesis": "thesis",
    "thesis": "thesis",
    "techreport": "report",
    "report": "report",
    "online": "webpage",
    "electronic": "webpage",
    "dataset": "dataset",
    "legislation": "legislation",
    "unpublished": "article",
    "booklet": "document",
    "manual": "document",
    "misc": "document",
}
_WRITTEN = {
    "article-journal": "article",
    "article-magazine": "article",
    "article-newspaper": "article",
    "article": "unpublished",
    "book": "book",
    "chapter": "incollection",
    "dataset": "dataset",
    "legislation": "legislation",
    "paper-conference": "inproceedings",
    "post-weblog": "online",
    "report": "techreport",
    "speech": "misc",
    "thesis": "phdthesis",
    "webpage": "online",
    "document": "misc",
}
_LANGUAGES = {
    "english": "en",
    "british": "en",
    "american": "en",
    "dutch": "nl",
    "german": "de",
    "ngerman": "de",
    "french": "fr",
}
_MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split()

# What does not come back from BibTeX as it went in, and why: contributors read this in their guide.
LOSSES = {
    "type": "Een artikel uit een weekblad of krant is `article`, een weblog `online` en een toespraak `misc`.",
    "author.dropping-particle": "Elk tussenvoegsel blijft bij de achternaam; een dat kan wegvallen, kent BibTeX niet.",
    "author.family": "Wie geen voornaam heeft en een achternaam van meer dan één woord, wordt een organisatie.",
    "id": "Een sleutel heeft geen spaties, komma's of accolades.",
}


def items_from_bibtex(text: str) -> list[Item]:
    # bibtexparser reports what it cannot read through its log; here it is no work
    logging.getLogger("bibtexparser").setLevel(logging.CRITICAL)
    library = parse_string(text.replace("\r\n", "\n"))
    entries = sorted((*library.entries, *_doubted(library)), key=lambda entry: entry.start_line)
    return unlike([_item(entry.entry_type, entry.key, _fields(entry)) for entry in entries])


def _doubted(library: Library) -> Iterator[Entry]:
    """Entries whose key another one has already; raises RecordError for a block that cannot be read."""
    for block in library.failed_blocks:
        if isinstance(block, DuplicateBlockKeyBlock) and isinstance(block.ignore_error_block, Entry):
            yield block.ignore_error_block
        else:
            message = _("what begins on line {line} is not BibTeX; look for double fields, braces and quotes")
            raise RecordError(sentence(message, line=block.start_line + 1))


def _fields(entry: Entry) -> dict[str, str]:
    return {field.key.casefold(): str(field.value) for field in entry.fields}


def _item(entry_type: str, key: str, raw: Mapping[str, str]) -> Item:
    said = {name: _address(value) if name in ("url", "doi") else _decoded(value) for name, value in raw.items()}
    kind = _TYPES.get(entry_type.casefold(), "document")
    container = next((said[name] for name in ("journal", "journaltitle", "booktitle") if said.get(name)), None)
    publisher = next(
        (said[name] for name in ("publisher", "institution", "school", "organization") if said.get(name)), None
    )
    language = said.get("langid") or said.get("language") or ""
    values = {
        "id": key,
        "type": kind,
        "title": _titled(said),
        "author": _names(raw.get("author", "")),
        "editor": _names(raw.get("editor", "")),
        "issued": _issued(said),
        "publisher": publisher,
        "publisher-place": said.get("address") or said.get("location"),
        "number-of-pages": said.get("pagetotal"),
        "container-title": container,
        "collection-title": said.get("series"),
        "volume": said.get("volume"),
        "issue": said.get("issue") or (said.get("number") if kind == "article-journal" else None),
        "number": said.get("eid") or (said.get("number") if kind != "article-journal" else None),
        "page": re.sub(r"\s*[-–—]+\s*", "-", said["pages"]) if said.get("pages") else None,
        "genre": said.get("type"),
        "language": _LANGUAGES.get(language.casefold(), language),
        "DOI": said.get("doi"),
        "ISBN": said.get("isbn"),
        "ISSN": said.get("issn"),
        "URL": said.get("url"),
    }
    return item_of(values)


def _titled(said: Mapping[str, str]) -> str | None:
    title, more = said.get("title"), said.get("subtitle")
    return f"{title}: {more}" if title and more else title


def _issued(said: Mapping[str, str]) -> str | None:
    if said.get("date"):
        return edtf(said["date"].split("/")[0].split("-"))
    month = said.get("month", "")
    number = _MONTHS.index(month[:3].casefold()) + 1 if month[:3].casefold() in _MONTHS else month
    return edtf([said.get("year"), number, said.get("day")])


def _names(text: str) -> list[dict[str, str]]:
    people = (each.strip() for each in middlewares.names.split_multiple_persons_names(text))
    # `others` is BibTeX's word for those who are not named
    return [_name(each) for each in people if each and each != "others"]


def _name(text: str) -> dict[str, str]:
    whole = re.fullmatch(r"\{((?:[^{}]|\{[^{}]*\})*)\}", text)
    if whole:
        return {"literal": _decoded(whole[1])}
    parts = middlewares.names.parse_single_name_into_parts(text, strict=False)
    values = {
        "family": parts.last,
        "given": parts.first,
        "non-dropping-particle": parts.von,
        "suffix": parts.jr,
    }
    return {key: _decoded(" ".join(words)) for key, words in values.items() if words}


@cache
def _decoder() -> Any:
    from pylatexenc.latex2text import LatexNodes2Text

    return LatexNodes2Text(keep_comments=True)


def _address(text: str) -> str:
    """An address, in which only what TeX wants to see escaped is so."""
    return re.sub(r"\\([_%&#~$])", r"\1", text)


def _decoded(text: str) -> str:
    """Text as it reads: accents instead of commands, and without the braces that keep capitals."""
    return _decoder().latex_to_text(text) if re.search(r"[\\{}$~]", text) else text


def to_bibtex(works: Sequence[Reference]) -> str:
    """Works as BibTeX; what it cannot say is in LOSSES."""
    library = Library([Entry(_WRITTEN[work.type], _key(work.id), _entry(work)) for work in works])
    return write_string(library)


def _key(text: str) -> str:
    return re.sub(r"[\s,{}\"#%~\\=]+", "-", text)


def _entry(work: Reference) -> list[Field]:
    is_article = work.type.startswith("article")
    container = "journal" if is_article else "booktitle"
    publisher = {"report": "institution", "thesis": "school"}.get(work.type, "publisher")
    values = {
        "title": work.title,
        "author": " and ".join(_text(name) for name in work.author),
        "editor": " and ".join(_text(name) for name in work.editor),
        "date": work.issued,
        publisher: work.publisher,
        "address": work.publisher_place,
        "pagetotal": work.number_of_pages,
        container: work.container_title,
        "series": work.collection_title,
        "volume": work.volume,
        "issue": work.issue,
        ("eid" if is_article else "number"): work.number,
        "pages": work.page.replace("-", "--") if work.page else None,
        "type": work.genre,
        "language": work.language,
        "doi": work.DOI,
        "isbn": work.ISBN,
        "issn": work.ISSN,
        "url": work.URL,
    }
    plain = ("date", "author", "editor", "doi", "url", "pages")
    return [Field(key, value if key in plain else _encoded(value)) for key, value in values.items() if value]


def _text(name: Name) -> str:
    if name.literal:
        return f"{{{_encoded(name.literal)}}}"
    particle = " ".join(filter(None, (name.dropping_particle, name.non_dropping_particle)))
    family = _encoded(name.family or "")
    family = f"{{{family}}}" if " " in family or family[:1].islower() else family
    if re.fullmatch(r"[^\W\d_]+", family) and not (particle or name.suffix or name.given):
        return family
    parts = (f"{particle} {family}".strip(), _encoded(name.suffix or ""), _encoded(name.given or ""))
    return ", ".join(part for part in parts if part) if name.given else f"{{{parts[0]}}}"


def _encoded(text: str) -> str:
    """Text in which nothing means anything to TeX; accents stay as they are."""
    text = re.sub(
        r"[\\{}~^]",
        lambda mark: {"\\": "{\\textbackslash}", "~": "{\\textasciitilde}", "^": "{\\textasciicircum}"}.get(
            mark[0], f"\\{mark[0]}"
        ),
        text,
    )
    # two of these in a row are a dash or a closing quote
    return re.sub(r"(?<=[-'`])(?=[-'`])", "{}", re.sub(r"(?<!\\)([&%$#_])", r"\\\1", text))
