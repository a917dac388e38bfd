"""What the manual is about: every promise, whichever stage keeps it."""

from collections.abc import Mapping
from contextlib import suppress
from dataclasses import replace
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from kennisparels.check import RULES as CHECKED
from kennisparels.check import check
from kennisparels.finish import RULES as FINISHED
from kennisparels.finish import finish
from kennisparels.model.finding import Finding
from kennisparels.model.garden import Garden
from kennisparels.model.rule import EXAMPLE_DAY, LINK, bytes_of, surrounded
from kennisparels.read import read_garden

RULES = {**CHECKED, **FINISHED}


def with_manual(garden: Garden) -> Garden:
    """The garden that has a page for every rule, so that links to them are not dangling."""
    return replace(garden, rules=tuple(RULES[code] for code in sorted(RULES)))


def with_examples(garden: Garden) -> Garden:
    """The garden whose rule pages also show what is said of their examples."""
    return replace(garden, examples={rule.code: _said_of(rule.code) for rule in garden.rules})


def lay_out(files: Mapping[str, str], folder: Path) -> Path:
    """Writes the files of an example; not every system lets everybody make a symbolic link."""
    for path, text in files.items():
        file = folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        if text.startswith(LINK):
            file.symlink_to(text.removeprefix(LINK).strip())
        else:
            file.write_bytes(bytes_of(text))
    return folder


@cache
def _said_of(code: str) -> tuple[Finding, ...]:
    """What this rule says of its bad example, which is put on the disk: some rules are about files, not words."""
    examples = RULES[code].examples("Bad")
    found: list[Finding] = []
    with suppress(OSError), TemporaryDirectory() as folder:
        if code in FINISHED:
            found = finish(lay_out(examples, Path(folder)))
        else:
            found = check(read_garden(lay_out(surrounded(examples), Path(folder)), EXAMPLE_DAY))
    return tuple(finding for finding in found if finding.code == code)
