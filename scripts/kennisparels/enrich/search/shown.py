"""What a result shows, a small piece for each document: fetched only for those that are shown."""

from collections.abc import Iterator, Sequence

from kennisparels.enrich.rendering import title_language
from kennisparels.enrich.search.documents import Document
from kennisparels.model.front_matter import Bilingual
from kennisparels.model.page import Page, Pearl, Theme
from kennisparels.model.sentences import sentences
from kennisparels.read.markdown import plain


def shown_pieces(documents: Sequence[Document]) -> dict[str, object]:
    """For each document its kind, address, titles, facts, and its sentences in both languages."""
    return {f"t/{number}": _shown(document.page) for number, document in enumerate(documents)}


def _shown(page: Page) -> dict[str, object]:
    told = {
        "kind": _kind(page),
        "address": page.path.removesuffix(".md") + ".html",
        "title": page.heading if isinstance(page, Theme) else page.title,
        "lang": title_language(page) or "nl",
    }
    if isinstance(page, Theme):
        english = page.front.prefLabel.en
        told |= {"titleEn": english[:1].upper() + english[1:]} | _sentences(page.front.definition)
    if isinstance(page, Pearl):
        front = page.front
        told |= {"titleEn": front.title_en, "number": front.number, "status": front.status}
        told |= {"date": front.date.isoformat() if front.date else None}
        told |= _sentences(front.summary, front.lesson)
    return {name: value for name, value in told.items() if value}


def _kind(page: Page) -> str:
    if isinstance(page, Pearl):
        return "pearl"
    if isinstance(page, Theme):
        return "theme"
    return "dossier" if page.path.startswith("dossiers/") else "page"


def _sentences(*texts: Bilingual) -> dict[str, list[str]]:
    return {language: [one for text in texts for one in _split(getattr(text, language))] for language in ("nl", "en")}


def _split(text: str | None) -> Iterator[str]:
    flat = " ".join(plain(text).split()) if text else ""
    yield from (flat[start:end].strip() for start, end in sentences(flat, 0, len(flat)))
