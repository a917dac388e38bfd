"""The real site, built once for all workers, and a real browser to read it with."""

import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from filelock import FileLock
from playwright.sync_api import Browser, BrowserContext, sync_playwright

from browser.kinds import ROOT
from browser.serving import launch, serve

SUB_PATH = "/tuin/kennis/"


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> Path:
    """The repository's own garden, built by its own command."""
    # each worker has a base of its own; the folder around it is the whole run's
    base = tmp_path_factory.getbasetemp()
    shared = base if worker_id == "master" else base.parent
    folder = shared / "built-site"
    with FileLock(shared / "built-site.lock"):
        if not folder.exists():
            _build(folder)
    return folder


def _build(folder: Path) -> None:
    # the 404 page alone needs to know where the site will be
    url = f"https://kennisparels.example{SUB_PATH}"
    command = [sys.executable, "scripts/pearls.py", "build", "--docs", "docs", "--site", folder, "--url", url]
    built = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert built.returncode == 0, built.stdout + built.stderr


@pytest.fixture(scope="session")
def at_root(site: Path) -> Iterator[str]:
    """The site's address, served at the root of a host."""
    with serve(site) as address:
        yield address


@pytest.fixture(scope="session")
def below_path(site: Path) -> Iterator[str]:
    """The same site's address, served below a sub-path, as on an intranet."""
    with serve(site, SUB_PATH) as address:
        yield address


@pytest.fixture(scope="session")
def on_disk(site: Path) -> str:
    """The same site's address as files, as on a share."""
    return site.as_uri() + "/"


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        browser = launch(playwright)
        yield browser
        browser.close()


@pytest.fixture
def context(browser: Browser) -> Iterator[Callable[..., BrowserContext]]:
    """A maker of browser contexts, each a reader without a past."""
    opened: list[BrowserContext] = []

    def open_context(**options: object) -> BrowserContext:
        opened.append(browser.new_context(**options))
        return opened[-1]

    yield open_context
    for each in opened:
        each.close()
