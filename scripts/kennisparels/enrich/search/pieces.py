"""A sorted dictionary cut into pieces, and the words that can be mistyped cut by their beginning and their length."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import groupby

from kennisparels.enrich.search.index import Entry

# Characters, as sent about half as many bytes: a long question takes pieces for each of its words.
_PIECE = 4_000
_SPELLINGS = 8_000

Pieces = dict[str, object]


def dictionary(name: str, entries: Iterable[Entry]) -> tuple[Sequence[str], Pieces]:
    """How each piece begins, and the pieces: lists of a term and all that is told of it.

    A long entry has a piece of its own, so that nobody fetches it for the sake of a neighbour.
    """
    starts: list[str] = []
    pieces: Pieces = {}
    current: list[list[str]] = []
    size, before = 0, ""
    for term, group in groupby(entries, key=lambda entry: entry.term):
        told = [entry.told for entry in group]
        length = len(term) + sum(map(len, told))
        if not starts or size + length > _PIECE:
            current, size = [], 0
            pieces[f"{name}/{len(starts)}"] = current
            starts.append(_shortest(before, term))
        current.append([term, *told])
        size += length
        before = term
    return starts, pieces


def _shortest(before: str, term: str) -> str:
    """The shortest beginning of a term that tells it from the one before."""
    after = Entry(before, "").as_javascript()
    return next((term[:end] for end in range(1, len(term)) if Entry(term[:end], "").as_javascript() > after), term)


def vocabulary(words: Iterable[tuple[str, int]]) -> tuple[Mapping[str, Sequence[int]], Pieces]:
    """For each first letter the longest length in each of its pieces, and the pieces: words by their length."""
    by_letter: dict[str, list[tuple[str, int]]] = defaultdict(list)
    for word, count in words:
        by_letter[word[0]].append((word, count))
    told: dict[str, list[int]] = {}
    pieces: Pieces = {}
    for letter, found in sorted(by_letter.items()):
        told[letter] = []
        name = f"v/{ord(letter):x}-{{}}"
        for length, group in groupby(
            sorted(found, key=lambda known: (len(known[0]), known)), lambda known: len(known[0])
        ):
            each = [text for word, count in group for text in (word, count)]
            last = pieces.get(name.format(len(told[letter]) - 1)) if told[letter] else None
            if isinstance(last, list) and _size(last) + _size(each) <= _SPELLINGS:
                last += each
                told[letter][-1] = length
            else:
                pieces[name.format(len(told[letter]))] = each
                told[letter].append(length)
    return told, pieces


def _size(words: Sequence[object]) -> int:
    return sum(len(str(word)) + 2 for word in words)
