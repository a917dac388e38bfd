"""What is claimed, and on what grounds (KP300, KP301 and KP303)."""

from collections.abc import Iterator

from kennisparels.check.rules import rule
from kennisparels.model.finding import Flaw, _, sentence
from kennisparels.model.front_matter import Effect
from kennisparels.model.page import Pearl

_FIELDS = ("mechanism", "moderators", "implementation", "economics")
CLAIMS = ("reduces", "increases")


@rule("KP300")
def silent_evidence(pearl: Pearl) -> Iterator[Flaw]:
    """
    The evidence says nothing about one of its questions.

    Readers cannot tell whether the work is silent, or nobody looked.

    Bad:
        ---
        title: Tides
        status: seedling
        tags: [water]
        study: evaluation
        evidence:
          strength: limited
          effects: not reported
          mechanism: not reported
          moderators: not reported
          implementation: not reported
        references: [{id: a, type: document, title: Tides, URL: https://example.org}]
        ---

    Good:
        ---
        title: Tides
        status: seedling
        tags: [water]
        study: evaluation
        evidence:
          strength: limited
          effects: not reported
          mechanism: not reported
          moderators: not reported
          implementation: not reported
          economics: not reported
        references: [{id: a, type: document, title: Tides, URL: https://example.org}]
        ---
    """
    for field in _FIELDS if pearl.front.evidence else ():
        if ("evidence", field) not in pearl.places:
            hint = sentence(_("add `{example}`"), example=f"{field}: not reported")
            place = pearl.keys.get(("evidence",), pearl.place_of("evidence"))
            yield Flaw(place, _("the evidence says nothing about `{field}`"), {"field": field}, hint)


@rule("KP301")
def strength_without_study(pearl: Pearl) -> Iterator[Flaw]:
    """
    Evidence has a strength, and nothing says what kind of study it comes from.

    Readers cannot see why it would be strong or limited.

    Bad:
        ---
        title: Tides
        status: seedling
        tags: [water]
        evidence:
          strength: moderate
          effects: not reported
          mechanism: not reported
          moderators: not reported
          implementation: not reported
          economics: not reported
        references: [{id: a, type: document, title: Tides, URL: https://example.org}]
        ---

    Good:
        ---
        title: Tides
        status: seedling
        tags: [water]
        study: experiment
        evidence:
          strength: moderate
          effects: not reported
          mechanism: not reported
          moderators: not reported
          implementation: not reported
          economics: not reported
        references: [{id: a, type: document, title: Tides, URL: https://example.org}]
        ---
    """
    evidence = pearl.front.evidence
    if evidence and evidence.strength != "not rated" and ("study",) not in pearl.places:
        hint = sentence(_("add `study:`, for example `study: evaluation`, or write `strength: not rated`"))
        message = _("the strength is '{strength}', and the kind of study is not there")
        yield Flaw(pearl.place_of("evidence", "strength"), message, {"strength": evidence.strength}, hint)


@rule("KP303")
def effect_of_a_plan(pearl: Pearl) -> Iterator[Flaw]:
    """
    A policy document is said to have an effect.

    It says what its writers want; that is no measurement.

    Bad:
        ---
        title: Tides
        status: seedling
        tags: [water]
        study: policy document
        evidence:
          strength: not rated
          effects:
            - {outcome: water, direction: reduces}
          mechanism: not reported
          moderators: not reported
          implementation: not reported
          economics: not reported
        references: [{id: a, type: document, title: Tides, URL: https://example.org}]
        ---

    Good:
        ---
        title: Tides
        status: seedling
        tags: [water]
        study: policy document
        evidence:
          strength: not rated
          effects: not reported
          mechanism: not reported
          moderators: not reported
          implementation: not reported
          economics: not reported
        references: [{id: a, type: document, title: Tides, URL: https://example.org}]
        ---
    """
    for index, effect in claims(pearl):
        if pearl.front.study == "policy document":
            parts = {"direction": effect.direction, "outcome": effect.outcome}
            hint = sentence(_("write `effects: not reported`, and say under `mechanism:` what the plan expects"))
            place = pearl.place_of("evidence", "effects", index, "direction")
            message = _("'{direction}' is claimed for '{outcome}' by a policy document")
            yield Flaw(place, message, parts, hint)


def claims(pearl: Pearl) -> Iterator[tuple[int, Effect]]:
    """The effects that go one way."""
    evidence = pearl.front.evidence
    for index, effect in enumerate(() if not evidence or isinstance(evidence.effects, str) else evidence.effects):
        if effect.direction in CLAIMS:
            yield index, effect
