"""Every repair's docstring is its test: the page before becomes the page after, and stays so."""

import re
from textwrap import dedent

import pytest

from kennisparels.fix import REPAIRS, fix
from small import PEARL, garden_of

_EXAMPLE = re.compile(r"^(Before|After)(?: \((.+)\))?:\n((?:[ ]{4}.*\n|\n)+)", re.MULTILINE)
_ATTACHMENT = {"bijlagen/tides.pdf": b"%PDF-1.4"}


def example(doc):
    """The path of the page, and its text before and after."""
    (_before, path, before), (_after, _none, after) = _EXAMPLE.findall(doc + "\n")
    return path or PEARL, *(
        dedent(text).rstrip("\n").replace("\\t", "\t").replace("\\s", " ") + "\n" for text in (before, after)
    )


def fixed(path, text):
    """One page after repair."""
    made = fix(garden_of(_ATTACHMENT | {path: text}), {path: text})
    return made[0].after if made else text


@pytest.mark.parametrize("repair", REPAIRS, ids=lambda repair: repair.name)
def test_the_page_before_becomes_the_page_after(repair):
    path, before, after = example(repair.doc)

    assert fixed(path, before) == after


@pytest.mark.parametrize("repair", REPAIRS, ids=lambda repair: repair.name)
def test_the_page_after_stays_as_it_is(repair):
    path, _before, after = example(repair.doc)

    assert fixed(path, after) == after


@pytest.mark.parametrize("repair", REPAIRS, ids=lambda repair: repair.name)
def test_windows_line_ends_and_the_byte_order_mark_stay(repair):
    path, before, after = example(repair.doc)

    assert fixed(path, "\ufeff" + before.replace("\n", "\r\n")) == "\ufeff" + after.replace("\n", "\r\n")


@pytest.mark.parametrize("repair", REPAIRS, ids=lambda repair: repair.name)
def test_a_missing_line_end_at_the_end_stays_missing(repair):
    path, before, after = example(repair.doc)

    assert fixed(path, before.rstrip("\n")) == after.rstrip("\n")
