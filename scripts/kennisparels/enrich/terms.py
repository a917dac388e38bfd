"""Terms of the thesaurus in prose: where a page first uses one, it says what it means and leads to the theme."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import pairwise
from typing import NamedTuple

from kennisparels.enrich import words
from kennisparels.model.garden import Garden
from kennisparels.model.page import FILLER, FieldPath, Named, Page, Passage, Theme
from kennisparels.model.sentences import sentences
from kennisparels.read.markdown import plain

MOST = 6  # marked on one page in each language: more would be a page full of dots
LONGEST = 200  # characters of a meaning; a title is read in one breath

_WORD = re.compile(r"(?<![\w-])[^\W_]+")
# Labels with other marks in them could mean something to Markdown.
_PLAIN = re.compile(r"[^\W_](?:[\w '’.,/-]*[^\W_])?")
_PARAGRAPH = re.compile(r"(?:[^\n]*\S[^\n]*\n?)+")
_RAW_HTML = re.compile(r"<[a-zA-Z/!?]")
# Headings (with # or underlined) and lists of attributes: words there are no prose.
_NOT_PROSE = re.compile(r"^ {0,3}#{1,6}\s.*$|^.+\n {0,3}(?:=+|-+)[ \t]*$|\{[^{}\n]*\}", re.MULTILINE)
_SENTENCE_END = re.compile(r"[.!?…]\W*$|(?:^|\n)\W*$")
_CAPITAL_NEXT = re.compile(r"\s+[A-ZÀ-Þ]")
_NEAR = 40  # characters before a word in which the end of a sentence is looked for


class Edit(NamedTuple):
    """A piece of a text, by its offsets, and what stands there instead."""

    start: int
    end: int
    text: str


@dataclass(frozen=True)
class _Term:
    theme: Theme
    label: str
    is_acronym: bool

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """The label on one line or over two; an acronym may begin a compound, as in IOM-projecten."""
        spaced = r"[ \t]*\s[ \t]*".join(map(re.escape, self.label.split()))
        return re.compile(spaced + (r"(?!\w)" if self.is_acronym else r"(?![\w-])"), re.IGNORECASE)


class Terms:
    """All labels of a garden's thesaurus by language and first words, so that a text is gone through once."""

    def __init__(self, garden: Garden) -> None:
        self.themes = garden.themes
        self._meanings: dict[tuple[str, str], str] = {}
        self._by_words: dict[tuple[str, ...], list[_Term]] = defaultdict(list)
        for language, term in _labels(garden):
            if _PLAIN.fullmatch(term.label) and term.label.casefold() not in garden.shared_labels:
                # two words: many labels may begin with the same one
                self._by_words[language, *_WORD.findall(term.label.casefold())[:2]].append(term)
        for terms in self._by_words.values():
            terms.sort(key=lambda term: -len(term.label))

    def found(self, text: str, language: str) -> Iterator[tuple[int, int, Theme]]:
        """Every term in a text, the longest where several begin, with its offsets."""
        at = 0
        for word, after in pairwise([*_WORD.finditer(text), None]):
            for term in self._beginning(language, word, after) if word.start() >= at else ():
                match = term.pattern.match(text, word.start())
                if match and _is_meant(term, text, match):
                    at = match.end()
                    yield match.start(), match.end(), term.theme
                    break

    def _beginning(self, language: str, word: re.Match[str], after: re.Match[str] | None) -> Iterator[_Term]:
        first = word[0].casefold()
        if after:
            yield from self._by_words.get((language, first, after[0].casefold()), ())
        yield from self._by_words.get((language, first), ())

    def meaning(self, theme: Theme, language: str) -> str:
        """The theme's name and the first sentence of its definition; nothing without a definition."""
        key = (theme.slug, language)
        if key not in self._meanings:
            self._meanings[key] = _meaning(theme, language)
        return self._meanings[key]


