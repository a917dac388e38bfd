"""pearls.py serve"""

from datetime import date
from pathlib import Path

import click

from kennisparels.command.options import CONFIG, garden_options
from kennisparels.command.terminal import stop, tell
from kennisparels.model.finding import _


@click.command(help=tell(_("Show a live preview. Each change is shown when it is saved, as a draft.")))
@garden_options
@click.option("--address", default="127.0.0.1:8000", show_default=True, help=tell(_("Where to listen.")))
def serve(docs: Path, today: date, address: str) -> None:
    from kennisparels.publish.build import serve_site  # MkDocs takes half a second to load

    try:
        serve_site(CONFIG, docs.resolve(), today, address)
    except OSError as error:
        stop(tell(_("the address {address} cannot be used: {reason}"), address=address, reason=error.strerror))
