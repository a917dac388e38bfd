"""What the rules on fields, statuses, themes, relations and attachments say beyond their examples."""

import hashlib

import pytest

from kennisparels.check import check
from kennisparels.read import read_garden
from kennisparels.report import say
from small import PEARL, TODAY, codes, found, pearl, places, write


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


ATTACHED = "attachments:\n  - {{title: A, file: {file}, sha256: {sha256}}}\n"


def attached(file, content):
    sha256 = hashlib.sha256(content).hexdigest()
    return {PEARL: pearl(below=ATTACHED.format(file=file, sha256=sha256)), f"bijlagen/{file}": content}


@pytest.mark.parametrize(
    ("file", "content"),
    [
        ("a.pdf", b"%PDF-1.4"),
        ("a.jpeg", b"\xff\xd8\xff\xe0"),
        ("a.csv", b"a,b"),
        ("a.txt", b""),
        ("2031/a_b-c.d.csv", b"a"),
    ],
)
def test_attachments_that_are_what_their_names_say(file, content):
    assert found(attached(file, content)) == []


@pytest.mark.parametrize(
    ("file", "content", "hint"),
    [
        ("a.docx", b"%PDF-1.4", "let its name end in '.pdf', or put the right file there"),
        ("a.csv", b"%PDF-1.4", "let its name end in '.pdf', or put the right file there"),
        ("a.pdf", b"<html>", "save the document again under this name"),
        ("Één Plan (2).csv", b"a", "call the file 'een-plan-2.csv', here and in the folder"),
    ],
)
def test_an_attachment_is_told_its_right_name(file, content, hint):
    assert hints(attached(file, content)) == [hint]


def test_a_missing_fingerprint_is_given():
    files = {PEARL: pearl(below="attachments:\n  - {title: A, file: a.csv}\n"), "bijlagen/a.csv": b"a"}

    assert hints(files) == [f"add `sha256: {hashlib.sha256(b'a').hexdigest()}`"]


def test_a_fingerprint_may_be_in_capitals():
    files = attached("a.csv", b"a")
    files[PEARL] = files[PEARL].replace(hashlib.sha256(b"a").hexdigest(), hashlib.sha256(b"a").hexdigest().upper())

    assert found(files) == []


def test_a_file_over_the_limit(tmp_path):
    docs = write(tmp_path, attached("a.pdf", b"%PDF-1.4"))
    with (docs / "bijlagen/a.pdf").open("r+b") as file:
        file.truncate(20_000_001)  # sparse: it takes no room on the disk

    assert codes(check(read_garden(docs, TODAY))) == ["KP403", "KP401"]


def test_a_symbolic_link_among_the_attachments(tmp_path):
    docs = write(tmp_path / "docs", {PEARL: pearl("[a](../../bijlagen/a.pdf)")})
    (docs / "bijlagen").mkdir()
    (docs / "bijlagen/a.pdf").symlink_to(docs / PEARL)

    assert codes(check(read_garden(docs, TODAY))) == ["KP407"]


def test_a_file_that_a_text_leads_to_is_used():
    assert found({PEARL: pearl("[a](../../bijlagen/a.csv)"), "bijlagen/a.csv": b"a"}) == []


def related(kind, to="waves", more="", below=""):
    return pearl(more=more, below=f"relations:\n  - {{type: {kind}, to: {to}}}\n{below}")


WAVES = "parels/zonder-datum/waves.md"


def test_a_relation_twice_through_an_alias():
    relations = "relations:\n  - {type: follows, to: waves}\n  - {type: follows, to: golven}\n"
    files = {PEARL: pearl(below=relations), WAVES: pearl(below="aliases: [golven]\n")}

    assert places(found(files)) == [("KP352", 9, 5)]


def test_two_relations_of_different_types_may_stay():
    relations = "relations:\n  - {type: follows, to: waves}\n  - {type: contradicts, to: waves}\n"

    assert found({PEARL: pearl(below=relations), WAVES: pearl()}) == []


@pytest.mark.parametrize(
    ("here", "there"),
    [("NL", "GB"), ("GB-ENG", "GB-SCT"), ("international", "international"), ("NL, GB", "NL, GB"), ("NL", "NL, BE")],
)
def test_counterparts_that_may_be(here, there):
    files = {
        PEARL: related("counterpart", more=f"countries: [{here}]\n"),
        WAVES: pearl(more=f"countries: [{there}]\n"),
    }

    assert found(files) == []


def test_counterparts_without_countries_may_be():
    assert found({PEARL: related("counterpart"), WAVES: pearl()}) == []


def test_pearls_that_follow_each_other_in_a_circle():
    files = {PEARL: related("follows"), WAVES: related("follows", "tides")}

    assert [say(finding.message, "en") for finding in found(files)] == [
        "the relation 'follows' goes round: 'tides' > 'waves' > 'tides'"
    ]
