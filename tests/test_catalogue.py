"""The catalogues, read as Babel reads them."""

from io import BytesIO
from pathlib import Path

from babel.messages.pofile import read_po

from kennisparels.catalogue import read_catalogue

DUTCH = Path(__file__).parents[1] / "scripts/kennisparels/locale/nl"

ODD = r"""# about
msgid ""
msgstr "Language: nl\n"

#, python-brace-format
#: a.py:1
msgid "say \"{a}\" \\ and\n"
"go on"
msgstr ""
"zeg \"{a}\" \\ en\n"
"ga door"
msgid "without a line between"
msgstr "één"
#~ msgid "old"
#~ msgstr "oud"
"""


def _as_babel_reads(folder):
    return {
        message.id: message.string
        for file in folder.glob("*.po")
        for message in read_po(BytesIO(file.read_bytes()))
        if message.id
    }


def test_our_catalogues():
    assert read_catalogue(DUTCH) == _as_babel_reads(DUTCH) != {}


def test_an_odd_catalogue(tmp_path):
    (tmp_path / "odd.po").write_text(ODD, encoding="utf-8")

    assert read_catalogue(tmp_path) == _as_babel_reads(tmp_path) != {}
