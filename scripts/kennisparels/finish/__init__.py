"""Built HTML in, what is wrong with it out. Knows nothing of how the pages were made."""

from collections.abc import Iterator
from dataclasses import dataclass
from inspect import getdoc
from pathlib import Path
from posixpath import dirname, join, normpath
from urllib.parse import unquote, urlsplit

from selectolax.lexbor import LexborHTMLParser, LexborNode

from kennisparels.model.finding import START, Finding, Flaw, Sentence, _, sentence
from kennisparels.model.rule import Rule

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
class BuiltPage:
    """What one page links to and fetches; `name` is its path below the site."""

    name: str
    ids: frozenset[str]
    targets: frozenset[str]
    foreign: tuple[str, ...]


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


_PROMISES = {"KP240": foreign_request, "KP241": dangling_built_link}
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
    fetched = [_fetched(node) for node in tree.css(",".join(f"{tag}[{name}]" for tag, name in _FETCHING.items()))]
    return BuiltPage(name, frozenset(ids), frozenset(targets), tuple(filter(_is_foreign, fetched)))


def _fetched(node: LexborNode) -> str:
    if node.tag == "link" and _LINKS_THAT_FETCH_NOTHING.intersection((node.attributes.get("rel") or "").split()):
        return ""
    return node.attributes[_FETCHING[node.tag]] or ""


def _is_foreign(address: str) -> bool:
    parts = urlsplit(address)
    return bool(parts.netloc) or parts.scheme in ("http", "https")


def _leads_somewhere(name: str, target: str, site: BuiltSite) -> bool:
    parts = urlsplit(target)
    if parts.scheme or parts.netloc:
        return True
    path = normpath(join(dirname(name), unquote(parts.path))) if parts.path else name
    path = "index.html" if path == "." else path
    if path in site.pages:
        return not parts.fragment or unquote(parts.fragment) in site.pages[path].ids
    return not path.startswith("..") and (site.folder / path).is_file()
