"""A build killed between any two steps leaves the earlier site as it was, or the new one whole."""

import hashlib
import signal
import sys
from pathlib import Path

import pytest

from small import pearl, write

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="a process cannot kill itself without warning there")

EARLIER, NEW = {"parels/zonder-datum/earlier.md": pearl()}, {"parels/zonder-datum/new.md": pearl()}
SLICES = 2
ALIKE = 8  # of the many pages written one after the other


def kill_at(run_python, step, way, site, docs):
    # a module that is compiled is a step too, but none of a build
    same = {"SOURCE_DATE_EPOCH": "1924905600", "PYTHONDONTWRITEBYTECODE": "1"}
    return run_python("tests/publish/killed.py", step, way, site, "--docs", docs, check=False, **same)


def state_of(site: Path) -> dict[str, str]:
    """Every file of a site; the compressed site map holds the second in which it was written."""
    files = (file for file in site.rglob("*") if file.is_file() and file.suffix != ".gz")
    return {file.relative_to(site).as_posix(): hashlib.sha256(file.read_bytes()).hexdigest() for file in files}


@pytest.fixture(scope="module")
def gardens(tmp_path_factory):
    folder = tmp_path_factory.mktemp("gardens")
    return write(folder / "earlier", EARLIER), write(folder / "new", NEW)


@pytest.mark.parametrize("part", range(SLICES))
@pytest.mark.parametrize("way", ["exchange", "renames"])
def test_killed_before_any_step(run_python, gardens, tmp_path, way, part):
    earlier, new = gardens
    site = tmp_path / "site"
    kill_at(run_python, -1, way, site, new)
    whole_new = state_of(site)
    told = kill_at(run_python, -1, way, site, earlier).stdout.splitlines()
    steps = [line for line in told if line.startswith("step ")]
    whole_earlier = state_of(site)
    assert whole_new != whole_earlier

    for step in chosen(steps)[part::SLICES]:
        killed = kill_at(run_python, step, way, site, new)
        assert killed.returncode == -signal.SIGKILL, steps[step]
        if way == "renames" and not site.exists():
            # between two renames there is a gap, which the next start mends, even of a build that is blocked
            kill_at(run_python, -1, way, site, "tests/gardens/broken/docs")
        assert state_of(site) in (whole_earlier, whole_new), steps[step]
        if state_of(site) == whole_new:
            kill_at(run_python, -1, way, site, earlier)
    kill_at(run_python, -1, way, site, earlier)
    assert state_of(site) == whole_earlier


def chosen(steps: list[str]) -> list[int]:
    """Every step up to the mark and from the last file on, and some of the many alike in between."""
    mark = next(index for index, step in enumerate(steps) if step.endswith("/.kennisparels"))
    last = max(index for index, step in enumerate(steps) if step.startswith("step open"))
    between = range(mark, last, max(1, (last - mark) // ALIKE))
    return sorted({*range(mark + 2), *between, *range(last, len(steps))})
