"""What reading one file gives."""

from typing import NamedTuple

from kennisparels.model.finding import Fault
from kennisparels.model.page import Page


class Reading(NamedTuple):
    """One file: its page as far as it can be read, its faults, and whether the page is whole."""

    page: Page | None
    faults: tuple[Fault, ...]
    is_whole: bool
