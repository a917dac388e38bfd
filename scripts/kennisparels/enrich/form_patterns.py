"""What the form needs to say of texts what the gate says: the gate's own patterns, lists and limits, for a script."""

import re
from collections.abc import Mapping
from typing import Any

from kennisparels.check.addresses import STRANGE
from kennisparels.check.fields import SENTENCES
from kennisparels.check.html import EMBEDDING, TAGS
from kennisparels.check.link_words import BARE, EMPTY
from kennisparels.check.privacy import AMOUNT, BSN, DATE, EMAIL, IBAN, NUMBERED, PHONE
from kennisparels.check.prose import (
    CLAUSE,
    DOTS,
    DOUBLED,
    MOST_CLAUSES,
    MOST_WORDS,
    ODD,
    SPACES,
    STRAIGHT,
    TWICE,
    WORD,
)
from kennisparels.check.safety import HIDDEN, TEMPLATE
from kennisparels.check.works import DOI, INITIALS, OTHERS, PERSON
from kennisparels.model.page import FILLER
from kennisparels.model.sentences import ABBREVIATION, END

_PATTERNS = {
    "abbreviation": ABBREVIATION,
    "amount": AMOUNT,
    "bare": BARE,
    "bsn": BSN,
    "clauseEn": CLAUSE["en"],
    "clauseNl": CLAUSE["nl"],
    "day": DATE,
    "doi": DOI,
    "dots": DOTS,
    "doubled": DOUBLED,
    "email": EMAIL,
    "end": END,
    "hidden": HIDDEN,
    "iban": IBAN,
    "initials": INITIALS,
    "odd": ODD,
    "others": OTHERS,
    "person": PERSON,
    "phone": PHONE,
    "spaces": SPACES,
    "straight": STRAIGHT,
    "strange": STRANGE,
    "template": TEMPLATE,
    "word": WORD,
}

# Letters, figures and `_`, as Python takes them; a script's own \w and \b know ASCII alone.
_WORDS = r"\p{L}\p{N}_"
_PIECES = {
    r"[^\W\d_]": r"\p{L}",
    r"[^\W_]": r"[\p{L}\p{N}]",
    r"\b": f"(?:(?<=[{_WORDS}])(?![{_WORDS}])|(?<![{_WORDS}])(?=[{_WORDS}]))",
    "(?P<": "(?<",
}
_PIECE = re.compile(r"\[\^\\W\\d_\]|\[\^\\W_\]|\\b|\(\?P<|\\.|[*+?}]\+|[\[\]]|[^\\]", re.DOTALL)


def text_rules() -> Mapping[str, Any]:
    """By name, patterns as a script reads them, with their flags, and the lists and limits beside them."""
    return {
        "patterns": {name: for_script(pattern) for name, pattern in _PATTERNS.items()},
        "filler": FILLER,
        "sentences": [SENTENCES.start, SENTENCES.stop - 1],
        "mostWords": MOST_WORDS,
        "mostClauses": MOST_CLAUSES,
        "twice": sorted(TWICE),
        "tags": sorted(TAGS),
        "embedding": sorted(EMBEDDING),
        "empty": sorted(EMPTY),
        "numbered": sorted(NUMBERED),
    }


def for_script(pattern: re.Pattern[str]) -> list[str]:
    """A pattern's source and flags in the grammar of ECMAScript, which has no possessive repeats."""
    found, is_in_class = [], False
    for piece in _PIECE.findall(pattern.pattern):
        if piece == r"\w":
            piece = _WORDS if is_in_class else f"[{_WORDS}]"
        elif len(piece) == 2 and piece[0] != "\\" and not is_in_class:  # a possessive repeat
            piece = piece[0]
        elif piece in ("\\'", '\\"'):
            piece = piece[1]
        is_in_class = (is_in_class or piece == "[") and piece != "]"
        found.append(_PIECES.get(piece, piece))
    return ["".join(found), "giu" if pattern.flags & re.IGNORECASE else "gu"]
