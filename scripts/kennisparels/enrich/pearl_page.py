"""The page of a pearl."""

from collections.abc import Iterator

from markupsafe import Markup

from kennisparels.enrich import labels, words
from kennisparels.enrich.country_names import country_name
from kennisparels.enrich.rendering import description, render, title_language
from kennisparels.enrich.site_page import SitePage
from kennisparels.model.garden import Garden
from kennisparels.model.page import Page, Pearl


def pearl_page(pearl: Pearl, garden: Garden) -> SitePage:
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
        countries=[country_name(code) for code in front.countries],
        relations=list(_relations(pearl, garden)),
        backlinks=garden.backlinks.get(pearl.path, ()),
    )
    meta = {
        "title": pearl.title,
        "description": description(front.summary.nl),
        "status": front.status,
        "tags": [theme.title for theme in themes],
    }
    return SitePage(pearl.path, text, {name: value for name, value in meta.items() if value})


def _relations(pearl: Pearl, garden: Garden) -> Iterator[tuple[str, Page]]:
    """Labels and pearls: first those that this page names, then those that name it, each pair once."""
    told: set[tuple[str, str]] = set()
    named = [(relation.type, 0, garden.by_slug.get(relation.to, ())) for relation in pearl.front.relations]
    naming = [(kind, 1, (source.path,)) for source, kind in garden.incoming.get(pearl.path, ())]
    for kind, side, paths in named + naming:
        name = labels.RELATION[kind][side]
        target = garden.by_path.get(paths[0]) if paths else None
        if target and (name, target.path) not in told:
            told.add((name, target.path))
            yield name, target
