"""Where the source of the pages lies, as the site's settings tell it."""

from dataclasses import dataclass
from posixpath import join
from urllib.parse import quote


@dataclass(frozen=True, slots=True)
class Repository:
    """A repository on the web; `view` and `edit` are what follows its address, up to a page's path below docs."""

    address: str
    view: str
    edit: str

    def page(self, path: str) -> str:
        """Where the source of a page can be read."""
        return join(self.address, self.view, quote(path))

    def editor(self, path: str) -> str:
        """Where a page can be changed."""
        return join(self.address, self.edit, quote(path))
