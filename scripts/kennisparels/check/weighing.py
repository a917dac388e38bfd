"""What whoever has read a full work says of its evidence (KP302 and KP304)."""

from collections.abc import Iterator

from kennisparels.check.evidence import claims
from kennisparels.check.rules import rule
from kennisparels.model.finding import Flaw, _, sentence
from kennisparels.model.page import Pearl


@rule("KP302")
def unrated_effect(pearl: Pearl) -> Iterator[Flaw]:
    """
    An evergreen claims an effect, and the strength of the evidence is not rated.

    Whoever has read the full work can weigh it. A budding pearl rests on less:
    there `not rated` is right where the sources give no judgement, and its page says so.

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
        evidence:
          strength: not rated
          effects:
            - {outcome: water, direction: reduces}
          mechanism: not reported
          moderators: not reported
          implementation: not reported
          economics: not reported
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
          effects:
            - {outcome: water, direction: reduces}
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
    evidence = pearl.front.evidence
    if pearl.status != "evergreen" or not evidence or evidence.strength != "not rated":
        return
    for index, effect in claims(pearl) if pearl.front.study != "policy document" else ():
        parts = {"direction": effect.direction, "outcome": effect.outcome}
        hint = sentence(_("weigh the evidence at `strength:`, or write `status: budding`"))
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
