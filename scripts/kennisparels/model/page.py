"""A readable page: its fields, its text, and the links and headings found in them."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from pathlib import PurePosixPath
from typing import Literal, NamedTuple

from kennisparels.model.finding import START, Place
from kennisparels.model.front_matter import DossierMatter, PageMatter, PearlMatter, ThemeMatter

# A scheme (RFC 3986, 3.1), or an address on another host without one.
_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:|//", re.ASCII)

_HALF_SCHEME = re.compile(r"www\.|https?/", re.IGNORECASE)

# Stands in `Passage.visible` for what readers do not see as words: no letter, no space.
FILLER = "\ufffc"

# What suits an address that lasts: no capitals, spaces or accents, and no number or date in front.
SLUG = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*", re.ASCII)
DATED = re.compile(r"(?:^|-)\d{4}-\d{1,2}-\d{1,2}(?:-|$)|^\d+-", re.ASCII)

_TICKS = re.compile(r"`+")
_LONGEST_CODE = 500  # characters; longer code belongs in a block of its own

# Around the bare name of a page in a Context: private characters that no keyboard types.
NAME_START, NAME_END = "\ue000", "\ue001"
_ADDRESS_FIELDS = {"URL", "url", "origin", "exactMatch"}

FieldPath = tuple[str | int, ...]
LinkKind = Literal["inline", "reference", "wiki", "image", "autolink"]


# Without slots, of which a cache would take half as long again to read.
@dataclass(frozen=True)
class Context:
    """The sentence in which a link stands, as plain text; an empty `label` means: the target's own title.

    Other links by bare name in it stand between NAME_START and NAME_END.
    """

    before: str
    label: str
    after: str
    sentence: tuple[int, int]  # the same for all links of one sentence in a text


@dataclass(frozen=True)
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

    @property
    def lacks_scheme(self) -> bool:
        """Whether it is meant for the web, but would be looked for in the garden."""
        return self.kind != "wiki" and bool(_HALF_SCHEME.match(self.target))


class Address(NamedTuple):
    """An address elsewhere; one in a field, or that begins with www, can only be meant for the web."""

    place: Place
    url: str
    is_web: bool


@dataclass(frozen=True)
class Heading:
    """A heading with the id that MkDocs' toc will give it."""

    text: str
    id: str
    level: int
    place: Place


@dataclass(frozen=True)
class Element:
    """A piece of Markdown that some rule looks at: raw HTML, a table's header, a paragraph that is all emphasis."""

    kind: Literal["html", "table header", "emphasis"]
    text: str
    place: Place
    field: FieldPath


class Passage(NamedTuple):
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
        starts = _line_starts(self.text)
        line = bisect_right(starts, offset) - 1
        return Place(self.line + line, self.indent + offset - starts[line] + 1)

    def find(self, pattern: re.Pattern[str], visible: bool = False) -> Iterator[tuple[re.Match[str], Place]]:
        """Each match with its place, in what is written or in what is visible."""
        matches = list(pattern.finditer(self.visible if visible else self.text))
        if matches:
            yield from zip(matches, self.places(match.start() for match in matches), strict=True)

    def is_code(self, offset: int) -> bool:
        """Whether a character stands between backticks, on its line: readers see it as it is typed."""
        start = max(self.text.rfind("\n", max(0, offset - _LONGEST_CODE), offset) + 1, offset - _LONGEST_CODE)
        hidden = len(self.visible[start:offset].rstrip(FILLER)) + start
        return self.visible[offset] == FILLER and len(_TICKS.findall(self.text, hidden, offset)) % 2 == 1

    def places(self, offsets: Iterable[int]) -> Iterator[Place]:
        """Where characters stand, in the order in which they stand."""
        line, start, at = self.line, 0, 0
        for offset in offsets:
            line += self.text.count("\n", at, offset)
            start = max(start, self.text.rfind("\n", at, offset) + 1)
            at = offset
            yield Place(line, self.indent + offset - start + 1) if self.is_literal else self.place(0)


@lru_cache(maxsize=8)
def _line_starts(text: str) -> tuple[int, ...]:
    """Offsets of the lines of a text, for all that is found in it."""
    return (0, *(found.end() for found in re.finditer("\n", text)))


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

    @cached_property
    def addresses(self) -> tuple[Address, ...]:
        """Every address on the web to which the page leads, in its fields and then in its text."""
        values = (passage for passage in self.passages if not passage.is_prose)
        fields = (passage for passage in values if _ADDRESS_FIELDS.intersection(passage.field))
        links = (link for link in self.links if link.is_external or link.lacks_scheme)
        return (
            *(Address(passage.place(0), passage.text.strip(), True) for passage in fields),
            *(Address(link.place, link.target, link.lacks_scheme) for link in links),
        )

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
    def labels(self) -> Iterator[tuple[FieldPath, str]]:
        """Every label, synonym and misspelling, with its field."""
        for kind in ("prefLabel", "altLabel"):
            for language in ("nl", "en"):
                words = getattr(getattr(self.front, kind), language)
                if isinstance(words, str):
                    yield (kind, language), words
                else:
                    yield from (((kind, language, index), word) for index, word in enumerate(words))
        yield from ((("hiddenLabel", index), word) for index, word in enumerate(self.front.hiddenLabel))

    @property
    def heading(self) -> str:
        """The label with a capital: thesauri write labels small, pages do not."""
        return self.title[:1].upper() + self.title[1:]


@dataclass(frozen=True)
class Dossier(Page):
    """A reading path: a question, what pearls together say about it, and the order in which to read them."""

    front: DossierMatter

    @property
    def status(self) -> str:
        return self.front.status


# Pages that others link to by their bare name, and that keep their earlier names.
Named = Pearl | Theme | Dossier
