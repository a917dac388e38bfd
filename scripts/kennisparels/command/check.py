"""pearls.py check"""

from contextlib import closing, suppress
from datetime import date
from pathlib import Path

import click

from kennisparels.check import check as check_garden
from kennisparels.command.baseline import write_baseline
from kennisparels.command.options import garden_options
from kennisparels.command.selection import Selection
from kennisparels.command.terminal import LANGUAGE, echo, print_findings, reading, shown, tell
from kennisparels.model.finding import Finding, _
from kennisparels.read import read_garden
from kennisparels.report import FORMATS, count

_FOR_PEOPLE = ("text", "concise")


@click.command(help=tell(_("List all that is wrong with the garden. Or only with the files and folders named.")))
@click.argument("paths", nargs=-1, type=click.Path(exists=True, path_type=Path))
@garden_options
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", *FORMATS]),
    default="text",
    show_default=True,
    help=tell(_("For people (text, concise), for GitHub or GitLab, or for other programs.")),
)
@click.option(
    "--changed",
    "only_changed",
    is_flag=True,
    help=tell(_("Only what differs from the main branch, and what it touches.")),
)
@click.option("--watch", "watching", is_flag=True, help=tell(_("Check again after each save, until Ctrl-C.")))
@click.option(
    "--baseline",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help=tell(_("Leave out the findings that this file lists.")),
)
@click.option(
    "--write-baseline",
    "new_baseline",
    type=click.Path(dir_okay=False, path_type=Path),
    help=tell(_("List all findings in this file, for --baseline.")),
)
def check(
    paths: tuple[Path, ...],
    docs: Path,
    today: date,
    form: str,
    only_changed: bool,
    watching: bool,
    baseline: Path | None,
    new_baseline: Path | None,
) -> None:
    selection = Selection(docs, paths, only_changed, baseline)
    if new_baseline:
        _write(new_baseline, selection, watching, today)
    elif watching:
        _watch(selection, today, form)
    else:
        _tell(selection, today, form)


def _look(selection: Selection, today: date) -> tuple[list[Finding], list[str]]:
    garden = read_garden(selection.docs, today, reading)
    return selection.of(check_garden(garden), garden)


def _tell(selection: Selection, today: date, form: str) -> None:
    findings, notes = _look(selection, today)
    _print(findings, notes, selection.docs, form)
    if any(finding.blocks for finding in findings):
        raise SystemExit(1)


def _print(findings: list[Finding], notes: list[str], docs: Path, form: str) -> None:
    print_findings(findings, docs, form)
    for line in (*notes, count(findings, LANGUAGE)):
        echo(line, err=form not in _FOR_PEOPLE)


def _watch(selection: Selection, today: date, form: str) -> None:
    from kennisparels.command.watch import saves  # few checks watch, all pay for loading

    with suppress(KeyboardInterrupt), closing(saves(selection.docs)) as each_save:
        for _save in each_save:
            findings, notes = _look(selection, today)
            click.clear()  # only on a terminal, and only once there is something new to see
            _print(findings, notes, selection.docs, form)


def _write(file: Path, selection: Selection, watching: bool, today: date) -> None:
    if watching or selection != Selection(selection.docs):
        raise click.UsageError(tell(_("--write-baseline lists the whole garden; give it without other choices")))
    findings = check_garden(read_garden(selection.docs, today, reading))
    write_baseline(file, findings)
    echo(tell(_("{path} lists the findings of now: {count}"), path=shown(file), count=len(findings)))
