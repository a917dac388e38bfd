"""What a Markdown text holds, from pulldown-cmark's events: links, headings, words. Nothing inside code counts."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

import pyromark

from kennisparels.model.finding import Place
from kennisparels.model.page import (
    NAME_END,
    NAME_START,
    Context,
    Element,
    FieldPath,
    Heading,
    Link,
    LinkKind,
    Passage,
)
from kennisparels.model.sentences import Sentences
from kennisparels.read.ids import UniqueIds, slugify
from kennisparels.read.offsets import Offsets, offsets_of, visible_of

_OPTIONS = pyromark.Options
_MARKDOWN = pyromark.Markdown(
    options=_OPTIONS.ENABLE_TABLES
    | _OPTIONS.ENABLE_FOOTNOTES
    | _OPTIONS.ENABLE_DEFINITION_LIST
    | _OPTIONS.ENABLE_WIKILINKS
    | _OPTIONS.ENABLE_HEADING_ATTRIBUTES
)

# A line with only a tag: Python-Markdown reads Markdown below it, CommonMark takes the lines below it for HTML.
_TAG_LINE = re.compile(rb"^[ ]{0,3}</?(div|section|p|details|figure)\b[^>\n]*>[ ]*$", re.MULTILINE)
# What can mean something: a sign of Markdown's, a space at an edge, or a line that begins with anything but a letter.
_SIGN = re.compile(r"[\\`*_\[\]<>&#|~^$={}\r\x00]|^(?=[^\n])[\W\d]|[^\S\n]$", re.MULTILINE)
_INLINE = {"Emphasis", "Strong", "Strikethrough", "Link", "Image", "Superscript", "Subscript"}
# [^<>]: many tags that are never closed would each be searched up to the end of the text
_HTML_ID = re.compile(r"""<[a-zA-Z][^<>]*?\s(?:id|name)=["']([^"'\s]+)["']""")
_LONGEST = 500  # characters around a link; more is no sentence, and would be kept for each link in it


@dataclass(frozen=True)
class Scan:
    """What one Markdown text holds."""

    passage: Passage
    links: tuple[Link, ...] = ()
    headings: tuple[Heading, ...] = ()
    elements: tuple[Element, ...] = ()
    anchors: frozenset[str] = frozenset()


def scan(text: str, path: FieldPath = (), line: int = 1, indent: int = 0, is_literal: bool = True) -> Scan:
    """All that is in `text`, which begins on `line` of its file (from 1), `indent` to the right on every line."""
    if not _SIGN.search(text):  # paragraphs of words alone, as most fields hold: all of it can be seen
        return Scan(Passage(path, text, text, line, indent, is_literal=is_literal))
    return _scan_signs(text, path, line, indent, is_literal)


def _scan_signs(text: str, path: FieldPath, line: int, indent: int, is_literal: bool) -> Scan:
    blocks = list(_blocks(text))
    offsets = offsets_of(text, (edge for block in blocks for edge in block.edges()))
    visible = visible_of(text, [(offsets[start], offsets[end]) for block in blocks for start, end in block.words])
    passage = Passage(path, text, visible, line, indent, is_literal=is_literal)
    ruler = _Ruler(passage, offsets)
    links = (_link(block, found, ruler) for block in blocks for found in block.links)
    headings = tuple(_headings([block for block in blocks if block.level], ruler))
    ids = {heading.id for heading in headings}
    ids |= {name for block in blocks for html, _at in block.html for name in _HTML_ID.findall(html)}
    return Scan(
        passage,
        tuple(sorted(links, key=lambda link: link.start)),
        headings,
        tuple(sorted(_elements(blocks, ruler), key=lambda element: element.place)),
        frozenset(ids),
    )


def plain(text: str) -> str:
    """A Markdown text without its marks, for descriptions."""
    text = " ".join(block.text for block in _blocks(text) if block.text)
    return text.replace(NAME_START, "").replace(NAME_END, "")


@dataclass
class _Found:
    target: str
    kind: LinkKind
    start: int
    end: int
    text_start: int
    text_end: int = 0


@dataclass
class _Block:
    """A run of inline text: a paragraph, heading, list item or table cell. Offsets count bytes, but in links' texts."""

    kind: str = ""
    start: int = 0
    level: int = 0
    heading_id: str | None = None
    pieces: list[str] = field(default_factory=list)
    length: int = 0
    is_all_strong: bool = True
    html: list[tuple[str, int]] = field(default_factory=list)
    links: list[_Found] = field(default_factory=list)
    words: list[tuple[int, int]] = field(default_factory=list)

    def close(self, found: _Found) -> None:
        """Ends a link; the bare name of a page is marked, so that its title can stand there."""
        is_bare = found.kind == "wiki" and self.length == found.text_start + len(found.target)
        if is_bare and self.pieces and self.pieces[-1] == found.target:
            self.pieces[-1] = f"{NAME_START}{found.target}{NAME_END}"
            self.length += len(NAME_START + NAME_END)
        found.text_end = self.length

    def add(self, name: str, value: str, span: dict[str, int], is_strong: bool, is_code: bool) -> None:
        if name in ("Text", "Code"):
            self.write(value)
            self.is_all_strong &= (is_strong and name == "Text") or not value.strip()
            if name == "Text" and not is_code:
                self.words.append((span["start"], span["end"]))
        elif name in ("InlineHtml", "Html"):
            self.html.append((value, span["start"]))
        elif name in ("SoftBreak", "HardBreak"):
            self.write(" ")

    def write(self, text: str) -> None:
        # pieces: adding to one long text takes time by its square
        self.pieces.append(text)
        self.length += len(text)

    @cached_property
    def text(self) -> str:
        """The whole text, once all of it has been written."""
        return "".join(self.pieces)

    @cached_property
    def sentences(self) -> Sentences:
        return Sentences(self.text)

    def edges(self) -> Iterator[int]:
        yield self.start
        for found in self.links:
            yield from (found.start, found.end)
        for start, end in self.words:
            yield from (start, end)
        for _html, at in self.html:
            yield at


