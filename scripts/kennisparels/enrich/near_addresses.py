"""What the 404 page needs to find near matches: the names of all pages by the words in them, in small files."""

import json
import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from kennisparels.enrich.rendering import title_language
from kennisparels.model.garden import Garden
from kennisparels.model.page import Named, Page, Theme

FOLDER = "adressen"

# Names in one file: about 60 KB, of which a reader fetches a few.
MOST_NAMES = 400


class Known(NamedTuple):
    """An address by the name in it, and what its page is called; `language` is empty when that is Dutch."""

    name: str
    address: str
    title: str
    language: str


# Names by each of their endings that begins with a word.
_ByEnding = Mapping[str, list[Known]]


def address_files(garden: Garden) -> dict[str, str]:
    """Text by file name: names by how they go on from each of their words, and the list of all such beginnings.

    While all names fit in one file there is one, whose beginning is empty.
    """
    files = dict(_split("", _by_ending(garden)))
    told = {f"{FOLDER}/index.json": _json(sorted(files))}
    return told | {f"{FOLDER}/woord-{beginning}.json": _json(names) for beginning, names in files.items()}


def _known(garden: Garden) -> Iterator[Known]:
    for page in garden.pages:
        parts = page.path.removesuffix(".md").removesuffix("/index").split("/")
        aliases = page.front.aliases if isinstance(page, Named) else ()
        for name in (parts[-1], *aliases):
            address = page.path.removesuffix(".md") + ".html"
            yield Known(name, address, page.heading if isinstance(page, Theme) else page.title, _language(page))


def _language(page: Page) -> str:
    return title_language(page) or ""


def _by_ending(garden: Garden) -> _ByEnding:
    found: dict[str, list[Known]] = defaultdict(list)
    for known in _known(garden):
        words = re.findall(r"[a-z0-9]+", known.name.casefold())
        for index, word in enumerate(words):
            # nobody remembers a page by its articles
            if index == 0 or len(word) > 2:
                found["-".join(words[index:])].append(known)
    return found


def _split(beginning: str, by_ending: _ByEnding) -> Iterator[tuple[str, list[Known]]]:
    """Names by a beginning that is just long enough for a small file."""
    names = list(dict.fromkeys(known for each in by_ending.values() for known in each))
    if len(names) <= MOST_NAMES or len(by_ending) == 1:
        # a name that is left out here is found by its other words
        yield beginning, names[:MOST_NAMES]
        return
    groups: dict[str, dict[str, list[Known]]] = defaultdict(dict)
    for ending, each in by_ending.items():
        groups[ending[: len(beginning) + 1]][ending] = each
    for longer, group in groups.items():
        yield from _split(longer, group) if longer != beginning else [(longer, group[longer][:MOST_NAMES])]


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")) + "\n"
