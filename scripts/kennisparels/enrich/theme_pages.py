"""The page of a theme, and the index of all themes."""

from kennisparels.enrich.backlinks import backlinks
from kennisparels.enrich.rendering import description, render, templated
from kennisparels.enrich.site_page import SitePage
from kennisparels.model.garden import Garden
from kennisparels.model.page import Theme
from kennisparels.model.site_map import THEME_INDEX


def theme_index(garden: Garden) -> SitePage:
    return templated("themes.md", THEME_INDEX, garden.by_path.get(THEME_INDEX), garden, title="Thema's")


def theme_page(theme: Theme, garden: Garden) -> SitePage:
    text = render(
        "theme.md",
        theme.path,
        garden,
        page=theme,
        front=theme.front,
        narrower=garden.narrower.get(theme.slug, ()),
        pearls=garden.pearls_by_theme.get(theme.slug, ()),
        backlinks=backlinks(theme, garden),
    )
    meta = {"title": theme.heading, "description": description(theme.front.definition.nl)}
    return SitePage(theme.path, text, {name: value for name, value in meta.items() if value})
