"""The script that answers queries: ours, behind the stemmers of Snowball, as one file that works in a worker too."""

from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from pathlib import Path

PATH = "assets/search/engine.js"

_OURS = Path(__file__).with_name("engine")
# Sphinx brings the stemmers of Snowball 3 in JavaScript; the base first, on which the others build.
_STEMMERS = ("base", "dutch", "english")


@cache
def search_engine() -> dict[str, str]:
    """The engine by its path in the site."""
    return {PATH: "\n".join([*_stemmers(), *(file.read_text(encoding="utf-8") for file in sorted(_OURS.glob("*.js")))])}


def _stemmers() -> Iterator[str]:
    folder = files("sphinx") / "search" / "minified-js"
    yield "/* Snowball stemmers, https://snowballstem.org, BSD-3-Clause. */"
    for name in _STEMMERS:
        yield (folder / f"{name}-stemmer.js").read_text(encoding="utf-8")
