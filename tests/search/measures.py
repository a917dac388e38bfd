"""How well answers fit what was judged: figures of the whole, and of each class of queries."""

import math
import tomllib
from collections import defaultdict
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

HERE = Path(__file__).parent
NOTHING = "nothing"
AT = 10

Query = Mapping[str, Any]


class Quality(NamedTuple):
    """Means over queries; `first` is the share whose first result is of some use."""

    queries: int
    ndcg: float
    mrr: float
    first: float
    recall: float


def queries(half: str) -> Sequence[Query]:
    """The judged queries of one half: `judged` or `set-aside`."""
    return tomllib.loads((HERE / f"{half}.toml").read_text(encoding="utf-8"))["query"]


def qualities(asked: Sequence[Query], answers: Sequence[Sequence[str]]) -> dict[str, Quality]:
    """By class and of `all`, from the slugs of the results to each query, best first."""
    rows: dict[str, list[tuple[float, ...]]] = defaultdict(list)
    for query, slugs in zip(asked, answers, strict=True):
        if query["class"] != NOTHING:
            row = measured(query["judged"], slugs[:AT])
            rows["all"].append(row)
            rows[query["class"]].append(row)
    return {
        name: Quality(len(each), *(sum(column) / len(each) for column in zip(*each, strict=True)))
        for name, each in rows.items()
    }


def silence(asked: Sequence[Query], answers: Sequence[Sequence[str]]) -> float:
    """The share of queries without an answer that get none."""
    silent = [not slugs for query, slugs in zip(asked, answers, strict=True) if query["class"] == NOTHING]
    return sum(silent) / len(silent)


def measured(judged: Mapping[str, int], slugs: Sequence[str]) -> tuple[float, float, float, float]:
    """nDCG, reciprocal rank, whether the first is right, and recall."""
    grades = [judged.get(slug, 0) for slug in slugs]
    ideal = sorted(judged.values(), reverse=True)[:AT]
    first = next((1 / place for place, grade in enumerate(grades, 1) if grade), 0.0)
    found = sum(map(bool, grades)) / min(AT, len(judged))
    return _gain(grades) / _gain(ideal), first, float(bool(grades and grades[0])), found


def _gain(grades: Sequence[int]) -> float:
    return sum((2**grade - 1) / math.log2(place + 1) for place, grade in enumerate(grades, 1))
