"""What tests of every stage share: running the one command as a user does."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]

# The day on which the gardens of the tests are sound (2031-12-31), so that no test depends on the clock.
DAY = "1956441600"


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--write-golden", action="store_true", help="write the golden reports anew (tests/golden.py)")


Run = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture(scope="session")
def run_python() -> Run:
    """Runs Python in the repository's folder; keyword arguments are environment variables."""

    def run(*arguments: str | Path, check: bool = True, **environment: str) -> subprocess.CompletedProcess[str]:
        # the terminal's own wishes are not what is tested, and modules are compiled once, not at each of many starts
        unwanted = ("NO_COLOR", "FORCE_COLOR", "PYTHONDONTWRITEBYTECODE")
        base = {name: value for name, value in os.environ.items() if name not in unwanted}
        return subprocess.run(
            [sys.executable, *map(str, arguments)],
            cwd=ROOT,
            env=base | {"SOURCE_DATE_EPOCH": DAY} | environment,
            capture_output=True,
            text=True,
            check=check,
        )

    return run


@pytest.fixture(scope="session")
def pearls(run_python: Run) -> Run:
    """Runs the one command; its exit code is for the test to judge."""

    def run(*arguments: str | Path, **environment: str) -> subprocess.CompletedProcess[str]:
        return run_python("scripts/pearls.py", *arguments, check=False, **environment)

    return run
