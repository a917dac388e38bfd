"""Generated gardens of any size: the same size and seed give the same text, and the gate finds nothing in it."""

import tomllib
from collections.abc import Sequence
from functools import cache
from itertools import product
from pathlib import Path
from random import Random
from typing import NamedTuple, TypeVar

Choice = TypeVar("Choice")


class Subject(NamedTuple):
    """A theme: its id, its name in both languages, and the ids of wider and of related themes."""

    id: str
    nl: str
    en: str
    acronym: str = ""
    broader: str = ""
    related: str = ""


class Facts(NamedTuple):
    """What other pearls need to know of a pearl; a day is empty where a letter has none."""

    slug: str
    year: int
    day: str
    status: str
    countries: tuple[str, ...]

    @property
    def path(self) -> str:
        return f"parels/{self.year if self.day else 'zonder-datum'}/{self.slug}.md"


_WORDS = tomllib.loads(Path(__file__).with_name("words.toml").read_text(encoding="utf-8"))
THEMES = tuple(Subject(id, *names) for id, names in _WORDS["subjects"].items())
# A garden of more pearls than this has a narrower theme for each subject and group.
_FEW = 100
_POLICY = ("policy document", "handbook")
_RESEARCH = ("systematic review", "meta-analysis", "experiment", "evaluation", "qualitative", "survey", "statistics")
_DIRECTIONS = ("reduces", "reduces", "increases", "none", "mixed", "unclear")
_RELATIONS = ("counterpart", "counterpart", "supplements", "follows", "supersedes", "contradicts")
_NOTE = """      note:
        nl: |
          Het verschil was klein.
        en: |
          The difference was small.
"""
_HOME = "---\ntitle: Kennisparels\n---\nEen gemaakte tuin, om te meten.\n"


def garden(size: int, seed: int = 0) -> dict[str, str]:
    """Pages by their path below docs; a pearl is the same text in a larger garden.

    The first two pearls link to each other and nothing else links to them, so
    that a change in the size of their pages is due to the garden's size alone.
    """
    facts = [_facts(index, slug, seed) for index, slug in enumerate(_slugs(size, seed))]
    pages = {"index.md": _HOME}
    pages |= {f"themas/{theme.id}.md": _theme(theme) for theme in (_themes() if size > _FEW else THEMES)}
    return pages | {pearl.path: _pearl(index, facts, seed) for index, pearl in enumerate(facts)}


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
    every = ["-".join(words) for words in product(_WORDS["manners"], _WORDS["means"], _WORDS["places"])]
    if size > len(every):
        raise ValueError(f"there are words for {len(every)} pearls, not for {size}")
    Random(seed).shuffle(every)
    return every[:size]


@cache
def _themes() -> tuple[Subject, ...]:
    """The subjects, and those of each group: narrower than the subject, related to the next group's."""
    found = list(THEMES)
    groups = list(_WORDS["groups"])
    for subject in THEMES:
        for index, group in enumerate(groups):
            following = f"{subject.id}-en-{groups[(index + 1) % len(groups)]}"
            nl, en = f"{subject.nl} en {group}", f"{subject.en} and {_WORDS['groups'][group]}"
            found.append(Subject(f"{subject.id}-en-{group}", nl, en, "", subject.id, following))
    return tuple(found)


def _theme(theme: Subject) -> str:
    synonyms = f"altLabel:\n  nl: [{theme.acronym}]\n" if theme.acronym else ""
    wider = f"broader: [{theme.broader}]\nrelated: [{theme.related}]\n" if theme.broader else ""
    return f"""---
prefLabel: {{nl: {theme.nl}, en: {theme.en}}}
{synonyms}{wider}definition:
  nl: |
    Wat met {theme.nl} te maken heeft.
  en: |
    What has to do with {theme.en}.
---
Parels over {theme.nl}.
"""


def _facts(index: int, slug: str, seed: int) -> Facts:
    chance = Random(f"{seed} facts {index}")
    year = chance.randint(2004, 2024)
    day = f"{year}-{chance.randint(1, 12):02}-{chance.randint(1, 28):02}"
    if index < 2:  # the fullest kind of page, to measure
        return Facts(slug, year, day, "evergreen", ("GB",) if index else ("NL",))
    status = chance.choices(("seedling", "budding", "evergreen"), (4, 4, 2))[0]
    countries = sorted({_some(chance, list(_WORDS["countries"])) for _ in range(chance.choice((1, 1, 1, 2)))})
    return Facts(slug, year, day if chance.random() < 0.97 else "", status, tuple(countries))


