"""What readers see as words, at the offsets and places of what was typed."""

from hypothesis import given, settings
from hypothesis import strategies as st

from kennisparels.model.page import FILLER
from kennisparels.read import read_page
from kennisparels.read.markdown import scan
from small import PEARL, pearl


def words_of(text):
    return scan(text).passage.visible.replace(FILLER, "~")


def test_code_addresses_and_marks_are_no_words():
    text = "Zié **dit** [á](b.md 'c') en `d`, ![e](f.png).\n\n```\ng\n```\n\n<b>h</b> <!-- i -->\n"
    seen = "Zié ~~dit~~ ~á~~~~~~~~~~~ en ~~~, ~~e~~~~~~~~.\n\n~~~\n~\n~~~\n\n~~~h~~~~ ~~~~~~~~~~\n"

    assert words_of(text) == seen


def test_a_passage_is_as_long_as_its_text():
    passage = scan("É [á](b.md)\n\n> ö\n").passage

    assert len(passage.visible) == len(passage.text)


PIECES = [
    "eb",
    "Één",
    "2",
    " ",
    "  ",
    "\t",
    "\n",
    "\n\n",
    "\n- ",
    "\n1. ",
    "\n---",
    "\n: ",
    "-",
    "+",
    ":",
    ".",
    "“",
    "\u00a0",
]


@settings(derandomize=True, deadline=None, database=None, max_examples=400)
@given(st.lists(st.sampled_from(PIECES), max_size=8).map("".join))
def test_words_alone_are_seen_as_they_are_above_other_signs(text):
    alone, above = scan(text), scan(f"{text}\n\n*z*\n")

    assert above.passage.visible == f"{alone.passage.visible}\n\n{FILLER}z{FILLER}\n"
    assert above.elements == alone.elements
    assert (above.links, above.headings, above.anchors) == (alone.links, alone.headings, alone.anchors)


def test_a_place_in_a_prose_field_is_a_place_in_the_file():
    page = read_page(PEARL, pearl(more="summary:\n  nl: |\n    Eén.\n    Twee.\n")).page
    passage = next(passage for passage in page.passages if passage.field == ("summary", "nl"))

    assert passage.place(passage.text.index("Twee")) == (8, 5)


def test_a_folded_text_has_the_place_where_it_begins():
    page = read_page(PEARL, pearl(more="summary:\n  nl: >\n    Eén.\n    Twee.\n")).page
    passage = next(passage for passage in page.passages if passage.field == ("summary", "nl"))

    assert passage.place(passage.text.index("Twee")) == (6, 7)


def test_every_value_is_a_passage_with_its_language():
    page = read_page(PEARL, pearl(title="Getijden", more="summary:\n  en: |\n    Ebb.\n")).page
    told = {passage.field: (passage.text, passage.language) for passage in page.passages}

    assert told[("title",)] == ("Getijden", None)
    assert told[("summary", "en")] == ("Ebb.\n", "en")
    assert told[()] == ("", "nl")


def test_elements_that_rules_look_at():
    text = "<b onclick=x>a</b>\n\n**Vet**\n\n**Vet** en niet\n\n| | |\n|-|-|\n| a | b |\n\n| c |\n|-|\n| d |\n"
    told = [(element.kind, element.text, element.place) for element in scan(text).elements]

    assert told == [
        ("html", "<b onclick=x>", (1, 1)),
        ("html", "</b>", (1, 15)),
        ("emphasis", "Vet", (3, 1)),
        ("table header", "", (7, 1)),
        ("table header", "c", (11, 1)),
    ]


def test_headings_have_their_level_and_place():
    assert [(head.level, head.place) for head in scan("## A\n\ntext\n\n#### B\n").headings] == [
        (2, (1, 1)),
        (4, (5, 1)),
    ]


def test_html_blocks_are_whole_and_no_tag_is_passed_over():
    text = "<!-- a\nb -->\n\n<div onclick=x>\n\nc\n\n    <div>\n\n```\n<div>\n```\n"
    told = [(element.text, element.place) for element in scan(text).elements]

    assert told == [("<!-- a\nb -->\n", (1, 1)), ("<div onclick=x>", (4, 1))]
