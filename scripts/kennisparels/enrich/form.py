"""The form for a new pearl: its fields come from the model's schema, its limits and patterns from the rules."""

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from posixpath import dirname
from typing import Any, NamedTuple

from babel import Locale

from kennisparels.check.evidence import CLAIMS
from kennisparels.check.fields import LONGEST_TITLE
from kennisparels.check.severity import weights
from kennisparels.check.themes import MOST_THEMES
from kennisparels.check.translation import FEW_WORDS
from kennisparels.check.works import NEEDS
from kennisparels.enrich.country_names import OTHERS, country_name
from kennisparels.enrich.fields import choices, said, target, typed_example
from kennisparels.enrich.form_patterns import text_rules
from kennisparels.enrich.form_words import (
    BACKGROUND,
    FILE_MESSAGES,
    HINTS,
    ITEMS,
    LABELS,
    LEFT_OUT,
    MESSAGES,
    NAMES,
    SECTIONS,
)
from kennisparels.enrich.rendering import templated
from kennisparels.enrich.site_page import SitePage
from kennisparels.model.front_matter import PearlMatter
from kennisparels.model.garden import Garden
from kennisparels.model.page import DATED, SLUG, Named, Pearl
from kennisparels.model.schema import Schema, json_schema
from kennisparels.model.site_map import NEW_PEARL, UNDATED
from kennisparels.model.values import NOT_REPORTED

# What few works need stands behind a button.
_SELDOM = frozenset(
    "editor collection-title dropping-particle genre ISBN ISSN issue number number-of-pages page publisher-place suffix"
    " volume".split()
)

# Names are asked for as they are said in Dutch; the file has them in the model's order.
_NAME = ("given", "non-dropping-particle", "family", "literal")

# Kinds that are typed by heart: the others show what can be chosen, or speak for themselves.
_TYPED = ("text", "date", "edtf")

# Longer addresses are refused by servers, or cut off on the way.
LONGEST_ADDRESS = 7000  # characters

# The list that the form fetches, beside its page.
KNOWN = "parels.js"


class Section(NamedTuple):
    """A part of the form with its heading, an opening sentence, and its fields."""

    id: str
    title: str
    lead: str
    fields: tuple["Field", ...]


@dataclass(frozen=True)
class Field:
    """One field, or a set or list of them.

    `path` leads to it from the top, by names, and `kind` says how it is filled in. What is not known of a field that
    is `or_unknown` is written as `not reported`.
    """

    path: str
    kind: str
    label: str
    label_en: str
    hint: str
    example: str = ""
    pattern: str = ""
    is_required: bool = False
    or_unknown: bool = False
    item: str = ""
    choices: Mapping[str, str] = field(default_factory=dict)
    fields: tuple["Field", ...] = ()

    @property
    def id(self) -> str:
        return "kp-" + self.path.replace("/", "-")

    @property
    def key(self) -> str:
        return self.path.rpartition("/")[2]

    @property
    def is_seldom(self) -> bool:
        return self.path.startswith("references/") and self.key in _SELDOM


def new_pearl_form(garden: Garden) -> SitePage:
    """The page with the form; a script works it, and without one the page says what to do instead."""
    root = json_schema(PearlMatter)
    by_key = {each.key: each for each in _fields(root, root, "")} | {"body": Field("body", "prose", *BACKGROUND)}
    sections = [Section(name, title, lead, tuple(by_key[key] for key in keys)) for name, title, lead, keys in SECTIONS]
    page = templated(
        "form.md",
        NEW_PEARL,
        garden.by_path.get(NEW_PEARL),
        garden,
        "Een nieuwe parel",
        sections=sections,
        countries=list(_countries()),
        rules=json.dumps(_rules(root, garden)),  # ASCII, so that nothing is hidden in it
        told=len(MESSAGES) + len(FILE_MESSAGES),
        left_out=[f"{NAMES.get(key, key)}: {reason}" for key, reason in LEFT_OUT.items() if "/" not in key],
        known=KNOWN,
        seedling=_template(root),
    )
    return SitePage(page.path, page.text, page.meta | {"template": "form.html"})


def _fields(root: Schema, node: Schema, around: str) -> Iterator[Field]:
    """The fields of one set, in the order in which they are asked for."""
    required = node.get("required", ())
    fields = node["properties"]
    for key in sorted(fields, key=lambda key: _NAME.index(key) if key in _NAME else len(_NAME)):
        path = f"{around}/{key}".removeprefix("/")
        if path not in LEFT_OUT:
            yield _field(root, fields[key], path, key in required)


