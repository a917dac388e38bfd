"""What was found in a letter, and where: as JSON for programs, and as a page that shows the letter with its parts."""

import json
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from kennisparels.check.likely_language import likely_language
from kennisparels.intake.account import Piece, account
from kennisparels.intake.facts import Fact, Note
from kennisparels.intake.letter import Letter
from kennisparels.intake.parts import Kind
from kennisparels.model.finding import Sentence, _, sentence

Say = Callable[[Sentence], str]

_KINDS = {
    Kind.FURNITURE: _("around the letter"),
    Kind.MAIL_HEAD: _("mail head"),
    Kind.TITLE: _("title line"),
    Kind.ADDRESS: _("address"),
    Kind.SALUTATION: _("salutation"),
    Kind.HEADING: _("heading"),
    Kind.GREETING: _("greeting"),
    Kind.INTRODUCTION: _("introduction"),
    Kind.CITATION: _("citation"),
    Kind.ABSTRACT: _("abstract"),
    Kind.LESSON: _("closing lesson"),
    Kind.SIGN_OFF: _("good-bye"),
}
WORDS = {
    "title": _("What was found in a letter"),
    "fields": _("Fields"),
    "where": _("line and character"),
    "from_address": _("in the address"),
    "notes": _("Lost, missing or different"),
    "no_notes": _("nothing"),
    "letter": _("The letter with its parts"),
    "used": _("used for"),
    "left_out": _("left out"),
    "account": _("{used} of {all} characters were used; every other one has its reason in the text below."),
    "for_it": _("What speaks for a letter"),
    "against": _("Not found"),
    "attachments": _("Attachments"),
    "page": _("The page"),
}
INDEX_WORDS = {
    "title": _("Letters taken in"),
}
RESULTS = {
    "written": _("written"),
    "known": _("already in the garden, nothing new"),
    "differs": _("already in the garden; this copy has something to add"),
    "updated": _("already in the garden, added to"),
    "incomplete": _("a letter, but not enough for a page"),
    "refused": _("not taken for a letter"),
    "failed": _("could not be read"),
}


class Outcome(NamedTuple):
    """What became of a letter: a word for programs, the page's path, and what there is to say."""

    name: str
    result: str
    path: str | None
    sentences: tuple[Sentence, ...] = ()


def facts_of(letter: Letter) -> Iterator[Fact]:
    """Every field with its value and place."""
    who = letter.who
    yield from (each for each in (who.number, who.date, who.title, *letter.tags, *letter.countries) if each)
    if who.address:
        yield Fact("origin", who.address, None, None, who.address)
    for index, citation in enumerate(letter.citations):
        for key, span in citation.spans.items():
            words = " ".join(letter.copy.text[span.start : span.end].split())
            yield Fact(f"references[{index}].{key}", citation.fields[key], span.start, span.end, words)


def as_document(letter: Letter, outcome: Outcome, say: Say, keep_text: bool = False) -> dict[str, Any]:
    """The report as values that JSON knows; places count from 1, offsets from 0, both in characters."""
    pieces = account(letter, keep_text)
    return {
        "file": outcome.name,
        "result": outcome.result,
        "outcome": say(sentence(RESULTS[outcome.result])),
        "page": outcome.path,
        "is_letter": letter.verdict.is_letter,
        "evidence": [say(told) for told in letter.verdict.found],
        "not_found": [say(told) for told in letter.verdict.missing],
        "fields": [_fact(letter, each) for each in facts_of(letter)],
        "hints": [
            {"title": hint.title, "year": hint.year, **_place(letter, hint.start, hint.end)} for hint in letter.hints
        ],
        "mentions": [
            {"number": each.number, "address": each.address, **_place(letter, each.start, each.end)}
            for each in letter.others
        ],
        "notes": [_note(letter, each, say) for each in letter.notes]
        + [{"text": say(told)} for told in outcome.sentences],
        "attachments": [
            {"name": each.name, "sha256": each.sha256, "bytes": len(each.data)} for each in letter.copy.attached
        ],
        "parts": list(_parts(letter, pieces, say)),
        "reasons": _reasons(pieces, say),
        "characters": {"all": len(letter.copy.text), "used": _used(pieces)},
        "text": letter.copy.text,
    }


