"""Repairs of how the fields are written: indentation, quotes, blocks, order. What they say stays the same."""

import re
from collections.abc import Iterator
from dataclasses import fields
from typing import Any

import yaml

from kennisparels.fix.draft import Draft, Field
from kennisparels.fix.edits import Edit, apply
from kennisparels.fix.repairs import repair
from kennisparels.model.finding import _
from kennisparels.model.front_matter import (
    Bilingual,
    DossierMatter,
    Effect,
    Evidence,
    PearlMatter,
    Prose,
    Step,
    ThemeMatter,
)
from kennisparels.model.garden import Garden
from kennisparels.read.front_matter import parse_yaml

# Fields that hold prose in two languages.
_PROSE = {
    field.name
    for kind in (PearlMatter, ThemeMatter, DossierMatter, Evidence, Effect, Step)
    for field in fields(kind)
    if field.type in (Bilingual, Bilingual | None, Prose)
}
_BETWEEN = re.compile(r"[\s{},:]*")
_COMMENT = re.compile(r"[ ]*(#.*)?")


@repair(_("spaces in place of tabs before the fields"))
def spaces_for_tabs(draft: Draft, garden: Garden) -> Iterator[Edit]:
    """
    A tab before a field becomes two spaces, where that is enough to read the page.

    Before:
        ---
        title: Tides
        status: seedling
        tags:
        \\t- water
        references: [{id: a, type: report, title: Tides}]
        ---

    After:
        ---
        title: Tides
        status: seedling
        tags:
          - water
        references: [{id: a, type: report, title: Tides}]
        ---
    """
    if "KP007" not in draft.codes:
        return
    start, end = draft.front
    indents = re.compile(r"^[ \t]+", re.MULTILINE).finditer(draft.text, start, end)
    edits = [draft.edit(*found.span(), found[0].replace("\t", "  ")) for found in indents if "\t" in found[0]]
    if Draft(draft.path, apply(draft.text, edits)).page:
        yield from edits


@repair(_("quotes around text that other programs read otherwise"))
def quotes_around_misread_text(draft: Draft, garden: Garden) -> Iterator[Edit]:
    """
    Text that YAML takes for a number or for false gets quotes; what it takes for nothing is left alone.

    Before (over/tides.md):
        ---
        title: 1.10 # metres
        ---

    After:
        ---
        title: "1.10" # metres
        ---
    """
    places = {draft.offset(fault.flaw.place) for fault in draft.reading.faults if fault.code == "KP009"}
    for node in draft.scalars.values():
        start, end = draft.span(node)
        if start in places and draft.inside(node) and not re.fullmatch(r"~|null", node.value, re.IGNORECASE):
            yield draft.edit(start, end, f'"{node.value}"')


@repair(_("prose between braces as blocks"))
def blocks_for_braces(draft: Draft, garden: Garden) -> Iterator[Edit]:
    """
    Prose between braces becomes a block for each language, where no comma has cut it off.

    Before:
        ---
        title: Tides
        status: seedling
        tags: [water]
        summary: {nl: "Eb, en vloed", en: "Ebb: and flow"} # short
        references: [{id: a, type: report, title: Tides}]
        ---

    After:
        ---
        title: Tides
        status: seedling
        tags: [water]
        summary: # short
          nl: |
            Eb, en vloed
          en: |
            Ebb: and flow
        references: [{id: a, type: report, title: Tides}]
        ---
    """
    for path, field in draft.fields.items():
        if path[-1] in _PROSE and _is_flow(field.value) and not field.parent.flow_style:
            edit = _as_blocks(draft, field)
            if edit and _says_the_same(draft, edit):
                yield edit


def _is_flow(node: yaml.Node) -> bool:
    return isinstance(node, yaml.MappingNode) and bool(node.flow_style) and bool(node.value)


