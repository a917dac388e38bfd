"""The neighbourhood of a pearl as SVG: the pearl on a string, themes above it, other pages below.

Two columns of boxes fit a telephone. Kinds of ties differ in the line of their box, and each box says its kind.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from kennisparels.enrich.lettering import lines
from kennisparels.enrich.neighbourhood import Neighbour, Neighbourhood
from kennisparels.enrich.rendering import title_language
from kennisparels.enrich.words import built
from kennisparels.model.page import Page, Pearl

# Ids of the heading and of the caption.
NAME, DESCRIPTION = "kp-omgeving", "kp-omgeving-uitleg"

# All in units of the picture, which is as wide as a telephone.
_WIDTH, _EDGE, _BOX, _STUB, _GAP = 360, 2, 154, 24, 14
_MIDDLE = _WIDTH // 2
_SIZE, _LINE, _PAD, _MARGIN = 13, 16, 8, 7
_INSIDE = (_BOX - 2 * _MARGIN) / _SIZE
_CENTRE, _CENTRE_SIZE, _CENTRE_LINE = 296, 15, 19
_BOLD = 1.15  # how much wider letters are in the middle: bold, and with serifs
_MOST_LINES = 8


@dataclass(frozen=True)
class _Box:
    """One neighbour, with its tie and its title in lines, and how high they make it."""

    tie: Neighbour
    words: Sequence[str]
    title: Sequence[str]

    @property
    def height(self) -> int:
        return (len(self.words) + len(self.title)) * _LINE + 2 * _PAD

    @property
    def is_whole(self) -> bool:
        """Whether no word was broken or left out, so that the lines read as the title does."""
        return " ".join(self.title) == " ".join(self.tie.page.title.split())


def picture(pearl: Pearl, around: Neighbourhood) -> Markup:
    """HTML on one line; its name and description are elsewhere on the page, under NAME and DESCRIPTION."""
    # the row that has one box alone stands outermost, at the end of the string
    above, below = _rows(around.themes)[::-1], _rows(around.pages)
    drawn: list[Markup] = []
    y = _EDGE
    for number, row in enumerate(above):
        drawn += _row(pearl, row, y, -1, is_last=number == 0)
        y += _height(row) + _GAP
    title = lines(pearl.title, (_CENTRE - 2 * _PAD) / (_CENTRE_SIZE * _BOLD), _MOST_LINES)
    drawn.append(_centre(pearl, title, y))
    y += len(title) * _CENTRE_LINE + 2 * _PAD
    for number, row in enumerate(below):
        drawn += _row(pearl, row, y + _GAP, 1, is_last=number == len(below) - 1)
        y += _GAP + _height(row)
    return _SVG.format(width=_WIDTH, height=y + _EDGE, name=NAME, description=DESCRIPTION, drawn=Markup("").join(drawn))


def _rows(ties: Sequence[Neighbour]) -> list[list[_Box]]:
    boxes = [_Box(tie, lines(tie.words, _INSIDE, 2), lines(tie.page.title, _INSIDE, _MOST_LINES)) for tie in ties]
    return [boxes[at : at + 2] for at in range(0, len(boxes), 2)]


def _height(row: Sequence[_Box]) -> int:
    return max(box.height for box in row)


def _row(pearl: Pearl, row: Sequence[_Box], y: int, side: int, is_last: bool) -> Iterator[Markup]:
    """Its stretch of the string, and its boxes; `side` is -1 above the pearl, and 1 below it."""
    height = _height(row)
    if len(row) == 1:
        top = y + height if side < 0 else y - _GAP
        yield _BRANCH.format(kind=row[0].tie.kind, path=f"M{_MIDDLE} {top}v{_GAP}")
        yield _node(pearl, row[0], _MIDDLE - _BOX // 2, y)
        return
    middle = y + height // 2
    inner, outer = (y + height + _GAP, y) if side < 0 else (y - _GAP, y + height)
    yield _STRING.format(path=f"M{_MIDDLE} {inner}V{middle if is_last else outer}")
    for box, x, way in zip(row, (_EDGE, _WIDTH - _EDGE - _BOX), (-_STUB, _STUB), strict=True):
        yield _BRANCH.format(kind=box.tie.kind, path=f"M{_MIDDLE} {middle}h{way}")
        yield _node(pearl, box, x, middle - box.height // 2)
    yield _BEAD.format(x=_MIDDLE, y=middle)


def _node(pearl: Pearl, box: _Box, x: int, y: int) -> Markup:
    """A link: what kind of tie it is, and then the title."""
    first, middle = _PAD + _SIZE - 1, _BOX // 2
    return _NODE.format(
        kind=box.tie.kind,
        href=built(pearl.path, box.tie.page.path),
        x=x,
        y=y,
        width=_BOX,
        height=box.height,
        round=min(box.height // 2, 24) if box.tie.kind == "theme" else 5,
        words=_tspans(box.words, middle, first, _LINE),
        language=_language(box.tie.page),
        title=_tspans(box.title, middle, first + len(box.words) * _LINE, _LINE),
        whole="" if box.is_whole else _WHOLE.format(box.tie.words, box.tie.page.title),
    )


def _centre(pearl: Pearl, title: Sequence[str], y: int) -> Markup:
    height = len(title) * _CENTRE_LINE + 2 * _PAD
    return _PEARL.format(
        x=_MIDDLE - _CENTRE // 2,
        y=y,
        width=_CENTRE,
        height=height,
        language=_language(pearl),
        title=_tspans(title, _MIDDLE, y + _PAD + _CENTRE_SIZE, _CENTRE_LINE),
    )


def _language(page: Page) -> Markup:
    language = title_language(page)
    return _LANGUAGE.format(language) if language else Markup("")


def _tspans(title: Sequence[str], x: int, y: int, step: int) -> Markup:
    # a space between lines, or they would be read as one word
    return Markup(" ").join(_TSPAN.format(x=x, y=y + number * step, line=line) for number, line in enumerate(title))


_SVG = Markup(
    '<svg class="kp-around" viewBox="0 0 {width} {height}" role="group"'
    ' aria-labelledby="{name}" aria-describedby="{description}">{drawn}</svg>'
)
_STRING = Markup('<path class="kp-string" d="{path}"/>')
_BRANCH = Markup('<path class="kp-tie-{kind}" d="{path}"/>')
_BEAD = Markup('<circle cx="{x}" cy="{y}" r="4"/>')
_NODE = Markup(
    '<a href="{href}" transform="translate({x} {y})">{whole}'
    '<rect class="kp-tie-{kind}" width="{width}" height="{height}" rx="{round}"/>'
    '<text class="kp-tie">{words}</text> <text{language}>{title}</text></a>'
)
_PEARL = Markup(
    '<g class="kp-centre"><rect x="{x}" y="{y}" width="{width}" height="{height}" rx="10"/>'
    "<text{language}>{title}</text></g>"
)
_TSPAN = Markup('<tspan x="{x}" y="{y}">{line}</tspan>')
_LANGUAGE = Markup(' lang="{}"')
_WHOLE = Markup("<title>{}: {}</title>")
