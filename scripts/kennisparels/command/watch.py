"""Something to do at the start, and again after each save."""

from collections.abc import Iterator
from pathlib import Path
from queue import Empty, Queue

from watchdog.events import FileSystemEvent, FileSystemEventHandler
from watchdog.observers import Observer
from watchdog.observers.api import BaseObserver
from watchdog.observers.polling import PollingObserver

# Reading a file is an event too; answering that would never end.
_WRITES = {"created", "modified", "deleted", "moved"}

# An editor saves in several steps, and git changes many files: wait until it has been quiet this long.
_QUIET = 0.2  # seconds

# Windows hears Ctrl-C only between two waits.
_PATIENCE = 0.5  # seconds


def saves(folder: Path) -> Iterator[None]:
    """At once, and after each change below the folder, until it is closed."""
    events: Queue[None] = Queue()
    observer = _observe(folder, events)
    try:
        while True:
            yield
            _wait_for_change(events)
    finally:
        observer.stop()
        observer.join()


def _observe(folder: Path, events: "Queue[None]") -> BaseObserver:
    for kind in (Observer, PollingObserver):
        observer = kind()
        observer.schedule(_Handler(events), str(folder), recursive=True)
        try:
            observer.start()
        except OSError:  # the system watches only so many folders; looking at them in turn always works
            continue
        return observer
    raise AssertionError("polling needs nothing from the system")


def _wait_for_change(events: "Queue[None]") -> None:
    while not _has_event(events, _PATIENCE):
        continue
    while _has_event(events, _QUIET):
        continue


def _has_event(events: "Queue[None]", seconds: float) -> bool:
    try:
        events.get(timeout=seconds)
    except Empty:
        return False
    return True


class _Handler(FileSystemEventHandler):
    def __init__(self, events: "Queue[None]") -> None:
        self.events = events

    def on_any_event(self, event: FileSystemEvent) -> None:
        if event.event_type in _WRITES:
            self.events.put(None)
