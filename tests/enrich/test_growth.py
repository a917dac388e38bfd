"""No page but a pearl's own depends on how many pearls there are: what lists them all is in pages of its own."""

from pathlib import Path

from bench.garden import garden, plant
from kennisparels.enrich import enrich
from kennisparels.read import read_garden
from small import TODAY

SMALL, LARGE, MANY = 400, 800, 10_000
# In characters of Markdown, which is less than the 200 KB of HTML that a page may be.
LIMIT = 120_000


def test_no_page_would_be_too_heavy_among_ten_thousand_pearls(tmp_path: Path):
    small, large = (_lengths(tmp_path / str(size), size) for size in (SMALL, LARGE))
    growth = {path: (length - small.get(path, 0)) / (LARGE - SMALL) for path, length in large.items()}
    foreseen = {path: round(large[path] + growth[path] * (MANY - LARGE)) for path in large.keys() & small.keys()}

    assert {path: length for path, length in foreseen.items() if length > LIMIT} == {}


def _lengths(docs: Path, size: int) -> dict[str, int]:
    """The length of the text of each page, pearls apart, in a garden of a size."""
    plant(docs, garden(size))
    pages = enrich(read_garden(docs, TODAY))
    return {page.path: len(page.text) for page in pages if not page.path.startswith("parels/")}
