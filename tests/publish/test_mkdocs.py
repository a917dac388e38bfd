"""Plain MkDocs passes the same gate: nobody publishes around it."""

import shutil
from pathlib import Path

import pytest

from small import PEARL, pearl, write

ROOT = Path(__file__).parents[2]


@pytest.fixture
def checkout(tmp_path):
    """A checkout with a small garden."""
    for name in ("scripts", "overrides"):
        shutil.copytree(ROOT / name, tmp_path / name, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "mkdocs.yml", tmp_path)
    write(tmp_path / "docs", {PEARL: pearl("Zie [[water]].\n")})
    return tmp_path


def mkdocs_build(run_python, checkout):
    return run_python(
        "-m", "mkdocs", "build", "-q", "-f", checkout / "mkdocs.yml", check=False, NO_MKDOCS_2_WARNING="1"
    )


def test_mkdocs_builds_the_same_pages(run_python, pearls, checkout):
    assert mkdocs_build(run_python, checkout).returncode == 0
    pearls("build", "--docs", checkout / "docs", "--site", checkout / "ours")

    def names(site):
        return {path.relative_to(site).as_posix() for path in site.rglob("*.html")}

    assert names(checkout / "site") == names(checkout / "ours")
    assert 'href="../../themas/water.html"' in (checkout / "site" / PEARL).with_suffix(".html").read_text()


def test_mkdocs_stops_at_the_gate_and_leaves_the_earlier_site(run_python, checkout):
    mkdocs_build(run_python, checkout)
    earlier = (checkout / "site/index.html").read_bytes()
    (checkout / "docs" / PEARL).write_text(pearl("[[niemand]]"))
    built = mkdocs_build(run_python, checkout)

    assert built.returncode == 1
    assert "KP201 de link naar 'niemand' leidt nergens heen" in built.stderr
    assert (checkout / "site/index.html").read_bytes() == earlier


def test_our_build_takes_over_a_folder_that_plain_mkdocs_made(run_python, pearls, checkout):
    mkdocs_build(run_python, checkout)

    assert pearls("build", "--docs", checkout / "docs", "--site", checkout / "site").returncode == 0


def test_the_settings_name_the_source_of_every_page(run_python, checkout):
    settings = checkout / "mkdocs.yml"
    text = settings.read_text(encoding="utf-8")
    settings.write_text(text.replace('repository: ""', "repository: https://git.example/a/tuin"), encoding="utf-8")
    mkdocs_build(run_python, checkout)
    run_python(checkout / "scripts/pearls.py", "build", "--site", checkout / "ours")

    for site in ("site", "ours"):
        page = (checkout / site / PEARL).with_suffix(".html").read_text(encoding="utf-8")
        assert f'href="https://git.example/a/tuin/edit/main/docs/{PEARL}"' in page
