"""Front matter as a tree of typed-as-written values, each with its line and column."""

import re
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any

import yaml

from kennisparels.model.finding import START, Flaw, Place, Sentence, _, sentence
from kennisparels.model.page import FieldPath

_RESOLVER = yaml.resolver.Resolver()

DEPTH = 20  # fields in fields; no model goes half as deep

# A plain scalar's style is None or "", depending on the loader.
_QUOTED = {"'", '"', "|", ">"}

# Nothing to tell from a word that begins with `#`.
_GLUED_REMARK = re.compile(r"[ ]*(?<=[ ])(#[^\s#]+)")

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
    "question",
    "answer",
    "certainty",
    "disagreement",
    "missing",
    "why",
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
    texts: dict[FieldPath, str] = field(default_factory=dict)
    empty: list[FieldPath] = field(default_factory=list)
    flaws: list[tuple[str, Flaw]] = field(default_factory=list)


class StopError(Exception):
    """The fields are not worth reading on."""

    def __init__(self, code: str, flaw: Flaw) -> None:
        super().__init__(code)
        self.flaw = (code, flaw)


class Reading:
    """One walk over the parser's events, noting places and traps on the way.

    PyYAML's own composer recurses as deep as the file asks, in C, where Python cannot stop it.
    """

    def __init__(self, tree: Tree, loader: Any, lines: list[str]) -> None:
        self.tree = tree
        self.next = loader.get_event
        self.lines = lines
        self.has_remarks = any("#" in line for line in lines)

    def document(self) -> dict[str, Any]:
        self.next()  # the stream begins
        event = self.next()
        if isinstance(event, yaml.DocumentStartEvent):
            event = self.next()
        if not isinstance(event, yaml.MappingStartEvent):
            raise _not_fields(event)
        values = self.value(event, ())
        self.next()  # the document ends
        event = self.next()
        if not isinstance(event, yaml.StreamEndEvent):
            raise yaml.MarkedYAMLError(problem="a second document", problem_mark=event.start_mark)
        return values

    def value(self, event: yaml.Event, path: FieldPath) -> Any:
        self.tree.places[path] = _place(event)
        if isinstance(event, yaml.ScalarEvent):
            value = self.scalar(event, path)
            if isinstance(value, str):
                self.tree.texts[path] = value
            return value
        if isinstance(event, yaml.AliasEvent):
            hint = sentence(_("write the value out, or put it between quotes when it begins with * or &"))
            self.flaw("KP013", _place(event), _("the value points back at another one (`*`)"), hint=hint)
            self.tree.empty.append(path)
            return None
        if len(path) >= DEPTH:
            hint = sentence(_("write fewer levels: two spaces for each"))
            raise StopError("KP012", Flaw(_place(event), _("the fields lie too deep inside each other"), hint=hint))
        if isinstance(event, yaml.MappingStartEvent):
            return self.fields(event, path)
        return self.items(path)

    def items(self, path: FieldPath) -> list[Any]:
        found: list[Any] = []
        while not isinstance(event := self.next(), yaml.SequenceEndEvent):
            found.append(self.value(event, _below(path, len(found))))
        return found

    def fields(self, event: yaml.MappingStartEvent, path: FieldPath) -> dict[str, Any]:
        found: dict[str, Any] = {}
        is_flow = event.flow_style
        while not isinstance(key_event := self.next(), yaml.MappingEndEvent):
            key = self.key(key_event)
            where, event = _below(path, key), self.next()
            if key in found:
                self.double(key_event, where)
                self.skip(event)
                continue
            self.tree.keys[where] = _place(key_event)
            if is_flow and _is_absent(event):
                self.cut_off(key_event, where)
            found[key] = self.value(event, where)
        return found

    def key(self, event: yaml.Event) -> str:
        """A key as it was typed; `?` for one that is a list or fields, since no field is called so."""
        if isinstance(event, yaml.ScalarEvent):
            return event.value
        self.skip(event)
        return "?"

    def skip(self, event: yaml.Event) -> None:
        depth = _step(event)
        while depth:
            depth += _step(self.next())

    def double(self, event: yaml.Event, where: FieldPath) -> None:
        parts = {"field": where[-1], "line": self.tree.keys[where].line}
        hint = sentence(_("keep one of the two"))
        message = _("the field `{field}` stands here again; line {line} has it too")
        self.flaw("KP005", _place(event), message, parts, hint)

    def cut_off(self, event: yaml.Event, where: FieldPath) -> None:
        hint = sentence(_("put the whole text between double quotes"))
        if BILINGUAL.intersection(where):
            hint = sentence(_("write the text as a block: `nl: |` and the text on the next lines, indented"))
        self.flaw("KP008", _place(event), _("the comma before '{text}' cuts the text off"), {"text": where[-1]}, hint)

    def scalar(self, event: yaml.ScalarEvent, path: FieldPath) -> str | bool | None:
        text = event.value
        if event.tag:
            hint = sentence(_("remove the word that begins with '!'"))
            self.flaw("KP013", _place(event), _("the value is given a type (`!`)"), hint=hint)
        if event.style == "|":
            self.tree.blocks[path] = self.block(event)
        if event.style in _QUOTED:
            return text
        self.remark(event, path)
        if text in ("true", "false"):
            return text == "true"
        if _is_absent(event):
            self.tree.empty.append(path)
            return None
        if _CODES.isdisjoint(path) and _reads_otherwise(text):
            hint = sentence(_('write it between quotes: "{text}"'), text=text)
            self.flaw(
                "KP009",
                _place(event),
                _("'{text}' without quotes is read as something else by other programs"),
                {"text": text},
                hint,
            )
        return text

    def remark(self, event: yaml.ScalarEvent, path: FieldPath) -> None:
        """`Since #MeToo` ends at the `#`; a remark has a space behind that, as everybody writes it."""
        if not self.has_remarks:
            return
        mark = event.end_mark
        found = _GLUED_REMARK.match(self.lines[mark.line], mark.column) if mark.line < len(self.lines) else None
        if not found:
            return
        place = _shared_place(mark.line + 2, found.start(1) + 1)
        if _is_absent(event):
            self.tree.places[path] = place  # that the field is empty needs no telling
        hint = sentence(_("put the whole text between double quotes; a remark has a space behind '#'"))
        self.flaw("KP008", place, _("the rest from '{text}' on does not count as text"), {"text": found[1]}, hint)

    def block(self, event: yaml.ScalarEvent) -> tuple[int, int]:
        """Line (in the file) and indent of the first line of literal text."""
        first = event.start_mark.line + 1
        for line in self.lines[first : event.end_mark.line + 1]:
            if line.strip():
                return first + 2, len(line) - len(line.lstrip(" "))
        return first + 2, 0

    def flaw(
        self, code: str, place: Place, message: str, parts: dict | None = None, hint: Sentence | None = None
    ) -> None:
        self.tree.flaws.append((code, Flaw(place, message, parts or {}, hint)))


