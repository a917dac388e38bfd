"""The same letter in every format that letters come in."""

import pytest

from intake.making import compound, docx, eml, locked, msg, pdf
from intake.scoring import garden
from kennisparels.enrich.terms import Terms
from kennisparels.intake.copy import CopyError
from kennisparels.intake.formats import copy_of
from kennisparels.intake.letter import read_letter

TITLE = "[12] 7 maart 2031: Sloten en licht"
GREETING = "Vrijdag 7 maart 2031, het waait. Nu naar de ´kennisparel´ van vandaag over woninginbraak."
CITATION = "Voorbeeld, Anna B. van & Bram Proef (maart 2031). Sloten en licht. Fictiestad: Bureau Voorbeeld, 42 pp."
ADDRESS = "https://example.org/sloten"
ABSTRACT = "Goede sloten helpen tegen woninginbraak, zegt dit rapport."
TEXT = f"{TITLE}\n\nInleiding en context\n\n{GREETING}\n\nBron\n\n{CITATION} {ADDRESS}\n\nSamenvatting\n\n{ABSTRACT}\n"
BODY = TEXT.partition("\n\n")[2]
HTML = (
    f"<h2>Inleiding en context</h2><p>{GREETING}</p><h2>Bron</h2><p>{CITATION.replace('&', '&amp;')}"
    f' <a href="{ADDRESS}">hier</a></p><h2>Samenvatting</h2><p>{ABSTRACT}</p>'
)
WORD = [
    ("Heading1", TITLE),
    ("Heading2", "Inleiding en context"),
    ("", GREETING),
    ("Heading2", "Bron"),
    ("", f"{CITATION} {ADDRESS}"),
    ("Heading2", "Samenvatting"),
    ("", ABSTRACT),
]
PDF = [
    TITLE,
    "",
    "Inleiding en context",
    "",
    GREETING,
    "",
    "Bron",
    "",
    CITATION,
    ADDRESS,
    "",
    "Samenvatting",
    "",
    ABSTRACT,
]
FILES = {
    "a.txt": TEXT.encode(),
    "bom.txt": TEXT.encode("utf-8-sig"),
    "wide.txt": TEXT.encode("utf-16"),
    "notepad.txt": TEXT.encode("utf-16-le"),
    "windows.txt": TEXT.encode("cp1252"),
    "crlf.txt": TEXT.replace("\n", "\r\n").encode(),
    "a.html": f"<html><body><article><h1>{TITLE}</h1>{HTML}</article></body></html>".encode(),
    "plain.eml": eml(TITLE, BODY),
    "rich.eml": eml(TITLE, "zie de opmaak", HTML),
    "a.msg": msg(TITLE, BODY),
    "a.docx": docx(WORD),
    "a.pdf": pdf(PDF),
}


def read(name, data):
    return read_letter(copy_of(name, data), Terms(garden()))


def told(letter):
    (citation,) = letter.citations
    names = [(name.family, name.given, name.non_dropping_particle) for name in citation.names.names]
    keys = ("title", "issued", "publisher", "publisher-place", "number-of-pages", "URL")
    return letter.number, str(letter.date), letter.title, names, {key: citation.fields[key] for key in keys}


@pytest.mark.parametrize("name", FILES)
def test_every_format_says_the_same(name):
    assert told(read(name, FILES[name])) == told(read("a.txt", FILES["a.txt"]))


@pytest.mark.parametrize("name", FILES)
def test_a_name_without_an_ending_is_enough(name):
    assert read("letter", FILES[name]).number == 12


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.eml", eml(TITLE, BODY, attached={"stuk.pdf": b"%PDF-1.4 x"})),
        ("a.msg", msg(TITLE, BODY, attached={"stuk.pdf": b"%PDF-1.4 x"})),
    ],
)
def test_attachments_of_mails(name, data):
    (attached,) = copy_of(name, data).attached

    assert (attached.name, attached.data, attached.sha256[:8]) == ("stuk.pdf", b"%PDF-1.4 x", "fc022288")


def test_cells_of_a_table_are_words_apart():
    assert copy_of("a.html", b"<table><tr><td>12</td><td>14</td></tr></table>").text == "12 14"


def test_pictures_in_a_document_are_attachments():
    (attached,) = copy_of("a.docx", docx(WORD, picture=b"\x89PNG")).attached

    assert (attached.name, attached.data) == ("image1.png", b"\x89PNG")


def test_an_address_behind_words_in_a_document():
    copy = copy_of("a.docx", docx(WORD, link="https://example.org/x"))

    assert [(copy.text[link.start : link.end], link.url) for link in copy.links] == [
        ("Download hier", "https://example.org/x")
    ]


def test_an_address_without_a_place_in_a_pdf_is_told():
    notes = [note.message.parts for note in read("a.pdf", pdf(PDF, url="https://example.org/los")).notes]

    assert {"url": "https://example.org/los"} in notes


@pytest.mark.parametrize("words", ["", "Zie de bijlage."])
def test_a_mail_that_only_carries_another(words):
    outer = eml("FW: iets", words, attached={})
    inner = eml(TITLE, BODY)
    carried = outer.replace(b"text/plain", b"message/rfc822").replace(b'; charset="utf-8"', b"")
    head, _line, _rest = carried.partition(b"\n\n")
    head = b"\n".join(line for line in head.split(b"\n") if b"transfer-encoding" not in line.lower())

    if words:
        cover = b'Content-Type: multipart/mixed; boundary="b"\n\n--b\nContent-Type: text/plain\n\n'
        head = head.replace(
            b"Content-Type: message/rfc822", cover + words.encode() + b"\n--b\nContent-Type: message/rfc822"
        )

    assert read("a.eml", head + b"\n\n" + inner).number == 12


@pytest.mark.parametrize(
    ("name", "data", "words"),
    [
        ("a.txt", b"", "empty"),
        ("a.txt", b"\x00\x01\x02\x03" * 50, "no text"),
        ("a.docx", b"PK\x03\x04broken", "damaged"),
        ("a.docx", b"PK\x05\x06" + bytes(18), "no text"),
        ("a.pdf", b"%PDF-1.4\nbroken", "damaged"),
        ("a.msg", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "damaged"),
        ("a.doc", compound({("WordDocument",): b"x"}), "old form of Word"),
        ("a.pdf", locked(PDF), "password"),
        ("a.rtf", rb"{\rtf1\ansi Inleiding en context}", "rich text"),
        ("a.html", b"<html><body></body></html>", "no text"),
        ("a.txt", b"woord " * 40_000, "characters"),
    ],
)
def test_what_is_no_text_is_told(name, data, words):
    with pytest.raises(CopyError, match=words):
        copy_of(name, data)
