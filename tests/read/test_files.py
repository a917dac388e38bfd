"""Files that are no pages: a finding, never a traceback."""

import os
import sys

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


@pytest.mark.skipif(os.name == "nt", reason="no pipes or such links there")
@pytest.mark.parametrize("kind", ["outward link", "dangling link", "loop", "pipe", "device"])
def test_a_file_beside_the_pages_is_an_ordinary_one(tmp_path, kind):
    docs = write(tmp_path / "docs", {"bijlagen/a.pdf": b"%PDF"})
    file = docs / "bijlagen" / "b.pdf"
    targets = {"outward link": "/etc/hostname", "dangling link": "nowhere", "loop": "b.pdf", "device": "/dev/zero"}
    if kind == "pipe":
        os.mkfifo(file)
    else:
        file.symlink_to(targets[kind])
    garden = read_garden(docs, TODAY)

    assert (codes(check(garden)), garden.files) == (["KP004"], frozenset({"bijlagen/a.pdf"}))


@pytest.mark.skipif(sys.platform != "linux", reason="names are text there")
@pytest.mark.parametrize("name", [b"caf\xe9.md", b"caf\xe9.pdf"])
def test_a_name_that_is_no_text(tmp_path, name):
    docs = write(tmp_path, {})
    with open(os.fsencode(docs) + b"/" + name, "wb") as file:  # noqa: PTH123, pathlib takes no bytes
        file.write(page().encode())

    assert codes(check(read_garden(docs, TODAY))) == ["KP004"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("nav: [", ("KP012", 1, 7)),
        ("nav:\n  - Over: {a: b}\n", ("KP012", 1, 1)),
        ("- a\n", ("KP012", 1, 1)),
        ("nav:\n  - Over: ovr\n", ("KP205", 2, 5)),
    ],
)
def test_the_order_of_the_pages(text, expected):
    assert places(found({".pages": text, "over/index.md": page()})) == [expected]


def test_entries_of_the_navigation_may_go_without_a_title():
    assert found({".pages": "nav:\n  - index.md\n  - over\n  - Archief: archief\n", "over/index.md": page()}) == []


def test_unreadable_pages_elsewhere_do_not_take_a_name():
    assert codes(found({"over/index.md": "x\n", "index.md": "x\n", "over/water.md": "x\n"})) == ["KP001"] * 3


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
