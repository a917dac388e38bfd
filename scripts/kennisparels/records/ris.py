"""RIS, as most reference managers write it (refman tags), by rispy."""

import re
from collections.abc import Mapping, Sequence
from itertools import takewhile
from typing import Any

import rispy

from kennisparels.model.work import Name, Reference
from kennisparels.records.item import Item, edtf, item_of, unlike

# RIS types by CSL type; the first that is named is the one written.
_TYPES = {
    "article-journal": ("JOUR", "EJOUR", "ABST", "INPR", "JFULL"),
    "article-magazine": ("MGZN",),
    "article-newspaper": ("NEWS",),
    "article": ("UNPB", "MANSCPT"),
    "book": ("BOOK", "EBOOK", "EDBOOK", "SER"),
    "chapter": ("CHAP", "ECHAP", "ENCYC", "DICT"),
    "dataset": ("DATA", "DBASE", "AGGR"),
    "legislation": ("STAT", "BILL", "LEGAL", "UNBILL"),
    "paper-conference": ("CPAPER", "CONF"),
    "post-weblog": ("BLOG",),
    "report": ("RPRT", "GOVDOC", "STAND"),
    "speech": ("HEAR", "SOUND"),
    "thesis": ("THES",),
    "webpage": ("ELEC", "ICOMM"),
    "document": ("GEN",),
}
_CSL = {tag: kind for kind, tags in _TYPES.items() for tag in tags}
# Tags as the standard spaces them; the end of a work is sometimes left out, and rispy would leave the work out with it.
_TAG = re.compile(r"^([A-Z][A-Z0-9])[ ]{1,2}-[ ]?", re.MULTILINE)
_WITHOUT_END = re.compile(r"^(TY {2}- (?:(?!^(?:TY|ER) {2}-).*\n)*)(?=TY {2}-|\Z)", re.MULTILINE)
_IN_A_CONTAINER = ("article-journal", "article-magazine", "article-newspaper", "chapter", "paper-conference")

_PARTICLES = (
    "Een naam is één tekst, `Achternaam, Voornaam`: een tussenvoegsel (*de*, *van der*) wordt deel van de achternaam."
)
_PAGES = "`SP` is bij een artikel of hoofdstuk een bladzijde, en bij andere werken het aantal bladzijden."
_NUMBERS = "`IS` is bij een artikel of hoofdstuk de aflevering, en bij andere werken het nummer van het rapport."
_TITLES = "`T2` is bij een artikel of hoofdstuk het tijdschrift of boek, en bij andere werken de reeks."

# What does not come back from RIS as it went in, and why: contributors read this in their guide.
LOSSES = {
    "author.non-dropping-particle": _PARTICLES,
    "author.dropping-particle": _PARTICLES,
    "author.literal": "Een organisatie met een komma in haar naam wordt een persoon.",
    "number-of-pages": _PAGES,
    "page": _PAGES,
    "ISSN": "`SN` is ISBN of ISSN: heeft een werk allebei, dan blijft het ISBN over.",
    "number": _NUMBERS,
    "issue": _NUMBERS,
    "container-title": _TITLES,
    "collection-title": _TITLES,
}


def items_from_ris(text: str) -> list[Item]:
    spaced = _TAG.sub(r"\1  - ", text.lstrip("\ufeff").replace("\r\n", "\n").rstrip() + "\n")
    ended = _WITHOUT_END.sub(r"\1ER  - \n", spaced)
    return unlike([_item(entry) for entry in rispy.loads(ended, skip_unknown_tags=True)])


