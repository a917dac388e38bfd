"""Findings as GitHub's workflow commands."""

from collections.abc import Iterable, Iterator

from kennisparels.model.finding import Finding
from kennisparels.report.severities import EQUIVALENTS
from kennisparels.report.words import one_line, told


def as_github(findings: Iterable[Finding], docs: str, language: str) -> Iterator[str]:
    """Workflow commands that GitHub shows beside the lines of a pull request."""
    for finding in findings:
        place = f"file={_property(f'{docs}/{finding.path}')},line={finding.line},col={finding.column}"
        level = EQUIVALENTS[finding.severity].github
        yield f"::{level} {place},title={finding.code}::{_data(told(finding, language))}"


def _data(text: str) -> str:
    return one_line(text).replace("%", "%25")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
