"""Findings for people: with the source below each, or one line each."""

from collections.abc import Callable, Iterable, Iterator

from kennisparels.model.finding import START, Finding, Severity
from kennisparels.report.excerpt import excerpt
from kennisparels.report.words import one_line, say

Paint = Callable[[str, Severity | None], str]
# The source of one line of a page (path, line), or None when there is no such line; only the caller reads files.
LineOf = Callable[[str, int], str | None]


def as_text(
    findings: Iterable[Finding],
    docs: str,
    language: str,
    paint: Paint = lambda text, _severity: text,
    line_of: LineOf = lambda _path, _line: None,
) -> Iterator[str]:
    """A line for each finding, with the source and its hint below it."""
    for finding in findings:
        yield _line(finding, docs, language, paint)
        yield from _source(finding, paint, line_of)
        if finding.hint:
            yield paint(f"    {one_line(say(finding.hint, language))}", None)


def as_concise(findings: Iterable[Finding], docs: str, language: str) -> Iterator[str]:
    """A line for each finding, and nothing more."""
    for finding in findings:
        yield _line(finding, docs, language, lambda text, _severity: text)


def _line(finding: Finding, docs: str, language: str, paint: Paint) -> str:
    place = one_line(f"{docs}/{finding.path}:{finding.line}:{finding.column}:")
    return f"{place} {paint(finding.code, finding.severity)} {one_line(say(finding.message, language))}"


def _source(finding: Finding, paint: Paint, line_of: LineOf) -> Iterator[str]:
    if (finding.line, finding.column) == START:  # about the file, not about its first character
        return
    line = line_of(finding.path, finding.line)
    if not line:
        return
    shown = excerpt(line, finding.line, finding.column)
    yield paint(shown.number, None) + shown.source
    yield paint(shown.indent, None) + paint(shown.caret, finding.severity)
