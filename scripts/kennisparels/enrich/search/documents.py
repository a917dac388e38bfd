"""What can be found: pearls first and newest first, then themes and other pages, as pieces of text that weigh."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from babel import Locale
from babel.dates import format_date

from kennisparels.check.likely_language import likely_language
from kennisparels.enrich import labels
from kennisparels.enrich.country_names import ADJECTIVES, country_name
from kennisparels.enrich.rendering import title_language
from kennisparels.enrich.stop_words import STOP_WORDS
from kennisparels.model.garden import Garden
from kennisparels.model.page import FILLER, Page, Pearl, Theme
from kennisparels.model.work import Reference

# Weights of SEARCH's study; what it did not weigh counts for less than a summary.
TITLE, TAG, WORK, SUMMARY, LESSON, BACKGROUND, CITED = 3.0, 2.5, 1.2, 1.0, 1.0, 0.6, 0.3
# A name of at least three words with capitals, small ones between them.
_NAME = re.compile(
    r"\b[A-Z][\w’'-]*(?:\s+(?:(?:of|for|on|the|and|van|voor|en|de|der|het|in)\s+){0,3}[A-Z][\w’'-]*){2,6}"
)
_FIELDS = {"summary": SUMMARY, "lesson": LESSON, "definition": SUMMARY}


class Text(NamedTuple):
    """A text with how much a word in it counts; without a language it is read as both."""

    text: str
    language: str | None
    weight: float


@dataclass(frozen=True)
class Document:
    """A page that can be found: the themes it is filed under, the names of its authors, its number as a letter."""

    page: Page
    texts: Sequence[Text]
    themes: Sequence[str] = ()
    authors: Sequence[str] = ()
    number: int | None = None


def documents(garden: Garden) -> Sequence[Document]:
    """Every page that can be found, in the order of its number."""
    others = sorted((page for page in garden.pages if not isinstance(page, Pearl)), key=lambda page: page.path)
    return [
        *(_pearl(pearl, garden) for pearl in garden.lists.pearls),
        *(Document(page, tuple(_texts(page)), (page.slug,) if isinstance(page, Theme) else ()) for page in others),
    ]


def _texts(page: Page) -> Iterator[Text]:
    if isinstance(page, Theme):
        # misspellings lead to the theme, but are no words of the garden
        for (kind, *rest), label in page.labels:
            if kind != "hiddenLabel":
                yield Text(label, str(rest[0]), TITLE)
    else:
        yield Text(page.title, title_language(page) or "nl", TITLE)
    yield from _passages(page)


def _passages(page: Page) -> Iterator[Text]:
    for passage in page.passages:
        if passage.language:
            weight = _FIELDS.get(str(passage.field[0]), BACKGROUND) if passage.field else BACKGROUND
            yield Text(passage.visible.replace(FILLER, " "), passage.language, weight)


def _pearl(pearl: Pearl, garden: Garden) -> Document:
    front = pearl.front
    texts = [Text(front.title, title_language(pearl) or "nl", TITLE)]
    if front.title_en:
        texts.append(Text(front.title_en, "en", TITLE))
    texts += [text for tag in front.tags if tag in garden.themes for text in _labels(garden.themes[tag])]
    texts += _passages(pearl)
    texts += _facts(pearl)
    first, *others = front.references
    texts += _work(first, WORK, first.title != front.title)
    texts += [text for work in others for text in _work(work, CITED, True)]
    texts.append(Text(" ".join(_initials(texts[1:])), None, CITED))
    return Document(pearl, tuple(texts), front.tags, tuple(_names(first)), front.number)


def _labels(theme: Theme) -> Iterator[Text]:
    yield Text(theme.front.prefLabel.nl, "nl", TAG)
    yield Text(theme.front.prefLabel.en, "en", TAG)


def _facts(pearl: Pearl) -> Iterator[Text]:
    front = pearl.front
    english = Locale("en").territories
    for code in front.countries:
        yield Text(country_name(code), "nl", WORK)
        yield Text(english.get(code) or COUNTRIES_EN.get(code, code), "en", WORK)
        for adjectives, language in zip(ADJECTIVES.get(code, ()), ("nl", "en"), strict=False):
            yield Text(adjectives, language, WORK)
    if front.study:
        yield Text(labels.STUDY[front.study], "nl", WORK)
        yield Text(front.study, "en", WORK)
    if front.date:
        yield Text(format_date(front.date, "d MMMM y", locale="nl"), "nl", WORK)
        yield Text(format_date(front.date, "MMMM", locale="en"), "en", WORK)
    if front.number:
        yield Text(str(front.number), None, TITLE)


# Regions that CLDR does not name by these codes.
COUNTRIES_EN = {
    "international": "international",
    "GB-ENG": "England",
    "GB-NIR": "Northern Ireland",
    "GB-SCT": "Scotland",
    "GB-WLS": "Wales",
}


def _work(work: Reference, weight: float, with_title: bool) -> Iterator[Text]:
    if with_title:
        yield Text(work.title, work.language or likely_language(work.title), weight)
    said = (work.publisher, work.publisher_place, work.container_title, work.collection_title, work.issued, work.number)
    yield Text(" . ".join([*_names(work), *filter(None, said)]), None, weight)
    if work.DOI:
        yield Text(work.DOI, None, CITED)


def _initials(texts: Iterable[Text]) -> Iterator[str]:
    """How names of organisations are shortened, also where a text writes them in full only."""
    for text in texts:
        for name in _NAME.findall(text.text):
            words = [word for word in name.split() if word[0].isupper() and word.lower() not in STOP_WORDS]
            if len(words) > 2:
                yield "".join(word[0] for word in words)


def _names(work: Reference) -> Iterator[str]:
    for name in (*work.author, *work.editor):
        yield " ".join(filter(None, (name.given, name.non_dropping_particle, name.family, name.literal)))
