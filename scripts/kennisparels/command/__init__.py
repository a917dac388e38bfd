"""The one command, a module for each of its parts; a module is loaded when its command is asked for."""

import io
import sys
from importlib import import_module

import click

from kennisparels.command.terminal import tell
from kennisparels.model.finding import _

_COMMANDS = ("build", "check", "intake", "new", "serve", "stage")


class _Commands(click.Group):
    def list_commands(self, _context: click.Context) -> list[str]:
        return sorted(_COMMANDS)

    def get_command(self, _context: click.Context, name: str) -> click.Command | None:
        return getattr(import_module(f"kennisparels.command.{name}"), name) if name in _COMMANDS else None


@click.group(
    cls=_Commands,
    context_settings={"help_option_names": ["-h", "--help"]},
    help=tell(
        _(
            "Checks the garden of knowledge pearls, builds it into a site and helps to start a pearl."
            "\n\nExit codes: 0 all is well, 1 findings block publication, 2 the command is not used as it should be."
        )
    ),
)
def pearls() -> None:
    # a pipe on Windows knows some two hundred characters, and a finding may hold any
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")
