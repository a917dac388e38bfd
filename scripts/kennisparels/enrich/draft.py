"""The page of a draft that says what is wrong with it, and which pages it leaves out."""

from collections.abc import Sequence

from kennisparels.enrich.labels import SEVERITY
from kennisparels.enrich.site_page import SitePage
from kennisparels.enrich.words import link, relative, words
from kennisparels.model.finding import Finding
from kennisparels.model.garden import Garden
from kennisparels.model.site_map import rule_path
from kennisparels.report import say

DRAFT = "concept.md"


def draft_page(garden: Garden, findings: Sequence[Finding]) -> SitePage:
    """What keeps this draft from being published."""
    lines = ["# Dit is een concept", "", "Deze uitgave is niet gepubliceerd: ze is een voorbeeld om na te kijken.", ""]
    if garden.unreadable:
        lines += ["## Weggelaten pagina's", "", *(f"- {words(path)}" for path in sorted(garden.unreadable)), ""]
    lines += ["## Bevindingen", "", *(_line(finding, garden) for finding in findings)]
    return SitePage(DRAFT, "\n".join(lines) + "\n", {"title": "Concept"})


def _line(finding: Finding, garden: Garden) -> str:
    place = words(f"{finding.path}:{finding.line}:{finding.column}")
    hint = f"; {words(say(finding.hint, 'nl'))}" if finding.hint else ""
    # a draft made without the manual has no page for the code
    page = rule_path(finding.code)
    code = link(finding.code, relative(DRAFT, page)) if page in garden.made else finding.code
    return f"- {place} {code} ({SEVERITY[finding.severity]}) {words(say(finding.message, 'nl'))}{hint}"