def as_json(document: Mapping[str, Any]) -> str:
    return json.dumps(document, ensure_ascii=False, indent=1) + "\n"


def as_html(document: Mapping[str, Any], language: str, say: Say) -> str:
    """The same as a page on its own: no script, and nothing from elsewhere."""
    words = {key: say(sentence(text)) for key, text in WORDS.items() if "{" not in text}
    words["account"] = say(sentence(WORDS["account"], **document["characters"]))
    kinds = {kind.value: say(sentence(text)) for kind, text in _KINDS.items()}
    return _template("report.html").render(report=document, words=words, kinds=kinds, language=language)


def as_index(rows: Iterable[tuple[str, Outcome]], language: str, say: Say) -> str:
    """A table of all letters with their outcome, and a link to the report on each."""
    shown = [
        (name, outcome, say(sentence(RESULTS[outcome.result])), [say(told) for told in outcome.sentences])
        for name, outcome in rows
    ]
    counts = Counter(result for _name, _outcome, result, _told in shown)
    words = {key: say(sentence(text)) for key, text in INDEX_WORDS.items()}
    return _template("reports.html").render(rows=shown, counts=counts, words=words, language=language)


@cache
def _template(name: str) -> Any:
    environment = Environment(
        loader=FileSystemLoader(Path(__file__).parent / "templates"),
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        undefined=StrictUndefined,
    )
    return environment.get_template(name)


def _used(pieces: Sequence[Piece]) -> int:
    return sum(piece.end - piece.start for piece in pieces if piece.fields)


def _fact(letter: Letter, each: Fact) -> dict[str, Any]:
    place = _place(letter, each.start, each.end) if each.start is not None and each.end is not None else {}
    return {"field": each.field, "value": _value(each.value), "words": each.words, **place}


def _value(value: Any) -> Any:
    if isinstance(value, tuple):
        return [
            " ".join(filter(None, (name.given, name.non_dropping_particle, name.family, name.literal, name.suffix)))
            for name in value
        ]
    return value if isinstance(value, int | str) else value.isoformat()


def _place(letter: Letter, start: int, end: int) -> dict[str, int]:
    line, column = letter.copy.place(start)
    return {"line": line, "column": column, "start": start, "end": end}


def _note(letter: Letter, each: Note, say: Say) -> dict[str, Any]:
    place = _place(letter, each.start, each.end) if each.start is not None and each.end is not None else {}
    return {"text": say(each.message), **place}


def _parts(letter: Letter, pieces: Sequence[Piece], say: Say) -> Iterator[dict[str, Any]]:
    """Pieces with their places; the first of a part carries the language of the whole."""
    languages = {part.start: likely_language(letter.copy.text[part.start : part.end]) for part in letter.parts}
    language = None
    for piece in pieces:
        is_first = piece.start in languages
        language = languages[piece.start] if is_first else language if piece.kind else None
        said = {"first": is_first, "language": language}
        found = {"part": piece.kind.value if piece.kind else None, **_place(letter, piece.start, piece.end), **said}
        if piece.fields:
            found["fields"] = list(piece.fields)
        elif piece.reason:
            found["reason"] = say(piece.reason)
        yield found


def _reasons(pieces: Sequence[Piece], say: Say) -> list[dict[str, Any]]:
    """How many characters were left out, by part and reason."""
    counts: Counter[tuple[Kind | None, str]] = Counter()
    for piece in pieces:
        if piece.reason:
            counts[piece.kind, say(piece.reason)] += piece.end - piece.start
    return [
        {"part": say(sentence(_KINDS[kind])) if kind else None, "reason": reason, "characters": count}
        for (kind, reason), count in counts.items()
    ]
