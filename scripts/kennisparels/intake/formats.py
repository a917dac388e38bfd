"""Files as copies of letters: plain text, mail (.eml, .msg), HTML, Word and PDF. Bytes in, text out.

No converter knows them all at a fair price: markitdown, which comes nearest, brings a model to guess file types with.
"""

import re
from collections.abc import Callable
from pathlib import PurePath

from kennisparels.intake.copy import LONGEST, Copy, CopyError
from kennisparels.model.finding import _, sentence

LARGEST = 50_000_000  # bytes, attachments and all

_HTML = re.compile(
    rb"\s*(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body|div|article|p)\b", re.IGNORECASE | re.DOTALL
)
_MAIL = re.compile(rb"(?:[!-9;-~]+:[^\n]*\n(?:[ \t][^\n]*\n)*){3,}\r?\n")
_MAIL_NAMES = re.compile(rb"^(?:from|to|subject|date|mime-version|received|message-id):", re.IGNORECASE | re.MULTILINE)
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f]")
_LINE_END = re.compile("\r\n?|[\x0b\x0c\x85\u2028\u2029]")
_QUOTE_MARKS = re.compile(r"^(?:> ?)+", re.MULTILINE)
_QUOTED = 5  # lines with such marks; fewer are a list or a quotation
_ENDINGS = frozenset(".txt .text .md .eml .msg .html .htm .docx .pdf".split())


def is_known(name: str) -> bool:
    """Whether a file's name has the ending of something that can hold a letter."""
    return PurePath(name).suffix.lower() in _ENDINGS


def copy_of(name: str, data: bytes) -> Copy:
    """The copy that a file holds; raises CopyError when it holds no text, or more than any letter."""
    if not data.strip(b"\x00\r\n\t "):
        raise CopyError(sentence(_("the file is empty")))
    if len(data) > LARGEST:
        raise CopyError(
            sentence(_("the file has {size} bytes, and a letter less than {most}"), size=len(data), most=LARGEST)
        )
    try:
        copy = _reader(name, data)(data)
    except CopyError:
        raise
    except Exception as fault:  # a broken document can raise anything, and nothing of it is ours to mend
        raise CopyError(sentence(_("the file is damaged, or of another kind than its name says"))) from fault
    if not copy.text.strip():
        raise CopyError(sentence(_("there is no text in the file")))
    if len(copy.text) > LONGEST:
        raise CopyError(
            sentence(
                _("the text has {size} characters, and a letter less than {most}"), size=len(copy.text), most=LONGEST
            )
        )
    return copy


def _reader(name: str, data: bytes) -> Callable[[bytes], Copy]:
    """What reads a file, by its first bytes; its name decides between kinds of text."""
    from kennisparels.intake import documents, mails, markup  # below: each loads its converter when it is used

    if data.startswith(b"%PDF-"):
        return documents.copy_of_pdf
    if data.startswith(b"PK\x03\x04"):
        return documents.copy_of_docx
    if data.startswith(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"):
        return mails.copy_of_msg
    ending = PurePath(name).suffix.lower()
    if ending == ".eml" or (ending not in (".html", ".htm") and _MAIL.match(data) and _MAIL_NAMES.search(data[:4000])):
        return mails.copy_of_eml
    if ending in (".html", ".htm") or _HTML.match(data[:4000]):
        return markup.copy_of_html
    return copy_of_text


def copy_of_text(data: bytes) -> Copy:
    """Plain text in UTF-8, UTF-16 or, failing that, the Windows encoding of western Europe."""
    return Copy(_clean(_decoded(data)))


def _clean(text: str) -> str:
    text = _CONTROL.sub(" ", _LINE_END.sub("\n", text)).removeprefix("\ufeff")
    # a mail that was answered or passed on has a mark before every line
    quoted = len(_QUOTE_MARKS.findall(text))
    return _QUOTE_MARKS.sub("", text) if quoted >= _QUOTED and quoted > text.count("\n") / 3 else text


def _is_wide(sample: bytes) -> bool:
    """Whether these are two bytes a character without a mark that says so, as Windows' Notepad once wrote them."""
    return len(sample) > 20 and sample[1::2].count(0) > len(sample) * 0.45 and not sample[::2].count(0)


def _decoded(data: bytes) -> str:
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return data.decode("utf-16", "replace")
    sample = data[:8000]
    if sample.startswith(b"{\\rtf"):
        raise CopyError(sentence(_("this is rich text (.rtf); save it as .docx or .txt")))
    if _is_wide(sample):
        return data.decode("utf-16-le", "replace")
    if b"\x00" in sample or sum(byte < 9 or 13 < byte < 32 for byte in sample) > len(sample) / 20:
        raise CopyError(sentence(_("the file holds no text")))
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("cp1252", "replace")
