"""Everything wrong with a garden, in reading order."""

from collections.abc import Iterable, Iterator

from kennisparels.check import (  # noqa: F401, importing registers the rules
    access,
    addresses,
    attached_files,
    attachments,
    dossier_answers,
    dossiers,
    evidence,
    fields,
    files,
    front_matter,
    html,
    languages,
    lineage,
    link_words,
    links,
    names,
    navigation,
    privacy,
    prose,
    reading_paths,
    references,
    relations,
    ripeness,
    safety,
    same_work,
    themes,
    thesaurus,
    translation,
    weighing,
    works,
)
from kennisparels.check.rules import RULES, GardenRule
from kennisparels.check.severity import severity
from kennisparels.model.finding import Finding, Flaw, Sentence
from kennisparels.model.garden import Garden
from kennisparels.model.page import Page

# Of a page's fields as a whole: it can wait until they can be read.
_ADVICE = {"KP090", "KP091", "KP092"}


def check(garden: Garden) -> list[Finding]:
    """Every finding in the garden, sorted by path, line and code. No disk, no network, no clock."""
    wide = [rule for rule in RULES.values() if not rule.is_local]
    kinds = {rule.subject for rule in wide} - {Garden}
    pages = {kind: [page for page in garden.pages if isinstance(page, kind)] for kind in kinds}
    found = [finding for rule in wide for finding in _findings(rule, pages.get(rule.subject, ()), garden)]
    for page in garden.pages:
        flaws = garden.checked.get(page.path)
        for code, flaw in local_flaws(page) if flaws is None else flaws:
            found.append(_finding(RULES[code], flaw, page.path, garden))
    found = [finding for finding in found if finding.code not in _ADVICE or finding.path not in garden.partial]
    return sorted(found, key=lambda finding: (finding.path, finding.line, finding.column, finding.code))


def local_flaws(page: Page) -> tuple[tuple[str, Flaw], ...]:
    """What the rules that look at one page alone say of it, with their codes: worth keeping while it stays as it is."""
    rules = [rule for rule in RULES.values() if rule.is_local and isinstance(page, rule.subject)]
    return tuple((rule.code, flaw) for rule in rules for flaw in rule.run(page))


def _findings(rule: GardenRule, pages: Iterable[Page], garden: Garden) -> Iterator[Finding]:
    if rule.subject is Garden:
        for flaw in rule.run(garden):
            yield _finding(rule, flaw, flaw.path or "", garden)
    for page in pages:
        for flaw in rule.run(page, garden):
            yield _finding(rule, flaw, flaw.path or page.path, garden)


def _finding(rule: GardenRule, flaw: Flaw, path: str, garden: Garden) -> Finding:
    page: Page | None = garden.by_path.get(path)
    weight = severity(rule.code, page.status if page else None)
    message = Sentence(flaw.message, flaw.parts)
    return Finding(path, *flaw.place, rule.code, weight, message, flaw.hint)
