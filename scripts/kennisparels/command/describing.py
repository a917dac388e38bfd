"""Where `new` has a work's description from: a file, a registry, or somebody's answers."""

import re
from pathlib import Path
from typing import get_args

import click

from kennisparels.command.terminal import LANGUAGE, tell
from kennisparels.enrich.labels import WORK_TYPE
from kennisparels.enrich.terms import Terms
from kennisparels.intake.copy import CopyError
from kennisparels.intake.formats import copy_of_text
from kennisparels.model.address import is_web
from kennisparels.model.finding import _
from kennisparels.model.garden import Garden
from kennisparels.model.near import did_you_mean
from kennisparels.model.values import CslType
from kennisparels.records import LONGEST, items_from
from kennisparels.records.item import Item, RecordError, edtf, item_of
from kennisparels.report import say
from kennisparels.start import SeedlingError, look_up_slug, slug_for

# What stands in a list of names for those who are not named.
_OTHERS = re.compile(r"(?:en |and )?(?:et al|e\.a|others|anderen)\.?", re.IGNORECASE)


def described(source: tuple[str, Path] | None, doi: str | None, registry: str) -> list[Item]:
    """The works of a file or of a registry's answer; none without either."""
    try:
        if source:
            form, file = source
            with file.open("rb") as opened:
                data = opened.read(4 * LONGEST + 1)  # bytes; a character takes four at most
            return items_from(form.replace("_", "-"), copy_of_text(data).text)
        if doi:
            from kennisparels.command.fetching import fetched  # nobody else needs the network

            return items_from("doi-json", fetched(doi, registry))
    except (RecordError, CopyError) as fault:
        raise click.ClickException(say(fault.message, LANGUAGE)) from None
    except OSError as fault:
        raise click.ClickException(tell(_("the disk refuses: {reason}"), reason=fault.strerror)) from None
    return []


def named_themes(garden: Garden, title: str) -> list[str]:
    """Themes whose labels stand in a title."""
    terms = Terms(garden)
    found = (theme.slug for language in ("nl", "en") for _start, _end, theme in terms.found(title.lower(), language))
    return list(dict.fromkeys(found))


def ask(
    garden: Garden, kind: str, tags: tuple[str, ...], slug: str | None
) -> tuple[str, str, list[Item], tuple[str, ...]]:
    """Title, file name, work and themes by question and answer; Enter takes the proposal, or leaves open what is not
    known. What could not be written is asked again, so that no answer is lost.
    """
    click.echo(tell(_("Enter takes what stands in brackets, or leaves open what you do not know.")))
    work = _asked(_("Title of the work"), None, lambda text: bool(text.strip()), _("a pearl presents a work"))
    title = _asked(_("Title of the pearl"), work)
    slug = slug or _slug(garden, slug_for(title))
    names = {name: kind for kind, name in WORK_TYPE.items()} | {kind: kind for kind in get_args(CslType)}
    words = ", ".join(f"{kind} ({WORK_TYPE[kind]})" for kind in get_args(CslType))
    kind = names[_asked(_("Type of the work"), kind, names.__contains__, _("choose from: {words}"), words=words)]
    values = {"type": kind, "title": work, "author": _people(_asked(_("Authors, as Family, Given; Family, Given"), ""))}
    values["issued"] = _asked(
        _("Year, year-month or year-month-day"), "", _is_edtf, _("write year-month-day, for example 2031-02-28")
    )
    values["publisher"] = _asked(_("Publisher"), "")
    whole = _("write the whole address, for example https://kennisparels.example/")
    values["URL"] = _asked(_("Address of the work"), "", lambda text: not text or is_web(text), whole)
    return title, slug, [item_of(values)], tags or ask_themes(garden, f"{title} {work}")


def ask_themes(garden: Garden, text: str) -> tuple[str, ...]:
    """Themes that there are, by name, label or synonym; those that a text names are the proposal."""
    proposal = ", ".join(named_themes(garden, text))
    while True:
        known, unknown = _themes_in(garden, _asked(_("Themes, with a comma between them"), proposal))
        if known and not unknown:
            return known
        for tag in unknown:
            near = did_you_mean(tag, garden.themes)
            hint = f" ({say(near, LANGUAGE)})" if near else ""
            click.echo(tell(_("the theme '{tag}' does not exist"), tag=tag) + hint)


def _themes_in(garden: Garden, text: str) -> tuple[tuple[str, ...], list[str]]:
    """The themes of an answer, and what is none; who forgets a comma is understood."""
    known, unknown = [], []
    for part in filter(None, (each.strip() for each in text.split(","))):
        words = [part] if _theme(garden, part) else part.split()
        themes = [_theme(garden, word) for word in words]
        known += filter(None, themes)
        unknown += [word for word, theme in zip(words, themes, strict=True) if not theme] if any(themes) else [part]
    return tuple(dict.fromkeys(known)), unknown


def _theme(garden: Garden, text: str) -> str | None:
    return text if text in garden.themes else garden.theme_by_label.get(text.casefold())


def _slug(garden: Garden, proposal: str) -> str:
    """A file name that suits an address and that no page has."""
    while True:
        slug = _asked(_("Name of the file, with small letters and hyphens"), proposal).removesuffix(".md")
        try:
            look_up_slug(garden, slug)
        except SeedlingError as fault:
            click.echo(say(fault.message, LANGUAGE))
        else:
            return slug


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
        if not _OTHERS.fullmatch(name):
            found.append({"family": family, "given": given} if comma else {"literal": name})
    return found
