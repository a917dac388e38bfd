"""Which pearl comes after which (KP354, KP355)."""

from collections.abc import Iterator

from kennisparels.check.rules import rule
from kennisparels.model.circles import circles
from kennisparels.model.finding import Flaw, _, sentence
from kennisparels.model.garden import Garden
from kennisparels.model.page import Pearl


@rule("KP354")
def circle_of_relations(garden: Garden) -> Iterator[Flaw]:
    """
    Pearls supersede each other, or follow each other, in a circle.

    Readers who look for the latest word would go round for ever.

    Bad (parels/zonder-datum/tides.md):
        ---
        title: Tides
        status: seedling
        tags: [water]
        references: [{id: a, type: document, title: Tides, URL: https://example.org}]
        relations: [{type: supersedes, to: waves}]
        ---

    Bad (parels/zonder-datum/waves.md):
        ---
        title: Waves
        status: seedling
        tags: [water]
        references: [{id: a, type: document, title: Waves, URL: https://example.org/waves}]
        relations: [{type: supersedes, to: tides}]
        ---

    Good (parels/zonder-datum/tides.md):
        ---
        title: Tides
        status: seedling
        tags: [water]
        references: [{id: a, type: document, title: Tides, URL: https://example.org}]
        relations: [{type: supersedes, to: waves}]
        ---

    Good (parels/zonder-datum/waves.md):
        ---
        title: Waves
        status: seedling
        tags: [water]
        references: [{id: a, type: document, title: Waves, URL: https://example.org/waves}]
        ---
    """
    for kind in ("supersedes", "follows"):
        for circle in circles({pearl.path: _others(pearl, kind, garden) for pearl in garden.pearls}):
            if len(circle) == 1:
                continue  # a relation to itself has a finding of its own
            pearl = garden.by_path[circle[0]]
            chain = " > ".join(f"'{garden.by_path[path].slug}'" for path in (*circle, circle[0]))
            hint = sentence(_("remove the relation '{type}' from the older one"), type=kind)
            place = pearl.place_of("relations")
            parts = {"type": kind, "chain": chain}
            yield Flaw(place, _("the relation '{type}' goes round: {chain}"), parts, hint, pearl.path)


@rule("KP355")
def evergreen_on_seedling(pearl: Pearl, garden: Garden) -> Iterator[Flaw]:
    """
    An evergreen pearl rests on a seedling.

    A pearl that supplements or follows another cannot be read without it,
    and a seedling has nothing to read yet. A pearl that supersedes or
    contradicts a seedling, or is its counterpart, stands by itself.

    Bad:
        ---
        title: Getijden
        title_en: Tides
        status: evergreen
        tags: [water]
        study: experiment
        summary:
          nl: |
            Eb en vloed verplaatsen zand.
            De vloed verplaatst het meest.
          en: |
            Ebb and flow move sand.
            The flow moves more of it.
        lesson:
          nl: |
            Bouw verder van zee.
          en: |
            Build further from the sea.
        evidence:
          strength: limited
          effects: not reported
          mechanism: not reported
          moderators: not reported
          implementation: not reported
          economics: not reported
        references:
          - {id: a, type: report, title: Tides, author: [{family: Sample}], issued: 2031, publisher: Samples,
             DOI: 10.1234/tides}
        relations: [{type: follows, to: waves}]
        review_by: 2033-03-07
        ---

    Bad (parels/zonder-datum/waves.md):
        ---
        title: Waves
        status: seedling
        tags: [water]
        references: [{id: a, type: document, title: Waves, URL: https://example.org/waves}]
        ---

    Good:
        ---
        title: Tides
        status: seedling
        tags: [water]
        references: [{id: a, type: document, title: Tides, URL: https://example.org}]
        relations: [{type: follows, to: waves}]
        ---

    Good (parels/zonder-datum/waves.md):
        ---
        title: Waves
        status: seedling
        tags: [water]
        references: [{id: a, type: document, title: Waves, URL: https://example.org/waves}]
        ---
    """
    for index, relation, other in garden.related(pearl):
        rests = pearl.status == "evergreen" and relation.type in ("supplements", "follows")
        if rests and other.status == "seedling" and other.path not in garden.partial:
            hint = sentence(_("work '{to}' out first, or write `status: budding`"), to=relation.to)
            parts = {"type": relation.type, "to": relation.to}
            place = pearl.place_of("relations", index, "to")
            yield Flaw(place, _("this evergreen pearl {type} '{to}', which is a seedling"), parts, hint)


def _others(pearl: Pearl, kind: str, garden: Garden) -> list[str]:
    return [other.path for _index, relation, other in garden.related(pearl) if relation.type == kind]
