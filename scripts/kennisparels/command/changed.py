"""What differs from the main branch, and what that touches."""

import os
from collections.abc import Iterable
from pathlib import Path, PurePosixPath

from kennisparels.model.finding import Finding
from kennisparels.model.garden import Garden, address
from kennisparels.model.page import Dossier, Link, Named, Page, Pearl, Theme

_MAIN = ("origin/main", "main")

# What a page mentions when it uses a name that nothing bears: a changed page may have borne it as an alias.
_NOBODY = "?"


class NoCheckoutError(Exception):
    """There is nothing to compare with; the reason is 'checkout' or 'main'."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


def changed_paths(docs: Path) -> frozenset[str]:
    """Paths below docs that were added, changed or removed since the main branch, committed or not."""
    docs = docs.resolve()
    top = Path(_git(docs, "rev-parse", "--show-toplevel", reason="checkout").rstrip("\n"))
    base = _base(top)
    # without renames both names count: links to the old one are what a rename breaks
    differing = _git(top, "diff", "--name-only", "--no-renames", "-z", base, "--", str(docs))
    untracked = _git(top, "ls-files", "--others", "--exclude-standard", "-z", "--", str(docs))
    files = (top.resolve() / name for name in (differing + untracked).split("\0") if name)
    return frozenset(file.relative_to(docs).as_posix() for file in files if file.is_relative_to(docs))


def _base(top: Path) -> str:
    for branch in _MAIN:
        try:
            return _git(top, "merge-base", "HEAD", branch).strip()
        except NoCheckoutError:
            continue
    raise NoCheckoutError("main")


def _git(folder: Path, *words: str, reason: str = "main") -> str:
    import subprocess  # who does not ask for what changed need not load it

    # git sets GIT_DIR and its like for hooks, relative to another folder than ours
    here = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
    try:
        done = subprocess.run(["git", "-C", folder, *words], env=here, capture_output=True, check=True)
    except (OSError, subprocess.CalledProcessError):
        raise NoCheckoutError(reason) from None
    return os.fsdecode(done.stdout)


def touched(findings: Iterable[Finding], garden: Garden, changed: frozenset[str]) -> list[Finding]:
    """Findings on changed pages, on pages that mention one of them, and those whose words name one."""
    names = _names(garden, changed)
    pages = changed | {page.path for page in garden.pages if not names.isdisjoint(_mentioned(page, garden))}
    return [finding for finding in findings if finding.path in pages or not names.isdisjoint(_words(finding))]


def _names(garden: Garden, changed: frozenset[str]) -> set[str]:
    """Every name by which other pages may speak of what changed."""
    names = set(changed)
    for path in changed:
        if path.endswith(".md"):
            names.update((PurePosixPath(path).stem, _NOBODY))
        page = garden.by_path.get(path)
        if isinstance(page, Named):
            names.update(page.front.aliases)
    return names


def _mentioned(page: Page, garden: Garden) -> set[str]:
    """Slugs and paths that a page speaks of: links, relations, themes, reading paths, attachments."""
    return {name for link in page.links for name in _targets(page, link, garden)} | _fields(page, garden)


def _targets(page: Page, link: Link, garden: Garden) -> Iterable[str]:
    target = link.target.partition("#")[0]
    if link.kind == "wiki":
        return (target, *(garden.way(page, link).paths or (_NOBODY,)))
    return () if link.is_external else (address(page.path, target),)


def _fields(page: Page, garden: Garden) -> set[str]:
    if isinstance(page, Pearl):
        front = page.front
        files = {f"bijlagen/{attachment.file}" for attachment in front.attachments if attachment.file}
        others = {relation.to for relation in front.relations}
        return {*front.tags, *others, *files} | ({_NOBODY} if others - garden.by_slug.keys() else set())
    if isinstance(page, Theme):
        return {*page.front.broader, *page.front.related}
    if isinstance(page, Dossier):
        steps = {step.pearl for step in page.front.path}
        return {*page.front.tags, *steps} | ({_NOBODY} if steps - garden.by_slug.keys() else set())
    return set()


def _words(finding: Finding) -> set[object]:
    return {part for part in finding.message.parts.values() if isinstance(part, str)}
