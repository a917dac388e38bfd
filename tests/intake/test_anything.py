"""Whatever comes in, a sentence comes out: no traceback, no endless work, and every character accounted for."""

from contextlib import suppress
from io import BytesIO
from zipfile import ZipFile

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from intake.making import eml, msg, pdf
from intake.scoring import LETTERS, garden, names
from intake.test_formats import FILES, TEXT
from kennisparels.check import local_flaws
from kennisparels.enrich.terms import Terms
from kennisparels.intake.account import account
from kennisparels.intake.copy import Copy, CopyError
from kennisparels.intake.draft import folder_of, page_of, slug_of
from kennisparels.intake.formats import copy_of
from kennisparels.intake.letter import read_letter
from kennisparels.read import read_page

TERMS = Terms(garden())
PIECES = sorted(
    {
        piece
        for name in names()
        for piece in next(LETTERS.glob(f"{name}.[the]*[tl]")).read_text(encoding="utf-8").split(" ")
    }
)
# Beginnings of every form, and what each of them means to somebody.
SIGNS = [
    *"\n\t:;,.()[]&´’“”#*-_\\{}\"'<>|@%\u2009\u2010\ufeff\x85",
    "\n\n\n",
    "(2031). ",
    "https://x.example/",
    "10.1234/",
    "pp. ",
]

soup = st.lists(st.sampled_from([*PIECES, *SIGNS]) | st.text(max_size=5), max_size=120).map(" ".join)
ENDINGS = [".txt", ".html", ".eml", ".msg", ".docx", ".pdf", ""]


def page(text: str) -> list[str]:
    """What is wrong with the page that a text gives."""
    letter = read_letter(Copy(text), TERMS)
    pieces = account(letter)
    assert "".join(text[piece.start : piece.end] for piece in pieces) == text
    path = f"{folder_of(letter)}/{slug_of(letter)}.md"
    tags = [fact.value for fact in letter.tags] or ["recidive"]
    reading = read_page(path, page_of(letter, tags))
    assert reading.page is not None
    assert reading.faults == ()
    return [code for code, _flaw in local_flaws(reading.page) if code < "KP050"]


@given(soup)
@settings(max_examples=150, deadline=None)
@example("")
@example("[1] 7 maart 2031: \x07\u2028{{ 7*7 }} <b> [[x]] \"'`")
def test_any_text_gives_a_page_that_can_be_read(text):
    assert page(text.replace("\r", " ")) == []


@given(st.sampled_from(ENDINGS), st.binary(max_size=300) | soup.map(str.encode))
@settings(max_examples=150, deadline=None)
def test_any_bytes_give_text_or_a_reason(ending, data):
    try:
        copy = copy_of(f"a{ending}", data)
    except CopyError:
        return  # which says why
    assert copy.text.strip()


@given(st.sampled_from(sorted(FILES)), st.data())
@settings(max_examples=100, deadline=None)
def test_broken_files_give_text_or_a_reason(name, data):
    whole = bytearray(FILES[name])
    for _change in range(data.draw(st.integers(1, 8))):
        whole[data.draw(st.integers(0, len(whole) - 1))] = data.draw(st.integers(0, 255))
    cut = data.draw(st.integers(1, len(whole)))
    with suppress(CopyError):  # which says why
        read_letter(copy_of(name, bytes(whole[:cut])), TERMS)


def _zip(**files: bytes) -> bytes:
    packed = BytesIO()
    with ZipFile(packed, "w", 8) as file:
        for name, data in files.items():
            file.writestr(name.replace("__", "/"), data)
    return packed.getvalue()


BILLION = b'<!DOCTYPE a [<!ENTITY b "%s">%s]><w:document>&k;</w:document>' % (
    b"x" * 1000,
    b"".join(b'<!ENTITY %c "%s">' % (99 + n, b"&%c;" % (98 + n) * 10) for n in range(9)),
)
TRAPS = {
    "deep.html": b"<div>" * 9_900 + TEXT.encode(),
    "deep-tables.html": b"<table><tr><td>" * 3_000 + b"x",
    "unclosed.html": b"<a href='https://x.example" + b"<p" * 20_000,
    "entities.docx": _zip(**{"word/document.xml": BILLION, "[Content_Types].xml": b"<Types/>", "_rels/.rels": b"<a/>"}),
    "bomb.docx": _zip(**{"word/document.xml": bytes(40_000_000)}),
    "deeper.html": b"<div>" * 500_000,
    "long-line.txt": b"a" * 59_000,
    "brackets.txt": b"(" * 59_000,
    "colons.txt": b"A: " * 19_000,
    "capitals.txt": b"A. " * 19_000,
    "ands.txt": b"A & " * 14_000,
    "dates.txt": b"7 maart 2031 " * 4_500,
    "years.txt": b"(2031). " * 7_000,
    "headings.txt": b"Bron\n\n" * 9_000,
    "quotes.txt": "´A ".encode() * 19_000,
    "citations.txt": b"Sample, Ann (2031). A title. Town: House, 1 pp.\n" * 1_200,
    "spaces.txt": b" \n" * 29_000 + b"x",
    "numbers.txt": b"kennisparel 1, 2, 3; 4 en 5 " * 2_000,
    "nested.eml": eml("a", "b").replace(b"text/plain", b"message/rfc822") * 50,
    "deep.msg": msg("a", "b")[:1024],
    "cut.pdf": pdf(["x"] * 30)[:-60],
}


@pytest.mark.parametrize("name", TRAPS)
def test_traps_take_no_longer_than_their_size(name):
    try:
        letter = read_letter(copy_of(name, TRAPS[name]), TERMS)
    except CopyError:
        return
    assert letter.copy.text
