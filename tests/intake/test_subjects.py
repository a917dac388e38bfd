"""Themes of a letter: what a title names, what narrower themes say already, and what every letter says."""

from datetime import date

import pytest

from kennisparels.enrich.terms import Terms
from kennisparels.intake.copy import Copy
from kennisparels.intake.letter import read_letter
from kennisparels.read import planted, read_page

THEMES = {
    "politiewerk": ("politiewerk", []),
    "surveillance": ("surveillance", ["politiewerk"]),
    "kennisdeling": ("kennisparels", []),
    "veilige-buurten": ("veilige buurten", []),
    "huis-van-proeven": ("Huis van Proeven", []),
    **{f"werk-{letter}": (f"werk {letter}", ["politiewerk"]) for letter in "abcde"},
}
CITED = "Voorbeeld, Anna & Bram Proef (maart 2031). {}. Fictiestad: {}, 42 pp.\n\n{}"


def tags(text):
    pages = {}
    for theme, (label, broader) in THEMES.items():
        path = f"themas/{theme}.md"
        head = f"---\nprefLabel: {{nl: {label}, en: {label} en}}\nbroader: [{', '.join(broader)}]\n"
        pages[path] = read_page(path, f"{head}definition: {{nl: Een thema., en: A theme.}}\n---\n")
    return [fact.value for fact in read_letter(Copy(text), Terms(planted(pages, date(2040, 1, 1)))).tags]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (CITED.format("Meer surveillance in politiewerk", "Bureau", "Over politiewerk."), ["surveillance"]),
        (CITED.format("Beter politiewerk", "Bureau", "Politiewerk is werk."), ["politiewerk"]),
        (CITED.format("Beter politiewerk in veilige buurten", "Bureau", ""), ["veilige-buurten"]),
        (CITED.format("Surveillance", "Huis van Proeven", ""), ["surveillance", "huis-van-proeven"]),
        (CITED.format("Surveillance", "Huis van Proeven Noord", ""), ["surveillance"]),
        ("Nog meer kennisparels, en kennisparels over surveillance en surveillance.", ["surveillance"]),
        (
            "Wij noemen dit ´Veilige Buurten´, want Veilige Buurten en een ´Veilige Buurten´ zijn hier werk a.",
            ["veilige-buurten"],
        ),
        ("[2] 7 maart 2031: Kennisparels op de site ´veilige buurten´", ["kennisdeling"]),
    ],
)
def test_themes(text, found):
    assert tags(text) == found