def _blocks(text: str) -> Iterator[_Block]:
    has_tags = "<" in text
    shown = _TAG_LINE.sub(lambda tag: b" " * len(tag[0]), text.encode()).decode() if has_tags else text
    block, open_links, strong, is_code, code = _Block(), [], 0, False, []
    for event, span in _MARKDOWN.events_with_range(shown):
        name, value = next(iter(event.items())) if isinstance(event, dict) else (event, None)
        if name in ("Start", "End"):
            kind, detail = next(iter(value.items())) if isinstance(value, dict) else (value, None)
            if kind in _INLINE:
                strong += (kind == "Strong") * (1 if name == "Start" else -1)
                _inline(block, open_links, name, kind, detail, span)
                continue
            yield block
            is_code = name == "Start" and kind == "CodeBlock"
            code += [(span["start"], span["end"])] if is_code else []
            block = _start(name, kind, detail, span)
        else:
            block.add(name, value, span, bool(strong), is_code)
    yield block
    if has_tags:
        yield _Block(html=list(_tag_lines(text, code)))


def _tag_lines(text: str, code: list[tuple[int, int]]) -> Iterator[tuple[str, int]]:
    """The tags that CommonMark was not shown: they are raw HTML all the same."""
    source = bytearray(text.encode())
    for start, end in code:
        source[start:end] = b"\n" * (end - start)
    for tag in _TAG_LINE.finditer(source):
        yield tag[0].decode(), tag.start()


def _start(name: str, kind: str, detail: Any, span: dict[str, int]) -> _Block:
    if name == "End":
        return _Block(f"/{kind}")
    if kind == "Heading":
        return _Block(kind, span["start"], int(detail["level"][1]), detail["id"])
    return _Block(kind, span["start"])


