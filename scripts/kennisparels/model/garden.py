"""The whole garden, with lookups computed once."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from itertools import chain
from posixpath import basename, dirname, join, normpath
from typing import NamedTuple
from urllib.parse import unquote

from kennisparels.model.file_facts import FileFacts
from kennisparels.model.finding import Fault, Finding, Flaw
from kennisparels.model.front_matter import Relation
from kennisparels.model.known import Known
from kennisparels.model.lists import Lists
from kennisparels.model.navigation import NavEntry
from kennisparels.model.page import Dossier, Link, Named, Page, Pearl, Theme
from kennisparels.model.repository import Repository
from kennisparels.model.rule import Rule
from kennisparels.model.schema import SCHEMAS
from kennisparels.model.site_map import FIXED, UNDATED, rule_path

# A thesaurus is never so deep; where one is, looking further up would cost more than it tells.
_MOST_BROADER = 50


@dataclass(frozen=True, slots=True)
class Backlink:
    """A link from `source`, seen from the page that it leads to."""

    source: Page
    link: Link


class Way(NamedTuple):
    """Where a link leads: paths below docs (several when a slug is ambiguous, none when dangling) and an anchor."""

    paths: tuple[str, ...]
    anchor: str = ""


@dataclass(frozen=True)
class Garden:
    """All pages that could be read, what was wrong with the others, and the files beside them.

    `checked` is what is known already of pages alone, by path: codes and flaws.
    A page in `partial` lacks the fields that could not be read: rules see it, readers never do.
    `rules` are all that the manual has a page for, and `examples`, by code, what is said of their bad examples.
    """

    as_of: date
    pages: tuple[Page, ...] = ()
    faults: tuple[Fault, ...] = ()
    unreadable: frozenset[str] = frozenset()
    partial: frozenset[str] = frozenset()
    files: frozenset[str] = frozenset()
    rules: tuple[Rule, ...] = ()
    navigation: tuple[NavEntry, ...] = ()
    checked: Mapping[str, tuple[tuple[str, Flaw], ...]] = field(default_factory=dict)
    attachments: Mapping[str, FileFacts] = field(default_factory=dict)
    site_url: str | None = None
    examples: Mapping[str, tuple[Finding, ...]] = field(default_factory=dict)
    repository: Repository | None = None

    @cached_property
    def pearls(self) -> tuple[Pearl, ...]:
        return tuple(page for page in self.pages if isinstance(page, Pearl))

    @cached_property
    def themes(self) -> Mapping[str, Theme]:
        return {page.slug: page for page in self.pages if isinstance(page, Theme)}

    @cached_property
    def dossiers(self) -> tuple[Dossier, ...]:
        """All dossiers, by title."""
        found = (page for page in self.pages if isinstance(page, Dossier))
        return tuple(sorted(found, key=lambda dossier: (dossier.title.casefold(), dossier.path)))

    @cached_property
    def dossiers_by_theme(self) -> Mapping[str, tuple[Dossier, ...]]:
        found: dict[str, list[Dossier]] = defaultdict(list)
        for dossier in self.dossiers:
            for tag in dict.fromkeys(dossier.front.tags):
                found[tag].append(dossier)
        return {tag: tuple(dossiers) for tag, dossiers in found.items()}

    def steps(self, dossier: Dossier) -> Iterator[tuple[int, Pearl]]:
        """The pearls of a reading path that can be found, each with its place in the list."""
        for index, step in enumerate(dossier.front.path):
            pearl = self.pearl_named(step.pearl)
            if pearl:
                yield index, pearl

    def pearl_named(self, name: str) -> Pearl | None:
        """The one readable pearl with this slug or alias."""
        paths = self.by_slug.get(name, ())
        page = self.by_path.get(paths[0]) if len(paths) == 1 else None
        return page if isinstance(page, Pearl) else None

    def knows_pearl(self, name: str) -> bool:
        """Whether a pearl has this slug or alias; one that cannot be read counts, for it has findings of its own."""
        return any(path.startswith("parels/") for path in self.by_slug.get(name, ()))

    @cached_property
    def theme_by_label(self) -> Mapping[str, str]:
        """Theme ids by every label and synonym, case folded."""
        found: dict[str, str] = {}
        for slug, theme in self.themes.items():
            for label in _labels(theme):
                found.setdefault(label, slug)
        return found

    @cached_property
    def acronyms(self) -> Mapping[str, tuple[Theme, tuple[str, ...]]]:
        """The theme of every synonym in capitals, and the words that say it in full, case folded."""
        found: dict[str, tuple[Theme, tuple[str, ...]]] = {}
        for theme in self.themes.values():
            front = theme.front
            synonyms = (*front.altLabel.nl, *front.altLabel.en)
            full = (front.prefLabel.nl, front.prefLabel.en, *(word for word in synonyms if not word.isupper()))
            for acronym in (word for word in synonyms if word.isupper() and len(word) > 1):
                found.setdefault(acronym, (theme, tuple(label.casefold() for label in full)))
        return found

    @cached_property
    def shared_labels(self) -> frozenset[str]:
        """Labels and synonyms, case folded, that do not say which of two themes is meant."""
        counts = Counter(label for theme in self.themes.values() for label in _labels(theme))
        return frozenset(label for label, count in counts.items() if count > 1)

    @cached_property
    def narrower(self) -> Mapping[str, tuple[Theme, ...]]:
        found: dict[str, list[Theme]] = defaultdict(list)
        for theme in self.themes.values():
            for broader in theme.front.broader:
                found[broader].append(theme)
        return {slug: tuple(themes) for slug, themes in found.items()}

    @cached_property
    def broader(self) -> Mapping[str, frozenset[str]]:
        """All that is broader than each theme, directly or by steps."""
        return {slug: self._broader(slug) for slug in self.themes}

    def _broader(self, slug: str) -> frozenset[str]:
        found, steps = set(), [slug]
        while steps and len(found) < _MOST_BROADER:
            theme = self.themes.get(steps.pop())
            new = set(theme.front.broader).difference(found) if theme else set()
            found |= new
            steps += sorted(new)
        return frozenset(found)

    @cached_property
    def by_path(self) -> Mapping[str, Page]:
        return {page.path: page for page in self.pages}

    @cached_property
    def by_slug(self) -> Mapping[str, tuple[str, ...]]:
        """Paths of named pages by slug and alias; unreadable ones too, for a link to them is not dangling."""
        found: dict[str, list[str]] = defaultdict(list)
        for page in self.pages:
            if isinstance(page, Named):
                for name in (page.slug, *page.front.aliases):
                    found[name].append(page.path)
        for path in sorted(self.unreadable):
            slug = path.rsplit("/", 1)[-1].removesuffix(".md")
            if path.startswith(("parels/", "themas/", "dossiers/")) and slug != "index":
                found[slug].append(path)
        return {slug: tuple(dict.fromkeys(paths)) for slug, paths in found.items()}

    @cached_property
    def known(self) -> Known:
        """What is looked through for "did you mean"."""
        return Known(self.by_slug, self.addresses, frozenset((*self.themes, *self.theme_by_label)))

    @cached_property
    def years(self) -> Mapping[str, tuple[Pearl, ...]]:
        """Pearls by year, newest year and newest pearl first; those without a date last."""
        found: dict[str, list[Pearl]] = defaultdict(list)
        for pearl in sorted(self.pearls, key=newest_first):
            found[str(pearl.front.date.year) if pearl.front.date else UNDATED].append(pearl)
        return {year: tuple(pearls) for year, pearls in found.items()}

    @cached_property
    def lists(self) -> Lists:
        """The lists of pearls that have pages of their own."""
        return Lists(tuple(chain.from_iterable(self.years.values())), self.years, self.themes, self.broader)

    @cached_property
    def made(self) -> frozenset[str]:
        """Pages and files that enrichment adds, so that links to them are not dangling."""
        return self.lists.pages.union(FIXED, SCHEMAS, (rule_path(rule.code) for rule in self.rules))

    @cached_property
    def addresses(self) -> frozenset[str]:
        return frozenset(self.by_path) | self.made | self.unreadable | self.files

    @cached_property
    def addresses_folded(self) -> Mapping[str, str]:
        return {path.casefold(): path for path in sorted(self.addresses)}

    @cached_property
    def files_by_name(self) -> Mapping[str, str]:
        """One file beside the pages for each name, wherever it lies."""
        return {basename(path): path for path in sorted(self.files, reverse=True)}

    @cached_property
    def case_twins(self) -> frozenset[str]:
        """Addresses and slugs, case folded, of which there is more than one."""
        counts = Counter(name.casefold() for name in (*self.addresses, *self.by_slug))
        return frozenset(name for name, count in counts.items() if count > 1)

    @cached_property
    def pearls_by_theme(self) -> Mapping[str, tuple[Pearl, ...]]:
        found: dict[str, list[Pearl]] = defaultdict(list)
        for pearl in sorted(self.pearls, key=newest_first):
            for tag in dict.fromkeys(pearl.front.tags):
                found[tag].append(pearl)
        return {tag: tuple(pearls) for tag, pearls in found.items()}

    @cached_property
    def secure(self) -> frozenset[str]:
        """Addresses that some page has with https, without that beginning."""
        urls = (address.url for page in self.pages for address in page.addresses)
        return frozenset(url[len("https://") :] for url in urls if url.lower().startswith("https://"))

    @cached_property
    def backlinks(self) -> Mapping[str, tuple[Backlink, ...]]:
        """Links in text to each page, by its path: one for each sentence, and none from the page itself."""
        found: dict[str, list[Backlink]] = defaultdict(list)
        told: set[tuple[object, ...]] = set()
        for page in self.pages:
            for link in page.links:
                for path in self.way(page, link).paths:
                    key = (path, page.path, link.field, link.context.sentence)
                    if path != page.path and key not in told:
                        told.add(key)
                        found[path].append(Backlink(page, link))
        return {path: tuple(links) for path, links in found.items()}

    @cached_property
    def incoming(self) -> Mapping[str, tuple[tuple[Pearl, str], ...]]:
        """Typed relations to each page, by its path, as (source, type)."""
        found: dict[str, list[tuple[Pearl, str]]] = defaultdict(list)
        for pearl in self.pearls:
            for relation in pearl.front.relations:
                for path in self.by_slug.get(relation.to, ()):
                    found[path].append((pearl, relation.type))
        return {path: tuple(relations) for path, relations in found.items()}

    def related(self, pearl: Pearl) -> Iterator[tuple[int, Relation, Pearl]]:
        """The other pearl of each relation that leads to exactly one, with its place in the list."""
        for index, relation in enumerate(pearl.front.relations):
            other = self.pearl_named(relation.to)
            if other:
                yield index, relation, other

    def way(self, page: Page, link: Link) -> Way:
        """Where a link on a page leads, inside the garden. Several rules ask for the same link."""
        asked = (page.path, link.kind, link.target)
        if asked not in self._ways:
            self._ways[asked] = self._way(page, link)
        return self._ways[asked]

    @cached_property
    def _ways(self) -> dict[tuple[str, str, str], Way]:
        return {}

    def _way(self, page: Page, link: Link) -> Way:
        target, _, anchor = link.target.partition("#")
        if link.kind == "wiki":
            return Way(self.by_slug.get(target, ()) if target else (page.path,), anchor)
        if link.is_external:
            return Way((), anchor)
        path = address(page.path, target)
        return Way((path,) if path in self.addresses else (), unquote(anchor))


def _labels(theme: Theme) -> frozenset[str]:
    """All that a theme is called, case folded."""
    return frozenset(label.casefold() for label in (theme.slug, *(label for _where, label in theme.labels)))


def address(source: str, target: str) -> str:
    """The path below docs that a relative link on `source` points at; an empty target is the page itself."""
    target = unquote(target.partition("?")[0])
    return normpath(join(dirname(source), target)) if target else source


def newest_first(pearl: Pearl) -> tuple[int, int, str]:
    """Sort key: newest date first, then highest number, then title; without a date last."""
    front = pearl.front
    return (-(front.date or date.min).toordinal(), -(front.number or 0), front.title)
