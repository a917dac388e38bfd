"""Options that several commands share."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import click

from kennisparels.command.terminal import LANGUAGE, tell
from kennisparels.model.address import is_web
from kennisparels.model.finding import _
from kennisparels.publish.day import build_day
from kennisparels.report import LANGUAGES

ROOT = Path(__file__).resolve().parents[3]
CONFIG = ROOT / "mkdocs.yml"


def garden_options(command: Callable) -> Callable:
    """Which garden, on which day, told in which language."""
    for option in reversed((_docs, _today, _lang)):
        command = option(command)
    return command


def _day(_context: click.Context, _option: click.Parameter, value: str | None) -> date:
    try:
        return date.fromisoformat(value) if value else build_day()
    except ValueError:
        raise click.BadParameter(tell(_("write year-month-day, for example 2031-02-28"))) from None


def _url(_context: click.Context, _option: click.Parameter, value: str | None) -> str | None:
    if value is not None and not is_web(value):
        raise click.BadParameter(tell(_("write the whole address, for example https://kennisparels.example/")))
    return value


_docs = click.option(
    "--docs",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    default=ROOT / "docs",
    show_default="docs",
    help=tell(_("Folder with the pages.")),
)
_today = click.option(
    "--today",
    metavar="DATE",
    callback=_day,
    help=tell(_("The day that counts as today, for a build that can be repeated.")),
)
_lang = click.option(
    "--lang",
    type=click.Choice(LANGUAGES),
    default=LANGUAGE,
    expose_value=False,
    help=tell(_("Language of help and findings (also KENNISPARELS_LANG).")),
)
cache_option = click.option(
    "--no-cache", is_flag=True, help=tell(_("Read every page anew; without it, pages that are as they were are not."))
)
url_option = click.option(
    "--url",
    callback=_url,
    help=tell(
        _("Address of the site: for the 404 page and canonical addresses, and to find links to the site itself.")
    ),
)
