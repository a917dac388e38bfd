"""The text of attached documents is read once, and found below what pearls say themselves."""

import hashlib

import pytest

from kennisparels.publish.attached_text import attached_texts
from search.asking import ask
from small import garden_of, pearl, write

_LINES = {1: ["Eerste blad zonder nieuws."], 2: ["Hier staat wrakhout op het strand.", "Daarna niets."]}


def pdf(pages=_LINES):
    """A PDF with a few lines of text on each page."""
    objects = ["<< /Type /Catalog /Pages 2 0 R >>"]
    kids = " ".join(f"{4 + 2 * index} 0 R" for index in range(len(pages)))
    objects.append(f"<< /Type /Pages /Kids [{kids}] /Count {len(pages)} >>")
    objects.append("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>")
    for index, lines in enumerate(pages.values()):
        text = " ".join(f"({line}) Tj 0 -14 Td" for line in lines)
        stream = f"BT /F1 12 Tf 50 700 Td {text} ET"
        objects.append(
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >>"
            f" /Contents {5 + 2 * index} 0 R >>"
        )
        objects.append(f"<< /Length {len(stream)} >>\nstream\n{stream}\nendstream")
    body, offsets = "%PDF-1.4\n", []
    for number, text in enumerate(objects, 1):
        offsets.append(len(body))
        body += f"{number} 0 obj\n{text}\nendobj\n"
    table = "".join(f"{offset:010} 00000 n \n" for offset in offsets)
    trailer = f"trailer\n<< /Size {len(objects) + 1} /Root 1 0 R >>\nstartxref\n{len(body)}\n%%EOF\n"
    return f"{body}xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}{trailer}".encode()


def files(content=None):
    below = "attachments:\n  - {file: brief.pdf, title: De brief}\n"
    return {
        "parels/2031/met.md": pearl("Over de kust.", title="De brief", below=below),
        "parels/2031/zelf.md": pearl("Schelpen en wrakhout.", title="Zelf gezegd"),
        "bijlagen/brief.pdf": content or pdf(),
    }


@pytest.fixture
def texts(tmp_path):
    docs = write(tmp_path / "docs", files())
    return attached_texts(docs, garden_of(files()), tmp_path / "kept")


def test_the_text_of_each_page_is_read(texts):
    assert texts == {
        "bijlagen/brief.pdf": [
            "Eerste blad zonder nieuws.",
            "Hier staat wrakhout op het strand. Daarna niets.",
        ]
    }


def test_what_was_read_is_kept_by_its_hash(texts, tmp_path):
    (kept,) = (tmp_path / "kept").iterdir()
    assert kept.name.startswith(hashlib.sha256(pdf()).hexdigest())

    kept.write_text('["Van de vorige keer."]', encoding="utf-8")

    again = attached_texts(tmp_path / "docs", garden_of(files()), tmp_path / "kept")
    assert again == {"bijlagen/brief.pdf": ["Van de vorige keer."]}


def test_what_is_kept_and_cannot_be_read_is_read_anew(texts, tmp_path):
    (kept,) = (tmp_path / "kept").iterdir()
    kept.write_text("{", encoding="utf-8")

    assert attached_texts(tmp_path / "docs", garden_of(files()), tmp_path / "kept") == texts


def test_a_broken_document_has_no_text(tmp_path):
    broken = files(b"%PDF-1.4\nnothing more")
    docs = write(tmp_path / "docs", broken)

    assert attached_texts(docs, garden_of(broken), tmp_path / "kept") == {}


def test_an_attachment_is_found_below_a_pearls_own_words(texts):
    (asked,) = ask(garden_of(files()), "wrakhout", attached=texts)

    assert asked.slugs == ["zelf", "met"]


def test_the_page_and_its_sentence_are_told(texts):
    (asked,) = ask(garden_of(files()), "wrakhout strand", attached=texts)
    result = asked.answer["results"][-1]

    assert (result["page"], result["file"]) == (2, "bijlagen/brief.pdf")
    assert "".join(text for text, _is_hit in result["sentence"]) == "Hier staat wrakhout op het strand."


def test_a_word_that_only_an_attachment_holds_is_not_missing(texts):
    (asked,) = ask(garden_of(files()), "strand", attached=texts)

    assert (asked.slugs, asked.answer["missing"], asked.answer["did"]) == (["met"], [], [])


def test_without_attachments_no_piece_is_asked_for_them():
    (asked,) = ask(garden_of({"parels/2031/zelf.md": pearl("Wrakhout.")}), "wrakhout")

    assert [name for name in asked.pieces if name.startswith(("a/", "b/"))] == []
