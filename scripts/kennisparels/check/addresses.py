"""Addresses on other sites, and on this one as if it were another (KP205, KP206; lighter: KP230 and KP235)."""

import re
from collections.abc import Iterator
from posixpath import dirname, relpath
from urllib.parse import unquote, urlsplit

from kennisparels.check.rules import rule
from kennisparels.model.finding import Flaw, Sentence, _, sentence
from kennisparels.model.garden import Garden
from kennisparels.model.page import Page, Passage
from kennisparels.model.site_map import HOME

_BLANK = re.compile(r"\s")
_WEB = re.compile(r"https?:", re.IGNORECASE)
_WEB_HOST = re.compile(r"https?://[^/]", re.IGNORECASE)
_SCHEME = re.compile(r"[a-z]+:", re.IGNORECASE)
_HOST_LABEL = re.compile(r"[\w-]+")
_PORT = re.compile(r":\d{1,5}$")
STRANGE = re.compile(r'["<>\\^`{|}]|%(?![0-9A-Fa-f]{2})')

# What looks like a link to its writer and is none: Markdown stops at a space in an address. Bounded, so linear.
_SPLIT_LINK = re.compile(r"\[[^\[\]\n]{1,300}\]\(([^()\s]{1,300}[ \t][^()\n]{0,300})\)")
_TITLE = re.compile(r"""\s["'].*["']$""")


@rule("KP205")
def link_to_own_site(page: Page, garden: Garden) -> Iterator[Flaw]:
    """
    A link to a page of this garden has the form of an address on the web.

    In a copy on an intranet, under another address or in a folder, readers
    would leave the copy, or land nowhere.

    Bad:
        ---
        title: Tides
        ---
        See [the theme water](/themas/water.html).

    Good:
        ---
        title: Tides
        ---
        See [the theme water](../themas/water.md).
    """
    for link in page.links:
        path = _own_path(link.target, garden.site_url)
        if path is None:
            continue
        known = (path, f"{path}.md", path.removesuffix(".html") + ".md", f"{path}/index.md".lstrip("/"))
        file = next((name for name in known if name in garden.addresses), None)
        hint = sentence(_("write the path to a file in the garden, as seen from this page"))
        if file:
            hint = sentence(_("write '{target}'"), target=relpath(file, dirname(page.path) or "."))
        yield Flaw(link.place, _("'{target}' works at one address of the site only"), {"target": link.target}, hint)


def _own_path(target: str, site_url: str | None) -> str | None:
    """The path below the site's own address, or nothing when the target is elsewhere, or relative."""
    if target.startswith("/") and not target.startswith("//"):
        return _path(target)
    if not site_url or not target.lower().startswith(("http://", "https://", "//")):
        return None
    without_scheme = target.partition("//")[2]
    own = site_url.partition("//")[2].rstrip("/")
    rest = without_scheme[len(own) :]
    if without_scheme[: len(own)].lower() != own.lower() or rest[:1] not in ("", "/", "#", "?"):
        return None
    return _path(rest)


def _path(rest: str) -> str:
    return unquote(rest.partition("#")[0].partition("?")[0]).strip("/") or HOME


@rule("KP206")
def malformed_address(page: Page) -> Iterator[Flaw]:
    """
    An address cannot exist, or breaks off at a space.

    Readers would see brackets instead of a link, or get a page that says
    the address is not known.

    Bad:
        ---
        title: Tides
        status: seedling
        tags: [water]
        references: [{id: a, type: document, title: Tides, URL: "https//example.org/tides"}]
        ---

    Bad (over/links.md):
        ---
        title: Links
        ---
        See [the report](https://example.org/the report.pdf).

    Good:
        ---
        title: Tides
        status: seedling
        tags: [water]
        references: [{id: a, type: document, title: Tides, URL: "https://example.org/tides"}]
        ---

    Good (over/links.md):
        ---
        title: Links
        ---
        See [the report](https://example.org/the%20report.pdf).
    """
    for place, url, is_web in page.addresses:
        hint = _cure(url)
        if is_web and not _SCHEME.match(url):
            hint = sentence(_("begin with 'https://'"))
            yield Flaw(place, _("the beginning of the address '{url}' is missing"), {"url": url}, hint)
        elif hint:
            yield Flaw(place, _("the address '{url}' cannot exist"), {"url": url}, hint)
    for passage in filter(_holds_a_link, page.passages):
        for found, place in passage.find(_SPLIT_LINK, visible=True):
            target = passage.text[found.start(1) : found.end(1)]
            if not _TITLE.search(target):
                hint = sentence(_("write '%20' instead of each space"))
                message = _("this is no link, for the address '{url}' holds a space")
                yield Flaw(place, message, {"url": target}, hint)


