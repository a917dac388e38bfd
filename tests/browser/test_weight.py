"""Bytes: what a page weighs, what a first visit weighs, and that neither depends on how many pearls there are."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser

from bench.garden import fixed_pearl, garden, plant
from browser.kinds import path_of
from browser.weight import FIRST_VISIT, PEARL, first_visit

# What may differ in a pearl's page among a hundred pearls more: others are near, before and after, with other titles.
NEIGHBOURS = 2_000


def test_no_pearl_is_too_heavy(site: Path):
    heavy = {page.name: size for page in site.glob("parels/*/*.html") if (size := page.stat().st_size) > PEARL}

    assert heavy == {}


@pytest.mark.parametrize("kind", ["home", "pearl", "theme"])
def test_a_first_visit_is_light(kind: str, site: Path, browser: Browser):
    sent = first_visit(browser, site, path_of(kind, site))

    assert sum(sent.values()) <= FIRST_VISIT, sent


def test_a_pearl_weighs_the_same_among_many(pearls, tmp_path: Path):
    small, large = (_weight(pearls, tmp_path / str(size), size) for size in (20, 120))

    assert abs(large - small) < NEIGHBOURS
    assert large < PEARL


def _weight(pearls, folder: Path, size: int) -> int:
    """Bytes of one and the same page in a garden of a size."""
    plant(folder / "docs", garden(size))
    built = pearls("build", "--docs", folder / "docs", "--site", folder / "site")
    assert built.returncode == 0, built.stderr
    (page,) = folder.glob(f"site/parels/*/{fixed_pearl()}.html")
    return page.stat().st_size
