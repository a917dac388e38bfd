"""Files below docs: which there are, and their text. The only part of reading that touches the disk."""

import os
from pathlib import Path

from kennisparels.model.finding import START, Fault, Flaw, Place, Sentence, _, sentence

# What MkDocs takes for Markdown as well; published under those names they would pass around the gate.
OTHER_MARKDOWN = (".markdown", ".mdown", ".mkdn", ".mkd")


def documents(docs: Path) -> tuple[list[str], list[str]]:
    """Paths of all Markdown and of all other files below `docs`, sorted; hidden ones left out."""
    markdown: list[str] = []
    files: list[str] = []
    for folder, folders, names in os.walk(docs):
        here = Path(folder)
        odd = [name for name in folders if name.endswith(".md") or (here / name).is_symlink()]
        folders[:] = sorted(name for name in folders if name not in odd and not name.startswith("."))
        for name in odd + names:
            if not name.startswith("."):
                path = (here / name).relative_to(docs).as_posix()
                is_page = name in odd or name.lower().endswith((".md", *OTHER_MARKDOWN))
                (markdown if is_page else files).append(path)
    return sorted(markdown), sorted(files)


def read_text(docs: Path, path: str) -> str | Fault:
    """The text of one page, with LF line ends and without a byte order mark."""
    flaw = _not_a_page(docs, path)
    if flaw:
        return Fault("KP004", path, flaw)
    try:
        raw = (docs / path).read_bytes()
    except OSError as error:
        return Fault("KP004", path, Flaw(START, _("the file cannot be read: {reason}"), {"reason": error.strerror}))
    if not raw.strip():
        hint = sentence(_("begin with the fields between two lines '---', or remove the file"))
        return Fault("KP003", path, Flaw(START, _("the file is empty"), hint=hint))
    try:
        # utf-8-sig: pearls written in Windows editors start with a BOM
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        return Fault("KP002", path, _not_utf8(raw, error))
    return text.replace("\r\n", "\n").replace("\r", "\n")


def source_lines(docs: Path, path: str) -> list[str]:
    """The lines of one page as far as they can be shown, without line ends; none for what is no page."""
    if _not_a_page(docs, path):
        return []
    try:
        text = (docs / path).read_bytes().decode("utf-8-sig", "replace")
    except OSError:
        return []
    return text.replace("\r\n", "\n").replace("\r", "\n").split("\n")


def _not_a_page(docs: Path, path: str) -> Flaw | None:
    file = docs / path
    if file.is_symlink():
        if not file.exists():
            return Flaw(START, _("the link '{path}' points at a file that is not there"), {"path": path}, _copy_it())
        if not file.resolve().is_relative_to(docs.resolve()) or file.is_dir():
            return Flaw(START, _("the link '{path}' points outside the page folders"), {"path": path}, _copy_it())
    if file.is_dir():
        hint = sentence(_("give the folder a name without '.md'"))
        return Flaw(START, _("'{path}' is a folder with the name of a page"), {"path": path}, hint)
    if not path.endswith(".md"):
        hint = sentence(_("let the name end in '.md'"))
        return Flaw(START, _("the name '{path}' does not end in '.md'"), {"path": path}, hint)
    if not file.is_file():
        return Flaw(START, _("'{path}' is not an ordinary file"), {"path": path}, _copy_it())
    return None


def _copy_it() -> Sentence:
    return sentence(_("put the page itself in its place"))


def _not_utf8(raw: bytes, error: UnicodeDecodeError) -> Flaw:
    before = raw[: error.start]
    line = before.count(b"\n") + 1
    column = len(before.rpartition(b"\n")[2].decode("utf-8-sig", "replace")) + 1
    hint = sentence(_("save the file as UTF-8 (in Notepad: Save as, Encoding)"))
    byte = f"0x{raw[error.start]:02X}"
    return Flaw(Place(line, column), _("the byte {byte} is not UTF-8 text"), {"byte": byte}, hint)
