"""What build and stage share: an edition to publish, the folder's faults in words, the closing line."""

import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path

import click

from kennisparels.command.options import CONFIG
from kennisparels.command.terminal import LANGUAGE, echo, print_findings, reading, stop, tell
from kennisparels.model.finding import _
from kennisparels.publish.edition import BlockedError, Edition, make_edition
from kennisparels.publish.settings import repository_of
from kennisparels.publish.site_folder import SiteFolderError
from kennisparels.report import count

_SITE_FAULTS = {
    "foreign": _("the folder '{folder}' holds files that were not made here; choose another with --site, or empty it"),
    "no folder": _("'{folder}' is not a folder"),
    "overlap": _("the pages lie in '{folder}', or it lies among the pages; choose another folder"),
    "busy": _("another build is working on '{folder}'; wait until it is done"),
}


def edition_of(docs: Path, today: date, url: str | None, draft: bool = False) -> Edition:
    """An edition; ends the command with its findings when they block, and tells them for a draft.

    What does not block is counted at the end, and for `check` to list.
    """
    try:
        edition = make_edition(docs, today, draft, reading, url, repository_of(CONFIG))
    except BlockedError as blocked:
        print_findings(blocked.findings, docs)
        stop(count(blocked.findings, LANGUAGE))
    if draft:
        print_findings(edition.findings, docs)
    for path in edition.left_out:
        echo(tell(_("left out, since it cannot be read: {path}"), path=path), err=True)
    return edition


@contextmanager
def site_faults() -> Iterator[None]:
    """Turns what the folder or the disk refuses into a message."""
    try:
        yield
    except SiteFolderError as fault:
        raise click.UsageError(tell(_SITE_FAULTS[fault.reason], folder=fault.folder)) from None
    except RuntimeError as loop:  # a symbolic link that leads back to itself
        raise click.UsageError(str(loop)) from None
    except OSError as error:
        stop(tell(_("the disk refuses: {reason}"), reason=f"{error.strerror} ({error.filename})"))


def sum_up(edition: Edition, started: float) -> None:
    garden = edition.garden
    parts = {"pearls": len(garden.pearls), "themes": len(garden.themes), "findings": len(edition.findings)}
    told = _("pearls: {pearls}, themes: {themes}, findings: {findings}, seconds: {seconds}")
    echo(tell(told, seconds=f"{time.monotonic() - started:.1f}", **parts))
