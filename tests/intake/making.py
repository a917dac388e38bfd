"""Files of every format, made here: a letter as Word, PDF, mail and Outlook message."""

import struct
from collections.abc import Mapping
from email.message import EmailMessage
from html import escape
from io import BytesIO
from zipfile import ZipFile

from pypdf import PdfWriter

_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def docx(paragraphs: list[tuple[str, str]], link: str = "", picture: bytes = b"") -> bytes:
    """A Word document of (style, text); `link` is the address behind the last word of the last paragraph."""
    body = "".join(_paragraph(style, text) for style, text in paragraphs)
    if link:
        body += f'<w:p><w:hyperlink r:id="rId9"><w:r><w:t>{escape("Download hier")}</w:t></w:r></w:hyperlink></w:p>'
    types = (
        f'<Types xmlns="{_PACKAGE}/content-types"><Default Extension="rels" ContentType="application/'
        'vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>'
        '<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.'
        'wordprocessingml.document.main+xml"/></Types>'
    )
    main = f'<Relationship Id="rId1" Type="{_OFFICE}/officeDocument" Target="word/document.xml"/>'
    own = f'<Relationship Id="rId9" Type="{_OFFICE}/hyperlink" Target="{link}" TargetMode="External"/>' if link else ""
    packed = BytesIO()
    with ZipFile(packed, "w") as file:
        file.writestr("[Content_Types].xml", types)
        file.writestr("_rels/.rels", f'<Relationships xmlns="{_PACKAGE}/relationships">{main}</Relationships>')
        file.writestr(
            "word/_rels/document.xml.rels", f'<Relationships xmlns="{_PACKAGE}/relationships">{own}</Relationships>'
        )
        file.writestr("word/document.xml", f"<w:document {_W} {_R}><w:body>{body}</w:body></w:document>")
        if picture:
            file.writestr("word/media/image1.png", picture)
    return packed.getvalue()


def _paragraph(style: str, text: str) -> str:
    properties = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
    return f'<w:p>{properties}<w:r><w:t xml:space="preserve">{escape(text)}</w:t></w:r></w:p>'


def pdf(lines: list[str], url: str = "") -> bytes:
    """A PDF of one page; an empty string leaves a line open."""
    shown = "".join(f"1 0 0 1 50 {800 - 14 * n} Tm ({_pdf_text(line)}) Tj\n" for n, line in enumerate(lines) if line)
    stream = f"BT /F1 10 Tf\n{shown}ET".encode("cp1252")
    notes = f" /Annots [<< /Type /Annot /Subtype /Link /Rect [0 0 9 9] /A << /S /URI /URI ({url}) >> >>]" if url else ""
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R{notes}"
        " /Resources << /Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica"
        " /Encoding /WinAnsiEncoding >> >> >> >>".encode(),
        b"<< /Length %d >>\nstream\n%s\nendstream" % (len(stream), stream),
    ]
    found, places = b"%PDF-1.4\n", []
    for number, content in enumerate(objects, 1):
        places.append(len(found))
        found += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    end = b"xref\n0 5\n0000000000 65535 f \n%strailer\n<< /Size 5 /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n"
    return found + end % (table, len(found))


def locked(lines: list[str]) -> bytes:
    """The same with a password."""
    writer, written = PdfWriter(BytesIO(pdf(lines))), BytesIO()
    writer.encrypt("geheim", algorithm="RC4-128")
    writer.write(written)
    return written.getvalue()


def _pdf_text(line: str) -> str:
    return line.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")


def eml(subject: str, text: str, html: str = "", attached: Mapping[str, bytes] | None = None) -> bytes:
    """A mail of Friday 7 March 2031."""
    message = EmailMessage()
    message["Subject"] = subject
    message["From"] = "a@voorbeeld.example"
    message["Date"] = "Fri, 07 Mar 2031 09:00:00 +0100"
    message.set_content(text)
    if html:
        message.add_alternative(html, subtype="html")
    for name, data in (attached or {}).items():
        message.add_attachment(data, maintype="application", subtype="octet-stream", filename=name)
    return message.as_bytes()