def _some(chance: Random, choices: Sequence[Choice]) -> Choice:
    """One of the choices, the first ones more often: no garden is even."""
    return choices[int(len(choices) * chance.random() ** 2)]


def _pearl(index: int, facts: list[Facts], seed: int) -> str:
    chance = Random(f"{seed} {index}")
    pearl = facts[index]
    themes = _tags(index, chance)
    study = "experiment" if index < 2 else chance.choice(_POLICY if chance.random() < 0.2 else _RESEARCH)
    title, title_en = _titles(pearl.slug)
    grown, evergreen = pearl.status != "seedling", pearl.status == "evergreen"
    parts = (
        f"title: {title}\ntitle_en: {title_en}\n",
        f"date: {pearl.day}\n" if pearl.day else "",
        f"number: {index + 1}\nstatus: {pearl.status}\ntags: [{', '.join(theme.id for theme in themes)}]\n",
        f"countries: [{', '.join(pearl.countries)}]\nstudy: {study}\n" if grown or chance.random() < 0.5 else "",
        _summary(themes[0], pearl, chance) if grown else "",
        _evidence(study, chance) if evergreen or (grown and chance.random() < 0.6) else "",
        f"references:\n{_work(pearl, title_en, chance)}{_cited(chance)}",
        _relations(index, facts, chance),
        "provenance:\n  - {title: Samenvatting van de uitgever, seen: 2026-11-20}\n" if grown else "",
        f"aliases: [oude-{pearl.slug}]\n" if chance.random() < 0.1 else "",
        f'origin: ["https://example.org/brieven/{index + 1}"]\n' if chance.random() < 0.3 else "",
        f"review_by: {chance.randint(2025, 2035)}-{chance.randint(1, 12):02}-01\n" if evergreen else "",
    )
    return f"---\n{''.join(parts)}---\n{_body(index, facts, chance)}"


def _tags(index: int, chance: Random) -> list[Subject]:
    """One to three themes, none wider than another; in turn, so that each has pearls."""
    # the first pearls keep to the themes that a small garden has
    choices = _themes() if index >= _FEW else THEMES
    first = choices[index % len(choices)]
    others = {_some(chance, chance.choice((choices, THEMES))): None for _ in range(chance.randint(0, 2))}
    others.pop(first, None)
    wider = {theme.broader for theme in (first, *others)}
    return [theme for theme in (first, *others) if theme.id not in wider]


def _titles(slug: str) -> tuple[str, str]:
    """The words of a slug, in Dutch and in English."""
    manner, rest = slug.split("-", 1)
    means = next(means for means in _WORDS["means"] if rest.startswith(f"{means}-"))
    place = rest.removeprefix(f"{means}-")
    english = f"{_WORDS['manners'][manner]} {_WORDS['means'][means]} {_WORDS['places'][place]}"
    return slug.replace("-", " ").capitalize(), english.capitalize()


def _summary(theme: Subject, pearl: Facts, chance: Random) -> str:
    nl, en = _WORDS["countries"][pearl.countries[0]]
    picked = chance.sample(_WORDS["sentences"], chance.randint(2, 4))
    dutch = "\n    ".join([f"Het onderzoek gaat over {theme.nl} in {nl}.", *(pair[0] for pair in picked)])
    english = "\n    ".join([f"The study is about {theme.en} in {en}.", *(pair[1] for pair in picked)])
    return f"""summary:
  nl: |
    {dutch}
  en: |
    {english}
lesson:
  nl: |
    Houd vast aan wat werkt, en meet of het hier ook werkt.
  en: |
    Keep to what works, and measure whether it works here too.
"""


