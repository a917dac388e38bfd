"""The page of a pearl."""

from babel import Locale
from markupsafe import Markup

from kennisparels.enrich import words
from kennisparels.enrich.rendering import description, render, title_language
from kennisparels.enrich.site_page import SitePage
from kennisparels.enrich.ties import Ties
from kennisparels.model.garden import Garden
from kennisparels.model.page import Pearl


def pearl_page(pearl: Pearl, garden: Garden, ties: Ties) -> SitePage:
    front = pearl.front
    themes = [garden.themes[tag] for tag in dict.fromkeys(front.tags) if tag in garden.themes]
    language = title_language(pearl)
    text = render(
        "pearl.md",
        pearl.path,
        garden,
        page=pearl,
        front=front,
        themes=themes,
        heading=Markup(f' lang="{words.words(language)}"') if language else "",
        countries=[_country(code) for code in front.countries],
        ties=ties,
    )
    meta = {
        "title": pearl.title,
        "description": description(front.summary.nl),
        "status": front.status,
        "tags": [theme.title for theme in themes],
    }
    return SitePage(pearl.path, text, {name: value for name, value in meta.items() if value})


def _country(code: str) -> str:
    """A country's Dutch name; regions that CLDR does not name keep their code."""
    names = Locale("nl").territories
    special = {"international": "internationaal", "GB-ENG": "Engeland", "GB-WLS": "Wales", "GB-SCT": "Schotland"}
    return special.get(code) or names.get(code) or code
