"""`check --watch` tells the new state after each save, and ends well at Ctrl-C."""

import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from threading import Timer

import pytest

from small import PEARL, pearl, write

ROOT = Path(__file__).parents[2]
GIVE_UP = 60  # seconds; only so that a failure does not hang the suite


@pytest.fixture
def docs(tmp_path):
    return write(tmp_path / "docs", {PEARL: pearl("[[weg]]\n")})


def _hear_ctrl_c() -> None:
    # what a shell starts in the background ignores Ctrl-C, and so does all that it starts
    signal.signal(signal.SIGINT, signal.SIG_DFL)


@pytest.fixture
def watching(docs) -> Iterator[subprocess.Popen[str]]:
    command = [
        sys.executable,
        "-u",
        "scripts/pearls.py",
        "check",
        "--watch",
        "--format",
        "concise",
        "--docs",
        str(docs),
    ]
    pipes = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, "text": True}
    process = subprocess.Popen(command, cwd=ROOT, preexec_fn=_hear_ctrl_c, **pipes)
    net = Timer(GIVE_UP, process.kill)
    net.start()
    yield process
    net.cancel()
    process.kill()
    process.communicate()


def state(watching):
    """The codes of one state, which ends in its count."""
    codes = []
    for line in watching.stdout:
        if line.startswith(("bevindingen", "geen")):
            return codes
        codes.append(line.split(" ")[1])
    raise AssertionError("it stopped watching")


def becomes(watching, codes):
    """Whether some next state is this one; a slow machine may tell of a few saves one by one."""
    while state(watching) != codes:
        continue
    return True


def test_each_save_is_told(watching, docs):
    assert state(watching) == ["KP201"]

    (docs / PEARL).write_text(pearl("[[weg]] [[ook]]\n"))
    assert becomes(watching, ["KP201", "KP201"])

    (docs / "over").mkdir()
    for name in "abc":
        (docs / f"over/{name}.md").write_text("geen velden\n")
    assert becomes(watching, ["KP001", "KP001", "KP001", "KP201", "KP201"])

    (docs / PEARL).unlink()
    assert becomes(watching, ["KP001", "KP001", "KP001"])


def test_ctrl_c_ends_it_well(watching):
    state(watching)
    watching.send_signal(signal.SIGINT)

    assert watching.communicate() == ("", "")
    assert watching.returncode == 0
