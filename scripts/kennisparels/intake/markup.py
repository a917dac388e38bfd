"""HTML as text: blocks become paragraphs, and headings and addresses keep their place."""

import re
from urllib.parse import urljoin

from selectolax.lexbor import LexborHTMLParser, LexborNode

from kennisparels.intake.copy import Attached, Copy, CopyError, WebLink
from kennisparels.model.address import is_web
from kennisparels.model.finding import _, sentence

_SKIPPED = frozenset(
    "script style noscript template nav footer aside form button svg iframe head select dialog object".split()
)
_PARAGRAPHS = frozenset("p h1 h2 h3 h4 h5 h6 blockquote ul ol table pre figure section article main hr".split())
_LINES = frozenset("div li tr br dt dd figcaption header address".split())
_HEADINGS = frozenset("h1 h2 h3 h4 h5 h6".split())
_SAVED_FROM = re.compile(rb"<!--\s*saved from url=\(\d+\)(\S+)\s*-->")
_SPACE = re.compile(r"[ \t\r\n\f\xa0]+")
# Elements that are opened and not closed; the parser's work grows with their square.
_MOST_UNCLOSED = 10_000


def _unclosed(data: bytes | str) -> int:
    opened, closed = (rb"<[A-Za-z]", rb"</") if isinstance(data, bytes) else ("<[A-Za-z]", "</")
    return len(re.findall(opened, data)) - len(re.findall(closed, data))


def copy_of_html(data: bytes | str, attached: tuple[Attached, ...] = ()) -> Copy:
    """The copy that a page or the HTML of a mail is; what a site puts around an article is left behind."""
    if _unclosed(data) > _MOST_UNCLOSED:
        raise CopyError(sentence(_("the page is nested deeper than any letter")))
    tree = LexborHTMLParser(data)
    saved = _SAVED_FROM.search(data[:2000]) if isinstance(data, bytes) else None
    address = _address(tree) or (saved[1].decode("ascii", "replace") if saved else None)
    writer = _Writer(address if address and is_web(address) else "")
    root = _root(tree)
    if root is not None:
        writer.write(root)
    text = "".join(writer.pieces)
    return Copy(text, tuple(writer.links), tuple(writer.headings), writer.base or None, attached, keeps_links=True)


def _root(tree: LexborHTMLParser) -> LexborNode | None:
    """The one article of a page, or else all of it."""
    for selector in ("article", "main", "[role=main]", ".entry-content"):
        found = tree.css(selector)
        if len(found) == 1:
            return found[0]
    return tree.body


def _address(tree: LexborHTMLParser) -> str | None:
    for selector, attribute in (("link[rel=canonical]", "href"), ("meta[property='og:url']", "content")):
        node = tree.css_first(selector)
        if node is not None and is_web(node.attributes.get(attribute) or ""):
            return node.attributes[attribute]
    return None


class _Writer:
    """Collects text; a block asks for a line or an empty line before whatever comes next."""

    def __init__(self, base: str) -> None:
        self.base = base
        self.pieces: list[str] = []
        self.links: list[WebLink] = []
        self.headings: list[int] = []
        self.length = 0
        self.owed = 0  # line ends before the next word
        self.space = False
        self.opened: list[int] = []

    def write(self, root: LexborNode) -> None:
        # by hand, for a page can be deeper than Python's own stack
        stack: list[tuple[LexborNode, bool]] = [(root, False)]
        while stack:
            node, is_end = stack.pop()
            if is_end:
                self._end(node)
            elif node.tag == "-text":
                self._words(node.text_content or "")
            elif node.tag not in _SKIPPED:
                self._begin(node)
                stack.append((node, True))
                stack += [(child, False) for child in reversed(list(node.iter(include_text=True)))]

    def _begin(self, node: LexborNode) -> None:
        self._block(node.tag)
        if node.tag == "br":
            self.owed = min(self.owed + 1, 3) if self.length else 0
        if node.tag in _HEADINGS or node.tag == "a":
            self.opened.append(-1)
        if node.tag in ("td", "th"):
            self.space = True
        if node.tag == "li":
            self._words("- ")

    def _block(self, tag: str) -> None:
        if tag in _PARAGRAPHS:
            self.owed = max(self.owed, 2)
        elif tag in _LINES and tag != "br":
            self.owed = max(self.owed, 1)

    def _end(self, node: LexborNode) -> None:
        if node.tag in _HEADINGS or node.tag == "a":
            start = self.opened.pop()
            if start >= 0 and node.tag == "a":
                self._link(start, node.attributes.get("href") or "")
            elif start >= 0:
                self.headings.append(start)
        self._block(node.tag)

    def _link(self, start: int, href: str) -> None:
        try:
            url = urljoin(self.base, href.strip())
        except ValueError:
            return
        # `#` leads to the page itself, or does something there
        if is_web(url) and not href.strip().startswith("#"):
            self.links.append(WebLink(start, self.length, url))

    def _words(self, text: str) -> None:
        words = _SPACE.sub(" ", text)
        if not words.strip():
            self.space = self.space or bool(words)
            return
        if self.length:
            self._put("\n" * self.owed if self.owed else " " * (self.space or words.startswith(" ")))
        self.owed, self.space = 0, words.endswith(" ") and words != "- "
        self.opened = [self.length if start < 0 else start for start in self.opened]
        self._put(words.lstrip() if words == "- " else words.strip())

    def _put(self, piece: str) -> None:
        self.pieces.append(piece)
        self.length += len(piece)
