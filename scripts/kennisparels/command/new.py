"""pearls.py new"""

import sys
from datetime import date
from pathlib import Path

import click

from kennisparels.command.options import garden_options
from kennisparels.command.terminal import LANGUAGE, shown, tell
from kennisparels.model.finding import _
from kennisparels.read import read_garden
from kennisparels.report import say
from kennisparels.start import SeedlingError, slug_for, write_seedling


@click.command(help=tell(_("Start a pearl. Writes a seedling with the fields it needs.")))
@click.argument("title")
@garden_options
@click.option("--tag", "tags", multiple=True, help=tell(_("A theme; may be given more than once.")))
@click.option("--work", help=tell(_("Title of the work that the pearl presents; the same as TITLE when left out.")))
@click.option("--type", "kind", default="report", show_default=True, help=tell(_("CSL type of that work.")))
@click.option("--slug", help=tell(_("Name of the file, without '.md'; made from TITLE when left out.")))
def new(
    title: str, docs: Path, today: date, tags: tuple[str, ...], work: str | None, kind: str, slug: str | None
) -> None:
    if not tags and sys.stdin.isatty():
        tags = tuple(click.prompt(tell(_("Themes, with a comma between them"))).replace(",", " ").split())
    garden = read_garden(docs, today)
    try:
        path = write_seedling(docs, garden, title, slug or slug_for(title), tags, work or title, kind)
    except SeedlingError as fault:
        hint = f" ({say(fault.hint, LANGUAGE)})" if fault.hint else ""
        raise click.UsageError(say(fault.message, LANGUAGE) + hint) from None
    click.echo(tell(_("{path} is there; add what you know, then run `check`"), path=shown(path)))
