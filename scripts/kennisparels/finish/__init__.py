"""Built HTML in, what is wrong with it out. Knows nothing of how the pages were made."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from posixpath import dirname, join, normpath
from urllib.parse import unquote, urlsplit

from selectolax.lexbor import LexborHTMLParser, LexborNode

from kennisparels.model.finding import Finding, Sentence, _

# Elements that fetch by themselves, and the attribute that says what.
_FETCHING = {
    "script": "src",
    "img": "src",
    "iframe": "src",
    "source": "src",
    "video": "src",
    "audio": "src",
    "embed": "src",
    "link": "href",
    "object": "data",
}
_LINKS_THAT_FETCH_NOTHING = {"canonical", "alternate", "next", "prev", "license", "author"}


@dataclass(frozen=True)
class _BuiltPage:
    ids: frozenset[str]
    targets: frozenset[str]
    foreign: tuple[str, ...]


def finish(site: Path) -> list[Finding]:
    """Dangling links and requests that leave the site, in built pages; cost grows with their size."""
    pages = {path.relative_to(site).as_posix(): _page(path) for path in sorted(site.rglob("*.html"))}
    return [finding for name, page in pages.items() for finding in _findings(name, page, pages, site)]


def _page(path: Path) -> _BuiltPage:
    tree = LexborHTMLParser(path.read_bytes())
    ids = {node.attributes["id"] or "" for node in tree.css("[id]")}
    targets = {node.attributes["href"] or "" for node in tree.css("a[href]")}
    fetched = [_fetched(node) for node in tree.css(",".join(f"{tag}[{name}]" for tag, name in _FETCHING.items()))]
    return _BuiltPage(frozenset(ids), frozenset(targets), tuple(filter(_is_foreign, fetched)))


def _fetched(node: LexborNode) -> str:
    if node.tag == "link" and _LINKS_THAT_FETCH_NOTHING.intersection((node.attributes.get("rel") or "").split()):
        return ""
    return node.attributes[_FETCHING[node.tag]] or ""


def _is_foreign(address: str) -> bool:
    parts = urlsplit(address)
    return bool(parts.netloc) or parts.scheme in ("http", "https")


def _findings(name: str, page: _BuiltPage, pages: dict[str, _BuiltPage], site: Path) -> Iterator[Finding]:
    for address in page.foreign:
        yield _finding(name, "KP240", _("the page fetches '{address}' from elsewhere"), address)
    # the 404 page is served at any depth, so its addresses are absolute
    for target in sorted(page.targets) if name != "404.html" else ():
        if not _leads_somewhere(name, target, pages, site):
            yield _finding(name, "KP241", _("the built link to '{address}' leads nowhere"), target)


def _leads_somewhere(name: str, target: str, pages: dict[str, _BuiltPage], site: Path) -> bool:
    parts = urlsplit(target)
    if parts.scheme or parts.netloc:
        return True
    path = normpath(join(dirname(name), unquote(parts.path))) if parts.path else name
    path = "index.html" if path == "." else path
    if path in pages:
        return not parts.fragment or unquote(parts.fragment) in pages[path].ids
    return not path.startswith("..") and (site / path).is_file()


def _finding(name: str, code: str, message: str, address: str) -> Finding:
    return Finding(name.removesuffix(".html") + ".md", 1, 1, code, "error", Sentence(message, {"address": address}))
