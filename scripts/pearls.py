"""The one command: check the garden, build it, start a pearl, preview, stage for another engine."""

import os
import sys
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import Any

import click

from kennisparels.check import check as check_garden
from kennisparels.model.finding import Finding, _, sentence
from kennisparels.publish.edition import BlockedError, Edition, build_day, make_edition
from kennisparels.publish.site_folder import SiteFolderError, look_after
from kennisparels.read import read_garden
from kennisparels.report import LANGUAGES, as_github, as_text, count, say
from kennisparels.start import SeedlingError, slug_for, write_seedling

ROOT = Path(__file__).resolve().parent.parent
CONFIG = ROOT / "mkdocs.yml"

_COLOURS = {"error": "red", "warning": "yellow", "hint": "blue"}
_SITE_FAULTS = {
    "foreign": _("the folder '{folder}' holds files that were not made here; choose another with --site, or empty it"),
    "no folder": _("'{folder}' is not a folder"),
    "busy": _("another build is working on '{folder}'; wait until it is done"),
}


def _language() -> str:
    """The language of help and findings: known before click reads its options, since help needs it too."""
    asked = os.environ.get("KENNISPARELS_LANG", "nl")
    for index, word in enumerate(sys.argv):
        if word == "--lang" and index + 1 < len(sys.argv):
            asked = sys.argv[index + 1]
        elif word.startswith("--lang="):
            asked = word.partition("=")[2]
    return asked if asked in LANGUAGES else "nl"


LANGUAGE = _language()


def tell(msgid: str, **parts: object) -> str:
    return say(sentence(msgid, **parts), LANGUAGE)


def _day(_context: click.Context, _option: click.Parameter, value: str | None) -> date:
    try:
        return date.fromisoformat(value) if value else build_day()
    except ValueError:
        raise click.BadParameter(tell(_("write year-month-day, for example 2031-02-28"))) from None


def _garden_options(command: Callable) -> Callable:
    options = (
        click.option(
            "--docs",
            type=click.Path(exists=True, file_okay=False, path_type=Path),
            default=ROOT / "docs",
            show_default="docs",
            help=tell(_("Folder with the pages.")),
        ),
        click.option(
            "--today",
            metavar="DATE",
            callback=_day,
            expose_value=True,
            help=tell(_("The day that counts as today, for a build that can be repeated.")),
        ),
        click.option(
            "--lang",
            type=click.Choice(LANGUAGES),
            default=LANGUAGE,
            expose_value=False,
            help=tell(_("Language of help and findings (also KENNISPARELS_LANG).")),
        ),
    )
    for option in reversed(options):
        command = option(command)
    return command


@click.group(
    context_settings={"help_option_names": ["-h", "--help"]},
    help=tell(
        _(
            "Checks the garden of knowledge pearls, builds it into a site and helps to start a pearl."
            "\n\nExit codes: 0 all is well, 1 findings block publication, 2 the command is not used as it should be."
        )
    ),
)
def pearls() -> None:
    pass


@pearls.command(help=tell(_("Check the garden and build the site. It replaces the earlier site whole.")))
@_garden_options
@click.option(
    "--site",
    type=click.Path(path_type=Path),
    default=ROOT / "site",
    show_default="site",
    help=tell(_("Folder for the result; it must be empty, new, or made by an earlier build.")),
)
@click.option("--url", help=tell(_("Address of the site; the 404 page and canonical addresses need it.")))
@click.option("--draft", is_flag=True, help=tell(_("Build a preview despite findings; every page says it is a draft.")))
def build(docs: Path, site: Path, url: str | None, draft: bool, today: date) -> None:
    from kennisparels.publish.build import BuildError  # MkDocs takes half a second to load
    from kennisparels.publish.build import build as build_site

    started = time.monotonic()
    with _site_faults():
        look_after(site)
        edition = _edition(docs, today, draft)
        try:
            with _progress(2 * len(edition.pages)) as step:
                build_site(edition, CONFIG, docs, site, url, step)
        except BuildError as failed:
            _print(failed.findings, docs)
            for message in failed.messages:
                click.echo(message, err=True)
            _stop(tell(_("the built pages are not well; the earlier site stays as it was")))
    _sum_up(edition, time.monotonic() - started)
    click.echo(tell(_("open {path}"), path=click.style(_shown(site / "index.html"), bold=True)), color=_color())


@pearls.command(help=tell(_("List all that is wrong with the garden. Or only with the files and folders named.")))
@click.argument("paths", nargs=-1, type=click.Path(exists=True, path_type=Path))
@_garden_options
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "github"]),
    default="text",
    show_default=True,
    help=tell(_("For people, or as annotations on a pull request on GitHub.")),
)
def check(paths: tuple[Path, ...], docs: Path, today: date, form: str) -> None:
    findings = check_garden(read_garden(docs, today))
    if paths:
        findings = [finding for finding in findings if _is_below(docs / finding.path, paths)]
    _print(findings, docs, form)
    click.echo(count(findings, LANGUAGE), err=form == "github")
    if any(finding.blocks for finding in findings):
        raise SystemExit(1)


