"""Front matter as a tree of typed-as-written values, each with its line and column."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import yaml

from kennisparels.model.finding import START, Flaw, Place, Sentence, _, sentence
from kennisparels.model.page import FieldPath

# The C loader is six times as fast; PyYAML's wheels carry it, a build from source may not.
_Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_RESOLVER = yaml.resolver.Resolver()

LIMIT = 64_000  # characters; the longest real front matter is a tenth of it
DEPTH = 20

# A plain scalar's style is None or "", depending on the loader.
_QUOTED = {"'", '"', "|", ">"}

# Fields that hold prose in two languages.
BILINGUAL = {
    "summary",
    "lesson",
    "definition",
    "note",
    "mechanism",
    "moderators",
    "implementation",
    "economics",
}

# Fields that hold codes in capitals: NO is Norway there, not false.
_CODES = {"countries"}


@dataclass
class Tree:
    """Plain Python values (text, true, false, lists, dicts) and the places they came from."""

    values: dict[str, Any] = field(default_factory=dict)
    places: dict[FieldPath, Place] = field(default_factory=dict)
    keys: dict[FieldPath, Place] = field(default_factory=dict)
    blocks: dict[FieldPath, tuple[int, int]] = field(default_factory=dict)  # first line and indent of literal text
    flaws: list[tuple[str, Flaw]] = field(default_factory=list)


def split(text: str) -> tuple[str, str, int] | tuple[str, Flaw]:
    """Front matter, body and the body's first line; or a code and what is wrong."""
    lines = text.split("\n")
    if lines[0].rstrip() != "---":
        hint = sentence(_("begin the file with a line '---', then the fields, then a second line '---'"))
        return "KP001", Flaw(START, _("the fields at the top are missing"), hint=hint)
    for number, line in enumerate(lines[1:], start=2):
        if line.rstrip() == "---":
            return "\n".join(lines[1 : number - 1]), "\n".join(lines[number:]), number + 1
    hint = sentence(_("put a line '---' under the last field"))
    return "KP001", Flaw(START, _("the fields at the top have no end"), hint=hint)


def second_document(body: str, body_line: int) -> Flaw | None:
    """A second set of fields below the first, which would be printed as text."""
    head = body.lstrip("\n")
    if re.match(r"---[ ]*\n[ ]*[A-Za-z_]+:[ \n]", head) and re.search(r"\n---[ ]*(\n|$)", head[3:]):
        line = body_line + len(body) - len(head)
        hint = sentence(_("put all fields between the first two lines '---'"))
        return Flaw(Place(line, 1), _("a second set of fields begins here"), hint=hint)
    return None


def parse_yaml(front: str) -> Tree:
    """The fields with their places; `flaws` says what cannot be read, or reads otherwise than it looks."""
    tree = Tree()
    tree.flaws += _before_parsing(front)
    if tree.flaws:
        return tree
    try:
        loader = _Loader(front)
        node = loader.get_single_node()
    except yaml.MarkedYAMLError as error:
        tree.flaws.append(_syntax_flaw(error, front))
        return tree
    except yaml.reader.ReaderError as error:
        place = _place_at(front, error.position)
        hint = sentence(_("remove the character, or type it again"))
        shown = f"U+{ord(error.character):04X}" if isinstance(error.character, str) else f"0x{error.character:02X}"
        tree.flaws.append(
            ("KP012", Flaw(place, _("the character {character} cannot be seen"), {"character": shown}, hint))
        )
        return tree
    if not isinstance(node, yaml.MappingNode):
        tree.flaws.append(("KP010", _not_fields(node)))
        return tree
    tree.values = _Reading(tree, front.split("\n")).value(node, ())
    return tree


