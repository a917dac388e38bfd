"""Templates: a page of the garden, or of the model's values, as Markdown in which every value says itself."""

from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from kennisparels.enrich import labels, words
from kennisparels.enrich.country_names import country_name
from kennisparels.enrich.links import label, resolved, titled
from kennisparels.enrich.site_page import SitePage
from kennisparels.enrich.terms import Marks
from kennisparels.model.garden import Garden
from kennisparels.model.lists import effects
from kennisparels.model.page import Page, Pearl
from kennisparels.model.site_map import archive_path
from kennisparels.read.markdown import plain

DESCRIPTION = 300  # characters; search engines show about half of it

_ENVIRONMENT = Environment(
    loader=FileSystemLoader(Path(__file__).parent / "templates"),
    autoescape=True,
    trim_blocks=True,
    lstrip_blocks=True,
    keep_trailing_newline=False,
    undefined=StrictUndefined,
)
_ENVIRONMENT.filters |= {name: getattr(words, name) for name in ("words", "inline", "day", "month", "edtf")}
_ENVIRONMENT.globals |= {name: getattr(words, name) for name in ("web_link", "short_address", "in_language")}
_ENVIRONMENT.globals |= {"labels": labels, "country_name": country_name, "effects_of": effects}


def templated(template: str, path: str, page: Page | None, garden: Garden, title: str = "", **more: Any) -> SitePage:
    """A page from a template; where somebody wrote one at that address, its title counts."""
    title = page.title if page else title
    text = render(template, path, garden, page=page, title=title, **more)
    return SitePage(path, text, {"title": title})


def render(template: str, path: str, garden: Garden, **values: Any) -> str:
    """The text of the page at `path`; links in it are seen from there."""
    marks = Marks(path, garden)

    def to(target: Page | str, shown: object = None) -> Markup:
        if isinstance(target, str):
            return words.link(shown, words.relative(path, target))
        return page_link(path, target) if shown is None else words.link(shown, words.relative(path, target.path))

    def href(target: str, anchor: str = "") -> str:
        """The address of a page as it is built, for HTML that engines leave alone."""
        return words.built(path, target, anchor)

    def prose(page: Page, *field: str | int) -> Markup:
        text = _value(page, field)
        return resolved(page, field, text, garden, marks.edits(page, field, text))

    def both(*field: str | int) -> Markup:
        """A text in both languages, each paragraph marked with its own."""
        page = values["page"]
        texts = ((language, _value(page, (*field, language))) for language in ("nl", "en"))
        parts = [words.paragraphs(prose(page, *field, language), language) for language, text in texts if text]
        return Markup("\n\n").join(parts)

    return _ENVIRONMENT.get_template(template).render(
        garden=garden,
        to=to,
        href=href,
        prose=prose,
        both=both,
        label=label,
        titled=lambda text: titled(text, garden),
        archive_path=archive_path,
        **values,
    )


def page_link(path: str, target: Page) -> Markup:
    """A link from `path` to a page by its title, marked with its language where that is not Dutch."""
    return words.link(words.in_language(target.title, title_language(target)), words.relative(path, target.path))


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


def description(summary: str | None, length: int = DESCRIPTION) -> str:
    """The beginning of a summary as plain text, for search engines, previews and lists."""
    text = " ".join(plain(summary).split()) if summary else ""
    return text if len(text) <= length else text[:length].rsplit(" ", 1)[0] + " …"
