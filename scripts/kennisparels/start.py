"""A new pearl's file: the fields that a seedling needs, and nothing guessed."""

import json
import re
from pathlib import Path
from typing import get_args

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
  - id: {slug}
    type: {kind}
    title: {work}
---
"""


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
    docs: Path, garden: Garden, title: str, slug: str, tags: tuple[str, ...], work: str, kind: str
) -> Path:
    """The path of a new file, in the folder of its year; raises SeedlingError, and never overwrites."""
    if not title.isprintable() or not work.isprintable():
        hint = sentence(_("remove the character, or type it again"))
        raise SeedlingError(sentence(_("the title holds a character that cannot be seen")), hint)
    _look_up_tags(garden, tags)
    if kind not in get_args(CslType):
        hint = did_you_mean(kind, get_args(CslType)) or sentence(
            _("choose from: {words}"), words=", ".join(get_args(CslType))
        )
        raise SeedlingError(sentence(_("'{value}' is no value of the field `{field}`"), value=kind, field="type"), hint)
    if not SLUG.fullmatch(slug) or DATED.search(slug) or slug == "index":
        hint = sentence(_("give --slug with small letters and hyphens, for example 'hot-spots'"))
        raise SeedlingError(sentence(_("the file name '{name}' does not suit an address"), name=slug), hint)
    if slug in garden.by_slug:
        path = garden.by_slug[slug][0]
        raise SeedlingError(
            sentence(_("the name '{slug}' belongs to '{path}'"), slug=slug, path=path),
            sentence(_("choose another with --slug")),
        )
    file = docs / "parels" / str(garden.as_of.year) / f"{slug}.md"
    fields = {
        "title": _quoted(title),
        "date": garden.as_of,
        "tags": ", ".join(tags),
        "slug": _quoted(slug),
        "kind": kind,
        "work": _quoted(work),
    }
    file.parent.mkdir(parents=True, exist_ok=True)
    with file.open("x", encoding="utf-8", newline="\n") as seedling:
        seedling.write(_SEEDLING.format(**fields))
    return file


def _look_up_tags(garden: Garden, tags: tuple[str, ...]) -> None:
    if not tags:
        hint = sentence(_("add --tag with one of: {themes}"), themes=", ".join(sorted(garden.themes)[:20]) or "…")
        raise SeedlingError(sentence(_("a pearl needs a theme")), hint)
    for tag in tags:
        if tag not in garden.themes:
            known = garden.theme_by_label.get(tag.casefold())
            hint = sentence(_("write '{theme}'"), theme=known) if known else did_you_mean(tag, garden.themes)
            raise SeedlingError(sentence(_("the theme '{tag}' does not exist"), tag=tag), hint)


def _quoted(text: str) -> str:
    # JSON's double quotes are YAML's, and no text needs a second thought between them
    return json.dumps(text, ensure_ascii=False)
