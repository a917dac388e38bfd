"""The published folder, replaced whole: at every moment it holds the earlier site or the new one."""

import ctypes
import errno
import os
import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from filelock import FileLock, Timeout

MARKER = ".kennisparels"

_AT_FDCWD = -100
_RENAME_EXCHANGE = 2


class SiteFolderError(Exception):
    """The folder cannot be used; `reason` and `folder` say why."""

    def __init__(self, reason: str, folder: Path) -> None:
        super().__init__(f"{reason}: {folder}")
        self.reason = reason
        self.folder = folder


@contextmanager
def fresh_folder(site: Path) -> Iterator[Path]:
    """An empty folder beside `site`; when the block ends well, it has taken the place of `site`.

    Raises SiteFolderError when `site` holds files that were not made here, or another build is busy with it.
    """
    site = site.resolve()
    with _alone(site):
        fresh = _beside(site, "new")
        fresh.mkdir()
        mark(fresh)  # first of all: only what bears the mark is ever removed
        try:
            yield fresh
            _swap(fresh, site)
        finally:
            shutil.rmtree(fresh, ignore_errors=True)


def mark(folder: Path) -> None:
    """Says that a folder is ours to replace."""
    (folder / MARKER).write_text("Made by Kennisparels; the next build replaces this folder.\n")


def look_after(site: Path, docs: Path) -> None:
    """Mends what a killed build left; raises SiteFolderError as `fresh_folder` does, before any work is done."""
    site, docs = site.resolve(), docs.resolve()
    if site.is_relative_to(docs) or docs.is_relative_to(site):
        raise SiteFolderError("overlap", site)
    with _alone(site):
        pass


@contextmanager
def _alone(site: Path) -> Iterator[None]:
    """No other build works on this folder meanwhile, and what it holds is ours and whole."""
    _refuse_foreign(site)
    site.parent.mkdir(parents=True, exist_ok=True)
    lock = FileLock(_beside(site, "lock"), blocking=False)
    try:
        lock.acquire()
    except Timeout:
        raise SiteFolderError("busy", site) from None
    try:
        _mend(site)
        yield
    finally:
        lock.release()


def _refuse_foreign(site: Path) -> None:
    """Raises SiteFolderError for anything but a missing, an empty or one of our own folders."""
    if site.exists() and not site.is_dir():
        raise SiteFolderError("no folder", site)
    if site.is_dir() and not (site / MARKER).is_file() and any(site.iterdir()):
        raise SiteFolderError("foreign", site)


def _mend(site: Path) -> None:
    """Undoes what a killed build left: an unfinished folder, or a swap between its two renames."""
    old = _beside(site, "old")
    new = _beside(site, "new")
    for left in (old, new):
        # a build killed before its mark leaves an empty folder
        if left.is_dir() and not (left / MARKER).is_file() and any(left.iterdir()):
            raise SiteFolderError("foreign", left)
    if old.exists() and not site.exists():
        old.rename(site)
    for left in (old, new):
        if left.exists():
            shutil.rmtree(left)


def _beside(site: Path, what: str) -> Path:
    # beside, not in the temporary folder: a rename works only within one file system
    return site.parent / f".{site.name}.{what}"


def _swap(fresh: Path, site: Path) -> None:
    if not site.exists():
        fresh.rename(site)
    elif not _exchange(fresh, site):
        old = _beside(site, "old")
        site.rename(old)
        fresh.rename(site)
        shutil.rmtree(old)


def _exchange(one: Path, other: Path) -> bool:
    """Swaps two folders in one step where Linux can; says whether it did."""
    if not sys.platform.startswith("linux"):
        return False
    try:
        rename = ctypes.CDLL(None, use_errno=True).renameat2
    except AttributeError:  # musl before 1.2.6 has no such function
        return False
    if rename(_AT_FDCWD, os.fsencode(one), _AT_FDCWD, os.fsencode(other), _RENAME_EXCHANGE) == 0:
        return True
    if ctypes.get_errno() in (errno.ENOSYS, errno.EINVAL):  # an old kernel, or a file system that cannot
        return False
    raise OSError(ctypes.get_errno(), os.strerror(ctypes.get_errno()), str(other))
