"""Over the fence: pearls by country, and which foreign approach has a Dutch counterpart."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from kennisparels.enrich.country_names import country_name
from kennisparels.enrich.listing import Group, Listing, Notes, by_year, list_pages
from kennisparels.enrich.rendering import templated
from kennisparels.enrich.site_page import SitePage
from kennisparels.model.garden import Garden
from kennisparels.model.page import Page, Pearl
from kennisparels.model.site_map import COUNTRY_INDEX, NO_COUNTRY, country_path

HOME_COUNTRY = "NL"
CARDS = 12  # countries side by side; the table has all
ON_CARD = 3  # pearls on a country's card

Counterparts = Mapping[str, Sequence[Pearl]]


class Country(NamedTuple):
    """A country with its list; a card shows the newest of it."""

    code: str
    name: str
    listing: Listing
    card: Sequence[Pearl]


def countries(garden: Garden) -> Iterator[SitePage]:
    """The index of countries, and the pages of each."""
    found = _counterparts(garden)

    def notes(pearl: Pearl) -> Sequence[tuple[str, Page]]:
        name = "buitenlandse tegenhanger:" if _is_dutch(pearl) else "Nederlandse tegenhanger:"
        return [(name, other) for other in found.get(pearl.path, ())]

    every = [_country(code, pearls, found) for code, pearls in garden.lists.by_country.items()]
    every.sort(key=lambda country: (_is_home(country.code), country.name.casefold(), country.code))
    yield _index(every, garden, notes)
    for country in every:
        ways = [(COUNTRY_INDEX, "Over de schutting")]
        yield from list_pages(country.listing, garden, country.name, ways=ways, notes=notes, by="Tegenhangers")
    without = garden.lists.by_lack[NO_COUNTRY]
    if without:
        lead = "Bij deze parels staat niet over welk land ze gaan."
        listing = Listing(NO_COUNTRY, by_year(without))
        ways = [(COUNTRY_INDEX, "Over de schutting")]
        yield from list_pages(listing, garden, "Parels zonder land", lead=lead, ways=ways, by="Per jaar")


def _index(every: Sequence[Country], garden: Garden, notes: Notes) -> SitePage:
    foreign = [country for country in every if not _is_home(country.code)]
    fullest = sorted(foreign, key=lambda country: -country.listing.length)[:CARDS]
    return templated(
        "countries.md",
        COUNTRY_INDEX,
        garden.by_path.get(COUNTRY_INDEX),
        garden,
        title="Over de schutting",
        countries=every,
        foreign=foreign,
        cards=fullest,
        notes=notes,
        without=len(garden.lists.by_lack[NO_COUNTRY]),
        no_country=NO_COUNTRY,
    )


def _country(code: str, pearls: Sequence[Pearl], found: Counterparts) -> Country:
    """Pearls with a counterpart stand first: they are what one can compare."""
    is_home = _is_home(code)
    both = [] if is_home else [pearl for pearl in pearls if _is_dutch(pearl)]
    others = [pearl for pearl in pearls if is_home or not _is_dutch(pearl)]
    paired = [pearl for pearl in others if pearl.path in found]
    single = [pearl for pearl in others if pearl.path not in found]
    kind = "buitenlandse" if is_home else "Nederlandse"
    groups = [
        Group("met", f"Met een {kind} tegenhanger", paired),
        Group("ook-nederland", "Gaat ook over Nederland", both),
        Group("zonder", f"Zonder {kind} tegenhanger", single),
    ]
    name = country_name(code)
    return Country(
        code, name[:1].upper() + name[1:], Listing(country_path(code), groups), (*paired, *both, *single)[:ON_CARD]
    )


def _counterparts(garden: Garden) -> Counterparts:
    """Counterparts across the Dutch border, by path, whichever of the two names the other; each once."""
    found: dict[str, dict[str, Pearl]] = defaultdict(dict)
    for pearl in garden.lists.pearls:
        for _index, relation, other in garden.related(pearl):
            if relation.type == "counterpart" and _is_across(pearl, other):
                found[pearl.path][other.path] = other
                found[other.path][pearl.path] = pearl
    return {path: tuple(others.values()) for path, others in found.items()}


def _is_across(one: Pearl, other: Pearl) -> bool:
    """Whether one is Dutch and the other is not."""
    return bool(one.front.countries and other.front.countries) and _is_dutch(one) != _is_dutch(other)


def _is_dutch(pearl: Pearl) -> bool:
    return any(map(_is_home, pearl.front.countries))


def _is_home(code: str) -> bool:
    return code.partition("-")[0] == HOME_COUNTRY
