"""Every rule's docstring is its page and its test: `Bad` breaks this rule and no other, `Good` breaks none."""

import re
from pathlib import PurePosixPath
from textwrap import dedent

import pytest

from kennisparels.check import RULES
from kennisparels.check.severity import severity
from small import codes, found

# What text cannot show: other encodings, empty files and folders. tests/read/test_files.py shows them.
WITHOUT_EXAMPLE = {"KP002", "KP003", "KP004"}

# A link by name is ambiguous only where a name is taken twice, which has a finding of its own.
COMES_WITH = {"KP204": {"KP058"}}

# Images that an example shows are there.
_IMAGE = re.compile(r"!\[.*\]\(([a-z-]+\.png)\)")

_EXAMPLE = re.compile(r"^(Bad|Good)(?: \((.+)\))?:\n((?:[ ]{4}.*\n|\n)+)", re.MULTILINE)


def example(doc: str, kind: str) -> dict[str, str]:
    """The files of one kind of example; a path says where, a pearl's field or none says the folder."""
    files = {}
    for which, path, text in _EXAMPLE.findall(doc + "\n"):
        if which == kind:
            text = dedent(text).rstrip("\n") + "\n"
            folder = "parels/zonder-datum" if re.search(r"^(status|tags|references):", text, re.MULTILINE) else "over"
            path = path or f"{folder}/example.md"
            files[path] = text.replace("\\t", "\t")
            files |= {f"{PurePosixPath(path).parent}/{name}": "" for name in _IMAGE.findall(text)}
    return files


@pytest.mark.parametrize("code", sorted(RULES.keys() - WITHOUT_EXAMPLE))
def test_the_bad_example_breaks_this_rule_and_no_other(code):
    assert set(codes(found(example(RULES[code].doc, "Bad")))) == {code} | COMES_WITH.get(code, set())


@pytest.mark.parametrize("code", sorted(RULES.keys() - WITHOUT_EXAMPLE))
def test_the_good_example_breaks_no_rule(code):
    assert found(example(RULES[code].doc, "Good")) == []


@pytest.mark.parametrize("code", sorted(RULES))
def test_every_rule_says_its_flaw_in_one_line(code):
    assert re.match(r"\S.+\.\n", RULES[code].doc.lstrip() + "\n")


@pytest.mark.parametrize("code", sorted(RULES))
def test_every_code_weighs_as_much_or_more_as_the_status_rises(code):
    order = ["hint", "warning", "error"]
    weights = [order.index(severity(code, status)) for status in ("seedling", "budding", "evergreen")]

    assert weights == sorted(weights)
