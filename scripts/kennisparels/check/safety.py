"""What could harm readers, or deceive them (KP450 to KP499; HTML has its own module)."""

import re
from collections.abc import Iterator
from html import unescape
from itertools import chain
from unicodedata import name
from urllib.parse import urlsplit

from kennisparels.check.rules import rule
from kennisparels.model.finding import Flaw, Place, _, sentence
from kennisparels.model.page import Page


@rule("KP452")
def unsafe_link(page: Page) -> Iterator[Flaw]:
    """
    A link leads to something else than a page, a file, an e-mail address or a telephone number.

    Such a link can run a program in the reader's browser.

    Bad:
        ---
        title: Tides
        ---
        See [the tides](javascript:alert(1)).

    Good:
        ---
        title: Tides
        ---
        See [the tides](https://example.org/tides).
    """
    for target, place in _targets(page):
        scheme = _scheme(target)
        if scheme not in ("", "http", "https", "mailto", "tel"):
            hint = sentence(_("write an address that begins with 'https://'"))
            yield Flaw(place, _("the link begins with '{scheme}:'"), {"scheme": scheme}, hint)


@rule("KP453")
def remote_image(page: Page) -> Iterator[Flaw]:
    """
    An image comes from another website.

    That website would see who reads the page, and the image may change or
    disappear; on an intranet it is not there at all.

    Bad:
        ---
        title: Tides
        ---
        ![A graph of the tides](https://example.org/tides.png)

    Good:
        ---
        title: Tides
        ---
        See [a graph of the tides](https://example.org/tides.png).
    """
    for link in page.links:
        if link.kind == "image" and link.is_external and _scheme(link.target) in ("", "http", "https"):
            hint = sentence(_("put the image in the garden if its rights allow that, or link to it"))
            yield Flaw(link.place, _("the image comes from '{host}'"), {"host": _host(link.target)}, hint)


TEMPLATE = re.compile(r"\{\{|\{%|-8<-")


@rule("KP455")
def template_code(page: Page) -> Iterator[Flaw]:
    """
    A text holds code that other programs carry out: a template, or a request to take in a file.

    A build with one more extension would put files of the computer that
    builds the site on the page.

    Bad:
        ---
        title: Tides
        ---
        The {{ tides }}.

    Good:
        ---
        title: Tides
        ---
        The {tides}.
    """
    for passage in page.passages:
        for match, place in passage.find(TEMPLATE) if "{" in passage.text or "8<" in passage.text else ():
            hint = sentence(_("remove it, or write it out in words"))
            yield Flaw(place, _("'{code}' is carried out by other programs"), {"code": match[0]}, hint)


# Marks that turn the direction of text, have no width, or are otherwise never drawn, and what a terminal would obey.
# Emoji hold some of them: the first two alternatives take those, and find nothing.
HIDDEN = re.compile(
    "\U0001f3f4[\U000e0020-\U000e007e]{1,7}\U000e007f"
    "|[\u2600-\u27bf\ufe0f\U0001f000-\U0001faff]\u200d"
    "|([\x00-\x08\x0b-\x1f\x7f-\x9f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\u3164\ufe00-\ufe0d\ufeff\uffa0"
    "\ufff9-\ufffb\U000e0000-\U000e007f\U000e0100-\U000e01ef])"
)
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f]")


@rule("KP456")
def hidden_character(page: Page) -> Iterator[Flaw]:
    """
    A text holds a character that nobody sees.

    It can turn words around, hide text from reviewers, and make a word
    impossible to find.

    Bad:
        ---
        title: "Ti\\u200bdes"
        ---

    Good:
        ---
        title: Tides
        ---
    """
    for passage in page.passages:
        is_plain = passage.text.isascii() and not _CONTROL.search(passage.text)
        for match, place in () if is_plain else passage.find(HIDDEN):
            if match[1]:
                parts = {"character": f"U+{ord(match[1]):04X}"}
                hint = sentence(_("remove the character, or type the word again"))
                yield Flaw(place, _("the character {character} is here, and nobody sees it"), parts, hint)


@rule("KP457")
def lookalike_address(page: Page) -> Iterator[Flaw]:
    """
    The address of a website mixes alphabets.

    A Cyrillic letter in it looks like a Latin one and leads to another
    website than readers think.

    Bad:
        ---
        title: Tides
        ---
        See [the tides](https://ex\u0430mple.org).

    Good:
        ---
        title: Tides
        ---
        See [the tides](https://example.org).
    """
    for target, place in _targets(page):
        host = _host(target)
        odd = _odd_letter(host)
        if odd:
            parts = {"host": host, "letter": odd, "character": f"U+{ord(odd):04X}"}
            hint = sentence(_("type the address again, or copy it from the website itself"))
            yield Flaw(place, _("the letter '{letter}' ({character}) in '{host}' is not a Latin one"), parts, hint)


_ADDRESS_FIELDS = frozenset({"url", "URL", "origin", "exactMatch"})


def _targets(page: Page) -> Iterator[tuple[str, Place]]:
    """Every address that readers can click on, with its place."""
    values = (
        (passage.text, passage.place(0))
        for passage in page.passages
        if not passage.is_prose and _ADDRESS_FIELDS.intersection(passage.field)
    )
    yield from chain(((link.target, link.place) for link in page.links if link.kind != "wiki"), values)


_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*(?=:)")
_IGNORED = re.compile(r"[\x00-\x20]")


def _scheme(target: str) -> str:
    """What stands before the colon, as a browser reads it: entities resolved, blanks left out."""
    found = _SCHEME.match(_IGNORED.sub("", unescape(target)))
    return found[0].lower() if found else ""


def _host(target: str) -> str:
    """The name of the website as people see it, also when it was typed as `xn--…`."""
    try:
        host = urlsplit(target.strip()).hostname or ""
        return ".".join(_label(label) for label in host.split("."))
    except ValueError:
        return ""


def _label(label: str) -> str:
    return label[4:63].encode("ascii", "ignore").decode("punycode", "ignore") if label.startswith("xn--") else label


def _odd_letter(host: str) -> str | None:
    """A Cyrillic, Greek … letter in a name that has Latin ones as well, or that ends as Latin ones do."""
    if host.isascii():
        return None
    letters = [letter for letter in host if letter.isalpha()]
    odd = [letter for letter in letters if not name(letter, "?").startswith(("LATIN", "FEMININE", "MASCULINE"))]
    return odd[0] if odd and len(odd) < len(letters) else None
