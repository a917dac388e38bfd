"""Runs the build command and kills itself, without warning, before the step asked for.

A step is an event in or beside the site's folder (docs.python.org/3/library/audit_events.html): a file opened to be
written, a folder made, a rename, a removal, and the look-up of Linux's exchange of two folders.
Usage: killed.py STEP exchange|renames SITE ARGUMENT…; with STEP -1 nothing is killed, and the steps are printed.
`renames` does as a system that cannot exchange.
"""

import os
import runpy
import signal
import sys
from pathlib import Path

STEP, CAN_EXCHANGE, SITE = int(sys.argv[1]), sys.argv[2] == "exchange", Path(sys.argv[3])
EVENTS = {"open", "os.mkdir", "os.rename", "os.remove", "os.rmdir", "shutil.rmtree"}
steps: list[str] = []


def _is_step(event: str, args: tuple) -> bool:
    if event == "ctypes.dlsym":
        return args[1] == "renameat2"
    if event == "open" and not (args[2] or 0) & (os.O_WRONLY | os.O_RDWR | os.O_CREAT):
        return False
    # most folders that are "made" are there already
    if event == "os.mkdir" and Path(args[0]).exists():
        return False
    return event in EVENTS and str(args[0]).startswith(str(SITE.parent))


def _watch(event: str, args: tuple) -> None:
    if _is_step(event, args):
        if len(steps) == STEP:
            os.kill(os.getpid(), signal.SIGKILL)
        steps.append(f"{event} {args[0]}")
    if event == "ctypes.dlsym" and args[1] == "renameat2" and not CAN_EXCHANGE:
        raise AttributeError(args[1])


sys.argv = ["scripts/pearls.py", "build", "--site", str(SITE), *sys.argv[4:]]
sys.path.insert(0, "scripts")
from kennisparels.publish import manual  # noqa: E402

# Every step is one more build: a manual of one rule has all kinds of step, and a hundredth of the pages.
manual.RULES = dict(list(manual.RULES.items())[:1])
sys.addaudithook(_watch)
try:
    runpy.run_path("scripts/pearls.py", run_name="__main__")
finally:
    if STEP < 0:
        print(*(f"step {step}" for step in steps), sep="\n")