def _as_blocks(draft: Draft, field: Field) -> Edit | None:
    nodes = [node for pair in field.value.value for node in pair]
    start, end = draft.span(field.value)
    before = draft.text[draft.span(field.key)[1] : start]
    after = draft.text[end : draft.line_end(end)]
    is_plain = _BETWEEN.fullmatch(_without(draft, nodes, start, end)) and before.strip() == ":"
    if not is_plain or not _COMMENT.fullmatch(after) or not all(_is_text(node) for node in nodes):
        return None
    indent = "\n" + " " * (field.key.start_mark.column + 2)
    blocks = (
        f"{indent}{key.value}: |"
        + "".join(f"{indent}  {line}" if line else "\n" for line in text.value.strip().split("\n"))
        for key, text in field.value.value
    )
    colon = draft.span(field.key)[1] + before.index(":") + 1
    return draft.edit(colon, end + len(after), after.rstrip() + "".join(blocks))


def _is_text(node: yaml.Node) -> bool:
    return isinstance(node, yaml.ScalarNode) and bool(node.value.strip())


def _without(draft: Draft, nodes: list[yaml.Node], start: int, end: int) -> str:
    """The text from start to end, without what belongs to the nodes."""
    pieces = []
    for node in nodes:
        first, last = draft.span(node)
        pieces.append(draft.text[start:first])
        start = last
    return "".join([*pieces, draft.text[start:end]])


@repair(_("the fields in their order"))
def fields_in_order(draft: Draft, garden: Garden) -> Iterator[Edit]:
    """
    Fields move to their place, each with the comments above it; a page with an unknown field is left alone.

    Before:
        ---
        # what the letter says
        title: Tides
        tags: [water]
        # nobody has read it
        status: seedling # yet
        references: [{id: a, type: report, title: Tides}]
        ---

    After:
        ---
        # what the letter says
        title: Tides
        # nobody has read it
        status: seedling # yet
        tags: [water]
        references: [{id: a, type: report, title: Tides}]
        ---
    """
    if not draft.page or not draft.root or draft.root.flow_style:
        return
    known = [field.name for field in fields(draft.page.front)]
    names = [key.value for key, _value in draft.root.value]
    if not all(name in known for name in names) or names == sorted(names, key=known.index):
        return
    edit = _in_order(draft, names, known)
    if edit and _says_the_same(draft, edit):
        yield edit


def _in_order(draft: Draft, names: list[str], known: list[str]) -> Edit | None:
    front, end = draft.front
    lines = draft.text[front:end].split("\n")[:-1]
    firsts = [key.start_mark.line for key, _value in draft.root.value]
    if any(lines[mark.line][: mark.column].strip() for mark in (key.start_mark for key, _value in draft.root.value)):
        return None
    edges = [_with_comments(lines, first) for first in firsts] + [_with_comments(lines, len(lines))]
    # a remark at the very top, with a blank line below it, is about all of the fields
    above = [number for number in range(edges[0], firsts[0]) if not lines[number].strip()]
    edges[0] = above[-1] + 1 if above else edges[0]
    chunks = {name: lines[start:stop] for name, start, stop in zip(names, edges, edges[1:], strict=False)}
    ordered = [line for name in sorted(names, key=known.index) for line in chunks[name]]
    start, stop = draft.starts[edges[0] + 1], draft.starts[edges[-1] + 1]
    return draft.edit(start, stop, "".join(f"{line}\n" for line in ordered))


def _with_comments(lines: list[str], first: int) -> int:
    """The first of the comments and blank lines right above a line."""
    while first and (not lines[first - 1].strip() or lines[first - 1].startswith("#")):
        first -= 1
    return first


def _says_the_same(draft: Draft, edit: Edit) -> bool:
    """Whether the fields hold the same after an edit, but for space around text, which reading takes off."""
    start, end = draft.front
    fixed = Draft(draft.path, apply(draft.text, [edit]))
    first, last = fixed.front
    before, after = parse_yaml(draft.text[start:end]), parse_yaml(fixed.text[first:last])
    return bool(after.values) and _stripped(before.values) == _stripped(after.values)


def _stripped(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _stripped(inner) for key, inner in value.items()}
    if isinstance(value, list):
        return [_stripped(inner) for inner in value]
    return value.strip() if isinstance(value, str) else value
