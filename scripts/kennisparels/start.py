"""A new pearl's file: the fields that a seedling needs, and nothing guessed."""

import json
import re
import unicodedata
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, get_args

from markdown.extensions.toc import slugify

from kennisparels.model.finding import Sentence, _, sentence
from kennisparels.model.garden import Garden
from kennisparels.model.near import did_you_mean
from kennisparels.model.page import DATED, SLUG
from kennisparels.model.values import CslType

_SEEDLING = """---
title: {title}
date: {date}
status: seedling
tags: [{tags}]
references:
{references}
---
"""
# What cannot be seen: of control, of form, halves of characters, and without a meaning.
_UNSEEN = {"Cc", "Cf", "Cs", "Co", "Cn"}
# Words and years of a fixed form need no quotes.
_BARE = {
    "id": re.compile("[a-z][a-z0-9]*(?:-[a-z0-9]+)+"),
    "type": SLUG,
    "issued": re.compile(r"\d{4}(?:-\d\d){0,2}"),
    "language": re.compile("[a-z]{2,3}(?:-[A-Z]{2})?"),
}


class SeedlingError(Exception):
    """The seedling cannot be written; the sentences say why, and what to type instead."""

    def __init__(self, message: Sentence, hint: Sentence | None = None) -> None:
        super().__init__(message.msgid)
        self.message = message
        self.hint = hint


def slug_for(title: str) -> str:
    """A file name from a title: its words, without what will not last."""
    return re.sub(r"^(?:[0-9]*-)+|-+$", "", slugify(title.replace("_", " "), "-"))


def write_seedling(
    docs: Path, garden: Garden, title: str, slug: str, tags: tuple[str, ...], works: Sequence[Mapping[str, Any]]
) -> Path:
    """The path of a new file, in the folder of its year; raises SeedlingError, and never overwrites.

    `works` are CSL items; the first is the one that the pearl presents.
    """
    if not all(text.isprintable() for text in (title, *(work["title"] for work in works))):
        hint = sentence(_("remove the character, or type it again"))
        raise SeedlingError(sentence(_("the title holds a character that cannot be seen")), hint)
    _look_up_tags(garden, tags)
    for work in works:
        _look_up_type(work["type"])
    look_up_slug(garden, slug)
    file = docs / "parels" / str(garden.as_of.year) / f"{slug}.md"
    fields = {
        "title": quoted(title),
        "date": garden.as_of,
        "tags": ", ".join(tags),
        "references": "\n".join(line for work in works for line in item_lines(work)),
    }
    file.parent.mkdir(parents=True, exist_ok=True)
    with file.open("x", encoding="utf-8", newline="\n") as seedling:
        seedling.write(_SEEDLING.format(**fields))
    return file


def look_up_slug(garden: Garden, slug: str) -> None:
    """Raises SeedlingError when a file cannot have this name, or one has it already."""
    if not SLUG.fullmatch(slug) or DATED.search(slug) or slug == "index":
        hint = sentence(_("give --slug with small letters and hyphens, for example 'hot-spots'"))
        raise SeedlingError(sentence(_("the file name '{name}' does not suit an address"), name=slug), hint)
    if slug in garden.by_slug:
        path = garden.by_slug[slug][0]
        raise SeedlingError(
            sentence(_("the name '{slug}' belongs to '{path}'"), slug=slug, path=path),
            sentence(_("choose another with --slug")),
        )


def _look_up_tags(garden: Garden, tags: tuple[str, ...]) -> None:
    if not tags:
        hint = sentence(_("add --tag with one of: {themes}"), themes=", ".join(sorted(garden.themes)[:20]) or "…")
        raise SeedlingError(sentence(_("a pearl needs a theme")), hint)
    for tag in tags:
        if tag not in garden.themes:
            known = garden.theme_by_label.get(tag.casefold())
            hint = sentence(_("write '{theme}'"), theme=known) if known else did_you_mean(tag, garden.themes)
            raise SeedlingError(sentence(_("the theme '{tag}' does not exist"), tag=tag), hint)


def _look_up_type(kind: str) -> None:
    kinds = get_args(CslType)
    if kind not in kinds:
        hint = did_you_mean(kind, kinds) or sentence(_("choose from: {words}"), words=", ".join(kinds))
        raise SeedlingError(sentence(_("'{value}' is no value of the field `{field}`"), value=kind, field="type"), hint)


def item_lines(item: Mapping[str, Any]) -> list[str]:
    """A CSL item as lines of YAML, as one of a list."""
    lines: list[str] = []
    for key, value in item.items():
        start = "    " if lines else "  - "
        if isinstance(value, list):
            lines += [f"{start}{key}:", *(f"      - {{{_flow(name)}}}" for name in value)]
        else:
            form = _BARE.get(key)
            lines.append(
                f"{start}{key}: {value if form and form.fullmatch(value) and value != 'no' else quoted(value)}"
            )
    return lines


def _flow(name: Mapping[str, str]) -> str:
    return ", ".join(f"{part}: {quoted(text)}" for part, text in name.items())


def quoted(text: str) -> str:
    """Text as YAML reads it back, whatever it holds."""
    # JSON's double quotes are YAML's, and no text needs a second thought between them
    return json.dumps(clean(text), ensure_ascii=False)


def clean(text: str) -> str:
    """Text on one line, without what cannot be seen."""
    line = " ".join(text.split())
    return "".join(char for char in line if unicodedata.category(char) not in _UNSEEN).strip()
