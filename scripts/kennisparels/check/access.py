"""Pages that everyone can read, also by ear (KP550 to KP599)."""

import re
from collections.abc import Iterator
from pathlib import PurePosixPath
from urllib.parse import unquote

from kennisparels.check.rules import rule
from kennisparels.model.finding import Flaw, _, sentence
from kennisparels.model.page import Page

_LETTERS = re.compile(r"[^\W_]+")
_IMAGE = re.compile(r"\.(?:png|jpe?g|gif|svg|webp|avif)$", re.IGNORECASE)
_LONGEST_HEADING = 80  # characters; a paragraph in bold is longer

# What can only be seen: a direction on the screen, or a colour. "Hierboven" in a sentence about amounts or ages, such
# as "15 jaar en hierboven", is not meant, and neither is "above" without a noun that lies on a page.
_CUE = re.compile(
    # the first letters, once more: without them each word would be held against every cue
    r"\b(?=[abcdfghiklmnoprstvz])(?:"
    r"(?:hierboven|hieronder|hiernaast|linksboven|rechtsboven|linksonder|rechtsonder)"
    r"|(?:bovenstaande?|onderstaande?|nevenstaande?)"
    r"|(?:in|op|van|naar|zie) (?:het|de) (?:rode|groene|blauwe|gele|oranje|grijze|paarse|linker|rechter)"
    r" ?(?:vak|vakje|vlak|kader|kolom|knop|balk|lijn|tekst|cirkel|pijl)"
    r"|(?:vak|vakje|vlak|kader|kolom|figuur|tabel|afbeelding|foto|knop) (?:hier)?(?:links|rechts)"
    r"|(?:see|as shown|listed|described|mentioned) (?:above|below)"
    r"|(?:table|figure|box|image|picture|list|chart|graph) (?:above|below|on the (?:left|right))"
    r"|the (?:red|green|blue|yellow|orange|grey|gray|purple|left-hand|right-hand)"
    r" (?:box|column|button|bar|line|text|circle|arrow)"
    r")\b",
    re.IGNORECASE,
)


@rule("KP550")
def silent_image(page: Page) -> Iterator[Flaw]:
    """
    An image has no text for those who cannot see it.

    Bad:
        ---
        title: Tides
        ---
        ![](tides.png)

    Good:
        ---
        title: Tides
        ---
        ![High water comes twice a day](tides.png)
    """
    for link in page.links:
        if link.kind == "image" and not _LETTERS.search(link.context.label):
            hint = sentence(_("say between the brackets what it shows: ![…]({target})"), target=link.target)
            yield Flaw(link.place, _("the image '{target}' has no text"), {"target": link.target}, hint)


@rule("KP551")
def file_name_for_text(page: Page) -> Iterator[Flaw]:
    """
    The text of an image repeats the name of its file.

    Who cannot see the image hears a file name, and still does not know what it shows.

    Bad:
        ---
        title: Tides
        ---
        ![high-tides.png](high-tides.png)

    Good:
        ---
        title: Tides
        ---
        ![High water comes twice a day](high-tides.png)
    """
    for link in page.links:
        label = link.context.label
        if link.kind == "image" and _LETTERS.search(label) and _is_name(label, link.target):
            hint = sentence(_("say between the brackets what it shows: ![…]({target})"), target=link.target)
            yield Flaw(link.place, _("'{text}' is the name of the file, not what it shows"), {"text": label}, hint)


@rule("KP552")
def skipped_heading_level(page: Page) -> Iterator[Flaw]:
    """
    A heading is more than one level deeper than the one before it.

    Who moves from heading to heading by ear thinks that a part is missing.

    Bad:
        ---
        title: Tides
        ---
        ## Ebb

        #### Flow

    Good:
        ---
        title: Tides
        ---
        ## Ebb

        ### Flow
    """
    before = 1
    for heading in page.headings:
        if heading.level > before + 1:
            parts = {"heading": heading.text, "level": heading.level, "before": before}
            hint = sentence(_("write '{marks} {heading}'"), marks="#" * (before + 1), heading=heading.text)
            message = _("the heading '{heading}' is of level {level}, right below level {before}")
            yield Flaw(heading.place, message, parts, hint)
        before = max(heading.level, 1)


@rule("KP553")
def second_title(page: Page) -> Iterator[Flaw]:
    """
    A heading in the text is of the first level, which belongs to the page's title.

    Bad:
        ---
        title: Tides
        ---
        # Ebb

    Good:
        ---
        title: Tides
        ---
        ## Ebb
    """
    for heading in page.headings:
        if heading.level == 1:
            hint = sentence(_("write '{marks} {heading}'"), marks="##", heading=heading.text)
            message = _("the heading '{heading}' is of level 1, as the page's title is")
            yield Flaw(heading.place, message, {"heading": heading.text}, hint)


@rule("KP554")
def table_without_header(page: Page) -> Iterator[Flaw]:
    """
    A table has no words above its columns.

    Who hears the table cell by cell does not know what each one is about.

    Bad:
        ---
        title: Tides
        ---
        | | |
        |---|---|
        | Delfzijl | 3.0 |

    Good:
        ---
        title: Tides
        ---
        | Place | Range in metres |
        |---|---|
        | Delfzijl | 3.0 |
    """
    for element in page.elements:
        if element.kind == "table header" and not _LETTERS.search(element.text):
            hint = sentence(_("write above each column what it holds"))
            yield Flaw(element.place, _("the columns of the table have no names"), hint=hint)


@rule("KP555")
def bold_for_heading(page: Page) -> Iterator[Flaw]:
    """
    A line in bold stands where a heading belongs.

    It looks like a heading, but nobody can jump to it, and it is not among the page's headings.

    Bad:
        ---
        title: Tides
        ---
        **Ebb**

        The water goes.

    Good:
        ---
        title: Tides
        ---
        ## Ebb

        The water goes.
    """
    for element in page.elements:
        if element.kind == "emphasis" and not element.field and _is_heading(element.text):
            hint = sentence(_("write '{marks} {heading}'"), marks="##", heading=element.text)
            yield Flaw(element.place, _("'{text}' is bold, but no heading"), {"text": element.text}, hint)


@rule("KP556")
def only_for_the_eye(page: Page) -> Iterator[Flaw]:
    """
    A text points at something by its place or its colour.

    Who reads by ear, on a telephone or in print has no "below" and no "red".

    Bad:
        ---
        title: Tides
        ---
        The table below gives the tides.

    Good:
        ---
        title: Tides
        ---
        The table of heights gives the tides.
    """
    for passage in page.passages:
        for match, place in passage.find(_CUE, visible=True) if passage.is_prose else ():
            hint = sentence(_("name it, or link to its heading"))
            yield Flaw(place, _("'{text}' can only be followed by who sees the page"), {"text": match[0]}, hint)


def _is_name(label: str, target: str) -> bool:
    """Whether an image's text is its file name, but for hyphens, capitals and what stands behind the dot."""
    name = PurePosixPath(unquote(target)).name
    return bool(_IMAGE.search(label)) or _words(label) == _words(_IMAGE.sub("", name))


def _words(text: str) -> list[str]:
    return _LETTERS.findall(text.casefold())


def _is_heading(text: str) -> bool:
    return len(text) <= _LONGEST_HEADING and not text.endswith((".", ",", ";", "!", "”", '"'))
