"""The build command's work with MkDocs: into a fresh folder, checked there, swapped in whole."""

import logging
import os
from calendar import timegm
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

from mkdocs.commands import build as mkdocs_build
from mkdocs.commands import serve as mkdocs_serve
from mkdocs.config import load_config
from mkdocs.plugins import BasePlugin

from kennisparels.finish import finish
from kennisparels.model.finding import Finding
from kennisparels.publish.edition import Edition, prepared
from kennisparels.publish.site_folder import fresh_folder

# Material prints its own end of life at every start; the README says what follows from it.
os.environ.setdefault("NO_MKDOCS_2_WARNING", "1")

Step = Callable[[], None]


class BuildError(Exception):
    """MkDocs or the built pages are not well; the earlier site is untouched."""

    def __init__(self, messages: list[str], findings: list[Finding]) -> None:
        super().__init__("; ".join(messages) or f"{len(findings)} findings in the built pages")
        self.messages = messages
        self.findings = findings


def build_site(edition: Edition, config_file: Path, docs: Path, site: Path, url: str | None, step: Step) -> None:
    """Builds an edition into `site`; calls `step` twice for each page: when it is read and when it is written."""
    with fresh_folder(site) as fresh:
        messages = _run_mkdocs(edition, config_file, docs, fresh, url, step)
        findings = finish(fresh)
        if (messages or findings) and not edition.is_draft:
            raise BuildError(messages, findings)


def serve_site(config_file: Path, docs: Path, as_of: date, address: str) -> None:
    """Live preview of a draft, until it is stopped."""
    os.environ["KENNISPARELS_DRAFT"] = "1"
    # MkDocs reads the garden anew at each change, through the hook, which knows the day from here
    os.environ["SOURCE_DATE_EPOCH"] = str(timegm(as_of.timetuple()))
    _log_to_terminal()
    watch = [str(config_file.parent / "overrides")]
    mkdocs_serve.serve(str(config_file), livereload=True, watch=watch, docs_dir=str(docs), dev_addr=address)


def _run_mkdocs(edition: Edition, config_file: Path, docs: Path, fresh: Path, url: str | None, step: Step) -> list[str]:
    """What MkDocs warned of; a warning here is a fault of ours, since the gate has passed everything."""
    warnings = _Warnings()
    log = logging.getLogger("mkdocs")
    log.addHandler(warnings)
    log.propagate = False
    try:
        config = load_config(str(config_file), docs_dir=str(docs.resolve()), site_dir=str(fresh), site_url=url or "")
        config.plugins["kennisparels-progress"] = _Progress(step)
        with prepared(edition):
            config.plugins.on_startup(command="build", dirty=False)
            mkdocs_build.build(config)
            config.plugins.on_shutdown()
    finally:
        log.removeHandler(warnings)
    return warnings.messages


class _Warnings(logging.Handler):
    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.messages: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.messages.append(record.getMessage())


class _Progress(BasePlugin):
    def __init__(self, step: Step) -> None:
        super().__init__()
        self.step = step

    def on_page_content(self, html: str, **_more: Any) -> str:
        self.step()
        return html

    def on_post_page(self, output: str, **_more: Any) -> str:
        self.step()
        return output


def _log_to_terminal() -> None:
    log = logging.getLogger("mkdocs")
    log.setLevel(logging.INFO)
    log.addHandler(logging.StreamHandler())
