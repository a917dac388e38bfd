"""Findings as words: for people, in Dutch or English, and for the machines that show them. Knows only the model."""

from collections.abc import Iterable, Iterator

from kennisparels.model.finding import Finding
from kennisparels.report.annotations import as_github
from kennisparels.report.documents import as_gitlab, as_json, as_sarif
from kennisparels.report.text import LineOf, Paint, as_concise, as_text
from kennisparels.report.words import LANGUAGES, count, say


def as_junit(findings: Iterable[Finding], docs: str, language: str) -> Iterator[str]:
    """JUnit XML; few ask for it, and all would pay for loading what writes it."""
    from kennisparels.report import junit

    return junit.as_junit(findings, docs, language)


# What machines read, and people one line at a time; `text` also wants colour and the source.
FORMATS = {
    "concise": as_concise,
    "json": as_json,
    "github": as_github,
    "gitlab": as_gitlab,
    "sarif": as_sarif,
    "junit": as_junit,
}

__all__ = ["FORMATS", "LANGUAGES", "LineOf", "Paint", "as_concise", "as_github", "as_sarif", "as_text", "count", "say"]
