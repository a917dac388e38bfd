"""Rules whose time grows faster than the text: where a regular expression or a loop goes back on its steps.

Run it after writing a rule (PYTHONPATH=scripts:tests python tests/bench/traps.py KP600 KP601): counting
calls, as the tests do, does not see what happens inside one.
"""

import sys
from datetime import date
from time import process_time

from heavy import HEAVY, TRAPS
from kennisparels.check import check
from kennisparels.check.rules import RULES
from kennisparels.model.garden import Garden
from kennisparels.read import read_page

TODAY = date(2031, 12, 31)
SIZE = 8_000
NOTICED = 0.1  # seconds; below that, growth cannot be told from noise
GROWTH = 3  # times the time for twice the text


def main(codes: list[str]) -> None:
    check(Garden(TODAY))
    for name, heavy in (HEAVY | TRAPS).items():
        gardens = [Garden(TODAY, (_page(heavy(size)),)) for size in (SIZE, 2 * SIZE)]
        for rule in RULES.values():
            if not codes or rule.code in codes:
                small, large = (_seconds(rule, garden) for garden in gardens)
                if large > NOTICED and large > GROWTH * small:
                    print(f"{rule.code} {rule.name}: {small:.2f} s, then {large:.2f} s, on {name}", flush=True)


def _page(text: str):
    return read_page("over/a.md", f"---\ntitle: a\n---\n{text}\n").page


def _seconds(rule, garden: Garden) -> float:
    started = process_time()
    subjects = [garden] if rule.subject is Garden else [page for page in garden.pages if isinstance(page, rule.subject)]
    for subject in subjects:
        list(rule.run(subject) if rule.subject is Garden else rule.run(subject, garden))
    return process_time() - started


if __name__ == "__main__":
    main(sys.argv[1:])
