"""The list of all fields, made from the model's own schema."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from kennisparels.enrich import labels
from kennisparels.enrich.rendering import templated
from kennisparels.enrich.site_page import SitePage
from kennisparels.model.finding import Sentence, _, sentence
from kennisparels.model.garden import Garden
from kennisparels.model.schema import SCHEMAS, Schema, json_schema
from kennisparels.model.site_map import FIELD_LIST
from kennisparels.report import say

# Words to choose from, as pages show them in Dutch.
_SHOWN: tuple[Mapping[str, str], ...] = (
    {value: name for value, (name, _meaning) in labels.STATUS.items()},
    {value: name for value, (name, _reverse) in labels.RELATION.items()},
    labels.STUDY,
    labels.STRENGTH,
    labels.DIRECTION,
    labels.WORK_TYPE,
)


@dataclass(frozen=True)
class Entry:
    """One field: what it holds and means, what can be chosen, and an example as it is typed."""

    name: str
    is_required: bool
    kind: Sentence
    group: str | None
    meaning: str
    choices: Mapping[str, str]
    example: str


@dataclass(frozen=True)
class Group:
    """Fields that stand together; `users` are the fields under which they stand, none for those at the top."""

    id: str
    users: tuple[str, ...]
    entries: tuple[Entry, ...]


def field_list(garden: Garden) -> SitePage:
    """What every field of a pearl, a theme and a dossier is called, holds and means."""
    kinds = {name.partition(".")[0]: list(_groups(name)) for name in SCHEMAS}
    page = garden.by_path.get(FIELD_LIST)
    return templated("fields.md", FIELD_LIST, page, garden, "Velden", **kinds, said=said)


def said(words: Sentence | str, language: str) -> str:
    """A sentence, or the msgid of one, in a language."""
    return say(words if isinstance(words, Sentence) else sentence(words), language)


def _groups(file: str) -> Iterator[Group]:
    root = json_schema(SCHEMAS[file])
    prefix = file.partition(".")[0]
    users = {name: tuple(dict.fromkeys(fields)) for name, fields in _users(root, root, {}).items()}
    ids = {name: f"{prefix}-under-{fields[0]}" for name, fields in users.items()}
    for name, node in (("", root), *((name, root["$defs"][name]) for name in users)):
        required = node.get("required", ())
        entries = (_entry(key, field, key in required, ids) for key, field in node["properties"].items())
        yield Group(ids.get(name, prefix), users.get(name, ()), tuple(entries))


def _users(root: Schema, node: Schema, found: dict[str, list[str]]) -> dict[str, list[str]]:
    """For each set of fields, in the order of first use, the fields under which it stands."""
    for name, field in node["properties"].items():
        inner = target(field)
        if inner in found:
            found[inner].append(name)
        elif inner:
            found[inner] = [name]
            _users(root, root["$defs"][inner], found)
    return found


def target(node: Schema) -> str | None:
    """The set of fields that stands under a field, or in its list."""
    if "$ref" in node:
        return node["$ref"].rpartition("/")[2]
    inner = [*node.get("oneOf", ()), *filter(None, [node.get("items")])]
    return next(filter(None, map(target, inner)), None)


def _entry(name: str, node: Schema, is_required: bool, ids: Mapping[str, str]) -> Entry:
    group = ids.get(target(node) or "")
    return Entry(name, is_required, _kind(node), group, node["description"], choices(node), typed_example(name, node))


def choices(node: Schema) -> Mapping[str, str]:
    """The words that a field can hold, each with what pages show for it."""
    words = node.get("enum", ())
    return next((shown for shown in _SHOWN if list(shown) == list(words)), dict.fromkeys(words, ""))


def _kind(node: Schema) -> Sentence:
    if "oneOf" in node:
        return sentence(_("`not reported`, or {what}"), what=_kind(node["oneOf"][-1]))
    if node.get("type") == "array":
        return sentence(_("a list, each item with fields of its own") if target(node) else _("a list of texts"))
    if "$ref" in node:
        return sentence(_("text in Dutch and English") if target(node) == "Bilingual" else _("fields of its own"))
    return sentence(_ONE_VALUE[_form(node)])


_ONE_VALUE = {
    "enum": _("one of these words"),
    "date": _("a day: year-month-day"),
    "edtf": _("a year, a month or a day"),
    "integer": _("a whole number"),
    "text/markdown": _("text, in which Markdown may be used"),
    "text": _("text"),
}


def _form(node: Schema) -> str:
    forms = ("enum" if "enum" in node else None, node.get("format"), node.get("contentMediaType"), node["type"])
    return next((form for form in forms if isinstance(form, str) and form in _ONE_VALUE), "text")


def typed_example(name: str, node: Schema) -> str:
    """The field as it is typed; nothing for fields that show their own."""
    for value in node.get("examples", ()):
        if "contentMediaType" in node:
            return f"{name}: |\n  {value}"
        return f"{name}: [{', '.join(map(_typed, value))}]" if isinstance(value, list) else f"{name}: {_typed(value)}"
    return ""


def _typed(value: Any) -> str:
    """Text without quotes where YAML reads it as it stands."""
    return f'"{value}"' if ":" in str(value) else str(value)