@pearls.command(help=tell(_("Start a pearl. Writes a seedling with the fields it needs.")))
@click.argument("title")
@_garden_options
@click.option("--tag", "tags", multiple=True, help=tell(_("A theme; may be given more than once.")))
@click.option("--work", help=tell(_("Title of the work that the pearl presents; the same as TITLE when left out.")))
@click.option("--type", "kind", default="report", show_default=True, help=tell(_("CSL type of that work.")))
@click.option("--slug", help=tell(_("Name of the file, without '.md'; made from TITLE when left out.")))
def new(
    title: str, docs: Path, today: date, tags: tuple[str, ...], work: str | None, kind: str, slug: str | None
) -> None:
    garden = read_garden(docs, today)
    if not tags and sys.stdin.isatty():
        tags = tuple(click.prompt(tell(_("Themes, with a comma between them"))).replace(",", " ").split())
    try:
        path = write_seedling(docs, garden, title, slug or slug_for(title), tags, work or title, kind)
    except SeedlingError as fault:
        hint = f" ({say(fault.hint, LANGUAGE)})" if fault.hint else ""
        raise click.UsageError(say(fault.message, LANGUAGE) + hint) from None
    click.echo(tell(_("{path} is there; add what you know, then run `check`"), path=_shown(path)))


@pearls.command(help=tell(_("Show a live preview. Each change is shown when it is saved, as a draft.")))
@_garden_options
@click.option("--address", default="127.0.0.1:8000", show_default=True, help=tell(_("Where to listen.")))
def serve(docs: Path, today: date, address: str) -> None:
    from kennisparels.publish.build import serve as serve_site

    os.environ["SOURCE_DATE_EPOCH"] = str(int(time.mktime(today.timetuple())))
    serve_site(CONFIG, docs, address)


@pearls.command(help=tell(_("Write the garden as plain Markdown into OUT. For another engine, such as Zensical.")))
@click.argument("out", type=click.Path(path_type=Path))
@_garden_options
@click.option("--url", help=tell(_("Address of the site; the 404 page and canonical addresses need it.")))
def stage(out: Path, docs: Path, today: date, url: str | None) -> None:
    from kennisparels.publish.stage import stage as stage_garden

    started = time.monotonic()
    with _site_faults():
        edition = _edition(docs, today, draft=False)
        stage_garden(edition, CONFIG, docs, out, url)
    _sum_up(edition, time.monotonic() - started)


def _edition(docs: Path, today: date, draft: bool) -> Edition:
    try:
        edition = make_edition(docs, today, draft)
    except BlockedError as blocked:
        _print(blocked.findings, docs)
        _stop(count(blocked.findings, LANGUAGE))
    _print(edition.findings, docs)
    for path in edition.left_out:
        click.echo(tell(_("left out, since it cannot be read: {path}"), path=path), err=True)
    return edition


@contextmanager
def _site_faults() -> Iterator[None]:
    try:
        yield
    except SiteFolderError as fault:
        raise click.UsageError(tell(_SITE_FAULTS[fault.reason], folder=fault.folder)) from None
    except OSError as error:
        _stop(tell(_("the disk refuses: {reason}"), reason=f"{error.strerror} ({error.filename})"))


@contextmanager
def _progress(length: int) -> Iterator[Callable[[], None]]:
    """A bar on a terminal, shown once the work has taken a second."""
    started = time.monotonic()
    bar = click.progressbar(length=length, label=tell(_("building")), file=sys.stderr)
    done = shown = 0

    def step() -> None:
        nonlocal done, shown
        done += 1
        if sys.stderr.isatty() and time.monotonic() - started > 1:
            bar.update(done - shown)
            shown = done

    yield step
    if shown:
        bar.render_finish()


def _print(findings: Iterable[Finding], docs: Path, form: str = "text") -> None:
    lines = (
        as_github(findings, _shown(docs), LANGUAGE)
        if form == "github"
        else as_text(
            findings,
            _shown(docs),
            LANGUAGE,
            lambda text, weight: click.style(text, fg=_COLOURS.get(weight), dim=weight is None),
        )
    )
    for line in lines:
        click.echo(line, color=_color())


def _sum_up(edition: Edition, seconds: float) -> None:
    garden = edition.garden
    parts = {"pearls": len(garden.pearls), "themes": len(garden.themes), "findings": len(edition.findings)}
    click.echo(
        tell(
            _("pearls: {pearls}, themes: {themes}, findings: {findings}, seconds: {seconds}"),
            seconds=f"{seconds:.1f}",
            **parts,
        )
    )


def _stop(message: str) -> Any:
    click.echo(click.style(message, fg="red"), err=True, color=_color())
    raise SystemExit(1)


def _color() -> bool | None:
    # no-color.org: any value turns colour off; otherwise click asks whether this is a terminal
    return False if os.environ.get("NO_COLOR") else None


def _shown(path: Path) -> str:
    """A path as somebody in the current folder would type it."""
    try:
        return path.resolve().relative_to(Path.cwd()).as_posix()
    except ValueError:
        return str(path)


def _is_below(file: Path, paths: Iterable[Path]) -> bool:
    return any(file.resolve().is_relative_to(path.resolve()) for path in paths)


if __name__ == "__main__":
    pearls()
