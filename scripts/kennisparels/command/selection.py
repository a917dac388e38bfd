"""Which of the findings `check` is asked for: of some paths, of what changed, of what the baseline does not list."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from os.path import abspath
from pathlib import Path

import click

from kennisparels.command.baseline import BaselineError, compare
from kennisparels.command.changed import NoCheckoutError, changed_paths, touched
from kennisparels.command.terminal import shown, tell
from kennisparels.model.finding import Finding, _
from kennisparels.model.garden import Garden

_NOTHING_TO_COMPARE = {
    "checkout": _("--changed compares with the main branch, but '{folder}' is not in a git checkout"),
    "main": _("--changed compares with 'origin/main' or 'main', and neither is here; try `git fetch origin main`"),
}


@dataclass(frozen=True)
class Selection:
    """All that was asked; with nothing asked, every finding is meant. `url` is the address of the site."""

    docs: Path
    paths: tuple[Path, ...] = ()
    only_changed: bool = False
    baseline: Path | None = None
    no_cache: bool = field(default=False, compare=False)
    url: str | None = field(default=None, compare=False)

    def of(self, findings: list[Finding], garden: Garden) -> tuple[list[Finding], list[str]]:
        """The findings meant, and what there is to tell about those left out."""
        for path in self.paths:
            if not is_below(path, [self.docs]):
                told = _("'{path}' does not lie in '{docs}'")
                raise click.UsageError(tell(told, path=path, docs=shown(self.docs)))
        notes: list[str] = []
        if self.baseline:
            findings = self._fresh(findings, self.baseline, notes)
        if self.only_changed:
            findings = touched(findings, garden, self._changed())
        if self.paths:
            findings = [finding for finding in findings if is_below(self.docs / finding.path, self.paths)]
        return findings, notes

    def files(self) -> tuple[Path, ...] | None:
        """The files and folders meant; none named means all, and None that there are none."""
        if not self.only_changed:
            return self.paths
        changed = (self.docs / path for path in sorted(self._changed()))
        return tuple(file for file in changed if not self.paths or is_below(file, self.paths)) or None

    def _fresh(self, findings: list[Finding], baseline: Path, notes: list[str]) -> list[Finding]:
        try:
            compared = compare(findings, baseline)
        except BaselineError:
            told = _("'{file}' holds no baseline; make one with --write-baseline")
            raise click.UsageError(tell(told, file=baseline)) from None
        notes.append(tell(_("left out, since the baseline lists them: {count}"), count=compared.known))
        if compared.stale:
            told = _("in the baseline but no longer found: {count}; make it anew with --write-baseline")
            notes.append(tell(told, count=compared.stale))
        return compared.fresh

    def _changed(self) -> frozenset[str]:
        try:
            return changed_paths(self.docs)
        except NoCheckoutError as fault:
            raise click.UsageError(tell(_NOTHING_TO_COMPARE[fault.reason], folder=self.docs)) from None


def is_below(file: Path, paths: Iterable[Path]) -> bool:
    # not resolve: a link that leads back to itself has no end
    here = Path(abspath(file))  # noqa: PTH100
    return any(here.is_relative_to(abspath(path)) for path in paths)  # noqa: PTH100
