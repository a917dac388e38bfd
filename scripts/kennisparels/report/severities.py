"""What each severity is called elsewhere: one table for all formats."""

from typing import NamedTuple

from kennisparels.model.finding import Severity


class Equivalents(NamedTuple):
    """A severity in the words of each format."""

    github: str
    gitlab: str
    sarif: str
    junit: str


# JUnit knows no warning: what does not block is a test that was skipped, with its reason.
EQUIVALENTS: dict[Severity, Equivalents] = {
    "error": Equivalents("error", "blocker", "error", "failure"),
    "warning": Equivalents("warning", "minor", "warning", "skipped"),
    "hint": Equivalents("notice", "info", "note", "skipped"),
}
