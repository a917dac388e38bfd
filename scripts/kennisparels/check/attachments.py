"""Documents that came with a letter: which they are, and whether they are there (KP400, KP401, KP405, KP406)."""

from collections.abc import Iterator
from posixpath import basename

from kennisparels.check.rules import rule
from kennisparels.model.file_facts import FileFacts
from kennisparels.model.finding import START, Flaw, _, sentence
from kennisparels.model.front_matter import Attachment
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
            hint = did_you_mean(attachment.file, garden.known.documents) or sentence(
                _("put it there, or write `url:` instead of `file:`")
            )
            place = pearl.place_of("attachments", index, "file")
            parts = {"file": attachment.file}
            yield Flaw(place, _("the file '{file}' is not in the folder 'bijlagen'"), parts, hint)


@rule("KP401")
def other_hash(pearl: Pearl, garden: Garden) -> Iterator[Flaw]:
    """
    An attachment is not the file that the pearl was written with.

    Its fingerprint (`sha256`) has changed: somebody has replaced or edited
    it, and readers might quote what the pearl's writer never saw.

    Bad:
        ---
        title: Tides
        status: seedling
        tags: [water]
        references: [{id: a, type: document, title: Tides, URL: https://example.org}]
        attachments:
          - title: Tides
            file: tides.pdf
            sha256: e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855
        ---

    Bad (bijlagen/tides.pdf):
        %PDF-1.4

    Good:
        ---
        title: Tides
        status: seedling
        tags: [water]
        references: [{id: a, type: document, title: Tides, URL: https://example.org}]
        attachments:
          - title: Tides
            file: tides.pdf
            sha256: e5c62df5dab5c87b6a015ef3d43597074d1eec433b15f51aec63b8582d0e4ab4
        ---

    Good (bijlagen/tides.pdf):
        %PDF-1.4
    """
    for index, attachment, facts in present(pearl, garden):
        if attachment.sha256 and attachment.sha256.lower() != facts.sha256:
            hint = sentence(_("put the right file back, or, if this one is right, write {sha256}"), sha256=facts.sha256)
            message = _("the file '{file}' has another fingerprint than is written here")
            yield Flaw(pearl.place_of("attachments", index, "sha256"), message, {"file": attachment.file}, hint)


@rule("KP405")
def unused_file(garden: Garden) -> Iterator[Flaw]:
    """
    A file lies in the folder `bijlagen`, but no page leads to it.

    It is published all the same, without a word on what it is and who
    allowed it.

    Bad (bijlagen/tides.pdf):
        %PDF-1.4

    Good:
        ---
        title: Tides
        status: seedling
        tags: [water]
        references: [{id: a, type: document, title: Tides, URL: https://example.org}]
        attachments:
          - title: Tides
            file: tides.pdf
            sha256: e5c62df5dab5c87b6a015ef3d43597074d1eec433b15f51aec63b8582d0e4ab4
        ---

    Good (bijlagen/tides.pdf):
        %PDF-1.4
    """
    used = {f"bijlagen/{attachment.file}" for pearl in garden.pearls for attachment in pearl.front.attachments}
    used |= {path for page in garden.pages for link in page.links for path in garden.way(page, link).paths}
    for path in sorted(garden.files - used):
        # a page that cannot be read may well be the one that leads to it
        if path.startswith("bijlagen/") and not garden.unreadable | garden.partial:
            hint = sentence(_("add it to `attachments` of its pearl, or remove the file"))
            yield Flaw(START, _("no page leads to the file '{file}'"), {"file": basename(path)}, hint, path)


@rule("KP406")
def file_without_hash(pearl: Pearl, garden: Garden) -> Iterator[Flaw]:
    """
    An attachment has no fingerprint (`sha256`).

    Without it nobody would notice when the file is replaced by another.

    Bad:
        ---
        title: Tides
        status: seedling
        tags: [water]
        references: [{id: a, type: document, title: Tides, URL: https://example.org}]
        attachments:
          - {title: Tides, file: tides.pdf}
        ---

    Bad (bijlagen/tides.pdf):
        %PDF-1.4

    Good:
        ---
        title: Tides
        status: seedling
        tags: [water]
        references: [{id: a, type: document, title: Tides, URL: https://example.org}]
        attachments:
          - title: Tides
            file: tides.pdf
            sha256: e5c62df5dab5c87b6a015ef3d43597074d1eec433b15f51aec63b8582d0e4ab4
        ---

    Good (bijlagen/tides.pdf):
        %PDF-1.4
    """
    for index, attachment, facts in present(pearl, garden):
        if not attachment.sha256:
            hint = sentence(_("add `{example}`"), example=f"sha256: {facts.sha256}")
            message = _("the fingerprint of the file '{file}' is missing")
            yield Flaw(pearl.place_of("attachments", index, "file"), message, {"file": attachment.file}, hint)


def present(pearl: Pearl, garden: Garden) -> Iterator[tuple[int, Attachment, FileFacts]]:
    """Attachments whose file is there, with their place in the list and the facts of the file."""
    for index, attachment in enumerate(pearl.front.attachments):
        facts = garden.attachments.get(f"bijlagen/{attachment.file}")
        if facts:
            yield index, attachment, facts
