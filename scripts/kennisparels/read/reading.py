"""What reading one file gives."""

from collections.abc import Callable
from typing import NamedTuple

from kennisparels.model.finding import Fault, Flaw
from kennisparels.model.page import Page


class Reading(NamedTuple):
    """One file: its page as far as it can be read, its faults, whether the page is whole, what is known of it."""

    page: Page | None
    faults: tuple[Fault, ...]
    is_whole: bool
    flaws: tuple[tuple[str, Flaw], ...] | None = None


# What can be said of one page alone, by code; a cache keeps it with the page.
CheckPage = Callable[[Page], tuple[tuple[str, Flaw], ...]]
