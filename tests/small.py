"""Small gardens for tests: pages are text, and one sound theme is always there."""

from collections.abc import Iterable, Mapping
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from kennisparels.check import check
from kennisparels.model.finding import Finding
from kennisparels.model.garden import Garden
from kennisparels.read import read_garden

TODAY = date(2031, 12, 31)

WATER = "---\nprefLabel: {nl: water, en: water}\naltLabel: {nl: [Sea water]}\n---\n"

PEARL = "parels/zonder-datum/tides.md"


def page(body: str = "", title: str = "Tides") -> str:
    return f"---\ntitle: {title}\n---\n{body}"


def pearl(body: str = "", title: str = "Tides", more: str = "") -> str:
    """A seedling; `more` is further front matter, each line ended."""
    fields = f"title: {title}\nstatus: seedling\ntags: [water]\n{more}"
    return (
        f"---\n{fields}references:\n  - {{id: a, type: document, title: Tides, URL: https://example.org}}\n---\n{body}"
    )


def write(docs: Path, files: Mapping[str, str | bytes]) -> Path:
    for path, content in {"themas/water.md": WATER, **files}.items():
        file = docs / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content.encode() if isinstance(content, str) else content)
    return docs


def garden_of(files: Mapping[str, str | bytes]) -> Garden:
    with TemporaryDirectory() as folder:
        return read_garden(write(Path(folder), files), TODAY)


def found(files: Mapping[str, str | bytes]) -> list[Finding]:
    return check(garden_of(files))


def codes(findings: Iterable[Finding]) -> list[str]:
    return [finding.code for finding in findings]


def places(findings: Iterable[Finding]) -> list[tuple[str, int, int]]:
    return [(finding.code, finding.line, finding.column) for finding in findings]
