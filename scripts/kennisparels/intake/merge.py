"""A better copy of a letter that is in the garden already: what it adds, and never what it would replace."""

from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from kennisparels.intake.draft import attachment_lines, called_after, items_of
from kennisparels.intake.facts import Note, note
from kennisparels.intake.letter import Letter
from kennisparels.model.finding import _
from kennisparels.model.front_matter import PearlMatter
from kennisparels.model.page import Pearl
from kennisparels.model.same_work import plain
from kennisparels.model.work import Reference
from kennisparels.read import read_page
from kennisparels.start import item_lines, quoted

_ORDER = tuple(PearlMatter.__dataclass_fields__)
# What only a person can weigh is not added to a page that somebody has worked on.
_SINGLE = ("date", "number")


class Insert(NamedTuple):
    """Lines to put before a line of the page, counted from 1."""

    line: int
    lines: tuple[str, ...]


class Merged(NamedTuple):
    """The page with what the letter adds, and what the letter says otherwise."""

    text: str
    notes: tuple[Note, ...]


def merged(pearl: Pearl, text: str, letter: Letter) -> Merged:
    """The page's text with the facts that it lacks; the same text where it lacks none, or cannot be added to."""
    inserts = [*_single(pearl, letter, text), *_works(pearl, letter, text), *_lists(pearl, letter, text)]
    new = _applied(text, inserts)
    reading = read_page(pearl.path, new)
    return Merged(new if reading.page and not reading.faults else text, tuple(_differences(pearl, letter)))


def _applied(text: str, inserts: list[Insert]) -> str:
    lines = text.split("\n")
    # from the back, so that those in front keep their place; the first of several for one place stays the first
    for insert in sorted(inserts, key=lambda each: -each.line):
        lines[insert.line - 1 : insert.line - 1] = insert.lines
    return "\n".join(lines)


def _single(pearl: Pearl, letter: Letter, text: str) -> Iterator[Insert]:
    values = {"date": letter.date.isoformat() if letter.date else None, "number": letter.number}
    for field in _SINGLE:
        if values[field] is not None and getattr(pearl.front, field) is None and _may_have(pearl, field, letter):
            yield Insert(_before(pearl, field, text), (f"{field}: {values[field]}",))


def _may_have(pearl: Pearl, field: str, letter: Letter) -> bool:
    """A date decides the folder, so a page in another one keeps none."""
    return field != "date" or pearl.path.startswith(f"parels/{letter.date.year if letter.date else ''}/")


def _before(pearl: Pearl, field: str, text: str) -> int:
    """The line of the first field that comes after this one, or of the end of the fields."""
    later = _ORDER[_ORDER.index(field) + 1 :]
    lines = [pearl.keys[name,].line for name in later if (name,) in pearl.keys]
    return min(lines, default=_end(text))


def _end(text: str) -> int:
    return next(number for number, line in enumerate(text.split("\n"), 1) if number > 1 and line.rstrip() == "---")


def _works(pearl: Pearl, letter: Letter, text: str) -> Iterator[Insert]:
    taken = {work.id for work in pearl.front.references}
    for item in items_of(letter) if letter.citations else ():
        index = next((n for n, work in enumerate(pearl.front.references) if _same(work, item)), None)
        if index is None:
            name = next(
                each for each in (item["id"], *(f"{item['id']}-{n}" for n in range(2, 1000))) if each not in taken
            )
            taken.add(name)
            yield Insert(_after_references(pearl, text), tuple(item_lines({**item, "id": name})))
        else:
            yield from _fields(pearl, index, item)


def _same(work: Reference, item: Mapping[str, Any]) -> bool:
    if work.DOI and item.get("DOI"):
        return work.DOI.casefold() == item["DOI"].casefold()
    return plain(work.title) == plain(item["title"])


def _after_references(pearl: Pearl, text: str) -> int:
    return _before(pearl, "references", text)


def _fields(pearl: Pearl, index: int, item: Mapping[str, Any]) -> Iterator[Insert]:
    """Lines for fields that a reference lacks, above its second key; a reference on one line is left alone."""
    keys = {
        path[2]: place for path, place in pearl.keys.items() if len(path) == 3 and path[:2] == ("references", index)
    }
    first = min((place.line for place in keys.values()), default=0)
    others = [place for place in keys.values() if place.line > first]
    lacking = {key: value for key, value in item.items() if key not in keys and key not in ("id", "type")}
    if others and lacking:
        at = max(others)
        pad = " " * (at.column - 1)
        lines = (line[4:] for line in item_lines({"id": "", **lacking})[1:])
        yield Insert(at.line, tuple(pad + line for line in lines))


def _lists(pearl: Pearl, letter: Letter, text: str) -> Iterator[Insert]:
    """Lists that the page does not have at all."""
    if letter.countries and not pearl.front.countries:
        codes = ", ".join(fact.value for fact in letter.countries)
        yield Insert(_before(pearl, "countries", text), (f"countries: [{codes}]",))
    if letter.copy.attached and not pearl.front.attachments:
        yield Insert(_before(pearl, "attachments", text), tuple(attachment_lines(letter)))
    if letter.who.address and not pearl.front.origin:
        yield Insert(_before(pearl, "origin", text), (f"origin: [{quoted(letter.who.address)}]",))


def _differences(pearl: Pearl, letter: Letter) -> Iterator[Note]:
    """What page and letter both say, and say differently."""
    # a title of somebody's own making is none of the letter's business
    is_called_after_day = pearl.front.title == called_after(pearl.front.date)
    pairs = {
        "title": (pearl.front.title if is_called_after_day else None, letter.title),
        "date": (pearl.front.date, letter.date),
        "number": (pearl.front.number, letter.number),
    }
    for field, (ours, theirs) in pairs.items():
        if None not in (ours, theirs) and ours != theirs:
            yield note(
                _("`{field}` is '{ours}' on the page and '{theirs}' in the letter"),
                field=field,
                ours=str(ours),
                theirs=str(theirs),
            )
