"""Why YAML cannot be read, in the words of who typed it: its own errors name a place, and seldom the slip."""

import re

import yaml

from kennisparels.model.finding import Flaw, Place, Sentence, _, sentence

_Told = tuple[str, Flaw]

_VALUE = re.compile(r"^[ ]*(?:- +)*[\w-]+:[ ]+")
_QUOTE_LEFT_OPEN = re.compile(r"""^[ ]*(?:- )*[\w-]+:[ ]+(["'])(?!.*\1[ ]*(?:#.*)?$)""")
_GLUED = re.compile(r"^[ ]*(?:- )*[\w-]+(:)(?=[^\s:/])")
_HARD_SPACE = re.compile(r"^[ -]*(\u00a0)")
_CURLY = frozenset("“”„‘’‚«»")
_CLOSING = {"[": "]", "{": "}"}

_QUOTES = frozenset("'\"")

# What gives the text behind it another meaning.
_SIGNS = frozenset("@`%*&!|>?,-[{")


def syntax_flaw(error: yaml.MarkedYAMLError, front: str) -> _Told:
    """A code, and what is wrong: of the slips that people make, the first that is there."""
    mark = error.problem_mark or error.context_mark
    place = Place(mark.line + 2, mark.column + 1)
    lines = front.split("\n")
    line = lines[mark.line] if mark.line < len(lines) else ""
    return (
        _quoted(error, place, lines)
        or _hard_space(line, place)
        or _open_quote(lines, place)
        or _open_bracket(error)
        or _second_colon(error, front, line, place)
        or _tab(error, place)
        or _no_field(error)
        or _value(line, place)
        or _alignment(error, line, place)
        or _unclear(place)
    )


def _quoted(error: yaml.MarkedYAMLError, place: Place, lines: list[str]) -> _Told | None:
    context, problem = error.context or "", error.problem or ""
    if "quoted scalar" not in context:
        return None
    if "unexpected" not in problem:
        hint = sentence(_("put the text between single quotes, or write two backslashes"))
        return "KP012", Flaw(place, _("the backslash has a meaning of its own between double quotes"), hint=hint)
    start = error.context_mark
    quote = lines[start.line][start.column : start.column + 1]
    return _not_closed(quote, Place(start.line + 2, start.column + 1))


def _not_closed(quote: str, place: Place) -> _Told:
    hint = sentence(_("put {quote} behind the text too, or the whole text between double quotes"), quote=quote)
    return "KP006", Flaw(place, _("the quote {quote} is not closed"), {"quote": quote}, hint)


def _hard_space(line: str, place: Place) -> _Told | None:
    """A space that does not break, as word processors put them in; it looks like any other."""
    found = _HARD_SPACE.match(line)
    if not found:
        return None
    hint = sentence(_("type the spaces again"))
    return "KP012", Flaw(
        Place(place.line, found.start(1) + 1), _("a space from a word processor stands before the field"), hint=hint
    )


def _open_quote(lines: list[str], place: Place) -> _Told | None:
    """A quote that opens a text at or above `place` and does not end its line: what went wrong began there."""
    for number, line in enumerate(lines[: place.line - 1], start=2):
        found = _QUOTE_LEFT_OPEN.match(line)
        if found and found[1] in line[found.end(1) :]:
            return _goes_on(line, found[1], Place(number, line.index(found[1], found.end(1)) + 1))
        if found:
            return _not_closed(found[1], Place(number, found.start(1) + 1))
    return None


def _goes_on(line: str, quote: str, place: Place) -> _Told:
    """'Foto's van de wijk': for YAML the text ends at the second quote."""
    text = _VALUE.sub("", line)
    if quote == "'" and '"' not in text:
        hint = sentence(_("put the whole text between double quotes"))
    elif quote == '"' and "'" not in text:
        hint = sentence(_("put the whole text between single quotes"))
    else:
        hint = sentence(_("write curly quotes within the text, such as ‘ and ’"))
    return "KP012", Flaw(place, _("the text ends at this {quote}, and more follows"), {"quote": quote}, hint)


