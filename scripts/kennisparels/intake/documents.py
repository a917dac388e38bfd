"""Word and PDF documents as copies."""

import logging
import re
from collections.abc import Iterator
from io import BytesIO
from typing import Any
from zipfile import ZipFile

from kennisparels.intake.copy import LONGEST, Attached, Copy, CopyError
from kennisparels.intake.markup import copy_of_html
from kennisparels.model.address import is_web
from kennisparels.model.finding import _, sentence

_MOST_UNPACKED = 200_000_000  # bytes; more is no letter but a trap
_MOST_PAGES = 100
_MOST_XML = 30_000_000


def copy_of_docx(data: bytes) -> Copy:
    """A Word document, by way of HTML, which keeps its headings and addresses; pictures become attachments."""
    import mammoth

    with ZipFile(BytesIO(data)) as packed:
        if "word/document.xml" not in packed.NameToInfo:
            raise CopyError(sentence(_("the file is no Word document")))
        if sum(info.file_size for info in packed.infolist()) > _MOST_UNPACKED:
            raise CopyError(sentence(_("the file unpacks into more than a letter can be")))
        if packed.NameToInfo["word/document.xml"].file_size > _MOST_XML:
            raise CopyError(sentence(_("the file unpacks into more than a letter can be")))
        attached = tuple(_embedded(packed))
    no_pictures = mammoth.images.img_element(lambda _image: {"src": ""})
    return copy_of_html(mammoth.convert_to_html(BytesIO(data), convert_image=no_pictures).value, attached)


def _embedded(packed: ZipFile) -> Iterator[Attached]:
    for name in sorted(packed.NameToInfo):
        if re.match(r"word/(?:media|embeddings)/[^/]+$", name):
            yield Attached(name.rsplit("/", 1)[-1], packed.read(name))


def copy_of_pdf(data: bytes) -> Copy:
    """A PDF: its lines as they stand, with an empty line where there is room between them."""
    import pypdf

    # pypdf reports broken files through its log; here the exception says it
    logging.getLogger("pypdf").setLevel(logging.CRITICAL)
    document = pypdf.PdfReader(BytesIO(data))
    if document.is_encrypted and not document.decrypt(""):
        raise CopyError(sentence(_("the PDF asks for a password; save it without one")))
    pages, length = [], 0
    for page in list(document.pages)[:_MOST_PAGES]:
        pages.append(_page_text(page))
        length += len(pages[-1])
        if length > LONGEST:
            break
    text = "\n\n".join(pages)
    loose = tuple(dict.fromkeys(url for page in document.pages[:_MOST_PAGES] for url in _urls(page)))
    attached = tuple(Attached(name, part) for name, parts in document.attachments.items() for part in parts)
    return Copy(text, attached=attached, loose=tuple(url for url in loose if url not in text))


def _page_text(page: Any) -> str:
    lines = page.extract_text(extraction_mode="layout").split("\n")
    return "\n".join(re.sub(r" {2,}", " ", line.strip()) for line in lines).strip("\n")


def _urls(page: Any) -> Iterator[str]:
    """Addresses behind places on a page."""
    for annotation in page.get("/Annots") or ():
        action = annotation.get_object().get("/A")
        url = str(action.get_object().get("/URI", "")) if action else ""
        if is_web(url):
            yield url
