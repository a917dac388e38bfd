"""Invented letters in every form that letters have: what is found in them, and what is not."""

import pytest

from intake.scoring import expected, letter, names, overall, scores
from kennisparels.intake.account import account
from kennisparels.intake.parts import Kind

LETTERS = names()
KEYS = {
    Kind.LESSON: "lesson",
    Kind.GREETING: "greeting",
    Kind.INTRODUCTION: "introduction",
    Kind.SIGN_OFF: "good_bye",
}


def test_there_are_letters_of_every_form():
    assert len(LETTERS) >= 40


def test_precision_and_recall():
    table = scores()

    assert (overall(table).precision >= 0.95, overall(table).recall >= 0.90) == (True, True)
    assert {field for field, score in table.items() if score.precision < 0.9 or score.recall < 0.8} == set()


@pytest.mark.parametrize("field", ["date", "number"])
def test_no_day_and_no_number_is_wrong(field):
    assert scores()[field].precision == 1.0


@pytest.mark.parametrize("name", LETTERS)
def test_what_is_a_letter(name):
    assert letter(name).verdict.is_letter == expected(name).get("letter", True)


@pytest.mark.parametrize(
    ("name", "kind"),
    [(name, kind) for name in LETTERS for kind, key in KEYS.items() if key in expected(name)],
)
def test_how_a_part_begins(name, kind):
    assert letter(name).text_of(kind).startswith(expected(name)[KEYS[kind]])


@pytest.mark.parametrize("name", [name for name in LETTERS if "lost" in expected(name)])
def test_lost_addresses(name):
    lost = [note for note in letter(name).notes if "lost" in note.message.msgid]

    assert len(lost) == expected(name)["lost"]


@pytest.mark.parametrize("name", LETTERS)
def test_every_character_is_accounted_for(name):
    text, pieces = letter(name).copy.text, account(letter(name))

    assert "".join(text[piece.start : piece.end] for piece in pieces) == text
    assert [piece for piece in pieces if bool(piece.fields) == bool(piece.reason)] == []


@pytest.mark.parametrize("name", LETTERS)
def test_every_field_stands_where_it_is_said_to(name):
    it = letter(name)
    facts = [fact for fact in (it.who.number, it.who.date, it.who.title, *it.tags, *it.countries) if fact and fact.end]

    assert [fact for fact in facts if " ".join(it.copy.text[fact.start : fact.end].split()) != fact.words] == []


def test_a_weekday_that_does_not_fit_is_told():
    told = [note.message.msgid for note in letter("21-wrong-weekday").notes]

    assert "the weekday of '{words}' is not that of this day" in told


def test_numbers_that_differ_are_told():
    notes = [note.message for note in letter("15-html-full-page").notes]
    (told,) = [message for message in notes if "differs" in message.msgid]

    assert (told.parts["field"], told.parts["one"], told.parts["two"]) == ("number", "254", "253")
