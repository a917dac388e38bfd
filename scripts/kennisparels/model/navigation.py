"""The fixed pages that readers can choose from, in their order."""

from dataclasses import dataclass

from kennisparels.model.finding import Place


@dataclass(frozen=True, slots=True)
class NavEntry:
    """A fixed page in the navigation: a file, or a folder with an index."""

    title: str | None
    name: str
    place: Place

    @property
    def path(self) -> str:
        return self.name if self.name.endswith(".md") else f"{self.name.rstrip('/')}/index.md"
