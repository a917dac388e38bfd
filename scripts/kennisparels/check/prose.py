"""How a text is typed and phrased (KP600 to KP649): hints only, for a machine cannot judge a sentence."""

import re
from collections.abc import Iterable, Iterator

from kennisparels.check.prose_sentences import prose, prose_sentences
from kennisparels.check.rules import rule
from kennisparels.model.finding import Flaw, _, sentence
from kennisparels.model.garden import Garden
from kennisparels.model.page import FILLER, Page

MOST_WORDS = 25
MOST_CLAUSES = 2

# Dutch and English words that do stand twice in good sentences: "dat die die deur sloot", "they had had enough".
TWICE = frozenset("aan dat die had in op over that zijn".split())
DOUBLED = re.compile(r"\b([^\W\d_]++)(?:[ ]++\n?|\n)[ ]*+(\1)\b", re.IGNORECASE)
SPACES = re.compile(rf"(?<=[^\s{FILLER}])[ ]{{2,}}(?=[^\s{FILLER}])")

# A pair on one line, or what is left of one; ´ and ¨ come from old word processors.
ODD = re.compile(
    r"([´¨])[^´¨\n]{1,300}\1|(?:‘‘|‘’|’’|,,|'')(?=\w)[^‘’\"”'\n]{1,300}(?:’’|''|”|\")|[´¨]|‘’|’’|‘‘|,,(?=\w)|''(?=\w)"
)
STRAIGHT = re.compile(r"(?<![\w='\"])(?:'(?=\w)[^'\"\n]{1,300}'|\"(?=\w)[^\"\n]{1,300}\")(?![\w'\"])")
DOTS = re.compile(r"(?<!\.)\.\.\.(?!\.)")
# Looks back from the first capital: looking back from every character takes twice as long.
_CAPITALS = re.compile(r"[A-Z](?<![\w-][A-Z])[A-Z0-9]{1,11}(?![\w-])")

WORD = re.compile(r"[^\W_]+(?:['’.-][^\W_]+)*")
CLAUSE = {
    "nl": re.compile(
        r"\b(?:omdat|doordat|zodat|opdat|terwijl|hoewel|ofschoon|indien|tenzij|voordat|nadat|totdat|aangezien"
        r"|waar(?:door|bij|mee|van|voor|in|op|aan|uit|over|na|onder|tegen))\b"
        r"|, (?:en |maar |of )?(?:die|dat|als|wie|wat|waar|wanneer|toen)\b",
        re.IGNORECASE,
    ),
    "en": re.compile(
        r"\b(?:because|although|though|unless|whereas|whenever|which|whom|whose)\b"
        r"|, (?:and |but |or )?(?:who|that|when|where|while|if|since|so that)\b",
        re.IGNORECASE,
    ),
}


@rule("KP600")
def doubled_word(page: Page) -> Iterator[Flaw]:
    """
    A word stands twice in a row.

    Bad:
        ---
        title: Tides
        ---
        The the tides.

    Good:
        ---
        title: Tides
        ---
        The tides.
    """
    for passage in prose(page):
        for match, place in passage.find(DOUBLED, visible=True):
            if match[1].casefold() not in TWICE and not (match[1][0].isupper() and match[2][0].isupper()):
                hint = sentence(_("keep one of the two"))
                yield Flaw(place, _("the word '{word}' stands here twice"), {"word": match[1]}, hint)


@rule("KP601")
def double_space(page: Page) -> Iterator[Flaw]:
    """
    More than one space stands between two words.

    Bad:
        ---
        title: Tides
        ---
        The  tides.

    Good:
        ---
        title: Tides
        ---
        The tides.
    """
    for passage in prose(page):
        if passage.is_literal:
            for _match, place in passage.find(SPACES, visible=True):
                yield Flaw(place, _("more than one space stands here"), hint=sentence(_("keep one space")))


@rule("KP602")
def odd_quotes(page: Page) -> Iterator[Flaw]:
    """
    Accents, commas or the wrong halves stand where quotation marks belong.

    A screen reader says "acute accent", and a search for the quoted words may fail.

    Bad:
        ---
        title: Tides
        ---
        The ´tides´ come.

    Good:
        ---
        title: Tides
        ---
        The ‘tides’ come.
    """
    for passage in prose(page):
        for match, place in passage.find(ODD, visible=True):
            hint = sentence(_("write ‘…’ around a quotation, and ’ for an apostrophe"))
            yield Flaw(place, _("{text} has odd quotation marks"), {"text": match[0]}, hint)


