"""Typed relations between pearls (KP350 to KP353)."""

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
        if garden.knows_pearl(relation.to):
            continue
        hint = did_you_mean(relation.to, garden.known.pearls) or sentence(
            _("write the file name of the other pearl, without '.md'")
        )
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


@rule("KP352")
def relation_twice(pearl: Pearl, garden: Garden) -> Iterator[Flaw]:
    """
    A pearl has the same relation to another pearl twice.

    Readers would see the other pearl twice in one list.

    Bad:
        ---
        title: Tides
        status: seedling
        tags: [water]
        references: [{id: a, type: document, title: Tides, URL: https://example.org}]
        relations:
          - {type: follows, to: waves}
          - {type: follows, to: waves}
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
        relations:
          - {type: follows, to: waves}
        ---

    Good (parels/zonder-datum/waves.md):
        ---
        title: Waves
        status: seedling
        tags: [water]
        references: [{id: a, type: document, title: Waves, URL: https://example.org/waves}]
        ---
    """
    seen: set[tuple[str, str]] = set()
    for index, relation, other in garden.related(pearl):
        if (relation.type, other.path) in seen:
            hint = sentence(_("keep one of the two"))
            parts = {"type": relation.type, "to": relation.to}
            place = pearl.place_of("relations", index)
            yield Flaw(place, _("the relation '{type}' to '{to}' stands here again"), parts, hint)
        seen.add((relation.type, other.path))


@rule("KP353")
def counterpart_at_home(pearl: Pearl, garden: Garden) -> Iterator[Flaw]:
    """
    A pearl is the counterpart of one from the same country.

    A counterpart shows readers how another country, or another part of one,
    goes about it. Pearls about more than one country are left alone.

    Bad:
        ---
        title: Tides
        status: seedling
        tags: [water]
        countries: [NL]
        references: [{id: a, type: document, title: Tides, URL: https://example.org}]
        relations: [{type: counterpart, to: waves}]
        ---

    Bad (parels/zonder-datum/waves.md):
        ---
        title: Waves
        status: seedling
        tags: [water]
        countries: [NL]
        references: [{id: a, type: document, title: Waves, URL: https://example.org/waves}]
        ---

    Good:
        ---
        title: Tides
        status: seedling
        tags: [water]
        countries: [NL]
        references: [{id: a, type: document, title: Tides, URL: https://example.org}]
        relations: [{type: counterpart, to: waves}]
        ---

    Good (parels/zonder-datum/waves.md):
        ---
        title: Waves
        status: seedling
        tags: [water]
        countries: [GB]
        references: [{id: a, type: document, title: Waves, URL: https://example.org/waves}]
        ---
    """
    countries = set(pearl.front.countries)
    for index, relation, other in garden.related(pearl):
        is_same = len(countries) == 1 and countries == set(other.front.countries) and countries != {"international"}
        if relation.type == "counterpart" and is_same:
            hint = sentence(_("write `type: supplements` or another relation, or correct `countries`"))
            parts = {"to": relation.to, "country": min(countries)}
            place = pearl.place_of("relations", index, "type")
            yield Flaw(place, _("the counterpart '{to}' comes from the same country, {country}"), parts, hint)
