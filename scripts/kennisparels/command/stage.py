"""pearls.py stage"""

import time
from datetime import date
from pathlib import Path

import click

from kennisparels.command.editions import edition_of, site_faults, sum_up
from kennisparels.command.options import CONFIG, garden_options, url_option
from kennisparels.command.terminal import tell
from kennisparels.model.finding import _
from kennisparels.publish.site_folder import look_after
from kennisparels.publish.stage import stage as stage_garden


@click.command(help=tell(_("Write the garden as plain Markdown into OUT. For another engine, such as Zensical.")))
@click.argument("out", type=click.Path(path_type=Path))
@garden_options
@url_option
def stage(out: Path, docs: Path, today: date, url: str | None) -> None:
    started = time.monotonic()
    with site_faults():
        look_after(out, docs)
        edition = edition_of(docs, today)
        stage_garden(edition, CONFIG, docs, out, url)
    sum_up(edition, started)