def _before_parsing(front: str) -> Iterator[tuple[str, Flaw]]:
    if len(front) > LIMIT:
        parts = {"length": len(front), "limit": LIMIT}
        hint = sentence(_("move long text below the second line '---'"))
        yield "KP012", Flaw(START, _("the fields take {length} characters, and {limit} is the most"), parts, hint)
        return
    flow = re.compile(r"[\[{]")
    for number, line in enumerate(front.split("\n"), start=2):
        indent = line[: len(line) - len(line.lstrip())]
        if "\t" in indent:
            hint = sentence(_("use spaces: two for each level"))
            yield "KP007", Flaw(Place(number, indent.index("\t") + 1), _("a tab stands where spaces belong"), hint=hint)
        if len(indent) > 2 * DEPTH or len(flow.findall(line)) > 10 * DEPTH:
            hint = sentence(_("write fewer levels: two spaces for each"))
            yield "KP012", Flaw(Place(number, 1), _("the fields lie too deep inside each other"), hint=hint)
            return
        if line.rstrip() == "...":
            hint = sentence(_("remove the line '...'"))
            yield "KP011", Flaw(Place(number, 1), _("a second set of fields begins here"), hint=hint)


def _not_fields(node: yaml.Node | None) -> Flaw:
    hint = sentence(_("write each field as `name: value`, for example `title: …`"))
    if node is None:
        return Flaw(START, _("there are no fields between the lines '---'"), hint=hint)
    if isinstance(node, yaml.SequenceNode):
        return Flaw(_place(node), _("a list stands where fields belong"), hint=hint)
    return Flaw(_place(node), _("text stands where fields belong"), hint=hint)


def _place(node: yaml.Node) -> Place:
    # +2: marks count from 0, and the front matter begins below the line '---'
    return Place(node.start_mark.line + 2, node.start_mark.column + 1)


def _place_at(text: str, offset: int) -> Place:
    before = text[:offset]
    return Place(before.count("\n") + 2, len(before) - before.rfind("\n"))


def _syntax_flaw(error: yaml.MarkedYAMLError, front: str) -> tuple[str, Flaw]:
    context, problem = error.context or "", error.problem or ""
    mark = error.problem_mark or error.context_mark
    place = Place(mark.line + 2, mark.column + 1)
    if "quoted scalar" in context:
        start = error.context_mark
        quote = front.split("\n")[start.line][start.column : start.column + 1]
        hint = sentence(_("put {quote} behind the text too, or the whole text between double quotes"), quote=quote)
        return "KP006", Flaw(
            Place(start.line + 2, start.column + 1), _("the quote {quote} is not closed"), {"quote": quote}, hint
        )
    earlier = _open_quote(front, place)
    if earlier:
        return earlier
    if "mapping values are not allowed" in problem:
        glued = _glued_colon(front, place)
        if glued:
            return glued
        hint = sentence(_("put the text behind the field between double quotes"))
        return "KP012", Flaw(place, _("a second ': ' stands in one line"), hint=hint)
    if "'\\t'" in problem:
        hint = sentence(_("use spaces: two for each level"))
        return "KP007", Flaw(place, _("a tab stands where spaces belong"), hint=hint)
    hint = sentence(
        _("write `name: value`, with two spaces for each level; put text with : # [ {{ or ` between quotes")
    )
    return "KP012", Flaw(place, _("the fields cannot be read from here"), hint=hint)


_QUOTE_LEFT_OPEN = re.compile(r"""^[ ]*(?:- )*[\w-]+:[ ]+(["'])(?!.*\1[ ]*(?:#.*)?$)""")
_GLUED = re.compile(r"^[ ]*(?:- )*[\w-]+(:)(?=[^\s:/])")


def _open_quote(front: str, place: Place) -> tuple[str, Flaw] | None:
    """A quote that opens a text above `place` and does not end its line: what went wrong began there."""
    for number, line in enumerate(front.split("\n")[: place.line - 1], start=2):
        found = _QUOTE_LEFT_OPEN.match(line)
        if found:
            quote = found[1]
            hint = sentence(_("put {quote} behind the text too, or the whole text between double quotes"), quote=quote)
            at = Place(number, found.start(1) + 1)
            return "KP006", Flaw(at, _("the quote {quote} is not closed"), {"quote": quote}, hint)
    return None


def _glued_colon(front: str, place: Place) -> tuple[str, Flaw] | None:
    """`title:b` in the line at or above `place`: without a space it is text, and the next field a surprise."""
    lines = front.split("\n")
    for index in (place.line - 2, place.line - 3):
        found = _GLUED.match(lines[index]) if 0 <= index < len(lines) else None
        if found:
            hint = sentence(_("put a space behind ':'"))
            return "KP012", Flaw(Place(index + 2, found.end(1) + 1), _("a space is missing behind ':'"), hint=hint)
    return None


