"""What a status promises, beside what is filled in (KP062 to KP064, and as advice KP091)."""

from collections.abc import Iterator

from kennisparels.check.rules import rule
from kennisparels.model.finding import Flaw, _, sentence
from kennisparels.model.front_matter import Bilingual
from kennisparels.model.page import Pearl


@rule("KP062")
def budding_without_sources(pearl: Pearl) -> Iterator[Flaw]:
    """
    A budding pearl names no source.

    `budding` tells readers that the summary rests on named sources; without
    them they cannot look anything up.

    Bad:
        ---
        title: Getijden
        title_en: Tides
        status: budding
        tags: [water]
        summary:
          nl: |
            Eb en vloed verplaatsen zand.
            De vloed verplaatst het meest.
          en: |
            Ebb and flow move sand.
            The flow moves more of it.
        references: [{id: a, type: document, title: Tides, URL: https://example.org}]
        ---

    Good:
        ---
        title: Getijden
        title_en: Tides
        status: budding
        tags: [water]
        summary:
          nl: |
            Eb en vloed verplaatsen zand.
            De vloed verplaatst het meest.
          en: |
            Ebb and flow move sand.
            The flow moves more of it.
        references: [{id: a, type: document, title: Tides, URL: https://example.org}]
        provenance:
          - {url: "https://example.org/tides", seen: 2031-03-09}
        ---
    """
    if pearl.status == "budding" and not pearl.front.provenance and ("provenance",) not in pearl.places:
        hint = sentence(_("add `provenance:` with the pages relied on, or write `status: seedling`"))
        yield Flaw(pearl.place_of("status"), _("the status 'budding' goes with sources under `provenance`"), hint=hint)


@rule("KP063")
def evergreen_without_review(pearl: Pearl) -> Iterator[Flaw]:
    """
    An evergreen pearl does not say when it is to be reviewed.

    Readers take it for up to date; somebody has to promise that it stays so.

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
        ---

    Good:
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
        review_by: 2033-03-07
        ---
    """
    if pearl.status == "evergreen" and ("review_by",) not in pearl.places:
        hint = sentence(_("add `review_by:` with the day before which somebody will read it again"))
        yield Flaw(pearl.place_of("status"), _("the status 'evergreen' goes with a day of review"), hint=hint)


@rule("KP064")
def evergreen_without_lesson(pearl: Pearl) -> Iterator[Flaw]:
    """
    An evergreen pearl draws no lesson.

    What Dutch policy can take from it is what readers come for.

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
        review_by: 2033-03-07
        ---

    Good:
        ---
        title: Getijden
        title_en: Tides
        status: budding
        tags: [water]
        summary:
          nl: |
            Eb en vloed verplaatsen zand.
            De vloed verplaatst het meest.
          en: |
            Ebb and flow move sand.
            The flow moves more of it.
        references: [{id: a, type: document, title: Tides, URL: https://example.org}]
        provenance:
          - {url: "https://example.org/tides", seen: 2031-03-09}
        ---
    """
    if pearl.status == "evergreen" and ("lesson",) not in pearl.places:
        hint = sentence(_("add `lesson:` with `nl: |` and `en: |`, or write `status: budding`"))
        yield Flaw(pearl.place_of("status"), _("the status 'evergreen' goes with a lesson"), hint=hint)


@rule("KP091")
def could_be_budding(pearl: Pearl) -> Iterator[Flaw]:
    """
    A seedling has everything that a budding pearl has.

    Its status tells readers that only the facts are there, and they would
    pass it by.

    Bad:
        ---
        title: Getijden
        title_en: Tides
        status: seedling
        tags: [water]
        summary:
          nl: |
            Eb en vloed verplaatsen zand.
            De vloed verplaatst het meest.
          en: |
            Ebb and flow move sand.
            The flow moves more of it.
        references: [{id: a, type: document, title: Tides, URL: https://example.org}]
        provenance:
          - {url: "https://example.org/tides", seen: 2031-03-09}
        ---

    Good:
        ---
        title: Getijden
        title_en: Tides
        status: budding
        tags: [water]
        summary:
          nl: |
            Eb en vloed verplaatsen zand.
            De vloed verplaatst het meest.
          en: |
            Ebb and flow move sand.
            The flow moves more of it.
        references: [{id: a, type: document, title: Tides, URL: https://example.org}]
        provenance:
          - {url: "https://example.org/tides", seen: 2031-03-09}
        ---
    """
    front = pearl.front
    # a page read in part may hold another status than the one that stands in for it
    if front.status != "seedling":
        return
    if front.title_en and front.provenance and _is_whole(front.summary):
        hint = sentence(_("write `status: budding` once somebody has read it over"))
        message = _("this seedling has a summary, an English title and sources, as a budding pearl has")
        yield Flaw(pearl.place_of("status"), message, hint=hint)


def _is_whole(text: Bilingual) -> bool:
    return bool(text.nl and text.en)
