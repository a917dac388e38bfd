"""The one command, a module for each of its parts. What takes long to load is loaded where it is used."""

import io
import sys

import click

from kennisparels.command.build import build
from kennisparels.command.check import check
from kennisparels.command.new import new
from kennisparels.command.serve import serve
from kennisparels.command.stage import stage
from kennisparels.command.terminal import tell
from kennisparels.model.finding import _


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
    # a pipe on Windows knows some two hundred characters, and a finding may hold any
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")


for _command in (build, check, new, serve, stage):
    pearls.add_command(_command)
