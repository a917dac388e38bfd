"""The enriched garden as plain Markdown with its configuration, for an engine that runs no hooks."""

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml

from kennisparels.publish.edition import Edition
from kennisparels.publish.site_folder import fresh_folder

# What only MkDocs runs; the staged pages and navigation take their place.
_MKDOCS_ONLY = ("hooks", "plugins", "not_in_nav", "validation")


def stage(edition: Edition, config_file: Path, docs: Path, out: Path, url: str | None) -> None:
    """Writes `docs/`, `overrides/` and `mkdocs.yml` into `out`, replacing an earlier stage whole."""
    with fresh_folder(out) as fresh:
        for page in edition.pages.values():
            file = _below(fresh / "docs", page.path)
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(_with_front_matter(page.meta, page.text), encoding="utf-8")
        for path, text in edition.files.items():
            file = _below(fresh / "docs", path)
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, encoding="utf-8")
        for path in edition.garden.files:
            (fresh / "docs" / path).parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(docs / path, fresh / "docs" / path)
        shutil.copytree(config_file.parent / "overrides", fresh / "overrides")
        config = _config(config_file, edition, url)
        text = yaml.safe_dump(config, allow_unicode=True, sort_keys=False)
        (fresh / "mkdocs.yml").write_text(text, encoding="utf-8")


def _below(folder: Path, path: str) -> Path:
    """A file in a folder; raises ValueError rather than write anywhere else."""
    file = folder / path
    if not file.resolve().is_relative_to(folder.resolve()):
        raise ValueError(f"{path} lies outside the stage")
    return file


def _with_front_matter(meta: Any, text: str) -> str:
    told = {**meta, "hide": ["navigation", *meta.get("hide", ())]}
    fields = yaml.safe_dump(told, allow_unicode=True, sort_keys=False)
    return f"---\n{fields}---\n\n{text}"


def _config(config_file: Path, edition: Edition, url: str | None) -> dict[str, Any]:
    """The site's own settings, less what only MkDocs runs, plus the navigation written out."""
    config = yaml.safe_load(config_file.read_text(encoding="utf-8"))
    config = {name: value for name, value in config.items() if name not in _MKDOCS_ONLY}
    config["extra"] |= edition.settings(config["extra"])
    # the search is ours, on every engine
    config["plugins"] = [{"search": {"enabled": False}}]
    config["nav"] = list(_nav(edition)) or [{"Home": "index.md"}]
    return config | {"docs_dir": "docs", "site_dir": "site", "site_url": url or ""}


def _nav(edition: Edition) -> Iterator[dict[str, str] | str]:
    """The fixed pages, as `.pages` orders them."""
    for entry in edition.garden.navigation:
        if entry.path in edition.pages:
            yield {entry.title: entry.path} if entry.title else entry.path
