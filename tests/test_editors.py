"""What editors take from the repository: settings that can be read, and templates that the gate lets through."""

import json
import re
from pathlib import Path

import pytest

from kennisparels.report import as_concise
from small import PEARL, TODAY, found, pearl

ROOT = Path(__file__).parents[1]
SETTINGS = sorted(path for folder in (".vscode", ".obsidian") for path in (ROOT / folder).glob("*.*"))
SNIPPETS = json.loads((ROOT / ".vscode/pearls.code-snippets").read_text(encoding="utf-8"))
TEMPLATES = sorted((ROOT / "sjablonen").glob("*.md"))
DAY = TODAY.isoformat()
FILES = {f"parels/{TODAY.year}/een-parel.md": "", "themas/reclassering.md": "---\nprefLabel: {nl: a b, en: c d}\n---\n"}
NAMES = {"CURRENT_YEAR": DAY[:4], "CURRENT_MONTH": DAY[5:7], "CURRENT_DATE": DAY[8:]}


def blocking(text: str) -> list[str]:
    path = next(iter(FILES))
    return [f"{finding.code} {finding.message}" for finding in found(FILES | {path: text}) if finding.blocks]


@pytest.mark.parametrize("path", SETTINGS, ids=lambda path: path.name)
def test_settings_can_be_read(path):
    assert json.loads(path.read_text(encoding="utf-8"))


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: path.stem)
def test_a_template_of_obsidian_passes_the_gate_when_it_is_filled_in(path):
    text = path.read_text(encoding="utf-8").replace("{{title}}", "Een titel").replace("{{date}}", DAY)

    assert blocking(text) == []


@pytest.mark.parametrize("name", SNIPPETS)
def test_a_snippet_passes_the_gate_as_it_stands(name):
    text = re.sub(r"\$\{\d+:([^}]*)\}", r"\1", "\n".join(SNIPPETS[name]["body"]) + "\n")
    text = re.sub(r"\$\{(\w+)\}", lambda match: NAMES[match[1]], text)

    assert "$" not in text
    assert blocking(text) == []


def test_the_folders_that_obsidian_is_told_of_are_there():
    settings, templates = (json.loads((ROOT / f".obsidian/{name}.json").read_text()) for name in ("app", "templates"))
    told = [settings["newFileFolderPath"], settings["attachmentFolderPath"], templates["folder"]]

    # git keeps no empty folders; Obsidian makes the last one of a path
    assert [folder for folder in told if not (ROOT / folder).parent.is_dir()] == []


def test_visual_studio_code_reads_what_the_check_prints():
    task = next(
        task for task in json.loads((ROOT / ".vscode/tasks.json").read_text())["tasks"] if task["problemMatcher"]
    )
    pattern = task["problemMatcher"]["pattern"]
    findings = found({PEARL: pearl(more="titel: Tides\n")})
    matches = [re.match(pattern["regexp"], line) for line in as_concise(findings, "docs", "nl")]

    assert [match[pattern["code"]] for match in matches if match] == [finding.code for finding in findings]
