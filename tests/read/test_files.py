"""Files that are no pages: a finding, never a traceback."""

import os

import pytest

from kennisparels.check import check
from kennisparels.read import read_garden
from small import TODAY, codes, found, page, places, write


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (b"", ("KP003", 1, 1)),
        (b"\n \n", ("KP003", 1, 1)),
        (b"---\ntitle: caf\xe9\n---\n", ("KP002", 2, 11)),
        ("---\ntitle: Tides\n---\n".encode("utf-16"), ("KP002", 1, 1)),
    ],
)
def test_each_kind_of_unreadable_file(content, expected):
    assert places(found({"over/a.md": content})) == [expected]


def test_a_page_under_another_ending_does_not_slip_past_the_gate():
    assert codes(found({"over/a.markdown": page(), "over/B.MD": page()})) == ["KP004", "KP004"]


def test_a_folder_with_the_name_of_a_page(tmp_path):
    docs = write(tmp_path, {"over/a.md/inner.txt": "x"})

    assert codes(check(read_garden(docs, TODAY))) == ["KP004"]


@pytest.mark.skipif(os.name == "nt", reason="symbolic links need rights on Windows")
@pytest.mark.parametrize("target", ["nowhere.md", "../outside.md", "../outside"])
def test_a_symlink_that_dangles_or_leads_outside(tmp_path, target):
    docs = write(tmp_path / "docs", {})
    (tmp_path / "outside.md").write_text(page())
    (tmp_path / "outside").mkdir()
    (docs / "a.md").symlink_to(target)

    assert codes(check(read_garden(docs, TODAY))) == ["KP004"]


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="every file can be read here")
def test_a_file_without_rights(tmp_path):
    docs = write(tmp_path, {"over/a.md": page()})
    (docs / "over/a.md").chmod(0)

    assert codes(check(read_garden(docs, TODAY))) == ["KP004"]


def test_a_broken_page_causes_no_avalanche():
    links = "See [b](b.md) and [[c]].\n"

    assert codes(found({"over/a.md": page(links), "over/b.md": "no fields\n", "parels/2031/c.md": "no fields\n"})) == [
        "KP001",
        "KP001",
    ]
