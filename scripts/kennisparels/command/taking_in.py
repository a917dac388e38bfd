"""What `intake` does with files, one after another: read, judge, write, tell. A failure stops only its own letter."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import NamedTuple

import click

from kennisparels.check import local_flaws
from kennisparels.check.severity import severity
from kennisparels.command.fixing import replace_file, show_difference
from kennisparels.command.letter_files import copy_in, letter_files
from kennisparels.command.terminal import LANGUAGE, echo, progress, reading, shown, stop, tell
from kennisparels.enrich.terms import Terms
from kennisparels.intake.copy import Attached, CopyError
from kennisparels.intake.draft import folder_of, page_of, slug_of
from kennisparels.intake.known import Known
from kennisparels.intake.letter import Letter, read_letter
from kennisparels.intake.merge import merged
from kennisparels.intake.side_report import RESULTS, Outcome, as_document, as_html, as_json
from kennisparels.model.finding import Sentence, _, sentence
from kennisparels.model.page import Pearl
from kennisparels.read import read_garden, read_page
from kennisparels.report import say
from kennisparels.start import clean, slug_for

_TOLD = 12  # letters of which everything is told in the terminal; of more, the reports tell
_LONGEST_NAME = 80  # characters of an attachment's name
_SAVED = "attachments"  # the folder for them
_BAD = ("incomplete", "refused", "failed")
_COLOURS = {
    "written": "green",
    "updated": "green",
    "differs": "yellow",
    "incomplete": "red",
    "refused": "red",
    "failed": "red",
}


class Wishes(NamedTuple):
    """What was asked for."""

    report: Path | None
    attachments: Path | None
    tags: tuple[str, ...]
    keep_text: bool
    force: bool
    update: bool


class _Taken(NamedTuple):
    outcome: Outcome
    letter: Letter | None = None


def take_in(paths: Sequence[Path], docs: Path, today: date, wishes: Wishes) -> None:
    """Ends the command with exit code 1 when a file gave no page."""
    files = letter_files(paths, (wishes.report, wishes.attachments and wishes.attachments / _SAVED))
    intake = _Intake(docs, today, wishes)
    counts: Counter[str] = Counter()
    names: Counter[str] = Counter()
    rows: list[tuple[str, Outcome]] = []
    with progress(len(files), tell(_("taking in"))) as step, suppress(KeyboardInterrupt):
        for name, file in files:
            taken = intake.take(name, file)
            counts[taken.outcome.result] += 1
            if wishes.report:
                rows.append((intake.report(taken, names), taken.outcome))
            if len(files) <= _TOLD or taken.outcome.result in (*_BAD, "differs"):
                _tell(taken, everything=len(files) <= _TOLD)
            step()
    if wishes.report:
        _write(wishes.report / "index.html", _index(rows))
    _tell_counts(counts, wishes)
    if counts.total() < len(files):
        message = _("broken off after {count} of {all}; what was written stays, and a next time goes on from there")
        stop(tell(message, count=counts.total(), all=len(files)))
    if any(counts[result] for result in _BAD):
        raise SystemExit(1)


class _Intake:
    """A garden that grows with every letter taken in."""

    def __init__(self, docs: Path, today: date, wishes: Wishes) -> None:
        garden = read_garden(docs, today, reading)
        self.docs = docs
        self.wishes = wishes
        unknown = next((tag for tag in wishes.tags if tag not in garden.themes), None)
        if unknown is not None:
            raise click.UsageError(tell(_("the theme '{tag}' does not exist"), tag=unknown))
        self.terms = Terms(garden)
        self.known = Known(garden)

    def take(self, name: str, file: Path) -> _Taken:
        try:
            letter = read_letter(copy_in(file), self.terms)
        except CopyError as fault:
            return _Taken(Outcome(name, "failed", None, (fault.message,)))
        except OSError as fault:
            return _Taken(
                Outcome(name, "failed", None, (sentence(_("the disk refuses: {reason}"), reason=fault.strerror),))
            )
        except Exception as fault:  # a letter that nobody foresaw; the next one still counts
            return _Taken(Outcome(name, "failed", None, (_unforeseen(fault),)))
        try:
            outcome = self._place(name, letter)
            self._save(letter.copy.attached)
        except OSError as fault:
            stop(tell(_("the disk refuses: {reason}"), reason=f"{fault.strerror} ({fault.filename})"))
        if letter.copy.attached and not self.wishes.attachments:
            told = sentence(
                _("attachments that were not saved: {count}; give --attachments"), count=len(letter.copy.attached)
            )
            outcome = outcome._replace(sentences=(*outcome.sentences, told))
        return _Taken(outcome, letter)

    def _place(self, name: str, letter: Letter) -> Outcome:
        if not letter.verdict.is_letter and not self.wishes.force:
            return Outcome(name, "refused", None, _why_not(letter))
        path = self.known.find(letter)
        letter, told = self._without_taken_number(letter, path)
        outcome = self._meet(name, path, letter) if path else self._write_new(name, letter)
        return outcome._replace(sentences=(*told, *outcome.sentences))

    def _without_taken_number(self, letter: Letter, path: str | None) -> tuple[Letter, tuple[Sentence, ...]]:
        """One number is one pearl: a letter that has another's loses it."""
        other = self.known.by_number(letter.number) if letter.number else None
        if other in (None, path):
            return letter, ()
        told = sentence(_("the number {number} belongs to '{path}'"), number=letter.number, path=other)
        return replace(letter, who=replace(letter.who, number=None)), (told,)

    def _write_new(self, name: str, letter: Letter) -> Outcome:
        slug = slug_of(letter)
        slug = next(each for each in (slug, *(f"{slug}-{n}" for n in range(2, 10_000))) if each not in self.known.slugs)
        path = f"{folder_of(letter)}/{slug}.md"
        tags = [fact.value for fact in letter.tags] or self.wishes.tags
        if not tags:
            return Outcome(
                name, "incomplete", None, (sentence(_("no theme of the thesaurus is named; give one with --tag")),)
            )
        text = page_of(letter, tags, self._others(letter), self.wishes.keep_text)
        page = read_page(path, text)
        flaws = tuple(_flaws(page.page))
        if not isinstance(page.page, Pearl) or page.faults or flaws:
            return Outcome(name, "incomplete", None, flaws or _faults(page.faults))
        file = self.docs / path
        file.parent.mkdir(parents=True, exist_ok=True)
        with file.open("x", encoding="utf-8", newline="\n") as seedling:
            seedling.write(text)
        self.known.add(page.page)
        return Outcome(name, "written", path)

    def _meet(self, name: str, path: str, letter: Letter) -> Outcome:
        """A letter that is a page already: the page gains what it lacks, if that was asked for."""
        file = self.docs / path
        text = file.read_bytes().decode("utf-8", "replace")
        page = read_page(path, text.replace("\r\n", "\n"))
        if not isinstance(page.page, Pearl) or "\r" in text:
            return Outcome(name, "known", path)
        found = merged(page.page, text, letter)
        told = tuple(each.message for each in found.notes)
        if found.text == text:
            return Outcome(name, "known", path, told)
        show_difference(text, found.text, shown(file))
        if not self.wishes.update or not replace_file(file, text, found.text):
            return Outcome(name, "differs", path, told)
        return Outcome(name, "updated", path, told)

    def _others(self, letter: Letter) -> list[str]:
        """Slugs of the pearls that a letter names, as far as they are in the garden."""
        paths = (
            self.known.by_number(each.number) if each.number else self.known.by_address(each.address or "")
            for each in letter.others
        )
        return list(dict.fromkeys(Path(path).stem for path in paths if path))

    def _save(self, attached: Iterable[Attached]) -> None:
        """Attachments, each under its fingerprint, so that two of one name both stay."""
        for each in attached if self.wishes.attachments else ():
            name = Path(clean(each.name).replace("\\", "/")).name or "bijlage"
            file = (
                self.wishes.attachments
                / _SAVED
                / f"{each.sha256[:12]}-{slug_for(Path(name).stem)[:_LONGEST_NAME] or 'bijlage'}{_ending(name)}"
            )
            if not file.exists():
                file.parent.mkdir(parents=True, exist_ok=True)
                file.write_bytes(each.data)

    def report(self, taken: _Taken, names: Counter[str]) -> str:
        """Writes the report on one letter, and gives its name; a file without text has none."""
        if taken.letter is None or self.wishes.report is None:
            return ""
        name = re.sub(r"[^a-z0-9]+", "-", taken.outcome.name.casefold()).strip("-") or "brief"
        name = "brief-index" if name == "index" else name
        names[name] += 1
        name = name if names[name] == 1 else f"{name}-{names[name]}"
        document = as_document(taken.letter, taken.outcome, _say, self.wishes.keep_text)
        _write(self.wishes.report / f"{name}.json", as_json(document))
        _write(self.wishes.report / f"{name}.html", as_html(document, LANGUAGE, _say))
        return name


