"""What can be promised: a code, a name, and a docstring that is the rule's page and its test."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from textwrap import dedent
from typing import Literal

_EXAMPLE = re.compile(r"^(Bad|Good)(?: \((.+)\))?:\n((?:[ ]{4}.*\n|\n)+)", re.MULTILINE)
_FIRST_EXAMPLE = re.compile(r"^(?:Bad|Good)\b.*:", re.MULTILINE)
_BLANK_LINES = re.compile(r"\n\s*\n")
_PEARL = re.compile(r"^(status|tags|references):", re.MULTILINE)

# What every example stands in: a day, and one sound theme.
EXAMPLE_DAY = date(2031, 12, 31)
SURROUNDINGS = {"themas/water.md": "---\nprefLabel: {nl: water, en: water}\naltLabel: {nl: [Sea water]}\n---\n"}


@dataclass(frozen=True)
class Rule:
    """One promise, whichever stage keeps it."""

    code: str
    name: str
    doc: str

    @cached_property
    def paragraphs(self) -> tuple[str, ...]:
        """What stands above the examples, a line for each paragraph: msgids, of which the first is the flaw."""
        above = _FIRST_EXAMPLE.split(self.doc, maxsplit=1)[0]
        joined = (" ".join(paragraph.split()) for paragraph in _BLANK_LINES.split(above))
        return tuple(filter(None, joined))

    def examples(self, kind: Literal["Bad", "Good"]) -> Mapping[str, str]:
        """The files of one kind of example, as the docstring writes them."""
        files = {}
        for which, path, indented in _EXAMPLE.findall(self.doc + "\n"):
            if which == kind:
                text = dedent(indented).strip("\n") + "\n"
                files[path or _folder(text) + "/example.md"] = text
        return files


def typed(text: str) -> str:
    """An example as a contributor would have typed it: a docstring shows a tab as two characters."""
    return text.replace("\\t", "\t")


def _folder(text: str) -> str:
    """Where an example without a path lies: its fields say what it is."""
    return "parels/zonder-datum" if _PEARL.search(text) else "over"