def _evidence(study: str, chance: Random) -> str:
    if study in _POLICY:
        effects = "  strength: not rated\n  effects: not reported\n"
    else:
        strength = chance.choice(("strong", "moderate", "limited"))
        outcomes = chance.sample(THEMES, chance.randint(1, 3))
        effects = f"  strength: {strength}\n  effects:\n{''.join(_effect(outcome, chance) for outcome in outcomes)}"
    questions = ("mechanism", "moderators", "implementation", "economics")
    return "evidence:\n" + effects + "".join(f"  {name}:{_answer(chance)}\n" for name in questions)


def _effect(outcome: Subject, chance: Random) -> str:
    effect = f"    - outcome: {outcome.id}\n      direction: {chance.choice(_DIRECTIONS)}\n"
    return effect + (_NOTE if chance.random() < 0.4 else "")


def _answer(chance: Random) -> str:
    if chance.random() < 0.5:
        return " not reported"
    nl, en = chance.choice(_WORDS["sentences"])
    return f"\n    nl: |\n      {nl}\n    en: |\n      {en}"


def _work(pearl: Facts, title_en: str, chance: Random) -> str:
    """The work that a pearl presents."""
    kind = chance.choice(("report", "report", "article-journal", "book", "thesis", "dataset"))
    publisher = _some(chance, _WORDS["publishers"])
    journal = (
        f"    container-title: {chance.choice(_WORDS['journals'])}\n    volume: {pearl.year - 1990}\n    page: 1-20\n"
    )
    return f"""  - id: werk-{pearl.slug}
    type: {kind}
    title: "Report {pearl.year}: {title_en.lower()}"
    author: [{_authors(publisher, chance)}]
    issued: {pearl.year}
    publisher: {publisher}
{journal if kind == "article-journal" else ""}    language: en
    DOI: 10.5555/{pearl.slug}
    URL: https://example.org/{pearl.slug}
"""


def _authors(publisher: str, chance: Random) -> str:
    names = {_author(chance): None for _ in range(chance.randint(1, 4))}
    return ", ".join([*names, f"{{literal: {publisher}}}"] if chance.random() < 0.3 else names)


def _author(chance: Random) -> str:
    return f"{{family: {_some(chance, _WORDS['families'])}, given: {chance.choice(_WORDS['given'])}}}"


def _cited(chance: Random) -> str:
    """Now and then a work that other pearls cite as well."""
    if chance.random() < 0.6:
        return ""
    number = int(60 * chance.random() ** 2)
    work = Random(number)
    return f"""  - id: handboek-{number}
    type: book
    title: Handboek {number} voor de praktijk
    author: [{_author(work)}]
    issued: {work.randint(1990, 2003)}
    publisher: {_some(work, _WORDS["publishers"])}
    language: nl
    DOI: 10.5555/handboek-{number}
"""


def _earlier(index: int, chance: Random, most: int) -> list[int]:
    """Earlier pearls only: those are there in a smaller garden too."""
    return sorted({chance.randrange(2, index) for _ in range(chance.randint(0, most))}) if index > 2 else []


def _relations(index: int, facts: list[Facts], chance: Random) -> str:
    if index == 0 and len(facts) > 1:
        return f"relations:\n  - {{type: counterpart, to: {facts[1].slug}}}\n"
    lines = [_relation(facts[index], facts[other], chance) for other in _earlier(index, chance, 2)]
    return "relations:\n" + "".join(lines) if lines else ""


def _relation(pearl: Facts, other: Facts, chance: Random) -> str:
    kind = chance.choice(_RELATIONS)
    if kind == "counterpart" and pearl.countries == other.countries:
        kind = "contradicts"
    if kind in ("supplements", "follows") and pearl.status == "evergreen":
        kind = "supersedes"
    return f"  - {{type: {kind}, to: {other.slug}}}\n"


def _body(index: int, facts: list[Facts], chance: Random) -> str:
    if len(facts) < 2:
        return ""
    words = facts[index].slug.replace("-", " ")
    theme = chance.choice(THEMES)
    about = f"Dit gaat over {words}, en raakt aan {theme.nl} ({theme.acronym}).\n"
    heading = f"## Over {words}\n\n{about}\n" if chance.random() < 0.5 else about
    if index < 2:
        return f"{heading}Zie ook [[{facts[1 - index].slug}]].\n"
    links = _earlier(index, chance, 3)
    return heading + "".join(f"Vergelijk dit met [[{facts[other].slug}]].\n" for other in links)
