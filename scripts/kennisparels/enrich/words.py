"""Plain values as Markdown: escaped text, Dutch dates, links."""

import re
import string
from datetime import date
from posixpath import dirname, relpath
from urllib.parse import quote, unquote, urlsplit

from babel.dates import format_date
from markupsafe import Markup

from kennisparels.model.address import is_web

# As character references these mean nothing to Markdown, to its extensions or to HTML.
_MEANINGFUL = str.maketrans({mark: f"&#{ord(mark)};" for mark in string.punctuation if mark not in ",;"})


def words(text: object) -> Markup:
    """Text on one line that says itself, whatever it holds."""
    line = " ".join(str(text).split())
    return Markup(line.translate(_MEANINGFUL))


_LONG_ADDRESS = 56  # characters; what fits on a line beside the name of the fact

_CODE = re.compile(r"(`[^`]+`)")


def inline(text: str) -> Markup:
    """A sentence of ours: what stands between backticks is code, and all else says itself."""
    pieces = (piece if _CODE.fullmatch(piece) else piece.translate(_MEANINGFUL) for piece in _CODE.split(text))
    return Markup("".join(pieces))


def in_language(text: object, language: str | None) -> Markup:
    """Text on one line, marked with its language unless that is Dutch or not known."""
    if language in (None, "nl"):
        return words(text)
    return Markup(f'<span lang="{words(language)}">{words(text)}</span>')


def link(label: object, target: str) -> Markup:
    """A Markdown link; `label` is text unless it is Markup."""
    shown = label if isinstance(label, Markup) else words(label)
    return Markup(f"[{shown}]({target})")


def web_link(label: object, url: str) -> Markup:
    """A link to the web; an address of another kind is shown, not linked."""
    if not is_web(url):
        return words(f"{label} ({url})" if label != url else url)
    return link(label, quote(url, safe=":/?#@!$&*+,;=%~-._"))


def short_address(url: str) -> str:
    """What a reader needs to know an address again: its host, and the end of a long path, readable."""
    if not is_web(url):
        return url
    parts = urlsplit(url)
    host, path = str(parts.hostname).removeprefix("www."), unquote(parts.path).rstrip("/")
    whole = host + path + ("?…" if parts.query else "")
    if not whole.isprintable():
        return url
    return whole if len(whole) <= _LONG_ADDRESS else f"{host}/…{whole[len(host) + 2 - _LONG_ADDRESS :]}"


def relative(source: str, target: str) -> str:
    """The address of `target` as seen from the page `source`, both relative to docs."""
    return relpath(target, dirname(source) or ".")


def built(source: str, target: str, anchor: str = "") -> str:
    """The address of the page that is built from `target`, as seen from the one built from `source`."""
    address = quote(relative(source, target.removesuffix(".md") + ".html"))
    return f"{address}#{anchor}" if anchor else address


def day(when: date) -> str:
    return format_date(when, "d MMMM y", locale="nl")


def edtf(issued: str) -> str:
    """EDTF text as a Dutch reader writes it: 2031, maart 2031 or 7 maart 2031."""
    pattern = {4: "y", 7: "MMMM y"}.get(len(issued), "d MMMM y")
    return format_date(date.fromisoformat((issued + "-01-01")[:10]), pattern, locale="nl")


def month(when: date) -> str:
    return format_date(when, "MMMM", locale="nl")


def short_month(when: date) -> str:
    return format_date(when, "LLL", locale="nl").removesuffix(".")


_PARAGRAPHS = re.compile(r"\n[ \t]*\n+")


def paragraphs(text: str, language: str) -> Markup:
    """Markdown prose whose every paragraph says its language."""
    return Markup("\n\n".join(f'{part.strip()}\n{{: lang="{language}" }}' for part in _PARAGRAPHS.split(text.strip())))