def _item(entry: Mapping[str, Any]) -> Item:
    kind = _CSL.get(str(entry.get("type_of_reference", "")), "document")
    in_container = kind in _IN_A_CONTAINER
    number = entry.get("number")
    values = {
        "type": kind,
        "title": entry.get("title") or entry.get("primary_title"),
        "author": [_name(text) for text in (*entry.get("authors", ()), *entry.get("first_authors", ()))],
        "editor": [_name(text) for text in entry.get("secondary_authors", ())],
        "issued": _issued(entry),
        "publisher": entry.get("publisher"),
        "publisher-place": entry.get("place_published"),
        "container-title": _container(entry) if in_container else None,
        "collection-title": entry.get("tertiary_title") or (None if in_container else entry.get("secondary_title")),
        "volume": entry.get("volume"),
        "issue": number if in_container else None,
        "number": None if in_container else number,
        "genre": entry.get("type_of_work"),
        "language": entry.get("language"),
        "DOI": re.sub(r"^.*?(?=10\.)", "", entry.get("doi", "")) or None,
        "URL": _address(entry.get("urls", ())),
        **_pages(entry, in_container),
        **_serial(entry.get("issn", "")),
    }
    return item_of({**values, "id": entry.get("id")})


def _container(entry: Mapping[str, Any]) -> str | None:
    keys = ("secondary_title", "alternate_title3", "journal_name", "alternate_title2")
    return next((entry[key] for key in keys if entry.get(key)), None)


def _issued(entry: Mapping[str, Any]) -> str | None:
    """`DA` says more than `PY`, where both agree on the year."""
    texts = (entry.get("date", ""), entry.get("year", ""), entry.get("publication_year", ""))
    dates = [edtf(re.split(r"[/-]", text)[:3]) for text in texts if text]
    return max((date for date in dates if date), key=len, default=None)


def _pages(entry: Mapping[str, Any], in_container: bool) -> dict[str, str]:
    first, last = entry.get("start_page", ""), entry.get("end_page", "")
    if first and last:
        return {"page": f"{first}-{last}"}
    if re.search(r"\d\s*[-–]\s*\w*\d", first):
        return {"page": re.sub(r"\s*[-–]+\s*", "-", first)}
    count = re.match(r"\d+", first)
    if first and not in_container and count:
        return {"number-of-pages": count[0]}
    return {"page": first} if first else {}


def _address(texts: Sequence[str]) -> str | None:
    """The first address; rispy cuts what one tag holds at each `;`."""
    first, *rest = texts or ("",)
    return ";".join((first, *takewhile(lambda text: "://" not in text, rest))) or None


def _serial(text: str) -> dict[str, str]:
    digits = len(re.sub(r"[^0-9Xx]", "", text))
    return {"ISSN": text} if digits == 8 else {"ISBN": text} if digits >= 10 else {}


def _name(text: str) -> dict[str, str]:
    parts = [part.strip() for part in text.split(",")]
    if len(parts) == 1:
        return {"literal": text.strip()}
    suffix = {"suffix": parts[2]} if len(parts) > 2 and parts[2] else {}
    return {"family": parts[0], "given": parts[1], **suffix}


def to_ris(works: Sequence[Reference]) -> str:
    """Works as RIS; what it cannot say is in LOSSES."""
    return rispy.dumps([_entry(work) for work in works])


def _entry(work: Reference) -> dict[str, Any]:
    in_container = work.type in _IN_A_CONTAINER
    first, dash, last = (work.page or "").partition("-")
    values = {
        "type_of_reference": _TYPES[work.type][0],
        "id": work.id,
        "title": work.title,
        "authors": [_text(name) for name in work.author],
        "secondary_authors": [_text(name) for name in work.editor],
        "year": (work.issued or "")[:4],
        "date": (work.issued or "").replace("-", "/"),
        "publisher": work.publisher,
        "place_published": work.publisher_place,
        "secondary_title": work.container_title,
        "tertiary_title": work.collection_title,
        "volume": work.volume,
        "number": work.issue if in_container else work.number,
        "start_page": first or (None if in_container else work.number_of_pages),
        "end_page": last if dash else None,
        "type_of_work": work.genre,
        "language": work.language,
        "doi": work.DOI,
        "issn": work.ISBN or work.ISSN,
        "urls": [work.URL] if work.URL else [],
    }
    return {key: value for key, value in values.items() if value}


def _text(name: Name) -> str:
    if name.literal:
        return name.literal
    particles = (name.dropping_particle, name.non_dropping_particle, name.family)
    return ", ".join(
        part for part in (" ".join(filter(None, particles)), name.given or "", name.suffix) if part is not None
    )
