"""Repairs of running text: quote marks, ellipses, spaces. Only of words that readers see."""

import re
from collections.abc import Iterable, Iterator

import yaml

from kennisparels.check.prose import SPACES, STRAIGHT
from kennisparels.fix.draft import Draft, Line
from kennisparels.fix.edits import Edit
from kennisparels.fix.repairs import repair
from kennisparels.model.finding import _
from kennisparels.model.garden import Garden
from kennisparels.model.page import FILLER, Passage

# Lines that mean something to Markdown's extensions: a heading (its words are its address), a table of attributes,
# a note, an abbreviation, a definition.
_SPECIAL = re.compile(r"\s{0,3}#|.*\{[ ]*[:.#]|\s*(!!!|\?\?\?|===|\*\[|--8<--)|\s*\[[^\]]+\]:")

# Makes the line above it a heading.
_UNDERLINE = re.compile(r"[ ]*(=+|-+)[ ]*")

_ACUTE, _DIAERESIS = "´", "¨"
_PAIRS = {_ACUTE: "‘’", _DIAERESIS: "“”"}
# risico´s, auto´tje, can´t; but caf´e is an accent that came loose
_APOSTROPHE = re.compile(r"(?<=\w)´(?=(?:s|t|n|m|d|er|ers|tje|tjes|ll|re|ve)\b)|(?<=\b[dloDLO])´(?=\w)|(?<=\d)´(?=er)")
# ´s morgens, ´t
_SHORTENED = re.compile(r"(?<![^\s(])´(?=[stnkmr] )")
_OPENS = re.compile(rf"(?:^|(?<=[\s([{{–—/{FILLER}]))[´¨](?=[^\s.,;:!?)\]´¨])")
_CLOSES = re.compile(rf"(?<=[^\s(\[´¨])[´¨](?=$|[\s.,;:!?)\]}}–—/{FILLER}])")
_DOTS = re.compile(r"(?<![./\d])\.\.\.(?![./\\\d])|(?<=\d)\.\.\.(?=\s|$)")


@repair(_("quote marks and apostrophes"))
def quote_marks(draft: Draft, garden: Garden) -> Iterator[Edit]:
    """
    Loose accents used as quote marks become quote marks, on lines where each of them is understood.

    Before (over/tides.md):
        ---
        title: Tides
        ---
        De ´eb´ en ¨vloed´s loop¨ zijn de risico´s.
        Wat ´hier begint, eindigt niet.
        Het caf´e en `de ´code´`.

    After:
        ---
        title: Tides
        ---
        De ‘eb’ en “vloed’s loop” zijn de risico’s.
        Wat ´hier begint, eindigt niet.
        Het caf´e en `de ´code´`.
    """
    for line in _lines(draft, *_PAIRS):
        for mark, pair in _PAIRS.items():
            if mark in line.visible:
                yield from (Edit(line.offset + at, mark, new) for at, new in _marks(line.visible, mark, pair))


def _marks(text: str, mark: str, pair: str) -> list[tuple[int, str]]:
    """What each mark on a line becomes; nothing when one of them is not understood."""
    found: list[tuple[int, str]] = []
    is_open = False
    for at in (match.start() for match in re.finditer(mark, text)):
        if mark == _ACUTE and (_APOSTROPHE.match(text, at) or _SHORTENED.match(text, at)):
            found.append((at, "’"))
            continue
        opens, closes = bool(_OPENS.match(text, at)), bool(_CLOSES.match(text, at))
        if opens in (closes, is_open):
            return []
        is_open = opens
        found.append((at, pair[0] if opens else pair[1]))
    return [] if is_open else found


# 's avonds, 't huis, '90: no quotation begins there
_CONTRACTION = re.compile(r"'(?:[stnkmr]\b|em\b|ns\b|\d)")
_APOSTROPHES = re.compile(r"(?<=\w)'(?=\w)")
_CURLY = {'"': "“”", "'": "‘’"}


@repair(_("straight quotation marks"))
def straight_quotes(draft: Draft, garden: Garden) -> Iterator[Edit]:
    """
    Straight quotation marks become curly ones, on lines where each of them is one of a pair.

    Before (over/tides.md):
        ---
        title: Tides
        ---
        De "eb" en 'vloed', en foto's van `"code"`.
        'Het water van Jans' is hoog'.
        Een plank van 5" en de "zee".
        De \\"zee\\" en 't huis van Jans' neef.

        | Aan "zee | en" wad |
        |---|---|

    After:
        ---
        title: Tides
        ---
        De “eb” en ‘vloed’, en foto's van `"code"`.
        'Het water van Jans' is hoog'.
        Een plank van 5" en de "zee".
        De \\"zee\\" en 't huis van Jans' neef.

        | Aan "zee | en" wad |
        |---|---|
    """
    for line in _lines(draft, *_CURLY):
        for mark, (left, right) in _CURLY.items():
            for first, last in _paired(line, mark):
                yield Edit(line.offset + first, mark, left)
                yield Edit(line.offset + last, mark, right)


