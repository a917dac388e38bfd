"""pearls.py intake"""

from datetime import date
from pathlib import Path

import click

from kennisparels.command.options import garden_options
from kennisparels.command.terminal import tell
from kennisparels.model.finding import _


@click.command(
    help=tell(
        _(
            "Make seedlings of letters: text, mail (.eml, .msg), HTML, Word and PDF. Only what stands in a letter is"
            " written down; what is lost or missing is told. Nothing is ever overwritten."
        )
    )
)
@click.argument("paths", nargs=-1, required=True, type=click.Path(exists=True, path_type=Path))
@garden_options
@click.option(
    "--report",
    type=click.Path(file_okay=False, path_type=Path),
    help=tell(
        _("Folder for a report on each letter (HTML and JSON): where every field stands, and what was left out.")
    ),
)
@click.option(
    "--attachments",
    type=click.Path(file_okay=False, path_type=Path),
    help=tell(_("Folder in which attachments are saved; those of the report when left out.")),
)
@click.option(
    "--tag",
    "tags",
    multiple=True,
    help=tell(_("A theme for letters that name none; may be given more than once.")),
)
@click.option(
    "--keep-text", is_flag=True, help=tell(_("Take over the letter's own text: only when you may republish it."))
)
@click.option("--force", is_flag=True, help=tell(_("Also take what is not a letter.")))
@click.option("--update", is_flag=True, help=tell(_("Add what a better copy says to the page that is there.")))
def intake(
    paths: tuple[Path, ...],
    docs: Path,
    today: date,
    report: Path | None,
    attachments: Path | None,
    tags: tuple[str, ...],
    keep_text: bool,
    force: bool,
    update: bool,
) -> None:
    from kennisparels.command.taking_in import Wishes, take_in  # the converters are for this command alone

    take_in(paths, docs, today, Wishes(report, attachments or report, tags, keep_text, force, update))
