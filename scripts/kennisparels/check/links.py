"""Links in text and prose fields (KP201 to KP204, KP208)."""

from collections.abc import Iterator
from posixpath import basename, dirname, relpath

from kennisparels.check.rules import rule
from kennisparels.model.finding import Flaw, Sentence, _, sentence
from kennisparels.model.garden import Garden, address
from kennisparels.model.near import DID_YOU_MEAN, did_you_mean
from kennisparels.model.page import Link, Page


@rule("KP201")
def dangling_link(page: Page, garden: Garden) -> Iterator[Flaw]:
    """
    A link leads to a page or a file that does not exist.

    Readers would land on the 404 page, and the pearl would be missing from
    the other page's backlinks.

    Bad:
        ---
        title: Tides
        ---
        See [the moon](mooon.md).

    Good:
        ---
        title: Tides
        ---
        See [the tides](#).
    """
    for link in page.links:
        # images, and addresses as on the web, have findings of their own
        if link.kind == "image" or _is_web(link):
            continue
        if garden.way(page, link).paths or _other_case(page, link, garden):
            continue
        target = link.target.partition("#")[0]
        yield Flaw(link.place, _("the link to '{target}' leads nowhere"), {"target": target}, _near(page, link, garden))


@rule("KP202")
def dangling_anchor(page: Page, garden: Garden) -> Iterator[Flaw]:
    """
    A link leads to a heading that is not on the page.

    Readers would land at the top of a page, and have to search.

    Bad:
        ---
        title: Tides
        ---
        See [below](#ebb).

        ## Flow

    Good:
        ---
        title: Tides
        ---
        See [below](#flow).

        ## Flow
    """
    for link in page.links:
        way = garden.way(page, link)
        target = garden.by_path.get(way.paths[0]) if len(way.paths) == 1 else None
        if not way.anchor or target is None or way.anchor in target.anchors:
            continue
        if link.kind == "wiki" and any(way.anchor == heading.text for heading in target.headings):
            continue
        parts = {"anchor": way.anchor, "path": target.path}
        hint = did_you_mean(way.anchor, target.anchors) or _headings(target)
        yield Flaw(link.place, _("the heading '{anchor}' is not on the page '{path}'"), parts, hint)


@rule("KP203")
def other_case(page: Page, garden: Garden) -> Iterator[Flaw]:
    """
    A link has capitals where the file name has small letters, or the other way round.

    It works on one computer and not on another.

    Bad:
        ---
        title: Tides
        ---
        See [the theme water](../themas/Water.md).

    Good:
        ---
        title: Tides
        ---
        See [the theme water](../themas/water.md).
    """
    for link in page.links:
        if link.is_external or garden.way(page, link).paths:
            continue
        right = _other_case(page, link, garden)
        if right:
            parts = {"target": link.target.partition("#")[0]}
            hint = sentence(_("write '{target}'"), target=right)
            yield Flaw(link.place, _("the link to '{target}' differs in capitals from the file"), parts, hint)


@rule("KP204")
def ambiguous_link(page: Page, garden: Garden) -> Iterator[Flaw]:
    """
    A link by name could lead to more than one page.

    Readers might end up on the wrong one.

    Bad (parels/zonder-datum/tides.md):
        ---
        title: Tides
        status: seedling
        tags: [water]
        references: [{id: a, type: document, title: Tides, URL: https://example.org}]
        ---

    Bad (parels/2031/tides.md):
        ---
        title: Tides
        date: 2031-03-07
        status: seedling
        tags: [water]
        references: [{id: a, type: document, title: Tides, URL: https://example.org}]
        ---

    Bad (over/example.md):
        ---
        title: Tides
        ---
        See [[tides]].

    Good (over/example.md):
        ---
        title: Tides
        ---
        See [the theme water](../themas/water.md).
    """
    for link in page.links:
        paths = garden.way(page, link).paths
        if len(paths) > 1:
            hint = sentence(_("write the path, for example '{path}'"), path=relpath(paths[0], dirname(page.path)))
            parts = {"target": link.target, "paths": ", ".join(f"'{path}'" for path in paths)}
            yield Flaw(link.place, _("the link to '{target}' could lead to {paths}"), parts, hint)


@rule("KP208")
def missing_image(page: Page, garden: Garden) -> Iterator[Flaw]:
    """
    The file of an image is not there.

    Readers would see a broken frame.

    Bad:
        ---
        title: Tides
        ---
        ![Sand at low tide](sand.jpg)

    Good:
        ---
        title: Tides
        ---
        ![Sand at low tide](sand.jpg)

    Good (over/sand.jpg):
        not really an image
    """
    for link in page.links:
        if link.kind != "image" or _is_web(link):
            continue
        if garden.way(page, link).paths or _other_case(page, link, garden):
            continue
        file = garden.files_by_name.get(basename(link.target))
        hint = sentence(_("put the image beside the page, or correct its name"))
        if file:
            hint = sentence(_("write '{target}'"), target=relpath(file, dirname(page.path) or "."))
        yield Flaw(link.place, _("the image '{target}' is not there"), {"target": link.target}, hint)


def _is_web(link: Link) -> bool:
    return link.is_external or link.lacks_scheme or link.target.startswith("/")


def _other_case(page: Page, link: Link, garden: Garden) -> str | None:
    """The target as it should be typed, when only capitals differ."""
    target = link.target.partition("#")[0]
    if link.kind == "wiki":
        return garden.known.slugs_folded.get(target.casefold())
    path = garden.addresses_folded.get(address(page.path, target).casefold())
    return relpath(path, dirname(page.path) or ".") if path else None


def _near(page: Page, link: Link, garden: Garden) -> Sentence:
    target = link.target.partition("#")[0]
    if link.kind == "wiki":
        return did_you_mean(target, garden.known.slugs) or sentence(
            _("write the file name of a pearl or theme, without '.md'")
        )
    is_folder = target.endswith("/") or "." not in target.rpartition("/")[2]
    path = garden.known.address(address(page.path, target.rstrip("/") + ".md" if is_folder else target))
    if path:
        return sentence(DID_YOU_MEAN, quote="'", word=relpath(path, dirname(page.path) or "."))
    if is_folder:
        return sentence(_("link to the file, whose name ends in '.md'"))
    return sentence(_("write the path to a file in the garden, as seen from this page"))


def _headings(page: Page) -> Sentence:
    ids = ", ".join(f"#{heading.id}" for heading in page.headings[:5])
    return sentence(_("headings there: {headings}"), headings=ids) if ids else sentence(_("the page has no headings"))
