"""What is understood is repaired, and what is not is left as it stands."""

import pytest

from kennisparels.fix import fix
from kennisparels.model.rule import SURROUNDINGS
from small import PEARL, garden_of, pearl

WATER = SURROUNDINGS["themas/water.md"]

DATED = "parels/2031/tides.md"


def seedling(early="", middle="", late=""):
    """A seedling with further fields, each in its place."""
    return pearl(more=middle, below=late).replace("title: Tides\n", f"title: Tides\n{early}", 1)


def fixed(text, path=PEARL, **others):
    files = {name.replace("__", "/") + ".md": content for name, content in others.items()} | {path: text}
    made = fix(garden_of(files | {"bijlagen/tides.pdf": b"%PDF-1.4"}), {path: text})
    return made[0].after if made else text


@pytest.mark.parametrize(
    ("typed", "right"),
    [
        ("7-3-2031", "2031-03-07"),
        ("3-4-2031", "2031-04-03"),
        ("7.3.2031", "2031-03-07"),
        ("31/3/2031", "2031-03-31"),
        ("2031-3-7", "2031-03-07"),
        ("2031/03/07", "2031-03-07"),
        ("7 maart 2031", "2031-03-07"),
        ("7 March 2031", "2031-03-07"),
        ("7 mrt. 2031", "2031-03-07"),
        ('"7-3-2031"', '"2031-03-07"'),
    ],
)
def test_a_date_that_is_one_day(typed, right):
    assert fixed(seedling(f"date: {typed} # sent\n"), DATED) == seedling(f"date: {right} # sent\n")


@pytest.mark.parametrize(
    "typed",
    ["3/4/2031", "30-2-2031", "3-14-2031", "7-3-31", "maart 2031", "7-3/2031", "2031", "7 marrt 2031", "7-0-2031"],
)
def test_a_date_that_could_be_another_day_or_none(typed):
    assert fixed(seedling(f"date: {typed}\n"), DATED) == seedling(f"date: {typed}\n")


@pytest.mark.parametrize(
    "more",
    [
        "summary: {nl: Eb, en vloed}\n",  # a comma cut it off
        "summary: {nl: Eb, # not the sea\n  en: Ebb}\n",
        "summary: {nl: [Eb], en: Ebb}\n",
        "summary: {nl: true, en: Ebb}\n",
        "evidence: {strength: limited, effects: not reported, mechanism: {nl: Eb, en: Ebb}}\n",
        "study: null\n",
        "study: ~\n",
        "tags: [water]\n",  # stands twice
        "auteur: A\ntitle_en: Tides\n",
        "title_en: &name Tides\nstudy: *name\n",
    ],
)
def test_fields_that_are_not_understood(more):
    assert fixed(pearl(more=more)) == pearl(more=more)


def test_braces_over_more_lines_and_an_empty_line_in_the_text():
    text = pearl(more="summary: {nl: \"Eb.\\n\\nVloed.\",\n  en: 'it''s ebb'}\n")
    blocks = "summary:\n  nl: |\n    Eb.\n\n    Vloed.\n  en: |\n    it's ebb\n"

    assert fixed(text) == pearl(more=blocks)


def test_labels_of_a_theme_keep_their_braces():
    assert fixed(WATER, "themas/water.md") == WATER


def test_fields_move_with_their_blocks_and_comments():
    text = """---
# of all

# of the lesson
lesson: # remark
  nl: |
    # no comment

    Eb.
  # of English
  en: |
    Ebb.

# of the title
title: Tides
tags: [water]
status: seedling
references: [{id: a, type: report, title: Tides}]
# at the end
---
"""
    right = """---
# of all


# of the title
title: Tides
status: seedling
tags: [water]
# of the lesson
lesson: # remark
  nl: |
    # no comment

    Eb.
  # of English
  en: |
    Ebb.
references: [{id: a, type: report, title: Tides}]
# at the end
---
"""

    assert fixed(text) == right


def test_fields_of_a_theme_have_their_order_too():
    assert fixed("---\nbroader: []\nprefLabel: {nl: zee, en: sea}\n---\n", "themas/zee.md") == (
        "---\nprefLabel: {nl: zee, en: sea}\nbroader: []\n---\n"
    )


def test_a_tab_that_is_not_the_only_trouble_stays():
    text = "---\ntitle: Tides: a study\nsummary:\n\tnl: Eb\n---\n"

    assert fixed(text) == text


def test_a_label_of_two_themes_stays():
    sea = "---\nprefLabel: {nl: zee, en: sea water}\n---\n"
    text = pearl().replace("[water]", "[Sea water]")

    assert fixed(text, themas__zee=sea) == text


def test_a_label_stays_where_its_theme_is_named_too():
    text = pearl().replace("[water]", "[Sea water, water]")

    assert fixed(text) == text


def test_a_theme_finds_its_broader_theme():
    text = "---\nprefLabel: {nl: zee, en: sea}\nbroader: [Sea water]\n---\n"

    assert fixed(text, "themas/zee.md") == text.replace("Sea water", "water")


def test_a_hash_that_differs_stays():
    text = seedling(late="attachments: [{title: Tides, file: tides.pdf, sha256: abc}]\n")

    assert fixed(text) == text


def test_a_hash_goes_between_the_braces():
    text = seedling(late="attachments: [{file: tides.pdf, title: Tides}]\n")

    assert "{file: tides.pdf, sha256: e16fa5d9" in fixed(text)


def test_lines_that_end_in_two_ways_each_keep_theirs():
    text = pearl("Twee risico´s.\r\nEen.\n").replace("[water]\n", "[Sea water]\r\n")

    assert fixed(text) == text.replace("´", "’").replace("Sea water", "water")
