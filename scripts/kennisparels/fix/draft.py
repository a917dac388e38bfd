"""A page while it is being repaired: its text, what reading makes of it, and where everything stands."""

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

import yaml

from kennisparels.fix.edits import Edit
from kennisparels.model.finding import Place
from kennisparels.model.page import FieldPath, Page, Passage
from kennisparels.read import Reading, read_page

_Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)

# Flaws with which it is not certain which text belongs to which field.
_CONFUSING = {"KP001", "KP005", "KP006", "KP007", "KP010", "KP011", "KP012", "KP013"}

# YAML counts these as line ends, and nobody else does.
_ODD_LINE_ENDS = re.compile("[\x85\u2028\u2029]")

_DEFINITION = re.compile(r"^[ ]{0,3}\[[^\]\n]+\]:[ ]*<?([^\s<>]+)", re.MULTILINE)


class Field(NamedTuple):
    """A key with its value, as YAML's own nodes."""

    key: yaml.ScalarNode
    value: yaml.Node
    parent: yaml.MappingNode


class Line(NamedTuple):
    """A line of a literal text: where it begins in the page, what stands there, and what readers see of it."""

    offset: int
    text: str
    visible: str
    number: int


class Literal:
    """A text whose characters are looked up often, so that its lines are counted once."""

    def __init__(self, passage: Passage) -> None:
        self.passage = passage
        self.starts = [0, *(found.end() for found in re.finditer("\n", passage.text))]

    def place(self, offset: int) -> Place:
        line = bisect_right(self.starts, offset) - 1
        return Place(self.passage.line + line, self.passage.indent + offset - self.starts[line] + 1)

    @cached_property
    def definitions(self) -> dict[str, list[int]]:
        """Where the targets of links by reference are typed."""
        found: dict[str, list[int]] = defaultdict(list)
        for match in _DEFINITION.finditer(self.passage.text):
            found[match[1]].append(match.start(1))
        return found


@dataclass(frozen=True)
class Draft:
    """`text` has LF line ends and no byte order mark, as `read` wants it."""

    path: str
    text: str

    @cached_property
    def reading(self) -> Reading:
        return read_page(self.path, self.text)

    @property
    def page(self) -> Page | None:
        return self.reading.page

    @cached_property
    def codes(self) -> frozenset[str]:
        return frozenset(fault.code for fault in self.reading.faults)

    @cached_property
    def starts(self) -> list[int]:
        return [0, *(found.end() for found in re.finditer("\n", self.text))]

    def offset(self, place: Place) -> int:
        return self.starts[place.line - 1] + place.column - 1

    def line_end(self, offset: int) -> int:
        end = self.text.find("\n", offset)
        return len(self.text) if end < 0 else end

    def edit(self, start: int, end: int, new: str) -> Edit:
        return Edit(start, self.text[start:end], new)

    @cached_property
    def front(self) -> tuple[int, int]:
        """Where the fields begin and end: the lines between the two `---`."""
        end = re.compile(r"^---\s*?$", re.MULTILINE).search(self.text, self.starts[1])
        return self.starts[1], end.start() if end else self.starts[1]

    @cached_property
    def root(self) -> yaml.MappingNode | None:
        """The fields as nodes; nothing when it is uncertain what they say."""
        start, end = (0, 0) if self.codes & _CONFUSING else self.front
        front = self.text[start:end]
        if _ODD_LINE_ENDS.search(front):
            return None
        try:
            node = yaml.compose(front, Loader=_Loader)
        except yaml.composer.ComposerError:  # `*name` where the name of a field belongs
            return None
        return node if isinstance(node, yaml.MappingNode) else None

    @cached_property
    def fields(self) -> dict[FieldPath, Field]:
        """Every field with its nodes, at any depth."""
        return dict(_fields(self.root, ())) if self.root else {}

    @cached_property
    def scalars(self) -> dict[FieldPath, yaml.ScalarNode]:
        """Every value that is text, in fields and lists."""
        return dict(_scalars(self.root, ())) if self.root else {}

    def forget_nodes(self) -> None:
        """Lets go of what weighs more than the text, and can be made again."""
        for name in ("root", "fields", "scalars", "literals"):
            vars(self).pop(name, None)

    def span(self, node: yaml.Node) -> tuple[int, int]:
        """Where a node stands in the text."""
        return self._mark(node.start_mark), self._mark(node.end_mark)

    def _mark(self, mark: yaml.Mark) -> int:
        # the line and the column, for an index counts bytes in one loader and characters in the other
        return self.starts[mark.line + 1] + mark.column

    def inside(self, node: yaml.ScalarNode) -> tuple[int, int] | None:
        """Where a value's text stands, within its quotes; nothing when it is not written as it reads."""
        start, end = self.span(node)
        quotes = 1 if node.style in ("'", '"') else 0
        start, end = start + quotes, end - quotes
        return (start, end) if self.text[start:end] == node.value else None

    @cached_property
    def literals(self) -> dict[FieldPath, Literal]:
        """The texts of which every character stands in the page as it reads, by field."""
        passages = self.page.passages if self.page else ()
        return {passage.field: Literal(passage) for passage in passages if passage.is_prose and passage.is_literal}

    def lines(self, passage: Passage) -> Iterator[Line]:
        """The lines of a literal text, as far as they stand in the page where they should."""
        lines = zip(passage.text.split("\n"), passage.visible.split("\n"), strict=True)
        for number, (line, visible) in enumerate(lines, start=passage.line):
            if number > len(self.starts):
                break
            offset = self.starts[number - 1] + passage.indent
            if line and self.text[offset : self.line_end(self.starts[number - 1])] == line:
                yield Line(offset, line, visible, number)


def _fields(node: yaml.Node, path: FieldPath) -> Iterator[tuple[FieldPath, Field]]:
    for where, key, value in _children(node, path):
        if key is not None:
            yield where, Field(key, value, node)
        yield from _fields(value, where)


def _scalars(node: yaml.Node, path: FieldPath) -> Iterator[tuple[FieldPath, yaml.ScalarNode]]:
    for where, _key, value in _children(node, path):
        if isinstance(value, yaml.ScalarNode):
            yield where, value
        else:
            yield from _scalars(value, where)


def _children(node: yaml.Node, path: FieldPath) -> Iterator[tuple[FieldPath, yaml.ScalarNode | None, yaml.Node]]:
    if isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            if isinstance(key, yaml.ScalarNode):
                yield (*path, key.value), key, value
    elif isinstance(node, yaml.SequenceNode):
        for index, value in enumerate(node.value):
            yield (*path, index), None, value
