"""What the gate and a build cost in generated gardens: time, memory, and how both grow. It measures and judges nothing.

Each figure is the median of several runs, process start included. Other work on the machine shows in it,
less so in the seconds of CPU, from which growth is computed.
"""

import argparse
import math
import os
import sys
import time
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from typing import NamedTuple

from garden import fixed_pearl, garden, plant

PEARLS = Path(__file__).parents[2] / "scripts" / "pearls.py"

# Seconds and megabytes to stay under, on 2 cores, by what is measured and the number of pearls.
TARGETS = {
    ("check, cold", 1_000): (2.5, None),
    ("check, cold", 10_000): (20.0, 500),
    ("check, warm cache", 10_000): (4.0, None),
    ("check, one changed", 1_000): (0.5, None),
}
EXPONENT = 1.1
HEAVIEST = 200_000


class Cost(NamedTuple):
    """What one run took."""

    seconds: float
    cpu: float
    peak_mb: float


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("sizes", nargs="*", type=int, default=[100, 1_000, 10_000], help="numbers of pearls")
    parser.add_argument("--runs", type=int, default=3, help="runs behind each figure (default: 3)")
    parser.add_argument("--build", action="store_true", help="build the site as well, once, which takes minutes")
    options = parser.parse_args()
    print(f"{'':<20}{'pearls':>8}{'seconds':>10}{'under':>8}{'of CPU':>8}{'peak MB':>10}{'under':>8}", flush=True)
    measured: dict[str, dict[int, Cost]] = {}
    for size in options.sizes:
        with TemporaryDirectory() as folder:
            for name, cost in _check_costs(Path(folder), size, options.runs).items():
                measured.setdefault(name, {})[size] = cost
                _print(name, size, cost)
            if options.build:
                _print_build(Path(folder), size)
    _print_growth(measured)


def _check_costs(folder: Path, size: int, runs: int) -> dict[str, Cost]:
    docs = folder / "docs"
    plant(docs, garden(size))
    check = ["check", "--docs", str(docs), str(docs)]
    (changed,) = docs.glob(f"parels/*/{fixed_pearl()}.md")
    costs = {"check, cold": _cost(folder, runs, [*check, "--no-cache"])}
    _run(folder, check)  # fills the cache
    costs["check, warm cache"] = _cost(folder, runs, check)
    costs["check, one changed"] = _cost(folder, runs, [*check[:-1], str(changed)], changed)
    return costs


def _cost(folder: Path, runs: int, words: list[str], changed: Path | None = None) -> Cost:
    """The median run; a page that is named gets a line more before each."""
    costs = []
    for _run_number in range(runs):
        if changed:
            with changed.open("a", encoding="utf-8") as page:
                page.write("Nog een zin.\n")
        costs.append(_run(folder, words))
    return Cost(*map(median, zip(*costs, strict=True)))


def _run(folder: Path, words: list[str]) -> Cost:
    log = folder / "log"
    # a state folder of its own: the key of the cache is made anew, and the user's is left alone
    environment = os.environ | {"XDG_STATE_HOME": str(folder / "state")}
    # compiled modules are kept, as they are on any desk; some build machines have Python told not to
    environment |= {"PYTHONPYCACHEPREFIX": str(folder / "compiled"), "PYTHONDONTWRITEBYTECODE": ""}
    started = time.perf_counter()
    with log.open("wb") as output:
        redirect = [(os.POSIX_SPAWN_DUP2, output.fileno(), 1), (os.POSIX_SPAWN_DUP2, output.fileno(), 2)]
        command = [sys.executable, str(PEARLS), *words]
        child = os.posix_spawn(sys.executable, command, environment, file_actions=redirect)
        # wait4 gives this child's own peak; getrusage would keep the highest of all children
        _, status, usage = os.wait4(child, 0)
    seconds = time.perf_counter() - started
    if status:
        sys.exit(f"{' '.join(words)} failed:\n{log.read_text(encoding='utf-8', errors='replace')}")
    return Cost(seconds, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024)


def _print(name: str, size: int, cost: Cost) -> None:
    seconds, peak = (f"{target}" if target else "" for target in TARGETS.get((name, size), (None, None)))
    time_columns = f"{cost.seconds:>10.2f}{seconds:>8}{cost.cpu:>8.2f}"
    print(f"{name:<20}{size:>8}{time_columns}{cost.peak_mb:>10.0f}{peak:>8}", flush=True)


def _print_build(folder: Path, size: int) -> None:
    """What a build costs, in all and for each page, and what readers get: pages that are heavier than they may be."""
    site = folder / "site"
    cost = _run(folder, ["build", "--docs", str(folder / "docs"), "--site", str(site)])
    _print("build", size, cost)
    weights = {page.relative_to(site).as_posix(): page.stat().st_size for page in site.rglob("*.html")}
    total = sum(file.stat().st_size for file in site.rglob("*") if file.is_file())
    fixed = next(weight for path, weight in weights.items() if path.endswith(f"/{fixed_pearl()}.html"))
    each = 1000 * cost.cpu / len(weights)
    print(f"{'':<20}{len(weights):>8,} pages, {each:.1f} ms of CPU each; site: {total:,} bytes")
    print(f"{'':<28} one and the same pearl: {fixed:,} bytes; the heaviest pages (under {HEAVIEST:,}):")
    for path, weight in sorted(weights.items(), key=lambda item: -item[1])[:5]:
        print(f"{'':<28} {weight:>10,} {path}", flush=True)


def _print_growth(measured: dict[str, dict[int, Cost]]) -> None:
    """The slope of CPU time against size on logarithmic scales, between the two largest gardens: 1 is linear."""
    for name, costs in measured.items():
        if len(costs) > 1:
            (small, low), (large, high) = sorted(costs.items())[-2:]
            slope = math.log(high.cpu / low.cpu) / math.log(large / small)
            print(f"{name:<20} growth exponent {slope:.2f} (under {EXPONENT})")


if __name__ == "__main__":
    main()
