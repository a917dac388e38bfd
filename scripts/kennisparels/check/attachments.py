"""Documents that came with a letter (KP400 to KP449)."""

from collections.abc import Iterator
from posixpath import basename

from kennisparels.check.rules import rule
from kennisparels.model.finding import Flaw, _, sentence
from kennisparels.model.garden import Garden
from kennisparels.model.near import did_you_mean
from kennisparels.model.page import Pearl


@rule("KP400")
def missing_attachment(pearl: Pearl, garden: Garden) -> Iterator[Flaw]:
    """
    An attachment's file is not in the folder `bijlagen`.

    Bad:
        ---
        title: Tides
        status: seedling
        tags: [water]
        references: [{id: a, type: document, title: Tides, URL: https://example.org}]
        attachments: [{title: Tides, file: tides.pdf}]
        ---

    Good:
        ---
        title: Tides
        status: seedling
        tags: [water]
        references: [{id: a, type: document, title: Tides, URL: https://example.org}]
        attachments: [{title: Tides, url: "https://example.org/tides.pdf"}]
        ---
    """
    for index, attachment in enumerate(pearl.front.attachments):
        if attachment.file and f"bijlagen/{attachment.file}" not in garden.files:
            known = [basename(path) for path in garden.files if path.startswith("bijlagen/")]
            hint = did_you_mean(attachment.file, known) or sentence(
                _("put it there, or write `url:` instead of `file:`")
            )
            place = pearl.place_of("attachments", index, "file")
            parts = {"file": attachment.file}
            yield Flaw(place, _("the file '{file}' is not in the folder 'bijlagen'"), parts, hint)
