"""What the site's own settings say that pages need to know."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import yaml

from kennisparels.model.address import is_web
from kennisparels.model.repository import Repository


def repository_in(extra: Mapping[str, Any]) -> Repository | None:
    """The repository under `extra`; nothing when its address is empty, or none of the web."""
    address, view, edit, new = (str(extra.get(name) or "") for name in ("repository", "view", "edit", "new"))
    return Repository(address, view, edit, new) if is_web(address) else None


def repository_of(config_file: Path) -> Repository | None:
    """The repository that a settings file names, read without the engine that the file is for."""
    settings = yaml.safe_load(config_file.read_text(encoding="utf-8"))
    return repository_in(settings.get("extra") or {})
