"""What intake finds in the invented letters, and how fast and how lean it takes in a thousand of them."""

import os
import re
import sys
import time
from pathlib import Path
from tempfile import TemporaryDirectory

ROOT = Path(__file__).parents[2]
sys.path[:0] = [str(ROOT / "tests"), str(ROOT / "scripts")]

from intake import scoring  # noqa: E402, the path comes first

SIZES = (100, 1_000)
FAST = 20  # letters a second, on 2 cores


def main() -> None:
    scoring.main()
    print(f"\n{'letters':>8}{'seconds':>10}{'a second':>10}{'over':>6}{'peak MB':>10}", flush=True)
    for size in SIZES:
        with TemporaryDirectory() as folder:
            seconds, peak = _run(Path(folder), size)
        print(f"{size:>8}{seconds:>10.1f}{size / seconds:>10.0f}{FAST:>6}{peak:>10.0f}", flush=True)


def _run(folder: Path, size: int) -> tuple[float, float]:
    """Seconds and megabytes of one run with reports, process start included."""
    _fill(folder / "letters", size)
    docs = folder / "docs"
    for theme, (dutch, english) in scoring.THEMES.items():
        page = docs / "themas" / f"{theme}.md"
        page.parent.mkdir(parents=True, exist_ok=True)
        page.write_text(f"---\nprefLabel: {{nl: {dutch}, en: {english}}}\n---\n", encoding="utf-8")
    words = [
        "intake",
        folder / "letters",
        "--docs",
        docs,
        "--report",
        folder / "report",
        "--tag",
        next(iter(scoring.THEMES)),
    ]
    command = [sys.executable, str(ROOT / "scripts/pearls.py"), *map(str, words), "--today", "2040-12-31"]
    with (folder / "log").open("wb") as log:
        redirect = [(os.POSIX_SPAWN_DUP2, log.fileno(), number) for number in (1, 2)]
        started = time.perf_counter()
        child = os.posix_spawn(sys.executable, command, os.environ, file_actions=redirect)
        _pid, status, usage = os.wait4(child, 0)
    if status:
        sys.exit((folder / "log").read_text(encoding="utf-8", errors="replace")[-2_000:])
    return time.perf_counter() - started, usage.ru_maxrss / 1024


def _fill(folder: Path, size: int) -> None:
    """The invented letters over and over, each time with other works and numbers, so that few are known already."""
    folder.mkdir(parents=True)
    names = [name for name in scoring.names() if scoring.expected(name).get("letter", True)]
    for number in range(size):
        name = names[number % len(names)]
        file = next(file for file in scoring.LETTERS.glob(f"{name}.*") if file.suffix != ".toml")
        text = file.read_text(encoding="utf-8")
        for title in _titles(name):
            text = text.replace(title, f"{title} {number}")
        text = re.sub(r"\[\d{1,4}\]", f"[{number + 1}]", text, count=1)
        # a letter has some six thousand characters, which these do not
        text += f"\n\n{'Nog een zin over wat hier staat. ' * 120}\n" if file.suffix == ".txt" else ""
        (folder / f"{number:05}{file.suffix}").write_text(text, encoding="utf-8")


def _titles(name: str) -> list[str]:
    said = scoring.expected(name)
    titles = {said.get("title"), *(work["title"] for work in said.get("references", ()))} - {None}
    return sorted(titles, key=len)[-1:]


if __name__ == "__main__":
    main()
