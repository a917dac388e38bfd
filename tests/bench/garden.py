"""Generated gardens of any size: the same size and seed give the same text."""

from itertools import product
from pathlib import Path
from random import Random
from typing import NamedTuple


class Subject(NamedTuple):
    """A theme: its id, and its name in both languages."""

    id: str
    nl: str
    en: str


THEMES = (
    Subject("buurtveiligheid", "buurtveiligheid", "neighbourhood safety"),
    Subject("cybercriminaliteit", "cybercriminaliteit", "cybercrime"),
    Subject("detentie", "detentie", "imprisonment"),
    Subject("herstelrecht", "herstelrecht", "restorative justice"),
    Subject("huiselijk-geweld", "huiselijk geweld", "domestic violence"),
    Subject("jeugdcriminaliteit", "jeugdcriminaliteit", "youth crime"),
    Subject("politie", "politie", "police"),
    Subject("reclassering", "reclassering", "probation"),
    Subject("recidive", "recidive", "reoffending"),
    Subject("slachtofferzorg", "slachtofferzorg", "victim support"),
    Subject("straftoemeting", "straftoemeting", "sentencing"),
    Subject("verslaving", "verslaving", "addiction"),
)

# Slugs hold no number, so they are combinations of words: 16 × 24 × 28 is enough for 10,000.
_MANNERS = (
    "blijvende bredere gedeelde gerichte gewone kleine lange late losse nieuwe open snelle stille strenge vaste vroege"
).split()
_MEANS = (
    "afspraken avonden banen begeleiding bezoeken brieven camera-inzet cursussen gesprekken huisbezoeken lampen"
    " lessen maatjes meldingen patrouilles poorten regels roosters schulden sporten toetsen trainingen verhalen huizen"
).split()
_PLACES = (
    "bij-gezinnen bij-jongeren bij-nazorg bij-vertrek in-buurten in-cellen in-dorpen in-havens in-ketens in-klassen"
    " in-parken in-stations in-steden in-straten in-teams in-wijken met-buren met-ouders met-partners na-aangifte"
    " na-arrest na-detentie na-straf na-vrijlating op-pleinen op-scholen voor-daders voor-slachtoffers"
).split()
# Themes that lie within another one.
_BROADER = {
    "buurtveiligheid": "politie",
    "recidive": "reclassering",
    "verslaving": "reclassering",
    "huiselijk-geweld": "slachtofferzorg",
}
_COUNTRIES = ("NL", "NL", "NL", "GB", "GB-ENG", "US", "NO", "DE", "EU", "international")
_DIRECTIONS = ("reduces", "reduces", "increases", "none", "mixed", "unclear")
_STRENGTHS = ("strong", "moderate", "moderate", "limited", "limited")
_STUDIES = ("systematic review", "evaluation", "experiment", "qualitative", "policy document")
_NL = (
    "De studie volgde de deelnemers een jaar lang.",
    "Wie bleef meedoen, kwam minder vaak opnieuw met de politie in aanraking.",
    "De onderzoekers spraken met uitvoerders en met bewoners.",
    "Niet elke regio voerde de aanpak uit zoals zij bedoeld was.",
    "Over de kosten is niets gevonden.",
    "Vaste contactpersonen bleken van belang.",
)
_EN = (
    "The study followed the participants for a year.",
    "Those who stayed in came into contact with the police less often.",
    "The researchers spoke with practitioners and with residents.",
    "Not every region carried out the approach as it was meant.",
    "Nothing was found on costs.",
    "Steady contact persons turned out to matter.",
)
_SOURCES = "provenance:\n  - {title: Samenvatting van de uitgever, seen: 2026-11-20}\n"
_HOME = "---\ntitle: Kennisparels\n---\nEen gemaakte tuin, om te meten.\n"


def garden(size: int, seed: int = 0) -> dict[str, str]:
    """Pages by their path below docs; a pearl is the same text in a larger garden.

    The first two pearls link to each other and nothing else links to them, so
    that a change in the size of their pages is due to the garden's size alone.
    """
    slugs = _slugs(size, seed)
    pages = {"index.md": _HOME}
    pages |= {f"themas/{theme.id}.md": _theme(theme) for theme in THEMES}
    for index in range(size):
        path, text = _pearl(index, slugs, seed)
        pages[path] = text
    return pages


def fixed_pearl(seed: int = 0) -> str:
    """The slug of the pearl that is the same, backlinks too, in gardens of every size from two."""
    return _slugs(1, seed)[0]


def plant(folder: Path, pages: dict[str, str]) -> None:
    """Write a garden below a folder."""
    for path, text in pages.items():
        file = folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8", newline="\n")


