"""Links, headings and sentences of a Markdown text, from pulldown-cmark's events; nothing inside code counts."""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Any

import pyromark
from markdown.extensions.toc import slugify, unique

from kennisparels.model.finding import Place
from kennisparels.model.page import Context, FieldPath, Heading, Link, LinkKind

_OPTIONS = pyromark.Options
_MARKDOWN = pyromark.Markdown(
    options=_OPTIONS.ENABLE_TABLES
    | _OPTIONS.ENABLE_FOOTNOTES
    | _OPTIONS.ENABLE_WIKILINKS
    | _OPTIONS.ENABLE_HEADING_ATTRIBUTES
)

# A line with only a tag: Python-Markdown reads Markdown below it, CommonMark takes the lines below it for HTML.
_TAG_LINE = re.compile(rb"^[ ]{0,3}</?(div|section|p|details|figure)\b[^>\n]*>[ ]*$", re.MULTILINE)
_INLINE = {"Emphasis", "Strong", "Strikethrough", "Link", "Image", "Superscript", "Subscript"}
_HTML_ID = re.compile(r"""<[a-zA-Z][^>]*?\s(?:id|name)=["']([^"'\s]+)["']""")

# Dutch and English abbreviations after which a sentence goes on.
_ABBREVIATION = re.compile(
    r"(?:^|[\s(])(?:[A-Z]|dr|mr|mrs|ir|drs|prof|nr|no|art|blz|vol|jl|ca|resp|incl|excl|bijv|bv|vs"
    r"|d\.w\.z|o\.a|m\.n|e\.g|i\.e|et al)\.$",
    re.IGNORECASE,
)
_SENTENCE_END = re.compile(r"[.!?…][\"'”’)]*\s+(?=[\"'“‘(]?[A-ZÀ-Þ0-9])")


@dataclass(frozen=True)
class Scan:
    """What one Markdown text holds."""

    links: tuple[Link, ...]
    headings: tuple[Heading, ...]
    anchors: frozenset[str]


def scan(text: str, field: FieldPath, place_at: Callable[[int, int], Place]) -> Scan:
    """Links and headings of `text`; `place_at(line, column)`, both from 0, gives the place in the file."""
    blocks = list(_blocks(text))
    lines = _Lines(text, (edge for block in blocks for found in block.links for edge in (found.start, found.end)))
    links = [_link(block, found, field, lines, place_at) for block in blocks for found in block.links]
    headings = tuple(_headings(block for block in blocks if block.is_heading))
    ids = {heading.id for heading in headings}
    ids |= {name for block in blocks for name in _HTML_ID.findall(block.html)}
    return Scan(tuple(sorted(links, key=lambda link: link.start)), headings, frozenset(ids))


def plain_place(first_line: int, indent: int) -> Callable[[int, int], Place]:
    """Places of a text whose every line stands `indent` to the right, from `first_line` on."""
    return lambda line, column: Place(first_line + line, indent + column + 1)


@dataclass
class _Found:
    target: str
    kind: LinkKind
    start: int
    end: int
    text_start: int
    text_end: int = 0


class _Block:
    """A run of inline text: a paragraph, heading, list item or table cell."""

    def __init__(self, heading_id: str | None = None, is_heading: bool = False) -> None:
        self.text = ""
        self.html = ""
        self.links: list[_Found] = []
        self.heading_id = heading_id
        self.is_heading = is_heading


def _blocks(text: str) -> Iterator[_Block]:
    source = _TAG_LINE.sub(lambda tag: b" " * len(tag[0]), text.encode())
    block, stack = _Block(), []
    for event, span in _MARKDOWN.events_with_range(source.decode()):
        name, value = next(iter(event.items())) if isinstance(event, dict) else (event, None)
        if name in ("Start", "End"):
            kind, detail = next(iter(value.items())) if isinstance(value, dict) else (value, None)
            if kind in _INLINE:
                _inline(block, stack, name, kind, detail, span)
                continue
            yield block
            is_heading = name == "Start" and kind == "Heading"
            block = _Block(detail["id"] if is_heading else None, is_heading)
            continue
        if name in ("Text", "Code"):
            block.text += value
        elif name in ("InlineHtml", "Html"):
            block.html += value
        elif name in ("SoftBreak", "HardBreak"):
            block.text += " "
    yield block


def _inline(block: _Block, stack: list[_Found], name: str, kind: str, detail: Any, span: dict[str, int]) -> None:
    if kind not in ("Link", "Image"):
        return
    if name == "End":
        if stack:
            stack.pop().text_end = len(block.text)
        return
    found = _Found(detail["dest_url"], _kind(kind, detail["link_type"]), span["start"], span["end"], len(block.text))
    stack.append(found)
    block.links.append(found)


def _kind(kind: str, link_type: Any) -> LinkKind:
    if isinstance(link_type, dict):
        return "wiki"
    if kind == "Image":
        return "image"
    if link_type in ("Autolink", "Email"):
        return "autolink"
    return "inline" if link_type == "Inline" else "reference"


class _Lines:
    """Byte offsets as code points, and as line and column; only those asked for, in one pass."""

    def __init__(self, text: str, edges: Iterable[int]) -> None:
        raw = text.encode()
        self.offsets: dict[int, int] = {}
        self.lines: dict[int, tuple[int, int]] = {}
        at, count, line, line_start = 0, 0, 0, 0
        for edge in sorted(set(edges)):
            piece = raw[at:edge].decode()
            line += piece.count("\n")
            if "\n" in piece:
                line_start = count + piece.rindex("\n") + 1
            at, count = edge, count + len(piece)
            self.offsets[edge] = count
            self.lines[edge] = (line, count - line_start)


def _link(block: _Block, found: _Found, field: FieldPath, lines: _Lines, place_at: Callable) -> Link:
    place = place_at(*lines.lines[found.start])
    start, end = lines.offsets[found.start], lines.offsets[found.end]
    return Link(found.target, found.kind, place, field, start, end, _context(block.text, found))


def _context(text: str, found: _Found) -> Context:
    """The sentence around a link, cut at sentence ends outside the link."""
    before, label, after = text[: found.text_start], text[found.text_start : found.text_end], text[found.text_end :]
    start = 0
    for end in _SENTENCE_END.finditer(text, 0, found.text_start):
        if end.end() <= found.text_start and not _ABBREVIATION.search(text[: end.start() + 1]):
            start = end.end()
    stop = len(text)
    for end in _SENTENCE_END.finditer(text, found.text_end):
        if not _ABBREVIATION.search(text[: end.start() + 1]):
            stop = end.end()
            break
    if found.kind == "wiki" and label == found.target:
        label = ""
    return Context(before[start:].lstrip(), label, after[: stop - found.text_end].rstrip())


def _headings(blocks: Iterable[_Block]) -> Iterator[Heading]:
    """Headings with the ids that Python-Markdown's toc gives: explicit ones first, then slugs made unique."""
    blocks = list(blocks)
    used = {block.heading_id for block in blocks if block.heading_id}
    for block in blocks:
        text = block.text.strip()
        yield Heading(text, block.heading_id or unique(slugify(text, "-"), used))


def plain(text: str) -> str:
    """A Markdown text without its marks, for descriptions."""
    return " ".join(block.text for block in _blocks(text) if block.text)
