"""What each pearl is about, in figures: its words by their stems and its themes, weighed by how much they tell."""

import math
from array import array
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from kennisparels.check.likely_language import FUNCTION_WORDS, likely_language
from kennisparels.enrich.concepts import Concepts
from kennisparels.enrich.rendering import title_language
from kennisparels.enrich.stems import stem, words_in
from kennisparels.model.garden import Garden
from kennisparels.model.page import FILLER, Pearl

# Weights of SEARCH's study: what stands in a title or a tag says more than a word in a sentence.
_TITLE, _WORK, _PROSE, _TAG, _BROADER = 3.0, 1.2, 1.0, 2.5, 0.5
_CONCEPT = 2.0  # a term of the thesaurus against any other word
_PROSE_FIELDS = {"summary", "lesson"}
_SHORTEST = 3  # letters
# "over" is a word of both languages, so that it does not tell them apart; the others only point.
_SAY_NOTHING = FUNCTION_WORDS | {"over", "zie", "see"}

# A word in more of the pearls than this share ties nothing together; in a small garden a few may have it.
_MOST_SHARE, _FEW = 0.2, 5
_LONGEST = 48  # terms kept for each pearl: those after them hardly count

Vector = Mapping[str, float]
Document = tuple[Sequence[int], Sequence[float]]


class Piece(NamedTuple):
    """A text with its language, and how much a word in it counts."""

    text: str
    language: str
    weight: float


class Vectors:
    """A vector of length one (at most) for each pearl, by its place in `garden.pearls`; themes are terms with a #."""

    def __init__(self, garden: Garden) -> None:
        self._garden = garden
        self._concepts = Concepts(garden)
        self._seen: dict[str, tuple[bool, bool, bool, int, str]] = {}
        counts: Counter[str] = Counter()
        numbers: dict[str, int] = {}
        documents = [self._document(pearl, counts, numbers) for pearl in garden.pearls]
        terms = list(numbers)
        worth = [_worth(term, counts[term], len(documents)) for term in terms]
        shared = [counts[term] > 1 for term in terms]
        self.all: Sequence[Vector] = [_vector(document, terms, worth, shared) for document in documents]

    def shown(self, term: str) -> tuple[str, str]:
        """A stem as a word that readers know, with its language: its shortest form, in Dutch where there is one."""
        is_foreign, is_first, _is_capital, _length, word = self._seen[term]
        return word.casefold() if is_first else word, "en" if is_foreign else "nl"

    def _document(self, pearl: Pearl, counts: Counter[str], numbers: dict[str, int]) -> Document:
        """The terms of a pearl as numbers, with their weights: small, since all of them wait for the last one."""
        weights = self._weights(pearl)
        counts.update(weights.keys())
        ids = array("l", (numbers.setdefault(term, len(numbers)) for term in weights))
        return ids, array("f", weights.values())

    def _weights(self, pearl: Pearl) -> Mapping[str, float]:
        found: dict[str, float] = defaultdict(float)
        for tag in pearl.front.tags:
            found[f"#{tag}"] += _TAG
            for broader in self._garden.broader.get(tag, ()):
                found[f"#{broader}"] += _BROADER
        for piece in _pieces(pearl):
            words = words_in(piece.text)
            for theme in self._concepts.found(words, piece.language):
                found[f"#{theme}"] += piece.weight
            for at, word in enumerate(words):
                if len(word) >= _SHORTEST and word.casefold() not in _SAY_NOTHING:
                    found[self._stem(word, piece.language, at == 0)] += piece.weight
        return found

    def _stem(self, word: str, language: str, is_first: bool) -> str:
        found = stem(word, language)
        # a capital at the beginning of a text is no part of the word
        seen = (language != "nl", is_first, word[0].isupper(), len(word), word)
        if found not in self._seen or seen < self._seen[found]:
            self._seen[found] = seen
        return found


def _pieces(pearl: Pearl) -> Iterator[Piece]:
    front = pearl.front
    yield Piece(front.title, title_language(pearl) or "nl", _TITLE)
    if front.title_en:
        yield Piece(front.title_en, "en", _TITLE)
    for work in front.references[:1]:
        if work.title != front.title:
            yield Piece(work.title, work.language or likely_language(work.title) or "nl", _WORK)
    for passage in pearl.passages:
        if passage.language and (not passage.field or passage.field[0] in _PROSE_FIELDS):
            yield Piece(passage.visible.replace(FILLER, " "), passage.language, _PROSE)


def _worth(term: str, count: int, size: int) -> float:
    """How much a term tells: less, the more pearls have it."""
    rarity = math.log(1 + size / count)
    if term.startswith("#"):
        return _CONCEPT * rarity
    return 0 if count > max(_FEW, _MOST_SHARE * size) else rarity


def _vector(document: Document, terms: Sequence[str], worth: Sequence[float], shared: Sequence[bool]) -> Vector:
    """The weightiest terms first; a term that no other pearl has only makes the rest count for less."""
    weighed = [
        (number, (1 + math.log(max(weight, 1))) * worth[number]) for number, weight in zip(*document, strict=True)
    ]
    length = math.sqrt(sum(weight * weight for _number, weight in weighed)) or 1
    told = [(terms[number], weight / length) for number, weight in weighed if weight and shared[number]]
    return dict(sorted(told, key=lambda item: (-item[1], item[0]))[:_LONGEST])
