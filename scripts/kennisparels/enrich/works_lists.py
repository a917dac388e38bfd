"""The garden's references as lists: every cited work once, every organisation with its works, every author."""

import hashlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from markupsafe import Markup

from kennisparels.enrich.citations import citation
from kennisparels.enrich.lettered import Entry, Sheet, list_pages, sheets, sort_key, title_key
from kennisparels.enrich.rendering import page_link
from kennisparels.enrich.site_page import SitePage
from kennisparels.enrich.words import in_language, link, relative, words
from kennisparels.model.garden import Garden
from kennisparels.model.page import Pearl
from kennisparels.model.same_work import CitedWork, cited_works, doi_of, plain
from kennisparels.model.site_map import AUTHORS, ORGANISATIONS, WORKS
from kennisparels.model.work import Name, Reference

_TITLES = {WORKS: "Bronnen", ORGANISATIONS: "Organisaties", AUTHORS: "Auteurs"}

# So many pearls are named under a work; of more, how many others there are.
MOST_PEARLS = 25


@dataclass
class _Maker:
    """A person or an organisation, and what it did for which works."""

    name: str
    works: dict[str, tuple[Reference, list[str]]] = field(default_factory=dict)


def works_lists(garden: Garden) -> Iterator[SitePage]:
    """The three lists, each in as many sheets as it needs."""
    cited = _with_ids(cited_works(garden.pearls))
    works = sheets(WORKS, (_work_entry(*item) for item in cited.items()))
    yield from _pages(works, len(cited), garden)
    places = {entry.id: sheet.path for sheet in works for entry in sheet.entries}
    makers = _makers(cited)
    for path in (ORGANISATIONS, AUTHORS):
        entries = [_maker_entry(maker, places) for key, maker in makers.items() if (path == AUTHORS) == key[0]]
        yield from _pages(sheets(path, entries), len(entries), garden)


def _pages(made: Sequence[Sheet], count: int, garden: Garden) -> Iterator[SitePage]:
    first = made[0].path
    yield from list_pages("works.md", made, _TITLES[first], garden, first=first, lists=_TITLES, count=count)


def _with_ids(cited: Iterable[CitedWork]) -> Mapping[str, CitedWork]:
    """Works by an anchor that stays when others are added."""
    found: dict[str, CitedWork] = {}
    for each in cited:
        work = each.work
        told = "\n".join((plain(work.title), (work.issued or "")[:4], *map(_inverted, work.author[:1]), doi_of(work)))
        id = "w-" + hashlib.sha256(told.encode()).hexdigest()[:12]
        while id in found:
            id += "-2"
        found[id] = each
    return found


def _work_entry(id: str, cited: CitedWork) -> Entry:
    work = cited.work
    first = _inverted(work.author[0]) if work.author else ""
    line = Markup('<span id="{}">{}</span> {}').format(id, citation(work), _cited_by(cited.pearls))
    return Entry(" ".join(filter(None, (sort_key(first), title_key(work.title)))), (line,), id=id)


def _cited_by(pearls: Sequence[Pearl]) -> Markup:
    shown = Markup(", ").join(page_link(WORKS, pearl) for pearl in pearls[:MOST_PEARLS])
    rest = len(pearls) - MOST_PEARLS
    more = f" en nog {rest} {'andere parel' if rest == 1 else 'andere parels'}" if rest > 0 else ""
    name = "Parel" if len(pearls) == 1 else "Parels"
    return Markup('<span class="kp-cited">{}: {}{}</span>').format(name, shown, more)


def _makers(cited: Mapping[str, CitedWork]) -> Mapping[tuple[bool, str], _Maker]:
    """Everyone who made a work, by whether it is a person and by name."""
    found: dict[tuple[bool, str], _Maker] = {}
    for id, each in cited.items():
        for role, is_person, name in _roles(each.work):
            maker = found.setdefault((is_person, plain(name) or name), _Maker(name))
            roles = maker.works.setdefault(id, (each.work, []))[1]
            if role not in roles:
                roles.append(role)
    return found


def _roles(work: Reference) -> Iterator[tuple[str, bool, str]]:
    for role, names in (("auteur", work.author), ("redacteur", work.editor)):
        for name in names:
            if _is_named(name):
                yield role, not name.literal, _inverted(name)
    if work.publisher:
        yield "uitgever", False, work.publisher


def _inverted(name: Name) -> str:
    """A name as lists sort it: 'Vries, Anna de', or an organisation as it is."""
    if name.literal:
        return name.literal
    given = " ".join(filter(None, (name.given, name.dropping_particle, name.non_dropping_particle)))
    return ", ".join(filter(None, (name.family, given, name.suffix)))


def _is_named(name: Name) -> bool:
    return bool(name.literal or name.family or name.given)


def _maker_entry(maker: _Maker, places: Mapping[str, str]) -> Entry:
    ordered = sorted(maker.works.items(), key=lambda item: (title_key(item[1][0].title), item[0]))
    lines = (_line(id, places[id], work, roles) for id, (work, roles) in ordered)
    count = f"{len(maker.works)} {'werk' if len(maker.works) == 1 else 'werken'}"
    name = Markup('{} <span class="kp-when">{}</span>').format(words(maker.name), count)
    return Entry(sort_key(maker.name), tuple(lines), name)


def _line(id: str, path: str, work: Reference, roles: Iterable[str]) -> Markup:
    """A work under the name of one who made it; the three lists lie in one folder."""
    shown = in_language(work.title, work.language)
    year = (work.issued or "")[:4] or "jaar niet vermeld"
    return Markup(" ").join((link(shown, f"{relative(WORKS, path)}#{id}"), words(f"({year}), {' en '.join(roles)}")))