def _slugs(size: int, seed: int) -> list[str]:
    every = ["-".join(words) for words in product(_MANNERS, _MEANS, _PLACES)]
    if size > len(every):
        raise ValueError(f"there are words for {len(every)} pearls, not for {size}")
    Random(seed).shuffle(every)
    return every[:size]


def _theme(theme: Subject) -> str:
    broader = f"broader: [{_BROADER[theme.id]}]\n" if theme.id in _BROADER else ""
    return f"""---
prefLabel: {{nl: {theme.nl}, en: {theme.en}}}
{broader}definition:
  nl: |
    Wat met {theme.nl} te maken heeft.
  en: |
    What has to do with {theme.en}.
---
Parels over {theme.nl}.
"""


def _pearl(index: int, slugs: list[str], seed: int) -> tuple[str, str]:
    chance = Random(f"{seed} {index}")
    slug = slugs[index]
    year = chance.randint(2004, 2024)
    day = f"{year}-{chance.randint(1, 12):02}-{chance.randint(1, 28):02}"
    tags = [theme.id for theme in chance.sample(THEMES, chance.randint(1, 3))]
    title = slug.replace("-", " ").capitalize()
    status, more, sources = ("budding", _budding(chance), _SOURCES) if index % 2 == 0 else ("seedling", "", "")
    # a draw of its own, so that what else is drawn does not depend on it
    more += _evidence(Random(f"evidence {seed} {index}")) if index % 2 == 0 else ""
    relations = _relations(index, slugs, seed)
    codes = _countries(index, seed)
    countries = f"countries: [{', '.join(codes)}]\n" if codes else ""
    text = f"""---
title: {title}
title_en: {title} (English)
date: {day}
number: {index + 1}
status: {status}
tags: [{", ".join(tags)}]
{countries}{more}references:
  - id: werk-{slug}
    type: report
    title: Report on {slug.replace("-", " ")}
    author: [{{family: De Vries, given: Anna}}, {{literal: Instituut voor Voorbeelden}}]
    issued: {year}
    publisher: Instituut voor Voorbeelden
    URL: https://example.org/{slug}
{relations}{sources}---
{_body(index, slugs, chance)}"""
    return f"parels/{year}/{slug}.md", text


def _budding(chance: Random) -> str:
    picked = chance.sample(range(len(_NL)), 3)
    nl, en = ("\n    ".join(lines[each] for each in picked) for lines in (_NL, _EN))
    return f"""study: {chance.choice(_STUDIES)}
summary:
  nl: |
    {nl}
  en: |
    {en}
lesson:
  nl: |
    Houd vast aan wat werkt, en meet of het hier ook werkt.
  en: |
    Keep to what works, and measure whether it works here too.
"""


def _countries(index: int, seed: int) -> list[str]:
    chance = Random(f"countries {seed} {index}")
    return sorted({chance.choice(_COUNTRIES) for _ in range(chance.choice((1, 1, 1, 2)))}) if index % 4 < 3 else []


def _evidence(chance: Random) -> str:
    """A card on every other pearl that has a summary, and an effect on most of those."""
    if chance.random() < 0.5:
        return ""
    silent = "".join(f"  {name}: not reported\n" for name in ("mechanism", "moderators", "implementation", "economics"))
    if chance.random() < 0.2:
        return f"evidence:\n  strength: not rated\n  effects: not reported\n{silent}"
    outcomes = chance.sample(THEMES, chance.choice((1, 1, 2)))
    effects = "".join(f"    - {{outcome: {each.id}, direction: {chance.choice(_DIRECTIONS)}}}\n" for each in outcomes)
    return f"evidence:\n  strength: {chance.choice(_STRENGTHS)}\n  effects:\n{effects}{silent}"


def _relations(index: int, slugs: list[str], seed: int) -> str:
    """Some pearls are the counterpart of an earlier one from across the border."""
    other = Random(f"relations {seed} {index}").randrange(2, index) if index > 2 else 0
    here, there = _countries(index, seed), _countries(other, seed)
    if index % 5 or other < 2 or not here or not there or ("NL" in here) == ("NL" in there):
        return ""
    return f"relations:\n  - {{type: counterpart, to: {slugs[other]}}}\n"


def _body(index: int, slugs: list[str], chance: Random) -> str:
    if len(slugs) < 2:
        return ""
    if index < 2:
        return f"Zie ook [[{slugs[1 - index]}]].\n"
    # to earlier pearls only: those are there in a smaller garden too
    targets = {slugs[chance.randrange(2, index)] for _ in range(chance.randint(0, 3))} if index > 2 else set()
    return "".join(f"Vergelijk dit met [[{target}]].\n" for target in sorted(targets))
