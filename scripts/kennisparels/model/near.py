"""The nearest known word to one that is not known."""

from collections.abc import Iterable
from difflib import get_close_matches

from kennisparels.model.finding import Sentence, _, sentence


def did_you_mean(word: str, known: Iterable[str], quote: str = "'") -> Sentence | None:
    """A hint naming the nearest of `known`, or nothing when none is near."""
    folded = {name.casefold(): name for name in known}
    near = get_close_matches(word.casefold(), folded, n=1, cutoff=0.65)
    if not near:
        return None
    return sentence(_("did you mean {quote}{word}{quote}?"), quote=quote, word=folded[near[0]])
