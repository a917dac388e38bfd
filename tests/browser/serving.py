"""A real browser and a real server on loopback, for the tests and for screenshots."""

import gzip
import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from io import BytesIO
from pathlib import Path
from threading import Thread

from playwright.sync_api import Browser, Playwright

# Chromium asks its maker for news and updates; tests never leave this machine.
_FLAGS = (
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
)
# what hosts compress: the rest is compressed already
_TEXT = {".css", ".html", ".js", ".json", ".svg", ".xml"}
_CHROMIUM = Path(__file__).parents[1] / "chromium.sh"


def launch(playwright: Playwright, *more: str) -> Browser:
    """The system's own Chromium, with more flags; Playwright's download of one is never needed."""
    path = os.environ.get("CHROMIUM") or _found()
    # root, as in a container, cannot use the sandbox; and all pages are our own
    return playwright.chromium.launch(executable_path=path, args=[*_FLAGS, *more], chromium_sandbox=False)


def _found() -> str:
    found = subprocess.run([shutil.which("sh") or "sh", _CHROMIUM, "find"], capture_output=True, text=True, check=False)
    if found.returncode:
        raise FileNotFoundError(found.stderr)
    return found.stdout.strip()


@contextmanager
def serve(site: Path, below: str = "/", sent: dict[str, int] | None = None) -> Iterator[str]:
    """The address of a site while it is served; below `below` only, so that a link from the root is seen to fail.

    With `sent` it compresses, as hosts do, and notes there the bytes of each body by its address.
    """
    handler = partial(_Handler, directory=str(site), below=below, sent=sent)
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    thread = Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}{below}"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


class _Handler(SimpleHTTPRequestHandler):
    """Files below a sub-path, and 404.html for all else, as static hosts do."""

    def __init__(self, *args, below: str, sent: dict[str, int] | None, **kwargs):
        self.below = below
        self.sent = sent
        super().__init__(*args, **kwargs)

    def send_head(self):
        if not self.path.startswith(self.below):
            self.send_error(404)
            return None
        return super().send_head() if self.sent is None else self._compressed()

    def _compressed(self) -> BytesIO | None:
        file = Path(self.translate_path(self.path))
        file = file / "index.html" if file.is_dir() else file
        if not file.is_file():
            self.send_error(404)
            return None
        body = file.read_bytes()
        is_text = file.suffix in _TEXT
        body = gzip.compress(body) if is_text else body
        self.sent[self.path] = len(body)
        self.send_response(200)
        self.send_header("Content-Type", self.guess_type(file))
        self.send_header("Content-Length", str(len(body)))
        if is_text:
            self.send_header("Content-Encoding", "gzip")
        self.end_headers()
        return BytesIO(body)

    def translate_path(self, path: str) -> str:
        return super().translate_path("/" + path.removeprefix(self.below))

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        if code != 404:
            super().send_error(code, message, explain)
            return
        page = Path(self.directory, "404.html").read_bytes()
        self.send_response(code)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(page)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(page)

    def log_message(self, format: str, *args: object) -> None:
        """Silence: what went wrong is for the tests to tell."""
