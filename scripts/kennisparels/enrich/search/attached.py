"""The text of attached documents, in pieces of its own: which page says what, and the sentences of each page."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from kennisparels.check.likely_language import likely_language
from kennisparels.enrich.search.documents import Document
from kennisparels.enrich.search.index import STEM, WORD, Entry
from kennisparels.enrich.search.postings import END, digits, packed_places
from kennisparels.enrich.search.tokens import tokens
from kennisparels.enrich.stems import stem
from kennisparels.enrich.stop_words import STOP_WORDS
from kennisparels.model.page import Pearl
from kennisparels.model.sentences import sentences

_FOLDER = "bijlagen/"

Texts = Mapping[str, Sequence[str]]


class Sheet(NamedTuple):
    """One page of an attached document: its file, its number from 1, its text and the language of that."""

    file: str
    number: int
    text: str
    language: str


def sheets(document: Document, texts: Texts) -> Sequence[Sheet]:
    """The pages of all documents attached to a pearl, in their order."""
    if not isinstance(document.page, Pearl):
        return ()
    files = [f"{_FOLDER}{attachment.file}" for attachment in document.page.front.attachments if attachment.file]
    return [
        Sheet(file, number, text, likely_language(text) or "nl")
        for file in dict.fromkeys(files)
        for number, text in enumerate(texts.get(file, ()), 1)
        if text
    ]


def attached_entries(documents: Sequence[Document], texts: Texts) -> Iterator[Entry]:
    """Every word and stem with the documents whose attachments hold it, and there the pages by their place."""
    found: dict[tuple[str, str], list[str]] = defaultdict(list)
    last: dict[tuple[str, str], int] = defaultdict(lambda: -1)
    for number, document in enumerate(documents):
        for term, places in _places(sheets(document, texts)).items():
            packed = packed_places(list(places), [0] * len(places))
            found[term].append(digits(number - last[term] - 1) + packed + END)
            last[term] = number
    entries = (Entry(term, kind + "".join(each)) for (kind, term), each in found.items())
    return iter(sorted(entries, key=Entry.as_javascript))


def attached_sheets(documents: Sequence[Document], texts: Texts) -> dict[str, object]:
    """For each page its file, number, language and sentences."""
    return {
        f"a/{number}-{place}": [sheet.file, sheet.number, sheet.language, _sentences(sheet.text)]
        for number, document in enumerate(documents)
        for place, sheet in enumerate(sheets(document, texts))
    }


def _sentences(text: str) -> Sequence[str]:
    return [text[start:end].strip() for start, end in sentences(text, 0, len(text))]


def _places(pages: Sequence[Sheet]) -> Mapping[tuple[str, str], Mapping[int, None]]:
    found: dict[tuple[str, str], dict[int, None]] = defaultdict(dict)
    for place, sheet in enumerate(pages):
        for word in dict.fromkeys(tokens(sheet.text)):
            if word not in STOP_WORDS:
                found[WORD, word][place] = None
                if word.isalpha():
                    found[STEM[sheet.language], stem(word, sheet.language)][place] = None
    return found
