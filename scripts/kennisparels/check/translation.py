"""Whether two texts that should say the same do (KP153 to KP199, with languages)."""

import re
from collections.abc import Iterator
from functools import lru_cache

from kennisparels.check.likely_language import likely_language
from kennisparels.check.rules import rule
from kennisparels.model.finding import Flaw, Place, _, sentence
from kennisparels.model.page import FILLER, Page, Passage

_WORD = re.compile(r"[^\W_]+")
FEW_WORDS = 20  # words; below that, one language may well need twice as many as the other


@rule("KP153")
def other_language(page: Page) -> Iterator[Flaw]:
    """
    A text is not in the language that it says it is in.

    A screen reader would pronounce it wrongly, and readers would not find their own language.

    Bad:
        ---
        title: Tides
        status: seedling
        tags: [water]
        lesson:
          nl: |
            The water comes and goes with the moon.
          en: |
            The water comes twice a day, and goes.
        references: [{id: a, type: document, title: Tides, URL: https://example.org}]
        ---

    Good:
        ---
        title: Tides
        status: seedling
        tags: [water]
        lesson:
          nl: |
            Het water komt en gaat met de maan.
          en: |
            The water comes and goes with the moon.
        references: [{id: a, type: document, title: Tides, URL: https://example.org}]
        ---
    """
    for dutch, english in _pairs(page):
        if _words(dutch) == _words(english):
            continue
        if likely_language(dutch.visible) == "en":
            hint = sentence(_("write it in Dutch under `nl`, and in English under `en`"))
            yield Flaw(dutch.place(0), _("this text under `nl` seems to be English"), hint=hint)
        if likely_language(english.visible) == "nl":
            hint = sentence(_("write it in Dutch under `nl`, and in English under `en`"))
            yield Flaw(english.place(0), _("this text under `en` seems to be Dutch"), hint=hint)


@rule("KP154")
def untranslated_text(page: Page) -> Iterator[Flaw]:
    """
    The Dutch and the English text are the same.

    Readers of one of the two languages find nothing.

    Bad:
        ---
        title: Tides
        status: seedling
        tags: [water]
        lesson:
          nl: |
            Het water komt en gaat.
          en: |
            Het water komt en gaat.
        references: [{id: a, type: document, title: Tides, URL: https://example.org}]
        ---

    Good:
        ---
        title: Tides
        status: seedling
        tags: [water]
        lesson:
          nl: |
            Het water komt en gaat.
          en: |
            The water comes and goes.
        references: [{id: a, type: document, title: Tides, URL: https://example.org}]
        ---
    """
    for dutch, english in _pairs(page):
        words = _words(dutch)
        if len(words) > 2 and words == _words(english):
            hint = sentence(_("translate one of the two"))
            yield Flaw(english.place(0), _("this text is the same as the one under `nl`"), hint=hint)


@rule("KP155")
def unequal_lengths(page: Page) -> Iterator[Flaw]:
    """
    A text is more than twice as long in one language as in the other.

    Readers of the other language miss something.

    Bad:
        ---
        title: Tides
        status: seedling
        tags: [water]
        lesson:
          nl: |
            Het water komt en gaat met de maan.
            Bij springtij komt het hoger dan op andere dagen, en bij doodtij blijft het juist lager.
          en: |
            The water comes and goes with the moon.
        references: [{id: a, type: document, title: Tides, URL: https://example.org}]
        ---

    Good:
        ---
        title: Tides
        status: seedling
        tags: [water]
        lesson:
          nl: |
            Het water komt en gaat met de maan.
            Bij springtij komt het hoger dan op andere dagen, en bij doodtij blijft het juist lager.
          en: |
            The water comes and goes with the moon.
            It comes higher at spring tide than on other days, and at neap tide it stays lower.
        references: [{id: a, type: document, title: Tides, URL: https://example.org}]
        ---
    """
    for dutch, english in _pairs(page):
        counts = len(_words(dutch)), len(_words(english))
        if max(counts) >= FEW_WORDS and max(counts) > 2 * min(counts):
            parts = {"nl": counts[0], "en": counts[1]}
            hint = sentence(_("say the same in both languages"))
            message = _("the Dutch text has {nl} words, and the English {en}")
            yield Flaw(min(dutch, english, key=lambda text: len(_words(text))).place(0), message, parts, hint)


@rule("KP156")
def lost_number(page: Page) -> Iterator[Flaw]:
    """
    A number stands in one language, and not in the other.

    One of the two is likely to be wrong.

    Bad:
        ---
        title: Tides
        status: seedling
        tags: [water]
        lesson:
          nl: |
            Het water stijgt 1,5 meter.
          en: |
            The water rises 15 metres.
        references: [{id: a, type: document, title: Tides, URL: https://example.org}]
        ---

    Good:
        ---
        title: Tides
        status: seedling
        tags: [water]
        lesson:
          nl: |
            Het water stijgt 1,5 meter, in 2 golven.
          en: |
            The water rises 1.5 metres, in two waves.
        references: [{id: a, type: document, title: Tides, URL: https://example.org}]
        ---
    """
    for dutch, english in _pairs(page):
        ours, theirs = _odd_words(dutch, english), _odd_words(english, dutch)
        # a number in words that the other text lacks can be an idiom, unless that has one too many as well
        lost = bool(ours and theirs)
        for number, place in (*_lost_figures(dutch, english), *(ours if lost else ())):
            hint = sentence(_("write the same numbers in both languages"))
            yield Flaw(place, _("the number {number} is not in the English text"), {"number": number}, hint)
        for number, place in (*_lost_figures(english, dutch), *(theirs if lost else ())):
            hint = sentence(_("write the same numbers in both languages"))
            yield Flaw(place, _("the number {number} is not in the Dutch text"), {"number": number}, hint)


