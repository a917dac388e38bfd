"""Front matter values into the model; Pydantic's errors become our own sentences, each at its place."""

import os
from dataclasses import dataclass
from functools import cache
from typing import Any

from pydantic import TypeAdapter, ValidationError
from pydantic_core import ErrorDetails

from kennisparels.model.finding import Flaw, Place, Sentence, _, sentence
from kennisparels.model.near import did_you_mean
from kennisparels.model.page import FieldPath
from kennisparels.model.schema import json_schema
from kennisparels.read.stand_ins import STAND_INS, Matter
from kennisparels.read.tree import Tree

# Pydantic would look through all that is installed for plugins, at the first page; we have none.
os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "true")

_EXAMPLES = {
    "title": "title: …",
    "status": "status: seedling",
    "date": "date: 2031-03-07",
    "tags": "tags: […]",
    "question": "question:",
    "path": "path:",
    "pearl": "pearl: …",
    "references": "references:",
    "prefLabel": "prefLabel: {nl: …, en: …}",
    "nl": "nl: …",
    "en": "en: …",
    "id": "id: …",
    "type": "type: report",
    "to": "to: …",
    "seen": "seen: 2031-03-09",
    "strength": "strength: not rated",
    "effects": "effects: not reported",
}


@dataclass(frozen=True)
class Parsed:
    """The fields as far as they could be read, and what was wrong with the others."""

    front: Any | None
    flaws: tuple[tuple[str, Flaw], ...] = ()


def parse_fields(kind: Matter, tree: Tree) -> Parsed:
    """One flaw for each field that cannot be read; the others are kept, so that rules still see them."""
    adapter = _adapter(kind)
    told = {flaw.place for _code, flaw in tree.flaws}
    empty = [where for where in tree.empty if told.isdisjoint((tree.places.get(where), tree.keys.get(where)))]
    errors = [_empty_error(where) for where in empty]
    try:
        front = adapter.validate_python(tree.values)
        if not errors:
            return Parsed(front)
    except ValidationError as failed:
        # what is said of an empty field has been said
        errors += [error for error in failed.errors(include_url=False) if _where(error["loc"], tree) not in empty]
    flaws = [(error, _flaw(error, tree, kind)) for error in errors]
    # a field under a wrong name is unknown; that it is missing as well need not be told
    meant = {(*error["loc"][:-1], flaw.hint.parts.get("word")) for error, (code, flaw) in flaws if code == "KP051"}
    told_once = tuple(flaw for error, flaw in flaws if flaw[0] != "KP050" or error["loc"] not in meant)
    return Parsed(_rest(adapter, kind, tree.values, errors), told_once)


def _empty_error(where: FieldPath) -> ErrorDetails:
    return ErrorDetails(type="empty", loc=where, msg="", input=None)


@cache
def _adapter(kind: Matter) -> TypeAdapter:
    return TypeAdapter(kind)


def _rest(adapter: TypeAdapter, kind: Matter, values: dict[str, Any], errors: list[ErrorDetails]) -> Any | None:
    """The model without the top-level fields that failed."""
    failed = {error["loc"][0] for error in errors}
    kept = {key: value for key, value in values.items() if key not in failed}
    try:
        return adapter.validate_python(STAND_INS[kind] | kept)
    except ValidationError:
        return None


def _flaw(error: ErrorDetails, tree: Tree, kind: Matter) -> tuple[str, Flaw]:
    where = _where(error["loc"], tree)
    name = str(error["loc"][-1])
    make = _FLAWS.get(error["type"], _other_type)
    code, message, parts, hint = make(error, name, kind)
    place = _key_place(where, tree) if code in ("KP050", "KP051") else tree.places.get(where, Place(1, 1))
    return code, Flaw(place, message, parts, hint)


def _where(loc: tuple[str | int, ...], tree: Tree) -> FieldPath:
    """The deepest field of the file that an error's location names; tags of unions are not in the file."""
    where: FieldPath = ()
    for step in loc:
        if (*where, step) in tree.places:
            where = (*where, step)
    return where


def _key_place(where: FieldPath, tree: Tree) -> Place:
    return tree.keys.get(where) or tree.places.get(where, Place(1, 1))


_Words = tuple[str, str, dict[str, Any], Sentence | None]


def _missing(error: ErrorDetails, name: str, kind: Matter) -> _Words:
    example = _EXAMPLES.get(name, name + ": …")
    return (
        "KP050",
        _("the field `{field}` is missing"),
        {"field": name},
        sentence(_("add `{example}`"), example=example),
    )


def _unknown(error: ErrorDetails, name: str, kind: Matter) -> _Words:
    known = _fields_at(kind, error["loc"][:-1])
    near = did_you_mean(name, known, quote="`")
    hint = near or sentence(
        _("fields that may stand here: {fields}"), fields=", ".join(f"`{field}`" for field in known)
    )
    return "KP051", _("the field `{field}` is unknown"), {"field": name}, hint


def _not_allowed(error: ErrorDetails, name: str, kind: Matter) -> _Words:
    words = [word.strip("'") for word in error["ctx"]["expected"].replace(" or ", ", ").split(", ")]
    value = error["input"]
    hint = did_you_mean(str(value), words) or sentence(_("choose from: {words}"), words=", ".join(words))
    if name == "effects" or "effects" in error["loc"][-2:]:
        hint = sentence(_("write `not reported`, or a list of `outcome:` with `direction:`"))
    elif words == ["not reported"]:
        hint = sentence(_("write `not reported`, or `nl: |` and `en: |` with text below them"))
    if value is None:
        return _empty(error, name, kind)
    return (
        "KP052",
        _("'{value}' is no value of the field `{field}`"),
        {"value": _shown(value), "field": _field(error)},
        hint,
    )


