"""The judged queries are sound: they name pearls of the garden, and both halves weigh every class alike."""

import tomllib
from collections import Counter
from itertools import chain
from pathlib import Path

import pytest

from kennisparels.read import read_garden
from small import TODAY

HERE = Path(__file__).parent
DOCS = HERE.parents[1] / "docs"

CLASSES = frozenset(
    {
        "known-item",
        "single-term",
        "inflection",
        "compound",
        "cross-language",
        "typo",
        "acronym",
        "question",
        "phrase",
        "author",
        "multi-concept",
        "synonym",
    }
)
NOTHING = "nothing"
EACH = 10
SILENT = 13
GRADES = {1, 2, 3}
MOST_LABELS = 0.3


def queries(half):
    return tomllib.loads((HERE / f"{half}.toml").read_text(encoding="utf-8"))["query"]


def judged(query):
    return query.get("judged", {})


HALVES = {half: queries(half) for half in ("judged", "set-aside")}
ALL = [*chain.from_iterable(HALVES.values())]
ANSWERED = [query for query in ALL if query["class"] != NOTHING]


@pytest.fixture(scope="module")
def garden():
    return read_garden(DOCS, TODAY)


def test_every_judgement_is_of_a_pearl(garden):
    slugs = {pearl.slug for pearl in garden.pearls}
    unknown = {(query["text"], slug) for query in ANSWERED for slug in judged(query) if slug not in slugs}
    assert unknown == set()


@pytest.mark.parametrize("half", HALVES)
def test_a_half_has_enough_queries_of_every_class(half):
    counts = Counter(query["class"] for query in HALVES[half])
    assert set(counts) == CLASSES | {NOTHING}
    assert counts.pop(NOTHING) >= SILENT
    assert {name: count for name, count in counts.items() if count < EACH} == {}


def test_the_halves_are_as_large_in_every_class():
    first, second = (Counter(query["class"] for query in half) for half in HALVES.values())
    assert first == second


def test_no_query_is_there_twice():
    texts = Counter(" ".join(query["text"].casefold().split()) for query in ALL)
    assert [text for text, times in texts.items() if times > 1] == []


def test_a_query_with_an_answer_has_one_that_is_exactly_right():
    assert [query["text"] for query in ANSWERED if max(judged(query).values(), default=0) < max(GRADES)] == []
    assert {grade for query in ANSWERED for grade in judged(query).values()} == GRADES


def test_a_query_for_nothing_has_no_judgement():
    assert [query["text"] for query in ALL if query["class"] == NOTHING and "judged" in query] == []


def test_most_queries_are_no_label_of_the_thesaurus(garden):
    """A set that repeats the thesaurus would measure the thesaurus."""
    hidden = {label.casefold() for theme in garden.themes.values() for label in theme.front.hiddenLabel}
    known = hidden | set(garden.theme_by_label)
    repeated = sorted(query["text"] for query in ANSWERED if query["text"].casefold() in known)
    assert len(repeated) <= MOST_LABELS * len(ANSWERED), repeated
