"""A readable page: its fields, its text, and the links and headings found in them."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import PurePosixPath
from typing import Literal

from kennisparels.model.finding import START, Place
from kennisparels.model.front_matter import PageMatter, PearlMatter, ThemeMatter

# A scheme (RFC 3986, 3.1), or an address on another host without one.
_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:|//", re.ASCII)

# Stands in `Passage.visible` for what readers do not see as words: no letter, no space.
FILLER = "\ufffc"

# What suits an address that lasts: no capitals, spaces or accents, and no number or date in front.
SLUG = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*", re.ASCII)
DATED = re.compile(r"(?:^|-)\d{4}-\d{1,2}-\d{1,2}(?:-|$)|^\d+-", re.ASCII)

FieldPath = tuple[str | int, ...]
LinkKind = Literal["inline", "reference", "wiki", "image", "autolink"]


@dataclass(frozen=True, slots=True)
class Context:
    """The sentence in which a link stands, as plain text; an empty `label` means: the target's own title."""

    before: str
    label: str
    after: str


@dataclass(frozen=True, slots=True)
class Link:
    """One link, in the body (`field` is empty) or in a prose field; offsets count code points in that text."""

    target: str
    kind: LinkKind
    place: Place
    field: FieldPath
    start: int
    end: int
    context: Context

    @property
    def is_external(self) -> bool:
        return bool(_SCHEME.match(self.target))


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading with the id that MkDocs' toc will give it."""

    text: str
    id: str
    level: int
    place: Place


@dataclass(frozen=True, slots=True)
class Element:
    """A piece of Markdown that some rule looks at: raw HTML, a table's header, a paragraph that is all emphasis."""

    kind: Literal["html", "table header", "emphasis"]
    text: str
    place: Place
    field: FieldPath


@dataclass(frozen=True, slots=True)
class Passage:
    """One text of a page: its body (`field` is empty), a prose field, or a value that is no Markdown.

    `visible` is as long as `text`; all but the words that readers see (code, addresses, marks) is FILLER there, so
    that an offset means the same in both. Line ends stay.
    """

    field: FieldPath
    text: str
    visible: str
    line: int
    indent: int
    is_prose: bool = True
    is_literal: bool = True

    @property
    def language(self) -> str | None:
        """The language it should be in; the body is Dutch, a value can be in any."""
        if not self.is_prose:
            return None
        return "en" if self.field and self.field[-1] == "en" else "nl"

    def place(self, offset: int) -> Place:
        """Where a character stands; in a text that YAML folds or unescapes, where the text begins."""
        if not self.is_literal:
            return Place(self.line, self.indent + 1)
        before = self.text[:offset]
        return Place(self.line + before.count("\n"), self.indent + offset - before.rfind("\n"))

    def find(self, pattern: re.Pattern[str], visible: bool = False) -> Iterator[tuple[re.Match[str], Place]]:
        """Each match with its place, in what is written or in what is visible."""
        matches = list(pattern.finditer(self.visible if visible else self.text))
        if matches:
            yield from zip(matches, self.places(match.start() for match in matches), strict=True)

    def places(self, offsets: Iterable[int]) -> Iterator[Place]:
        """Where characters stand, in the order in which they stand."""
        line, start, at = self.line, 0, 0
        for offset in offsets:
            line += self.text.count("\n", at, offset)
            start = max(start, self.text.rfind("\n", at, offset) + 1)
            at = offset
            yield Place(line, self.indent + offset - start + 1) if self.is_literal else self.place(0)


@dataclass(frozen=True)
class Page:
    """A page of any kind; `path` is relative to docs, with forward slashes."""

    path: str
    front: PageMatter
    body: str = ""
    links: tuple[Link, ...] = ()
    headings: tuple[Heading, ...] = ()
    elements: tuple[Element, ...] = ()
    passages: tuple[Passage, ...] = ()
    anchors: frozenset[str] = frozenset()
    places: Mapping[FieldPath, Place] = field(default_factory=dict)
    keys: Mapping[FieldPath, Place] = field(default_factory=dict)

    @cached_property
    def slug(self) -> str:
        return PurePosixPath(self.path).stem

    @property
    def status(self) -> str | None:
        return None

    @property
    def title(self) -> str:
        return self.front.title

    def place_of(self, *where: str | int) -> Place:
        """Where a field's value stands; the nearest field around it when it is absent."""
        while where and where not in self.places:
            where = where[:-1]
        return self.places.get(where, START)


@dataclass(frozen=True)
class Pearl(Page):
    """One knowledge pearl."""

    front: PearlMatter

    @property
    def status(self) -> str:
        return self.front.status


@dataclass(frozen=True)
class Theme(Page):
    """One SKOS concept; its slug is its id."""

    front: ThemeMatter

    @property
    def title(self) -> str:
        return self.front.prefLabel.nl

    @property
    def heading(self) -> str:
        """The label with a capital: thesauri write labels small, pages do not."""
        return self.title[:1].upper() + self.title[1:]
