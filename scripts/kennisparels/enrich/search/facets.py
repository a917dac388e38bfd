"""What results can be narrowed by: for each value its names and the pearls that have it."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping

from babel import Locale

from kennisparels.enrich import labels
from kennisparels.enrich.country_names import ADJECTIVES, country_name
from kennisparels.enrich.search.documents import COUNTRIES_EN
from kennisparels.enrich.search.postings import packed
from kennisparels.model.garden import Garden
from kennisparels.model.lists import effects
from kennisparels.model.page import Pearl

Names = Callable[[str], tuple[str, str]]


def facet_pieces(garden: Garden) -> dict[str, object]:
    """For each facet its values as [value, Dutch name, English name, pearls]; `themes` has names alone.

    A country also has what else readers call it: `land:VK`.
    """
    found = {
        "theme": _piece(garden, lambda pearl: _themes(pearl, garden), lambda slug: _theme_name(slug, garden)),
        "year": _piece(garden, lambda pearl: [str(pearl.front.date.year)] if pearl.front.date else [], _same),
        "country": _piece(garden, lambda pearl: pearl.front.countries, _country),
        "study": _piece(garden, lambda pearl: filter(None, [pearl.front.study]), lambda key: (labels.STUDY[key], key)),
        "effect": _piece(
            garden,
            lambda pearl: [f"{effect.outcome} {effect.direction}" for effect in effects(pearl)],
            lambda key: _effect(key, garden),
        ),
        "strength": _piece(
            garden,
            lambda pearl: [pearl.front.evidence.strength] if pearl.front.evidence else [],
            lambda key: (labels.STRENGTH[key], key),
        ),
        "status": _piece(garden, lambda pearl: [pearl.status], lambda key: (labels.STATUS[key][0], key)),
        "language": _piece(garden, _languages, lambda code: _LANGUAGES.get(code, (code, code))),
    }
    found["country"] = [[*told, " ".join(ADJECTIVES.get(str(told[0]), ())).split()] for told in found["country"]]
    pieces: dict[str, object] = {f"f/{name}": values for name, values in found.items()}
    names = [[slug, *_theme_name(slug, garden)] for slug in sorted(garden.themes)]
    return pieces | {"themes": names}


def _piece(garden: Garden, values: Callable[[Pearl], Iterable[str]], names: Names) -> list[list[object]]:
    found: dict[str, list[int]] = defaultdict(list)
    for number, pearl in enumerate(garden.lists.pearls):
        for value in dict.fromkeys(values(pearl)):
            found[value].append(number)
    return [[value, *names(value), packed(found[value])] for value in sorted(found)]


def _themes(pearl: Pearl, garden: Garden) -> Iterable[str]:
    """Its themes that have a page, and those that are wider."""
    own = [tag for tag in pearl.front.tags if tag in garden.themes]
    return sorted({wide for tag in own for wide in (tag, *garden.broader.get(tag, ())) if wide in garden.themes})


def _theme_name(slug: str, garden: Garden) -> tuple[str, str]:
    theme = garden.themes.get(slug)
    return (theme.front.prefLabel.nl, theme.front.prefLabel.en) if theme else (slug, slug)


def _same(value: str) -> tuple[str, str]:
    return value, value


def _country(code: str) -> tuple[str, str]:
    return country_name(code), Locale("en").territories.get(code) or COUNTRIES_EN.get(code, code)


def _effect(key: str, garden: Garden) -> tuple[str, str]:
    outcome, direction = key.split(" ", 1)
    nl, en = _theme_name(outcome, garden)
    return f"{nl}: {labels.DIRECTION[direction]}", f"{en}: {direction}"


_LANGUAGES: Mapping[str, tuple[str, str]] = {"nl": ("Nederlands", "Dutch"), "en": ("Engels", "English")}


def _languages(pearl: Pearl) -> Iterable[str]:
    """The languages that the work itself is in."""
    return filter(None, [pearl.front.references[0].language])
