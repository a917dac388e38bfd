"""Documents that came with a letter, as files: kind, size, name (KP402 to KP404, KP407)."""

import re
from collections.abc import Iterator
from unicodedata import normalize

from kennisparels.check.attachments import present
from kennisparels.check.rules import rule
from kennisparels.model.file_facts import LARGEST
from kennisparels.model.finding import START, Flaw, _, sentence
from kennisparels.model.garden import Garden
from kennisparels.model.page import Pearl

# Kinds that their first bytes tell, by the ending of the name; other endings, such as csv, can hold any bytes.
_TOLD_BY_BYTES = {"pdf", "docx", "xlsx", "pptx", "png", "jpg", "jpeg", "gif", "zip"}
_SAME_KIND = {"jpeg": "jpg"}
_FILE_NAME = re.compile(r"[a-z0-9]+([./_-]+[a-z0-9]+)*", re.ASCII)


@rule("KP402")
def other_kind_of_file(pearl: Pearl, garden: Garden) -> Iterator[Flaw]:
    """
    An attachment is another kind of file than its name says.

    Readers click on it and their program refuses it, or opens what they did
    not expect.

    Bad:
        ---
        title: Tides
        status: seedling
        tags: [water]
        references: [{id: a, type: document, title: Tides, URL: https://example.org}]
        attachments:
          - title: Tides
            file: tides.docx
            sha256: e5c62df5dab5c87b6a015ef3d43597074d1eec433b15f51aec63b8582d0e4ab4
        ---

    Bad (bijlagen/tides.docx):
        %PDF-1.4

    Good:
        ---
        title: Tides
        status: seedling
        tags: [water]
        references: [{id: a, type: document, title: Tides, URL: https://example.org}]
        attachments:
          - title: Tides
            file: tides.pdf
            sha256: e5c62df5dab5c87b6a015ef3d43597074d1eec433b15f51aec63b8582d0e4ab4
        ---

    Good (bijlagen/tides.pdf):
        %PDF-1.4
    """
    for index, attachment, facts in present(pearl, garden):
        ending = attachment.file.rpartition(".")[2].lower()
        if facts.kind == _SAME_KIND.get(ending, ending) or not (facts.kind or ending in _TOLD_BY_BYTES):
            continue
        place = pearl.place_of("attachments", index, "file")
        if facts.kind:
            hint = sentence(_("let its name end in '.{kind}', or put the right file there"), kind=facts.kind)
            parts = {"file": attachment.file, "kind": facts.kind}
            yield Flaw(place, _("the file '{file}' is a {kind} inside"), parts, hint)
        else:
            hint = sentence(_("save the document again under this name"))
            parts = {"file": attachment.file, "kind": ending}
            yield Flaw(place, _("the file '{file}' is no {kind} inside"), parts, hint)


@rule("KP403")
def heavy_file(pearl: Pearl, garden: Garden) -> Iterator[Flaw]:
    """
    An attachment is larger than 20 MB.

    On a train or in a court building, readers give up before it has come in;
    and every copy of the garden carries it for ever.

    Bad:
        ---
        title: Tides
        status: seedling
        tags: [water]
        references: [{id: a, type: document, title: Tides, URL: https://example.org}]
        attachments:
          - title: Tides
            file: tides.pdf
            sha256: 54826541772c37e9da6eeeeb8d272d88f694b49049fdfd4e184b94e98d36d392
        ---

    Bad (bijlagen/tides.pdf):
        %PDF-1.4
        \\x20 × 21000000

    Good:
        ---
        title: Tides
        status: seedling
        tags: [water]
        references: [{id: a, type: document, title: Tides, URL: https://example.org}]
        attachments:
          - title: Tides
            file: tides.pdf
            sha256: e5c62df5dab5c87b6a015ef3d43597074d1eec433b15f51aec63b8582d0e4ab4
        ---

    Good (bijlagen/tides.pdf):
        %PDF-1.4
    """
    for index, attachment, facts in present(pearl, garden):
        if facts.size > LARGEST:
            hint = sentence(_("save it smaller, or write `url:` instead of `file:`"))
            parts = {"file": attachment.file, "size": round(facts.size / 1e6), "limit": LARGEST // 1_000_000}
            message = _("the file '{file}' takes {size} MB, and {limit} MB is the most")
            yield Flaw(pearl.place_of("attachments", index, "file"), message, parts, hint)


@rule("KP404")
def name_of_file(pearl: Pearl, garden: Garden) -> Iterator[Flaw]:
    """
    An attachment's name holds spaces, capitals or accents.

    An address with `%20` in it breaks when it is copied, and capitals count
    on one computer and not on another.

    Bad:
        ---
        title: Tides
        status: seedling
        tags: [water]
        references: [{id: a, type: document, title: Tides, URL: https://example.org}]
        attachments:
          - title: Tides
            file: High Tides.pdf
            sha256: e5c62df5dab5c87b6a015ef3d43597074d1eec433b15f51aec63b8582d0e4ab4
        ---

    Bad (bijlagen/High Tides.pdf):
        %PDF-1.4

    Good:
        ---
        title: Tides
        status: seedling
        tags: [water]
        references: [{id: a, type: document, title: Tides, URL: https://example.org}]
        attachments:
          - title: Tides
            file: high-tides.pdf
            sha256: e5c62df5dab5c87b6a015ef3d43597074d1eec433b15f51aec63b8582d0e4ab4
        ---

    Good (bijlagen/high-tides.pdf):
        %PDF-1.4
    """
    for index, attachment, _facts in present(pearl, garden):
        if not _FILE_NAME.fullmatch(attachment.file):
            hint = sentence(_("call the file '{name}', here and in the folder"), name=_plain_name(attachment.file))
            parts = {"name": attachment.file}
            place = pearl.place_of("attachments", index, "file")
            yield Flaw(place, _("the file name '{name}' does not suit an address"), parts, hint)


@rule("KP407")
def no_ordinary_attachment(garden: Garden) -> Iterator[Flaw]:
    """
    An attachment is a link to another place on the disk, or cannot be read.

    What lies there may never have been meant for publication, and is not in
    the copies that others have of the garden.

    Bad:
        ---
        title: Tides
        status: seedling
        tags: [water]
        references: [{id: a, type: document, title: Tides, URL: https://example.org}]
        attachments:
          - title: Tides
            file: tides.pdf
            sha256: e5c62df5dab5c87b6a015ef3d43597074d1eec433b15f51aec63b8582d0e4ab4
        ---

    Bad (bijlagen/tides.pdf):
        -> ../over/tides.pdf

    Bad (over/tides.pdf):
        %PDF-1.4

    Good:
        ---
        title: Tides
        status: seedling
        tags: [water]
        references: [{id: a, type: document, title: Tides, URL: https://example.org}]
        attachments:
          - title: Tides
            file: tides.pdf
            sha256: e5c62df5dab5c87b6a015ef3d43597074d1eec433b15f51aec63b8582d0e4ab4
        ---

    Good (bijlagen/tides.pdf):
        %PDF-1.4
    """
    for path in sorted(garden.files):
        if path.startswith("bijlagen/") and path not in garden.attachments:
            hint = sentence(_("put the file itself in its place"))
            yield Flaw(START, _("'{path}' is not an ordinary file"), {"path": path}, hint, path)


def _plain_name(name: str) -> str:
    """The name as it should be: small letters, figures and hyphens."""
    plain = normalize("NFKD", name.lower()).encode("ascii", "ignore").decode()
    return re.sub(r"-*\.-*", ".", re.sub(r"[^a-z0-9./]+", "-", plain)).strip("-.") or "…"
