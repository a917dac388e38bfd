"""What `check` does with a selection: tell of it once, tell of it after each save, or list it as known."""

from contextlib import closing, suppress
from dataclasses import replace
from datetime import date
from pathlib import Path

import click

from kennisparels.check import check, local_flaws
from kennisparels.command.baseline import write_baseline
from kennisparels.command.options import ROOT
from kennisparels.command.selection import Selection
from kennisparels.command.terminal import LANGUAGE, echo, print_findings, reading, shown, stop, tell
from kennisparels.model.finding import Finding, _
from kennisparels.publish.manual import with_manual
from kennisparels.read import read_garden
from kennisparels.read.cache import cache_for
from kennisparels.report import count

_FOR_PEOPLE = ("text", "concise")


def tell_once(selection: Selection, today: date, form: str) -> None:
    """Ends the command with exit code 1 when a finding blocks."""
    findings, notes = _look(selection, today)
    _print(findings, notes, selection, form)
    if any(finding.blocks for finding in findings):
        raise SystemExit(1)


def keep_telling(selection: Selection, today: date, form: str) -> None:
    """The state of now, and the new one after each save, until Ctrl-C."""
    from kennisparels.command.watch import saves  # few checks watch, all would pay for loading

    with suppress(KeyboardInterrupt), closing(saves(selection.docs)) as each_save:
        for _save in each_save:
            findings, notes = _look(selection, today)
            click.clear()  # only on a terminal, and only once there is something new to see
            _print(findings, notes, selection, form)


def list_known(file: Path, selection: Selection, today: date) -> None:
    """Writes the baseline: all there is now."""
    findings, _notes = _look(selection, today)
    try:
        write_baseline(file, findings)
    except OSError as fault:
        stop(tell(_("the disk refuses: {reason}"), reason=f"{fault.strerror} ({file})"))
    echo(tell(_("{path} lists the findings of now: {count}"), path=shown(file), count=len(findings)))


def _look(selection: Selection, today: date) -> tuple[list[Finding], list[str]]:
    cache = None if selection.no_cache else cache_for(selection.docs, ROOT, local_flaws)
    garden = replace(with_manual(read_garden(selection.docs, today, reading, cache)), site_url=selection.url)
    return selection.of(check(garden), garden)


def _print(findings: list[Finding], notes: list[str], selection: Selection, form: str) -> None:
    """A document for machines has the output to itself."""
    print_findings(findings, selection.docs, form, selection.url)
    for line in (*notes, count(findings, LANGUAGE)):
        echo(line, err=form not in _FOR_PEOPLE)
