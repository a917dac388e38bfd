"""The nearest known word to one that is not known."""

from collections import Counter
from collections.abc import Iterable, Sequence
from difflib import get_close_matches
from functools import lru_cache

from kennisparels.model.finding import Sentence, _, sentence

_FEW = 50  # words that can be compared with care
_LONGEST = 200  # characters; what is longer was no attempt at a name


def did_you_mean(word: str, known: Iterable[str], quote: str = "'") -> Sentence | None:
    """A hint naming the nearest of `known`, or nothing when none is near."""
    if len(word) > _LONGEST:
        return None
    folded = {_told_apart(name): name for name in _likely(word.casefold(), tuple(sorted(known)))}
    near = get_close_matches(_told_apart(word), folded, n=1, cutoff=0.65)
    if not near:
        return None
    return sentence(_("did you mean {quote}{word}{quote}?"), quote=quote, word=folded[near[0]])


def _told_apart(name: str) -> str:
    """What distinguishes a name: all pages end in `.md`, which would make short ones alike."""
    return name.casefold().removesuffix(".md")


def _likely(word: str, names: tuple[str, ...]) -> Sequence[str]:
    """The few names that share most with a word: comparing it with ten thousand takes half a second."""
    if len(names) <= _FEW:
        return names
    by_piece = _by_piece(names)
    shared = Counter(index for piece in _pieces(word) for index in by_piece.get(piece, ()))
    # in an order of our own: that of a set differs from run to run
    nearest = sorted(shared, key=lambda index: (-shared[index], index))
    return [names[index] for index in nearest[:_FEW]]


@lru_cache(maxsize=4)
def _by_piece(names: tuple[str, ...]) -> dict[str, list[int]]:
    found: dict[str, list[int]] = {}
    for index, name in enumerate(names):
        for piece in _pieces(name.casefold()):
            found.setdefault(piece, []).append(index)
    return found


def _pieces(word: str) -> set[str]:
    return {word[start : start + 2] for start in range(len(word) - 1)} | {word[:1]}
