"""A list of what is already wrong, so that an old garden can be strict about what is new."""

import json
from collections import Counter
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

from kennisparels.model.finding import Finding
from kennisparels.report.identity import Identity, identity

# A file's name may hold bytes that are no UTF-8; Python keeps them like this.
_NAMES = "surrogateescape"


class BaselineError(Exception):
    """The file holds no baseline."""


class Compared(NamedTuple):
    """What is not in the baseline, how many findings are, and how many entries no finding answers to any more."""

    fresh: list[Finding]
    known: int
    stale: int


def write_baseline(file: Path, findings: Iterable[Finding]) -> None:
    """Sorted and one entry a block: a change to it reads well in a pull request."""
    counted = sorted(Counter(map(identity, findings)).items())
    entries = [
        {"path": which.path, "code": which.code, "parts": json.loads(which.parts), "count": number}
        for which, number in counted
    ]
    text = json.dumps({"findings": entries}, indent=2, ensure_ascii=False) + "\n"
    file.write_text(text, encoding="utf-8", errors=_NAMES, newline="\n")


def compare(findings: Iterable[Finding], file: Path) -> Compared:
    """Takes each finding off the baseline's list as often as it is there."""
    listed = _read(file)
    fresh = []
    known = 0
    for finding in findings:
        which = identity(finding)
        if listed[which] > 0:
            listed[which] -= 1
            known += 1
        else:
            fresh.append(finding)
    return Compared(fresh, known, listed.total())


def _read(file: Path) -> Counter[Identity]:
    try:
        entries = json.loads(file.read_text(encoding="utf-8", errors=_NAMES))["findings"]
        return Counter({_identity(entry): int(entry["count"]) for entry in entries})
    except (OSError, ValueError, KeyError, TypeError) as fault:
        raise BaselineError(str(file)) from fault


def _identity(entry: dict) -> Identity:
    return Identity(entry["path"], entry["code"], json.dumps(entry["parts"], sort_keys=True))