class _Reading:
    """One walk over the nodes, noting places and traps on the way."""

    def __init__(self, tree: Tree, lines: list[str]) -> None:
        self.tree = tree
        self.lines = lines
        self.seen: set[int] = set()

    def value(self, node: yaml.Node, path: FieldPath) -> Any:
        self.tree.places[path] = _place(node)
        if id(node) in self.seen:
            hint = sentence(_("write the value out, or put it between quotes when it begins with * or &"))
            self.flaw("KP013", _place(node), _("the value points back at another one (`*`)"), hint=hint)
            return None
        self.seen.add(id(node))
        if isinstance(node, yaml.MappingNode):
            return self.fields(node, path)
        if isinstance(node, yaml.SequenceNode):
            return [self.value(item, (*path, index)) for index, item in enumerate(node.value)]
        return self.scalar(node, path)

    def fields(self, node: yaml.MappingNode, path: FieldPath) -> dict[str, Any]:
        found: dict[str, Any] = {}
        for key_node, value_node in node.value:
            key = key_node.value if isinstance(key_node, yaml.ScalarNode) else "?"
            where = (*path, key)
            if key in found:
                parts = {"field": key, "line": self.tree.keys[where].line}
                hint = sentence(_("keep one of the two"))
                self.flaw(
                    "KP005",
                    _place(key_node),
                    _("the field `{field}` stands here again; line {line} has it too"),
                    parts,
                    hint,
                )
                continue
            self.tree.keys[where] = _place(key_node)
            if node.flow_style and _is_absent(value_node):
                self.cut_off(key_node, key, path)
            found[key] = self.value(value_node, where)
        return found

    def cut_off(self, key_node: yaml.Node, key: str, path: FieldPath) -> None:
        hint = sentence(_("write the text as a block: `nl: |` and the text on the next lines, indented"))
        if not BILINGUAL.intersection(path):
            hint = sentence(_("put the whole text between double quotes"))
        self.flaw("KP008", _place(key_node), _("the comma before '{text}' cuts the text off"), {"text": key}, hint)

    def scalar(self, node: yaml.ScalarNode, path: FieldPath) -> str | bool | None:
        text = node.value
        if self.lines[node.start_mark.line][node.start_mark.column : node.start_mark.column + 1] == "!":
            hint = sentence(_("remove the word that begins with '!'"))
            self.flaw("KP013", _place(node), _("the value is given a type (`!`)"), hint=hint)
        if node.style == "|":
            self.tree.blocks[path] = self.block(node)
        if node.style in _QUOTED:
            return text
        if text in ("true", "false"):
            return text == "true"
        if _is_absent(node):
            return None
        if not _CODES.intersection(path) and _reads_otherwise(text):
            hint = sentence(_('write it between quotes: "{text}"'), text=text)
            self.flaw(
                "KP009",
                _place(node),
                _("'{text}' without quotes is read as something else by other programs"),
                {"text": text},
                hint,
            )
        return text

    def block(self, node: yaml.ScalarNode) -> tuple[int, int]:
        """Line (in the file) and indent of the first line of literal text."""
        first = node.start_mark.line + 1
        for line in self.lines[first : node.end_mark.line + 1]:
            if line.strip():
                return first + 2, len(line) - len(line.lstrip(" "))
        return first + 2, 0

    def flaw(
        self, code: str, place: Place, message: str, parts: dict | None = None, hint: Sentence | None = None
    ) -> None:
        self.tree.flaws.append((code, Flaw(place, message, parts or {}, hint)))


def _is_absent(node: yaml.Node) -> bool:
    return isinstance(node, yaml.ScalarNode) and node.style not in _QUOTED and node.value == ""


def _reads_otherwise(text: str) -> bool:
    """Whether YAML 1.1 takes plain text for a boolean, nothing, or a number that is written differently."""
    tag = _RESOLVER.resolve(yaml.ScalarNode, text, (True, False)).rpartition(":")[2]
    if tag == "int":
        return not re.fullmatch(r"-?(0|[1-9][0-9]*)", text)
    return tag in ("bool", "null", "float") or text in ("y", "n", "Y", "N")
