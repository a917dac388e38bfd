"""One edition of the garden: read, checked and enriched, and not yet known to any engine."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any

from kennisparels.check import check
from kennisparels.enrich import (
    SitePage,
    address_files,
    enrich,
    form_files,
    open_search_files,
    schema_files,
    search_files,
)
from kennisparels.model.finding import Finding
from kennisparels.model.garden import Garden
from kennisparels.model.repository import Repository
from kennisparels.publish.attached_text import attached_texts
from kennisparels.publish.manual import with_examples, with_manual
from kennisparels.publish.search_engine import search_engine
from kennisparels.read import Watch, read_garden


@dataclass(frozen=True)
class Edition:
    """What is about to be published: pages, and `files` made beside them; `left_out` is what a draft cannot show."""

    garden: Garden
    findings: list[Finding]
    pages: dict[str, SitePage]
    files: dict[str, str]
    is_draft: bool
    left_out: tuple[str, ...] = ()

    def settings(self, extra: Mapping[str, Any]) -> dict[str, Any]:
        """What templates are told of this edition: `extra` of mkdocs.yml, with links to pages that are there."""
        footer = [link for link in extra.get("footer", ()) if self._has(link["address"])]
        return {"draft": self.is_draft, "footer": footer}

    def _has(self, address: str) -> bool:
        return f"{address.removesuffix('.html')}.md" in self.pages


class BlockedError(Exception):
    """The findings do not let this garden be published."""

    def __init__(self, findings: list[Finding]) -> None:
        super().__init__(f"{len(findings)} findings")
        self.findings = findings


def make_edition(
    docs: Path,
    as_of: date,
    is_draft: bool = False,
    watch: Watch = iter,
    url: str | None = None,
    repository: Repository | None = None,
) -> Edition:
    """Reads, checks and enriches; raises BlockedError when a finding blocks and this is no draft."""
    garden = replace(with_manual(read_garden(docs, as_of, watch)), site_url=url, repository=repository)
    findings = check(garden)
    if not is_draft and any(finding.blocks for finding in findings):
        raise BlockedError(findings)
    shown = _readable(garden)
    pages = {page.path: page for page in enrich(with_examples(shown), findings if is_draft else None)}
    files = schema_files() | address_files(shown) | form_files(shown) | open_search_files(shown) | search_engine()
    files |= search_files(shown, attached_texts(docs, shown))
    return Edition(garden, findings, pages, files, is_draft, tuple(sorted(shown.unreadable)))


def _readable(garden: Garden) -> Garden:
    """The garden without the pages that could be read only in part."""
    pages = tuple(page for page in garden.pages if page.path not in garden.partial)
    return replace(garden, pages=pages, unreadable=garden.unreadable | garden.partial, partial=frozenset())


_prepared: ContextVar[Edition | None] = ContextVar("_prepared", default=None)


@contextmanager
def prepared(edition: Edition) -> Iterator[None]:
    """Lets the hook use this edition, so that nothing is read and checked twice."""
    token = _prepared.set(edition)
    try:
        yield
    finally:
        _prepared.reset(token)


def edition_for(
    docs: Path, as_of: date, is_draft: bool, url: str | None, repository: Repository | None = None
) -> Edition:
    """The edition made by the build command; a fresh one when MkDocs was started by hand."""
    return _prepared.get() or make_edition(docs, as_of, is_draft, url=url, repository=repository)
