"""Every page of the site: those that somebody wrote, completed, and those that the garden makes."""

from collections.abc import Iterator

from kennisparels.enrich import words
from kennisparels.enrich.countries import countries
from kennisparels.enrich.dossier_pages import dossier_index, dossier_page
from kennisparels.enrich.evidence_map import evidence_map
from kennisparels.enrich.health import health
from kennisparels.enrich.overviews import archive, home
from kennisparels.enrich.pearl_page import pearl_page
from kennisparels.enrich.rendering import render, templated
from kennisparels.enrich.search_page import search_page
from kennisparels.enrich.site_page import SitePage
from kennisparels.enrich.theme_pages import theme_index, theme_pages
from kennisparels.enrich.thesaurus import thesaurus
from kennisparels.enrich.ties import Web
from kennisparels.enrich.works_lists import works_lists
from kennisparels.model.garden import Garden
from kennisparels.model.page import Dossier, Named, Pearl, Theme


def written_pages(garden: Garden) -> Iterator[SitePage]:
    """Every page that somebody wrote."""
    web = Web(garden)
    for page in garden.pages:
        if isinstance(page, Pearl):
            yield pearl_page(page, garden, web.ties(page))
        elif isinstance(page, Theme):
            yield from theme_pages(page, garden)
        elif isinstance(page, Dossier):
            yield dossier_page(page, garden)
        elif page.path not in garden.made:
            yield templated("page.md", page.path, page, garden)
    yield from _aliases(garden)


def made_pages(garden: Garden) -> Iterator[SitePage]:
    """The pages that the garden makes; where somebody wrote one at that address, its text stands above."""
    yield home(garden)
    yield theme_index(garden)
    yield dossier_index(garden)
    yield from archive(garden)
    yield from evidence_map(garden)
    yield from countries(garden)
    yield from works_lists(garden)
    yield from thesaurus(garden)
    yield health(garden)
    yield search_page(garden)


def _aliases(garden: Garden) -> Iterator[SitePage]:
    """A page at each old address that says where its page is now."""
    for page in garden.pages:
        if not isinstance(page, Named):
            continue
        for alias in page.front.aliases:
            path = words.relative("", page.path).removesuffix(f"{page.slug}.md") + f"{alias}.md"
            if path not in garden.by_path:
                yield SitePage(path, render("alias.md", path, garden, page=page), {"title": page.title})