class Marks:
    """The terms marked on one page, in the order in which its texts are asked for."""

    def __init__(self, path: str, garden: Garden) -> None:
        self.path = path
        self.garden = garden
        self.told: dict[str, set[str]] = {}
        self.left = {"nl": MOST, "en": MOST}

    def edits(self, page: Page, field: FieldPath, text: str) -> Iterator[Edit]:
        """Links to put in place of terms in a field's text (or in the body: `()`), on pearls, themes and dossiers."""
        if not isinstance(page, Named):
            return
        passage = next((each for each in page.passages if each.field == field), None)
        # values have no space at their ends
        language = passage.language if passage and passage.text.startswith(text) else None
        if passage is None or language is None:
            return
        told, linked = self.told.setdefault(language, set()), set(_linked(page, field, self.garden))
        terms = _terms(_Same(self.garden))
        for start, end, theme in terms.found(_prose(page, passage), language):
            if not self.left[language]:
                return
            meaning = terms.meaning(theme, language)
            if meaning and theme.slug not in told | linked:
                told.add(theme.slug)
                self.left[language] -= 1
                target = words.relative(self.path, theme.path)
                yield Edit(start, end, f'[{text[start:end]}]({target} "{words.words(meaning)}"){{: .kp-term }}')


@dataclass(frozen=True, eq=False)
class _Same:
    """A garden as a key: itself, not its content, which would take as long to compare as to go through."""

    garden: Garden

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Same) and other.garden is self.garden

    def __hash__(self) -> int:
        return id(self.garden)


@lru_cache(maxsize=1)
def _terms(same: _Same) -> Terms:
    return Terms(same.garden)


def _labels(garden: Garden) -> Iterator[tuple[str, _Term]]:
    """Labels and synonyms in their own language; acronyms as such, in both languages, for texts borrow them."""
    for theme in garden.themes.values():
        for where, label in theme.labels:
            if where[0] != "hiddenLabel":
                yield str(where[1]), _Term(theme, label, is_acronym=False)
    for acronym, (theme, _full) in garden.acronyms.items():
        for language in ("nl", "en"):
            yield language, _Term(theme, acronym, is_acronym=True)


def _is_meant(term: _Term, text: str, found: re.Match[str]) -> bool:
    """Whether the case fits: a capital inside a sentence, or before another, is a name (Reclassering Nederland)."""
    shown = " ".join(found[0].split())
    if shown == term.label:
        return True
    if shown != term.label[:1].upper() + term.label[1:]:
        return False
    before = text[max(0, found.start() - _NEAR) : found.start()]
    return bool(_SENTENCE_END.search(before)) and not _CAPITAL_NEXT.match(text, found.end())


def _linked(page: Page, field: FieldPath, garden: Garden) -> Iterator[str]:
    """The themes that need no mark in a text: the page itself, and those to which its own words already lead."""
    if isinstance(page, Theme):
        yield page.slug
    for link in page.links:
        if link.field == field:
            pages = (garden.by_path.get(path) for path in garden.way(page, link).paths)
            yield from (target.slug for target in pages if isinstance(target, Theme))


def _prose(page: Page, passage: Passage) -> str:
    """The words of a passage in their places, less those in links, in headings, and near raw HTML."""
    spans = [(link.start, link.end) for link in page.links if link.field == passage.field]
    spans += [found.span() for found in _NOT_PROSE.finditer(passage.text)]
    if "<" in passage.text:
        spans += [each.span() for each in _PARAGRAPH.finditer(passage.text) if _RAW_HTML.search(each[0])]
    return _without(passage.visible, spans)


def _without(text: str, spans: Iterable[tuple[int, int]]) -> str:
    pieces, at = [], 0
    for start, end in sorted(spans):
        if end > at:
            pieces += [text[at : max(at, start)], FILLER * (end - max(at, start))]
            at = end
    return "".join([*pieces, text[at:]])


def _meaning(theme: Theme, language: str) -> str:
    name: str = getattr(theme.front.prefLabel, language)
    text = " ".join(plain(getattr(theme.front.definition, language) or "").split())
    if not text:
        return ""
    start, end = next(sentences(text, 0, len(text)))
    whole = f"{name[:1].upper()}{name[1:]}: {text[start:end].strip()}"
    return whole if len(whole) <= LONGEST else whole[:LONGEST].rsplit(" ", 1)[0] + " …"
