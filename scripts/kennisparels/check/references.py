"""Cited works (KP250 to KP299)."""

from collections.abc import Iterator

from kennisparels.check.rules import rule
from kennisparels.model.finding import Flaw, _, sentence
from kennisparels.model.garden import Garden
from kennisparels.model.page import Pearl


@rule("KP250")
def doi_presented_twice(garden: Garden) -> Iterator[Flaw]:
    """
    Two pearls present the work with the same DOI.

    One of them is a copy, or one DOI is wrong.

    Bad (parels/zonder-datum/tides.md):
        ---
        title: Tides
        status: seedling
        tags: [water]
        references: [{id: a, type: document, title: Tides, DOI: 10.1234/tides}]
        ---

    Bad (parels/zonder-datum/waves.md):
        ---
        title: Tides
        status: seedling
        tags: [water]
        references: [{id: a, type: document, title: Tides, DOI: 10.1234/TIDES}]
        ---

    Good:
        ---
        title: Tides
        status: seedling
        tags: [water]
        references: [{id: a, type: document, title: Tides, DOI: 10.1234/tides}]
        ---
    """
    taken: dict[str, Pearl] = {}
    for pearl in garden.pearls:
        doi = pearl.front.references[0].DOI
        if doi is None:
            continue
        first = taken.setdefault(doi.casefold(), pearl)
        if first is not pearl:
            hint = sentence(_("make it one pearl, or correct the DOI"))
            place = pearl.place_of("references", 0, "DOI")
            yield Flaw(
                place,
                _("the DOI {doi} is presented in '{path}' too"),
                {"doi": doi, "path": first.path},
                hint,
                pearl.path,
            )


@rule("KP251")
def reference_id_twice(pearl: Pearl) -> Iterator[Flaw]:
    """
    Two references of one pearl have the same id.

    Bad:
        ---
        title: Tides
        status: seedling
        tags: [water]
        references:
          - {id: a, type: document, title: Tides, URL: https://example.org}
          - {id: a, type: document, title: Waves, URL: https://example.org}
        ---

    Good:
        ---
        title: Tides
        status: seedling
        tags: [water]
        references:
          - {id: a, type: document, title: Tides, URL: https://example.org}
          - {id: b, type: document, title: Waves, URL: https://example.org}
        ---
    """
    seen: set[str] = set()
    for index, reference in enumerate(pearl.front.references):
        if reference.id in seen:
            hint = sentence(_("give each work its own `id`"))
            yield Flaw(
                pearl.place_of("references", index, "id"),
                _("the id '{id}' stands here twice"),
                {"id": reference.id},
                hint,
            )
        seen.add(reference.id)


@rule("KP252")
def nameless_author(pearl: Pearl) -> Iterator[Flaw]:
    """
    An author has neither a family name nor the name of an organisation.

    Bad:
        ---
        title: Tides
        status: seedling
        tags: [water]
        references:
          - {id: a, type: document, title: Tides, URL: https://example.org, author: [{given: Ann}]}
        ---

    Good:
        ---
        title: Tides
        status: seedling
        tags: [water]
        references:
          - {id: a, type: document, title: Tides, URL: https://example.org, author: [{family: Sample, given: Ann}]}
        ---
    """
    for index, reference in enumerate(pearl.front.references):
        for role in ("author", "editor"):
            for number, name in enumerate(getattr(reference, role)):
                if not name.family and not name.literal:
                    hint = sentence(_("write `family:` for a person, or `literal:` for an organisation"))
                    yield Flaw(
                        pearl.place_of("references", index, role, number), _("the author has no name"), hint=hint
                    )