@rule("KP603")
def straight_quotes(page: Page) -> Iterator[Flaw]:
    """
    Straight quotation marks stand where curly ones belong.

    Curly ones show where a quotation begins and where it ends.

    Bad:
        ---
        title: Tides
        ---
        The 'tides' come.

    Good:
        ---
        title: Tides
        ---
        The ‘tides’ come.
    """
    for passage in prose(page):
        for match, place in passage.find(STRAIGHT, visible=True):
            left, right = "‘’" if match[0][0] == "'" else "“”"
            hint = sentence(_("write {text}"), text=f"{left}{match[0][1:-1]}{right}")
            yield Flaw(place, _("{text} has straight quotation marks"), {"text": match[0]}, hint)


@rule("KP604")
def three_dots(page: Page) -> Iterator[Flaw]:
    """
    Three full stops stand where an ellipsis belongs.

    They can end up on two lines, and a screen reader may say "dot dot dot".

    Bad:
        ---
        title: Tides
        ---
        Ebb and ...

    Good:
        ---
        title: Tides
        ---
        Ebb and …
    """
    for passage in prose(page):
        for _match, place in passage.find(DOTS, visible=True):
            yield Flaw(place, _("three full stops stand here"), hint=sentence(_("write {text}"), text="…"))


@rule("KP605")
def unexplained_acronym(page: Page, garden: Garden) -> Iterator[Flaw]:
    """
    An acronym from the thesaurus is used, and its words in full are nowhere on the page.

    A reader who does not know it has to look elsewhere.

    Bad (themas/flood.md):
        ---
        prefLabel: {nl: hoog water, en: high water}
        altLabel: {en: [HW]}
        ---

    Bad (over/example.md):
        ---
        title: Tides
        ---
        At HW the harbour opens.

    Good (themas/flood.md):
        ---
        prefLabel: {nl: hoog water, en: high water}
        altLabel: {en: [HW]}
        ---

    Good (over/example.md):
        ---
        title: Tides
        ---
        At high water (HW) the harbour opens.
    """
    everything = ""
    told: set[str] = set()
    for passage in prose(page):
        for match, place in passage.find(_CAPITALS, visible=True):
            theme, labels = garden.acronyms.get(match[0], (None, ()))
            if theme is None or theme is page or match[0] in told:
                continue
            told.add(match[0])
            if _is_in(passage.visible.casefold(), labels):
                continue  # the words in full mostly stand beside it
            everything = everything or "\n".join(each.visible for each in page.passages).casefold()
            if not _is_in(everything, labels):
                label = theme.front.prefLabel.en if passage.language == "en" else theme.front.prefLabel.nl
                message = _("write the words in full the first time: '{label} ({acronym})'")
                hint = sentence(message, label=label, acronym=match[0])
                yield Flaw(place, _("'{acronym}' is not explained on this page"), {"acronym": match[0]}, hint)


@rule("KP606")
def long_sentence(page: Page) -> Iterator[Flaw]:
    """
    A sentence has more than twenty-five words.

    Many readers lose the thread before its end.

    Bad:
        ---
        title: Tides
        ---
        The water rises and falls and rises and falls and rises and falls and rises and falls and rises
        and falls and rises and falls and rises.

    Good:
        ---
        title: Tides
        ---
        The water rises and falls. It rises and falls again.
    """
    for passage, text, place in prose_sentences(page):
        # a word and a space take two characters
        count = len(WORD.findall(text)) if len(text) > 2 * MOST_WORDS else 0
        if count > MOST_WORDS and passage.is_prose:
            hint = sentence(_("make it two sentences"))
            yield Flaw(place, _("this sentence has {count} words"), {"count": count}, hint)


@rule("KP607")
def nested_sentence(page: Page) -> Iterator[Flaw]:
    """
    A sentence has three subordinate clauses or more.

    Readers have to keep the beginning in mind until the end.

    Bad:
        ---
        title: Tides
        ---
        Eb komt omdat de maan trekt, waardoor het water zakt, terwijl de aarde draait.

    Good:
        ---
        title: Tides
        ---
        Eb komt omdat de maan trekt. Het water zakt terwijl de aarde draait.
    """
    for passage, text, place in prose_sentences(page):
        clauses = [match[0].strip(" ,") for match in CLAUSE[passage.language or "nl"].finditer(text)]
        if len(clauses) > MOST_CLAUSES:
            parts = {"count": len(clauses), "words": ", ".join(f"'{clause}'" for clause in clauses)}
            hint = sentence(_("make it two sentences"))
            yield Flaw(place, _("this sentence has {count} subordinate clauses: {words}"), parts, hint)


def _is_in(text: str, labels: Iterable[str]) -> bool:
    return any(label in text for label in labels)
