"""Findings as people read them: the broken garden word for word, in both languages."""

from pathlib import Path
from string import Formatter

import pytest
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po

from kennisparels.check import check
from kennisparels.publish.manual import RULES
from kennisparels.read import read_garden
from kennisparels.report import as_github, as_text, count
from small import PEARL, TODAY, found, page, pearl

ROOT = Path(__file__).parents[2]
GARDENS = ROOT / "tests" / "gardens"


@pytest.mark.parametrize("language", ["nl", "en"])
def test_the_broken_garden_word_for_word(language):
    findings = check(read_garden(GARDENS / "broken" / "docs", TODAY))
    told = "\n".join([*as_text(findings, "docs", language), count(findings, language), ""])

    assert told == (GARDENS / "broken" / f"findings.{language}.txt").read_text(encoding="utf-8")


def test_the_sound_garden_has_no_findings():
    assert check(read_garden(GARDENS / "sound" / "docs", TODAY)) == []


def test_annotations_for_github():
    findings = found({PEARL: pearl("[a](b,c:d%.md)")})

    assert list(as_github(findings, "docs", "en")) == [
        f"::error file=docs/{PEARL},line=8,col=1,title=KP201::the link to 'b,c:d%25.md' leads nowhere"
        ": write the path to a file in the garden, as seen from this page"
    ]


def test_control_characters_never_reach_a_terminal():
    lines = list(as_text(found({"over/a.md": page("[a](x\x1b[31m.md)")}), "docs", "en"))

    assert "\x1b" not in "".join(lines)


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