def _impossible_date(error: ErrorDetails, name: str, kind: Matter) -> _Words:
    hint = sentence(_("write year-month-day, for example 2031-02-28"))
    if name == "issued":
        hint = sentence(_("write the year, and the month and day where known: 2031, 2031-03 or 2031-03-07"))
    return "KP053", _("the date '{value}' does not exist"), {"value": error["ctx"]["value"]}, hint


def _country(error: ErrorDetails, name: str, kind: Matter) -> _Words:
    hint = sentence(_("write two capitals, such as NL or GB, a region such as GB-ENG, EU, or international"))
    return (
        "KP052",
        _("'{value}' is no value of the field `{field}`"),
        {"value": error["ctx"]["value"], "field": "countries"},
        hint,
    )


def _empty(error: ErrorDetails, name: str, kind: Matter) -> _Words:
    hint = sentence(_("fill it in, or remove the line"))
    return "KP055", _("the field `{field}` is empty"), {"field": _field(error)}, hint


def _text(error: ErrorDetails, name: str, kind: Matter) -> _Words:
    if error["input"] is None:
        return _empty(error, name, kind)
    hint = sentence(_("write text behind `{field}:`, between quotes if it is true or false"), field=_field(error))
    return "KP054", _("the field `{field}` holds {what} where text belongs"), _parts(error), hint


def _number(error: ErrorDetails, name: str, kind: Matter) -> _Words:
    if error["input"] is None:
        return _empty(error, name, kind)
    hint = sentence(_("write only figures, for example {example}"), example=412)
    return "KP054", _("the field `{field}` holds {what} where a number belongs"), _parts(error), hint


def _list(error: ErrorDetails, name: str, kind: Matter) -> _Words:
    if error["input"] is None:
        return _empty(error, name, kind)
    known = ", ".join(f"`{field}: …`" for field in _fields_at(kind, (*error["loc"], 0))[:3])
    hint = sentence(_("put it between brackets: [{value}]"), value=_shown(error["input"]))
    if known:
        hint = sentence(_("write a list below it, and `- ` before each item: {fields}"), fields=known)
    if isinstance(error["input"], dict):
        hint = sentence(_("write `- ` before the first of these fields, and two spaces before the others"))
    return "KP054", _("the field `{field}` holds {what} where a list belongs"), _parts(error), hint


def _fields(error: ErrorDetails, name: str, kind: Matter) -> _Words:
    if error["input"] is None:
        return _empty(error, name, kind)
    known = _fields_at(kind, error["loc"])
    hint = sentence(_("write under it, indented: {fields}"), fields=", ".join(f"`{field}:`" for field in known[:3]))
    return "KP054", _("the field `{field}` holds {what} where fields belong"), _parts(error), hint


def _other_type(error: ErrorDetails, name: str, kind: Matter) -> _Words:
    hint = sentence(_("see the example of `{field}` in the guide"), field=_field(error))
    return "KP054", _("the field `{field}` holds {what}, which does not belong there"), _parts(error), hint


def _no_date(error: ErrorDetails, name: str, kind: Matter) -> _Words:
    if error["input"] is None:
        return _empty(error, name, kind)
    return _impossible_date(error | {"ctx": {"value": _shown(error["input"])}}, name, kind)


_FLAWS = {
    "missing": _missing,
    "unexpected_keyword_argument": _unknown,
    "literal_error": _not_allowed,
    "impossible_date": _impossible_date,
    "country": _country,
    "empty": _empty,
    "string_type": _text,
    "number": _number,
    "int_parsing": _number,
    "int_type": _number,
    "tuple_type": _list,
    "dataclass_type": _fields,
    "date_type": _no_date,
}


def _parts(error: ErrorDetails) -> dict[str, Any]:
    what = _shown(error["input"])
    return {"field": _field(error), "what": f"'{what}'" if isinstance(what, str) else what}


def _shown(value: Any) -> Any:
    """A value in a message: short, and never as Python writes it."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, list):
        return sentence(_("a list"))
    if isinstance(value, dict):
        return sentence(_("fields"))
    return value if len(str(value)) <= 60 else f"{str(value)[:59]}…"


def _field(error: ErrorDetails) -> str:
    """The name of the field, also for an item of a list."""
    return next(
        (str(step) for step in reversed(error["loc"]) if isinstance(step, str) and step not in ("word", "fields")), "?"
    )


def _fields_at(kind: Matter, loc: tuple[str | int, ...]) -> list[str]:
    """Names of the fields that may stand at a place, from the JSON Schema of the model."""
    schema = json_schema(kind)
    node = schema
    for step in (*loc, None):
        while "$ref" in node:
            node = schema["$defs"][node["$ref"].rpartition("/")[2]]
        options = node.get("anyOf") or node.get("oneOf")
        if options:
            node = next((option for option in options if option.keys() & {"$ref", "items", "properties"}), {})
            while "$ref" in node:
                node = schema["$defs"][node["$ref"].rpartition("/")[2]]
        if step is None or step in ("word", "fields"):
            continue
        node = node.get("items", {}) if isinstance(step, int) else node.get("properties", {}).get(step, {})
    return list(node.get("properties", {}))
