"""What was meant, among a few names and among very many."""

import sys

import pytest

from bench.garden import garden
from kennisparels.model.near import did_you_mean

MANY = tuple(path.rpartition("/")[2].removesuffix(".md") for path in garden(3000) if path.startswith("parels/"))


@pytest.mark.parametrize("name", MANY[::100])
@pytest.mark.parametrize(
    "mistake", [lambda name: name[1:], lambda name: name + "s", lambda name: name.replace("-", "", 1), str.upper]
)
def test_a_small_mistake_is_seen_among_many(name, mistake):
    assert did_you_mean(mistake(name), MANY).parts["word"] == name


def test_nothing_is_near_what_is_far_off():
    assert did_you_mean("xyzzy", MANY) is None


def test_that_all_pages_end_in_md_does_not_make_them_alike():
    assert did_you_mean("weg.md", ["waves.md"]) is None
    assert did_you_mean("wave.md", ["waves.md"]).parts["word"] == "waves.md"


def test_a_word_without_end_is_not_compared():
    assert did_you_mean("a" * 1_000_000, MANY) is None


def test_a_word_is_compared_with_few():
    did_you_mean("banen", MANY)
    calls = 0

    def count(_frame, event, _argument):
        nonlocal calls
        calls += event in ("call", "c_call")

    sys.setprofile(count)
    did_you_mean("snelle-bannen-in-wijken", MANY)
    sys.setprofile(None)

    assert calls < 20 * len(MANY)
