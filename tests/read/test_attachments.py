"""Facts of attachments: kind, hash and the words in their metadata, whatever state the file is in."""

import hashlib
import io
import zipfile

import pytest
from pypdf import PdfWriter

from kennisparels.read import read_garden
from small import TODAY, garden_of, write


def facts_of(content, name="a.bin"):
    return garden_of({f"bijlagen/{name}": content}).attachments[f"bijlagen/{name}"]


def pdf(**about):
    writer, out = PdfWriter(), io.BytesIO()
    writer.add_blank_page(10, 10)
    writer.metadata = {f"/{name}": value for name, value in about.items()}
    writer.write(out)
    return out.getvalue()


def packed(**parts):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as file:
        for name, text in parts.items():
            file.writestr(name.replace("__", "/") + ".xml", text)
    return out.getvalue()


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        (b"%PDF-1.4\n%%EOF\n", "pdf"),
        (b"\x89PNG\r\n\x1a\n", "png"),
        (b"\xff\xd8\xff\xe0", "jpg"),
        (b"PK\x03\x04", "zip"),
        (packed(word__document=""), "docx"),
        (packed(xl__workbook=""), "xlsx"),
        (packed(ppt__presentation=""), "pptx"),
        (b"a,b\n", ""),
        (b"", ""),
    ],
)
def test_the_first_bytes_tell_the_kind(content, kind):
    assert facts_of(content).kind == kind


def test_a_file_is_counted_and_hashed():
    facts = facts_of(b"abc")

    assert (facts.size, facts.sha256) == (3, hashlib.sha256(b"abc").hexdigest())


def test_words_in_the_metadata_of_a_pdf():
    assert facts_of(pdf(Author="Ann Sample", Title="Eb")).texts == ("Ann Sample", "Eb")


def test_words_in_the_metadata_of_a_word_document():
    core = "<cp><dc:creator>Ann &amp; co</dc:creator><cp:keywords/></cp>"

    assert facts_of(packed(word__document="", docProps__core=core)).texts == ("Ann & co",)


def test_metadata_is_bounded():
    core = "<a>" + f"<b>{'x' * 9_000}</b>" * 200 + "</a>"
    texts = facts_of(packed(word__document="", docProps__core=core)).texts

    assert (len(texts), max(map(len, texts))) == (100, 1_000)


@pytest.mark.parametrize("content", [pdf(Author="Ann")[:200], pdf(Author="Ann")[300:], b"%PDF-" + b"[" * 99_999])
def test_a_broken_document_has_facts_all_the_same(content):
    assert facts_of(content).size == len(content)


def test_files_elsewhere_have_no_facts():
    assert garden_of({"over/a.pdf": b"%PDF-"}).attachments == {}


def test_a_symbolic_link_has_no_facts(tmp_path):
    docs = write(tmp_path / "docs", {"bijlagen/b.pdf": b"%PDF-"})
    (tmp_path / "secret").write_text("secret")
    (docs / "bijlagen/a.pdf").symlink_to(tmp_path / "secret")

    assert list(read_garden(docs, TODAY).attachments) == ["bijlagen/b.pdf"]