def msg(subject: str, text: str, attached: Mapping[str, bytes] | None = None) -> bytes:
    """An Outlook message with the properties that are asked for, in a compound file of one FAT sector."""
    streams = {
        ("__substg1.0_0037001F",): subject.encode("utf-16-le"),
        ("__substg1.0_1000001F",): text.encode("utf-16-le"),
    }
    # 7 March 2031, in hundreds of nanoseconds since 1601
    streams[("__properties_version1.0",)] = bytes(32) + struct.pack("<IIQ", 0x00390040, 6, 135760248000000000)
    for number, (name, data) in enumerate((attached or {}).items()):
        folder = f"__attach_version1.0_#{number:08X}"
        streams[folder, "__substg1.0_3707001F"] = name.encode("utf-16-le")
        streams[folder, "__substg1.0_37010102"] = data
    return compound(streams)


def compound(streams: Mapping[tuple[str, ...], bytes]) -> bytes:
    """A compound file (MS-CFB) of small streams, which all lie in the mini stream; folders are one deep."""
    mini, starts, table = b"", {}, []
    for path, data in streams.items():
        count = max(1, -(-len(data) // 64))
        starts[path] = len(mini) // 64
        mini += data.ljust(count * 64, b"\0")
        table += [*range(starts[path] + 1, starts[path] + count), 0xFFFFFFFE]
    entries = _directory(streams, starts, len(mini))
    parts = [_sectors(entries), _sectors(struct.pack(f"<{len(table)}I", *table), b"\xff"), _sectors(mini)]
    fat, at, firsts = [0xFFFFFFFD], 1, []
    for part in parts:
        count = len(part) // 512
        firsts.append(at)
        fat += [*range(at + 1, at + count), 0xFFFFFFFE]
        at += count
    assert len(fat) <= 128, "one sector holds no more"
    root = bytearray(parts[0])
    struct.pack_into("<I", root, 116, firsts[2])
    header = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(16) + struct.pack("<HHHHH", 0x3E, 3, 0xFFFE, 9, 6) + bytes(6)
    header += struct.pack("<9I", 0, 1, firsts[0], 0, 4096, firsts[1], len(parts[1]) // 512, 0xFFFFFFFE, 0)
    header += struct.pack("<109I", 0, *[0xFFFFFFFF] * 108)
    sector = struct.pack(f"<{len(fat)}I", *fat).ljust(512, b"\xff")
    return header + sector + bytes(root) + parts[1] + parts[2]


def _sectors(data: bytes, filling: bytes = b"\0") -> bytes:
    return data.ljust(-(-max(len(data), 1) // 512) * 512, filling)


def _directory(streams: Mapping[tuple[str, ...], bytes], starts: Mapping[tuple[str, ...], int], size: int) -> bytes:
    """Entries in a row of right-hand brothers, which is a tree that readers take as well."""
    folders = sorted({path[0] for path in streams if len(path) == 2}, key=lambda name: (len(name), name.upper()))
    top = sorted([(path[0],) for path in streams if len(path) == 1] + [(name,) for name in folders], key=_order)
    rows = [(("Root Entry",), 5)] + [(path, 1 if path[0] in folders else 2) for path in top]
    for folder in folders:
        rows += [
            (path, 2) for path in sorted((path for path in streams if path[0] == folder and len(path) == 2), key=_order)
        ]
    index = {path: number for number, (path, _kind) in enumerate(rows)}
    found = b""
    for path, kind in rows:
        brothers = (
            top if len(path) == 1 else sorted((p for p in streams if p[0] == path[0] and len(p) == 2), key=_order)
        )
        if kind == 5:
            right, child, start, length = 0xFFFFFFFF, index[top[0]], 0, size
        else:
            after = brothers.index(path) + 1
            right = index[brothers[after]] if after < len(brothers) else 0xFFFFFFFF
            inside = sorted((p for p in streams if p[0] == path[0] and len(p) == 2), key=_order)
            child = index[inside[0]] if kind == 1 else 0xFFFFFFFF
            start, length = (starts[path], len(streams[path])) if kind == 2 else (0, 0)
        name = path[-1].encode("utf-16-le") + b"\0\0"
        found += name.ljust(64, b"\0") + struct.pack("<HBBIII", len(name), kind, 1, 0xFFFFFFFF, right, child)
        found += bytes(36) + struct.pack("<IQ", start, length)
    return found


def _order(path: tuple[str, ...]) -> tuple[int, str]:
    return len(path[-1]), path[-1].upper()
