"""Repairs of links: capitals, and addresses that have a safe form on the same page."""

import re
from collections.abc import Iterator
from posixpath import dirname, relpath

from kennisparels.fix.draft import Draft, Literal
from kennisparels.fix.edits import Edit
from kennisparels.fix.repairs import repair
from kennisparels.model.finding import _
from kennisparels.model.garden import Garden, address
from kennisparels.model.page import Link, Page

# Fields that hold an address; `exactMatch` holds names that look like one, and those never change.
_ADDRESSES = {"url", "URL", "origin"}


@repair(_("capitals in links"))
def capitals_in_links(draft: Draft, garden: Garden) -> Iterator[Edit]:
    """
    A link that differs from its file in capitals only is written as the file is.

    Before (over/tides.md):
        ---
        title: Tides
        ---
        See [the theme](../themas/Water.md "Water"), [[Water|again]] and [once more][w].

        [w]: ../Themas/water.md

    After:
        ---
        title: Tides
        ---
        See [the theme](../themas/water.md "Water"), [[water|again]] and [once more][w].

        [w]: ../themas/water.md
    """
    for link in draft.page.links if draft.page else ():
        target = link.target.partition("#")[0].partition("?")[0]
        if link.is_external or not target or garden.way(draft.page, link).paths:
            continue
        right = _in_right_case(draft.page, link, target, garden)
        if right:
            yield from _in_source(draft, link, target, right)


def _in_right_case(page: Page, link: Link, target: str, garden: Garden) -> str | None:
    """The target with the capitals of the one file that it can mean; what surrounds them stays as typed."""
    path = target if link.kind == "wiki" else address(page.path, target)
    if path.casefold() in garden.case_twins:
        return None
    if link.kind == "wiki":
        return path.lower() if path.lower() in garden.by_slug else None
    known = garden.addresses_folded.get(path.casefold(), "")
    right = ("./" if target.startswith("./") else "") + relpath(known or ".", dirname(page.path) or ".")
    # a target that goes a roundabout way, or holds %20, is not that simple
    return right if known and right.casefold() == target.casefold() else None


@repair(_("https in place of http"))
def https_for_http(draft: Draft, garden: Garden) -> Iterator[Edit]:
    """
    An address with http becomes https, where the page has that same address with https.

    Before (over/tides.md):
        ---
        title: Tides
        ---
        See [the tides](http://example.org/tides), or <https://example.org/tides>, not [waves](http://example.org/).

    After:
        ---
        title: Tides
        ---
        See [the tides](https://example.org/tides), or <https://example.org/tides>, not [waves](http://example.org/).
    """
    values = [node for path, node in draft.scalars.items() if _ADDRESSES.intersection(path)]
    links = draft.page.links if draft.page else ()
    safe = {link.target for link in links} | {node.value for node in values}
    for node in values:
        span = draft.inside(node)
        if span and _as_https(node.value) in safe:
            yield draft.edit(span[0], span[0] + len("http"), "https")
    for link in links:
        if _as_https(link.target) in safe:
            yield from _in_source(draft, link, link.target, _as_https(link.target) or "")


def _as_https(address: str) -> str | None:
    return f"https{address[4:]}" if address.startswith("http://") else None


def _in_source(draft: Draft, link: Link, target: str, right: str) -> Iterator[Edit]:
    """The target where it is typed: in the link, or where a link by reference is defined; never in its words."""
    literal = draft.literals.get(link.field)
    if not literal:
        return
    found = list(_typed(literal, link, target))
    if len(found) == 1:
        start = draft.offset(literal.place(found[0]))
        if draft.text.startswith(target, start):
            yield draft.edit(start, start + len(target), right)


def _typed(literal: Literal, link: Link, target: str) -> Iterator[int]:
    if link.kind == "reference":
        yield from literal.definitions.get(link.target, ())
        return
    before = {"wiki": r"\[\[", "autolink": "<"}.get(link.kind, r"\]\([ ]*<?")
    pattern = re.compile(rf"{before}({re.escape(target)})(?=[\s)>#?|\]])")
    for match in pattern.finditer(literal.passage.text, link.start, link.end):
        yield match.start(1)
