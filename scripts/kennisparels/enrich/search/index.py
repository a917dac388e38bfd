"""Which document holds which term, and how much it tells there."""

import math
from array import array
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from typing import NamedTuple

from kennisparels.enrich.concepts import Concepts
from kennisparels.enrich.search.compounds import Splitter
from kennisparels.enrich.search.documents import TAG, Document, Text
from kennisparels.enrich.search.postings import LANGUAGES, packed
from kennisparels.enrich.search.tokens import is_acronym, tokens, typed
from kennisparels.enrich.stems import stem, words_in
from kennisparels.enrich.stop_words import STOP_WORDS
from kennisparels.model.garden import Garden

# Kinds of term; the engine knows them by the same letters.
WORD, PART, CONCEPT, AUTHOR, NUMBER = "w", "p", "c", "u", "o"
STEM = {"nl": "n", "en": "e"}
LABEL = {"nl": "k", "en": "l"}

# A form that no document has can be mistyped as well.
_SPELLED = frozenset({WORD, *STEM.values()})

_SATURATION = 1.2  # BM25's k1: a word that stands often tells little more than one that stands twice
_LENGTH = 0.3  # BM25's b, low: a page is long because it tells much
_BROADER = 0.3  # of a theme above one of the tags: less than its own words would weigh
_BOTH = ("nl", "en")

Term = tuple[str, str]


class Entry(NamedTuple):
    """What the dictionary says of a term; `told` begins with the letter of its kind."""

    term: str
    told: str

    def as_javascript(self) -> tuple[bytes, str]:
        """Its place in the order in which JavaScript compares."""
        return self.term.encode("utf-16-be", "surrogatepass"), self.told


class _Postings:
    """Documents in their order, each with the weight of a term in it and the languages that it stands in."""

    __slots__ = ("documents", "languages", "weights")

    def __init__(self) -> None:
        self.documents = array("I")
        self.weights = array("f")
        self.languages = array("B")

    def add(self, document: int, weight: float, languages: int) -> None:
        self.documents.append(document)
        self.weights.append(weight)
        self.languages.append(languages)

    def same(self, other: "_Postings") -> bool:
        return self.documents == other.documents and self.weights == other.weights


