"""Built HTML in, what is wrong with it out. Knows nothing of how the pages were made."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from posixpath import dirname, join, normpath
from urllib.parse import unquote, urlsplit

from selectolax.lexbor import LexborHTMLParser

from kennisparels.model.finding import Finding, Sentence, _

# Attributes by which an element fetches; `href` only where it is no link to follow.
_FETCHING = ("src", "srcset", "poster", "data", "background", "imagesrcset")
_HREF_FETCHES = {"link", "use", "image", "base", "feimage"}
_LINKS_THAT_FETCH_NOTHING = {"canonical", "alternate", "next", "prev", "license", "author"}
_IN_CSS = re.compile(r"""(?:url\(\s*|@import\s+)["']?([^"')\s]+)""", re.IGNORECASE)
_REFRESH = re.compile(r"url\s*=\s*['\"]?([^'\"]+)", re.IGNORECASE)
_UNREAD = re.compile(r"\[\[[\w#][^\]]*\]\]|\]\([^)\s]+\.md\b")

# What quotes other text, or shows it as it is typed.
_QUOTING = "code, pre, q, script, style, template"


@dataclass(frozen=True)
class _BuiltPage:
    ids: frozenset[str]
    targets: frozenset[str]
    foreign: tuple[str, ...]
    unread: str


def finish(site: Path) -> list[Finding]:
    """Dangling links and requests that leave the site, in built pages; cost grows with their size."""
    pages = {path.relative_to(site).as_posix(): _page(path) for path in sorted(site.rglob("*.html"))}
    return [finding for name, page in pages.items() for finding in _findings(name, page, pages, site)]


def _page(path: Path) -> _BuiltPage:
    tree = LexborHTMLParser(path.read_bytes())
    ids = {node.attributes["id"] or "" for node in tree.css("[id]")}
    targets = {node.attributes["href"] or "" for node in tree.css("a[href]")}
    foreign = tuple(dict.fromkeys(address for address in _fetched(tree) if _is_foreign(address)))
    for node in tree.css(_QUOTING):
        node.decompose()
    unread = _UNREAD.search(" ".join(tree.body.text(separator=" ").split())) if tree.body else None
    return _BuiltPage(frozenset(ids), frozenset(targets), foreign, unread[0] if unread else "")


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


def _findings(name: str, page: _BuiltPage, pages: dict[str, _BuiltPage], site: Path) -> Iterator[Finding]:
    for address in page.foreign:
        yield _finding(name, "KP240", _("the page fetches '{address}' from elsewhere"), address)
    if page.unread:
        yield _finding(name, "KP242", _("readers would see '{address}' as it was typed"), page.unread)
    # the 404 page is served at any depth, so its addresses are absolute
    for target in sorted(page.targets) if name != "404.html" else ():
        if not _leads_somewhere(name, target, pages, site):
            yield _finding(name, "KP241", _("the built link to '{address}' leads nowhere"), target)


def _leads_somewhere(name: str, target: str, pages: dict[str, _BuiltPage], site: Path) -> bool:
    try:
        parts = urlsplit(target)
    except ValueError:
        return False
    if parts.scheme or parts.netloc:
        return True
    path = normpath(join(dirname(name), unquote(parts.path))) if parts.path else name
    path = "index.html" if path == "." else path
    if path in pages:
        return not parts.fragment or unquote(parts.fragment) in pages[path].ids
    return not path.startswith("..") and (site / path).is_file()


def _finding(name: str, code: str, message: str, address: str) -> Finding:
    return Finding(name.removesuffix(".html") + ".md", 1, 1, code, "error", Sentence(message, {"address": address}))
