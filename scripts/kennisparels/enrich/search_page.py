"""The page that searches, and what lets a browser add it as a search engine."""

from xml.sax.saxutils import escape

from kennisparels.enrich.rendering import templated
from kennisparels.enrich.site_page import SitePage
from kennisparels.enrich.theme_pages import count, top_themes
from kennisparels.model.garden import Garden
from kennisparels.model.site_map import SEARCH

THEMES = 24  # as many as on the home page; their index has all
OPEN_SEARCH = "opensearch.xml"

_DESCRIPTION = """\
<?xml version="1.0" encoding="UTF-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
  <ShortName>Kennisparels</ShortName>
  <Description>Kennisparels over justitiebeleid</Description>
  <Language>nl</Language>
  <Language>en</Language>
  <InputEncoding>UTF-8</InputEncoding>
  <Url type="text/html" template="{address}?q={{searchTerms}}"/>
</OpenSearchDescription>
"""


def search_page(garden: Garden) -> SitePage:
    """The page `zoeken/`; its scripts fill it, and without them it offers themes, years and the archive."""
    page = templated(
        "search.md",
        SEARCH,
        garden.by_path.get(SEARCH),
        garden,
        title="Zoeken",
        themes=top_themes(garden)[:THEMES],
        count=count,
    )
    return SitePage(page.path, page.text, {**page.meta, "hide": ["toc"]})


def open_search_files(garden: Garden) -> dict[str, str]:
    """Text by file name; nothing while the site has no address, which a description has to give in full."""
    if not garden.site_url:
        return {}
    address = f"{garden.site_url.rstrip('/')}/{SEARCH.removesuffix('.md')}.html"
    return {OPEN_SEARCH: _DESCRIPTION.format(address=escape(address, {'"': "&quot;"}))}
