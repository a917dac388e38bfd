"""Circles: found once, whatever leads into them."""

import pytest

from kennisparels.model.circles import circles


@pytest.mark.parametrize(
    ("ways", "found"),
    [
        ({}, []),
        ({"a": ["b"], "b": []}, []),
        ({"a": ["nowhere"]}, []),
        ({"a": ["a"]}, [("a",)]),
        ({"b": ["a"], "a": ["b"]}, [("a", "b")]),
        ({"in": ["a"], "a": ["b", "out"], "b": ["a"], "out": []}, [("a", "b")]),
        ({"a": ["b", "b"], "b": ["a"]}, [("a", "b")]),
        ({"a": ["a"], "b": ["c"], "c": ["b"]}, [("a",), ("b", "c")]),
    ],
)
def test_circles(ways, found):
    assert circles(ways) == found


def test_a_long_chain_is_no_matter():
    chain = {str(number): [str(number + 1)] for number in range(100_000)}

    assert circles(chain) == []
