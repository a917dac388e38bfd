"""What is claimed, and on what grounds."""

import pytest

from kennisparels.check.severity import severity
from small import PEARL, found, pearl, places

CARD = """study: {study}
evidence:
  strength: {strength}
  effects:
    - {{outcome: water, direction: {direction}}}
  mechanism: not reported
  moderators: not reported
  implementation: not reported
  economics: not reported
"""


def told(study="evaluation", strength="limited", direction="reduces"):
    return places(found({PEARL: pearl(more=CARD.format(study=study, strength=strength, direction=direction))}))


@pytest.mark.parametrize("direction", ["reduces", "increases"])
def test_a_claim_needs_a_strength(direction):
    assert told(strength="not rated", direction=direction) == [("KP302", 9, 35)]


@pytest.mark.parametrize(("status", "weight"), [("seedling", "hint"), ("budding", "hint"), ("evergreen", "error")])
def test_a_claim_that_nobody_rates_weighs_most_where_somebody_read_it_all(status, weight):
    assert severity("KP302", status) == weight


@pytest.mark.parametrize("direction", ["none", "mixed", "unclear"])
def test_what_is_no_claim_needs_no_strength(direction):
    assert told(strength="not rated", direction=direction) == []


@pytest.mark.parametrize("strength", ["not rated", "strong"])
def test_a_policy_document_measures_nothing(strength):
    assert told(study="policy document", strength=strength) == [("KP303", 9, 35)]


def test_each_question_without_an_answer_is_one_finding():
    more = "study: survey\nevidence:\n  strength: limited\n  effects: not reported\n  moderators: not reported\n"

    assert places(found({PEARL: pearl(more=more)})) == [("KP300", 6, 1)] * 3


def test_evidence_that_cannot_be_read_has_one_finding():
    more = "evidence:\n  strength: firm\n  effects: not reported\n"

    assert places(found({PEARL: pearl(more=more)})) == [("KP052", 6, 13)]


def test_a_seedling_needs_no_evidence():
    assert found({PEARL: pearl()}) == []
