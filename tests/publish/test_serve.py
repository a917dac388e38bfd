"""The live preview shows each change as it is saved, and survives what a writer does to a page meanwhile."""

import re
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from threading import Timer
from urllib.error import HTTPError
from urllib.request import urlopen

import pytest

from small import PEARL, pearl, write

ROOT = Path(__file__).parents[2]
GIVE_UP = 120  # seconds; only so that a failure does not hang the suite


class Preview:
    """A running `pearls.py serve`."""

    def __init__(self, process: subprocess.Popen[str], address: str) -> None:
        self.process = process
        self.address = address

    def wait_for(self, word: str) -> None:
        for line in self.process.stderr:
            if word in line:
                return
        raise AssertionError(f"the preview stopped before it said '{word}'")

    def status(self, path: str) -> int:
        try:
            with urlopen(f"{self.address}/{path}") as answer:
                return answer.status
        except HTTPError as error:
            return error.code

    def text(self, path: str) -> str:
        with urlopen(f"{self.address}/{path}") as answer:
            return answer.read().decode()

    def save(self, file: Path, text: str) -> None:
        file.write_text(text)
        self.wait_for("Reloading browsers")


@pytest.fixture
def docs(tmp_path):
    return write(tmp_path / "docs", {PEARL: pearl()})


@pytest.fixture
def preview(docs) -> Iterator[Preview]:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        address = f"127.0.0.1:{free.getsockname()[1]}"
    command = [sys.executable, "scripts/pearls.py", "serve", "--docs", str(docs), "--address", address]
    process = subprocess.Popen(command, cwd=ROOT, stderr=subprocess.PIPE, stdout=subprocess.DEVNULL, text=True)
    net = Timer(GIVE_UP, process.kill)
    net.start()
    try:
        preview = Preview(process, f"http://{address}")
        preview.wait_for("Serving on")
        yield preview
    finally:
        net.cancel()
        process.kill()
        process.communicate()


def test_a_writer_sees_each_change(preview, docs):
    page = "parels/zonder-datum/tides.html"
    assert "Dit is een concept." in preview.text(page)

    preview.save(docs / PEARL, pearl("Een nieuwe zin.\n"))
    assert "Een nieuwe zin." in preview.text(page)

    preview.save(docs / PEARL, "zonder velden\n")
    assert preview.status(page) == 404
    assert "KP001" in preview.text("concept.html")

    preview.save(docs / PEARL, pearl("Weer heel.\n"))
    assert re.search(r"Weer heel\.", preview.text(page))