def _open_bracket(error: yaml.MarkedYAMLError) -> _Told | None:
    kinds = {"while parsing a flow sequence": "[", "while parsing a flow mapping": "{"}
    bracket = kinds.get(error.context or "")
    if not bracket or "expected ','" not in (error.problem or ""):
        return None
    message = _("put '{close}' where it ends; text with '{bracket}' goes between quotes")
    hint = sentence(message, bracket=bracket, close=_CLOSING[bracket])
    place = Place(error.context_mark.line + 2, error.context_mark.column + 1)
    return "KP012", Flaw(place, _("the bracket '{bracket}' is not closed"), {"bracket": bracket}, hint)


def _second_colon(error: yaml.MarkedYAMLError, front: str, line: str, place: Place) -> _Told | None:
    if "mapping values are not allowed" not in (error.problem or ""):
        return None
    glued = glued_colon(front, place)
    if glued:
        return glued
    value = _VALUE.match(line)
    if value and value.end() > place.column:
        indent = len(line) - len(line.lstrip(" ")) + 1
        message = _("this field is indented, and stands under a text")
        hint = sentence(_("let it begin where the field above it begins"))
        return "KP012", Flaw(Place(place.line, indent), message, hint=hint)
    hint = _between_quotes()
    if value and line[value.end() : value.end() + 1] in _CURLY:
        hint = sentence(_('write straight quotes around the text, as on a keyboard: "…"'))
    return "KP012", Flaw(place, _("a second ': ' stands in one line"), hint=hint)


def _tab(error: yaml.MarkedYAMLError, place: Place) -> _Told | None:
    if "'\\t'" not in (error.problem or ""):
        return None
    hint = sentence(_("use spaces: two for each level"))
    return "KP007", Flaw(place, _("a tab stands where spaces belong"), hint=hint)


def _no_field(error: yaml.MarkedYAMLError) -> _Told | None:
    if "could not find expected ':'" not in (error.problem or ""):
        return None
    start = error.context_mark
    hint = sentence(_("write `name: value`; text that goes on here begins further in than the field above it"))
    return "KP012", Flaw(Place(start.line + 2, start.column + 1), _("no field stands on this line"), hint=hint)


def _value(line: str, place: Place) -> _Told | None:
    """A text that begins with a sign of YAML's, or goes on behind a quote or a bracket."""
    found = _VALUE.match(line)
    if not found or place.column <= found.end():
        return None
    text = line[found.end() :]
    sign, rest = text[:1], line[place.column - 1 :].strip()
    if sign in _QUOTES and sign in text[1:]:
        return _goes_on(line, sign, Place(place.line, line.index(sign, found.end() + 1) + 1))
    if sign in _CLOSING and rest and not rest.strip("]} "):
        hint = sentence(_("remove this bracket"))
        return "KP012", Flaw(place, _("the bracket '{bracket}' stands here once too often"), {"bracket": rest[0]}, hint)
    if sign not in _SIGNS:
        return None
    at, message = Place(place.line, found.end() + 1), _("a text that begins with '{sign}' means something else here")
    return "KP012", Flaw(at, message, {"sign": sign}, _between_quotes())


def _alignment(error: yaml.MarkedYAMLError, line: str, place: Place) -> _Told | None:
    if "did not find expected" not in (error.problem or "") or line[: place.column - 1].strip():
        return None
    hint = sentence(_("let what belongs together begin equally far in, with two spaces for each level"))
    return "KP012", Flaw(place, _("this line begins further in, or less far, than those it belongs to"), hint=hint)


def _between_quotes() -> Sentence:
    return sentence(_("put the text behind the field between double quotes"))


def _unclear(place: Place) -> _Told:
    hint = sentence(
        _("write `name: value`, with two spaces for each level; put text with : # [ {{ or ` between quotes")
    )
    return "KP012", Flaw(place, _("the fields cannot be read from here"), hint=hint)


def glued_colon(front: str, place: Place) -> _Told | None:
    """`title:b` in the line at or above `place`: without a space it is text, and the next field a surprise."""
    lines = front.split("\n")
    for index in (place.line - 2, place.line - 3):
        found = _GLUED.match(lines[index]) if 0 <= index < len(lines) else None
        if found:
            hint = sentence(_("put a space behind ':'"))
            return "KP012", Flaw(Place(index + 2, found.end(1) + 1), _("a space is missing behind ':'"), hint=hint)
    return None
