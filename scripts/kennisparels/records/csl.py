"""CSL JSON, as Zotero, Pandoc and citeproc have it; nothing of the model is lost in it."""

import json
from typing import Any

from kennisparels.model.work import Name, Reference
from kennisparels.records.item import FIELDS, NAME_FIELDS, Item, edtf, item_of, unlike

# Types that the model has no word for, by the nearest one that it has.
_TYPES = {
    "article-journal": "article-journal",
    "entry-encyclopedia": "chapter",
    "entry-dictionary": "chapter",
    "entry": "chapter",
    "post": "post-weblog",
    "bill": "legislation",
    "legal_case": "document",
    "review": "article-journal",
    "review-book": "article-journal",
    "manuscript": "document",
    "periodical": "book",
    "collection": "book",
    "standard": "document",
    "regulation": "legislation",
}


def items_from_csl(text: str) -> list[Item]:
    """The items of a list, as it is or below `items` or `references`, or of one item alone."""
    values = json.loads(text)
    if isinstance(values, dict):
        values = next((values[key] for key in ("items", "references") if isinstance(values.get(key), list)), values)
    return unlike([item_from_csl(value) for value in (values if isinstance(values, list) else [values])])


def item_from_csl(value: Any) -> Item:
    """One item; lists of which the model has one value give their first."""
    if not isinstance(value, dict):
        raise TypeError("no item")
    found = {
        key: _one(value.get(key)) if key not in ("author", "editor") else _people(value.get(key)) for key in FIELDS
    }
    found["issued"] = _issued(value.get("issued"))
    found["type"] = _TYPES.get(str(value.get("type")), value.get("type"))
    return item_of(found)


def to_csl(work: Reference) -> dict[str, Any]:
    """A work as a CSL item for other programs."""
    found: dict[str, Any] = {}
    for key in FIELDS:
        value = getattr(work, key.replace("-", "_"))
        if key in ("author", "editor"):
            found |= {key: [_parts(name) for name in value]} if value else {}
        elif key == "issued" and value:
            found[key] = {"date-parts": [[int(part) for part in value.split("-")]]}
        elif value:
            found[key] = value
    return found


def _parts(name: Name) -> dict[str, str]:
    values = ((key, getattr(name, key.replace("-", "_"))) for key in NAME_FIELDS)
    return {key: value for key, value in values if value}


def _one(value: Any) -> Any:
    if isinstance(value, list):
        return next((each for each in value if isinstance(each, str | int)), None)
    return value if isinstance(value, str | int | float) else None


def _people(value: Any) -> list[dict[str, Any]]:
    people = [each for each in value if isinstance(each, dict)] if isinstance(value, list) else []
    return [{**each, "literal": each.get("literal") or each.get("name")} for each in people]


def _issued(value: Any) -> str | None:
    if not isinstance(value, dict):
        return edtf(str(value).split("-")) if value else None
    parts = value.get("date-parts")
    if isinstance(parts, list) and parts and isinstance(parts[0], list):
        return edtf(parts[0])
    return edtf(str(value.get("raw") or value.get("literal") or "").split("T")[0].split("-"))