def _holds_a_link(passage: Passage) -> bool:
    return passage.is_prose and "](" in passage.visible


def _cure(url: str) -> Sentence | None:
    """What to type instead of an address that cannot exist; nothing when it can."""
    if _BLANK.search(url):
        return sentence(_("write '%20' instead of each space"))
    if not _WEB.match(url):
        return None
    if not _WEB_HOST.match(url) or not _is_host(url):
        return sentence(_("write 'https://', the name of the site, and then '/' and the rest"))
    if STRANGE.search(url):
        return sentence(_("copy the address again from the address bar of your browser"))
    return None


def _is_host(url: str) -> bool:
    try:
        host = _PORT.sub("", urlsplit(url).netloc).removesuffix(".")
    except ValueError:
        return False
    return all(_HOST_LABEL.fullmatch(label) for label in host.split("."))


@rule("KP230")
def link_through_alias(page: Page, garden: Garden) -> Iterator[Flaw]:
    """
    A link uses a former name of a page.

    Readers get there, but by way of a page that sends them on; and the old
    name can never be given up.

    Bad (parels/zonder-datum/tides.md):
        ---
        title: Tides
        status: seedling
        tags: [water]
        references: [{id: a, type: document, title: Tides, URL: https://example.org}]
        aliases: [old-tides]
        ---

    Bad (over/example.md):
        ---
        title: Links
        ---
        See [[old-tides]].

    Good (parels/zonder-datum/tides.md):
        ---
        title: Tides
        status: seedling
        tags: [water]
        references: [{id: a, type: document, title: Tides, URL: https://example.org}]
        aliases: [old-tides]
        ---

    Good (over/example.md):
        ---
        title: Links
        ---
        See [[tides]].
    """
    for link in page.links:
        name, mark, anchor = link.target.partition("#")
        paths = garden.way(page, link).paths if link.kind == "wiki" and name else ()
        other = garden.by_path.get(paths[0]) if len(paths) == 1 else None
        if other and other.slug != name:
            hint = sentence(_("write '{target}'"), target=f"{other.slug}{mark}{anchor}")
            yield Flaw(link.place, _("'{name}' is a former name of '{slug}'"), {"name": name, "slug": other.slug}, hint)


@rule("KP235")
def unsafe_address(page: Page, garden: Garden) -> Iterator[Flaw]:
    """
    An address begins with `http:`, and the garden has the same one with `https:`.

    Over `http:` others on the network can see what readers read, and change
    it; some offices do not let it through at all.

    Bad:
        ---
        title: Tides
        status: seedling
        tags: [water]
        references: [{id: a, type: document, title: Tides, URL: "https://example.org/tides"}]
        ---
        The report is [on the web](http://example.org/tides).

    Good:
        ---
        title: Tides
        status: seedling
        tags: [water]
        references: [{id: a, type: document, title: Tides, URL: "https://example.org/tides"}]
        ---
        The report is [on the web](https://example.org/tides).
    """
    for place, url, _is_web in page.addresses:
        rest = url[len("http://") :]
        if url.lower().startswith("http://") and rest in garden.secure:
            hint = sentence(_("write '{target}'"), target=f"https://{rest}")
            yield Flaw(place, _("the address '{url}' is known with https too"), {"url": url}, hint)
