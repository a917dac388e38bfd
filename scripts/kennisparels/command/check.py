"""pearls.py check"""

from datetime import date
from pathlib import Path

import click

from kennisparels.command.checking import keep_telling, list_known, tell_once
from kennisparels.command.fixing import fix_files, fix_options
from kennisparels.command.options import cache_option, garden_options, url_option
from kennisparels.command.selection import Selection
from kennisparels.command.terminal import tell
from kennisparels.model.finding import _
from kennisparels.report import FORMATS


@click.command(help=tell(_("List all that is wrong with the garden. Or only with the files and folders named.")))
@click.argument("paths", nargs=-1, type=click.Path(exists=True, path_type=Path))
@garden_options
@url_option
@cache_option
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
@fix_options
def check(
    paths: tuple[Path, ...],
    docs: Path,
    today: date,
    url: str | None,
    no_cache: bool,
    form: str,
    only_changed: bool,
    watching: bool,
    baseline: Path | None,
    new_baseline: Path | None,
    fix: bool,
    diff: bool,
) -> None:
    selection = Selection(docs, paths, only_changed, baseline, no_cache, url)
    if new_baseline and (fix or diff or watching or selection != Selection(docs)):
        told = _("--write-baseline lists the whole garden; give it without other choices")
        raise click.UsageError(tell(told))
    files = selection.files() if fix or diff else None
    if files is not None:
        fix_files(docs, today, files, diff)
    elif diff:
        return
    if new_baseline:
        list_known(new_baseline, selection, today)
    elif watching:
        keep_telling(selection, today, form)
    else:
        tell_once(selection, today, form)
