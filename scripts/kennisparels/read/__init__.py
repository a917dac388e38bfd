"""Reads a folder of Markdown into a Garden. A contributor's mistake becomes a fault, never an exception."""

import gc
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from datetime import date
from pathlib import Path

from kennisparels.model.finding import Fault, Flaw
from kennisparels.model.front_matter import DossierMatter, PageMatter, PearlMatter, ThemeMatter
from kennisparels.model.garden import Garden
from kennisparels.model.page import Dossier, Page, Passage, Pearl, Theme
from kennisparels.read.attachments import file_facts
from kennisparels.read.cache import Cache
from kennisparels.read.fields import parse_fields
from kennisparels.read.front_matter import parse_yaml, second_document, split
from kennisparels.read.markdown import Scan, scan
from kennisparels.read.navigation import read_navigation
from kennisparels.read.reading import Reading
from kennisparels.read.source import documents, printable, read_bytes, text_of
from kennisparels.read.stand_ins import Matter
from kennisparels.read.tree import BILINGUAL, Tree

# Flaws after which the page as a whole still says what its writer meant.
_READABLE = {"KP009", "KP011"}


_KINDS: dict[str, tuple[type[Page], Matter]] = {
    "parels": (Pearl, PearlMatter),
    "themas": (Theme, ThemeMatter),
    "dossiers": (Dossier, DossierMatter),
}

# Called with the paths of all pages, it hands them on one by one, and may show how far it is.
Watch = Callable[[list[str]], Iterator[str]]


def read_garden(docs: Path, as_of: date, watch: Watch = iter, cache: Cache | None = None) -> Garden:
    """Everything below `docs`, as it stands on the day `as_of`. Cost grows with the text, and no faster."""
    pages, files = documents(docs)
    navigation, faults = read_navigation(docs)
    with _no_collecting(), cache or Cache() as known:
        readings = {printable(path): _read_file(docs, path, known) for path in watch(pages)}
    return replace(
        planted(readings, as_of),
        faults=(*faults, *(fault for reading in readings.values() for fault in reading.faults)),
        files=frozenset(files),
        navigation=navigation,
        attachments=file_facts(docs, files),
    )


def planted(readings: Mapping[str, Reading], as_of: date) -> Garden:
    """A garden of what has been read, by path."""
    return Garden(
        as_of=as_of,
        pages=tuple(reading.page for reading in readings.values() if reading.page),
        faults=tuple(fault for reading in readings.values() for fault in reading.faults),
        unreadable=frozenset(path for path, reading in readings.items() if not reading.page),
        partial=frozenset(path for path, reading in readings.items() if reading.page and not reading.is_whole),
        checked={path: reading.flaws for path, reading in readings.items() if reading.flaws is not None},
    )


@contextmanager
def _no_collecting() -> Iterator[None]:
    """Reading makes many things that last and none in circles: looking for those takes a third of its time."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()  # nor looks the collector at them later
        if was_on:
            gc.enable()


def _read_file(docs: Path, path: str, cache: Cache) -> Reading:
    raw = read_bytes(docs, path)
    if isinstance(raw, Fault):
        return Reading(None, (raw,), False)
    return cache.get(path, raw) or cache.keep(path, raw, _read_raw(path, raw))


def _read_raw(path: str, raw: bytes) -> Reading:
    text = text_of(path, raw)
    return Reading(None, (text,), False) if isinstance(text, Fault) else read_page(path, text)


def read_page(path: str, text: str) -> Reading:
    """One page from its text, with LF line ends."""
    parts = split(text)
    if len(parts) == 2:
        return _reading(path, None, [parts])
    front, body, body_line = parts
    tree = parse_yaml(front)
    flaws = list(tree.flaws)
    second = second_document(body, body_line)
    if second:
        flaws.append(("KP011", second))
    if not tree.values:
        return _reading(path, None, flaws)
    kind, matter = _kind(path)
    parsed = parse_fields(matter, tree)
    # A field that a comma cut off has had its finding; what follows from it has not earned one.
    told = {flaw.place for _code, flaw in flaws}
    flaws += [(code, flaw) for code, flaw in parsed.flaws if flaw.place not in told]
    page = _page(kind, path, parsed.front, tree, body, body_line) if parsed.front else None
    return _reading(path, page, flaws)


def _reading(path: str, page: Page | None, flaws: list[tuple[str, Flaw]]) -> Reading:
    faults = tuple(Fault(code, path, flaw) for code, flaw in flaws)
    return Reading(page, faults, page is not None and all(code in _READABLE for code, _flaw in flaws))


def _kind(path: str) -> tuple[type[Page], Matter]:
    """The folder decides; an index is an ordinary page in every folder."""
    folder, _, name = path.partition("/")
    is_index = not name or path.endswith("/index.md")
    return (Page, PageMatter) if is_index else _KINDS.get(folder, (Page, PageMatter))


def _page(kind: type[Page], path: str, front: PageMatter, tree: Tree, body: str, body_line: int) -> Page:
    whole = scan(body, line=body_line)
    scans = [whole, *_prose(tree)]
    return kind(
        path=path,
        front=front,
        body=body,
        links=tuple(link for found in scans for link in found.links),
        headings=whole.headings,
        elements=tuple(element for found in scans for element in found.elements),
        passages=(*(found.passage for found in scans), *_values(tree)),
        anchors=whole.anchors,
        places=tree.places,
        keys=tree.keys,
    )


def _prose(tree: Tree) -> Iterator[Scan]:
    """Scans of the texts in the fields; in all but literal blocks, everything stands where the text begins."""
    for where, text in tree.texts.items():
        if BILINGUAL.isdisjoint(where):
            continue
        if where in tree.blocks:
            yield scan(text, where, *tree.blocks[where])
        else:
            place = tree.places[where]
            yield scan(text, where, place.line, place.column - 1, is_literal=False)


def _values(tree: Tree) -> Iterator[Passage]:
    for where, text in tree.texts.items():
        if BILINGUAL.isdisjoint(where):
            place = tree.places[where]
            yield Passage(where, text, text, place.line, place.column - 1, is_prose=False, is_literal=False)
