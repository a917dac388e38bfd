"""Which finding is which, from one run to the next: its page, its code and the words it is about, not its line."""

import json
from collections import Counter
from collections.abc import Iterable, Iterator
from hashlib import sha256
from typing import NamedTuple

from kennisparels.model.finding import Finding, Sentence
from kennisparels.report.words import say


class Identity(NamedTuple):
    """What stays the same when lines are added above; `parts` is JSON, so that it can be compared and kept."""

    path: str
    code: str
    parts: str


def identity(finding: Finding) -> Identity:
    # a part that says where something else stands shifts with the lines
    parts = {name: _plain(part) for name, part in finding.message.parts.items() if name != "line"}
    return Identity(finding.path, finding.code, json.dumps(parts, sort_keys=True))


def fingerprints(findings: Iterable[Finding]) -> Iterator[str]:
    """A name for each finding, unique in the report; of equal ones, the first, second and so on."""
    seen: Counter[Identity] = Counter()
    for finding in findings:
        which = identity(finding)
        seen[which] += 1
        yield sha256(json.dumps([*which, seen[which]]).encode()).hexdigest()[:32]


def _plain(part: object) -> object:
    if isinstance(part, Sentence):
        return say(part, "en")
    return part if isinstance(part, int) else str(part)
