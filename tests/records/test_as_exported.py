"""Works as programs and registries hand them over: what they leave out, mark up or say in words of their own."""

import json

import pytest

from kennisparels.records import items_from
from kennisparels.records.item import RecordError

TITLES = {
    "ris with a work that does not end": (
        "ris",
        "TY  - RPRT\nTI  - Eb\nTY  - RPRT\nTI  - Vloed\nPY  - 2031",
        ["Eb", "Vloed"],
    ),
    "ris with one space, from Windows": ("ris", "TY - RPRT\r\nTI - Eb\r\nER - \r\n", ["Eb"]),
    "ris with numbers between the works": (
        "ris",
        "1.\nTY  - RPRT\nTI  - Eb\nER  - \n\n2.\nTY  - BOOK\nT1  - Vloed\nER  - ",
        ["Eb", "Vloed"],
    ),
    "ris with what a database says above": (
        "ris",
        "Provider: X\nContent: text/plain\n\n\nTY  - RPRT\nTI  - Eb\nER  - ",
        ["Eb"],
    ),
    "bibtex with one key twice": (
        "bibtex",
        "@misc{a, title={Eb}}\n@misc{a, title={Vloed}}\n@misc{b, title={Wad}}",
        ["Eb", "Vloed", "Wad"],
    ),
    "bibtex with accents and capitals": (
        "bibtex",
        r"@misc{a, title={{\'E}b \& {VLOED}: na{\"\i}ef 100\%}}",
        ["Éb & VLOED: naïef 100%"],
    ),
    "bibtex from Windows": ("bibtex", "@misc{a,\r\n  title = {Eb\r\n  en vloed},\r\n}\r\n", ["Eb en vloed"]),
    "csl below a name": ("csl", '{"items": [{"id": "a", "type": "book", "title": "Eb"}]}', ["Eb"]),
    "crossref with italics": (
        "doi-json",
        '{"message": {"title": ["Eb <i>en</i> vloed &amp; wad"], "type": "report"}}',
        ["Eb en vloed & wad"],
    ),
    "crossref, one found": ("doi-json", '{"message": {"items": [{"title": ["Eb"], "type": "report"}]}}', ["Eb"]),
    "datacite, plain": ("doi-json", '{"titles": [{"title": "Eb"}], "creators": [], "publicationYear": "2031"}', ["Eb"]),
}

REFUSED = {
    "two works about one DOI": (
        "doi-json",
        '{"message": {"items": [{"title": ["Eb"]}, {"title": ["Vloed"]}]}}',
        "{count}",
    ),
    "a page": ("doi-json", "<!doctype html>\n<title>Eb</title>", "JSON from line {line}"),
    "half an entry": ("bibtex", "@misc{a, title={Eb}}\n\n@misc{b, title={Vloed\n", "line {line} is not BibTeX"),
    "a field twice": ("bibtex", "@misc{a, title={Eb}, title={Vloed}}\n", "line {line} is not BibTeX"),
    "a work without a title": (
        "csl",
        '[{"id": "a", "type": "book", "title": "Eb"}, {"id": "b"}]',
        "'{id}' has no title",
    ),
    "nothing": ("ris", "Beste lezer,\n", "no work can be read from this"),
    "deep brackets": ("csl", "[" * 100_000, "no work can be read from this"),
}


@pytest.mark.parametrize("name", TITLES)
def test_every_work_is_found(name):
    form, text, titles = TITLES[name]

    assert [item["title"] for item in items_from(form, text)] == titles


@pytest.mark.parametrize("name", REFUSED)
def test_what_cannot_be_read_whole_is_not_read_in_part(name):
    form, text, told = REFUSED[name]
    with pytest.raises(RecordError) as fault:
        items_from(form, text)

    assert told in fault.value.message.msgid


def test_those_who_are_not_named_are_nobody():
    (work,) = items_from(
        "bibtex", "@misc{a, title={Eb}, author={de Vries, Anna and {{Bureau Eb \\& Vloed}} and others}}"
    )

    assert work["author"] == [
        {"family": "Vries", "given": "Anna", "non-dropping-particle": "de"},
        {"literal": "Bureau Eb & Vloed"},
    ]


def test_a_number_of_a_registry_is_no_address():
    answer = {"message": {"title": ["Eb"], "type": "book", "ISBN": ["http://id.crossref.org/isbn/9780306406157"]}}
    (work,) = items_from("doi-json", json.dumps(answer))

    assert work["ISBN"] == "9780306406157"
