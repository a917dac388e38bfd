"""pearls.py new"""

import sys
from datetime import date
from pathlib import Path

import click

from kennisparels.command.options import garden_options
from kennisparels.command.terminal import LANGUAGE, shown, tell
from kennisparels.model.finding import _
from kennisparels.model.garden import Garden
from kennisparels.read import read_garden
from kennisparels.report import say
from kennisparels.start import SeedlingError, slug_for, write_seedling

_FILE = click.Path(exists=True, dir_okay=False, path_type=Path)
_FORMS = ("ris", "bibtex", "csl", "doi_json")


@click.command(
    help=tell(
        _(
            "Start a pearl. Writes a seedling with the fields it needs: of TITLE, of what is asked when there is none,"
            " or of a work that is described already."
        )
    )
)
@click.argument("title", required=False)
@garden_options
@click.option("--tag", "tags", multiple=True, help=tell(_("A theme; may be given more than once.")))
@click.option("--work", help=tell(_("Title of the work that the pearl presents; the same as TITLE when left out.")))
@click.option("--type", "kind", default="report", show_default=True, help=tell(_("CSL type of that work.")))
@click.option("--slug", help=tell(_("Name of the file, without '.md'; made from TITLE when left out.")))
@click.option("--ris", type=_FILE, help=tell(_("File with works as RIS.")))
@click.option("--bibtex", type=_FILE, help=tell(_("File with works as BibTeX.")))
@click.option("--csl", type=_FILE, help=tell(_("File with works as CSL JSON, as Zotero and Pandoc have it.")))
@click.option("--doi-json", type=_FILE, help=tell(_("File with what Crossref or DataCite answered about a DOI.")))
@click.option(
    "--fetch", metavar="DOI", help=tell(_("Ask the registry about this DOI. The one option that uses the network."))
)
@click.option(
    "--registry",
    default="https://doi.org",
    show_default=True,
    help=tell(_("Address that --fetch asks.")),
)
def new(
    title: str | None,
    docs: Path,
    today: date,
    tags: tuple[str, ...],
    work: str | None,
    kind: str,
    slug: str | None,
    fetch: str | None,
    registry: str,
    **files: Path | None,
) -> None:
    from kennisparels.command.describing import ask, described  # what a title alone does not need

    sources = [(form, files[form]) for form in _FORMS if files[form]]
    if len(sources) + bool(fetch) > 1:
        raise click.UsageError(tell(_("give one description of the work")))
    works = described(sources[0] if sources else None, fetch, registry)
    if not works and title is None and not sys.stdin.isatty():
        raise click.UsageError(tell(_("give a title, or a file that describes the work")))
    garden = read_garden(docs, today)
    if not works and title is None:
        title, slug, works, tags = ask(garden, kind, tags, slug)
    title = title or works[0]["title"]
    slug = slug or slug_for(title)
    works = works or [{"id": slug, "type": kind, "title": work or title}]
    path = _write(docs, garden, title, slug, tags or _themes(garden, title), works)
    click.echo(tell(_("{path} is there; add what you know, then run `check`"), path=shown(path)))


def _themes(garden: Garden, title: str) -> tuple[str, ...]:
    """The themes that somebody types, with those that the title names as a proposal."""
    if not sys.stdin.isatty():
        return ()
    from kennisparels.command.describing import ask_themes

    return ask_themes(garden, title)


def _write(docs: Path, garden: Garden, title: str, slug: str, tags: tuple[str, ...], works: list[dict]) -> Path:
    try:
        return write_seedling(docs, garden, title, slug, tags, works)
    except SeedlingError as fault:
        hint = f" ({say(fault.hint, LANGUAGE)})" if fault.hint else ""
        raise click.UsageError(say(fault.message, LANGUAGE) + hint) from None
    except OSError as fault:
        raise click.ClickException(tell(_("the disk refuses: {reason}"), reason=fault.strerror)) from None
