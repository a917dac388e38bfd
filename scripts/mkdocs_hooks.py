"""The garden as MkDocs sees it. With publish/build.py the one place that knows MkDocs; it decides nothing."""

import html
import logging
import os
from pathlib import Path
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page

from kennisparels.model.site_map import PAGES_FILE
from kennisparels.publish.day import build_day
from kennisparels.publish.edition import BlockedError, Edition, edition_for
from kennisparels.publish.settings import repository_in
from kennisparels.publish.site_folder import mark
from kennisparels.report import as_text, count

_log = logging.getLogger("mkdocs.hooks.kennisparels")
_edition: Edition


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Reads and checks before MkDocs empties or writes anything."""
    global _edition
    try:
        is_draft = bool(os.environ.get("KENNISPARELS_DRAFT"))
        repository = repository_in(config.extra)
        _edition = edition_for(Path(config.docs_dir), build_day(), is_draft, config.site_url, repository)
    except BlockedError as blocked:
        for line in as_text(blocked.findings, Path(config.docs_dir).name, "nl"):
            _log.error(line)
        raise Abort(count(blocked.findings, "nl")) from None
    config.extra |= _edition.settings(config.extra)
    return config


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Replaces what lies in docs by the pages of the edition; files that are not Markdown stay."""
    for file in list(files.documentation_pages()):
        files.remove(file)
    if any(finding.blocks and finding.path == PAGES_FILE for finding in _edition.findings):
        # a draft does without an order that awesome-pages cannot read
        files.remove(files.src_uris[PAGES_FILE])
    for page in _edition.pages.values():
        files.append(File.generated(config, page.path, content=page.text))
    for path, text in _edition.files.items():
        files.append(File.generated(config, path, content=text))
    return files


def on_page_markdown(markdown: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Hands over the fields: MkDocs never reads front matter itself."""
    page.meta = {name: _escaped(value) for name, value in _edition.pages[page.file.src_uri].meta.items()}
    page.meta["hide"] = ["navigation", *page.meta.get("hide", ())]
    return markdown


def on_post_build(config: MkDocsConfig) -> None:
    """Lets our own build replace a folder that plain MkDocs filled."""
    mark(Path(config.site_dir))


def _escaped(value: Any) -> Any:
    """Material's templates print these as they are."""
    if isinstance(value, dict):
        return {name: _escaped(item) for name, item in value.items()}
    if isinstance(value, list):
        return [_escaped(item) for item in value]
    return html.escape(value) if isinstance(value, str) else value
