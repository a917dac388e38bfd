"""What a dossier says, and on which pearls that rests (KP655 to KP658)."""

import re
from collections import defaultdict
from collections.abc import Iterator

from kennisparels.check.dossiers import ANSWERS
from kennisparels.check.rules import rule
from kennisparels.model.finding import Flaw, _, sentence
from kennisparels.model.garden import Garden
from kennisparels.model.page import Dossier, Link, Pearl

_PARAGRAPH = re.compile(r"(?:[^\n]*\S[^\n]*\n?)+")


@rule("KP655")
def unused_step(dossier: Dossier, garden: Garden) -> Iterator[Flaw]:
    """
    A pearl of the reading path is not linked to in what the dossier says.

    Readers cannot see what it adds.

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
        answer:
          nl: |
            Door [[ebb]] en [[flow]].
          en: |
            Because of [[ebb]] and [[flow]].
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
        path: [{pearl: ebb}, {pearl: flow}, {pearl: moon}]
        ---
    """
    linked = {path for link in _links(dossier, ANSWERS) for path in garden.way(dossier, link).paths}
    for index, pearl in garden.steps(dossier) if dossier.front.answer.nl else ():
        if pearl.path not in linked:
            hint = sentence(_("say under `answer` what it adds, with a link, or leave it out of the path"))
            message = _("the pearl '{slug}' is in the path, and no text links to it")
            yield Flaw(dossier.place_of("path", index, "pearl"), message, {"slug": pearl.slug}, hint)


@rule("KP656")
def claim_without_pearl(dossier: Dossier, garden: Garden) -> Iterator[Flaw]:
    """
    A paragraph of the answer links to no pearl.

    Readers cannot see what it rests on.

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
        answer:
          nl: |
            Door [[ebb]], [[flow]] en de [[moon]].

            Het is prachtig.
          en: |
            Because of [[ebb]], [[flow]] and the [[moon]].

            It is beautiful.
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
        path: [{pearl: ebb}, {pearl: flow}, {pearl: moon}]
        ---
    """
    for passage in dossier.passages:
        if passage.field[:1] != ("answer",):
            continue
        links = [link for link in dossier.links if link.field == passage.field and any(_pearls(dossier, link, garden))]
        for paragraph in _PARAGRAPH.finditer(passage.text):
            if not any(paragraph.start() <= link.start < paragraph.end() for link in links):
                hint = sentence(_("link to the pearl that says so, or leave it out"))
                yield Flaw(passage.place(paragraph.start()), _("this paragraph links to no pearl"), hint=hint)


@rule("KP657")
def claim_on_seedling(dossier: Dossier, garden: Garden) -> Iterator[Flaw]:
    """
    A sentence of the answer rests on seedlings alone.

    A seedling holds facts about a work, and nothing of what it says: readers who
    follow the link would not find it there.

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
        answer:
          nl: |
            Door [[ebb]], [[flow]] en de [[moon]].
            Ook [[swell]] helpt.
          en: |
            Because of [[ebb]], [[flow]] and the [[moon]].
            So does [[swell]].
        path: [{pearl: ebb}, {pearl: flow}, {pearl: moon}, {pearl: swell}]
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
        missing:
          nl: |
            Wat [[swell]] zegt, is nog niet samengevat.
          en: |
            What [[swell]] says has yet to be summed up.
        path: [{pearl: ebb}, {pearl: flow}, {pearl: moon}, {pearl: swell}]
        ---
    """
    by_sentence: dict[object, list[tuple[Link, Pearl]]] = defaultdict(list)
    for link in _links(dossier, ("answer",)):
        for pearl in _pearls(dossier, link, garden):
            by_sentence[link.field, link.context.sentence].append((link, pearl))
    for found in by_sentence.values():
        if all(pearl.status == "seedling" for _link, pearl in found):
            link, pearl = found[0]
            hint = sentence(_("sum the work up first, or say under `missing` that nobody has done so"))
            message = _("this sentence rests on '{slug}', which is a seedling")
            yield Flaw(link.place, message, {"slug": pearl.slug}, hint)


@rule("KP658")
def answer_beyond_path(dossier: Dossier, garden: Garden) -> Iterator[Flaw]:
    """
    The answer links to a pearl that is not in the reading path.

    Whoever reads the path would miss some of what the answer rests on.

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
        answer:
          nl: |
            Door [[ebb]], [[flow]], [[moon]] en [[swell]].
          en: |
            Because of [[ebb]], [[flow]], [[moon]] and [[swell]].
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
        path: [{pearl: ebb}, {pearl: flow}, {pearl: moon}]
        ---
    """
    steps = {pearl.path for _index, pearl in garden.steps(dossier)}
    for link in _links(dossier, ("answer",)) if steps else ():
        for pearl in _pearls(dossier, link, garden):
            if pearl.path not in steps:
                hint = sentence(_("add '{slug}' under `path`, or leave the link out"), slug=pearl.slug)
                message = _("the answer rests on '{slug}', which is not in the path")
                yield Flaw(link.place, message, {"slug": pearl.slug}, hint)


def _links(dossier: Dossier, fields: tuple[str, ...]) -> list[Link]:
    """The links in some of a dossier's texts."""
    return [link for link in dossier.links if link.field and link.field[0] in fields]


def _pearls(dossier: Dossier, link: Link, garden: Garden) -> Iterator[Pearl]:
    """The pearls that a link leads to; none when it leads to another kind of page."""
    for path in garden.way(dossier, link).paths:
        page = garden.by_path.get(path)
        if isinstance(page, Pearl):
            yield page
