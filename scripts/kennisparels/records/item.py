"""A CSL item as the model writes it: text values, and names as fields; `issued` is EDTF text."""

import re
import unicodedata
from collections.abc import Iterable, Mapping
from typing import Any, get_args

from kennisparels.model.finding import Sentence, _, sentence
from kennisparels.model.values import CslType
from kennisparels.model.work import Name, Reference
from kennisparels.start import clean

Item = dict[str, Any]

FIELDS = tuple(name.replace("_", "-") for name in Reference.__dataclass_fields__)
NAME_FIELDS = tuple(name.replace("_", "-") for name in Name.__dataclass_fields__)
TYPES = get_args(CslType)


class RecordError(Exception):
    """No work can be had from a text or a registry; the sentence says why."""

    def __init__(self, message: Sentence) -> None:
        super().__init__(message.msgid)
        self.message = message


def item_of(values: Mapping[str, Any]) -> Item:
    """An item of the fields that the model knows and that have something in them, in the model's order."""
    found: Item = {}
    for key in FIELDS:
        value = values.get(key)
        if key in ("author", "editor"):
            names = [name for each in value or () if (name := _name(each))]
            found |= {key: names} if names else {}
        elif value is not None and clean(str(value)):
            found[key] = clean(str(value))
    if "title" not in found:
        name = clean(str(values.get("id") or values.get("DOI") or "")) or "?"
        raise RecordError(sentence(_("the work '{id}' has no title, so that no pearl can present it"), id=name))
    found["type"] = found["type"] if found.get("type") in TYPES else "document"
    found["id"] = found.get("id") or id_of(found)
    return {key: found[key] for key in FIELDS if key in found}


def _name(parts: Mapping[str, Any]) -> dict[str, str]:
    return {key: clean(str(parts[key])) for key in NAME_FIELDS if parts.get(key) and clean(str(parts[key]))}


def id_of(item: Mapping[str, Any]) -> str:
    """A family name and a year, as in the guide."""
    people = item.get("author") or item.get("editor") or [{}]
    name = people[0].get("family") or people[0].get("literal") or item["title"]
    words = re.findall(r"[a-z0-9]+", unicodedata.normalize("NFKD", name.casefold()).encode("ascii", "ignore").decode())
    return "-".join([*words[:4], *([item["issued"][:4]] if item.get("issued") else [])]) or "werk"


def unlike(items: Iterable[Item]) -> list[Item]:
    """The same items; an id that another one has already gets a number behind it."""
    taken: set[str] = set()
    found = []
    for item in items:
        name = next(
            each for each in (item["id"], *(f"{item['id']}-{n}" for n in range(2, 10_000))) if each not in taken
        )
        taken.add(name)
        found.append({**item, "id": name})
    return found


def edtf(parts: Iterable[Any]) -> str | None:
    """EDTF text of a year, a month and a day, as far as they are there and can be."""
    numbers = []
    for part, most in zip(parts, (9999, 12, 31), strict=False):
        text = str(part if part is not None else "").strip()
        if not text.isdecimal() or not 1 <= int(text) <= most:
            break
        numbers.append(int(text))
    return "-".join(f"{number:0{width}}" for number, width in zip(numbers, (4, 2, 2), strict=False)) or None
