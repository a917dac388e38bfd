"""pearls.py build"""

import time
from datetime import date
from pathlib import Path

import click

from kennisparels.command.editions import edition_of, site_faults, sum_up
from kennisparels.command.options import CONFIG, ROOT, garden_options, url_option
from kennisparels.command.terminal import echo, print_findings, progress, shown, stop, tell
from kennisparels.model.finding import _
from kennisparels.publish.site_folder import look_after


@click.command(help=tell(_("Check the garden and build the site. It replaces the earlier site whole.")))
@garden_options
@click.option(
    "--site",
    type=click.Path(path_type=Path),
    default=ROOT / "site",
    show_default="site",
    help=tell(_("Folder for the result; it must be empty, new, or made by an earlier build.")),
)
@url_option
@click.option("--draft", is_flag=True, help=tell(_("Build a preview despite findings; every page says it is a draft.")))
def build(docs: Path, site: Path, url: str | None, draft: bool, today: date) -> None:
    from kennisparels.publish.build import BuildError, build_site  # MkDocs takes half a second to load

    started = time.monotonic()
    with site_faults():
        look_after(site, docs)
        edition = edition_of(docs, today, draft)
        try:
            with progress(2 * len(edition.pages), tell(_("building"))) as step:
                build_site(edition, CONFIG, docs, site, url, step)
        except BuildError as failed:
            print_findings(failed.findings, docs)
            for message in failed.messages:
                echo(message, err=True)
            stop(tell(_("the built pages are not well; the earlier site stays as it was")))
    sum_up(edition, started)
    echo(tell(_("open {path}"), path=click.style(shown(site / "index.html"), bold=True)))
