"""Where in a document each word stands, so that a phrase can be looked for as it was typed."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from kennisparels.enrich.search.documents import Document
from kennisparels.enrich.search.index import Entry
from kennisparels.enrich.search.postings import END, digits, packed_places, run_number
from kennisparels.enrich.search.tokens import places as places_in
from kennisparels.enrich.stop_words import STOP_WORDS

_GAP = 50  # places between two texts, so that no phrase runs from one into the other

_Places = tuple[list[int], list[int]]


def places(documents: Sequence[Document]) -> Iterator[Entry]:
    """Every word but stop words, with the documents and places where it stands and the stop words before it."""
    found: dict[str, list[str]] = defaultdict(list)
    last: dict[str, int] = defaultdict(lambda: -1)
    for number, document in enumerate(documents):
        for word, (at, runs) in _places(document).items():
            found[word].append(digits(number - last[word] - 1) + packed_places(at, runs) + END)
            last[word] = number
    return iter(sorted((Entry(word, "".join(each)) for word, each in found.items()), key=Entry.as_javascript))


def _places(document: Document) -> dict[str, _Places]:
    found: dict[str, _Places] = defaultdict(lambda: ([], []))
    place = 0
    for text in document.texts:
        run: list[str] = []
        for forms in places_in(text.text):
            place += 1
            if forms[:1] and forms[0] in STOP_WORDS:
                run.append(forms[0])
                continue
            number = run_number(run)
            run = []
            for form in dict.fromkeys(forms):
                found[form][0].append(place)
                found[form][1].append(number)
        place += _GAP
    return found
