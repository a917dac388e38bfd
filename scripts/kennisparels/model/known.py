"""What a contributor can have meant by a name that is not there: each kind of name, looked through once."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from posixpath import basename, splitext

from kennisparels.model.near import Names


@dataclass(frozen=True)
class Known:
    """The names in a garden: paths by slug and alias, paths of pages and files, and what themes are called."""

    by_slug: Mapping[str, tuple[str, ...]]
    addresses: Iterable[str]
    labels: Iterable[str]

    @cached_property
    def slugs(self) -> Names:
        return Names(self.by_slug)

    @cached_property
    def slugs_folded(self) -> Mapping[str, str]:
        return {slug.casefold(): slug for slug in sorted(self.by_slug, reverse=True)}

    @cached_property
    def pearls(self) -> Names:
        return Names(slug for slug, paths in self.by_slug.items() if paths[0].startswith("parels/"))

    @cached_property
    def themes(self) -> Names:
        return Names(self.labels)

    @cached_property
    def documents(self) -> Names:
        return Names({basename(path) for path in self.addresses if path.startswith("bijlagen/")})

    @cached_property
    def sections(self) -> Names:
        """What the order of the pages can name: pages at the top, and folders."""
        return Names({path.removesuffix("/index.md") for path in self.addresses if path.count("/") <= 1})

    def address(self, path: str) -> str | None:
        """The page or file that a path below docs can have meant: its name decides, and its folder among equals."""
        name = self._stems.nearest(_stem(path))
        paths = self._by_stem[name] if name else Names(())
        return paths.names[0] if len(paths.names) == 1 else paths.nearest(path)

    @cached_property
    def _stems(self) -> Names:
        return Names(self._by_stem)

    @cached_property
    def _by_stem(self) -> Mapping[str, Names]:
        found: dict[str, list[str]] = defaultdict(list)
        for path in self.addresses:
            found[_stem(path)].append(path)
        return {stem: Names(paths) for stem, paths in found.items()}


def _stem(path: str) -> str:
    """The name without its ending: all pages share that, so it would make any two alike."""
    return splitext(basename(path))[0]
