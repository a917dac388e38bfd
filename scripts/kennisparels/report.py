"""Findings as words: for people, in Dutch or English, and as annotations for GitHub. Messages are filled in here."""

from collections.abc import Callable, Iterable, Iterator
from functools import cache
from pathlib import Path

from babel.messages.pofile import read_po

from kennisparels.model.finding import Finding, Sentence, Severity, _, sentence

LANGUAGES = ("nl", "en")
_CATALOGUES = Path(__file__).parent / "locale"

# GitHub knows three levels; a hint is its notice.
_GITHUB = {"error": "error", "warning": "warning", "hint": "notice"}

Paint = Callable[[str, Severity | None], str]


@cache
def _catalogue(language: str) -> dict[str, str]:
    """The .po files as they are, one for each part: nothing compiled is committed, and one is read in milliseconds."""
    texts: dict[str, str] = {}
    for path in sorted((_CATALOGUES / language).glob("*.po")):
        with path.open("rb") as file:
            texts |= {message.id: message.string for message in read_po(file, locale=language) if message.id}
    return texts


def say(words: Sentence, language: str) -> str:
    """A sentence in a language; English is what the code says."""
    text = words.msgid
    if language != "en":
        text = _catalogue(language).get(text) or text
    parts = {name: say(part, language) if isinstance(part, Sentence) else part for name, part in words.parts.items()}
    return text.format(**parts)


def as_text(
    findings: Iterable[Finding], docs: str, language: str, paint: Paint = lambda text, _severity: text
) -> Iterator[str]:
    """A line for each finding, with its hint below it."""
    for finding in findings:
        place = f"{_one_line(f'{docs}/{finding.path}')}:{finding.line}:{finding.column}:"
        code = paint(finding.code, finding.severity)
        yield f"{place} {code} {_one_line(say(finding.message, language))}"
        if finding.hint:
            yield paint(f"    {_one_line(say(finding.hint, language))}", None)


def as_github(findings: Iterable[Finding], docs: str, language: str) -> Iterator[str]:
    """Workflow commands that GitHub shows beside the lines of a pull request."""
    for finding in findings:
        text = say(finding.message, language)
        if finding.hint:
            text = f"{text}: {say(finding.hint, language)}"
        place = f"file={_property(f'{docs}/{finding.path}')},line={finding.line},col={finding.column}"
        yield f"::{_GITHUB[finding.severity]} {place},title={finding.code}::{_data(text)}"


def count(findings: Iterable[Finding], language: str) -> str:
    """The closing line: how many findings, and how many of them block."""
    found = list(findings)
    if not found:
        return say(sentence(_("no findings")), language)
    blocking = sum(finding.blocks for finding in found)
    return say(
        sentence(_("findings: {count}, of which {blocking} block publication"), count=len(found), blocking=blocking),
        language,
    )


def _one_line(text: str) -> str:
    """What a contributor typed may hold control characters; a terminal would obey them."""
    return "".join(char if char.isprintable() else "\N{REPLACEMENT CHARACTER}" for char in text.replace("\n", " "))


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
