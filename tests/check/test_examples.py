"""Every rule's docstring is its page and its test: `Bad` breaks this rule and no other, `Good` breaks none."""

import re
from pathlib import PurePosixPath

import pytest

from kennisparels.check import RULES
from kennisparels.check.severity import severity
from kennisparels.model.rule import typed
from small import codes, found

# What text cannot show: other encodings, empty files and folders, large files, symbolic links.
# tests/read/test_files.py and test_structure.py show them.
WITHOUT_EXAMPLE = {"KP002", "KP003", "KP004", "KP403", "KP407"}

COMES_WITH = {
    "KP140": {"KP100"},  # eight themes, of which the small garden has one
    "KP204": {"KP058"},  # a link by name is ambiguous only where a name is taken twice
}


# Images that an example shows are there.
_IMAGE = re.compile(r"!\[.*\]\(([a-z-]+\.png)\)")


def files(code: str, kind: str) -> dict[str, str]:
    pages = {path: typed(text) for path, text in RULES[code].examples(kind).items()}
    images = {
        f"{PurePosixPath(path).parent}/{name}": "" for path, text in pages.items() for name in _IMAGE.findall(text)
    }
    return images | pages


@pytest.mark.parametrize("code", sorted(RULES.keys() - WITHOUT_EXAMPLE))
def test_the_bad_example_breaks_this_rule_and_no_other(code):
    assert set(codes(found(files(code, "Bad")))) == {code} | COMES_WITH.get(code, set())


@pytest.mark.parametrize("code", sorted(RULES.keys() - WITHOUT_EXAMPLE))
def test_the_good_example_breaks_no_rule(code):
    assert found(files(code, "Good")) == []


@pytest.mark.parametrize("code", sorted(RULES))
def test_every_rule_says_its_flaw_in_one_line(code):
    assert re.match(r"\S.+\.\n", RULES[code].doc.lstrip() + "\n")


@pytest.mark.parametrize("code", sorted(RULES))
def test_every_code_weighs_as_much_or_more_as_the_status_rises(code):
    order = ["hint", "warning", "error"]
    weights = [order.index(severity(code, status)) for status in ("seedling", "budding", "evergreen")]

    assert weights == sorted(weights)
