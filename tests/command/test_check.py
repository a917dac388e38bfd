"""What `check` says and how it ends, as a user meets it."""

import json

import pytest

from kennisparels.read.source import source_lines
from small import PEARL, pearl, write

HINTS = pearl(more="summary:\n  nl: |\n    Eb.\n")


@pytest.fixture
def docs(tmp_path):
    return write(tmp_path / "docs", {PEARL: pearl()})


def test_text_shows_the_place_and_where_to_read_on(pearls, docs):
    (docs / PEARL).write_text(pearl("Zie é [a](b.md).\n"), encoding="utf-8")
    checked = pearls("check", "--docs", docs, PYTHONUTF8="1")

    assert checked.returncode == 1
    assert checked.stdout.splitlines() == [
        f"{docs}/{PEARL}:8:7: KP201 de link naar 'b.md' leidt nergens heen",
        "    8 | Zie é [a](b.md).",
        "      |       ^",
        "    schrijf het pad naar een bestand in de tuin, gezien vanaf deze pagina",
        "bevindingen: 1, waarvan 1 publicatie tegenhouden; bijdragen/regels/ op de site legt elke code uit",
    ]


def test_concise_is_a_line_for_each_finding(pearls, docs):
    (docs / PEARL).write_text(pearl("[a](b.md) [a](c.md)\n"))
    checked = pearls("check", "--docs", docs, "--format", "concise")

    assert [line.split(" ")[1] for line in checked.stdout.splitlines()[:-1]] == ["KP201", "KP201"]


@pytest.mark.parametrize("form", ["json", "gitlab", "sarif"])
def test_a_document_for_machines_has_the_output_to_itself(pearls, docs, form):
    (docs / PEARL).write_text(pearl("[a](b.md)\n"))
    checked = pearls("check", "--docs", docs, "--format", form)

    assert json.loads(checked.stdout)
    assert (checked.returncode, checked.stderr[:16]) == (1, "bevindingen: 1, ")


@pytest.mark.parametrize(
    ("options", "found"),
    [([], []), (["--url", "https://kennis.example/parels/"], ["KP205"])],
    ids=["no address", "url"],
)
def test_a_link_to_the_site_itself_is_known_by_its_address(pearls, docs, options, found):
    (docs / PEARL).write_text(pearl("[a](https://kennis.example/parels/themas/water.html)\n"))
    checked = pearls("check", "--docs", docs, "--format", "json", *options)

    assert [finding["code"] for finding in json.loads(checked.stdout)["findings"]] == found


def test_findings_that_do_not_block_end_well(pearls, docs):
    (docs / PEARL).write_text(HINTS)
    checked = pearls("check", "--docs", docs, "--lang", "en")

    assert (checked.returncode, "of which 0 block" in checked.stdout) == (0, True)


def test_an_unknown_format_is_no_way_to_use_it(pearls, docs):
    assert pearls("check", "--docs", docs, "--format", "xml").returncode == 2


def test_a_character_that_the_output_lacks_is_no_trouble(pearls, docs):
    (docs / PEARL).write_text(pearl("[🌊](🌊.md)\n"), encoding="utf-8")
    checked = pearls("check", "--docs", docs, PYTHONUTF8="0", PYTHONIOENCODING="cp1252")

    assert (checked.returncode, checked.stderr) == (1, "")
    assert "'?.md'" in checked.stdout


def test_no_file_outside_the_garden_is_shown(docs, tmp_path):
    (tmp_path / "secret.txt").write_text("secret\n")
    (docs / "over").mkdir()
    (docs / "over/a.md").symlink_to(tmp_path / "secret.txt")

    assert source_lines(docs, "over/a.md") == []
