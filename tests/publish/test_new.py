"""A new pearl passes the gate as it is written."""

import re

import pytest

from small import PEARL, pearl, write


@pytest.fixture
def docs(tmp_path):
    return write(tmp_path / "docs", {PEARL: pearl()})


def test_a_new_pearl_passes_the_gate(pearls, docs):
    made = pearls("new", 'Eén: "plan" #1 voor \\ 2031', "--docs", docs, "--today", "2031-03-07", "--tag", "water")
    checked = pearls("check", "--docs", docs, "--today", "2031-03-07")

    assert made.returncode == 0
    assert (docs / "parels/2031/een-plan-1-voor-2031.md").is_file()
    # What is not known of the work yet is told, and does not keep the pearl from being published.
    assert (checked.returncode, set(re.findall(r"KP\d+", checked.stdout))) == (0, {"KP253", "KP260"})


@pytest.mark.parametrize("title", ["No", "null", "True", "'s Avonds", "# 1", "- a: b"])
def test_any_title_passes_the_gate(pearls, docs, title):
    made = pearls("new", "--docs", docs, "--tag", "water", "--", title)

    assert made.returncode == 0
    assert pearls("check", "--docs", docs).returncode == 0


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["T", "--tag", "watr"], "bedoelde u 'water'?"),
        (["T", "--tag", "Sea water"], "schrijf 'water'"),
        (["T"], "een parel heeft een thema nodig"),
        (["Tides", "--tag", "water"], "de naam 'tides' hoort al bij 'parels/zonder-datum/tides.md'"),
        (["T", "--tag", "water", "--type", "rapport"], "bedoelde u 'report'?"),
        (["T", "--tag", "water", "--slug", "../../x"], "past niet in een adres"),
        (["Index", "--tag", "water"], "past niet in een adres"),
        (["a\x07b", "--tag", "water"], "een onzichtbaar teken"),
        (["???", "--tag", "water"], "past niet in een adres"),
    ],
)
def test_what_it_cannot_write_it_says_in_words(pearls, docs, arguments, told):
    before = sorted(docs.rglob("*"))
    made = pearls("new", *arguments, "--docs", docs)

    assert made.returncode == 2
    assert told in " ".join(made.stderr.split())
    assert sorted(docs.rglob("*")) == before
