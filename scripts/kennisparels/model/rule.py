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
_BYTES = re.compile(rb"\\x([0-9A-F]{2})(?: \xc3\x97 (\d+))?")
_PEARL = re.compile(r"^(status|tags|references):", re.MULTILINE)

# An example that begins so is a symbolic link to what follows.
LINK = "-> "

# What every example stands in: a day, and one sound theme.
EXAMPLE_DAY = date(2031, 12, 31)
SURROUNDINGS = {"themas/water.md": "---\nprefLabel: {nl: water, en: water}\naltLabel: {nl: [Sea water]}\n---\n"}

# The example of a dossier has pearls to name besides: three in bud and one seedling.
_SEEDLING = """---
title: {title}
status: seedling
tags: [water]
references: [{{id: a, type: document, title: {title}, URL: "https://example.org/{title}"}}]
---
"""
_BUDDING = """---
title: {title}
title_en: {title}
status: budding
tags: [water]
summary:
  nl: |
    Het water komt en gaat.
    De maan trekt eraan.
  en: |
    The water comes and goes.
    The moon pulls at it.
references: [{{id: a, type: document, title: {title}, URL: "https://example.org/{title}"}}]
provenance: [{{url: "https://example.org/{title}", seen: 2031-03-09}}]
---
"""
PEARLS = {f"parels/zonder-datum/{name}.md": _BUDDING.format(title=name.title()) for name in ("ebb", "flow", "moon")}
PEARLS["parels/zonder-datum/swell.md"] = _SEEDLING.format(title="Swell")


def surrounded(files: Mapping[str, str]) -> Mapping[str, str]:
    """The files of an example in the garden that each is shown in."""
    has_dossier = any(path.startswith("dossiers/") for path in files)
    return {**SURROUNDINGS, **(PEARLS if has_dossier else {}), **files}


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
        """The files of one kind of example, as the docstring writes them; `-> target` alone is a symbolic link."""
        files = {}
        for which, path, indented in _EXAMPLE.findall(self.doc + "\n"):
            if which == kind:
                text = dedent(indented).strip("\n")
                files[path or _folder(text) + "/example.md"] = text + "\n" if text else ""
        return files


def bytes_of(example: str) -> bytes:
    r"""What is in the file of an example: `\t` is a tab, `\xE9` is that byte, and `\xE9 × 9` nine of them."""
    typed = example.replace("\\t", "\t").encode()
    return _BYTES.sub(lambda found: bytes([int(found[1], 16)]) * int(found[2] or 1), typed)


def _folder(text: str) -> str:
    """Where an example without a path lies: its fields say what it is."""
    return "parels/zonder-datum" if _PEARL.search(text) else "over"
