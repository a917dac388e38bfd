"""What the 404 page needs to find near matches: the names of all pages by the words in them, in small files."""

import json
import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from kennisparels.enrich.rendering import title_language
from kennisparels.model.garden import Garden
from kennisparels.model.page import Page, Pearl, Theme

FOLDER = "adressen"

# Names in one file: about 60 KB, of which a reader fetches a few.
MOST_NAMES = 400


class Known(NamedTuple):
    """An address by the name in it, and what its page is called; `language` is empty when that is Dutch."""

    name: str
    address: str
    title: str
    language: str


_ByWord = Mapping[str, list[Known]]


def address_files(garden: Garden) -> dict[str, str]:
    """Text by file name: names by the beginnings of their words, and the list of those beginnings.

    While all names fit in one file there is one, whose beginning is empty. A word in more names than fit is no help
    in finding one, unless a name has no rarer word.
    """
    by_word = _by_word(list(_known(garden)))
    files = dict(_split("", by_word))
    told = {f"{FOLDER}/index.json": _json(sorted(files))}
    return told | {f"{FOLDER}/woord-{beginning}.json": _json(names) for beginning, names in files.items()}


def _known(garden: Garden) -> Iterator[Known]:
    for page in garden.pages:
        parts = page.path.removesuffix(".md").removesuffix("/index").split("/")
        aliases = page.front.aliases if isinstance(page, Pearl | Theme) else ()
        for name in (parts[-1], *aliases):
            address = page.path.removesuffix(".md") + ".html"
            yield Known(name, address, page.heading if isinstance(page, Theme) else page.title, _language(page))


def _language(page: Page) -> str:
    return title_language(page) or ""


def _by_word(names: list[Known]) -> _ByWord:
    words = [dict.fromkeys(re.findall(r"[a-z0-9]+", known.name)) for known in names]
    counts = Counter(word for each in words for word in each)
    found: dict[str, list[Known]] = defaultdict(list)
    for known, each in zip(names, words, strict=True):
        rarest = min(each, key=lambda word: counts[word], default="")
        for word in each:
            if word == rarest or counts[word] <= MOST_NAMES:
                found[word].append(known)
    return found


def _split(beginning: str, by_word: _ByWord) -> Iterator[tuple[str, list[Known]]]:
    """Files by the beginning of the words in them, each as short as keeps the file small."""
    names = list(dict.fromkeys(known for each in by_word.values() for known in each))
    if len(names) <= MOST_NAMES or len(by_word) == 1:
        yield beginning, names[:MOST_NAMES]
        return
    groups: dict[str, dict[str, list[Known]]] = defaultdict(dict)
    for word, each in by_word.items():
        groups[word[: len(beginning) + 1]][word] = each
    for longer, group in groups.items():
        # the word that ends here stands alone
        yield from _split(longer, group) if longer != beginning else [(longer, group[longer][:MOST_NAMES])]


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")) + "\n"