def _step(event: yaml.Event) -> int:
    """How much deeper the parser is after an event."""
    if isinstance(event, yaml.CollectionStartEvent):
        return 1
    return -1 if isinstance(event, yaml.CollectionEndEvent) else 0


def _is_absent(event: yaml.Event) -> bool:
    return isinstance(event, yaml.ScalarEvent) and event.style not in _QUOTED and event.value == ""


@lru_cache(maxsize=10_000)
def _reads_otherwise(text: str) -> bool:
    """Whether YAML 1.1 takes plain text for a boolean, nothing, or a number that is written differently."""
    if text[0] not in _RESOLVER.yaml_implicit_resolvers:
        return False  # most words: nothing that begins so has another meaning
    tag = _RESOLVER.resolve(yaml.ScalarNode, text, (True, False)).rpartition(":")[2]
    if tag == "int":
        return not re.fullmatch(r"-?(0|[1-9][0-9]*)", text)
    return tag in ("bool", "null", "float") or text in ("y", "n", "Y", "N")


def _not_fields(event: yaml.Event) -> StopError:
    hint = sentence(_("write each field as `name: value`, for example `title: …`"))
    if isinstance(event, yaml.StreamEndEvent):
        return StopError("KP010", Flaw(START, _("there are no fields between the lines '---'"), hint=hint))
    if isinstance(event, yaml.SequenceStartEvent):
        return StopError("KP010", Flaw(_place(event), _("a list stands where fields belong"), hint=hint))
    return StopError("KP010", Flaw(_place(event), _("text stands where fields belong"), hint=hint))


def _place(event: yaml.Event) -> Place:
    # +2: marks count from 0, and the front matter begins below the line '---'
    mark = event.start_mark
    return _shared_place(mark.line + 2, mark.column + 1)


# Most pages have the same fields on the same lines: one object for all of them takes less memory and a smaller cache.
_shared_place = lru_cache(maxsize=10_000)(Place)


@lru_cache(maxsize=10_000)
def _below(path: FieldPath, step: str | int) -> FieldPath:
    return (*path, step)
