"""The caret stands under the place, in any terminal."""

import unicodedata
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from golden import line_of
from kennisparels.check import check
from kennisparels.read import read_garden
from kennisparels.report import as_text
from kennisparels.report.excerpt import excerpt
from small import PEARL, TODAY, pearl, write


def under_caret(line, column):
    """The character above the caret, with the columns of a terminal counted apart from the code under test."""
    shown = excerpt(line, 1, column)
    cells = []
    for char in shown.number + shown.source:
        if unicodedata.combining(char):
            cells[-1] += char
        else:
            cells += [char, ""] if unicodedata.east_asian_width(char) in "WF" else [char]
    return "".join(cells[len(shown.indent) : len(shown.indent) + 1])


@pytest.mark.parametrize(
    "before",
    [
        "",
        "plain ",
        "éé à ",
        "e\u0301e\u0301 ",
        "🌊🌊 ",
        "水は ",
        "\t\t",
        "a\tb ",
        "👩\u200d🔬 ",
        "❤\ufe0f ",
        "👍🏽 ",
        "🇳🇱 ",
        "\x1b[31m ",
        "\u202e\u200b ",
        "\u00a0\u3000",
        "x" * 500,
        "水" * 500,
    ],
)
@pytest.mark.parametrize("after", ["", " and more", "y" * 500])
def test_the_caret_is_under_the_place(before, after):
    assert under_caret(f"{before}#{after}", len(before) + 1) == "#"


@given(st.text(st.characters(exclude_characters="\n")), st.integers(1, 300))
def test_any_line_can_be_shown(line, column):
    shown = excerpt(line, 1, column)

    assert (shown.source + shown.indent).isprintable()
    assert shown.caret == "^"


def test_an_accent_of_its_own_is_shown_at_its_letter():
    assert under_caret("be\u0301", 3) == "e\u0301"


def test_a_place_behind_the_line_is_just_behind_it():
    assert excerpt("ab", 7, 3).indent == "      |   "


def test_a_place_far_behind_the_line_is_just_behind_it():
    assert excerpt("ab", 7, 99) == excerpt("ab", 7, 3)


@pytest.mark.parametrize("char", ["\x00", "\x07", "\x1b", "\x9b", "\u202e", "\u2066", "\u200b", "\u2028", "\ud800"])
def test_what_a_terminal_would_obey_is_never_shown(char):
    assert char not in excerpt(f"a{char}b", 1, 1).source


@pytest.mark.parametrize("column", [1, 40, 5_000_000, 10_000_000])
def test_a_very_long_line_is_cut_around_the_place(column):
    shown = excerpt("x" * 10_000_000, 1, column)

    assert len(shown.number + shown.source) <= 80
    assert len(shown.indent) < 80


@pytest.mark.parametrize(
    ("files", "source", "caret"),
    [
        (
            {PEARL: pearl("Zie é 🌊 [a](b.md).\n")},
            "    8 | Zie é 🌊 [a](b.md).",
            "      |          ^",
        ),
        (
            {PEARL: pearl(title="Café 🌊").replace("[water]", "['🌊', watr]")},
            "    4 | tags: ['🌊', watr]",
            "      |              ^",
        ),
        (
            {PEARL: pearl(more="summary:\n  nl: |\n    Eén 🌊 [a](b.md).\n  en: |\n    One.\n")},
            "    7 |     Eén 🌊 [a](b.md).",
            "      |            ^",
        ),
        (
            {PEARL: pearl("\tNa een tab: [[nergens]].\r\n\r\nEn\t[a](b.md).\r\n")},
            "   10 | En→   [a](b.md).",
            "      |       ^",
        ),
    ],
    ids=["text", "YAML", "prose in YAML", "tab"],
)
def test_the_source_of_a_finding(tmp_path, files, source, caret):
    docs = write(tmp_path, files)
    findings = check(read_garden(docs, TODAY))
    lines = list(as_text(findings, "docs", "nl", line_of=lambda path, line: line_of(docs, path, line)))

    assert (source, caret) in pairwise(lines)


def test_a_finding_about_the_file_shows_no_source(tmp_path):
    docs = write(tmp_path, {"over/a.md": "Geen velden.\n"})
    findings = check(read_garden(docs, TODAY))

    lines = list(as_text(findings, "docs", "nl", line_of=lambda path, line: line_of(docs, path, line)))

    assert [line for line in lines if "|" in line] == []
