"""A rule is a function that yields flaws; its docstring is its page and its test. Registering is all there is to do."""

import inspect
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property

from kennisparels.model.finding import Flaw
from kennisparels.model.garden import Garden
from kennisparels.model.page import Page
from kennisparels.model.rule import Rule


@dataclass(frozen=True)
class GardenRule(Rule):
    """One promise about the garden; `subject` is what its function is called with: a kind of page, or the garden."""

    subject: type
    run: Callable[..., Iterator[Flaw]]

    @cached_property
    def is_local(self) -> bool:
        """Whether it looks at one page alone: never asking for the garden, it says the same until the page changes."""
        return self.subject is not Garden and self.run.__code__.co_argcount == 1

    def flaws(self, page: Page, garden: Garden) -> Iterator[Flaw]:
        """What a rule about pages says of one; nothing of a page of another kind."""
        if isinstance(page, self.subject):
            yield from self.run(page) if self.is_local else self.run(page, garden)


RULES: dict[str, GardenRule] = {}


def rule(code: str) -> Callable[[Callable], Callable]:
    """Registers a rule under its code; its first parameter's type says which pages it looks at.

    A rule that takes the garden as well is asked again at every check; one that does not, once for each page.
    """

    def register(function: Callable) -> Callable:
        if code in RULES:
            raise ValueError(f"{code} is both {RULES[code].name} and {function.__name__}")
        subject = next(iter(function.__annotations__.values()))
        doc = inspect.cleandoc(function.__doc__ or "")
        RULES[code] = GardenRule(code, function.__name__, doc, subject, function)
        return function

    return register


def faults(garden: Garden, code: str) -> Iterator[Flaw]:
    """What reading met under this code, each with its path."""
    for fault in garden.faults:
        if fault.code == code:
            flaw = fault.flaw
            yield Flaw(flaw.place, flaw.message, flaw.parts, flaw.hint, fault.path)
