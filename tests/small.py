"""Small gardens for tests: pages are text, and one sound theme is always there."""

from collections.abc import Iterable, Mapping
from pathlib import Path
from tempfile import TemporaryDirectory

from kennisparels.check import check
from kennisparels.model.finding import Finding
from kennisparels.model.garden import Garden
from kennisparels.model.rule import EXAMPLE_DAY, SURROUNDINGS
from kennisparels.read import read_garden

TODAY = EXAMPLE_DAY

PEARL = "parels/zonder-datum/tides.md"


def page(body: str = "", title: str = "Tides") -> str:
    return f"---\ntitle: {title}\n---\n{body}"


def pearl(body: str = "", title: str = "Tides", more: str = "", below: str = "") -> str:
    """A seedling; `more` and `below` are further front matter, each line ended, above and below the references."""
    fields = f"title: {title}\nstatus: seedling\ntags: [water]\n{more}"
    work = "{id: a, type: document, title: Tides, URL: https://example.org}"
    return f"---\n{fields}references:\n  - {work}\n{below}---\n{body}"


PATH = ("ebb", "flow", "moon")
NL = "Door [[ebb]], [[flow]] en de [[moon]]."
EN = "Because of [[ebb]], [[flow]] and the [[moon]]."


def dossier(more: str = "", status: str = "seedling", path: Iterable[str] = PATH, nl: str = NL, en: str = EN) -> str:
    """A dossier on the PEARLS; `more` is further front matter between its answer and its path, each line ended."""
    fields = f"title: Getijden\ntitle_en: Tides\nstatus: {status}\ndate: 2031-03-09\ntags: [water]\n"
    question = both("question", "Waardoor komt het water?", "Why does the water come?")
    steps = "".join(f"  - pearl: {name}\n" for name in path)
    return f"---\n{fields}{question}{both('answer', nl, en)}{more}path:\n{steps}---\n"


def both(field: str, nl: str, en: str) -> str:
    """A field in two languages."""
    return f"{field}:\n  nl: |\n    {nl}\n  en: |\n    {en}\n"


def write(docs: Path, files: Mapping[str, str | bytes]) -> Path:
    for path, content in {**SURROUNDINGS, **files}.items():
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
