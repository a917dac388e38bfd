"""pearls.py check"""

from collections.abc import Iterable
from datetime import date
from os.path import abspath
from pathlib import Path

import click

from kennisparels.check import check as check_garden
from kennisparels.command.options import ROOT, cache_option, garden_options
from kennisparels.command.terminal import LANGUAGE, print_findings, reading, shown, tell
from kennisparels.model.finding import _
from kennisparels.publish.manual import with_manual
from kennisparels.read import read_garden
from kennisparels.read.cache import cache_for
from kennisparels.report import count


@click.command(help=tell(_("List all that is wrong with the garden. Or only with the files and folders named.")))
@click.argument("paths", nargs=-1, type=click.Path(exists=True, path_type=Path))
@garden_options
@cache_option
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "github"]),
    default="text",
    show_default=True,
    help=tell(_("For people, or as annotations on a pull request on GitHub.")),
)
def check(paths: tuple[Path, ...], docs: Path, today: date, no_cache: bool, form: str) -> None:
    for path in paths:
        if not _is_below(path, [docs]):
            raise click.UsageError(tell(_("'{path}' does not lie in '{docs}'"), path=path, docs=shown(docs)))
    cache = None if no_cache else cache_for(docs, ROOT)
    findings = check_garden(with_manual(read_garden(docs, today, reading, cache)))
    if paths:
        findings = [finding for finding in findings if _is_below(docs / finding.path, paths)]
    print_findings(findings, docs, form)
    click.echo(count(findings, LANGUAGE), err=form == "github")
    if any(finding.blocks for finding in findings):
        raise SystemExit(1)


def _is_below(file: Path, paths: Iterable[Path]) -> bool:
    # not resolve: a link that leads back to itself has no end
    here = Path(abspath(file))  # noqa: PTH100
    return any(here.is_relative_to(abspath(path)) for path in paths)  # noqa: PTH100
