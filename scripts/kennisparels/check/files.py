"""Files and their front matter as text (KP001 to KP049): what reading met, passed on."""

from collections.abc import Iterator

from kennisparels.check.rules import faults, rule
from kennisparels.model.finding import Flaw
from kennisparels.model.garden import Garden


@rule("KP001")
def missing_front_matter(garden: Garden) -> Iterator[Flaw]:
    """
    A page does not begin with fields between two lines `---`.

    Without a title and a status readers cannot be told what they are looking at.

    Bad:
        Just text.

    Good:
        ---
        title: Tides
        ---
        Just text.
    """
    yield from faults(garden, "KP001")


@rule("KP002")
def other_encoding(garden: Garden) -> Iterator[Flaw]:
    """
    A file is not UTF-8 text.

    Accents and quotation marks would reach readers as question marks. Save it as UTF-8.

    Bad:
        ---
        title: Caf\\xE9
        ---

    Good:
        ---
        title: Café
        ---
    """
    yield from faults(garden, "KP002")


@rule("KP003")
def empty_file(garden: Garden) -> Iterator[Flaw]:
    """
    A file has nothing in it.

    Readers would land on an empty page. Fill it in, or remove it.

    Bad (over/tides.md):

    Good (over/tides.md):
        ---
        title: Tides
        ---
    """
    yield from faults(garden, "KP003")


@rule("KP004")
def no_ordinary_file(garden: Garden) -> Iterator[Flaw]:
    """
    A page is a folder, a link that leads out of the garden, or a file that cannot be read.

    Its text would be missing, or would come from somewhere nobody has reviewed. Put an ordinary file there.

    Bad (over/tides.md):
        -> ../../tides.md

    Bad (over/waves.md/waves.txt):
        Just text.

    Good (over/tides.md):
        ---
        title: Tides
        ---
    """
    yield from faults(garden, "KP004")


@rule("KP005")
def double_field(garden: Garden) -> Iterator[Flaw]:
    """
    A field stands twice, and only one of the two would be used.

    Bad:
        ---
        title: Tides
        title: Waves
        ---

    Good:
        ---
        title: Tides
        ---
    """
    yield from faults(garden, "KP005")


@rule("KP006")
def unclosed_quote(garden: Garden) -> Iterator[Flaw]:
    """
    A text opens with a quote that is never closed, and swallows the fields below it.

    Bad:
        ---
        title: "Tides
        ---

    Good:
        ---
        title: "Tides"
        ---
    """
    yield from faults(garden, "KP006")


@rule("KP007")
def tab(garden: Garden) -> Iterator[Flaw]:
    """
    A tab stands where YAML wants spaces.

    Bad:
        ---
        title: Tides
        summary:
        \\tnl: Eb
        ---

    Good:
        ---
        title: Tides
        ---
    """
    yield from faults(garden, "KP007")


@rule("KP008")
def cut_off_text(garden: Garden) -> Iterator[Flaw]:
    """
    A comma between braces, or a `#`, cuts a text off, silently.

    Readers would get half a sentence, and nobody would notice.

    Bad:
        ---
        title: Tides
        status: seedling
        tags: [water]
        summary: {nl: Eb en vloed. Zand, en zee.}
        references: [{id: a, type: document, title: Tides, URL: https://example.org}]
        ---

    Good:
        ---
        title: Tides
        status: seedling
        tags: [water]
        summary:
          nl: |
            Eb en vloed.
            Zand, en zee.
          en: |
            Ebb and flow.
            Sand, and sea.
        references: [{id: a, type: document, title: Tides, URL: https://example.org}]
        ---
    """
    yield from faults(garden, "KP008")


@rule("KP009")
def misread_text(garden: Garden) -> Iterator[Flaw]:
    """
    Text without quotes is read as true, false, nothing or another number by other programs.

    `no` becomes false, and `1.10` becomes 1.1.

    Bad:
        ---
        title: 1.10
        ---

    Good:
        ---
        title: "1.10"
        ---
    """
    yield from faults(garden, "KP009")


@rule("KP010")
def no_fields(garden: Garden) -> Iterator[Flaw]:
    """
    A list, a text or nothing stands where the fields belong.

    Bad:
        ---
        - title
        ---

    Good:
        ---
        title: Tides
        ---
    """
    yield from faults(garden, "KP010")


@rule("KP011")
def second_set_of_fields(garden: Garden) -> Iterator[Flaw]:
    """
    A second set of fields follows the first, and would be printed as text.

    Bad:
        ---
        title: Tides
        ---
        ---
        title: Waves
        ---

    Good:
        ---
        title: Tides
        ---
    """
    yield from faults(garden, "KP011")


@rule("KP012")
def unreadable_fields(garden: Garden) -> Iterator[Flaw]:
    """
    The fields cannot be read from a certain place on.

    Bad:
        ---
        title: Tides: a study
        ---

    Good:
        ---
        title: "Tides: a study"
        ---
    """
    yield from faults(garden, "KP012")


@rule("KP013")
def borrowed_value(garden: Garden) -> Iterator[Flaw]:
    """
    A value is borrowed from another field with `&` and `*`.

    A reader of the source cannot see what the field says.

    Bad:
        ---
        title: &name Tides
        status: seedling
        tags: [water]
        references: [{id: a, type: document, title: *name, URL: https://example.org}]
        ---

    Good:
        ---
        title: Tides
        status: seedling
        tags: [water]
        references: [{id: a, type: document, title: Tides, URL: https://example.org}]
        ---
    """
    yield from faults(garden, "KP013")
