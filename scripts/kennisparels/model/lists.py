"""The lists of pearls that the garden makes: what stands on each, and the pages that they take."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import get_args

from kennisparels.model.front_matter import Effect
from kennisparels.model.page import Pearl, Theme
from kennisparels.model.site_map import (
    COUNTRY_INDEX,
    EVIDENCE_INDEX,
    NO_CARD,
    NO_COUNTRY,
    NO_EFFECT,
    NO_THEME,
    archive_path,
    country_path,
    outcome_path,
    sheet_path,
)
from kennisparels.model.values import Direction

PER_PAGE = 50
DIRECTIONS: tuple[str, ...] = get_args(Direction)

Pearls = tuple[Pearl, ...]


@dataclass(frozen=True)
class Lists:
    """Lists by what they are about; `pearls` stand newest first, and so they do in every list."""

    pearls: Pearls
    years: Mapping[str, Pearls]
    themes: Mapping[str, Theme]
    broader: Mapping[str, frozenset[str]]

    @cached_property
    def by_theme(self) -> Mapping[str, Pearls]:
        """Pearls of each theme and of every narrower one, each once."""
        found: dict[str, list[Pearl]] = defaultdict(list)
        for pearl in self.pearls:
            for slug in {wide for tag in pearl.front.tags for wide in (tag, *self.broader.get(tag, ()))}:
                found[slug].append(pearl)
        return {slug: tuple(found[slug]) for slug in self.themes if slug in found}

    @cached_property
    def by_country(self) -> Mapping[str, Pearls]:
        """Pearls by country code, in the order of the codes."""
        found: dict[str, list[Pearl]] = defaultdict(list)
        for pearl in self.pearls:
            for code in dict.fromkeys(pearl.front.countries):
                found[code].append(pearl)
        return {code: tuple(found[code]) for code in sorted(found)}

    @cached_property
    def by_outcome(self) -> Mapping[str, Mapping[str, Pearls]]:
        """By outcome and direction the pearls that report it, each once in a direction."""
        found: dict[str, dict[str, list[Pearl]]] = {slug: {each: [] for each in DIRECTIONS} for slug in self.themes}
        for pearl in self.pearls:
            for outcome, direction in dict.fromkeys((effect.outcome, effect.direction) for effect in effects(pearl)):
                if outcome in found:
                    found[outcome][direction].append(pearl)
        told = ((slug, {each: tuple(pearls) for each, pearls in ways.items()}) for slug, ways in found.items())
        return {slug: ways for slug, ways in told if any(ways.values())}

    @cached_property
    def by_lack(self) -> Mapping[str, Pearls]:
        """By the path of its list: pearls without a card, an effect, a theme for their outcome, or a country."""
        return {
            NO_CARD: tuple(pearl for pearl in self.pearls if not pearl.front.evidence),
            NO_EFFECT: tuple(pearl for pearl in self.pearls if pearl.front.evidence and not effects(pearl)),
            NO_THEME: tuple(pearl for pearl in self.pearls if any(self._is_strange(each) for each in effects(pearl))),
            NO_COUNTRY: tuple(pearl for pearl in self.pearls if not pearl.front.countries),
        }

    def _is_strange(self, effect: Effect) -> bool:
        return effect.outcome not in self.themes

    @cached_property
    def pages(self) -> frozenset[str]:
        """Every page that these lists take, apart from pages that somebody wrote."""
        lengths = {archive_path(year): len(pearls) for year, pearls in self.years.items()}
        lengths |= {country_path(code): len(pearls) for code, pearls in self.by_country.items()}
        lengths |= {outcome_path(slug): sum(map(len, ways.values())) for slug, ways in self.by_outcome.items()}
        lengths |= {path: len(pearls) for path, pearls in self.by_lack.items()}
        lengths |= {EVIDENCE_INDEX: max(1, len(self.by_outcome)), COUNTRY_INDEX: 1}
        of_themes = {self.themes[slug].path: len(pearls) for slug, pearls in self.by_theme.items()}
        made = {path for way, length in lengths.items() for path in sheet_paths(way, length)}
        return frozenset(made.union(*(sheet_paths(path, length)[1:] for path, length in of_themes.items())))


def effects(pearl: Pearl) -> Sequence[Effect]:
    """What a pearl says has changed; nothing where it has no card, or the card names no effect."""
    evidence = pearl.front.evidence
    return () if evidence is None or isinstance(evidence.effects, str) else evidence.effects


def sheet_paths(path: str, length: int) -> Sequence[str]:
    """The pages of a list: none when it is empty."""
    return [sheet_path(path, number) for number in range(1, -(-length // PER_PAGE) + 1)]
