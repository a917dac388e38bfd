"""The line runs one way: read > model > check > enrich > publish. Few stages touch files; one place knows MkDocs."""

import ast
from pathlib import Path

import pytest

SCRIPTS = Path(__file__).parents[1] / "scripts"
PACKAGE = SCRIPTS / "kennisparels"

# What each part may import of ours. `read` comes before `model` in time and after it in imports.
MAY_IMPORT = {
    "model": {"model"},
    "read": {"model", "read"},
    "check": {"model", "check"},
    "fix": {"model", "read", "check", "fix"},
    "catalogue": set(),
    "report": {"catalogue", "model", "report"},
    "enrich": {"model", "read", "check", "report", "enrich"},
    "records": {"model", "start", "records"},
    # reads letters and writes drafts: it asks the thesaurus what a text is about, and the gate whether a draft passes
    "intake": {"model", "read", "check", "enrich", "start", "intake"},
    "finish": {"model"},
    "start": {"model"},
    "publish": {"model", "read", "check", "enrich", "report", "finish", "publish"},
    "command": {
        "model",
        "read",
        "check",
        "enrich",
        "fix",
        "report",
        "start",
        "records",
        "intake",
        "publish",
        "command",
    },
    "pearls": {"command"},
    "mkdocs_hooks": {"model", "report", "publish"},
}
KNOWS_MKDOCS = {"mkdocs_hooks.py", "kennisparels/publish/build.py"}
MODULES = sorted(SCRIPTS.rglob("*.py"))


def part_of(module: Path) -> str:
    path = module.relative_to(PACKAGE if module.is_relative_to(PACKAGE) else SCRIPTS)
    return path.parts[0].removesuffix(".py")


def imported(module: Path) -> set[str]:
    """Every module that a file imports, at its top or later."""
    found = set()
    for node in ast.walk(ast.parse(module.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{module.name} imports relatively"
            found |= {node.module, *(f"{node.module}.{alias.name}" for alias in node.names)}
    return found


@pytest.mark.parametrize("module", MODULES, ids=lambda path: path.relative_to(SCRIPTS).as_posix())
def test_imports_look_back_along_the_line(module):
    ours = {name.split(".")[1] for name in imported(module) if name.startswith("kennisparels.")}
    part = part_of(module)

    assert ours <= MAY_IMPORT.get(part, set())


@pytest.mark.parametrize("module", MODULES, ids=lambda path: path.relative_to(SCRIPTS).as_posix())
def test_one_place_knows_mkdocs(module):
    engines = {name.split(".")[0] for name in imported(module)} & {"mkdocs", "material", "zensical"}

    assert not engines or module.relative_to(SCRIPTS).as_posix() in KNOWS_MKDOCS


# What a stage between reading and publishing does: nothing but compute.
_TOUCHES = """
import sys
events = []
recording = False
sys.addaudithook(lambda event, args: events.append(event) if recording else None)
sys.path[:0] = ["scripts", "tests"]
from datetime import date
from pathlib import Path
from kennisparels.check import check
from kennisparels.enrich import enrich
from kennisparels.publish.manual import with_examples, with_manual
from kennisparels.fix import fix
from kennisparels.read import read_garden
garden = with_examples(with_manual(read_garden(Path("tests/gardens/sound/docs"), date(2031, 12, 31))))
list(enrich(garden, check(garden)))  # templates and the names of months are read once
recording = True
check(garden)
list(enrich(garden, []))
fix(garden, {"over/a.md": "---\\ntitle: no\\n---\\nEb... [[Tides]]\\n"})
recording = False
print([event for event in events if event.split(".")[0] in ("open", "os", "shutil", "socket", "subprocess")])
"""


def test_what_stands_between_reading_and_publishing_touches_no_file(run_python):
    assert run_python("-c", _TOUCHES).stdout == "[]\n"


def test_every_module_is_short_enough_to_read():
    long = {module.name: length for module in MODULES if (length := len(module.read_text().splitlines())) > 300}

    assert long == {}
