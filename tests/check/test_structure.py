"""What the rules on fields, statuses, themes, relations and attachments say beyond their examples."""

import pytest

from kennisparels.report import say
from small import PEARL, codes, found, pearl, places


def hints(files):
    return [say(finding.hint, "en") for finding in found(files) if finding.hint]


TITLE = "Een titel die nergens past, " * 4 + "of toch"
SEA = "---\nprefLabel: {nl: zee, en: sea}\nbroader: [water]\n---\n"
SALT = "---\nprefLabel: {nl: zout, en: salt}\nbroader: [sea]\n---\n"


def test_a_seedling_may_carry_the_long_title_of_its_work():
    assert found({PEARL: pearl(title=TITLE).replace("title: Tides}", f'title: "{TITLE}"}}')}) == []


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        (pearl(title="A\nreview_by: 2033-03-07"), "move `status` up, to above `review_by`"),
        (
            pearl(more="evidence:\n  effects: not reported\n  strength: limited\n"),
            "move `strength` up, to above `effects`",
        ),
    ],
)
def test_a_field_out_of_order_is_told_its_place(text, hint):
    assert hints({PEARL: text}) == [hint]


def test_advice_waits_until_the_fields_can_be_read():
    text = pearl(more="references: []\nstudy: rapport\nsummary:\n  nl: |\n    Eb.\n")

    assert [code for code in codes(found({PEARL: text})) if code in ("KP090", "KP092")] == []


@pytest.mark.parametrize("day", ["2031-12-31", "2032-01-01"])
def test_tomorrow_is_no_future_date(day):
    path = f"parels/{day[:4]}/tides.md"

    assert found({path: pearl(title=f"A\ndate: {day}")}) == []


def test_a_source_cannot_be_seen_in_the_future():
    text = pearl(below="provenance:\n  - {title: A, seen: 2103-03-09}\n")

    assert places(found({PEARL: text})) == [("KP060", 8, 22)]


def test_a_theme_is_in_use_through_a_narrower_one():
    assert found({PEARL: pearl().replace("[water]", "[sea]"), "themas/sea.md": SEA}) == []


def test_a_theme_may_be_the_one_that_an_unreadable_pearl_names():
    files = {
        PEARL: pearl(),
        "parels/zonder-datum/broken.md": "none",
        "themas/salt.md": SEA.replace("zee, en: sea", "a, en: b"),
    }

    assert codes(found(files)) == ["KP001"]


def test_broader_themes_of_broader_themes_count():
    files = {PEARL: pearl().replace("[water]", "[salt, water]"), "themas/sea.md": SEA, "themas/salt.md": SALT}

    assert hints(files) == ["leave 'water' out, unless the work is about all of it"]