def _paired(line: Line, mark: str) -> list[tuple[int, int]]:
    """Where each pair of a mark opens and closes on a line; nothing when one of them is not understood."""
    pairs = [match.span() for match in STRAIGHT.finditer(line.visible) if match[0][0] == mark]
    known = 2 * len(pairs) + len(_APOSTROPHES.findall(line.visible)) * (mark == "'")
    # a pair that runs into the next cell of a table is none
    is_odd = any(_CONTRACTION.match(line.text, at) or "|" in line.text[at:end] for at, end in pairs)
    if is_odd or line.visible.count(mark) != known or f"\\{mark}" in line.text:
        return []
    return [(at, end - 1) for at, end in pairs]


@repair(_("double spaces"))
def single_spaces(draft: Draft, garden: Garden) -> Iterator[Edit]:
    """
    Spaces between two words become one.

    Before (over/tides.md):
        ---
        title: Tides
        ---
        Eb  en   vloed `a  b`.

    After:
        ---
        title: Tides
        ---
        Eb en vloed `a  b`.
    """
    for line in _lines(draft, "  "):
        for found in SPACES.finditer(line.visible):
            yield Edit(line.offset + found.start(), found[0], " ")


@repair(_("ellipses"))
def ellipses(draft: Draft, garden: Garden) -> Iterator[Edit]:
    """
    Three dots in running text become one sign, which no line end can break.

    Before (over/tides.md):
        ---
        title: Tides
        ---
        Eb ... en vloed... En [...] `range...`, ../.../x, 1...3 en ....

    After:
        ---
        title: Tides
        ---
        Eb … en vloed… En […] `range...`, ../.../x, 1...3 en ....
    """
    for line in _lines(draft, "..."):
        for found in _DOTS.finditer(line.visible):
            if line.text[: found.start()].endswith("\\"):
                continue  # a backslash before a dot is not shown, before another sign it is
            yield Edit(line.offset + found.start(), "...", "…")


def _lines(draft: Draft, *signs: str) -> Iterator[Line]:
    """Lines of prose that show one of the signs, and have no special meaning."""
    headings = {heading.place.line for heading in draft.page.headings} if draft.page else set()
    for passage in _proper_passages(draft, signs):
        below = _below(passage)
        for line in draft.lines(passage):
            is_heading = line.number in headings or _UNDERLINE.fullmatch(below[line.number - passage.line])
            if any(sign in line.visible for sign in signs) and not is_heading and not _SPECIAL.match(line.text):
                yield line


def _below(passage: Passage) -> list[str]:
    """The line below each line."""
    return [*passage.text.split("\n")[1:], ""]


def _proper_passages(draft: Draft, signs: Iterable[str]) -> Iterator[Passage]:
    """Texts with one of the signs; not visible in them are the words of links that are found by those words."""
    for field, literal in draft.literals.items():
        visible = literal.passage.visible
        if not any(sign in visible for sign in signs):
            continue
        at, pieces = 0, []
        for link in draft.page.links if draft.page else ():
            if link.field == field and link.kind not in ("inline", "image") and link.start >= at:
                pieces += [visible[at : link.start], re.sub(r"[^\n]", FILLER, visible[link.start : link.end])]
                at = link.end
        yield literal.passage._replace(visible="".join([*pieces, visible[at:]]))


@repair(_("space at line ends"))
def space_at_line_ends(draft: Draft, garden: Garden) -> Iterator[Edit]:
    """
    Space behind a line goes, but for the two spaces that break a line, and within code.

    Before (over/tides.md):
        ---
        title: Tides\\s\\s
        ---
        Eb\\s
        en\\s\\s
        vloed.\\s\\s

            code\\s

    After:
        ---
        title: Tides
        ---
        Eb
        en\\s\\s
        vloed.

            code\\s
    """
    yield from _space_between_fields(draft)
    for literal in draft.literals.values():
        if not re.search(r"<(pre|textarea|script|style|!--)", literal.passage.text, re.IGNORECASE):
            yield from _space_in_prose(draft, literal.passage)


def _space_in_prose(draft: Draft, passage: Passage) -> Iterator[Edit]:
    below = _below(passage)
    is_fenced = False
    for line in draft.lines(passage):
        is_fenced ^= bool(re.match(r"[\s>*+0-9.)-]*(```|~~~)", line.text))
        kept = line.text.rstrip(" \t")
        # a tab is up to four spaces, two of which break a line
        space = len(line.text[len(kept) :].replace("\t", "  "))
        is_break = space > 1 and bool(below[line.number - passage.line].strip(" \t"))
        if is_fenced or is_break or line.text.startswith(("    ", "\t")) or not re.search(r"\w", kept):
            continue
        yield draft.edit(line.offset + len(kept), line.offset + len(line.text), "")


def _space_between_fields(draft: Draft) -> Iterator[Edit]:
    """Behind the lines of the fields, but not within text of more than one line."""
    if not draft.root:
        return
    inside = {number for node in draft.scalars.values() for number in _lines_within(node)}
    start, end = draft.front
    for number, line in enumerate(draft.text[start:end].split("\n")):
        kept = line.rstrip(" \t")
        if number not in inside and kept != line:
            yield draft.edit(draft.starts[number + 1] + len(kept), draft.starts[number + 1] + len(line), "")


def _lines_within(node: yaml.ScalarNode) -> range:
    return range(node.start_mark.line, node.end_mark.line)
