"""A baseline forgives what is there, however the lines shift, and nothing more."""

import json
from dataclasses import replace

import pytest

from kennisparels.command.baseline import compare, write_baseline
from small import PEARL, codes, found, page, pearl, write


@pytest.fixture
def docs(tmp_path):
    return write(tmp_path / "docs", {PEARL: pearl("[a](weg.md)\n")})


@pytest.fixture
def file(tmp_path):
    return tmp_path / "baseline.json"


def compared(file, before, after):
    """The body of a page before and after the baseline was written."""
    write_baseline(file, found({"over/a.md": page(before)}))
    return compare(found({"over/a.md": page(after)}), file)


def test_what_it_lists_is_left_out(file):
    assert compared(file, "[a](b.md)", "[a](b.md)") == ([], 1, 0)


def test_lines_may_shift(file):
    assert compared(file, "[a](b.md)", "Erboven.\n\nEn [a](b.md)") == ([], 1, 0)


def test_another_target_is_new(file):
    fresh, known, stale = compared(file, "[a](b.md)", "[a](c.md)")

    assert (codes(fresh), known, stale) == (["KP201"], 0, 1)


def test_the_same_once_more_is_new(file):
    fresh, known, stale = compared(file, "[a](b.md)", "[a](b.md) [a](b.md)")

    assert (codes(fresh), known, stale) == (["KP201"], 1, 0)


def test_what_is_gone_is_told(file):
    assert compared(file, "[a](b.md) [a](b.md)", "[a](b.md)") == ([], 1, 1)


def test_where_something_else_stands_may_shift(file):
    twice = "---\n{}title: A\ntitle: A\n---\n"
    write_baseline(file, found({"over/a.md": twice.format("")}))

    assert compare(found({"over/a.md": twice.format("# not yet\n")}), file) == ([], 1, 0)


def test_a_name_that_is_no_text_is_kept(file):
    findings = [replace(finding, path="over/\udce9.md") for finding in found({"over/a.md": page("[a](b.md)")})]
    write_baseline(file, findings)

    assert compare(findings, file) == ([], 1, 0)


def test_it_reads_well(file):
    write_baseline(file, found({"over/é.md": page("[a](é.md#b) [a](c.md) [a](c.md)")}))
    entries = json.loads(file.read_text(encoding="utf-8"))["findings"]

    assert entries[0] == {"path": "over/é.md", "code": "KP201", "parts": {"target": "c.md"}, "count": 2}


def test_an_old_garden_starts_strict(pearls, docs, file):
    written = pearls("check", "--docs", docs, "--write-baseline", file)
    forgiven = pearls("check", "--docs", docs, "--baseline", file)
    (docs / PEARL).write_text(pearl("[a](weg.md) [[nieuw]]\n"))
    strict = pearls("check", "--docs", docs, "--baseline", file)

    assert (written.returncode, written.stdout) == (0, f"{file} bevat de bevindingen van nu: 1\n")
    assert (forgiven.returncode, forgiven.stdout) == (0, "al bekend en weggelaten: 1\ngeen bevindingen\n")
    assert (strict.returncode, strict.stdout.count("KP201"), "nieuw" in strict.stdout) == (1, 1, True)


def test_a_stale_entry_is_told(pearls, docs, file):
    pearls("check", "--docs", docs, "--write-baseline", file)
    (docs / PEARL).write_text(pearl())
    checked = pearls("check", "--docs", docs, "--baseline", file, "--lang", "en")

    assert checked.returncode == 0
    assert "in the baseline but no longer found: 1; make it anew with --write-baseline\n" in checked.stdout


@pytest.mark.parametrize("content", ["", "[]", "{}", '{"findings": [{}]}', '{"findings": [{"count": "x"}]}', "\x00"])
def test_a_file_that_is_no_baseline_is_told_in_words(pearls, docs, file, content):
    file.write_text(content)
    checked = pearls("check", "--docs", docs, "--baseline", file)

    assert checked.returncode == 2
    assert "is geen lijst van bekende bevindingen" in " ".join(checked.stderr.split())


@pytest.mark.parametrize("other", [["--fix"], ["--watch"], ["--changed"], ["docs"]])
def test_a_baseline_lists_the_whole_garden(pearls, docs, file, other):
    written = pearls("check", *other, "--docs", docs, "--write-baseline", file)

    assert (written.returncode, file.exists()) == (2, False)


def test_a_folder_that_is_not_there_is_told_in_words(pearls, docs, tmp_path):
    written = pearls("check", "--docs", docs, "--write-baseline", tmp_path / "no/baseline.json")

    assert (written.returncode, written.stderr.startswith("de schijf weigert: ")) == (1, True)
