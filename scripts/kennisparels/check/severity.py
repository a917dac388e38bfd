"""How heavy a finding weighs: one table of family by status, and no weight anywhere else."""

from typing import NamedTuple

from kennisparels.model.finding import Severity, _


class Family(NamedTuple):
    """Rules about one thing, and what their findings weigh on a page by its status."""

    name: str
    seedling: Severity
    budding: Severity
    evergreen: Severity
    without_status: Severity


# Families are ranges of fifty codes, by their first number; the end of a range can be advice, which weighs less.
_FAMILIES: dict[int, Family] = {
    1: Family(_("files"), "error", "error", "error", "error"),
    50: Family(_("front matter"), "error", "error", "error", "error"),
    90: Family(_("front matter, as advice"), "hint", "hint", "hint", "hint"),
    100: Family(_("themes"), "error", "error", "error", "error"),
    140: Family(_("themes, as advice"), "hint", "hint", "hint", "hint"),
    150: Family(_("languages"), "hint", "warning", "error", "warning"),
    200: Family(_("links"), "error", "error", "error", "error"),
    230: Family(_("links that could serve readers better"), "hint", "warning", "error", "warning"),
    240: Family(_("links in the built pages"), "error", "error", "error", "error"),
    250: Family(_("references"), "warning", "warning", "error", "warning"),
    300: Family(_("evidence"), "warning", "warning", "error", "warning"),
    350: Family(_("relations"), "error", "error", "error", "error"),
    400: Family(_("attachments"), "error", "error", "error", "error"),
    450: Family(_("safety"), "error", "error", "error", "error"),
    500: Family(_("privacy"), "error", "error", "error", "error"),
    550: Family(_("access"), "hint", "warning", "error", "warning"),
    600: Family(_("prose"), "hint", "hint", "hint", "hint"),
    650: Family(_("dossiers"), "warning", "warning", "error", "warning"),
}


def severity(code: str, status: str | None) -> Severity:
    """The weight of a code on a page with this status."""
    return getattr(family(code), status or "without_status")


def family(code: str) -> Family:
    """The family that a code's number lies in."""
    number = int(code.removeprefix("KP"))
    return _FAMILIES[max(start for start in _FAMILIES if start <= number)]
