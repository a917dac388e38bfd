"""A repair is a function that yields edits; its docstring shows a page before and after, and is its test."""

import inspect
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from kennisparels.fix.draft import Draft
from kennisparels.fix.edits import Edit
from kennisparels.model.garden import Garden

Run = Callable[[Draft, Garden], Iterator[Edit]]


@dataclass(frozen=True)
class Repair:
    """One thing that can be put right without judgement; `told` says in a few words what was done."""

    name: str
    told: str
    run: Run
    doc: str


REPAIRS: list[Repair] = []


def repair(told: str) -> Callable[[Run], Run]:
    def register(function: Run) -> Run:
        REPAIRS.append(Repair(function.__name__, told, function, inspect.getdoc(function) or ""))
        return function

    return register
