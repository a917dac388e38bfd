"""Typed relations between pearls (KP350 to KP399)."""

from collections.abc import Iterator

from kennisparels.check.rules import rule
from kennisparels.model.finding import Flaw, _, sentence
from kennisparels.model.garden import Garden
from kennisparels.model.near import did_you_mean
from kennisparels.model.page import Pearl


@rule("KP350")
def dangling_relation(pearl: Pearl, garden: Garden) -> Iterator[Flaw]:
    """
    A relation names a pearl that does not exist.

    Bad:
        ---
        title: Tides
        status: seedling
        tags: [water]
        references: [{id: a, type: document, title: Tides, URL: https://example.org}]
        relations: [{type: follows, to: no-such-pearl}]
        ---

    Good:
        ---
        title: Tides
        status: seedling
        tags: [water]
        references: [{id: a, type: document, title: Tides, URL: https://example.org}]
        ---
    """
    for index, relation in enumerate(pearl.front.relations):
        if any(path.startswith("parels/") for path in garden.by_slug.get(relation.to, ())):
            continue
        pearls = (slug for slug, paths in garden.by_slug.items() if paths[0].startswith("parels/"))
        hint = did_you_mean(relation.to, pearls) or sentence(_("write the file name of the other pearl, without '.md'"))
        yield Flaw(
            pearl.place_of("relations", index, "to"), _("the pearl '{to}' does not exist"), {"to": relation.to}, hint
        )


@rule("KP351")
def relation_to_itself(pearl: Pearl, garden: Garden) -> Iterator[Flaw]:
    """
    A pearl has a relation to itself.

    Bad (parels/2031/tides.md):
        ---
        title: Tides
        date: 2031-03-07
        status: seedling
        tags: [water]
        references: [{id: a, type: document, title: Tides, URL: https://example.org}]
        relations: [{type: follows, to: tides}]
        ---

    Good (parels/2031/tides.md):
        ---
        title: Tides
        date: 2031-03-07
        status: seedling
        tags: [water]
        references: [{id: a, type: document, title: Tides, URL: https://example.org}]
        ---
    """
    for index, relation in enumerate(pearl.front.relations):
        if pearl.path in garden.by_slug.get(relation.to, ()):
            hint = sentence(_("name another pearl, or remove the relation"))
            yield Flaw(pearl.place_of("relations", index, "to"), _("the relation leads to the pearl itself"), hint=hint)
