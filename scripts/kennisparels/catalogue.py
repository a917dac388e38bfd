"""Texts in another language, from .po files as they are."""

import json
import re
from pathlib import Path

_QUOTED = r'((?:"[^"\\\n]*(?:\\.[^"\\\n]*)*"\s*)+)'
_ENTRY = re.compile(rf"^msgid {_QUOTED}^msgstr {_QUOTED}", re.MULTILINE)
_SEAM = re.compile(r'"\s*\n\s*"')


def read_catalogue(folder: Path) -> dict[str, str]:
    """Every text of the .po files in a folder, by its English. Babel takes fifty times as long, at every start."""
    texts: dict[str, str] = {}
    for file in sorted(folder.glob("*.po")):
        for entry in _ENTRY.finditer(file.read_text(encoding="utf-8")):
            texts[_text(entry[1])] = _text(entry[2])
    texts.pop("", None)  # the header
    return texts


def _text(quoted: str) -> str:
    text = quoted.strip()
    if "\n" in text:
        text = _SEAM.sub("", text)
    # the escapes of .po files are among those of JSON
    return json.loads(text) if "\\" in text else text[1:-1]
