"""pearls.py check"""

from collections.abc import Iterable
from datetime import date
from pathlib import Path

import click

from kennisparels.check import check as check_garden
from kennisparels.command.fixing import fix_files, fix_options
from kennisparels.command.options import garden_options
from kennisparels.command.terminal import LANGUAGE, print_findings, reading, tell
from kennisparels.model.finding import _
from kennisparels.read import read_garden
from kennisparels.report import count


@click.command(help=tell(_("List all that is wrong with the garden. Or only with the files and folders named.")))
@click.argument("paths", nargs=-1, type=click.Path(exists=True, path_type=Path))
@garden_options
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "github"]),
    default="text",
    show_default=True,
    help=tell(_("For people, or as annotations on a pull request on GitHub.")),
)
@fix_options
def check(paths: tuple[Path, ...], docs: Path, today: date, form: str, fix: bool, diff: bool) -> None:
    if fix or diff:
        fix_files(docs, today, paths, diff)
    findings = check_garden(read_garden(docs, today, reading))
    if paths:
        findings = [finding for finding in findings if _is_below(docs / finding.path, paths)]
    print_findings(findings, docs, form)
    click.echo(count(findings, LANGUAGE), err=form == "github")
    if any(finding.blocks for finding in findings):
        raise SystemExit(1)


def _is_below(file: Path, paths: Iterable[Path]) -> bool:
    return any(file.resolve().is_relative_to(path.resolve()) for path in paths)
