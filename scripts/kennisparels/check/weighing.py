"""How sure a claim is, and who says so (KP302 and KP304)."""

from collections.abc import Iterator

from kennisparels.check.evidence import claims
from kennisparels.check.rules import rule
from kennisparels.model.finding import Flaw, _, sentence
from kennisparels.model.page import Pearl


@rule("KP302")
def unrated_effect(pearl: Pearl) -> Iterator[Flaw]:
    """
    An effect is claimed, and the strength of the evidence is not rated.

    Readers see that nobody says how sure it is. Where a source rates the evidence, say what it says;
    where none does, `not rated` is right, until somebody has read the full work and weighs it.

    Bad:
        ---
        title: Tides
        status: seedling
        tags: [water]
        study: evaluation
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
        study: evaluation
        evidence:
          strength: limited
          effects:
            - {outcome: water, direction: reduces}
          mechanism: not reported
          moderators: not reported
          implementation: not reported
          economics: not reported
        references: [{id: a, type: document, title: Tides, URL: https://example.org}]
        ---
    """
    evidence = pearl.front.evidence
    for index, effect in claims(pearl):
        if evidence and evidence.strength == "not rated" and pearl.front.study != "policy document":
            parts = {"direction": effect.direction, "outcome": effect.outcome}
            hint = sentence(_("say at `strength:` how a source rates it; only who read the full work rates it alone"))
            place = pearl.place_of("evidence", "effects", index, "direction")
            message = _("'{direction}' is claimed for '{outcome}', with evidence that is not rated")
            yield Flaw(place, message, parts, hint)


@rule("KP304")
def evergreen_without_evidence(pearl: Pearl) -> Iterator[Flaw]:
    """
    An evergreen has no evidence card.

    Its status promises readers that the full work was read and weighed.

    Bad:
        ---
        title: Getijden
        title_en: Tides
        status: evergreen
        tags: [water]
        study: evaluation
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
        references: [{id: a, type: document, title: Tides, URL: https://example.org}]
        provenance:
          - {url: "https://example.org/tides", seen: 2031-03-09}
        review_by: 2033-03-07
        ---

    Good:
        ---
        title: Getijden
        title_en: Tides
        status: evergreen
        tags: [water]
        study: evaluation
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
        references: [{id: a, type: document, title: Tides, URL: https://example.org}]
        provenance:
          - {url: "https://example.org/tides", seen: 2031-03-09}
        review_by: 2033-03-07
        ---
    """
    if pearl.status == "evergreen" and ("evidence",) not in pearl.places:
        hint = sentence(_("add `evidence:` with `strength:` and `effects:`, or write `status: budding`"))
        yield Flaw(pearl.place_of("status"), _("an evergreen goes with an evidence card"), hint=hint)
