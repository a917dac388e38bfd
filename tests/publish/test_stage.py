"""The proof that the line is straight: another engine builds the same site from the staged garden."""

import os
import subprocess
import sys
from pathlib import Path
from posixpath import normpath

import pytest
import yaml
from selectolax.lexbor import LexborHTMLParser

from small import PEARL, pearl, write

ROOT = Path(__file__).parents[2]
SOUND = ROOT / "tests/gardens/sound/docs"


@pytest.fixture(scope="module", params=["real", "sound"])
def both(request, pearls, tmp_path_factory):
    """One garden built twice: by MkDocs, and staged for Zensical."""
    folder = tmp_path_factory.mktemp(request.param)
    docs = ROOT / "docs" if request.param == "real" else SOUND
    assert pearls("build", "--docs", docs, "--site", folder / "site").returncode == 0
    assert pearls("stage", folder / "stage", "--docs", docs).returncode == 0
    zensical = Path(sys.executable).with_name("zensical" + (".exe" if os.name == "nt" else ""))
    built = subprocess.run(
        [zensical, "build", "--strict"], cwd=folder / "stage", capture_output=True, text=True, check=False
    )
    assert built.returncode == 0, built.stdout + built.stderr
    return folder / "site", folder / "stage" / "site"


def pages_of(site):
    return {
        path.relative_to(site).as_posix(): LexborHTMLParser(path.read_bytes()) for path in sorted(site.rglob("*.html"))
    }


def words_of(node):
    return " ".join(node.text(separator=" ").replace("¶", "").split()) if node else None


def test_the_same_pages(both):
    mkdocs, zensical = both

    assert pages_of(zensical).keys() == pages_of(mkdocs).keys()


@pytest.mark.parametrize(
    "selector",
    [
        "h1",
        "title",
        "section.summary[lang=nl]",
        "section.summary[lang=en]",
        "meta[name=description]",
        "article dl",
        ".kp-head > p",
        ".kp-glance li",
        ".kp-work",
        ".kp-attachment",
    ],
)
def test_the_same_words_on_every_page(both, selector):
    def told(site):
        pages = ((path, tree.css(selector)) for path, tree in pages_of(site).items() if path != "404.html")
        return {path: [words_of(node) or node.attributes.get("content") for node in nodes] for path, nodes in pages}

    mkdocs, zensical = map(told, both)

    assert zensical == mkdocs


def test_the_same_pictures_on_every_page(both):
    def drawn(site):
        return {
            path: [node.html for node in tree.css("article svg[class^=kp-]")] for path, tree in pages_of(site).items()
        }

    mkdocs, zensical = map(drawn, both)

    assert zensical == mkdocs


def test_the_same_links_in_the_text(both):
    def links(site):
        pages = pages_of(site).items()
        return {
            path: sorted(
                node.attributes["href"]
                for node in tree.css("article a[href]")
                if "headerlink" not in (node.attributes.get("class") or "")
            )
            for path, tree in pages
            if path != "404.html"
        }

    mkdocs, zensical = map(links, both)

    assert zensical == mkdocs


@pytest.mark.parametrize("name", ["pearl.schema.json", "theme.schema.json"])
def test_the_same_schemas(both, name):
    mkdocs, zensical = both

    assert (zensical / name).read_bytes() == (mkdocs / name).read_bytes()


def test_the_same_navigation(both):
    def tabs(site):
        return [
            (words_of(node), normpath(node.attributes["href"]))
            for node in pages_of(site)["index.html"].css("a.md-tabs__link")
        ]

    mkdocs, zensical = map(tabs, both)

    assert zensical == mkdocs


def test_a_garden_with_findings_is_not_staged(pearls, tmp_path):
    docs = write(tmp_path / "docs", {PEARL: pearl("[[niemand]]")})

    assert pearls("stage", tmp_path / "stage", "--docs", docs).returncode == 1
    assert not (tmp_path / "stage").exists()


def test_staged_front_matter_reads_back_as_it_was(pearls, tmp_path):
    pearls("stage", tmp_path / "stage", "--docs", SOUND)
    staged = (tmp_path / "stage/docs/parels/2031/tides.md").read_text(encoding="utf-8").split("---\n")[1]

    assert yaml.safe_load(staged)["title"] == "Eb & vloed <b>bewegen</b> zand *elke* dag"
