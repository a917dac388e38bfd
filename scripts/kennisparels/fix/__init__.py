"""Repairs what can be repaired without judgement: text in, text out; nothing here touches a file."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, replace

from kennisparels.check.rules import RULES
from kennisparels.fix import front_matter, links, prose, values  # noqa: F401, importing registers the repairs
from kennisparels.fix.draft import Draft
from kennisparels.fix.edits import Edit, apply, as_read
from kennisparels.fix.repairs import REPAIRS
from kennisparels.model.garden import Garden
from kennisparels.model.page import Page
from kennisparels.read import Reading

# One repair can make room for another, on its page or elsewhere; three rounds are the most that real pages need.
_ROUNDS = 6

# Characters read again to try edits one by one, where all of them together are refused; a page has about 5,000.
_PATIENCE = 200_000


@dataclass(frozen=True)
class Fixed:
    """A page that was repaired: its file's text before and after, and how often each repair was made."""

    path: str
    before: str
    after: str
    repairs: Mapping[str, int]


def fix(garden: Garden, files: Mapping[str, str]) -> list[Fixed]:
    """The pages of `files` (path and text, as the file holds it) that could be repaired; a second run finds none."""
    work = {path: _Work(path, raw) for path, raw in files.items()}
    changed: set[str] = set()
    for _round in range(_ROUNDS):
        changed = {path for path, page in work.items() if page.repair(garden)}
        if not changed:
            break
        garden = _with(garden, {path: work[path].draft.reading for path in changed})
    # what still changes is not understood
    return [
        Fixed(path, before, work[path].raw, work[path].made)
        for path, before in files.items()
        if work[path].raw != before and path not in changed
    ]


class _Work:
    """One page under repair: its file's text, what reading makes of that, and how often each repair was made."""

    def __init__(self, path: str, raw: str) -> None:
        self.raw = raw
        self.draft = Draft(path, as_read(raw))
        self.made: Counter[str] = Counter()

    def repair(self, garden: Garden) -> bool:
        """Makes every repair that leaves the page no worse; says whether any was made."""
        before = self.raw
        for repair in REPAIRS:
            edits = sorted({edit for edit in repair.run(self.draft, garden) if edit.old != edit.new})
            if edits and not self.make(repair.told, edits, garden):
                # from the back, so that those in front keep their place
                for edit in reversed(edits[: _PATIENCE // len(self.raw)]):
                    self.make(repair.told, [edit], garden)
        self.draft.forget_nodes()
        return self.raw != before

    def make(self, told: str, edits: list[Edit], garden: Garden) -> bool:
        raw = apply(self.raw, edits)
        draft = Draft(self.draft.path, as_read(raw))
        if raw == self.raw or not _is_no_worse(self.draft, draft, garden):
            return False
        self.raw, self.draft = raw, draft
        self.made[told] += len(edits)
        return True


def _is_no_worse(before: Draft, after: Draft, garden: Garden) -> bool:
    """No fault that was not there, unless the page could not be read at all; no finding that was not there."""
    if before.page is None:
        return after.page is not None or _faults(after) <= _faults(before)
    if after.page is None or not _faults(after) <= _faults(before):
        return False
    # with a fault less, rules see more of the page than they did
    return _faults(after) < _faults(before) or _flaws(after.page, garden) <= _flaws(before.page, garden)


def _faults(draft: Draft) -> Counter[str]:
    return Counter(fault.code for fault in draft.reading.faults)


def _flaws(page: Page, garden: Garden) -> Counter[str]:
    return Counter(rule.code for rule in RULES.values() for _flaw in rule.flaws(page, garden))


def _with(garden: Garden, readings: Mapping[str, Reading]) -> Garden:
    """The garden with some pages read anew."""
    pages = {page.path: page for page in garden.pages if page.path not in readings}
    pages |= {path: reading.page for path, reading in readings.items() if reading.page}
    faults = [fault for fault in garden.faults if fault.path not in readings]
    faults += [fault for reading in readings.values() for fault in reading.faults]
    unreadable = {path for path, reading in readings.items() if not reading.page}
    partial = {path for path, reading in readings.items() if reading.page and not reading.is_whole}
    return replace(
        garden,
        pages=tuple(pages[path] for path in sorted(pages)),
        faults=tuple(sorted(faults, key=lambda fault: fault.path)),
        unreadable=garden.unreadable - readings.keys() | unreadable,
        partial=garden.partial - readings.keys() | partial,
    )