def _field(root: Schema, node: Schema, path: str, is_required: bool) -> Field:
    label = LABELS.get("/".join(path.split("/")[-2:])) or LABELS[path.rpartition("/")[2]]
    or_unknown = "oneOf" in node
    inner = node["oneOf"][-1] if or_unknown else node
    name = target(inner)
    kind = _kind(path, inner, name)
    return Field(
        path,
        kind,
        *label,
        hint=HINTS.get(path.rpartition("/")[2]) or said(node["description"], "nl"),
        example=str(node["examples"][0]) if kind in _TYPED and "examples" in node else "",
        pattern=inner.get("pattern", inner.get("items", {}).get("pattern", "")),
        is_required=is_required and not or_unknown,
        or_unknown=or_unknown,
        item=ITEMS.get(path.rpartition("/")[2], ""),
        choices=choices(inner),
        fields=tuple(_fields(root, root["$defs"][name], path)) if name else (),
    )


def _kind(path: str, node: Schema, name: str | None) -> str:
    """How a field is filled in."""
    by_path = {
        "tags": "themes",
        "countries": "countries",
        "status": "radios",
        "evidence/effects/outcome": "theme",
        "relations/to": "pearl",
    }
    if path in by_path:
        return by_path[path]
    if name:
        return "list" if node.get("type") == "array" else "group"
    if "enum" in node:
        return "choice"
    return "prose" if "contentMediaType" in node else node.get("format", "text")


class Country(NamedTuple):
    """A code with its names."""

    code: str
    nl: str
    en: str


def _countries() -> Iterator[Country]:
    """Every country, region and wider circle that has a name of its own, by its Dutch name."""
    english = Locale("en").territories
    codes = [
        code for code in Locale("nl").territories if re.fullmatch("[A-Z]{2}", code) and code not in ("ZZ", "XA", "XB")
    ]
    for code in sorted({*codes, *OTHERS}, key=country_name):
        yield Country(code, country_name(code), str(english.get(code, "")))


def _rules(root: Schema, garden: Garden) -> dict[str, Any]:
    """What the script needs to say what the gate will say, and to write what the gate wants."""
    return {
        "order": dict(_orders(root, root, "")),
        "weights": {code: weights(code)[:3] for code in MESSAGES},
        "messages": MESSAGES,
        "fileMessages": FILE_MESSAGES,
        "notReported": NOT_REPORTED,
        "undated": UNDATED,
        "longestTitle": LONGEST_TITLE,
        "mostThemes": MOST_THEMES,
        "fewWords": FEW_WORDS,
        "claims": CLAIMS,
        "needs": NEEDS,
        "texts": text_rules(),
        "slug": SLUG.pattern,
        "dated": DATED.pattern,
        "newFile": garden.repository.new_file("parels/") if garden.repository else "",
        "longestAddress": LONGEST_ADDRESS,
        "themes": {theme.slug: theme.title for theme in garden.themes.values()},
        "broader": {theme: sorted(broader) for theme, broader in garden.broader.items() if broader},
    }


def form_files(garden: Garden) -> dict[str, str]:
    """By path, the list that the form fetches once somebody writes: pearls to relate to, and names that are taken.

    A script and no JSON, for from a share a page may not fetch, and may load scripts.
    """
    pearls = [
        [pearl.slug, pearl.title, pearl.front.title_en or "", str(pearl.front.date.year) if pearl.front.date else ""]
        for year in garden.years.values()
        for pearl in year
    ]
    others = [page.slug for page in garden.pages if isinstance(page, Named) and not isinstance(page, Pearl)]
    aliases = [alias for page in garden.pages if isinstance(page, Named) for alias in page.front.aliases]
    known = json.dumps({"pearls": pearls, "names": others + aliases}, separators=(",", ":"))
    return {f"{dirname(NEW_PEARL)}/{KNOWN}": f"kpForm.know({known});\n"}


def _template(root: Schema) -> str:
    """A seedling to copy and type over: what every pearl needs, each field with its example."""
    work = root["$defs"]["Reference"]["properties"]
    lines = [typed_example(key, root["properties"][key]) for key in ("title", "date", "status", "tags")]
    lines += ["references:", *(f"    {typed_example(key, work[key])}" for key in ("id", "type", "title", "URL"))]
    return "\n".join(["---", *lines, "---", ""]).replace("references:\n    ", "references:\n  - ")


def _orders(root: Schema, node: Schema, path: str) -> Iterator[tuple[str, list[str]]]:
    """The names of the fields in each set, in the order in which they are written."""
    yield path, list(node["properties"])
    for key, each in node["properties"].items():
        name = target(each)
        if name:
            yield from _orders(root, root["$defs"][name], f"{path}/{key}".removeprefix("/"))