def _inline(block: _Block, open_links: list[_Found], name: str, kind: str, detail: Any, span: dict[str, int]) -> None:
    if kind not in ("Link", "Image"):
        return
    if name == "End":
        if open_links:
            block.close(open_links.pop())
        return
    # Obsidian writes [[slug\|label]] inside a table
    target = detail["dest_url"].removesuffix("\\")
    found = _Found(target, _kind(kind, detail["link_type"]), span["start"], span["end"], block.length)
    open_links.append(found)
    block.links.append(found)


def _kind(kind: str, link_type: Any) -> LinkKind:
    if isinstance(link_type, dict):
        return "wiki"
    if kind == "Image":
        return "image"
    if link_type in ("Autolink", "Email"):
        return "autolink"
    return "inline" if link_type == "Inline" else "reference"


class _Ruler:
    """Places in a passage by byte offset, without counting its lines anew for each."""

    def __init__(self, passage: Passage, offsets: Offsets) -> None:
        self.passage = passage
        self.offsets = offsets
        self.starts = [0, *(found.end() for found in re.finditer("\n", passage.text))]

    def place(self, edge: int) -> Place:
        if not self.passage.is_literal:
            return self.passage.place(0)
        offset = self.offsets[edge]
        line = bisect_right(self.starts, offset) - 1
        return Place(self.passage.line + line, self.passage.indent + offset - self.starts[line] + 1)


def _link(block: _Block, found: _Found, ruler: _Ruler) -> Link:
    start, end = ruler.offsets[found.start], ruler.offsets[found.end]
    place = ruler.place(found.start)
    return Link(found.target, found.kind, place, ruler.passage.field, start, end, _context(block, found))


def _context(block: _Block, found: _Found) -> Context:
    """The sentence around a link; a wiki link without words of its own has no label."""
    text = block.text
    first, last = block.sentences.around(found.text_start, found.text_end)
    label = _start_of(text, found.text_start, found.text_end)
    if found.kind == "wiki" and label == f"{NAME_START}{found.target}{NAME_END}":
        label = ""
    before, after = _end_of(text, first, found.text_start), _start_of(text, found.text_end, last)
    return Context(before.lstrip(), label, after.rstrip(), (block.start, first))


def _start_of(text: str, start: int, end: int) -> str:
    return text[start:end] if end - start <= _LONGEST else f"{text[start : start + _LONGEST]}…"


def _end_of(text: str, start: int, end: int) -> str:
    return text[start:end] if end - start <= _LONGEST else f"…{text[end - _LONGEST : end]}"


def _headings(blocks: list[_Block], ruler: _Ruler) -> Iterator[Heading]:
    """Headings with the ids that Python-Markdown's toc gives: explicit ones first, then slugs made unique."""
    ids = UniqueIds(block.heading_id for block in blocks if block.heading_id)
    for block in blocks:
        text = block.text.strip()
        anchor = block.heading_id or ids.new(slugify(text))
        yield Heading(text, anchor, block.level, ruler.place(block.start))


def _elements(blocks: list[_Block], ruler: _Ruler) -> Iterator[Element]:
    for index, block in enumerate(blocks):
        for html, at in _html(block):
            yield Element("html", html, ruler.place(at), ruler.passage.field)
        place = ruler.place(block.start)
        if block.kind == "TableHead":
            yield Element("table header", _header(blocks, index), place, ruler.passage.field)
        elif block.kind == "Paragraph" and block.is_all_strong and block.text.strip():
            yield Element("emphasis", block.text.strip(), place, ruler.passage.field)


def _html(block: _Block) -> list[tuple[str, int]]:
    """The lines of an HTML block as one piece, for a tag may run over several."""
    if block.kind == "HtmlBlock" and block.html:
        return [("".join(html for html, _at in block.html), block.html[0][1])]
    return block.html


def _header(blocks: list[_Block], index: int) -> str:
    """The words of the table's header that begins at `index`."""
    cells = []
    while blocks[index].kind != "/TableHead":
        cells.append(blocks[index].text)
        index += 1
    return "".join(cells).strip()
