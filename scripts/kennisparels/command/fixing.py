"""What `check --fix` and `check --diff` do before the check. The one place where a page's file is replaced."""

import re
import shutil
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from datetime import date
from difflib import unified_diff
from pathlib import Path
from tempfile import NamedTemporaryFile

import click

from kennisparels.command.selection import is_below
from kennisparels.command.terminal import echo, reading, shown, stop, tell
from kennisparels.model.finding import _
from kennisparels.publish.manual import with_manual
from kennisparels.read import read_garden
from kennisparels.read.source import documents


def fix_options(command: Callable) -> Callable:
    """What may be done about findings."""
    for option in reversed((_fix, _diff)):
        command = option(command)
    return command


_fix = click.option("--fix", is_flag=True, help=tell(_("First repair what can be repaired without judgement.")))
_diff = click.option("--diff", is_flag=True, help=tell(_("Show what --fix would change, and change nothing.")))


# A terminal would obey what stands in a page.
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]")


def fix_files(docs: Path, today: date, paths: Iterable[Path], diff: bool) -> None:
    """Repairs the pages below `paths`, or all, and says what was repaired; with `diff` it shows that, and ends."""
    from kennisparels.fix import fix  # only who repairs waits for the repairs to load

    fixed = fix(with_manual(read_garden(docs, today, reading)), dict(_files(docs, paths)))
    if diff:
        for page in fixed:
            show_difference(page.before, page.after, shown(docs / page.path))
        raise SystemExit(1 if fixed else 0)
    try:
        written = [page for page in fixed if replace_file(docs / page.path, page.before, page.after)]
    except OSError as fault:
        stop(tell(_("the disk refuses: {reason}"), reason=fault.strerror))
    for page in written:
        echo(shown(docs / page.path), err=True)
        for repair, count in page.repairs.items():
            echo(click.style(f"    {tell(repair)} ({count})", fg="green"), err=True)
    echo(tell(_("pages repaired: {count}"), count=len(written)), err=True)


def _files(docs: Path, paths: Iterable[Path]) -> Iterator[tuple[str, str]]:
    """Pages by path, letter for letter; those that are no text, or only a link to another, are left out."""
    chosen = tuple(paths)
    for path in documents(docs)[0]:
        file = docs / path
        is_page = path.endswith(".md") and file.is_file() and not file.is_symlink()
        if is_page and (not chosen or is_below(file, chosen)):
            # what cannot be read, or is in another encoding, has a finding of the check
            with suppress(OSError, UnicodeDecodeError):
                yield path, file.read_bytes().decode("utf-8")


def show_difference(before: str, after: str, name: str) -> None:
    """The lines in which two texts of a page differ, as `diff` has them."""
    for line in unified_diff(before.split("\n"), after.split("\n"), name, name, lineterm=""):
        colour = {"+": "green", "-": "red"}.get(line[0])
        echo(click.style(_CONTROL.sub("\N{REPLACEMENT CHARACTER}", line.removesuffix("\r")), fg=colour))


def replace_file(file: Path, before: str, after: str) -> bool:
    """The file holds the earlier text or the new one at every moment; not when somebody saved it meanwhile."""
    with NamedTemporaryFile(dir=file.parent, prefix=f".{file.name}.", delete=False) as beside:
        beside.write(after.encode("utf-8"))
    try:
        shutil.copymode(file, beside.name)
        if file.read_bytes() != before.encode("utf-8"):
            return False
        Path(beside.name).replace(file)
    finally:
        Path(beside.name).unlink(missing_ok=True)
    return True
