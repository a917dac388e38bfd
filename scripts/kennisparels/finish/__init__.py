"""Built HTML in, what is wrong with it out. Knows nothing of how the pages were made."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from inspect import getdoc
from pathlib import Path
from posixpath import dirname, join, normpath
from urllib.parse import unquote, urlsplit

from selectolax.lexbor import LexborHTMLParser

from kennisparels.model.finding import START, Finding, Flaw, Sentence, _, sentence
from kennisparels.model.rule import Rule

# Attributes by which an element fetches; `href` only where it is no link to follow.
_FETCHING = ("src", "srcset", "poster", "data", "background", "imagesrcset")
_HREF_FETCHES = {"link", "use", "image", "base", "feimage"}
_LINKS_THAT_FETCH_NOTHING = {"canonical", "alternate", "next", "prev", "license", "author"}
_IN_CSS = re.compile(r"""(?:url\(\s*|@import\s+)["']?([^"')\s]+)""", re.IGNORECASE)
_REFRESH = re.compile(r"url\s*=\s*['\"]?([^'\"]+)", re.IGNORECASE)
_UNREAD = re.compile(r"\[\[[\w#][^\]]{0,300}\]\]|\]\([^)\s]{1,300}\.md\b")

# What quotes other text, or shows it as it is typed.
_QUOTING = "code, pre, q, script, style, template"


@dataclass(frozen=True)
class BuiltPage:
    """What one page links to and fetches; `name` is its path below the site."""

    name: str
    ids: frozenset[str]
    targets: frozenset[str]
    foreign: tuple[str, ...]
    unread: str


@dataclass(frozen=True)
class BuiltSite:
    """All built pages by name, and the folder in which other files lie beside them."""

    folder: Path
    pages: dict[str, BuiltPage]


def foreign_request(page: BuiltPage, site: BuiltSite) -> Iterator[Flaw]:
    """
    A built page fetches something from another website.

    Readers on an intranet would see a gap, and the other website would learn who reads what.

    Link to it instead, or put the file in the garden.

    Bad (over/example.html):
        <p><img src="https://example.org/tides.png" alt="Tides"></p>

    Good (over/example.html):
        <p><a href="https://example.org/tides.png">Tides</a></p>
    """
    for address in page.foreign:
        hint = sentence(_("link to it instead, or put the file in the garden"))
        yield Flaw(START, _("the page fetches '{address}' from elsewhere"), {"address": address}, hint)


def dangling_built_link(page: BuiltPage, site: BuiltSite) -> Iterator[Flaw]:
    """
    A link on a built page leads to a page or a heading that was not built.

    The check looks at links in what people wrote; this one looks at all others too, such as those in a template.

    Correct the address, or remove the link.

    Bad (over/example.html):
        <p><a href="tiden.html">Tides</a></p>

    Good (over/example.html):
        <p><a href="example.html">Tides</a></p>
    """
    # the 404 page is served at any depth, so its addresses are absolute
    for target in sorted(page.targets) if page.name != "404.html" else ():
        if not _leads_somewhere(page.name, target, site):
            hint = sentence(_("write an address that is on the site, or remove the link"))
            yield Flaw(START, _("the built link to '{address}' leads nowhere"), {"address": target}, hint)


def unread_markup(page: BuiltPage, site: BuiltSite) -> Iterator[Flaw]:
    """
    A built page shows a link as it was typed.

    Readers would see brackets and a file name, and nothing to follow.

    Write the link in one of the forms that the guide shows; to show it as it is typed, put it between backticks.

    Bad (over/example.html):
        <p>See [[tides]].</p>

    Good (over/example.html):
        <p>Type <code>[[tides]]</code>.</p>
    """
    if page.unread:
        hint = sentence(_("write the link as the guide shows, or put it between backticks"))
        yield Flaw(START, _("readers would see '{address}' as it was typed"), {"address": page.unread}, hint)


_PROMISES = {"KP240": foreign_request, "KP241": dangling_built_link, "KP242": unread_markup}
RULES = {code: Rule(code, run.__name__, getdoc(run) or "") for code, run in _PROMISES.items()}


def finish(folder: Path) -> list[Finding]:
    """What is wrong with the built pages; cost grows with their size."""
    names = {path.relative_to(folder).as_posix(): path for path in sorted(folder.rglob("*.html"))}
    site = BuiltSite(folder, {name: _page(name, path) for name, path in names.items()})
    return [finding for page in site.pages.values() for finding in _findings(page, site)]


def _findings(page: BuiltPage, site: BuiltSite) -> Iterator[Finding]:
    written = page.name.removesuffix(".html") + ".md"
    for code, run in _PROMISES.items():
        for flaw in run(page, site):
            yield Finding(written, *flaw.place, code, "error", Sentence(flaw.message, flaw.parts), flaw.hint)


def _page(name: str, path: Path) -> BuiltPage:
    tree = LexborHTMLParser(path.read_bytes())
    ids = {node.attributes["id"] or "" for node in tree.css("[id]")}
    targets = {node.attributes["href"] or "" for node in tree.css("a[href]")}
    foreign = tuple(dict.fromkeys(address for address in _fetched(tree) if _is_foreign(address)))
    for node in tree.css(_QUOTING):
        node.decompose()
    unread = _UNREAD.search(" ".join(tree.body.text(separator=" ").split())) if tree.body else None
    return BuiltPage(name, frozenset(ids), frozenset(targets), foreign, unread[0] if unread else "")


def _fetched(tree: LexborHTMLParser) -> Iterator[str]:
    """Every address that a browser fetches when it opens the page."""
    for name in _FETCHING:
        for node in tree.css(f"[{name}]"):
            yield from _addresses(name, node.attributes[name] or "")
    for node in tree.css("[href]"):
        rel = (node.attributes.get("rel") or "").split()
        if node.tag in _HREF_FETCHES and not _LINKS_THAT_FETCH_NOTHING.intersection(rel):
            # the parser finds SVG's xlink:href as href, and keeps its name
            yield node.attributes.get("href") or node.attributes.get("xlink:href") or ""
    for node in tree.css("iframe[srcdoc]"):
        yield from _fetched(LexborHTMLParser(node.attributes["srcdoc"] or ""))
    yield from _fetched_by_text(tree)


def _fetched_by_text(tree: LexborHTMLParser) -> Iterator[str]:
    """Addresses inside styles and refreshes."""
    for node in tree.css("meta[http-equiv]"):
        yield from _REFRESH.findall(node.attributes.get("content") or "")
    for node in tree.css("[style]"):
        yield from _IN_CSS.findall(node.attributes["style"] or "")
    for node in tree.css("style"):
        yield from _IN_CSS.findall(node.text())


def _addresses(name: str, value: str) -> list[str]:
    if name.endswith("srcset"):
        return [candidate.split()[0] for candidate in value.split(",") if candidate.split()]
    return [value]


def _is_foreign(address: str) -> bool:
    try:
        parts = urlsplit(address.strip())
    except ValueError:  # brackets that hold no address: no browser fetches that
        return False
    return bool(parts.netloc) or parts.scheme in ("http", "https")


def _leads_somewhere(name: str, target: str, site: BuiltSite) -> bool:
    try:
        parts = urlsplit(target)
    except ValueError:
        return False
    if parts.scheme or parts.netloc:
        return True
    path = normpath(join(dirname(name), unquote(parts.path))) if parts.path else name
    path = "index.html" if path == "." else path
    if path in site.pages:
        return not parts.fragment or unquote(parts.fragment) in site.pages[path].ids
    return not path.startswith("..") and (site.folder / path).is_file()
