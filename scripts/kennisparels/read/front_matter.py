"""Front matter: where it begins and ends, what it holds, and in what it cannot be read."""

import re
from collections.abc import Iterator

import yaml

from kennisparels.model.finding import START, Flaw, Place, _, sentence
from kennisparels.read.syntax import glued_colon, syntax_flaw
from kennisparels.read.tree import Reading, StopError, Tree

# The C loader is six times as fast; PyYAML's wheels carry it, a build from source may not.
_Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)

LIMIT = 64_000  # characters; the longest real front matter is a tenth of it

MOST_OPEN = 200  # brackets, those in text too

_FENCE = re.compile(r"^---[^\S\n]*(?:\n|\Z)", re.MULTILINE)
# What YAML refuses, and what it takes for a line end where no editor does: lines would be counted wrongly.
_UNSEEN = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufeff\ufffe\uffff]")


def split(text: str) -> tuple[str, str, int] | tuple[str, Flaw]:
    """Front matter, body and the body's first line; or a code and what is wrong."""
    fences = _FENCE.finditer(text)
    opened = next(fences, None)
    if not opened or opened.start():
        hint = sentence(_("begin the file with a line '---', then the fields, then a second line '---'"))
        return "KP001", Flaw(START, _("the fields at the top are missing"), hint=hint)
    closed = next(fences, None)
    if closed:
        front = text[opened.end() : max(opened.end(), closed.start() - 1)]
        return front, text[closed.end() :], text.count("\n", 0, closed.start()) + 2
    hint = sentence(_("put a line '---' under the last field"))
    return "KP001", Flaw(START, _("the fields at the top have no end"), hint=hint)


def second_document(body: str, body_line: int) -> Flaw | None:
    """A second set of fields below the first, which would be printed as text."""
    head = body.lstrip("\n")
    if re.match(r"---[ ]*\n[ ]*[A-Za-z_]+:[ \n]", head) and re.search(r"\n---[ ]*(\n|$)", head[3:]):
        line = body_line + len(body) - len(head)
        hint = sentence(_("put all fields between the first two lines '---'"))
        return Flaw(Place(line, 1), _("a second set of fields begins here"), hint=hint)
    return None


def parse_yaml(front: str) -> Tree:
    """The fields with their places; `flaws` says what cannot be read, or reads otherwise than it looks."""
    tree = Tree()
    tree.flaws += _before_parsing(front)
    if tree.flaws:
        return tree
    loader = _Loader(front)
    try:
        tree.values = Reading(tree, loader, front.split("\n")).document()
    except StopError as stop:
        glued = stop.flaw[0] == "KP010" and glued_colon(front, stop.flaw[1].place)
        return Tree(flaws=[glued or stop.flaw])
    except yaml.MarkedYAMLError as error:
        return Tree(flaws=[syntax_flaw(error, front)])
    finally:
        loader.dispose()
    return tree


def _before_parsing(front: str) -> Iterator[tuple[str, Flaw]]:
    if len(front) > LIMIT:
        parts = {"length": len(front), "limit": LIMIT}
        hint = sentence(_("move long text below the second line '---'"))
        yield "KP012", Flaw(START, _("the fields take {length} characters, and {limit} is the most"), parts, hint)
        return
    unseen = _UNSEEN.search(front)
    if unseen:
        hint = sentence(_("remove the character, or type it again"))
        parts = {"character": f"U+{ord(unseen[0]):04X}"}
        place = _place_at(front, unseen.start())
        yield "KP012", Flaw(place, _("the character {character} cannot be seen"), parts, hint)
        return
    yield from _brackets(front)
    for number, line in enumerate(front.split("\n") if "\t" in front or "..." in front else (), start=2):
        indent = line[: len(line) - len(line.lstrip())]
        if "\t" in indent:
            hint = sentence(_("use spaces: two for each level"))
            yield "KP007", Flaw(Place(number, indent.index("\t") + 1), _("a tab stands where spaces belong"), hint=hint)
        if line.rstrip() == "...":
            hint = sentence(_("remove the line '...'"))
            yield "KP011", Flaw(Place(number, 1), _("a second set of fields begins here"), hint=hint)


def _brackets(front: str) -> Iterator[tuple[str, Flaw]]:
    """Too many open brackets: libyaml takes time by the square of their number before it tells of the first."""
    if front.count("[") + front.count("{") <= MOST_OPEN:
        return
    depth = 0
    for found in re.finditer(r"[\[\]{}]", front):
        depth += 1 if found[0] in "[{" else -1
        if depth > MOST_OPEN:
            hint = sentence(_("write fewer levels: two spaces for each"))
            place = _place_at(front, found.start())
            yield "KP012", Flaw(place, _("the fields lie too deep inside each other"), hint=hint)
            return


def _place_at(text: str, offset: int) -> Place:
    before = text[:offset]
    return Place(before.count("\n") + 2, len(before) - before.rfind("\n"))
