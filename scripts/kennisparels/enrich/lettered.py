"""A long list by letter, in sheets none of which grows with the garden."""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from markupsafe import Markup

from kennisparels.enrich.rendering import templated
from kennisparels.enrich.site_page import SitePage
from kennisparels.model.garden import Garden
from kennisparels.model.site_map import sibling_path

# Characters of Markdown on one sheet; with all around it that is less than 150 KB of HTML.
SHEET = 60_000
OTHER = "overig"
_ARTICLE = re.compile(r"^(?:de|het|een|the|an?) ")


@dataclass(frozen=True)
class Entry:
    """A name in a list, and the lines below it; or a line alone. `key` sorts it, and others link to its `id`."""

    key: str
    lines: tuple[Markup, ...]
    name: Markup | None = None
    id: str = ""
    is_continued: bool = False


@dataclass(frozen=True)
class Letter:
    """Entries that begin with one letter, on one sheet; `path` is that sheet's."""

    id: str
    entries: tuple[Entry, ...]
    is_continued: bool = False


@dataclass(frozen=True)
class Sheet:
    """Part of a list: some of its letters."""

    path: str
    number: int
    letters: tuple[Letter, ...]

    @property
    def span(self) -> str:
        """From which name to which, by their first letters."""
        keys = [entry.key[:3].strip().capitalize() for entry in self.entries]
        return f"{keys[0]}–{keys[-1]}"

    @property
    def entries(self) -> Iterator[Entry]:
        for letter in self.letters:
            yield from letter.entries


def sort_key(name: str) -> str:
    """A name to sort by, without capitals, accents and marks."""
    bare = unicodedata.normalize("NFKD", name.casefold())
    return " ".join("".join(filter(_is_sorted_by, bare)).split())


def _is_sorted_by(character: str) -> bool:
    return character.isalnum() or character == " "


def title_key(title: str) -> str:
    """A title to sort by: catalogues pass over the article in front."""
    return _ARTICLE.sub("", sort_key(title))


def letter_of(key: str) -> str:
    """The letter under which a name stands; figures and other scripts stand together."""
    return key[0] if key[:1].isascii() and key[:1].isalpha() else OTHER


def sheets(first: str, entries: Iterable[Entry]) -> list[Sheet]:
    """The list as sheets in order of its letters; always at least one."""
    ordered = sorted(entries, key=lambda entry: (letter_of(entry.key) == OTHER, entry.key))
    made: list[Sheet] = []
    last = ""
    for number, held in enumerate(_packed(ordered), start=1):
        letters = []
        for name, group in groupby(held, lambda entry: letter_of(entry.key)):
            letters.append(Letter(name, tuple(group), is_continued=name == last))
            last = name
        made.append(Sheet(sibling_path(first, number), number, tuple(letters)))
    return made


def list_pages(template: str, made: Sequence[Sheet], name: str, garden: Garden, **told: object) -> Iterator[SitePage]:
    """A page for each sheet."""
    for sheet in made:
        title = name if sheet.number == 1 else f"{name} ({sheet.number})"
        values = {"sheet": sheet, "sheets": made, "letters": _letters(made), **told}
        yield templated(template, sheet.path, garden.by_path.get(sheet.path), garden, title, **values)


def _letters(made: Sequence[Sheet]) -> list[tuple[Letter, str]]:
    """Each letter once, with the sheet on which it begins."""
    return [(letter, sheet.path) for sheet in made for letter in sheet.letters if not letter.is_continued]


def _packed(entries: Iterable[Entry]) -> Iterator[list[Entry]]:
    """Entries in sheets; one that is too long for a sheet goes on in the next."""
    held: list[Entry] = []
    room = SHEET
    for entry in entries:
        for piece in _pieces(entry):
            size = len(piece.name or "") + sum(map(len, piece.lines))
            if held and size > room:
                yield held
                held, room = [], SHEET
            # pieces of one entry on one sheet are one again
            if piece.is_continued and held:
                piece = replace(held[-1], lines=held.pop().lines + piece.lines)
            held.append(piece)
            room -= size
    yield held


def _pieces(entry: Entry) -> Iterator[Entry]:
    """An entry in pieces of a quarter of a sheet at most."""
    lines: list[Markup] = []
    begun = False
    for line in entry.lines:
        if lines and sum(map(len, lines)) + len(line) > SHEET // 4:
            yield replace(entry, lines=tuple(lines), is_continued=begun)
            lines, begun = [], True
        lines.append(line)
    yield replace(entry, lines=tuple(lines), is_continued=begun)
