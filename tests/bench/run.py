"""What a build costs in gardens of 100 and 1,000 pearls: time, memory, and the size of one and the same page."""

import argparse
import os
import sys
import time
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

from garden import fixed_pearl, garden, plant

PEARLS = Path(__file__).parents[2] / "scripts" / "pearls.py"


class Measured(NamedTuple):
    """One row of the table."""

    pearls: int
    seconds: float
    peak_mb: float
    site_bytes: int
    page_bytes: int


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("sizes", nargs="*", type=int, default=[100, 1000], help="numbers of pearls (default: 100 1000)")
    print(f"{'pearls':>8}{'seconds':>10}{'peak MB':>10}{'site bytes':>14}{'page bytes':>12}", flush=True)
    for size in parser.parse_args().sizes:
        row = measure(size)
        print(
            f"{row.pearls:>8}{row.seconds:>10.1f}{row.peak_mb:>10.0f}{row.site_bytes:>14,}{row.page_bytes:>12,}",
            flush=True,
        )


def measure(size: int) -> Measured:
    """Build a generated garden in a fresh folder."""
    with TemporaryDirectory() as folder:
        docs, site = Path(folder, "docs"), Path(folder, "site")
        plant(docs, garden(size))
        seconds, peak_mb = _build(docs, site, Path(folder, "log"))
        files = [file.stat().st_size for file in site.rglob("*") if file.is_file()]
        (page,) = site.glob(f"parels/*/{fixed_pearl()}.html")
        return Measured(size, seconds, peak_mb, sum(files), page.stat().st_size)


def _build(docs: Path, site: Path, log: Path) -> tuple[float, float]:
    command = [sys.executable, str(PEARLS), "build", "--docs", str(docs), "--site", str(site)]
    started = time.perf_counter()
    with log.open("wb") as output:
        redirect = [(os.POSIX_SPAWN_DUP2, output.fileno(), 1), (os.POSIX_SPAWN_DUP2, output.fileno(), 2)]
        child = os.posix_spawn(sys.executable, command, os.environ, file_actions=redirect)
        # wait4 gives this child's own peak; getrusage would keep the highest of all children
        _, status, usage = os.wait4(child, 0)
    if status:
        sys.exit(f"the build failed:\n{log.read_text(encoding='utf-8', errors='replace')}")
    return time.perf_counter() - started, usage.ru_maxrss / 1024


if __name__ == "__main__":
    main()
