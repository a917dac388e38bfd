"""What is said of cited works: what is certainly wrong, and what can be right."""

import pytest

from kennisparels.report import say
from small import PEARL, found, pearl

URL = "URL: https://example.org"


def told(work, date=""):
    text = (
        pearl()
        .replace("status:", f"{date}status:")
        .replace("{id: a, type: document, title: Tides, URL: https://example.org}", work)
    )
    path = f"parels/{date[6:10]}/tides.md" if date else PEARL
    return [(finding.code, say(finding.hint, "en")) for finding in found({path: text})]


def test_each_missing_field_is_one_finding():
    assert told(f"{{id: a, type: chapter, title: Tides, {URL}}}") == [
        ("KP253", "add it, for example `container-title: Tijdschrift voor Voorbeelden`"),
        ("KP253", "add it, for example `publisher: Bureau Voorbeeld`"),
        ("KP253", "add it, for example `issued: 2031-03`"),
    ]


@pytest.mark.parametrize(
    ("doi", "hint"),
    [
        ("doi:10.1234/a(b)c", "write '10.1234/a(b)c'"),
        ("https://doi.org/10.1234/a", "write '10.1234/a'"),
        ("11.1234/a", "write it as '10.1234/abc'"),
    ],
)
def test_a_doi_is_written_as_it_is(doi, hint):
    assert told(f'{{id: a, type: document, title: Tides, DOI: "{doi}"}}') == [("KP254", hint)]


@pytest.mark.parametrize("isbn", ["9780306406157", "0-306-40615-2", "978-0-306-40615-7; 0-306-40615-2"])
def test_an_isbn_of_ten_or_thirteen_digits(isbn):
    assert told(f'{{id: a, type: document, title: Tides, ISBN: "{isbn}"}}') == []


@pytest.mark.parametrize(
    ("name", "hint"),
    [
        ('{family: "Jansen, Jan"}', "write `family: Jansen` and `given: Jan`"),
        ('{family: "Jansen & Smit"}', "give each author a line of their own"),
        ("{family: Jansen et al.}", "give each author a line of their own"),
        ("{family: JANSEN}", "write 'Jansen'"),
        ("{family: Jansen, given: JP}", "write 'J.P.'"),
        ("{family: Jansen, given: J P}", "write 'J.P.'"),
        ("{literal: J. Jansen}", "write `family:` and `given:` for a person"),
        ('{literal: "Jansen, J.P."}', "write `family:` and `given:` for a person"),
        ("{literal: J.P. van der Meer}", "write `family:` and `given:` for a person"),
    ],
)
def test_names_in_the_wrong_form(name, hint):
    assert told(f"{{id: a, type: document, title: Tides, {URL}, author: [{name}]}}") == [("KP257", hint)]


@pytest.mark.parametrize(
    "name",
    [
        "{family: De Vries, given: J.P.}",
        "{family: Li, given: Wu}",
        "{family: VOC}",
        "{literal: WODC}",
        "{literal: Ministerie van Justitie en Veiligheid}",
        '{literal: "Trimbos, instituut"}',
        "{literal: Jan Jansen Stichting}",
    ],
)
def test_names_that_can_be_right(name):
    assert told(f"{{id: a, type: document, title: Tides, {URL}, author: [{name}]}}") == []


@pytest.mark.parametrize(("issued", "codes"), [("2031", []), ("2031-03-08", []), ("2031-03-09", ["KP258"])])
def test_a_work_may_be_dated_up_to_a_year_after_the_letter(issued, codes):
    work = f"{{id: a, type: document, title: Tides, {URL}, issued: {issued}}}"

    assert [code for code, _hint in told(work, "date: 2030-03-07\n")] == codes


def test_an_attached_work_can_be_found():
    text = pearl(below='attachments: [{title: Tides, url: "https://example.org"}]\n').replace(f", {URL}", "")

    assert found({PEARL: text}) == []


def described(first, second):
    pages = {f"parels/zonder-datum/{name}.md": work for name, work in (("a", first), ("b", second))}
    works = {path: pearl().replace("title: Tides, URL", f"{work}, URL") for path, work in pages.items()}
    return [(finding.path[-4:], finding.message.parts["field"]) for finding in found(works)]


@pytest.mark.parametrize(
    ("first", "second", "fields"),
    [
        ("title: Tides, issued: 2030, publisher: A", "title: tides!, issued: 2030-02, publisher: B", ["publisher"]),
        ("title: Tides, issued: 2030, publisher: A", "title: Tides, issued: 2031, publisher: B", []),
        ("title: Tides, publisher: A", "title: Tides", []),
        ("title: Tides, publisher: A b", "title: Tides, publisher: a-B", []),
        ("title: Tides, author: [{family: A}]", "title: Tides, author: [{family: B}]", ["author"]),
        ("title: Tides, DOI: 10.1234/a", "title: Waves, DOI: 10.1234/b", []),
        ("title: Tides", 'title: "Tides: a study", DOI: 10.1234/a', []),
    ],
)
def test_the_same_work_in_two_pearls(first, second, fields):
    assert described(first, second) == [("b.md", field) for field in fields]


@pytest.mark.parametrize(("title", "fields"), [("Waves", ["title"]), ("TIDES", []), ("'Tides: a study'", [])])
def test_a_work_with_one_doi_has_one_title(title, fields):
    other = "  - {id: b, type: document, title: Tides, DOI: 10.1234/b}\n"
    pages = {"a": other, "b": other.replace("Tides", title)}
    told = found({f"parels/zonder-datum/{name}.md": pearl(below=work) for name, work in pages.items()})

    assert [finding.message.parts["field"] for finding in told] == fields
