"""Pearls about the same things, found by their words, their themes and the terms of the thesaurus in their text."""

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations, islice

from kennisparels.enrich.stems import words_in
from kennisparels.enrich.vectors import Vector, Vectors
from kennisparels.model.garden import Garden
from kennisparels.model.page import Pearl, Theme

MOST = 5
_THRESHOLD = 0.08  # of the cosine
_REASONS = 3

# What bounds the work for one pearl, however large the garden: by how many of its terms others are looked up,
# how many pearls on either side of it in a term's list are met, and how many of those are compared whole.
_TERMS, _NEAR, _COMPARED = 8, 16, 40

Key = str | tuple[str, str]


@dataclass(frozen=True)
class Word:
    """A word that two pearls share, with its language."""

    text: str
    language: str


@dataclass(frozen=True)
class Related:
    """Another pearl, and why: the themes of both, and else what both texts speak of."""

    pearl: Pearl
    themes: tuple[Theme, ...]
    concepts: tuple[Word, ...]


def related(garden: Garden) -> Mapping[str, tuple[Related, ...]]:
    """The nearest pearls of each pearl, by its path, nearest first; those that a relation ties to it left out.

    Cost grows with the number of pearls, not with its square: each is compared with a bounded number of others.
    """
    vectors = Vectors(garden)
    keys = [_keys(vector) for vector in vectors.all]
    holders: dict[Key, list[int]] = defaultdict(list)
    for index, own in enumerate(keys):
        for key in own:
            holders[key].append(index)
    return {
        pearl.path: tuple(_nearest(index, _candidates(index, keys[index], holders), garden, vectors))
        for index, pearl in enumerate(garden.pearls)
    }


def _keys(vector: Vector) -> list[Key]:
    """By what a pearl is looked up: its weightiest terms, and each two of them, which fewer pearls share."""
    terms = sorted(list(vector)[:_TERMS])
    return [*terms, *combinations(terms, 2)]


def _candidates(index: int, keys: Sequence[Key], holders: Mapping[Key, Sequence[int]]) -> list[int]:
    """Pearls with most keys in common; of a key that many have, those that stand near in the garden's order."""
    met: Counter[int] = Counter()
    for key in keys:
        found = holders[key]
        at = bisect_left(found, index)
        met.update(found[max(0, at - _NEAR) : at + _NEAR + 1])
    del met[index]
    return sorted(met, key=lambda other: (-met[other], abs(other - index), other))[:_COMPARED]


def _nearest(index: int, candidates: Sequence[int], garden: Garden, vectors: Vectors) -> list[Related]:
    pearl, own = garden.pearls[index], vectors.all[index]
    tied = {other.path for other, _type in garden.incoming.get(pearl.path, ())}
    tied |= {other.path for _at, _relation, other in garden.related(pearl)}
    found = []
    for other in candidates:
        path, shared = garden.pearls[other].path, _shared(own, vectors.all[other])
        likeness = round(sum(shared.values()), 9)  # the same on every machine
        if likeness >= _THRESHOLD and path not in tied:
            found.append((-likeness, path, garden.pearls[other], shared))
    found.sort(key=lambda item: item[:2])
    told = (_related(pearl, other, shared, garden, vectors) for _likeness, _path, other, shared in found)
    return list(islice(filter(None, told), MOST))


def _shared(own: Vector, other: Vector) -> Vector:
    """What each common term adds to the cosine."""
    return {term: weight * other[term] for term, weight in own.items() if term in other}


def _related(pearl: Pearl, other: Pearl, shared: Vector, garden: Garden, vectors: Vectors) -> Related | None:
    """Nothing where one word is all that they share, which may be chance."""
    both = [tag for tag in dict.fromkeys(pearl.front.tags) if tag in other.front.tags and tag in garden.themes]
    terms = sorted(shared, key=lambda term: (-shared[term], term))
    spoken = [term[1:] for term in terms if term.startswith("#") and term[1:] in garden.themes]
    themes = [garden.themes[slug] for slug in dict.fromkeys([*both, *spoken])]
    concepts = [Word(theme.title, "nl") for theme in themes[len(both) :]]
    words = _new_words([vectors.shown(term) for term in terms if not term.startswith("#")], themes)
    if not both and not concepts and len(words) < 2:
        return None
    return Related(other, tuple(themes[: len(both)]), tuple([*concepts, *words][:_REASONS]))


def _new_words(words: Sequence[tuple[str, str]], themes: Sequence[Theme]) -> list[Word]:
    """Words that say more than the themes beside them; each once, though both languages have it."""
    known = {word.casefold() for theme in themes for _field, label in theme.labels for word in words_in(label)}
    found = {text.casefold(): Word(text, language) for text, language in reversed(words)}
    return [word for key, word in reversed(found.items()) if key not in known]
