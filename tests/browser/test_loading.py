"""What a page asks for while it loads: from its own host only, and all of it is there."""

from collections.abc import Callable
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import BrowserContext, Page

from browser.kinds import KINDS, path_of

# addresses are relative, but for the 404 page: it is shown at any depth, and fits where the site was built for
_MET = [
    *((kind, "below_path") for kind in KINDS),
    *((kind, "at_root") for kind in ("home", "pearl", "theme")),
]
# hints make a browser connect, or look a name up, without a request that can be seen
_HINTS = """() => [...document.querySelectorAll('link[rel]')]
    .filter(link => /preconnect|prefetch|preload|prerender/.test(link.rel)).map(link => link.href)"""


@pytest.mark.parametrize(("kind", "home"), _MET)
def test_page_loads_whole_from_its_own_host(
    kind: str, home: str, site: Path, context: Callable[..., BrowserContext], request: pytest.FixtureRequest
):
    address = request.getfixturevalue(home) + path_of(kind, site)

    faults = faults_of(context().new_page(), address, kind)

    assert faults == [], "\n".join(faults)


def faults_of(page: Page, address: str, kind: str) -> list[str]:
    """Everything that went wrong while a page loaded."""
    faults: list[str] = []
    host = urlsplit(address).netloc
    # the missing page itself is answered with 404, and the browser's console says so
    expected = {address} if kind == "not found" else set()

    def report(fault: str, url: str) -> None:
        if url not in expected:
            faults.append(f"{fault} {url}")

    page.on("request", lambda request: _is_foreign(request.url, host) and report("foreign", request.url))
    page.on("requestfailed", lambda request: report("failed", request.url))
    page.on("response", lambda response: response.ok or report(str(response.status), response.url))
    page.on("console", lambda said: said.type == "error" and report(f"console: {said.text}", said.location["url"]))
    page.on("pageerror", lambda error: report(f"script: {error}", address))
    page.goto(address, wait_until="networkidle")
    faults += [f"hint {url}" for url in page.evaluate(_HINTS) if _is_foreign(url, host)]
    return faults


def _is_foreign(url: str, host: str) -> bool:
    parts = urlsplit(url)
    return parts.scheme not in ("data", "blob") and parts.netloc != host
