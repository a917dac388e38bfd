"""`check --fix` as people run it: pages on disk are repaired, and what remains is reported."""

import pytest

from kennisparels.command.fixing import replace_file
from small import PEARL, pearl, write

WRONG = pearl("Twee risico´s, zie [[nowhere]].\n").replace("[water]", "[Sea water]")
RIGHT = WRONG.replace("Sea water", "water").replace("´", "’")
OTHER = "parels/zonder-datum/waves.md"


@pytest.fixture
def docs(tmp_path):
    return write(tmp_path / "docs", {PEARL: WRONG, OTHER: pearl("Eb...\n")})


def test_it_repairs_the_pages_and_reports_what_remains(pearls, docs):
    run = pearls("check", "--fix", "--docs", docs)

    assert (docs / PEARL).read_text(encoding="utf-8") == RIGHT
    assert (docs / OTHER).read_text(encoding="utf-8") == pearl("Eb…\n")
    assert run.returncode == 1
    assert "KP201" in run.stdout
    assert "KP101" not in run.stdout


def test_it_says_what_it_repaired(pearls, docs):
    run = pearls("check", "--fix", "--docs", docs, "--lang", "en")

    assert run.stderr.splitlines() == [
        f"{docs}/{PEARL}",
        "    quote marks and apostrophes (1)",
        "    names of themes in place of their labels (1)",
        f"{docs}/{OTHER}",
        "    ellipses (1)",
        "pages repaired: 2",
    ]


def test_it_repairs_only_the_files_named(pearls, docs):
    pearls("check", "--fix", docs / OTHER, "--docs", docs)

    assert (docs / PEARL).read_text(encoding="utf-8") == WRONG
    assert (docs / OTHER).read_text(encoding="utf-8") == pearl("Eb…\n")


def test_a_second_run_finds_nothing_to_repair(pearls, docs):
    pearls("check", "--fix", "--docs", docs)
    run = pearls("check", "--fix", "--docs", docs, "--lang", "en")

    assert run.stderr == "pages repaired: 0\n"


def test_diff_shows_the_change_and_makes_none(pearls, docs):
    run = pearls("check", "--diff", docs / OTHER, "--docs", docs)

    assert (docs / OTHER).read_text(encoding="utf-8") == pearl("Eb...\n")
    assert "-Eb...\n+Eb…\n" in run.stdout
    assert run.returncode == 1


def test_nothing_is_left_beside_the_pages(pearls, docs):
    before = sorted(docs.rglob("*"))
    pearls("check", "--fix", "--docs", docs)

    assert sorted(docs.rglob("*")) == before


def test_rights_of_a_file_stay(pearls, docs):
    (docs / PEARL).chmod(0o640)
    pearls("check", "--fix", "--docs", docs)

    assert (docs / PEARL).stat().st_mode & 0o777 == 0o640


def test_a_symlink_stays_a_symlink(pearls, docs):
    (docs / "over").mkdir()
    (docs / "over/a.md").symlink_to(docs / OTHER)
    pearls("check", "--fix", "--docs", docs)

    assert (docs / "over/a.md").is_symlink()


def test_a_file_that_was_saved_meanwhile_stays_as_it_was_saved(tmp_path):
    file = tmp_path / "a.md"
    file.write_text("saved meanwhile")

    assert not replace_file(file, "before", "after")
    assert [path.read_text() for path in tmp_path.iterdir()] == ["saved meanwhile"]
