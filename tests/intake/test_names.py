"""Names of authors in the forms that citations have."""

import pytest

from kennisparels.intake.names import names_in


def shown(text):
    found = names_in(text)
    return found and [
        "|".join(
            part or "" for part in (name.given, name.non_dropping_particle, name.family, name.literal, name.suffix)
        )
        for name in found.names
    ]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "Voorbeeld, Anna B. van, Bram Placeholder & Carla Testman",
            ["Anna B.|van|Voorbeeld||", "Bram||Placeholder||", "Carla||Testman||"],
        ),
        (
            "Voorbeeld, A., B.C. de Placeholder & D. Testman",
            ["A.||Voorbeeld||", "B.C.|de|Placeholder||", "D.||Testman||"],
        ),
        ("Ann Sample, Bob Tester & Cy Proof", ["Ann||Sample||", "Bob||Tester||", "Cy||Proof||"]),
        ("Sample, A., Tester, B.C. & Proof, D.", ["A.||Sample||", "B.C.||Tester||", "D.||Proof||"]),
        ("Berg, Jan van den", ["Jan|van den|Berg||"]),
        ("J. de Vries en P. van der Test", ["J.|de|Vries||", "P.|van der|Test||"]),
        ("Van den Berg, Luc & Jan De Smet", ["Luc||Van den Berg||", "Jan||De Smet||"]),
        (
            "Smith-Jones, Mary Ann, Bob Q. Tester Jr. & Cy Proof",
            ["Mary Ann||Smith-Jones||", "Bob Q.||Tester||Jr.", "Cy||Proof||"],
        ),
        ("Ministry of Samples & Office of Tests", ["|||Ministry of Samples|", "|||Office of Tests|"]),
        ("Department of Health & Human Services", ["|||Department of Health & Human Services|"]),
        (
            "Ministerie van Onderwijs, Cultuur & Wetenschap & Bureau Test",
            ["|||Ministerie van Onderwijs, Cultuur & Wetenschap|", "|||Bureau Test|"],
        ),
        ("WODC", ["|||WODC|"]),
        ("Onderzoek- en Proefcentrum & Statistics Sample", ["|||Onderzoek- en Proefcentrum|", "|||Statistics Sample|"]),
        ("Sample, Ann & Tom Vander Proef", ["Ann||Sample||", "Tom||Vander Proef||"]),
        ("Jan Van den Proef", ["Jan||Van den Proef||"]),
        ("Sample D., Proef A.B. & de Vries E", ["D.||Sample||", "A.B.||Proef||", "E|de|Vries||"]),
        ("Prof. dr. Ann Sample & dr. Bob van Proef", ["Ann||Sample||", "Bob|van|Proef||"]),
        ("Sample, Ann.", ["Ann||Sample||"]),
        ("Zo verscheen onlangs", None),
        ("Deze brief gaat over", None),
        ("", None),
    ],
)
def test_names(text, names):
    assert shown(text) == names


def test_editors():
    assert names_in("Voorbeeld, Anna & Bram Placeholder (Red.)").are_editors


@pytest.mark.parametrize("others", ["et al.", "e.a.", "m.m.v. Bob Proef"])
def test_others(others):
    assert names_in(f"Sample, Ann, {others}").has_others


def test_two_family_names():
    assert shown("Ann-Marie Sample & José Tester y Proof") == ["Ann-Marie||Sample||", "José||Tester y Proof||"]


@pytest.mark.parametrize("name", ["House of Samples Library", "Nationaal Coördinator Proeven (NCP)"])
def test_an_organisation_without_a_word_for_its_kind(name):
    assert shown(name) == [f"|||{name}|"]
