"""Ids of headings as Python-Markdown's toc gives them, without its walk from `_1` for each."""

import re
import unicodedata
from collections.abc import Iterable

# Python turns no longer figure into a number.
_COUNTED = re.compile(r"(.*)_([0-9]{1,4000})", re.DOTALL)


def slugify(text: str) -> str:
    """What markdown.extensions.toc makes of a heading; loading that module takes longer than a small garden."""
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode()
    return re.sub(r"[-\s]+", "-", re.sub(r"[^\w\s-]", "", plain).strip().lower())


class UniqueIds:
    """Ids in use; a new one that is taken, or empty, gets the first number that is free."""

    def __init__(self, taken: Iterable[str]) -> None:
        # behind each id in use the one to try next, which skips those that were found to be taken
        self.next = {taken_id: _numbered(taken_id) for taken_id in taken}

    def new(self, wanted: str) -> str:
        """`wanted`, or the first free id after it; from now on that one is taken."""
        tried = []
        found = wanted
        while found in self.next or not found:
            tried.append(found)
            found = self.next.get(found) or _numbered(found)
        after = self.next[found] = _numbered(found)
        self.next |= dict.fromkeys(filter(None, tried), after)
        return found


def _numbered(name: str) -> str:
    counted = _COUNTED.fullmatch(name)
    return f"{counted[1]}_{int(counted[2]) + 1}" if counted else f"{name}_1"
