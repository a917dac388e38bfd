"""Mails as copies: the subject and the day as two lines above the text, attachments beside it."""

import struct
from datetime import UTC, datetime, timedelta
from email import message_from_bytes, policy
from email.message import EmailMessage
from email.utils import parsedate_to_datetime
from io import BytesIO
from typing import Any

from kennisparels.intake.copy import Attached, Copy, CopyError
from kennisparels.intake.formats import copy_of_text
from kennisparels.intake.markup import copy_of_html
from kennisparels.model.finding import _, sentence

_DEEPEST = 5  # mails inside mails
# Streams and properties of an Outlook message, by their tags (MS-OXPROPS).
_SUBJECT, _PLAIN, _HTML, _HEADERS = "0037", "1000", "1013", "007D"
_FILE, _LONG_NAME, _SHORT_NAME = "3701", "3707", "3704"
_SENT = 0x0039


def copy_of_eml(data: bytes) -> Copy:
    """A mail as mail programs save it; where it carries a longer mail than itself, that one."""
    return _of_message(message_from_bytes(data, policy=policy.default), 0)


def _of_message(message: EmailMessage, depth: int) -> Copy:
    inner = _carried(message)
    if inner is not None and depth < _DEEPEST:
        return _of_message(inner, depth + 1)
    body = message.get_body(("html", "plain"))
    attached = tuple(_attachments(message))
    text = _text(body)
    if body is not None and body.get_content_subtype() == "html":
        copy = copy_of_html(text, attached)
    else:
        plain = copy_of_text(text.encode("utf-8", "replace"))
        copy = Copy(plain.text, attached=attached)
    return copy.below(_head(str(message.get("subject", "")), _day(message.get("date"))))


def _carried(message: EmailMessage) -> EmailMessage | None:
    """The mail that is attached to one with hardly words of its own: `see below`."""
    inner = next((part for part in message.walk() if part.get_content_type() == "message/rfc822"), None)
    content = inner.get_payload(0) if inner is not None else None
    if not isinstance(content, EmailMessage):
        return None
    own, its = (_text(each.get_body(("plain", "html"))).strip() for each in (message, content))
    return content if len(own) < max(len(its), 1) else None


def _text(part: EmailMessage | None) -> str:
    if part is None:
        return ""
    try:
        return str(part.get_content())
    except (LookupError, ValueError):  # an encoding that nobody knows
        return (part.get_payload(decode=True) or b"").decode("cp1252", "replace")


def _attachments(message: EmailMessage) -> list[Attached]:
    found = []
    for part in message.iter_attachments() if message.is_multipart() else ():
        data = part.get_payload(decode=True)
        if data:
            found.append(Attached(part.get_filename() or "bijlage", data))
    return found


def _day(header: Any) -> str:
    """The day of sending as it was there, year-month-day."""
    try:
        return parsedate_to_datetime(str(header)).date().isoformat()
    except (TypeError, ValueError, IndexError):
        return ""


def _head(subject: str, day: str) -> str:
    lines = [f"Onderwerp: {' '.join(subject.split())}"] if subject.strip() else []
    lines += [f"Verzonden: {day}"] if day else []
    return "\n".join(lines) + "\n\n" if lines else ""


def copy_of_msg(data: bytes) -> Copy:
    """A message as Outlook saves it."""
    import olefile

    with olefile.OleFileIO(BytesIO(data)) as opened:
        if opened.exists("WordDocument"):
            raise CopyError(sentence(_("this is a document in the old form of Word; save it as .docx")))
        message = _Outlook(opened, "")
        html, plain = message.binary(_HTML), message.text(_PLAIN)
        attached = tuple(message.attachments())
        if html:
            copy = copy_of_html(html, attached)
        elif plain.strip():
            copy = Copy(copy_of_text(plain.encode()).text, attached=attached)
        else:
            raise CopyError(sentence(_("the text of the mail is in a form of Outlook alone; save it as .eml or .txt")))
        return copy.below(_head(message.text(_SUBJECT), message.sent()))


class _Outlook:
    """The properties of one object in an Outlook message; a name that is not there has an empty value."""

    def __init__(self, opened: Any, folder: str) -> None:
        self.opened = opened
        self.folder = folder

    def _stream(self, name: str) -> bytes:
        path = f"{self.folder}{name}"
        return self.opened.openstream(path).read() if self.opened.exists(path) else b""

    def binary(self, tag: str) -> bytes:
        return self._stream(f"__substg1.0_{tag}0102") or self._stream(f"__substg1.0_{tag}001E")

    def text(self, tag: str) -> str:
        wide = self._stream(f"__substg1.0_{tag}001F")
        if wide:
            return wide.decode("utf-16-le", "replace").rstrip("\x00")
        return self._stream(f"__substg1.0_{tag}001E").decode("cp1252", "replace").rstrip("\x00")

    def sent(self) -> str:
        """The day of sending: a property of its own, or the header with which the mail travelled."""
        fixed = self._stream("__properties_version1.0")[32:]
        for at in range(0, len(fixed) - 15, 16):
            tag, _flags, value = struct.unpack_from("<IIQ", fixed, at)
            if tag >> 16 == _SENT and value:
                # hundreds of nanoseconds since 1601
                sent = datetime(1601, 1, 1, tzinfo=UTC) + timedelta(microseconds=value // 10)
                return sent.date().isoformat()
        headers = message_from_bytes(self.text(_HEADERS).encode(), policy=policy.default)
        return _day(headers.get("date"))

    def attachments(self) -> list[Attached]:
        folders = {entry[0] for entry in self.opened.listdir(storages=True) if entry[0].startswith("__attach")}
        found = []
        for folder in sorted(folders):
            part = _Outlook(self.opened, f"{folder}/")
            data = part.binary(_FILE)
            if data:
                found.append(Attached(part.text(_LONG_NAME) or part.text(_SHORT_NAME) or "bijlage", data))
        return found
