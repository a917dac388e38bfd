"""The page of a pearl."""

import re
from math import ceil
from typing import Any, NamedTuple

from babel import Locale
from babel.numbers import format_decimal
from markupsafe import Markup

from kennisparels.enrich import evidence, words
from kennisparels.enrich.citations import citation, work_ids
from kennisparels.enrich.country_names import country_name
from kennisparels.enrich.rendering import description, render, title_language
from kennisparels.enrich.site_page import SitePage
from kennisparels.enrich.ties import Ties
from kennisparels.model.front_matter import Attachment
from kennisparels.model.garden import Garden
from kennisparels.model.page import Pearl
from kennisparels.model.site_map import ABOUT, RUBRIC, country_path

WORDS_PER_MINUTE = 200
_WORD = re.compile(r"\w[\w'’-]*")
_DUTCH = Locale("nl")


class Place(NamedTuple):
    """A country, region or group of countries; a page of its own, where there is one."""

    name: str
    path: str | None


class Document(NamedTuple):
    """An attachment with what is known of its file: its kind, its size for people, and its fingerprint."""

    attachment: Attachment
    kind: str
    size: str
    sha256: str | None


def pearl_page(pearl: Pearl, garden: Garden, ties: Ties) -> SitePage:
    front = pearl.front
    themes = [garden.themes[tag] for tag in dict.fromkeys(front.tags) if tag in garden.themes]
    language = title_language(pearl)
    text = render(
        "pearl.md",
        pearl.path,
        garden,
        page=pearl,
        front=front,
        themes=themes,
        heading=Markup(f' lang="{words.words(language)}"') if language else "",
        places=[_place(code, garden) for code in front.countries],
        minutes=reading_time(pearl),
        shown_in=_shown_in(pearl),
        works=list(zip(work_ids(front.references), front.references, strict=True)),
        documents=[_document(attachment, garden) for attachment in front.attachments],
        ties=ties,
        address=_address(pearl, garden),
        language=language,
        **_TOLD_BY,
        about=_heading(garden, ABOUT, "hoe-rijp-is-een-parel"),
        rubric=RUBRIC if RUBRIC in garden.by_path else None,
    )
    meta = {
        "title": pearl.title,
        "description": description(front.summary.nl),
        "status": front.status,
        "tags": [theme.title for theme in themes],
    }
    return SitePage(pearl.path, text, {name: value for name, value in meta.items() if value})


def _language_name(code: str) -> str | None:
    return _DUTCH.languages.get(code.split("-")[0])


# What the templates of a pearl alone need to tell its facts.
_TOLD_BY: dict[str, Any] = {
    "citation": citation,
    "direction_sign": evidence.direction_sign,
    "strength_sign": evidence.strength_sign,
    "language_name": _language_name,
}


def reading_time(pearl: Pearl) -> int:
    """Minutes to read the page in one language, the longer one, rounded up."""
    counts = {"nl": 0, "en": 0}
    for passage in pearl.passages:
        if passage.language:
            counts[passage.language] += len(_WORD.findall(passage.visible))
    return max(1, ceil(max(counts.values()) / WORDS_PER_MINUTE))


def _shown_in(pearl: Pearl) -> str:
    """The languages of what was written about the work."""
    summary = pearl.front.summary
    if summary.nl and summary.en:
        return "in het Nederlands en het Engels"
    return "in het Engels" if summary.en else "in het Nederlands"


def _document(attachment: Attachment, garden: Garden) -> Document:
    facts = garden.attachments.get(f"bijlagen/{attachment.file}") if attachment.file else None
    if not facts:
        return Document(attachment, "", "", attachment.sha256)
    return Document(attachment, facts.kind, human_size(facts.size), facts.sha256)


def human_size(size: int) -> str:
    """A number of bytes as a Dutch reader writes it: 512 bytes, 48 kB, 1,2 MB."""
    if size < 1000:
        return f"{size} bytes"
    if size < 999_500:
        return f"{round(size / 1000)} kB"
    return f"{format_decimal(size / 1_000_000, format='#,##0.#', locale='nl')} MB"


def _address(pearl: Pearl, garden: Garden) -> str | None:
    """The page's own address on the web, when it is known where the site will be."""
    return f"{garden.site_url.rstrip('/')}/{pearl.path.removesuffix('.md')}.html" if garden.site_url else None


def _heading(garden: Garden, path: str, anchor: str) -> str | None:
    """The address of a heading on a page that somebody writes; nothing while it is not there."""
    page = garden.by_path.get(path)
    return f"{path}#{anchor}" if page and any(heading.id == anchor for heading in page.headings) else None


def _place(code: str, garden: Garden) -> Place:
    path = country_path(code)
    return Place(country_name(code), path if path in garden.made else None)
