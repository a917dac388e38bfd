"""Which day and which number a greeting says are the letter's own; what is of something else is nothing."""

import pytest

from kennisparels.intake.copy import Copy
from kennisparels.intake.identity import identity
from kennisparels.intake.parts import parts_of

DAY = "2031-05-07"  # a Wednesday


def who(text):
    copy = Copy(text)
    return identity(copy, parts_of(copy))


@pytest.mark.parametrize(
    ("greeting", "day"),
    [
        ("Goede morgen woensdag 7 mei 2031, het is stil.", DAY),
        ("Goedemorgen allemaal, het is vandaag woensdag 7 mei 2031.", DAY),
        ("Hallo allemaal op deze zonnige woensdagmorgen 7 mei 2031.", DAY),
        ("Good morning everyone, on this Wednesday, May 7th, 2031.", DAY),
        ("Vandaag 7 mei 2031 is het stil.", DAY),
        ("Op 7 mei 2031 is het stil.", None),
        ("Wat een dag was dat gisteren, woensdag 7 mei 2031.", None),
        ("Morgen, woensdag 7 mei 2031, is het feest.", None),
        ("Afgelopen woensdag 7 mei 2031 was het feest.", None),
        ("Aanstaande woensdag 7 mei 2031 ben ik er niet.", None),
        ("Tot en met woensdag 7 mei 2031 ben ik vrij.", None),
        ("Dinsdag 6 en woensdag 7 mei 2031 was er een congres.", None),
        ("Het rapport verscheen woensdag 7 mei 2031.", None),
    ],
)
def test_the_day_of_the_letter(greeting, day):
    found = who(f"{greeting} Nu naar de kennisparel.").date

    assert (found.value.isoformat() if found else None) == day


@pytest.mark.parametrize(
    ("sentence", "number"),
    [
        ("Vandaag alweer de 500e ´kennisparel´ die ik verstuur.", 500),
        ("Dit is alweer kennisparel nummer 512.", 512),
        ("Vandaag alweer de 2e kennisparel van deze week.", None),
        ("Dit is de 3e kennisparel over dit onderwerp.", None),
        ("Vandaag sluit kennisparel nummer 512 goed aan bij het nieuws.", None),
        ("Hierbij een vervolg op kennisparel nummer 512.", None),
    ],
)
def test_the_number_of_the_letter(sentence, number):
    found = who(f"Woensdag 7 mei 2031, het is stil. {sentence}").number

    assert (found.value if found else None) == number
