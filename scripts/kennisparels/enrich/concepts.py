"""Which themes a text is about, by the labels and synonyms that stand in it."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property

from kennisparels.enrich.stems import stem, words_in
from kennisparels.enrich.stop_words import STOP_WORDS
from kennisparels.model.garden import Garden

_LANGUAGES = ("nl", "en")
_SHORTEST_PART = 6  # letters; in compounds, shorter labels are found where they do not stand

Stems = tuple[str, ...]


class Concepts:
    """The thesaurus as a text may write it: inflected, in either language, inside a Dutch compound."""

    def __init__(self, garden: Garden) -> None:
        self._garden = garden
        self._inside: dict[str, tuple[str, ...]] = {}

    def found(self, words: Sequence[str], language: str) -> Iterator[str]:
        """The id of a theme for every time that the words, in their order, name it."""
        stems = [stem(word, language) for word in words]
        phrases = self._phrases.get(language, {})
        for at, (word, first) in enumerate(zip(words, stems, strict=True)):
            if word in self._acronyms:
                yield self._acronyms[word]
                continue
            # a stop word alone names nothing: Dutch takes "geweld" for a form of "wel"
            least = 2 if word.casefold() in STOP_WORDS else 1
            for phrase, theme in phrases.get(first, ()):
                if len(phrase) >= least and tuple(stems[at : at + len(phrase)]) == phrase:
                    yield theme
                    break
            else:
                yield from self._parts(word.casefold()) if language == "nl" else ()

    def _parts(self, word: str) -> tuple[str, ...]:
        """Themes whose label is how a longer word begins or ends."""
        if word not in self._inside:
            edges = range(_SHORTEST_PART, len(word) - 1)
            pieces = dict.fromkeys(piece for edge in edges for piece in (word[:edge], word[-edge:]))
            self._inside[word] = tuple(dict.fromkeys(self._single[piece] for piece in pieces if piece in self._single))
        return self._inside[word]

    @cached_property
    def _labels(self) -> Mapping[str, str]:
        """The one theme that each label means; a label of two says nothing."""
        by_label: dict[str, str] = {}
        for slug, theme in self._garden.themes.items():
            for (kind, *_rest), label in theme.labels:
                if kind != "hiddenLabel" and label.casefold() not in self._garden.shared_labels:
                    by_label.setdefault(label, slug)
        return by_label

    @cached_property
    def _acronyms(self) -> Mapping[str, str]:
        return {label: theme for label, theme in self._labels.items() if label.isupper() and label.isalpha()}

    @cached_property
    def _single(self) -> Mapping[str, str]:
        """Labels of one Dutch or English word: Dutch makes compounds of both."""
        return {label.casefold(): theme for label, theme in self._labels.items() if len(words_in(label)) == 1}

    @cached_property
    def _phrases(self) -> Mapping[str, Mapping[str, Sequence[tuple[Stems, str]]]]:
        """By language and first stem, longest first: texts in one language borrow terms from the other."""
        found: dict[str, dict[str, list[tuple[Stems, str]]]] = {}
        for language in _LANGUAGES:
            starts = found.setdefault(language, defaultdict(list))
            for label, theme in self._labels.items():
                phrase = tuple(stem(word, language) for word in words_in(label))
                if phrase and label not in self._acronyms:
                    starts[phrase[0]].append((phrase, theme))
            for phrases in starts.values():
                phrases.sort(key=lambda item: (-len(item[0]), item))
        return found