class Index:
    """All terms of all documents."""

    def __init__(self, garden: Garden, documents: Sequence[Document]) -> None:
        self._garden = garden
        self._concepts = Concepts(garden)
        self._postings: dict[Term, _Postings] = defaultdict(_Postings)
        self._lengths = array("f")
        self._forms: dict[str, tuple[tuple[str, int, Sequence[Term]], ...]] = {}
        self._splitter = Splitter(_vocabulary(documents))
        for number, document in enumerate(documents):
            self._add(number, document)

    def entries(self) -> Iterator[Entry]:
        """Every term with its postings, and every label of a theme with its themes, sorted."""
        found = [
            Entry(term, f"{kind}{self._told(kind, term, known)}") for (kind, term), known in self._postings.items()
        ]
        found += [Entry(label, f"{kind}{' '.join(ids)}") for (kind, label), ids in self._labels.items()]
        return iter(sorted(found, key=Entry.as_javascript))

    def spellings(self) -> Iterator[tuple[str, int]]:
        """Words that can be mistyped, and their stems, with the number of documents that hold them."""
        found: dict[str, int] = {}
        for (kind, word), known in self._postings.items():
            if kind in _SPELLED and word.isalpha() and word.islower() and word not in STOP_WORDS:
                found[word] = max(found.get(word, 0), len(known.documents))
        return iter(found.items())

    def _add(self, number: int, document: Document) -> None:
        weights: dict[Term, float] = defaultdict(float)
        languages: dict[Term, int] = defaultdict(int)
        length = 0.0
        for text in document.texts:
            mask = LANGUAGES[text.language]
            for term in self._terms(text):
                weights[term] += text.weight
                languages[term] |= mask
                length += text.weight if term[0] == WORD else 0
        for theme, weight in self._filed(document):
            weights[CONCEPT, f"#{theme}"] += weight
            languages[CONCEPT, f"#{theme}"] = LANGUAGES[None]
        for author in document.authors:
            weights.update({(AUTHOR, name): 1.0 for name in tokens(author)})
        if document.number:
            weights[NUMBER, str(document.number)] = 1.0
        self._lengths.append(length)
        for term, weight in weights.items():
            self._postings[term].add(number, weight, languages[term])

    def _filed(self, document: Document) -> Iterator[tuple[str, float]]:
        """The themes that a document is filed under, and those above them, with what each weighs."""
        for theme in document.themes:
            if theme in self._garden.themes:
                yield theme, TAG
                yield from ((broad, _BROADER) for broad in self._garden.broader.get(theme, ()))

    def _terms(self, text: Text) -> Iterator[Term]:
        languages = _BOTH if text.language not in _BOTH else (text.language,)
        known = self._known[text.language if text.language in _BOTH else ""]
        for token in tokens(text.text):
            if token not in known:
                known[token] = tuple(self._terms_of(token, languages))
            yield from known[token]
        # what two languages could mean is said once
        for theme in self._concepts.found(words_in(text.text), languages[0]):
            yield CONCEPT, f"#{theme}"

    @cached_property
    def _known(self) -> Mapping[str, dict[str, tuple[Term, ...]]]:
        return {"nl": {}, "en": {}, "": {}}

    def _terms_of(self, token: str, languages: Sequence[str]) -> Iterator[Term]:
        yield WORD, token
        # a stop word has no stem: Dutch takes "geweld" for a form of "wel"
        if not token.isalpha() or is_acronym(token) or token in STOP_WORDS:
            return
        for language in languages:
            yield STEM[language], stem(token, language)
        if "nl" in languages:
            yield from ((PART, stem(part, "nl")) for part in dict.fromkeys(self._splitter.parts(token)))

    def _told(self, kind: str, term: str, known: _Postings) -> str:
        if kind in (AUTHOR, NUMBER):
            return packed(known.documents)
        same = self._same(kind, term, known)
        if same is not None:
            return f"={same if same != term else ''}"
        rarity = f"{round(10 * self._rarity(known))} "
        return self._theme_head(term) + rarity + packed(known.documents, self._impacts(known), known.languages)

    def _same(self, kind: str, term: str, known: _Postings) -> str | None:
        """The one word that a stem stands for, where it stands for no other."""
        if kind not in STEM.values():
            return None
        words = self._words_by_stem[kind, term]
        return words[0] if len(words) == 1 and self._postings[WORD, words[0]].same(known) else None

    @cached_property
    def _words_by_stem(self) -> Mapping[Term, Sequence[str]]:
        found: dict[Term, list[str]] = defaultdict(list)
        for known in self._known.values():
            for word, terms in known.items():
                for term in terms:
                    if term[0] in STEM.values() and word not in found[term]:
                        found[term].append(word)
        return found

    def _impacts(self, known: _Postings) -> Sequence[int]:
        average = sum(self._lengths) / len(self._lengths)
        return [
            _impact(weight, self._lengths[number] / (average or 1))
            for number, weight in zip(known.documents, known.weights, strict=True)
        ]

    def _rarity(self, known: _Postings) -> float:
        count, size = len(known.documents), len(self._lengths)
        return math.log(1 + (size - count + 0.5) / (count + 0.5))

    @cached_property
    def _labels(self) -> Mapping[Term, Sequence[str]]:
        """The themes that each label can mean, by its stems in its language."""
        found: dict[Term, dict[str, None]] = defaultdict(dict)
        for slug, theme in sorted(self._garden.themes.items()):
            for (kind, *rest), label in theme.labels:
                for language in _BOTH if kind == "hiddenLabel" else rest[:1]:
                    for phrase in label_stems(label, str(language)):
                        found[LABEL[str(language)], phrase][slug] = None
        return {term: tuple(slugs) for term, slugs in found.items()}

    def _theme_head(self, term: str) -> str:
        """Both names of a theme, and its labels by their stems so that they can be marked in a text."""
        theme = self._garden.themes.get(term.removeprefix("#")) if term.startswith("#") else None
        if not theme:
            return ""
        stems = {
            f"{language}{phrase}"
            for (kind, *rest), label in theme.labels
            if kind != "hiddenLabel"
            for language in rest[:1]
            for phrase in label_stems(label, str(language))
        }
        names = (theme.front.prefLabel.nl, theme.front.prefLabel.en, "|".join(sorted(stems)))
        return "".join(f"{' '.join(name.split())}\t" for name in names)


def label_stems(label: str, language: str) -> Iterator[str]:
    """The stems of a label, as a query is stemmed; an acronym as it stands, and in small letters where that is safe."""
    words = typed(label)
    if is_acronym(label):
        yield label
        if words[0] in STOP_WORDS:
            return
    if words:
        yield " ".join(stem(word, language) for word in words)


def _impact(weight: float, length: float) -> int:
    frequency = weight / (1 - _LENGTH + _LENGTH * length)
    return max(1, round(15 * frequency / (_SATURATION + frequency)))


def _vocabulary(documents: Sequence[Document]) -> frozenset[str]:
    """The words that compounds are cut into: those that stand alone in Dutch texts."""
    counts: Counter[str] = Counter()
    for document in documents:
        for text in document.texts:
            if text.language == "nl":
                counts.update(tokens(text.text))
    return frozenset(word for word in counts if word.isalpha())
