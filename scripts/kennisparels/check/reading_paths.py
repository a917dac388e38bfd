"""The reading path of a dossier (KP650 to KP653)."""

from collections.abc import Iterator

from kennisparels.check.rules import rule
from kennisparels.model.finding import Flaw, _, sentence
from kennisparels.model.garden import Garden
from kennisparels.model.near import did_you_mean
from kennisparels.model.page import Dossier

FEWEST = 3  # pearls; fewer have no order to speak of


@rule("KP650")
def unknown_step(dossier: Dossier, garden: Garden) -> Iterator[Flaw]:
    """
    A reading path names a pearl that does not exist.

    Bad (dossiers/tides.md):
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
        path: [{pearl: ebb}, {pearl: flow}, {pearl: mooon}]
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
    for index, step in enumerate(dossier.front.path):
        if garden.knows_pearl(step.pearl):
            continue
        hint = did_you_mean(step.pearl, garden.known.pearls) or sentence(
            _("write the file name of the other pearl, without '.md'")
        )
        place = dossier.place_of("path", index, "pearl")
        yield Flaw(place, _("the pearl '{to}' does not exist"), {"to": step.pearl}, hint)


@rule("KP651")
def step_twice(dossier: Dossier, garden: Garden) -> Iterator[Flaw]:
    """
    A reading path leads to the same pearl twice.

    Readers would think that there is more to read than there is.

    Bad (dossiers/tides.md):
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
        path: [{pearl: ebb}, {pearl: flow}, {pearl: moon}, {pearl: ebb}]
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
    seen: set[str] = set()
    for index, pearl in garden.steps(dossier):
        if pearl.path in seen:
            place = dossier.place_of("path", index, "pearl")
            hint = sentence(_("keep one of the two"))
            yield Flaw(place, _("the pearl '{slug}' stands in the path again"), {"slug": pearl.slug}, hint)
        seen.add(pearl.path)


@rule("KP652")
def short_path(dossier: Dossier, garden: Garden) -> Iterator[Flaw]:
    """
    A reading path has fewer than three pearls.

    What one or two pearls say, readers find on those pages.

    Bad (dossiers/tides.md):
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
        path: [{pearl: ebb}, {pearl: flow}]
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
    count = len(dossier.front.path)
    if count < FEWEST and dossier.path not in garden.partial:
        hint = sentence(_("add pearls until there are {limit}, or link the pearls to each other"), limit=FEWEST)
        yield Flaw(dossier.place_of("path"), _("the number of pearls in the path is {count}"), {"count": count}, hint)


@rule("KP653")
def replaced_step(dossier: Dossier, garden: Garden) -> Iterator[Flaw]:
    """
    A reading path has a pearl that was replaced by another, and not that other one.

    Readers would stop at what is no longer the latest.

    Bad (dossiers/tides.md):
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

    Bad (parels/zonder-datum/neap.md):
        ---
        title: Neap
        status: seedling
        tags: [water]
        references: [{id: a, type: document, title: Neap, URL: "https://example.org/neap"}]
        relations: [{type: supersedes, to: ebb}]
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
    steps = list(garden.steps(dossier))
    read = {pearl.path for _index, pearl in steps}
    for index, pearl in steps:
        for newer, kind in garden.incoming.get(pearl.path, ()):
            if kind == "supersedes" and newer.path not in read:
                parts = {"slug": pearl.slug, "newer": newer.slug}
                hint = sentence(_("add '{newer}' to the path, or put it in the other's place"), newer=newer.slug)
                place = dossier.place_of("path", index, "pearl")
                yield Flaw(place, _("the pearl '{slug}' was replaced by '{newer}'"), parts, hint)
