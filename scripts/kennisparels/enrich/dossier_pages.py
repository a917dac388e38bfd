"""The page of a dossier, and the index of all dossiers."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from markupsafe import Markup

from kennisparels.enrich import evidence, words
from kennisparels.enrich.backlinks import backlinks
from kennisparels.enrich.rendering import description, render, templated, title_language
from kennisparels.enrich.site_page import SitePage
from kennisparels.model.garden import Garden
from kennisparels.model.page import Dossier, Pearl
from kennisparels.model.site_map import DOSSIER_INDEX, RUBRIC
from kennisparels.model.values import Strength


class Step(NamedTuple):
    """A pearl of a reading path; `index` is its place in the front matter, from 0."""

    index: int
    pearl: Pearl
    strength: Strength | None


class Standing(NamedTuple):
    """That a pearl stands in a dossier, as which of how many; counted from 1."""

    dossier: Dossier
    number: int
    count: int
    question: str


def dossier_page(dossier: Dossier, garden: Garden) -> SitePage:
    front = dossier.front
    steps = _steps(dossier, garden)
    text = render(
        "dossier.md",
        dossier.path,
        garden,
        page=dossier,
        front=front,
        themes=[garden.themes[tag] for tag in dict.fromkeys(front.tags) if tag in garden.themes],
        steps=steps,
        statuses=Counter(step.pearl.status for step in steps),
        strengths=Counter(step.strength for step in steps),
        strength_sign=evidence.strength_sign,
        english=_english,
        rubric=RUBRIC if RUBRIC in garden.by_path else None,
        backlinks=backlinks(dossier, garden),
    )
    meta = {"title": dossier.title, "description": description(front.question.nl), "status": front.status}
    return SitePage(dossier.path, text, {name: value for name, value in meta.items() if value})


def _steps(dossier: Dossier, garden: Garden) -> Sequence[Step]:
    """Each pearl once, where it stands first."""
    found: dict[str, Step] = {}
    for index, pearl in garden.steps(dossier):
        card = pearl.front.evidence
        found.setdefault(pearl.path, Step(index, pearl, card.strength if card else None))
    return list(found.values())


def _english(pearl: Pearl) -> Markup:
    """A pearl's title for readers of English, marked with its language where it has none in English."""
    if pearl.front.title_en:
        return words.words(pearl.front.title_en)
    return Markup(f'<span lang="{words.words(title_language(pearl) or "nl")}">{words.words(pearl.title)}</span>')


def dossier_index(garden: Garden) -> SitePage:
    written = garden.by_path.get(DOSSIER_INDEX)
    lengths = {dossier.path: len(_steps(dossier, garden)) for dossier in garden.dossiers}
    return templated("dossiers.md", DOSSIER_INDEX, written, garden, "Dossiers", lengths=lengths, asked=asked)


def asked(dossier: Dossier) -> str:
    """The question as plain text."""
    return description(dossier.front.question.nl)


def standings(garden: Garden) -> Mapping[str, Sequence[Standing]]:
    """By a pearl's path the dossiers that it stands in."""
    found: dict[str, list[Standing]] = defaultdict(list)
    for dossier in garden.dossiers:
        steps = _steps(dossier, garden)
        for number, step in enumerate(steps, start=1):
            found[step.pearl.path].append(Standing(dossier, number, len(steps), asked(dossier)))
    return found
