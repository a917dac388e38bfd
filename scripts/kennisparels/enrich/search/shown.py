"""What a result shows, a small piece for each pearl: fetched only for those that are shown."""

from collections.abc import Iterator, Sequence

from kennisparels.enrich.rendering import title_language
from kennisparels.enrich.search.documents import Document
from kennisparels.model.front_matter import Bilingual
from kennisparels.model.page import Page, Pearl, Theme
from kennisparels.model.sentences import sentences
from kennisparels.read.markdown import plain


def shown_pieces(documents: Sequence[Document]) -> dict[str, object]:
    """For each pearl its address, titles, facts, and its sentences in both languages.

    `elsewhere` has the address and the titles of all other pages at once: no more of them is shown, and their number
    does not grow with that of the pearls.
    """
    pages = [document.page for document in documents]
    pearls = {f"t/{number}": _pearl(page) for number, page in enumerate(pages) if isinstance(page, Pearl)}
    return {**pearls, "elsewhere": [_other(page) for page in pages if not isinstance(page, Pearl)]}


def _pearl(pearl: Pearl) -> dict[str, object]:
    front = pearl.front
    told = _named(pearl, "pearl", pearl.title, front.title_en)
    told |= {"number": front.number, "status": front.status, "date": front.date.isoformat() if front.date else None}
    return _known(told | _sentences(front.summary, front.lesson))


def _other(page: Page) -> dict[str, object]:
    if isinstance(page, Theme):
        english = page.front.prefLabel.en
        return _known(_named(page, "theme", page.heading, english[:1].upper() + english[1:]))
    return _known(_named(page, "dossier" if page.path.startswith("dossiers/") else "page", page.title))


def _named(page: Page, kind: str, title: str, english: str | None = None) -> dict[str, object]:
    address = page.path.removesuffix(".md") + ".html"
    lang = title_language(page) or "nl"
    return {"kind": kind, "address": address, "title": title, "lang": lang, "titleEn": english}


def _known(told: dict[str, object]) -> dict[str, object]:
    return {name: value for name, value in told.items() if value}


def _sentences(*texts: Bilingual) -> dict[str, list[str]]:
    return {language: [one for text in texts for one in _split(getattr(text, language))] for language in ("nl", "en")}


def _split(text: str | None) -> Iterator[str]:
    flat = " ".join(plain(text).split()) if text else ""
    yield from (flat[start:end].strip() for start, end in sentences(flat, 0, len(flat)))
