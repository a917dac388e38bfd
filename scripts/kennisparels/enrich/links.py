"""Links of a text made fit for any engine: names become addresses, and what leads nowhere becomes plain text."""

import re
from collections.abc import Iterable

from markupsafe import Markup

from kennisparels.enrich.terms import Edit
from kennisparels.enrich.words import link as markdown_link
from kennisparels.enrich.words import relative, words
from kennisparels.model.address import is_web
from kennisparels.model.garden import Garden
from kennisparels.model.page import NAME_END, NAME_START, FieldPath, Link, Page

_NAME = re.compile(f"{NAME_START}(.*?){NAME_END}")
_FOOTNOTE = re.compile(r"\[\^([^\]\s]+)\]")


def resolved(page: Page, field: FieldPath, text: str, garden: Garden, terms: Iterable[Edit] = ()) -> Markup:
    """The text of a field (or of the body: `()`) with its links resolved, and other pieces put in."""
    links = ((link, _replacement(page, link, text, garden)) for link in page.links if link.field == field)
    edits = [Edit(link.start, link.end, new) for link, new in links if new is not None]
    pieces, at = [], 0
    for edit in sorted([*edits, *terms]):
        if edit.start >= at:
            pieces += [text[at : edit.start], edit.text]
            at = edit.end
    return Markup(_own_footnotes(field, "".join([*pieces, text[at:]])))


def label(link: Link, target: Page | None) -> str:
    """What a link shows: its own words, the heading that it names, or the title of the page it leads to."""
    if link.context.label:
        return link.context.label
    name, _, heading = link.target.partition("#")
    if not name and heading:
        return heading
    return target.title if target else name


def titled(text: str, garden: Garden) -> str:
    """A sentence in which the bare names of pages are their titles."""

    def title(found: re.Match[str]) -> str:
        name = found[1].partition("#")[0]
        page = garden.by_path.get(next(iter(garden.by_slug.get(name, ())), ""))
        return page.title if page else name

    return _NAME.sub(title, text)


def _replacement(page: Page, link: Link, text: str, garden: Garden) -> str | None:
    """New Markdown for a link, or nothing when it can stay as it was written."""
    if link.is_external:
        if link.target.startswith("mailto:") or is_web(link.target):
            return _inline(link, text, link.target)
        return words(label(link, None))
    way = garden.way(page, link)
    target = garden.by_path.get(way.paths[0]) if len(way.paths) == 1 else None
    if len(way.paths) != 1 or way.paths[0] in garden.unreadable:
        return words(label(link, target))
    if link.kind != "wiki":
        return _inline(link, text, link.target)
    address = relative(page.path, way.paths[0])
    anchor = _anchor(way.anchor, target)
    return markdown_link(label(link, target), f"{address}#{anchor}" if anchor else address)


def _inline(link: Link, text: str, target: str) -> str | None:
    """A reference link with its address: the fields of a page are one document, where two may share a name."""
    typed = text[link.start : link.end]
    if link.kind == "reference" or (link.kind == "image" and not typed.endswith(")")):
        mark = "!" if link.kind == "image" else ""
        return f"{mark}{markdown_link(link.context.label, f'<{target}>')}"
    return None


def _own_footnotes(field: FieldPath, text: str) -> str:
    """Footnotes of a field under names of their own, for the same reason."""
    if not field:
        return text
    prefix = "-".join(map(str, field))
    return _FOOTNOTE.sub(rf"[^{prefix}-\1]", text)


def _anchor(anchor: str, target: Page | None) -> str:
    """The id of a heading that a wiki link names by its text or its id."""
    for heading in target.headings if target else ():
        if anchor == heading.text:
            return heading.id
    return anchor
