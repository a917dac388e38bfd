"""What the site's own search looks things up in: small pieces, of which a query fetches a few.

A piece is a classic script that hands its name and a value to one function: it opens from a file share too.
Scoring is our own: a kept scorer with the same terms finds less (`make bench` shows both), and is fetched whole.
"""

import json
from collections.abc import Mapping
from hashlib import blake2b

from kennisparels.enrich.search.attached import Texts, attached_entries, attached_sheets
from kennisparels.enrich.search.documents import documents
from kennisparels.enrich.search.facets import facet_pieces
from kennisparels.enrich.search.index import Index
from kennisparels.enrich.search.phrases import places
from kennisparels.enrich.search.pieces import dictionary, vocabulary
from kennisparels.enrich.search.shown import shown_pieces
from kennisparels.enrich.stop_words import STOP_WORDS
from kennisparels.model.garden import Garden

FOLDER = "zoeken/stukken"


def search_files(garden: Garden, attached: Texts | None = None) -> dict[str, str]:
    """Every piece by its path; `manifest` says which there are and where each begins.

    `attached` holds the pages of attached documents by path.
    """
    found = documents(garden)
    index = Index(garden, found)
    starts, words = dictionary("w", index.entries())
    phrase_starts, phrases = dictionary("p", places(found))
    spelled, spellings = vocabulary(index.spellings())
    attached_starts, attached_words = dictionary("b", attached_entries(found, attached or {}))
    pieces = words | phrases | spellings | attached_words | attached_sheets(found, attached or {})
    pieces |= facet_pieces(garden) | shown_pieces(found)
    manifest = {
        "pearls": len(garden.pearls),
        "documents": len(found),
        "words": starts,
        "phrases": phrase_starts,
        "attached": attached_starts,
        "spellings": spelled,
        "stop": sorted(STOP_WORDS),
        # pieces of two editions must not be mixed: a browser keeps what it has fetched
        "version": _version(pieces),
    }
    return {f"{FOLDER}/{name}.js": _script(name, value) for name, value in {**pieces, "manifest": manifest}.items()}


def _version(pieces: Mapping[str, object]) -> str:
    found = blake2b(digest_size=6)
    for name, value in pieces.items():
        found.update(_script(name, value).encode())
    return found.hexdigest()


def _script(name: str, value: object) -> str:
    # ASCII: a script from a file share has no header that says its encoding
    text = json.dumps(value, ensure_ascii=True, separators=(",", ":"))
    return f'kpStuk("{name}",{text});\n'
