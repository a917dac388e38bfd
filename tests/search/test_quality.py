"""How well the search answers the judged queries: no class may lose what it has."""

import pytest

from kennisparels.read import read_garden
from search.asking import ask
from search.measures import qualities, queries, silence
from search.test_queries import DOCS
from small import TODAY

# nDCG@10 of each class when this was last looked at; raise a figure when the search has become better.
REACHED = {
    "all": 0.96,
    "known-item": 0.98,
    "single-term": 0.94,
    "inflection": 0.97,
    "compound": 0.98,
    "cross-language": 0.91,
    "typo": 0.95,
    "acronym": 0.99,
    "question": 0.88,
    "phrase": 1.0,
    "author": 0.99,
    "multi-concept": 0.95,
    "synonym": 0.95,
}
MARGIN = 0.02
SILENT = 0.93
FIRST_RIGHT = 0.95


@pytest.fixture(scope="module")
def answered():
    asked = queries("judged")
    answers = ask(read_garden(DOCS, TODAY), *(query["text"] for query in asked))
    return asked, [each.slugs for each in answers]


def test_no_class_of_queries_is_answered_worse_than_before(answered):
    found = {name: quality.ndcg for name, quality in qualities(*answered).items()}

    assert found.keys() == REACHED.keys()
    assert {name: ndcg for name, ndcg in found.items() if ndcg < REACHED[name] - MARGIN} == {}


def test_the_first_result_is_right(answered):
    assert qualities(*answered)["all"].first >= FIRST_RIGHT - MARGIN


def test_queries_that_the_garden_cannot_answer_get_no_answer(answered):
    assert silence(*answered) >= SILENT - MARGIN
