"""Circles among things that should have an order."""

from collections.abc import Mapping, Sequence


def circles(ways: Mapping[str, Sequence[str]]) -> list[tuple[str, ...]]:
    """Circles in `ways`, each once, beginning at its first name; where several share a way, at least one of them.

    Linear: names that lead out are taken away one by one, and what is left can only go round.
    """
    left = _without_a_way_out(ways)
    found, seen = [], set()
    for start in left:
        walk: dict[str, int] = {}
        name = start
        while name not in seen:
            seen.add(name)
            walk[name] = len(walk)
            name = next(other for other in ways[name] if other in left)
        if name in walk:
            round_ = list(walk)[walk[name] :]
            first = round_.index(min(round_))
            found.append((*round_[first:], *round_[:first]))
    return found


def _without_a_way_out(ways: Mapping[str, Sequence[str]]) -> dict[str, None]:
    """The names from which one can go on for ever, in their order."""
    back: dict[str, list[str]] = {}
    open_ways = dict.fromkeys(ways, 0)
    for name, others in ways.items():
        for other in others:
            if other in ways:
                back.setdefault(other, []).append(name)
                open_ways[name] += 1
    ends = [name for name, count in open_ways.items() if not count]
    while ends:
        for name in back.get(ends.pop(), ()):
            open_ways[name] -= 1
            if not open_ways[name]:
                ends.append(name)
    return {name: None for name, count in open_ways.items() if count}
