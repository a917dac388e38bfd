"""The hook definition, run as pre-commit runs it: https://pre-commit.com/#new-hooks (no network: language script)."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from small import PEARL, pearl, write

ROOT = Path(__file__).parents[2]
FILE = ".pre-commit-hooks.yaml"
REQUIRED = {"id": str, "name": str, "entry": str, "language": str}
OPTIONAL = {
    "files": str,
    "exclude": str,
    "types": list,
    "types_or": list,
    "exclude_types": list,
    "always_run": bool,
    "fail_fast": bool,
    "verbose": bool,
    "pass_filenames": bool,
    "require_serial": bool,
    "description": str,
    "language_version": str,
    "minimum_pre_commit_version": str,
    "args": list,
    "stages": list,
}


@pytest.fixture
def hook():
    (only,) = yaml.safe_load((ROOT / FILE).read_text(encoding="utf-8"))
    return only


@pytest.fixture
def garden(tmp_path):
    """A garden on its main branch, with what `make site` leaves there."""
    write(tmp_path / "docs", {PEARL: pearl()})
    (tmp_path / ".venv").symlink_to(sys.prefix)
    (tmp_path / ".gitignore").write_text(".venv\n")
    for words in (["init", "-b", "main"], ["add", "."], ["commit", "-m", "The garden"]):
        wishes = ("-c", "user.name=A", "-c", "user.email=a@example.org", "-c", "commit.gpgsign=false")
        subprocess.run(["git", *wishes, *words], cwd=tmp_path, check=True, capture_output=True)
    return tmp_path


def run(hook, folder):
    """In the committer's repository, by the entry's path in the hook's own, with its arguments and no file names."""
    entry, *more = hook["entry"].split()
    command = [ROOT / entry, *more, *hook["args"]]
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, env=os.environ | {"PRE_COMMIT": "1"})


def test_it_has_the_fields_that_pre_commit_knows(hook):
    known = REQUIRED | OPTIONAL

    assert hook.keys() >= REQUIRED.keys()
    assert {name: type(value) for name, value in hook.items()} == {name: known.get(name) for name in hook}


def test_its_entry_is_a_program_of_this_repository(hook):
    assert hook["language"] == "script"
    assert os.access(ROOT / hook["entry"], os.X_OK)


def test_a_good_commit_passes(hook, garden):
    (garden / "docs" / PEARL).write_text(pearl("Eb en vloed.\n"))
    ran = run(hook, garden)

    assert (ran.returncode, ran.stdout, ran.stderr) == (0, "geen bevindingen\n", "")


def test_a_fault_stops_the_commit(hook, garden):
    (garden / "docs" / PEARL).write_text(pearl("[[weg]]\n"))
    ran = run(hook, garden)

    assert ran.returncode == 1
    assert ran.stdout.startswith(f"docs/{PEARL}:8:1: KP201 ")


def test_a_removed_page_is_checked_too(hook, garden):
    (garden / "docs/themas/water.md").unlink()

    assert "KP100" in run(hook, garden).stdout


def test_without_an_installation_it_says_what_to_do(hook, garden):
    (garden / ".venv").unlink()
    ran = run(hook, garden)

    assert (ran.returncode, "make site" in ran.stderr) == (1, True)


def test_this_garden_uses_the_same_hook(hook):
    config = yaml.safe_load((ROOT / ".pre-commit-config.yaml").read_text(encoding="utf-8"))

    assert config == {"repos": [{"repo": "local", "hooks": [hook]}]}
