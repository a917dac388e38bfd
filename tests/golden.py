"""Reports of whole gardens, word for word. `pytest tests/report --write-golden` writes them anew, to look at in git."""

from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

from kennisparels.check import check
from kennisparels.publish.manual import RULES
from kennisparels.read import read_garden
from kennisparels.read.source import source_lines
from kennisparels.report import FORMATS, LANGUAGES, as_sarif, as_text, count
from small import TODAY

GARDENS = Path(__file__).parent / "gardens"
SUFFIXES = {"json": "json", "gitlab": "json", "sarif": "json", "junit": "xml"}


def line_of(docs: Path, path: str, line: int) -> str | None:
    lines = source_lines(docs, path)
    return lines[line - 1] if line <= len(lines) else None


def broken(language: str) -> str:
    """The broken garden as text, without the source."""
    findings = check(read_garden(GARDENS / "broken" / "docs", TODAY))
    return "\n".join([*as_text(findings, "docs", language), count(findings, language), ""])


def terrible(form: str, language: str) -> str:
    """One pearl with everything wrong, in a format."""
    docs = GARDENS / "terrible" / "docs"
    findings = check(read_garden(docs, TODAY))
    if form == "text":
        lines = [*as_text(findings, "docs", language, line_of=partial(line_of, docs)), count(findings, language)]
    elif form == "sarif":
        lines = list(as_sarif(findings, "docs", language, RULES, "https://kennisparels.example"))
    else:
        lines = list(FORMATS[form](findings, "docs", language))
    return "\n".join([*lines, ""])


def _golden() -> Iterator[tuple[Path, Callable[[], str]]]:
    for language in LANGUAGES:
        yield GARDENS / "broken" / f"findings.{language}.txt", partial(broken, language)
        for form in ("text", *FORMATS):
            name = f"{form}.{language}.{SUFFIXES.get(form, 'txt')}"
            yield GARDENS / "terrible" / name, partial(terrible, form, language)


# Every golden file, with what makes its content.
GOLDEN = dict(_golden())
