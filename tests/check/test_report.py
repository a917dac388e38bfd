"""Every text has its Dutch; the sound garden has nothing to report."""

from pathlib import Path
from string import Formatter

from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po

from kennisparels.check import check
from kennisparels.publish.manual import RULES
from kennisparels.read import read_garden
from small import TODAY

ROOT = Path(__file__).parents[2]
GARDENS = ROOT / "tests" / "gardens"


def test_the_sound_garden_has_no_findings():
    assert check(read_garden(GARDENS / "sound" / "docs", TODAY)) == []


def _texts():
    """Every text that code marks for contributors, and every paragraph of a rule's page."""
    found = extract_from_dir(ROOT / "scripts", method_map=[("**.py", "python")], keywords={"_": None})
    marked = {message for _file, _line, message, _comments, _context in found}
    return marked | {paragraph for rule in RULES.values() for paragraph in rule.paragraphs}


def _names(text):
    return {name for _text, name, _spec, _conversion in Formatter().parse(text) if name is not None}


def test_every_text_has_its_dutch_with_the_same_parts():
    catalogue = {}
    for path in (ROOT / "scripts/kennisparels/locale/nl").glob("*.po"):
        with path.open("rb") as file:
            texts = {message.id: message.string for message in read_po(file) if message.id}
        assert catalogue.keys() & texts.keys() == set(), f"{path.name} says again what another file says"
        catalogue |= texts

    assert {text for text in _texts() if not catalogue.get(text)} == set()
    assert catalogue.keys() - _texts() == set()
    assert [text for text, dutch in catalogue.items() if _names(text) != _names(dutch)] == []
