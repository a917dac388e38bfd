"""How heavy a finding weighs: one table of family by status, and no weight anywhere else."""

from kennisparels.model.finding import Severity, _

# Families are ranges of fifty codes; what is advice weighs less.
# Columns: seedling, budding, evergreen, and pages without a status.
_COLUMNS = ("seedling", "budding", "evergreen", None)
_TABLE: dict[int, tuple[Severity, Severity, Severity, Severity]] = {
    1: ("error", "error", "error", "error"),  # file
    50: ("error", "error", "error", "error"),  # front matter
    90: ("hint", "hint", "hint", "hint"),  # front matter, as advice
    100: ("error", "error", "error", "error"),  # themes
    140: ("hint", "hint", "hint", "hint"),  # themes, as advice
    150: ("hint", "warning", "error", "warning"),  # languages
    200: ("error", "error", "error", "error"),  # links
    230: ("hint", "warning", "error", "warning"),  # links that work, but could serve readers better
    240: ("error", "error", "error", "error"),  # links in the built pages
    250: ("warning", "warning", "error", "warning"),  # references
    300: ("warning", "warning", "error", "warning"),  # evidence
    302: ("hint", "hint", "error", "hint"),  # evidence that no source rates, which only who reads it all can mend
    303: ("warning", "warning", "error", "warning"),  # evidence
    350: ("error", "error", "error", "error"),  # relations
    400: ("error", "error", "error", "error"),  # attachments
    450: ("error", "error", "error", "error"),  # safety
    500: ("error", "error", "error", "error"),  # privacy
    550: ("hint", "warning", "error", "warning"),  # access
    600: ("hint", "hint", "hint", "hint"),  # prose
    650: ("warning", "warning", "error", "warning"),  # dossiers
}


def severity(code: str, status: str | None) -> Severity:
    """The weight of a code on a page with this status."""
    number = int(code.removeprefix("KP"))
    family = max(start for start in _TABLE if start <= number)
    return _TABLE[family][_COLUMNS.index(status)]


def weights(code: str) -> tuple[Severity, ...]:
    """The weights of a code on a seedling, a budding and an evergreen pearl, and on a page without a status."""
    return tuple(severity(code, status) for status in _COLUMNS)


# What the rules in each range of fifty are about.
_FAMILIES = {
    1: _("files"),
    50: _("front matter"),
    100: _("themes"),
    150: _("languages"),
    200: _("links"),
    250: _("references"),
    300: _("evidence"),
    350: _("relations"),
    400: _("attachments"),
    450: _("safety"),
    500: _("privacy"),
    550: _("access"),
    600: _("prose"),
    650: _("dossiers"),
}


def family(code: str) -> str:
    """What a rule is about, in a word or two."""
    number = int(code.removeprefix("KP"))
    return _FAMILIES[max(start for start in _FAMILIES if start <= number)]
