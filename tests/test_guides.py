"""What the README and the contributor's guide show is what the garden does."""

import re
import shutil
from functools import partial
from pathlib import Path

import pytest

from golden import line_of
from kennisparels.check import check
from kennisparels.read import read_garden
from kennisparels.report import as_text
from small import TODAY

ROOT = Path(__file__).parents[1]
GUIDES = ("README.md", "docs/bijdragen/index.md")
FAULTY = """---
title: A
date: 2031-02-30
status: seedling
tags: [veelpegers]
references:
  - id: a
    type: report
    title: A
    auteur: [B]
---
"""
DAY = re.compile(r"^date: (\d{4})", re.MULTILINE)


def blocks(guide: str, language: str) -> list[str]:
    text = (ROOT / guide).read_text(encoding="utf-8")
    return re.findall(rf"^```{language}\n(.*?)^```$", text, re.MULTILINE | re.DOTALL)


def garden_with(docs: Path, pages: list[str]) -> Path:
    """The real themes with these pearls."""
    shutil.copytree(ROOT / "docs/themas", docs / "themas")
    for number, text in enumerate(pages):
        file = docs / "parels" / DAY.search(text)[1] / f"example-{'abc'[number]}.md"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    return docs


@pytest.mark.parametrize("guide", GUIDES)
def test_every_example_pearl_passes_the_gate(guide, tmp_path):
    findings = check(read_garden(garden_with(tmp_path, blocks(guide, "yaml")), TODAY))

    # A first seedling is told what its reference lacks; that does not keep it from being published.
    stopped = (finding for finding in findings if "parels/" in finding.path and finding.blocks)
    assert list(as_text(stopped, "docs", "nl")) == []


@pytest.mark.parametrize("guide", GUIDES)
def test_every_message_shown_is_one_that_is_given(guide, tmp_path):
    shown = "".join(blocks(guide, "text")).splitlines()
    docs = garden_with(tmp_path, [FAULTY])
    given = list(as_text(check(read_garden(docs, TODAY)), "docs", "nl", line_of=partial(line_of, docs)))
    told = [line.split(" ", 1)[1] for line in given if line.startswith("docs/")] + given

    for line in shown:
        assert (line.split(" ", 1)[1] if line.startswith("docs/") else line) in told


def test_the_readme_names_every_target_of_make():
    targets = re.findall(r"^([a-z]+):.*##", (ROOT / "Makefile").read_text(), re.MULTILINE)
    readme = (ROOT / "README.md").read_text(encoding="utf-8")

    assert [name for name in targets if not re.search(rf"\b{name}\b", readme)] == []


def test_every_local_link_of_the_readme_leads_somewhere():
    links = re.findall(r"\]\(([^)#]+)\)", (ROOT / "README.md").read_text(encoding="utf-8"))

    assert [link for link in links if "://" not in link and not (ROOT / link).exists()] == []


def test_every_dependency_says_why():
    lines = (ROOT / "pyproject.toml").read_text(encoding="utf-8").partition("[tool")[0].splitlines()
    named = [line for line in lines if line.startswith('    "')]

    assert named
    assert [line for line in named if not re.search(r'",\s+# \S', line)] == []


@pytest.mark.parametrize("file", ["requirements.txt", "requirements-dev.txt"])
def test_pins_have_hashes_and_name_no_address(file):
    text = (ROOT / file).read_text(encoding="utf-8")

    assert "://" not in text
    assert re.findall(r"^[a-z0-9-]+==(?!.*\\$).*$", text, re.MULTILINE) == []
