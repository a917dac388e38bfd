"""Pages from templates: those that somebody wrote, completed, and those that the garden makes."""

from collections.abc import Iterator, Sequence
from itertools import groupby
from pathlib import Path
from typing import Any

from babel import Locale
from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from kennisparels.enrich import labels, words
from kennisparels.enrich.links import label, resolved, titled
from kennisparels.enrich.site_page import SitePage
from kennisparels.model.garden import ARCHIVE_INDEX, HOME, THEME_INDEX, UNDATED, Garden, archive_path
from kennisparels.model.page import Page, Pearl, Theme
from kennisparels.read.markdown import plain

NEWEST = 10
DESCRIPTION = 300  # characters; search engines show about half of it

_ENVIRONMENT = Environment(
    loader=FileSystemLoader(Path(__file__).parent / "templates"),
    autoescape=True,
    trim_blocks=True,
    lstrip_blocks=True,
    keep_trailing_newline=False,
    undefined=StrictUndefined,
)
_ENVIRONMENT.filters |= {"words": words.words, "inline": words.inline, "day": words.day, "edtf": words.edtf}
_ENVIRONMENT.globals |= {"labels": labels, "web_link": words.web_link, "in_language": words.in_language}


def written_pages(garden: Garden) -> Iterator[SitePage]:
    """Every page that somebody wrote."""
    for page in garden.pages:
        if isinstance(page, Pearl):
            yield _pearl(page, garden)
        elif isinstance(page, Theme):
            yield _theme(page, garden)
        elif page.path not in garden.made:
            yield templated("page.md", page.path, page, garden)
    yield from _aliases(garden)


def made_pages(garden: Garden) -> Iterator[SitePage]:
    """The pages that the garden makes; where somebody wrote one at that address, its text stands above."""
    newest = [pearl for pearls in garden.years.values() for pearl in pearls][:NEWEST]
    yield templated("home.md", HOME, garden.by_path.get(HOME), garden, title="Kennisparels", newest=newest)
    yield templated("themes.md", THEME_INDEX, garden.by_path.get(THEME_INDEX), garden, title="Thema's")
    yield templated("archive.md", ARCHIVE_INDEX, garden.by_path.get(ARCHIVE_INDEX), garden, title="Archief")
    for year, pearls in garden.years.items():
        path = archive_path(year)
        title = "Parels zonder datum" if year == UNDATED else f"Parels uit {year}"
        yield templated("year.md", path, garden.by_path.get(path), garden, title=title, months=_by_month(pearls))


def _pearl(pearl: Pearl, garden: Garden) -> SitePage:
    front = pearl.front
    themes = [garden.themes[tag] for tag in dict.fromkeys(front.tags) if tag in garden.themes]
    language = title_language(pearl)
    text = _render(
        "pearl.md",
        pearl.path,
        garden,
        page=pearl,
        front=front,
        themes=themes,
        heading=Markup(f' lang="{words.words(language)}"') if language else "",
        countries=[_country(code) for code in front.countries],
        relations=list(_relations(pearl, garden)),
        backlinks=garden.backlinks.get(pearl.path, ()),
    )
    meta = {
        "title": pearl.title,
        "description": _description(front.summary.nl),
        "status": front.status,
        "tags": [theme.title for theme in themes],
    }
    return SitePage(pearl.path, text, {name: value for name, value in meta.items() if value})


def _theme(theme: Theme, garden: Garden) -> SitePage:
    text = _render(
        "theme.md",
        theme.path,
        garden,
        page=theme,
        front=theme.front,
        narrower=garden.narrower.get(theme.slug, ()),
        pearls=garden.pearls_by_theme.get(theme.slug, ()),
        backlinks=garden.backlinks.get(theme.path, ()),
    )
    meta = {"title": theme.heading, "description": _description(theme.front.definition.nl)}
    return SitePage(theme.path, text, {name: value for name, value in meta.items() if value})


def templated(template: str, path: str, page: Page | None, garden: Garden, title: str = "", **more: Any) -> SitePage:
    """A page from a template; where somebody wrote one at that address, its title counts."""
    title = page.title if page else title
    text = _render(template, path, garden, page=page, title=title, **more)
    return SitePage(path, text, {"title": title})


def _aliases(garden: Garden) -> Iterator[SitePage]:
    """A page at each old address that says where its page is now."""
    for page in garden.pages:
        if not isinstance(page, Pearl | Theme):
            continue
        for alias in page.front.aliases:
            path = words.relative("", page.path).removesuffix(f"{page.slug}.md") + f"{alias}.md"
            if path not in garden.by_path:
                yield SitePage(path, _render("alias.md", path, garden, page=page), {"title": page.title})


def _render(template: str, path: str, garden: Garden, **values: Any) -> str:
    def to(target: Page | str, shown: object = None) -> Markup:
        if isinstance(target, str):
            return words.link(shown, words.relative(path, target))
        return words.link(_titled(target) if shown is None else shown, words.relative(path, target.path))

    def prose(page: Page, *field: str | int) -> Markup:
        return resolved(page, field, _value(page, field), garden)

    def both(*field: str | int) -> Markup:
        """A text in both languages as the paragraphs of one definition."""
        page = values["page"]
        texts = ((language, _value(page, (*field, language))) for language in ("nl", "en"))
        parts = [words.paragraphs(prose(page, *field, language), language) for language, text in texts if text]
        return Markup("\n\n").join(parts).replace("\n", "\n    ")

    return _ENVIRONMENT.get_template(template).render(
        garden=garden,
        to=to,
        prose=prose,
        both=both,
        label=label,
        titled=lambda text: titled(text, garden),
        archive_path=archive_path,
        **values,
    )


def _titled(page: Page) -> Markup:
    """A page's title, marked with its language where that is not Dutch."""
    return words.in_language(page.title, title_language(page))


def title_language(page: Page) -> str | None:
    """The language of a pearl that carries its work's own title; nothing when that is Dutch or not known."""
    work = page.front.references[0] if isinstance(page, Pearl) else None
    is_foreign = work and work.title == page.title and work.language not in (None, "nl")
    return work.language if is_foreign else None


def _value(page: Page, field: tuple[str | int, ...]) -> str:
    """The text of a prose field; of the body when no field is named."""
    value: Any = page.front if field else page.body
    for step in field:
        value = value[step] if isinstance(step, int) else getattr(value, step)
    return value


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


def _by_month(pearls: Sequence[Pearl]) -> list[tuple[str, list[Pearl]]]:
    def name(pearl: Pearl) -> str:
        return words.month(pearl.front.date) if pearl.front.date else ""

    return [(month, list(group)) for month, group in groupby(pearls, name)]


def _country(code: str) -> str:
    """A country's Dutch name; regions that CLDR does not name keep their code."""
    names = Locale("nl").territories
    special = {"international": "internationaal", "GB-ENG": "Engeland", "GB-WLS": "Wales", "GB-SCT": "Schotland"}
    return special.get(code) or names.get(code) or code


def _description(summary: str | None) -> str:
    text = " ".join(plain(summary).split()) if summary else ""
    return text if len(text) <= DESCRIPTION else text[:DESCRIPTION].rsplit(" ", 1)[0] + " …"
