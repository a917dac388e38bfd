"""Directions and strengths as small pictures; their words always stand beside them, so none is read aloud."""

from markupsafe import Markup

# Drawn as lines in a square of 24.
_DIRECTION = {
    "reduces": "M12 4v15M5 12l7 7 7-7",
    "increases": "M12 20V5M5 12l7-7 7 7",
    "none": "M4 9h16M4 15h16",
    "mixed": "M7 20V5M3 9l4-4 4 4M17 4v15M13 15l4 4 4-4",
    "unclear": "M8 8.5a4 4 0 1 1 5.8 3.6c-1.3.7-1.8 1.5-1.8 2.9M12 19v.5",
}
_BARS = {"not rated": 0, "limited": 1, "moderate": 2, "strong": 3}
_SVG = '<svg class="{name}" viewBox="0 0 {width} 24" aria-hidden="true" focusable="false">{shapes}</svg>'


def direction_sign(direction: str) -> Markup:
    """An arrow down or up, a level pair of lines, two arrows, or a question mark."""
    return _picture("kp-sign", 24, f'<path d="{_DIRECTION[direction]}"/>')


def strength_sign(strength: str) -> Markup:
    """Three bars, of which as many are filled as the evidence is strong; dashed where nobody weighed it."""
    shape = '<rect class="{}" x="{}" y="{}" width="6" height="{}"/>'
    bars = (shape.format(_bar(strength, n), 2 + 9 * n, 14 - 6 * n, 8 + 6 * n) for n in range(3))
    return _picture("kp-weight", 28, "".join(bars))


def _bar(strength: str, place: int) -> str:
    if strength == "not rated":
        return "kp-unrated"
    return "kp-full" if place < _BARS[strength] else "kp-empty"


def _picture(name: str, width: int, shapes: str) -> Markup:
    return Markup(_SVG.format(name=name, width=width, shapes=shapes))
