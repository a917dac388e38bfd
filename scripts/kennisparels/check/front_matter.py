"""Fields of the front matter (KP050 to KP099)."""

from collections import defaultdict
from collections.abc import Iterator
from pathlib import PurePosixPath

from kennisparels.check.rules import faults, rule
from kennisparels.model.finding import START, Flaw, _, sentence
from kennisparels.model.garden import Garden
from kennisparels.model.page import Pearl
from kennisparels.model.site_map import UNDATED


@rule("KP050")
def missing_field(garden: Garden) -> Iterator[Flaw]:
    """
    A field that every page of this kind needs is not there.

    Bad:
        ---
        title: Tides
        status: seedling
        references: [{id: a, type: document, title: Tides, URL: https://example.org}]
        ---

    Good:
        ---
        title: Tides
        status: seedling
        tags: [water]
        references: [{id: a, type: document, title: Tides, URL: https://example.org}]
        ---
    """
    yield from faults(garden, "KP050")


@rule("KP051")
def unknown_field(garden: Garden) -> Iterator[Flaw]:
    """
    A field has a name that the garden does not know.

    What stands in it would never be shown.

    Bad:
        ---
        title: Tides
        auteur: A. Sample
        ---

    Good:
        ---
        title: Tides
        ---
    """
    yield from faults(garden, "KP051")


@rule("KP052")
def unknown_value(garden: Garden) -> Iterator[Flaw]:
    """
    A field holds a word that is not one of its choices.

    Bad:
        ---
        title: Tides
        status: draft
        tags: [water]
        references: [{id: a, type: document, title: Tides, URL: https://example.org}]
        ---

    Good:
        ---
        title: Tides
        status: seedling
        tags: [water]
        references: [{id: a, type: document, title: Tides, URL: https://example.org}]
        ---
    """
    yield from faults(garden, "KP052")


@rule("KP053")
def impossible_date(garden: Garden) -> Iterator[Flaw]:
    """
    A date does not exist, or is not written as year-month-day.

    Bad (parels/2031/tides.md):
        ---
        title: Tides
        date: 30-2-2031
        status: seedling
        tags: [water]
        references: [{id: a, type: document, title: Tides, URL: https://example.org}]
        ---

    Good (parels/2031/tides.md):
        ---
        title: Tides
        date: 2031-02-28
        status: seedling
        tags: [water]
        references: [{id: a, type: document, title: Tides, URL: https://example.org}]
        ---
    """
    yield from faults(garden, "KP053")


@rule("KP054")
def other_kind_of_value(garden: Garden) -> Iterator[Flaw]:
    """
    A field holds a list where text belongs, text where fields belong, and so on.

    Bad:
        ---
        title: [Tides, Waves]
        ---

    Good:
        ---
        title: Tides
        ---
    """
    yield from faults(garden, "KP054")


@rule("KP055")
def empty_field(garden: Garden) -> Iterator[Flaw]:
    """
    A field has nothing behind its name.

    Bad:
        ---
        title:
        ---

    Good:
        ---
        title: Tides
        ---
    """
    yield from faults(garden, "KP055")


@rule("KP056")
def date_against_folder(pearl: Pearl) -> Iterator[Flaw]:
    """
    A pearl lies in the folder of another year than its date.

    Its address would tell readers the wrong year.

    Bad (parels/2030/tides.md):
        ---
        title: Tides
        date: 2031-03-07
        status: seedling
        tags: [water]
        references: [{id: a, type: document, title: Tides, URL: https://example.org}]
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
    if ("date",) in pearl.places and pearl.front.date is None:
        return  # the date itself has a finding
    year = str(pearl.front.date.year) if pearl.front.date else UNDATED
    folder = PurePosixPath(pearl.path).parent.as_posix()
    if folder == f"parels/{year}":
        return
    hint = sentence(_("move the file to '{folder}', or correct the date"), folder=f"parels/{year}")
    if pearl.front.date:
        parts = {"folder": folder, "date": pearl.front.date.isoformat()}
        yield Flaw(pearl.place_of("date"), _("the date {date} does not go with the folder '{folder}'"), parts, hint)
    else:
        yield Flaw(START, _("a pearl without a date lies in the folder '{folder}'"), {"folder": folder}, hint)


@rule("KP057")
def number_taken_twice(garden: Garden) -> Iterator[Flaw]:
    """
    Two pearls have the same number.

    Letters refer to each other by number; readers would end up at the wrong one.

    Bad (parels/zonder-datum/tides.md):
        ---
        title: Tides
        number: 412
        status: seedling
        tags: [water]
        references: [{id: a, type: document, title: Tides, URL: https://example.org}]
        ---

    Bad (parels/zonder-datum/waves.md):
        ---
        title: Tides
        number: 412
        status: seedling
        tags: [water]
        references: [{id: a, type: document, title: Tides, URL: https://example.org}]
        ---

    Good:
        ---
        title: Tides
        number: 412
        status: seedling
        tags: [water]
        references: [{id: a, type: document, title: Tides, URL: https://example.org}]
        ---
    """
    taken: dict[int, list[Pearl]] = defaultdict(list)
    for pearl in garden.pearls:
        if pearl.front.number is not None:
            taken[pearl.front.number].append(pearl)
    for number, pearls in taken.items():
        for pearl in pearls[1:]:
            parts = {"number": number, "path": pearls[0].path}
            hint = sentence(_("leave the field `number` out until it is known"))
            yield Flaw(pearl.place_of("number"), _("the number {number} belongs to '{path}'"), parts, hint, pearl.path)


@rule("KP058")
def slug_taken_twice(garden: Garden) -> Iterator[Flaw]:
    """
    Two pages have the same file name, or one has the name of another as an alias.

    A link by that name would not know where to lead.

    Bad (parels/zonder-datum/water.md):
        ---
        title: Tides
        status: seedling
        tags: [water]
        references: [{id: a, type: document, title: Tides, URL: https://example.org}]
        ---

    Good (parels/zonder-datum/tides.md):
        ---
        title: Tides
        status: seedling
        tags: [water]
        references: [{id: a, type: document, title: Tides, URL: https://example.org}]
        ---
    """
    for slug, paths in garden.by_slug.items():
        for path in paths[1:]:
            hint = sentence(_("give one of the two files another name"))
            yield Flaw(START, _("the name '{slug}' belongs to '{path}'"), {"slug": slug, "path": paths[0]}, hint, path)
