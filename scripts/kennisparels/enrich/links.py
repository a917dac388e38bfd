"""Links of a text made fit for any engine: names become addresses, and what leads nowhere becomes plain text."""

from markupsafe import Markup

from kennisparels.enrich.words import link as markdown_link
from kennisparels.enrich.words import relative, words
from kennisparels.model.garden import Garden
from kennisparels.model.page import FieldPath, Link, Page


def resolved(page: Page, field: FieldPath, text: str, garden: Garden) -> Markup:
    """The text of a field (or of the body: `()`) with its links resolved."""
    pieces, at = [], 0
    for link in page.links:
        if link.field != field or link.start < at:
            continue
        replacement = _replacement(page, link, garden)
        if replacement is not None:
            pieces += [text[at : link.start], replacement]
            at = link.end
    return Markup("".join([*pieces, text[at:]]))


def label(link: Link, target: Page | None) -> str:
    """What a link shows: its own words, or the title of the page it leads to."""
    return link.context.label or (target.title if target else link.target)


def _replacement(page: Page, link: Link, garden: Garden) -> str | None:
    """New Markdown for a link, or nothing when it can stay as it was written."""
    if link.is_external:
        return None
    way = garden.way(page, link)
    target = garden.by_path.get(way.paths[0]) if len(way.paths) == 1 else None
    if len(way.paths) != 1 or way.paths[0] in garden.unreadable:
        return words(label(link, target))
    if link.kind != "wiki":
        return None
    address = relative(page.path, way.paths[0])
    anchor = _anchor(way.anchor, target)
    return markdown_link(label(link, target), f"{address}#{anchor}" if anchor else address)


def _anchor(anchor: str, target: Page | None) -> str:
    """The id of a heading that a wiki link names by its text or its id."""
    for heading in target.headings if target else ():
        if anchor == heading.text:
            return heading.id
    return anchor