# Looks back from the first digit: looking back from every character takes twice as long.
_FIGURES = re.compile(r"\d(?<![\w.,]\d)\d*(?:[.,]\d+)*")
_THOUSANDS = {"nl": re.compile(r"\d{1,3}(?:\.\d{3})+(?:,\d+)?"), "en": re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?")}
_MARKS = {"nl": (".", ","), "en": (",", ".")}
# The first letters, once more: without them each word would be held against every number.
_CARDINAL = re.compile(
    r"\b(?=[adefnstvz])(?:twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf"
    r"|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b",
    re.IGNORECASE,
)

# A colon keeps the place of a number that a row has no word for.
_NAMES = {
    "nl": "nul een twee drie vier vijf zes zeven acht negen tien elf twaalf|: eerste tweede derde vierde vijfde zesde"
    " zevende achtste negende tiende elfde twaalfde|: januari februari maart april mei juni juli augustus september"
    " oktober november december|: één beide",
    "en": "zero one two three four five six seven eight nine ten eleven twelve|: first second third fourth fifth sixth"
    " seventh eighth ninth tenth eleventh twelfth|: january february march april may june july august september"
    " october november december|: once both",
}
_TENS = {
    "20": "twintig twenty",
    "30": "dertig thirty",
    "40": "veertig forty",
    "50": "vijftig fifty",
    "60": "zestig sixty",
    "70": "zeventig seventy",
    "80": "tachtig eighty",
    "90": "negentig ninety",
    "100": "honderd hundred",
    "1000": "duizend thousand",
}


def _words_for_numbers() -> dict[str, str]:
    """Cardinals, ordinals and months, each row counted from 0."""
    rows = [row.split() for names in _NAMES.values() for row in names.split("|")]
    found = {word: str(number) for row in rows for number, word in enumerate(row)}
    return found | {word: number for number, words in _TENS.items() for word in words.split()}


_BY_WORD = _words_for_numbers()


def _lost_figures(text: Passage, other: Passage) -> Iterator[tuple[str, Place]]:
    """Numbers in figures that the other text lacks; 0 and 1 have too many other words."""
    known = _numbers(other) if _FIGURES.search(text.visible) else set()
    for match, place in text.find(_FIGURES, visible=True):
        value = _value(match[0], text.language)
        if not known & {value, *_short_years(value)} and value not in ("0", "1"):
            yield match[0], place


def _odd_words(text: Passage, other: Passage) -> list[tuple[str, Place]]:
    """Numbers in words that the other text lacks."""
    found = list(text.find(_CARDINAL, visible=True))
    known = _numbers(other) if found else set()
    return [(match[0], place) for match, place in found if _BY_WORD[match[0].casefold()] not in known]


def _numbers(text: Passage) -> set[str]:
    """Every number in a text, in figures or in a word, written as English does without marks for thousands."""
    found = {_value(figures, text.language) for figures in _FIGURES.findall(text.visible)}
    found |= {_BY_WORD[word] for word in _words(text) if word in _BY_WORD}
    return found | {short for value in found for short in _short_years(value)}


def _value(figures: str, language: str | None) -> str:
    """Figures as a number: in Dutch 1.000 is a thousand and 1,5 is one and a half; in English it is the other way."""
    thousands, decimal = _MARKS[language or "nl"]
    if _THOUSANDS[language or "nl"].fullmatch(figures):
        figures = figures.replace(thousands, "")
    figures = figures.replace(decimal, ".")
    return figures.rstrip("0").rstrip(".") if "." in figures else figures.lstrip("0") or "0"


def _short_years(value: str) -> tuple[str, ...]:
    """The nineties are '90 as well as 1990."""
    return (value[2:].lstrip("0"),) if re.fullmatch(r"(?:19|20)\d\d", value, re.ASCII) else ()


def _pairs(page: Page) -> Iterator[tuple[Passage, Passage]]:
    """Texts that should say the same: Dutch, English."""
    texts = {passage.field: passage for passage in page.passages if passage.is_prose and passage.field}
    for field, passage in texts.items():
        if field[-1] == "nl" and (*field[:-1], "en") in texts:
            yield passage, texts[(*field[:-1], "en")]


def _words(text: Passage) -> tuple[str, ...]:
    return _words_of(text.visible)


@lru_cache(maxsize=64)
def _words_of(visible: str) -> tuple[str, ...]:
    """The words of a text, for all rules that ask for those of one page."""
    return tuple(_WORD.findall(visible.replace(FILLER, "").casefold()))
