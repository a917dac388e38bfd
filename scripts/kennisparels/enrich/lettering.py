"""Lines of text in a picture, which does not break them itself: by the widths of a wide typeface, so that all fit."""

import re
from collections.abc import Iterator, Sequence

# Widths in thousandths of the size of the letters: DejaVu Sans, wider than the system fonts that most readers have.
_SMALL = (613, 635, 550, 635, 615, 352, 635, 634, 278, 278, 579, 278, 974, 634, 612, 635, 635, 411, 521, 392, 634, 592)
_WIDTHS = dict(zip("abcdefghijklmnopqrstuv", _SMALL, strict=True)) | {"w": 818, "x": 592, "y": 592, "z": 525}
_WIDTHS |= dict.fromkeys(" .,;:'|!’‘I", 330) | dict.fromkeys('()[]-/"“”', 460) | dict.fromkeys("MW%@—…&", 1000)
_CAPITAL, _OTHER, _WIDE = 780, 640, 1000
_MOST_IN_ONE = 4  # letters in the width of one that is as wide as it is high
_LAST_NARROW = "\u024f"  # the end of the Latin letters

# Where a word can be broken, roughly: before a consonant that begins a syllable.
_SYLLABLE = re.compile(r"(?<=\w\w)(?=[^aeiouy\W][aeiouy]\w)")


def lines(text: str, width: float, most: int) -> Sequence[str]:
    """At most that many lines no wider than `width` times the size of the letters; cut with an ellipsis."""
    # no letter is so narrow that more could fit; what is past that is not worth measuring
    fitting = " ".join(text.split())[: int(width * _MOST_IN_ONE) * most + 1]
    found = list(_broken(fitting, width))
    return found if len(found) <= most else [*found[: most - 1], _cut(found[most - 1], width)]


def _broken(text: str, width: float) -> Iterator[str]:
    line = ""
    for word in text.split(" "):
        longer = f"{line} {word}" if line else word
        if _width(longer) <= width:
            line = longer
            continue
        if line:
            yield line
        *parts, line = _pieces(word, width)
        yield from parts
    yield line


def _pieces(word: str, width: float) -> Iterator[str]:
    """A word in pieces that fit, hyphens at the breaks; nearly always the word itself."""
    while _width(word) > width:
        fitting = max(1, *(end for end in range(len(word)) if _width(word[:end] + "-") <= width))
        breaks = [found.start() for found in _SYLLABLE.finditer(word[: fitting + 2])]
        end = max((at for at in breaks if at > fitting / 2), default=fitting)
        yield word[:end] + "-"
        word = word[end:]
    yield word


def _cut(line: str, width: float) -> str:
    while _width(line + "…") > width:
        line = line[:-1]
    return line.rstrip() + "…"


def _width(text: str) -> float:
    return sum(_WIDTHS.get(mark) or _unlisted(mark) for mark in text) / 1000


def _unlisted(mark: str) -> int:
    if mark > _LAST_NARROW:
        return _WIDE
    return _CAPITAL if mark.isupper() else _OTHER
