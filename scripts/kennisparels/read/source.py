"""Files below docs: which there are, and their text. With the cache, the only part of reading that touches the disk."""

import os
import stat
from pathlib import Path

from kennisparels.model.finding import START, Fault, Flaw, Place, Sentence, _, sentence

# What MkDocs takes for Markdown as well; published under those names they would pass around the gate.
OTHER_MARKDOWN = (".markdown", ".mdown", ".mkdn", ".mkd")


MOST_BYTES = 10_000_000  # a thousand times a long page: a mistake, and every reader would load it


def documents(docs: Path) -> tuple[list[str], list[str]]:
    """Paths of all pages and of all other files below `docs`, sorted; hidden ones left out.

    A page is what MkDocs would take for one, and whatever is no ordinary file: that needs a finding.
    """
    pages: list[str] = []
    files: list[str] = []
    folders = [""]
    while folders:
        below = folders.pop()
        with os.scandir(docs / below) as entries:
            for entry in entries:
                path = below + entry.name
                if entry.name.startswith("."):
                    continue
                if _is_page(docs, path, entry):
                    pages.append(path)
                elif entry.is_dir(follow_symlinks=False):
                    folders.append(f"{path}/")
                else:
                    files.append(path)
    return sorted(pages), sorted(files)


def _is_page(docs: Path, path: str, entry: os.DirEntry) -> bool:
    if entry.name.lower().endswith((".md", *OTHER_MARKDOWN)) or not entry.name.isprintable():
        return True
    if entry.is_dir(follow_symlinks=False) or entry.is_file(follow_symlinks=False):
        return False
    return not _is_file_within(docs, docs / path)


def _is_file_within(docs: Path, file: Path) -> bool:
    """Whether a link leads to an ordinary file of the garden; False for links in a circle."""
    return file.is_file() and file.resolve().is_relative_to(docs.resolve())


def read_bytes(docs: Path, path: str) -> bytes | Fault:
    """What is in the file of one page."""
    flaw = _not_a_page(docs, path)
    if flaw:
        return Fault("KP004", printable(path), flaw)
    try:
        with open(_at(docs, path), "rb") as file:  # noqa: PTH123
            return file.read()
    except OSError as error:
        return Fault("KP004", path, Flaw(START, _("the file cannot be read: {reason}"), {"reason": error.strerror}))


def printable(path: str) -> str:
    """A path that a report can print: a name can hold line ends, and bytes that are no text."""
    return path if path.isprintable() else "".join(char if char.isprintable() else "\ufffd" for char in path)


def text_of(path: str, raw: bytes) -> str | Fault:
    """The text of one page, with LF line ends and without a byte order mark."""
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
    if not path.isprintable():
        hint = sentence(_("type the name of the file again, with letters, figures and hyphens"))
        return Flaw(
            START, _("the name '{path}' holds a character that cannot be seen"), {"path": printable(path)}, hint
        )
    try:
        status = os.lstat(_at(docs, path))
        if stat.S_ISLNK(status.st_mode):
            return _elsewhere(docs, docs / path, path) or _no_file((docs / path).stat(), path)
    except OSError as error:
        return Flaw(START, _("the file cannot be read: {reason}"), {"reason": error.strerror})
    return _no_file(status, path)


def _at(docs: Path, path: str) -> str:
    # joining Paths takes longer than reading the file
    return os.path.join(docs, path)  # noqa: PTH118


def _elsewhere(docs: Path, file: Path, path: str) -> Flaw | None:
    """What is wrong with a link to another file."""
    if not file.exists():
        return Flaw(START, _("the link '{path}' points at a file that is not there"), {"path": path}, _copy_it())
    if not file.resolve().is_relative_to(docs.resolve()) or file.is_dir():
        return Flaw(START, _("the link '{path}' points outside the page folders"), {"path": path}, _copy_it())
    return None


def _no_file(status: os.stat_result, path: str) -> Flaw | None:
    if stat.S_ISDIR(status.st_mode):
        hint = sentence(_("give the folder a name without '.md'"))
        return Flaw(START, _("'{path}' is a folder with the name of a page"), {"path": path}, hint)
    if not stat.S_ISREG(status.st_mode):
        return Flaw(START, _("'{path}' is not an ordinary file"), {"path": path}, _copy_it())
    if not path.endswith(".md"):
        hint = sentence(_("let the name end in '.md'"))
        return Flaw(START, _("the name '{path}' does not end in '.md'"), {"path": path}, hint)
    if status.st_size > MOST_BYTES:
        parts = {"size": status.st_size, "limit": MOST_BYTES}
        hint = sentence(_("divide the page, or put what is no text in the folder 'bijlagen'"))
        return Flaw(START, _("the file takes {size} bytes, and {limit} is the most"), parts, hint)
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
