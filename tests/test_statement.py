"""What the draft on accessibility says was tested, is tested."""

import re
from pathlib import Path

import axe_playwright_python

ROOT = Path(__file__).parents[1]
_STATEMENT = (ROOT / "docs/over/toegankelijkheid.md").read_text(encoding="utf-8")


def test_every_test_that_is_named_is_there():
    named = set(re.findall(r"`(tests/[^`]+)`", _STATEMENT))

    assert named
    assert {test for test in named if not (ROOT / test).is_file()} == set()


def test_the_version_of_axe_is_the_one_in_use():
    script = Path(axe_playwright_python.__file__).with_name("axe.min.js").read_text(encoding="utf-8")

    assert set(re.findall(r"axe-core ([\d.]+\d)", _STATEMENT)) == {re.match(r"/\*! axe v([\d.]+)", script)[1]}


def test_it_is_marked_as_a_draft():
    assert "**Dit is een concept.**" in _STATEMENT
