"""Dossiers: what they name, what they rest on, and that one mistake gives one finding."""

import pytest

from kennisparels.model.rule import PEARLS
from small import both, codes, dossier, found, places

TIDES = "dossiers/tides.md"


def told(text, **more):
    return found({**PEARLS, TIDES: text, **more})


def test_a_sound_dossier():
    assert told(dossier()) == []


def test_an_unknown_pearl_is_told_at_its_name_with_the_near_one():
    (finding,) = told(dossier(path=[*"ebb flow moon".split(), "mooon"]))

    assert (finding.code, finding.line, finding.column) == ("KP650", 21, 12)
    assert finding.hint.parts["word"] == "moon"


def test_an_alias_is_the_same_pearl():
    pearls = PEARLS["parels/zonder-datum/ebb.md"].removesuffix("---\n") + "aliases: [low-water]\n---\n"

    findings = told(dossier(path=["ebb", "flow", "moon", "low-water"]), **{"parels/zonder-datum/ebb.md": pearls})

    assert codes(findings) == ["KP651"]


def test_a_path_that_cannot_be_read_is_not_also_too_short():
    assert codes(told(dossier().replace("path:\n  - pearl: ebb\n  - pearl: flow\n  - pearl: moon", "path: ebb"))) == [
        "KP054"
    ]


def test_a_dossier_without_path_misses_one_field():
    text = dossier().replace("path:\n  - pearl: ebb\n  - pearl: flow\n  - pearl: moon\n", "")

    assert codes(told(text)) == ["KP050"]


def test_a_link_in_another_text_than_the_answer_is_enough():
    nl, en = "Door [[ebb]] en [[flow]].", "Because of [[ebb]] and [[flow]]."
    missing = both("missing", "Over de [[moon]] is meer te zeggen.", "There is more to say about the [[moon]].")

    assert told(dossier(missing, nl=nl, en=en)) == []


def test_every_text_that_a_budding_dossier_lacks_is_told():
    findings = told(dossier(both("certainty", "Zeker.", "Sure."), status="budding"))

    assert [finding.message.parts["field"] for finding in findings] == [
        *("disagreement", "missing"),
        *("why", "why", "why"),
    ]
    assert set(codes(findings)) == {"KP654"}


def test_a_text_in_one_language():
    findings = told(dossier("missing:\n  nl: |\n    Niemand keek naar de wind.\n"))

    assert codes(findings) == ["KP150"]


@pytest.mark.parametrize(
    ("nl", "expected"),
    [
        ("Door [[ebb]], [[flow]], de [[moon]] en [[swell]].", []),
        ("Door [[ebb]], [[flow]] en de [[moon]]. Ook door [[swell]].", ["KP657"]),
    ],
)
def test_a_seedling_may_stand_beside_a_grown_pearl(nl, expected):
    text = dossier(path=["ebb", "flow", "moon", "swell"], nl=nl, en="Because of [[ebb]], [[flow]] and the [[moon]].")

    assert codes(told(text)) == expected


def test_a_link_to_a_theme_is_no_pearl():
    nl = "Door [[ebb]], [[flow]] en de [[moon]].\n\n    Dat is [[water]]."

    assert places(told(dossier(nl=nl))) == [("KP656", 16, 5)]


def test_a_pearl_of_later_date():
    dated = PEARLS["parels/zonder-datum/ebb.md"].replace("status:", "date: 2031-03-10\nstatus:")
    files = {**PEARLS, TIDES: dossier(), "parels/2031/ebb.md": dated}
    del files["parels/zonder-datum/ebb.md"]

    assert codes(found(files)) == ["KP659"]


def test_a_theme_that_does_not_exist():
    assert codes(told(dossier().replace("[water]", "[wtaer]"))) == ["KP100"]


def test_a_dossier_of_tomorrow_has_yet_to_come():
    assert codes(told(dossier().replace("2031-03-09", "2032-01-02"))) == ["KP060"]


def test_a_slug_of_a_pearl_is_taken():
    assert "KP058" in codes(found({**PEARLS, "dossiers/ebb.md": dossier()}))


def test_an_index_is_an_ordinary_page():
    assert told(dossier(), **{"dossiers/index.md": "---\ntitle: Dossiers\n---\nKies.\n"}) == []
