"""Which files `intake` reads: those that were named, and in a folder those with the ending of a letter."""

import re
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from kennisparels.command.selection import is_below
from kennisparels.command.terminal import echo, tell
from kennisparels.intake.copy import Copy, CopyError
from kennisparels.intake.formats import LARGEST, copy_of, is_known
from kennisparels.model.finding import _, sentence

_TOLD = 12  # endings; more tell nothing
_HIDDEN = re.compile(r"(?:^|/)(?:\.|~\$)")  # of the system, of a version control, and locks of Word


def _files(paths: Iterable[Path]) -> Iterator[tuple[str, Path]]:
    """Files with a name to call them by; in a folder, those that are not hidden."""
    for path in paths:
        if path.is_dir():
            found = (file for file in sorted(path.rglob("*")) if file.is_file())
            named = ((file.relative_to(path).as_posix(), file) for file in found)
            yield from ((name, file) for name, file in named if not _HIDDEN.search(name))
        else:
            yield path.name, path


def letter_files(paths: Sequence[Path], written: Iterable[Path | None] = ()) -> list[tuple[str, Path]]:
    """Files with a name to call them by; in a folder those that can hold a letter, and a word on the others.

    What lies in a folder to which intake itself writes is no letter, unless that folder was asked for.
    """
    asked = set(paths)
    found = list(_files(paths))
    for folder in filter(None, written):
        if not any(is_below(path, (folder,)) for path in paths):
            found = [each for each in found if not is_below(each[1], (folder,))]
    left = [file for _name, file in found if file not in asked and not is_known(file.name)]
    if left:
        endings = ", ".join(sorted({file.suffix.lower() or file.name for file in left})[:_TOLD])
        echo(
            tell(
                _("left alone, for their endings are not those of letters: {count} ({endings})"),
                count=len(left),
                endings=endings,
            )
        )
    return [each for each in found if each[1] in asked or is_known(each[1].name)]


def copy_in(file: Path) -> Copy:
    """The copy in a file; raises CopyError when it holds no letter's text, and OSError when it cannot be read."""
    if not file.is_file():
        raise CopyError(sentence(_("this is no file")))
    if file.stat().st_size > LARGEST:
        size = file.stat().st_size
        raise CopyError(
            sentence(_("the file has {size} bytes, and a letter less than {most}"), size=size, most=LARGEST)
        )
    return copy_of(file.name, file.read_bytes())
