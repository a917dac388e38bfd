"""The words of links (KP207; lighter: KP231 to KP234)."""

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator
from itertools import accumulate

from kennisparels.check.rules import rule
from kennisparels.model.finding import Flaw, _, sentence
from kennisparels.model.garden import Garden
from kennisparels.model.page import FILLER, FieldPath, Link, Page

# Bounded, so that brackets without end cost no more than other text.
_UNDEFINED = re.compile(r"\[([^\[\]\n]{1,300})\]\[([^\[\]\n]{0,100})\]|\[(\^[^\[\]\s]{1,50})\]")
BARE = re.compile(rf"(?<!\w)(?<!\]\()(?:https?://|www\.)[^\s{FILLER}<>]+", re.IGNORECASE)

# Words that say nothing about what is behind them; a screen reader reads a page's links as a list.
EMPTY = {"hier", "klik hier", "klik", "lees meer", "lees verder", "meer", "meer informatie", "deze link", "link"}
EMPTY |= {"here", "click here", "click", "read more", "read on", "more", "more information", "this link"}


@rule("KP207")
def link_without_address(page: Page) -> Iterator[Flaw]:
    """
    A link or a footnote names an address or a note that is not on the page.

    Readers would see the brackets, and nothing to click on.

    Bad:
        ---
        title: Tides
        ---
        See [the report][report].

    Good:
        ---
        title: Tides
        ---
        See [the report][report].

        [report]: https://example.org/tides
    """
    for passage in page.passages:
        if not passage.is_prose:
            continue
        for found, place in passage.find(_UNDEFINED, visible=True):
            part = next(part for part in (2, 1, 3) if (found[part] or "").strip())
            name = passage.text[found.start(part) : found.end(part)]
            hint = sentence(_("add a line '{example}' below the text"), example=f"[{name}]: …")
            yield Flaw(place, _("the line for '[{name}]' is missing"), {"name": name}, hint)


@rule("KP231")
def link_to_itself(page: Page, garden: Garden) -> Iterator[Flaw]:
    """
    A page links to itself.

    Readers click and nothing happens. A link to a heading on the same page
    is fine.

    Bad (parels/zonder-datum/tides.md):
        ---
        title: Tides
        status: seedling
        tags: [water]
        references: [{id: a, type: document, title: Tides, URL: https://example.org}]
        ---
        More in [[tides]].

    Good (parels/zonder-datum/tides.md):
        ---
        title: Tides
        status: seedling
        tags: [water]
        references: [{id: a, type: document, title: Tides, URL: https://example.org}]
        ---
        More in [the ebb](#ebb).

        ## Ebb
    """
    for link in page.links:
        if "#" not in link.target and garden.way(page, link).paths == (page.path,):
            hint = sentence(_("remove the link and keep the words, or link to a heading with '#'"))
            yield Flaw(link.place, _("this link leads to the page on which it stands"), hint=hint)


@rule("KP232")
def bare_address(page: Page) -> Iterator[Flaw]:
    """
    An address stands bare in the text.

    Readers cannot click on it, and it does not say what is there.

    Bad:
        ---
        title: Tides
        ---
        See https://example.org/tides for the report.

    Good:
        ---
        title: Tides
        ---
        See [the report on the tides](https://example.org/tides).
    """
    spans: dict[FieldPath, list[Link]] = defaultdict(list)
    for link in page.links:
        spans[link.field].append(link)
    for passage in page.passages:
        if not passage.is_prose or not ("://" in passage.visible or "www." in passage.visible.lower()):
            continue
        links = spans[passage.field]
        starts = [link.start for link in links]
        ends = list(accumulate((link.end for link in links), max))
        for found, place in passage.find(BARE, visible=True):
            before = bisect_right(starts, found.start())
            if before and found.start() < ends[before - 1]:
                continue  # it is the text of a link
            url = found[0].rstrip(".,;:!?)'\"")
            hint = sentence(_("write '[what is there]({url})'"), url=url)
            yield Flaw(place, _("the address '{url}' is no link"), {"url": url}, hint)


@rule("KP233")
def empty_words(page: Page) -> Iterator[Flaw]:
    """
    The words of a link do not say where it leads.

    Who cannot see the page has the links read out as a list: "here, here,
    read more".

    Bad:
        ---
        title: Tides
        ---
        Read the report [here](https://example.org/tides).

    Good:
        ---
        title: Tides
        ---
        Read [the report on the tides](https://example.org/tides).
    """
    for link in page.links:
        if _words(link) in EMPTY:
            hint = sentence(_("let the link's words say what readers will find there"))
            parts = {"words": link.context.label.strip()}
            yield Flaw(link.place, _("the words '{words}' do not say where the link leads"), parts, hint)


@rule("KP234")
def same_words(page: Page, garden: Garden) -> Iterator[Flaw]:
    """
    Two links on a page have the same words and lead to different places.

    Readers who have followed one will think that they know the other.

    Bad:
        ---
        title: Tides
        ---
        See [the report](https://example.org/tides), or [the report](https://example.org/waves).

    Good:
        ---
        title: Tides
        ---
        See [the report on tides](https://example.org/tides), or [the report on waves](https://example.org/waves).
    """
    led: dict[tuple[str, bool], str] = {}
    for link in page.links:
        target = _destination(page, link, garden)
        words = _words(link)
        if not words or words in EMPTY or not target or link.kind == "image":
            continue
        # the Dutch and the English text may each lead to the document in their own language
        first = led.setdefault((words, link.field[-1:] == ("en",)), target)
        if first != target:
            hint = sentence(_("let the words say how the two differ"))
            parts = {"words": link.context.label.strip(), "target": first}
            yield Flaw(link.place, _("the words '{words}' lead to '{target}' earlier on this page"), parts, hint)


def _words(link: Link) -> str:
    return " ".join(link.context.label.casefold().split()).strip(" .,;:!?…»›>→")


def _destination(page: Page, link: Link, garden: Garden) -> str:
    """Where a link leads, in one form; nothing when it leads nowhere, or to a choice of pages."""
    if link.is_external:
        return link.target
    way = garden.way(page, link)
    anchor = f"#{way.anchor}" if way.anchor else ""
    return f"{way.paths[0]}{anchor}" if len(way.paths) == 1 else ""
