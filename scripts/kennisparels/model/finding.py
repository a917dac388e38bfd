"""What can be promised, and what a contributor has to fix."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal, NamedTuple

Severity = Literal["error", "warning", "hint"]


class Place(NamedTuple):
    """Where something stands in its file: both from 1, the column in code points."""

    line: int
    column: int


START = Place(1, 1)


class Sentence(NamedTuple):
    """Words for a contributor: an English msgid with named parts, filled in after translation."""

    msgid: str
    parts: Mapping[str, object] = {}


def _(msgid: str) -> str:
    """Marks a text for the catalogues; translation happens in the report."""
    return msgid


def sentence(msgid: str, **parts: object) -> Sentence:
    return Sentence(msgid, parts)


@dataclass(frozen=True, slots=True)
class Flaw:
    """What a rule yields: a place, what is there, and what to type instead."""

    place: Place
    message: str
    parts: Mapping[str, object] = field(default_factory=dict)
    hint: Sentence | None = None
    path: str | None = None


@dataclass(frozen=True, slots=True)
class Fault:
    """A flaw met while reading; the rule of the same code passes it on."""

    code: str
    path: str
    flaw: Flaw


@dataclass(frozen=True, slots=True)
class Finding:
    """A flaw with its path, code and weight: all that a report needs."""

    path: str
    line: int
    column: int
    code: str
    severity: Severity
    message: Sentence
    hint: Sentence | None = None

    @property
    def blocks(self) -> bool:
        return self.severity == "error"
