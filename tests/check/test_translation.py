"""Whether two texts that should say the same do."""

import pytest

from kennisparels.check.likely_language import likely_language
from small import PEARL, found, pearl, places


def told(dutch, english):
    more = f"lesson:\n  nl: |\n    {dutch}\n  en: |\n    {english}\n"
    return places(found({PEARL: pearl(more=more)}))


@pytest.mark.parametrize(
    ("dutch", "english"),
    [
        ("Stijgt 1,5 meter.", "Rises 1.5 metres."),
        ("Stijgt 1,50 meter.", "Rises 1.5 metres."),
        ("Van 1.000 naar 20.000,5.", "From 1,000 to 20,000.5."),
        ("In 2019 en 2020.", "In 2020 and 2019."),
        ("In de jaren '90.", "In the 1990s."),
        ("Op 14-12-2020.", "On 14 December 2020."),
        ("De 2e keer.", "The second time."),
        ("Met 2 van 12.", "With two of twelve."),
        ("Twee keer.", "2 times."),
        ("Om de 30 dagen.", "Every thirty days."),
        ("Eén keer.", "1 time."),
        ("Met zijn twee.", "Together."),
        ("Elke vierjarige.", "Every four years."),
        ("Zie [a](https://example.org/15).", "See it."),
        ("Met 10% en 3.", "With 10 per cent and 3."),
    ],
)
def test_the_same_number_in_other_marks(dutch, english):
    assert told(dutch, english) == []


@pytest.mark.parametrize(
    ("dutch", "english", "lost"),
    [
        ("Stijgt 1,5 meter.", "Rises 15 metres.", [("KP156", 7, 12), ("KP156", 9, 11)]),
        ("Van 2.000.", "From 2.000.", [("KP156", 7, 9), ("KP156", 9, 10)]),
        ("In 2019.", "In the year.", [("KP156", 7, 8)]),
        ("Het jaar.", "In 2019.", [("KP156", 9, 8)]),
        ("Met 3.", "With two.", [("KP156", 7, 9)]),
        ("Met drie.", "With two.", [("KP156", 7, 9), ("KP156", 9, 10)]),
    ],
)
def test_a_number_that_the_other_language_lacks(dutch, english, lost):
    assert told(dutch, english) == lost


def test_texts_that_changed_places():
    dutch, english = "De zee komt en gaat met de maan.", "The sea comes and goes with the moon."

    assert told(english, dutch) == [("KP153", 7, 5), ("KP153", 9, 5)]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Volgens 'What Works in Reducing Reoffending' daalt het met een tiende, en dat is niet veel.", "nl"),
        ("The project Ruim baan of the Ministerie van Justitie runs in Utrecht and is to be copied.", "en"),
        ("Openbaar Ministerie, Dienst Justitiële Inrichtingen and Raad voor de Rechtspraak contributed.", None),
        ("Home Office, Londen", None),
        ("Braga, A. A., Vries, B. A., & Hureau, A. M. (2019). Zand, 15(3), 289-311.", None),
        ("", None),
    ],
)
def test_names_in_another_language_do_not_decide(text, language):
    assert likely_language(text) == language


@pytest.mark.parametrize("text", ["RCT", "Home Office", "12"])
def test_names_may_be_the_same_in_both_languages(text):
    assert told(text, text) == []


def test_a_short_text_may_be_twice_as_long():
    assert told("Het water komt en gaat met de maan, elke dag.", "Tides.") == []
