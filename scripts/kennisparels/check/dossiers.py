"""Whether a dossier is whole, and up to date (KP654 and KP659)."""

from collections.abc import Iterator

from kennisparels.check.rules import rule
from kennisparels.model.finding import Flaw, _, sentence
from kennisparels.model.garden import Garden
from kennisparels.model.page import Dossier, FieldPath

ANSWERS = ("answer", "certainty", "disagreement", "missing")


@rule("KP654")
def silent_dossier(dossier: Dossier, garden: Garden) -> Iterator[Flaw]:
    """
    A dossier beyond a seedling leaves one of its questions unanswered.

    Its status promises readers what the pearls say, how sure that is, where they
    disagree, what is missing, and why to read each of them.

    Bad (dossiers/tides.md):
        ---
        title: Getijden
        title_en: Tides
        status: budding
        date: 2031-03-09
        tags: [water]
        question:
          nl: |
            Waardoor komt het water?
          en: |
            Why does the water come?
        answer:
          nl: |
            Door [[ebb]], [[flow]] en de [[moon]].
          en: |
            Because of [[ebb]], [[flow]] and the [[moon]].
        certainty:
          nl: |
            Dat staat vast.
          en: |
            That is certain.
        disagreement:
          nl: |
            Zij zijn het eens.
          en: |
            They agree.
        missing:
          nl: |
            Niemand keek naar de wind.
          en: |
            Nobody looked at the wind.
        path: [{pearl: ebb}, {pearl: flow}, {pearl: moon}]
        ---

    Good (dossiers/tides.md):
        ---
        title: Getijden
        title_en: Tides
        status: seedling
        date: 2031-03-09
        tags: [water]
        question:
          nl: |
            Waardoor komt het water?
          en: |
            Why does the water come?
        answer:
          nl: |
            Door [[ebb]], [[flow]] en de [[moon]].
          en: |
            Because of [[ebb]], [[flow]] and the [[moon]].
        certainty:
          nl: |
            Dat staat vast.
          en: |
            That is certain.
        disagreement:
          nl: |
            Zij zijn het eens.
          en: |
            They agree.
        missing:
          nl: |
            Niemand keek naar de wind.
          en: |
            Nobody looked at the wind.
        path: [{pearl: ebb}, {pearl: flow}, {pearl: moon}]
        ---
    """
    if dossier.status == "seedling" or dossier.path in garden.partial:
        return
    fields: list[FieldPath] = [(name,) for name in ANSWERS]
    fields += [("path", index, "why") for index in range(len(dossier.front.path))]
    for where in fields:
        if where not in dossier.keys:
            field = str(where[-1])
            hint = sentence(_("add `{field}:` with `nl: |` and `en: |`, or write `status: seedling`"), field=field)
            parts = {"status": dossier.status, "field": field}
            yield Flaw(dossier.place_of(*where), _("the status '{status}' goes with `{field}`"), parts, hint)


@rule("KP659")
def outdated_dossier(dossier: Dossier, garden: Garden) -> Iterator[Flaw]:
    """
    A dossier was last looked over before one of its pearls was added or rewritten.

    Readers may miss what that pearl says now. The day is that of the pearl, or the last
    on which one of its sources was consulted.

    Bad (dossiers/tides.md):
        ---
        title: Getijden
        title_en: Tides
        status: seedling
        date: 2031-03-08
        tags: [water]
        question:
          nl: |
            Waardoor komt het water?
          en: |
            Why does the water come?
        path: [{pearl: ebb}, {pearl: flow}, {pearl: moon}]
        ---

    Good (dossiers/tides.md):
        ---
        title: Getijden
        title_en: Tides
        status: seedling
        date: 2031-03-09
        tags: [water]
        question:
          nl: |
            Waardoor komt het water?
          en: |
            Why does the water come?
        path: [{pearl: ebb}, {pearl: flow}, {pearl: moon}]
        ---
    """
    for index, pearl in garden.steps(dossier):
        days = [source.seen for source in pearl.front.provenance]
        newest = max([*days, pearl.front.date or dossier.front.date])
        if newest > dossier.front.date and ("date",) in dossier.places:
            parts = {"slug": pearl.slug, "date": newest.isoformat()}
            hint = sentence(_("look whether the dossier still holds, and write that day at `date:`"))
            message = _("the pearl '{slug}' has changed since, on {date}")
            yield Flaw(dossier.place_of("path", index, "pearl"), message, parts, hint)
