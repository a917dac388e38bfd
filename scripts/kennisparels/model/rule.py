"""What can be promised: a code, a name, and a docstring that is the rule's page and its test."""

import re
from dataclasses import dataclass
from functools import cached_property

_FIRST_EXAMPLE = re.compile(r"^(?:Bad|Good)(?: \(.+\))?:$", re.MULTILINE)
_BLANK_LINES = re.compile(r"\n\s*\n")


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
