"""Where `new` has a work's description from: a file, a registry, or somebody's answers."""

from pathlib import Path
from typing import get_args

import click

from kennisparels.command.terminal import LANGUAGE, tell
from kennisparels.enrich.terms import Terms
from kennisparels.model.finding import _
from kennisparels.model.garden import Garden
from kennisparels.model.near import did_you_mean
from kennisparels.model.values import CslType
from kennisparels.records import LONGEST, items_from
from kennisparels.records.item import Item, RecordError, edtf, item_of
from kennisparels.report import say


def described(source: tuple[str, Path] | None, doi: str | None, registry: str) -> list[Item]:
    """The works of a file or of a registry's answer; none without either."""
    try:
        if source:
            form, file = source
            with file.open(encoding="utf-8-sig", errors="replace") as opened:
                return items_from(form.replace("_", "-"), opened.read(LONGEST + 1))
        if doi:
            from kennisparels.command.fetching import fetched  # nobody else needs the network

            return items_from("doi-json", fetched(doi, registry))
    except RecordError as fault:
        raise click.ClickException(say(fault.message, LANGUAGE)) from None
    except OSError as fault:
        raise click.ClickException(tell(_("the disk refuses: {reason}"), reason=fault.strerror)) from None
    return []


def named_themes(garden: Garden, title: str) -> list[str]:
    """Themes whose labels stand in a title."""
    terms = Terms(garden)
    found = (theme.slug for language in ("nl", "en") for _start, _end, theme in terms.found(title.lower(), language))
    return list(dict.fromkeys(found))


def ask(garden: Garden, kind: str, tags: tuple[str, ...]) -> tuple[str, list[Item], tuple[str, ...]]:
    """Title, work and themes by question and answer; Enter takes the proposal, or leaves open what is not known."""
    click.echo(tell(_("Enter takes what stands in brackets, or leaves open what you do not know.")))
    work = _asked(_("Title of the work"), None, lambda text: bool(text.strip()), _("a pearl presents a work"))
    title = _asked(_("Title of the pearl"), work)
    kinds = get_args(CslType)
    kind = _asked(
        _("Type of the work"), kind, lambda text: text in kinds, _("choose from: {words}"), words=", ".join(kinds)
    )
    values = {"type": kind, "title": work, "author": _people(_asked(_("Authors, as Family, Given; Family, Given"), ""))}
    values["issued"] = _asked(
        _("Year, year-month or year-month-day"), "", _is_edtf, _("write year-month-day, for example 2031-02-28")
    )
    values["publisher"] = _asked(_("Publisher"), "")
    values["URL"] = _asked(_("Address of the work"), "")
    proposal = ", ".join(named_themes(garden, f"{title} {work}"))
    while not tags:
        answer = _asked(_("Themes, with a comma between them"), proposal).replace(",", " ").split()
        unknown = next((tag for tag in answer if tag not in garden.themes), None)
        tags = tuple(answer) if answer and unknown is None else ()
        if unknown:
            near = garden.theme_by_label.get(unknown.casefold()) or did_you_mean(unknown, garden.themes)
            hint = say(near, LANGUAGE) if near and not isinstance(near, str) else near or ""
            click.echo(tell(_("the theme '{tag}' does not exist"), tag=unknown) + (f" ({hint})" if hint else ""))
    return title, [item_of(values)], tags


def _asked(question: str, default: str | None, fits=lambda _text: True, otherwise: str = "", **parts: object) -> str:
    """An answer that fits; an empty one is taken where nothing has to be known."""
    while True:
        answer = click.prompt(tell(question), default=default, show_default=bool(default)).strip()
        if fits(answer):
            return answer
        click.echo(tell(otherwise, **parts))


def _is_edtf(text: str) -> bool:
    return not text or edtf(text.split("-")) == text


def _people(text: str) -> list[dict[str, str]]:
    """Persons with a comma in their names, organisations without."""
    found = []
    for name in filter(None, (part.strip() for part in text.split(";"))):
        family, comma, given = name.partition(",")
        found.append({"family": family, "given": given} if comma else {"literal": name})
    return found
