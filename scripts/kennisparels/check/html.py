"""HTML in Markdown (KP450 to KP499, with safety)."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from kennisparels.check.rules import rule
from kennisparels.model.finding import Flaw, Place, Sentence, _, sentence
from kennisparels.model.page import Element, Page

# What Markdown has no mark for, and what a page may need all the same.
TAGS = frozenset("abbr br cite details div figcaption figure kbd mark p q section span sub summary sup".split())
_ATTRIBUTES = frozenset("class dir id lang markdown open title".split())
EMBEDDING = frozenset("embed frame iframe object portal script".split())

# In a list of attributes ({: … }) only these do harm; others give a page its ids and classes.
_HARMFUL = frozenset("action background formaction href poster src srcdoc srcset style".split())

# Each pattern takes every character once, whatever it meets: hence no nested repeats, and `+` behind a repeat.
_COMMENT = re.compile(r"<!--(?:.*?-->|.*\Z)", re.DOTALL)
_TAG = re.compile(r"<(/?)([A-Za-z][^\s<>/]*+)([^<>]*+)>|<[A-Za-z/!?]")
_QUOTED = re.compile(r"\"[^\"]*\"|'[^']*'")
_ATTRIBUTE = re.compile(r"""[^\s"'<>/=]+""")
_LIST = re.compile(r"\{:?([^{}\n]*)\}")
_VALUE = re.compile(r"""(?<![^\s"':{])([A-Za-z][\w.-]*+)\s*+=""")
_LOOKS_LIKE_TAG = re.compile(r"<(?=[A-Za-z/!?])")


class _Tag(NamedTuple):
    """One tag; without a name it has no end, or a quote that is not closed."""

    name: str
    shown: str
    attributes: tuple[str, ...]
    place: Place


@rule("KP450")
def raw_html(page: Page) -> Iterator[Flaw]:
    """
    A text holds HTML beyond the few tags that the garden allows.

    HTML can change how a page looks and works, in ways that no reviewer
    sees and that a screen reader may not be able to tell.

    Bad:
        ---
        title: Tides
        ---
        The <font>tides</font>.

    Good:
        ---
        title: Tides
        ---
        The **tides** of H<sub>2</sub>O.
    """
    for tag in _tags(page):
        if not tag.name:
            yield Flaw(tag.place, _("HTML begins here that has no end"), hint=_as_text())
        elif tag.name not in TAGS | EMBEDDING:
            yield Flaw(tag.place, _("the HTML tag '{tag}' is not allowed here"), {"tag": tag.shown}, _as_text())
    for passage in page.passages:
        if passage.is_prose:
            for _match, place in passage.find(_LOOKS_LIKE_TAG, visible=True):
                yield Flaw(place, _("'<' before a letter is read as HTML"), hint=_as_text())


@rule("KP451")
def html_attribute(page: Page) -> Iterator[Flaw]:
    """
    HTML or a list of attributes says how a page looks, or what it does when clicked.

    A page could run a program in the reader's browser.

    Bad:
        ---
        title: Tides
        ---
        The <span onclick="go()">tides</span>.

    Good:
        ---
        title: Tides
        ---
        The <span lang="en">tides</span>.
    """
    for tag in _tags(page):
        if tag.name in TAGS:
            for attribute in tag.attributes:
                if attribute.lower() not in _ATTRIBUTES:
                    yield _attribute(attribute, tag.place)
    for attribute, place in _listed(page):
        if attribute.lower() in _HARMFUL or attribute.lower().startswith("on"):
            yield _attribute(attribute, place)


@rule("KP454")
def embedded_page(page: Page) -> Iterator[Flaw]:
    """
    A page takes in another page or a program.

    Whoever made that can see who reads here, and can change what they see.

    Bad:
        ---
        title: Tides
        ---
        <iframe src="https://example.org"></iframe>

    Good:
        ---
        title: Tides
        ---
        See [the tides](https://example.org).
    """
    for tag in _tags(page):
        if tag.name in EMBEDDING and not tag.shown.startswith("</"):
            hint = sentence(_("link to it: [its title](https://…)"))
            yield Flaw(tag.place, _("the tag '{tag}' takes in another page or a program"), {"tag": tag.shown}, hint)


def _tags(page: Page) -> Iterator[_Tag]:
    """Every tag outside comments."""
    for element in page.elements:
        if element.kind != "html":
            continue
        html = _COMMENT.sub(_blank, element.text)
        line, start, at = 0, 0, 0
        for tag in _TAG.finditer(html):
            line += html.count("\n", at, tag.start())
            start = max(start, html.rfind("\n", at, tag.start()) + 1)
            at = tag.start()
            yield _tag(tag, _within(element, line, at - start))


def _blank(comment: re.Match[str]) -> str:
    """A comment as blanks; one without an end stays, for browsers differ on where it ends."""
    return re.sub(r"[^\n]", " ", comment[0]) if comment[0].endswith("-->") else comment[0]


def _tag(tag: re.Match[str], place: Place) -> _Tag:
    rest = _QUOTED.sub("=", tag[3] or "")
    if not tag[2] or "'" in rest or '"' in rest:
        return _Tag("", tag[0], (), place)
    # What stands behind `=` without quotes is a value.
    names = _ATTRIBUTE.findall(re.sub(r"=\s*+[^\s=]++", " ", re.sub(r"=\s*=", " ", rest)))
    return _Tag(tag[2].lower(), f"<{tag[1]}{tag[2]}>", tuple(names), place)


def _within(element: Element, line: int, column: int) -> Place:
    """A place in an element; a text that YAML folds has one place for all."""
    return Place(element.place.line + line, column + 1 if line else element.place.column + column)


def _listed(page: Page) -> Iterator[tuple[str, Place]]:
    """The names in lists of attributes, {: … }."""
    for passage in page.passages:
        if passage.is_prose and "{" in passage.text:
            for group, place in passage.find(_LIST):
                if passage.is_code(group.start()):
                    continue
                for value in _VALUE.finditer(group[1]):
                    yield value[1], place


def _attribute(attribute: str, place: Place) -> Flaw:
    hint = sentence(_("remove `{attribute}`; how pages look is not for their text"), attribute=attribute)
    return Flaw(place, _("the attribute `{attribute}` is not allowed here"), {"attribute": attribute}, hint)


def _as_text() -> Sentence:
    return sentence(_("use Markdown, or write `&lt;` where '<' is meant"))
