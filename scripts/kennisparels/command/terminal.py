"""What every command says, and how: language, colour, findings, progress."""

import os
import sys
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from functools import lru_cache
from pathlib import Path
from typing import NoReturn, TypeVar

import click

from kennisparels.model.finding import Finding, Severity, _, sentence
from kennisparels.read.source import source_lines
from kennisparels.report import FORMATS, LANGUAGES, LineOf, as_sarif, as_text, say

Item = TypeVar("Item")

_COLOURS = {"error": "red", "warning": "yellow", "hint": "blue"}
_PATIENCE = 1  # seconds without a word; longer work shows how far it is


def _language() -> str:
    """The language of help and findings: known before click reads its options, since help needs it too."""
    asked = os.environ.get("KENNISPARELS_LANG", "nl")
    for index, word in enumerate(sys.argv):
        if word == "--lang" and index + 1 < len(sys.argv):
            asked = sys.argv[index + 1]
        elif word.startswith("--lang="):
            asked = word.partition("=")[2]
    return asked if asked in LANGUAGES else "nl"


LANGUAGE = _language()


def tell(msgid: str, **parts: object) -> str:
    return say(sentence(msgid, **parts), LANGUAGE)


def echo(text: str, err: bool = False) -> None:
    # no-color.org: any value turns colour off; otherwise click asks whether this is a terminal
    click.echo(text, err=err, color=False if os.environ.get("NO_COLOR") else None)


def stop(message: str) -> NoReturn:
    """Ends the command with exit code 1."""
    echo(click.style(message, fg="red"), err=True)
    raise SystemExit(1)


def shown(path: Path) -> str:
    """A path as somebody in the current folder would type it."""
    try:
        return path.resolve().relative_to(Path.cwd()).as_posix()
    except ValueError:
        return str(path)


def print_findings(findings: Iterable[Finding], docs: Path, form: str = "text", url: str | None = None) -> None:
    """Findings in a form; `url` is the address of the site, for the forms that can lead to it."""
    if form == "text":
        lines = as_text(findings, shown(docs), LANGUAGE, _paint, _lines_of(docs))
    elif form == "sarif":
        from kennisparels.publish.manual import RULES  # what a command that checks nothing need not load

        lines = as_sarif(findings, shown(docs), LANGUAGE, RULES, url)
    else:
        lines = FORMATS[form](findings, shown(docs), LANGUAGE)
    for line in lines:
        echo(line)


def _lines_of(docs: Path) -> LineOf:
    """Reads a page when its first finding comes, and keeps no more than one: findings are in order of page."""

    @lru_cache(maxsize=1)
    def lines(path: str) -> list[str]:
        return source_lines(docs, path)

    return lambda path, line: lines(path)[line - 1] if line <= len(lines(path)) else None


def _paint(text: str, weight: Severity | None) -> str:
    return click.style(text, fg=_COLOURS.get(weight), dim=weight is None)


@contextmanager
def progress(length: int, label: str) -> Iterator[Callable[[], None]]:
    """A bar on a terminal, once the work has taken a second; the function given is called at each step."""
    started = time.monotonic()
    bar = click.progressbar(length=length, label=label, file=sys.stderr)
    done = drawn = 0

    def step() -> None:
        nonlocal done, drawn
        done += 1
        if sys.stderr.isatty() and time.monotonic() - started > _PATIENCE:
            bar.update(done - drawn)
            drawn = done

    yield step
    if drawn:
        bar.render_finish()


def reading(items: list[Item]) -> Iterator[Item]:
    """The same items, with progress while they are read."""
    with progress(len(items), tell(_("reading"))) as step:
        for item in items:
            yield item
            step()
