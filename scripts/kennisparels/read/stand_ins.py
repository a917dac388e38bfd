"""What stands in for required fields that are missing, by kind of front matter."""

from typing import Any

from kennisparels.model.front_matter import DossierMatter, PageMatter, PearlMatter, ThemeMatter

Matter = type[PageMatter] | type[PearlMatter] | type[ThemeMatter] | type[DossierMatter]

# Stand-ins let the other rules see a page whose required fields are missing; such a page is never published.
STAND_INS: dict[Matter, dict[str, Any]] = {
    PageMatter: {"title": "?"},
    ThemeMatter: {"prefLabel": {"nl": "?", "en": "?"}},
    DossierMatter: {
        "title": "?",
        "status": "seedling",
        "date": "2031-03-07",
        "tags": [],
        "question": {},
        "path": [],
    },
    PearlMatter: {
        "title": "?",
        "status": "seedling",
        "tags": [],
        "references": [{"id": "?", "type": "document", "title": "?", "URL": "?"}],
    },
}
