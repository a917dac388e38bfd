"""No page but a pearl's own depends on how many pearls there are: what lists them all is in pages of its own."""

import re
from itertools import chain
from pathlib import Path

from bench.garden import garden, plant
from kennisparels.enrich.pages import made_pages
from kennisparels.enrich.theme_pages import theme_pages
from kennisparels.read import read_garden
from small import TODAY

# Most lists of the small garden are longer than one page holds already.
SMALL, LARGE, MANY = 1_500, 3_000, 10_000
# In characters of Markdown, which is less than the 200 KB of HTML that a page may be.
LIMIT = 120_000
_FURTHER = re.compile(r"(?:/pagina-|-)\d+\.md$")


def test_no_page_would_be_too_heavy_among_ten_thousand_pearls(tmp_path: Path):
    small, large = (_lengths(tmp_path / str(size), size) for size in (SMALL, LARGE))
    growth = {path: (length - small.get(path, 0)) / (LARGE - SMALL) for path, length in large.items()}
    # a further page of a list takes what fits; the last one is only not full yet
    whole = {path for path in large.keys() & small.keys() if not _FURTHER.search(path)}
    foreseen = {path: round(large[path] + growth[path] * (MANY - LARGE)) for path in whole}

    assert {path: length for path, length in foreseen.items() if length > LIMIT} == {}


def _lengths(docs: Path, size: int) -> dict[str, int]:
    """The length of the text of each page, pearls apart, in a garden of a size."""
    plant(docs, garden(size))
    read = read_garden(docs, TODAY)
    themes = (page for theme in read.themes.values() for page in theme_pages(theme, read))
    return {page.path: len(page.text) for page in chain(made_pages(read), themes)}
