"""What is found in a letter, each with its place, and what is to be told of it."""

from collections.abc import Mapping
from typing import Any, NamedTuple

from kennisparels.model.finding import Sentence, sentence


class Fact(NamedTuple):
    """A value for a field, and the words of the letter that say so; without a place it is from the address."""

    field: str
    value: Any
    start: int | None
    end: int | None
    words: str


class Note(NamedTuple):
    """Something that is lost, missing or contradictory, and where."""

    message: Sentence
    start: int | None = None
    end: int | None = None


def note(msgid: str, span: tuple[int, int] | None = None, **parts: object) -> Note:
    return Note(sentence(msgid, **parts), *(span or (None, None)))


def fact(field: str, value: Any, text: str, start: int, end: int) -> Fact:
    """A fact from the letter's text; its words are what stands there."""
    return Fact(field, value, start, end, " ".join(text[start:end].split()))


Found = Mapping[str, Fact]
