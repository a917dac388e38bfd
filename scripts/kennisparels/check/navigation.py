"""The order of the fixed pages (KP209)."""

from collections.abc import Iterator

from kennisparels.check.rules import rule
from kennisparels.model.finding import Flaw, _, sentence
from kennisparels.model.garden import Garden
from kennisparels.model.near import did_you_mean
from kennisparels.model.site_map import PAGES_FILE


@rule("KP209")
def dangling_navigation(garden: Garden) -> Iterator[Flaw]:
    """
    The order of the pages names one that does not exist.

    Every page would carry a link that leads nowhere.

    Bad (.pages):
        nav:
          - Over: ovr

    Bad (over/index.md):
        ---
        title: Over
        ---

    Good (.pages):
        nav:
          - Over: over

    Good (over/index.md):
        ---
        title: Over
        ---
    """
    for entry in garden.navigation:
        if entry.path not in garden.addresses and not entry.name.startswith("..."):
            hint = did_you_mean(entry.name, garden.known.sections) or sentence(
                _("name a file or a folder with an 'index.md'")
            )
            parts = {"name": entry.name}
            yield Flaw(entry.place, _("the page '{name}' does not exist"), parts, hint, PAGES_FILE)
