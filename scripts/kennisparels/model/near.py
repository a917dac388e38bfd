"""The nearest known word to one that is not known."""

from collections import Counter
from collections.abc import Iterable, Sequence
from difflib import get_close_matches
from functools import cached_property, lru_cache
from heapq import nsmallest

from kennisparels.model.finding import Sentence, _, sentence

DID_YOU_MEAN = _("did you mean {quote}{word}{quote}?")

_FEW = 50  # words that can be compared with care
_LONGEST = 200  # characters; what is longer was no attempt at a name
_LOOKS = 5_000  # names looked at for one word; the pieces that few names share tell most


class Names:
    """Names in one order; what they share with a word is looked up, so that a word costs the same among many."""

    def __init__(self, names: Iterable[str]) -> None:
        self.names = tuple(sorted(names))

    def nearest(self, word: str) -> str | None:
        """The name that is most like a word, or nothing when none is near."""
        if len(word) > _LONGEST:
            return None
        folded = {_told_apart(name): name for name in self._likely(word.casefold())}
        near = get_close_matches(_told_apart(word), folded, n=1, cutoff=0.65)
        return folded[near[0]] if near else None

    def _likely(self, word: str) -> Sequence[str]:
        """The few names that share most with a word: comparing it with ten thousand takes half a second."""
        if len(self.names) <= _FEW:
            return self.names
        shared: Counter[int] = Counter()
        looks = 0
        for indices in sorted((self._by_piece.get(piece, []) for piece in _pieces(word)), key=len):
            looks += len(indices)
            if looks > _LOOKS and shared:
                break
            shared.update(indices)
        # in an order of our own: that of a set differs from run to run
        return [self.names[index] for index in nsmallest(_FEW, shared, key=lambda index: (-shared[index], index))]

    @cached_property
    def _by_piece(self) -> dict[str, list[int]]:
        found: dict[str, list[int]] = {}
        for index, name in enumerate(self.names):
            for piece in _pieces(name.casefold()):
                found.setdefault(piece, []).append(index)
        return found


def did_you_mean(word: str, known: Names | Iterable[str], quote: str = "'") -> Sentence | None:
    """A hint naming the nearest of `known`, or nothing when none is near."""
    near = (known if isinstance(known, Names) else _names(tuple(known))).nearest(word)
    return sentence(DID_YOU_MEAN, quote=quote, word=near) if near else None


def _told_apart(name: str) -> str:
    """What distinguishes a name: all pages end in `.md`, which would make short ones alike."""
    return name.casefold().removesuffix(".md")


@lru_cache(maxsize=4)
def _names(names: tuple[str, ...]) -> Names:
    return Names(names)


def _pieces(word: str) -> set[str]:
    return {word[start : start + 2] for start in range(len(word) - 1)} | {word[:1]}
