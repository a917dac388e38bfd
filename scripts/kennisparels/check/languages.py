"""Dutch and English beside each other (KP150 to KP199)."""

from collections.abc import Iterator

from kennisparels.check.rules import rule
from kennisparels.model.finding import Flaw, _, sentence
from kennisparels.model.front_matter import Bilingual
from kennisparels.model.page import Dossier, FieldPath, Page, Pearl, Theme


@rule("KP150")
def one_language(page: Page) -> Iterator[Flaw]:
    """
    A text stands in one language only.

    A reader of the other language would find nothing there.

    Bad:
        ---
        title: Tides
        status: seedling
        tags: [water]
        summary:
          nl: |
            Eb en vloed verplaatsen zand.
            De vloed verplaatst het meest.
        references: [{id: a, type: document, title: Tides, URL: https://example.org}]
        ---

    Good:
        ---
        title: Tides
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
        ---
    """
    for where, text in _bilingual(page):
        if bool(text.nl) == bool(text.en):
            continue
        field = str(where[-1])
        if text.nl:
            hint = sentence(
                _("add `{language}: |` under `{field}`, with the text below it"), language="en", field=field
            )
            yield Flaw(page.place_of(*where), _("the English text of `{field}` is missing"), {"field": field}, hint)
        else:
            hint = sentence(
                _("add `{language}: |` under `{field}`, with the text below it"), language="nl", field=field
            )
            yield Flaw(page.place_of(*where), _("the Dutch text of `{field}` is missing"), {"field": field}, hint)


@rule("KP151")
def missing_summary(pearl: Pearl) -> Iterator[Flaw]:
    """
    A pearl beyond a seedling has no summary.

    Its status promises readers one.

    Bad:
        ---
        title: Tides
        title_en: Tides
        status: budding
        tags: [water]
        references: [{id: a, type: document, title: Tides, URL: https://example.org}]
        provenance:
          - {url: "https://example.org/tides", seen: 2031-03-09}
        ---

    Good:
        ---
        title: Tides
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
    summary = pearl.front.summary
    if pearl.status != "seedling" and not (summary.nl or summary.en) and ("summary",) not in pearl.places:
        hint = sentence(_("add `summary:` with `nl: |` and `en: |`, or write `status: seedling`"))
        yield Flaw(
            pearl.place_of("status"), _("the status '{status}' goes with a summary"), {"status": pearl.status}, hint
        )


@rule("KP152")
def missing_english_title(page: Pearl | Dossier) -> Iterator[Flaw]:
    """
    A pearl or a dossier beyond a seedling has no English title.

    Bad:
        ---
        title: Getijden
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
    if page.status != "seedling" and ("title_en",) not in page.places:
        hint = sentence(_("add `{example}`"), example="title_en: …")
        yield Flaw(page.place_of("title"), _("the English title is missing"), hint=hint)


def _bilingual(page: Page) -> Iterator[tuple[FieldPath, Bilingual]]:
    """Every text of a page that should be there in both languages, and that somebody began."""
    if isinstance(page, Theme):
        yield ("definition",), page.front.definition
    elif isinstance(page, Dossier):
        yield from _of_dossier(page)
    elif isinstance(page, Pearl):
        yield from _of_pearl(page)


def _of_pearl(pearl: Pearl) -> Iterator[tuple[FieldPath, Bilingual]]:
    yield ("summary",), pearl.front.summary
    yield ("lesson",), pearl.front.lesson
    evidence = pearl.front.evidence
    if evidence is None:
        return
    for name in ("mechanism", "moderators", "implementation", "economics"):
        value = getattr(evidence, name)
        if isinstance(value, Bilingual):
            yield ("evidence", name), value
    for index, effect in enumerate(() if isinstance(evidence.effects, str) else evidence.effects):
        if effect.note:
            yield ("evidence", "effects", index, "note"), effect.note


def _of_dossier(dossier: Dossier) -> Iterator[tuple[FieldPath, Bilingual]]:
    for name in ("question", "answer", "certainty", "disagreement", "missing"):
        yield (name,), getattr(dossier.front, name)
    for index, step in enumerate(dossier.front.path):
        yield ("path", index, "why"), step.why
