"""Garden in, text out: every page of the site as Markdown, for any engine that reads Markdown and front matter."""

from collections.abc import Iterator, Sequence

from kennisparels.enrich.draft import DRAFT, draft_page
from kennisparels.enrich.fields import field_list
from kennisparels.enrich.form import form_files, new_pearl_form
from kennisparels.enrich.manual import rule_pages
from kennisparels.enrich.near_addresses import address_files
from kennisparels.enrich.pages import made_pages, written_pages
from kennisparels.enrich.schemas import schema_files
from kennisparels.enrich.search import search_files
from kennisparels.enrich.search_page import open_search_files
from kennisparels.enrich.site_page import SitePage
from kennisparels.model.finding import Finding
from kennisparels.model.garden import Garden

__all__ = [
    "DRAFT",
    "SitePage",
    "address_files",
    "enrich",
    "form_files",
    "open_search_files",
    "schema_files",
    "search_files",
]


def enrich(garden: Garden, draft: Sequence[Finding] | None = None) -> Iterator[SitePage]:
    """Every page of the site; with `draft`, also the page that says what is wrong with it.

    Cost grows with pages, links and list items: no page's own cost depends on how many pages there are.
    """
    yield from written_pages(garden)
    yield from made_pages(garden)
    yield field_list(garden)
    yield new_pearl_form(garden)
    yield from rule_pages(garden)
    if draft is not None:
        yield draft_page(garden, draft)
