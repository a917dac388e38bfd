"""Generated gardens are sound, and grow without changing, or a bench would measure something else."""

from pathlib import Path
from typing import get_args

import pytest

from bench.garden import garden, plant
from kennisparels.check import check
from kennisparels.model.values import Direction, RelationType, Status, Strength, Study
from kennisparels.read import read_garden
from small import TODAY


@pytest.mark.parametrize(("size", "seed"), [(12, 0), (250, 0), (250, 1)])
def test_the_gate_finds_nothing_in_a_generated_garden(size, seed, tmp_path: Path):
    plant(tmp_path, garden(size, seed))

    assert check(read_garden(tmp_path, TODAY)) == []


def test_a_pearl_is_the_same_in_a_larger_garden():
    small, large = garden(40), garden(400)

    assert {path: large.get(path) for path in small} == small


def test_the_words_to_choose_from_are_all_met(tmp_path: Path):
    plant(tmp_path, garden(250))
    pearls = [pearl.front for pearl in read_garden(tmp_path, TODAY).pearls]
    cards = [pearl.evidence for pearl in pearls if pearl.evidence]
    effects = [effect for card in cards if card.effects != "not reported" for effect in card.effects]

    assert {pearl.status for pearl in pearls} == set(get_args(Status))
    assert {pearl.study for pearl in pearls} == {None, *get_args(Study)} - {"other"}
    assert {card.strength for card in cards} == set(get_args(Strength))
    assert {effect.direction for effect in effects} == set(get_args(Direction))
    assert {relation.type for pearl in pearls for relation in pearl.relations} == set(get_args(RelationType))
