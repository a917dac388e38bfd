"""Facts of the files in docs/bijlagen. A file that is broken or hostile has fewer facts, and stops nobody."""

import hashlib
import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from kennisparels.model.file_facts import LARGEST, FileFacts

FOLDER = "bijlagen/"

_MOST_TEXTS = 100
_LONGEST_TEXT = 1_000  # characters; names and addresses are far shorter
_MOST_XML = 1_000_000  # bytes unpacked; real properties take two thousand

_BEGINNINGS = {
    b"%PDF-": "pdf",
    b"\x89PNG\r\n\x1a\n": "png",
    b"\xff\xd8\xff": "jpg",
    b"GIF8": "gif",
    b"PK\x03\x04": "zip",
}
_OFFICE = {"word/document.xml": "docx", "xl/workbook.xml": "xlsx", "ppt/presentation.xml": "pptx"}
_PROPERTIES = ("docProps/core.xml", "docProps/app.xml", "docProps/custom.xml")
# Text between tags, without a parser: entities that unfold into gigabytes stay as they are typed.
_XML_TEXT = re.compile(r">([^<>]+)<")


def file_facts(docs: Path, files: Iterable[str]) -> dict[str, FileFacts]:
    """Facts by path, of every ordinary file below `bijlagen` that can be read."""
    found = {path: _facts(docs / path) for path in files if path.startswith(FOLDER)}
    return {path: facts for path, facts in found.items() if facts}


def _facts(file: Path) -> FileFacts | None:
    # a symbolic link could show what lies outside the garden, and a pipe would never end
    if file.is_symlink() or not file.is_file():
        return None
    try:
        with file.open("rb") as opened:
            digest = hashlib.file_digest(opened, "sha256").hexdigest()
            opened.seek(0)
            beginning = opened.read(8)
            size = file.stat().st_size
    except OSError:
        return None
    kind = next((kind for bytes_, kind in _BEGINNINGS.items() if beginning.startswith(bytes_)), "")
    if size > LARGEST or kind not in ("pdf", "zip"):
        return FileFacts(size, digest, kind)
    kind, texts = _pdf(file) if kind == "pdf" else _office(file)
    return FileFacts(size, digest, kind, tuple(texts))


def _pdf(file: Path) -> tuple[str, list[str]]:
    # here and below: loaded by who has documents, and pypdf takes 0.2 s
    import logging

    import pypdf

    # pypdf reports broken files through its log; they are not ours to report
    logging.getLogger("pypdf").setLevel(logging.CRITICAL)
    try:
        document = pypdf.PdfReader(file)
        about = [str(value) for value in (document.metadata or {}).values()]
        xmp = document.root_object.get("/Metadata")
        return "pdf", _bounded([*about, *(_xml_texts(xmp.get_object().get_data()) if xmp else ())])
    except Exception:  # a broken PDF can raise anything; it has facts all the same
        return "pdf", []


def _office(file: Path) -> tuple[str, list[str]]:
    from zipfile import ZipFile

    try:
        with ZipFile(file) as packed:
            names = packed.NameToInfo
            kind = next((kind for name, kind in _OFFICE.items() if name in names), "zip")
            parts = (packed.open(name).read(_MOST_XML) for name in _PROPERTIES if name in names)
            return kind, _bounded(text for part in parts for text in _xml_texts(part))
    except Exception:  # as for PDF
        return "zip", []


def _xml_texts(xml: bytes) -> Iterator[str]:
    import html

    text = xml[:_MOST_XML].decode("utf-8", "replace")
    yield from (html.unescape(found[1]) for found in _XML_TEXT.finditer(text))


def _bounded(texts: Iterable[str]) -> list[str]:
    found = []
    for text in texts:
        if len(found) == _MOST_TEXTS:
            break
        if text.strip():
            found.append(text.strip()[:_LONGEST_TEXT])
    return found
