"""One page of the site: what an engine gets."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True)
class SitePage:
    """`text` is Markdown without front matter; `meta` holds plain values, unescaped; `path` is relative to docs."""

    path: str
    text: str
    meta: Mapping[str, Any] = field(default_factory=dict)
