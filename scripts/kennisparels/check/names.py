"""Names that become addresses (KP014)."""

from collections.abc import Iterator

from kennisparels.check.rules import rule
from kennisparels.model.finding import START, Flaw, _, sentence
from kennisparels.model.garden import Garden
from kennisparels.model.page import DATED, SLUG, Named


@rule("KP014")
def slug_form(garden: Garden) -> Iterator[Flaw]:
    """
    A file's name is not made for an address that lasts.

    Capitals, spaces and accents break when an address is typed over; a
    number or a date in the name becomes wrong when it is corrected.

    Bad (parels/zonder-datum/12-tides.md):
        ---
        title: Tides
        status: seedling
        tags: [water]
        references: [{id: a, type: document, title: Tides, URL: https://example.org}]
        ---

    Bad (parels/zonder-datum/High tides.md):
        ---
        title: Tides
        status: seedling
        tags: [water]
        references: [{id: a, type: document, title: Tides, URL: https://example.org}]
        ---

    Good (parels/zonder-datum/high-tides.md):
        ---
        title: Tides
        status: seedling
        tags: [water]
        references: [{id: a, type: document, title: Tides, URL: https://example.org}]
        ---
    """
    for page in garden.pages:
        if not isinstance(page, Named):
            continue
        if not SLUG.fullmatch(page.slug):
            hint = sentence(_("use small letters, figures and hyphens, for example 'hot-spots.md'"))
            parts = {"name": page.slug}
            yield Flaw(START, _("the file name '{name}' does not suit an address"), parts, hint, page.path)
        elif DATED.search(page.slug):
            hint = sentence(_("leave the number and the date to the fields"))
            yield Flaw(
                START, _("the file name '{name}' holds a number or a date"), {"name": page.slug}, hint, page.path
            )
        for index, alias in enumerate(page.front.aliases):
            if not SLUG.fullmatch(alias):
                hint = sentence(_("use small letters, figures and hyphens, without '.md'"))
                place = page.place_of("aliases", index)
                yield Flaw(place, _("the alias '{name}' does not suit an address"), {"name": alias}, hint, page.path)
