"""pearls.py build"""

import time
from datetime import date
from pathlib import Path

import click

from kennisparels.command.editions import edition_of, site_faults, sum_up
from kennisparels.command.options import CONFIG, ROOT, garden_options, url_option
from kennisparels.command.terminal import echo, print_findings, progress, shown, stop, tell
from kennisparels.model.finding import _
from kennisparels.publish.offline import pack
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
@click.option(
    "--offline",
    metavar="[FILE.zip]",
    type=click.Path(dir_okay=False, path_type=Path),
    is_flag=False,
    flag_value="",
    help=tell(_("Also pack the site into a zip for a file share, search included; without a name, beside the site.")),
)
@click.option("--draft", is_flag=True, help=tell(_("Build a preview despite findings; every page says it is a draft.")))
def build(docs: Path, site: Path, url: str | None, offline: Path | None, draft: bool, today: date) -> None:
    from kennisparels.publish.build import BuildError, build_site  # MkDocs takes half a second to load

    started = time.monotonic()
    with site_faults():
        look_after(site, docs)
        edition = edition_of(docs, today, url, draft)
        try:
            with progress(2 * len(edition.pages), tell(_("building"))) as step:
                build_site(edition, CONFIG, docs, site, url, step)
        except BuildError as failed:
            print_findings(failed.findings, docs)
            for message in failed.messages:
                echo(message, err=True)
            stop(tell(_("the built pages are not well; the earlier site stays as it was")))
        if offline is not None:
            file = offline if offline.name else site.with_name(f"{site.name}.zip")
            pack(site, file, today)
    sum_up(edition, started)
    echo(tell(_("open {path}"), path=click.style(shown(site / "index.html"), bold=True)))
    if offline is not None:
        echo(tell(_("unpack {path} on a share"), path=click.style(shown(file), bold=True)))
