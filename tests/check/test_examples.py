"""Every rule's docstring is its page and its test: `Bad` breaks this rule and no other, `Good` breaks none."""

import os
import re
from pathlib import Path, PurePosixPath

import pytest

from kennisparels.check import RULES, check
from kennisparels.check.severity import severity
from kennisparels.model.finding import Finding
from kennisparels.model.rule import LINK, surrounded
from kennisparels.publish.manual import lay_out
from kennisparels.read import read_garden
from small import TODAY, codes

COMES_WITH = {
    "KP140": {"KP100"},  # eight themes, of which the small garden has one
    "KP204": {"KP058"},  # a link by name is ambiguous only where a name is taken twice
}


# Images that an example shows are there.
_IMAGE = re.compile(r"!\[.*\]\(([a-z-]+\.png)\)")


def found(code: str, kind: str, docs: Path) -> list[Finding]:
    pages = RULES[code].examples(kind)
    if os.name == "nt" and any(text.startswith(LINK) for text in pages.values()):
        pytest.skip("symbolic links need rights on Windows")
    images = {
        f"{PurePosixPath(path).parent}/{name}": "" for path, text in pages.items() for name in _IMAGE.findall(text)
    }
    return check(read_garden(lay_out(surrounded({**images, **pages}), docs), TODAY))


@pytest.mark.parametrize("code", sorted(RULES))
def test_the_bad_example_breaks_this_rule_and_no_other(code, tmp_path):
    assert set(codes(found(code, "Bad", tmp_path))) == {code} | COMES_WITH.get(code, set())


@pytest.mark.parametrize("code", sorted(RULES))
def test_the_good_example_breaks_no_rule(code, tmp_path):
    assert found(code, "Good", tmp_path) == []


@pytest.mark.parametrize("code", sorted(RULES))
def test_every_rule_says_its_flaw_in_one_line(code):
    assert re.match(r"\S.+\.\n", RULES[code].doc.lstrip() + "\n")


@pytest.mark.parametrize("code", sorted(RULES))
def test_every_code_weighs_as_much_or_more_as_the_status_rises(code):
    order = ["hint", "warning", "error"]
    weights = [order.index(severity(code, status)) for status in ("seedling", "budding", "evergreen")]

    assert weights == sorted(weights)
