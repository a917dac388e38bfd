"""Whether a text is a letter: two kinds of evidence at least, and a work that it presents."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from kennisparels.intake.copy import Copy
from kennisparels.intake.cues import PEARL
from kennisparels.intake.identity import Identity
from kennisparels.intake.paragraphs import paragraphs
from kennisparels.intake.parts import Kind, Part
from kennisparels.model.finding import Sentence, _, sentence

ENOUGH = 2
_MOST_CITATIONS = 12  # more is a list of literature
_PEARL_HEADINGS = re.compile(r"inleiding en context|bron|introduction and context", re.IGNORECASE)


@dataclass(frozen=True)
class Verdict:
    """What speaks for a letter and what is missing; `is_letter` when that is enough."""

    is_letter: bool
    found: tuple[Sentence, ...]
    missing: tuple[Sentence, ...]


def judge(copy: Copy, parts: Sequence[Part], who: Identity) -> Verdict:
    """A letter greets or says that it is a pearl, has the form of one, and names what it is about."""
    kinds = {part.kind for part in parts}
    citations = sum(part.kind is Kind.CITATION for part in parts)
    has_title = Kind.TITLE in kinds or bool(who.title and who.date)
    signs = {
        "title line with the day": (_("a title line with the day"), 2 * has_title),
        "dated address": (_("an address with the day"), bool(who.address and who.date and who.date.start is None)),
        "greeting": (_("a greeting with the day"), who.greets),
        "salutation": (_("a salutation"), Kind.SALUTATION in kinds),
        "pearl": (_("the word 'kennisparel'"), bool(PEARL.search(copy.text))),
        "citation": (_("a citation"), 0 < citations <= _MOST_CITATIONS),
        "structure": (_("the headings or the change of language of a letter"), _has_structure(copy, parts)),
    }
    points = sum(weight for _told, weight in signs.values())
    found = tuple(sentence(told) for told, weight in signs.values() if weight)
    missing = tuple(sentence(told) for told, weight in signs.values() if not weight)
    names_work = bool(citations or who.title or who.title_in_address)
    if not names_work:
        missing = (sentence(_("the work that it presents")), *missing)
    is_list = any(one.kind is two.kind is Kind.TITLE for one, two in pairwise(parts))
    if is_list:
        missing = (sentence(_("one letter, for this is a list of them")), *missing)
    # who greets with the day and says that this is a pearl has written a letter, of which this copy is the beginning
    is_opening = signs["greeting"][1] and signs["pearl"][1]
    is_whole = points >= ENOUGH and (names_work or is_opening) and _is_told(signs)
    return Verdict(bool(is_whole and not is_list), found, missing)


def _is_told(signs: dict[str, tuple[str, int]]) -> bool:
    """Greeting, pearl, title line, or a citation between the parts of a letter: else it is another kind of text."""
    is_built = signs["citation"][1] and signs["structure"][1]
    return bool(is_built or any(signs[name][1] for name in ("title line with the day", "greeting", "pearl")))


def _has_structure(copy: Copy, parts: Sequence[Part]) -> bool:
    if any(
        part.kind is Kind.HEADING and _PEARL_HEADINGS.fullmatch(copy.text[part.start : part.end].strip(" :#*"))
        for part in parts
    ):
        return True
    kinds = {part.kind for part in parts}
    if not {Kind.INTRODUCTION, Kind.CITATION, Kind.ABSTRACT} <= kinds:
        return False
    languages = [piece.language for piece in paragraphs(copy) if piece.language]
    gaps = sum(piece.gap >= 2 for piece in paragraphs(copy))
    return gaps >= 2 or (languages[:1] == ["nl"] and "en" in languages)
