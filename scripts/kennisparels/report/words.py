"""Sentences in a language. Messages are filled in here, after translation."""

from collections.abc import Iterable
from functools import cache
from pathlib import Path

from kennisparels.catalogue import read_catalogue
from kennisparels.model.finding import Finding, Sentence, _, sentence

LANGUAGES = ("nl", "en")
RULE_PAGES = "bijdragen/regels/"
_CATALOGUES = Path(__file__).parents[1] / "locale"


@cache
def _catalogue(language: str) -> dict[str, str]:
    return read_catalogue(_CATALOGUES / language)


def say(words: Sentence, language: str) -> str:
    """A sentence in a language; English is what the code says."""
    text = words.msgid
    if language != "en":
        text = _catalogue(language).get(text) or text
    parts = {name: say(part, language) if isinstance(part, Sentence) else part for name, part in words.parts.items()}
    return text.format(**parts)


def told(finding: Finding, language: str) -> str:
    """The message and its hint in one piece."""
    message = say(finding.message, language)
    return f"{message}: {say(finding.hint, language)}" if finding.hint else message


def count(findings: Iterable[Finding], language: str) -> str:
    """The closing line: how many findings, how many of them block, and where to read about them."""
    found = list(findings)
    if not found:
        return say(sentence(_("no findings")), language)
    closing = _("findings: {count}, of which {blocking} block publication; {where} on the site explains every code")
    blocking = sum(finding.blocks for finding in found)
    return say(sentence(closing, count=len(found), blocking=blocking, where=RULE_PAGES), language)


def one_line(text: str) -> str:
    """What a contributor typed may hold control characters; a terminal would obey them, and XML forbids them."""
    return "".join(char if char.isprintable() else "\N{REPLACEMENT CHARACTER}" for char in text.replace("\n", " "))
