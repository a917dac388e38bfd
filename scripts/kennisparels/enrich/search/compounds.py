"""Parts of Dutch compounds, by words that stand alone elsewhere."""

from collections.abc import Container, Sequence
from functools import cached_property

_SHORTEST, _LONGEST = 8, 40  # letters of a word that is looked into
_SHORTEST_PART = 4
_LINKS = ("", "s", "en", "e", "n")
# Endings and beginnings that are words as well, but not here.
_NO_PARTS = frozenset(
    "heid lijk lijke loos loze baar bare schap achtig ling ster teit isme elen eren ende ings ingen atie aties able"
    " ment ness tion ding ring ning ling sing ting king onder over voor door tegen naar achter boven binnen buiten"
    " hoofd mede zelf weer waar daar hier ander eren eerd even eden iets iteit".split()
)


class Splitter:
    """Cuts words into words of a vocabulary."""

    def __init__(self, known: Container[str]) -> None:
        self._known = known

    @cached_property
    def _found(self) -> dict[str, tuple[str, ...]]:
        return {}

    def parts(self, word: str) -> Sequence[str]:
        """The words that a compound is made of; none where it is no compound."""
        if not _SHORTEST <= len(word) <= _LONGEST or not word.isalpha():
            return ()
        if word not in self._found:
            cut = self._cut(word, 4)
            self._found[word] = tuple(cut) if cut and len(cut) > 1 else ()
        return self._found[word]

    def _cut(self, word: str, most: int) -> Sequence[str] | None:
        """The cut into the fewest words; of those the one with the longest last word."""
        best: Sequence[str] | None = None
        for at in range(_SHORTEST_PART, len(word) - _SHORTEST_PART + 1):
            right = word[at:]
            left = self._left(word[:at])
            if not left or most < 2:
                continue
            rest = [right] if self._is_part(right) else self._cut(right, most - 1)
            if rest and (best is None or len(rest) + 1 < len(best)):
                best = [left, *rest]
        return best

    def _left(self, piece: str) -> str | None:
        """The word in a piece that may end in a letter that only links."""
        for link in _LINKS:
            word = piece.removesuffix(link) if link else piece
            if (not link or len(word) < len(piece)) and self._is_part(word):
                return word
        return None

    def _is_part(self, piece: str) -> bool:
        return len(piece) >= _SHORTEST_PART and piece not in _NO_PARTS and piece in self._known
