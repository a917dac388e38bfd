"""How much of what stands in the invented letters is found, and how much of what is found stands there."""

import sys
import tomllib
from collections import defaultdict
from collections.abc import Iterator, Mapping
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from kennisparels.enrich.terms import Terms
from kennisparels.intake.formats import copy_of
from kennisparels.intake.letter import Letter, read_letter
from kennisparels.intake.parts import Kind
from kennisparels.model.garden import Garden
from kennisparels.read import planted, read_page

LETTERS = Path(__file__).parent / "letters"
THEMES = {
    "cameratoezicht": ("cameratoezicht", "camera surveillance"),
    "cannabis": ("cannabis", "marijuana"),
    "elektronisch-toezicht": ("elektronisch toezicht", "electronic monitoring"),
    "hotspot-aanpak": ("hotspots", "hot spots"),
    "jeugdcriminaliteit": ("jeugdcriminaliteit", "youth crime"),
    "messengeweld": ("messengeweld", "knife crime"),
    "recidive": ("recidive", "reoffending"),
    "reclassering": ("reclassering", "probation"),
    "risicotaxatie": ("risicotaxatie", "risk assessment"),
    "straatverlichting": ("straatverlichting", "street lighting"),
    "surveillance": ("surveillance", "patrol"),
    "woninginbraak": ("woninginbraak", "burglary"),
}


class Score(NamedTuple):
    """Values that were expected and found, found only, and expected only."""

    right: int
    wrong: int
    missed: int

    @property
    def precision(self) -> float:
        return self.right / (self.right + self.wrong) if self.right + self.wrong else 1.0

    @property
    def recall(self) -> float:
        return self.right / (self.right + self.missed) if self.right + self.missed else 1.0


def names() -> list[str]:
    """The letters, by the names of their files without the ending."""
    return sorted(file.stem for file in LETTERS.glob("*.toml"))


def expected(name: str) -> dict[str, Any]:
    return tomllib.loads((LETTERS / f"{name}.toml").read_text(encoding="utf-8"))


@cache
def garden() -> Garden:
    """A thesaurus of a few themes, and no pearls."""
    pages = {}
    for theme, (dutch, english) in THEMES.items():
        path = f"themas/{theme}.md"
        text = f"---\nprefLabel: {{nl: {dutch}, en: {english}}}\ndefinition: {{nl: Een thema., en: A theme.}}\n---\n"
        pages[path] = read_page(path, text)
    return planted(pages, date(2040, 12, 31))


@cache
def letter(name: str) -> Letter:
    file = next(file for file in LETTERS.glob(f"{name}.*") if file.suffix != ".toml")
    return read_letter(copy_of(file.name, file.read_bytes()), Terms(garden()))


def scores() -> Mapping[str, Score]:
    """A score for each field over all letters; those that are no letter are not in it."""
    right, wrong, missed = defaultdict(int), defaultdict(int), defaultdict(int)
    for name in names():
        said = expected(name)
        if not said.get("letter", True):
            continue
        want, got = set(_expected(said)), set(found(letter(name)))
        for field, *_rest in want & got:
            right[field] += 1
        for field, *_rest in got - want:
            wrong[field] += 1
        for field, *_rest in want - got:
            missed[field] += 1
    fields = sorted({*right, *wrong, *missed})
    return {field: Score(right[field], wrong[field], missed[field]) for field in fields}


def overall(table: Mapping[str, Score]) -> Score:
    return Score(*(sum(column) for column in zip(*table.values(), strict=True)))


def _expected(said: Mapping[str, Any]) -> Iterator[tuple[str, object]]:
    yield from ((field, said[field]) for field in ("number", "date", "title", "address") if field in said)
    yield from ((field, value) for field in ("tags", "countries", "hints", "others") for value in said.get(field, ()))
    for index, reference in enumerate(said.get("references", ())):
        for key, value in reference.items():
            yield f"references.{key}", (index, tuple(value) if isinstance(value, list) else value)


def found(letter: Letter) -> Iterator[tuple[str, object]]:
    """What a letter gave, in the form of what is expected."""
    day = letter.date
    single = {
        "number": letter.number,
        "date": day.isoformat() if day else None,
        "title": letter.title,
        "address": letter.who.address,
    }
    yield from ((field, value) for field, value in single.items() if value)
    yield from (("tags", fact.value) for fact in letter.tags)
    yield from (("countries", fact.value) for fact in letter.countries)
    yield from (("hints", hint.title) for hint in letter.hints)
    yield from (("others", other.number or other.address) for other in letter.others)
    for index, citation in enumerate(letter.citations):
        for key, value in citation.fields.items():
            yield f"references.{key}", (index, tuple(map(_name, value)) if isinstance(value, tuple) else value)


def _name(name: Any) -> str:
    parts = (name.given, name.non_dropping_particle, name.family, name.suffix)
    return name.literal or " ".join(part for part in parts if part)


def lesson(letter: Letter) -> str:
    """The beginning of the closing, as far as there is one."""
    return letter.text_of(Kind.LESSON)


def main() -> None:
    """Prints the table, and what went wrong where."""
    table = scores()
    print(f"{'field':<28}{'right':>7}{'wrong':>7}{'missed':>8}{'precision':>11}{'recall':>8}")
    for field, score in [*table.items(), ("overall", overall(table))]:
        print(
            f"{field:<28}{score.right:>7}{score.wrong:>7}{score.missed:>8}{score.precision:>11.3f}{score.recall:>8.3f}"
        )
    if "--why" in sys.argv:
        for name in names():
            _print_why(name)


def _print_why(name: str) -> None:
    said = expected(name)
    it = letter(name)
    if it.verdict.is_letter != said.get("letter", True):
        print(name, "VERDICT", it.verdict.is_letter, [told.msgid for told in it.verdict.found])
    if not said.get("letter", True):
        return
    want, got = set(_expected(said)), set(found(it))
    for each in sorted(want ^ got, key=str):
        print(name, "missed" if each in want else "wrong ", *each)
    if "lesson" in said and not lesson(it).startswith(said["lesson"]):
        print(name, "LESSON", repr(lesson(it)[:80]))
    lost = [told for told in it.notes if "lost" in told.message.msgid]
    if "lost" in said and len(lost) != said["lost"]:
        print(name, "LOST", [told.message.parts for told in lost])


if __name__ == "__main__":
    main()
