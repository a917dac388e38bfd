"""The text of attached documents, page by page. Reading it takes seconds, so what was read is kept, by its hash."""

import json
import logging
import os
from collections.abc import Mapping, Sequence
from contextlib import suppress
from pathlib import Path

from kennisparels.model.file_facts import LARGEST, FileFacts
from kennisparels.model.garden import Garden

KEPT = Path(__file__).parents[3] / ".cache" / "attached-text"

_MOST_PAGES = 1_000
_LONGEST_PAGE = 20_000  # characters; a full page has four thousand


def attached_texts(docs: Path, garden: Garden, kept: Path = KEPT) -> Mapping[str, Sequence[str]]:
    """By path the pages of every PDF that can be read; a broken or hostile one has none, and stops nobody."""
    readable = {
        path: facts for path, facts in garden.attachments.items() if facts.kind == "pdf" and facts.size <= LARGEST
    }
    found = {path: _pages(docs / path, facts, kept) for path, facts in sorted(readable.items())}
    return {path: pages for path, pages in found.items() if any(pages)}


def _pages(file: Path, facts: FileFacts, kept: Path) -> Sequence[str]:
    import pypdf  # 0.2 s to load, and most gardens have few documents

    note = kept / f"{facts.sha256}-{pypdf.__version__}.json"
    with suppress(OSError, ValueError):
        pages = json.loads(note.read_text(encoding="utf-8"))
        if isinstance(pages, list) and all(isinstance(page, str) for page in pages):
            return pages
    pages = _extracted(file)
    with suppress(OSError):  # a disk that is full makes the next build slow, not wrong
        kept.mkdir(parents=True, exist_ok=True)
        # into place in one step: another build sees all of it or nothing
        fresh = kept / f".{note.name}-{os.getpid()}"
        fresh.write_text(json.dumps(pages), encoding="utf-8")
        fresh.replace(note)
    return pages


def _extracted(file: Path) -> Sequence[str]:
    import pypdf

    # pypdf reports broken files through its log; they are not ours to report
    logging.getLogger("pypdf").setLevel(logging.CRITICAL)
    pages: list[str] = []
    try:
        for page in pypdf.PdfReader(file).pages[:_MOST_PAGES]:
            pages.append(" ".join(page.extract_text()[:_LONGEST_PAGE].split()))
    except Exception:  # a broken PDF can raise anything; what was read before that counts
        return pages
    return pages