def _ending(name: str) -> str:
    ending = Path(name).suffix.lower()
    return ending if ending[1:].isascii() and ending[1:].isalnum() and len(ending) <= 6 else ""


def _say(words: Sentence) -> str:
    return say(words, LANGUAGE)


def _unforeseen(fault: Exception) -> Sentence:
    return sentence(_("the file cannot be read: {reason}"), reason=type(fault).__name__)


def _why_not(letter: Letter) -> tuple[Sentence, ...]:
    found = ", ".join(map(_say, letter.verdict.found)) or tell(_("nothing"))
    missing = ", ".join(map(_say, letter.verdict.missing))
    return (sentence(_("found: {words}"), words=found), sentence(_("not found: {words}"), words=missing))


def _flaws(page: Pearl | None) -> Iterator[Sentence]:
    """What the gate would stop this page for, each once."""
    told: list[Sentence] = []
    for code, flaw in local_flaws(page) if page else ():
        one = Sentence(flaw.message, flaw.parts)
        if severity(code, "seedling") == "error" and one not in told:
            told.append(one)
            yield one


def _faults(faults: Iterable) -> tuple[Sentence, ...]:
    return tuple(Sentence(fault.flaw.message, fault.flaw.parts) for fault in faults)


def _tell(taken: _Taken, everything: bool) -> None:
    outcome = taken.outcome
    line = f"{outcome.name}: {_say(sentence(RESULTS[outcome.result]))}"
    echo(click.style(line, fg=_COLOURS.get(outcome.result)) + (f" ({outcome.path})" if outcome.path else ""))
    notes = (
        taken.letter.notes
        if taken.letter and everything and outcome.result not in ("refused", "incomplete", "known")
        else ()
    )
    for told in outcome.sentences:
        echo(f"    {_one_line(_say(told))}")
    for each in notes:
        place = taken.letter.copy.place(each.start) if taken.letter and each.start is not None else None
        echo(f"    {f'{place.line}:{place.column}: ' if place else ''}{_one_line(_say(each.message))}")


def _one_line(text: str) -> str:
    return "".join(char if char.isprintable() else "\N{REPLACEMENT CHARACTER}" for char in text)


def _tell_counts(counts: Counter[str], wishes: Wishes) -> None:
    width = max(len(str(count)) for count in (*counts.values(), 0))
    for result in RESULTS:
        if counts[result]:
            echo(f"{counts[result]:>{width}}  {_say(sentence(RESULTS[result]))}")
    if counts["differs"] and not wishes.update:
        echo(tell(_("--update adds what is shown")))
    if wishes.report:
        echo(tell(_("reports: {path}"), path=shown(wishes.report / "index.html")))


def _index(rows: Iterable[tuple[str, Outcome]]) -> str:
    from kennisparels.intake.side_report import as_index

    return as_index(rows, LANGUAGE, _say)


def _write(file: Path, text: str) -> None:
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8", newline="\n")
    except OSError as fault:
        stop(tell(_("the disk refuses: {reason}"), reason=f"{fault.strerror} ({file})"))
