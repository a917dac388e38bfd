"""What the fields say, beside each other and beside the day (KP059 to KP061, and as advice KP090 and KP092)."""

from collections.abc import Iterator
from dataclasses import fields
from datetime import date, timedelta

from kennisparels.check.rules import rule
from kennisparels.model.finding import Flaw, _, sentence
from kennisparels.model.front_matter import Evidence
from kennisparels.model.garden import Garden
from kennisparels.model.page import Dossier, FieldPath, Page, Pearl
from kennisparels.model.sentences import sentences

LONGEST_TITLE = 110  # characters; more does not fit on a card, nor in a list of search results
SENTENCES = range(2, 6)


@rule("KP092")
def order_of_fields(page: Page) -> Iterator[Flaw]:
    """
    The fields stand in another order than on other pages.

    Whoever compares or corrects pearls finds each field where it always
    stands, and a change shows up as that change only.

    Bad:
        ---
        status: seedling
        title: Tides
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
    for around, kind in (((), type(page.front)), (("evidence",), Evidence)):
        misplaced = _misplaced(page, around, tuple(field.name for field in fields(kind)))
        if misplaced:
            key, before = misplaced
            hint = sentence(_("move `{field}` up, to above `{before}`"), field=key, before=before)
            parts = {"field": key, "before": before}
            yield Flaw(page.keys[(*around, key)], _("the field `{field}` stands below `{before}`"), parts, hint)
            break


def _misplaced(page: Page, around: FieldPath, order: tuple[str, ...]) -> tuple[str, str] | None:
    """The first field that belongs above one before it, and the highest of those."""
    keys = [str(where[-1]) for where in page.keys if where[:-1] == around]
    ranks = [order.index(key) for key in keys if key in order]
    for at, rank in enumerate(ranks):
        later = [other for other in ranks[:at] if other > rank]
        if later:
            return order[rank], order[later[0]]
    return None


@rule("KP059")
def long_title(page: Pearl | Dossier) -> Iterator[Flaw]:
    """
    A title is longer than 110 characters.

    It would be cut off in lists and in search results. A seedling that
    carries the title of its work, however long, is left alone.

    Bad:
        ---
        title: >-
          Tides move sand along the coast of Sampleland every day, and the
          flow moves more of it than the ebb, in summer as well as in winter
        status: seedling
        tags: [water]
        references: [{id: a, type: document, title: Tides, URL: https://example.org}]
        ---

    Good:
        ---
        title: Flow moves more sand than ebb
        status: seedling
        tags: [water]
        references: [{id: a, type: document, title: Tides, URL: https://example.org}]
        ---
    """
    works = page.front.references if isinstance(page, Pearl) and page.status == "seedling" else ()
    for field, title in (("title", page.title), ("title_en", page.front.title_en or "")):
        if len(title) <= LONGEST_TITLE or (works and title == works[0].title):
            continue
        hint = sentence(_("say it in {limit} characters, and leave the rest to the summary"), limit=LONGEST_TITLE)
        yield Flaw(page.place_of(field), _("the title has {length} characters"), {"length": len(title)}, hint)


@rule("KP060")
def future_date(page: Pearl | Dossier, garden: Garden) -> Iterator[Flaw]:
    """
    A date lies in the future.

    Readers would see the pearl on top as the newest for years, or a source
    that nobody can have seen yet. Tomorrow is let through: it is already
    tomorrow somewhere.

    Bad (parels/2103/tides.md):
        ---
        title: Tides
        date: 2103-03-07
        status: seedling
        tags: [water]
        references: [{id: a, type: document, title: Tides, URL: https://example.org}]
        ---

    Good (parels/2013/tides.md):
        ---
        title: Tides
        date: 2013-03-07
        status: seedling
        tags: [water]
        references: [{id: a, type: document, title: Tides, URL: https://example.org}]
        ---
    """
    dates: list[tuple[FieldPath, date | None]] = [(("date",), page.front.date)]
    sources = page.front.provenance if isinstance(page, Pearl) else ()
    dates += [(("provenance", index, "seen"), source.seen) for index, source in enumerate(sources)]
    for where, day in dates:
        if day and day > garden.as_of + timedelta(days=1):
            hint = sentence(_("write a day up to and including {today}"), today=garden.as_of.isoformat())
            yield Flaw(page.place_of(*where), _("the date {date} is yet to come"), {"date": day.isoformat()}, hint)


@rule("KP061")
def review_before_date(pearl: Pearl) -> Iterator[Flaw]:
    """
    A pearl was to be reviewed before it was there.

    The date of review tells readers how long the text can be relied on;
    one of the two dates is wrong.

    Bad (parels/2031/tides.md):
        ---
        title: Tides
        date: 2031-03-07
        status: seedling
        tags: [water]
        references: [{id: a, type: document, title: Tides, URL: https://example.org}]
        review_by: 2030-03-07
        ---

    Good (parels/2031/tides.md):
        ---
        title: Tides
        date: 2031-03-07
        status: seedling
        tags: [water]
        references: [{id: a, type: document, title: Tides, URL: https://example.org}]
        review_by: 2033-03-07
        ---
    """
    front = pearl.front
    if front.date and front.review_by and front.review_by <= front.date:
        parts = {"review": front.review_by.isoformat(), "date": front.date.isoformat()}
        hint = sentence(_("write a day after {date}, or remove the line"), date=front.date.isoformat())
        yield Flaw(pearl.place_of("review_by"), _("the review by {review} does not come after {date}"), parts, hint)


@rule("KP090")
def length_of_summary(pearl: Pearl) -> Iterator[Flaw]:
    """
    A summary has fewer than two sentences, or more than five.

    In one sentence readers cannot learn both what was done and what came
    out; with more than five they may as well open the work. Sentences are
    counted by their full stops, so this is advice.

    Bad:
        ---
        title: Tides
        status: seedling
        tags: [water]
        summary:
          nl: |
            Eb en vloed verplaatsen zand.
          en: |
            Ebb and flow move sand.
            The flow moves more of it.
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
    for passage in pearl.passages:
        if passage.field[:1] != ("summary",):
            continue
        count = sum(1 for _edges in sentences(passage.text, 0, len(passage.text)))
        if count not in SENTENCES:
            hint = sentence(_("write two to five sentences, each on its own line"))
            parts = {"count": count}
            yield Flaw(passage.place(0), _("the number of sentences in the summary is {count}"), parts, hint)
