"""Rules whose time grows faster than the text: where a regular expression or a loop goes back on its steps.

Run it after writing a rule (PYTHONPATH=scripts:tests python tests/bench/traps.py KP600 KP601): counting
calls, as the tests do, does not see what happens inside one.
"""

import sys
from datetime import date
from itertools import chain
from time import process_time

from heavy import HEAVY, SIGNS, TRAPS
from kennisparels.check import check
from kennisparels.check.rules import RULES
from kennisparels.model.garden import Garden
from kennisparels.model.page import Page
from kennisparels.read import read_page
from small import PEARL, page, pearl

TODAY = date(2031, 12, 31)
SIZE = 8_000
NOTICED = 0.1  # seconds; below that, growth cannot be told from noise
MOST = 20_000  # characters of a summary
GROWTH = 3  # times the time for twice the text


def main(codes: list[str]) -> None:
    check(Garden(TODAY))
    for name, heavy in (HEAVY | TRAPS | SIGNS).items():
        gardens = [Garden(TODAY, _pages(heavy(size))) for size in (SIZE, 2 * SIZE)]
        for rule in RULES.values():
            if not codes or rule.code in codes:
                small, large = (_seconds(rule, garden) for garden in gardens)
                if large > NOTICED and large > GROWTH * small:
                    print(f"{rule.code} {rule.name}: {small:.2f} s, then {large:.2f} s, on {name}", flush=True)


def _pages(text: str) -> tuple[Page, ...]:
    """A page with this text, and a pearl whose summary is as much of it as fields may hold."""
    summary = "    " + text[:MOST].replace("\n", "\n    ") + "\n"
    written = pearl(more=f"summary:\n  nl: |\n{summary}  en: |\n{summary}")
    readings = (read_page("over/a.md", page(text)), read_page(PEARL, written))
    return tuple(reading.page for reading in readings if reading.page)


def _seconds(rule, garden: Garden) -> float:
    started = process_time()
    if rule.subject is Garden:
        list(rule.run(garden))
    else:
        list(chain.from_iterable(rule.flaws(each, garden) for each in garden.pages))
    return process_time() - started


if __name__ == "__main__":
    main(sys.argv[1:])
