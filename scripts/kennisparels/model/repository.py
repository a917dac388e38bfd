"""Where the source of the pages lies, as the site's settings tell it."""

from dataclasses import dataclass
from posixpath import join
from urllib.parse import quote


@dataclass(frozen=True, slots=True)
class Repository:
    """A repository on the web; `view`, `edit` and `new` are what follows its address, up to a path below docs.

    Without `new` its host has no page on which a new file can be begun.
    """

    address: str
    view: str
    edit: str
    new: str = ""

    def page(self, path: str) -> str:
        """Where the source of a page can be read."""
        return join(self.address, self.view, quote(path))

    @property
    def issue(self) -> str:
        """Where something can be reported, up to the text of the title; GitLab's own pages lie below `-`."""
        is_gitlab = self.view.startswith("-/")
        return join(self.address, "-/issues/new?issue[title]=" if is_gitlab else "issues/new?title=")

    def editor(self, path: str) -> str:
        """Where a page can be changed."""
        return join(self.address, self.edit, quote(path))

    def new_file(self, folder: str) -> str:
        """Where a file in a folder can be begun; empty when the host has no page for that."""
        return join(self.address, self.new, quote(folder)) if self.new else ""
