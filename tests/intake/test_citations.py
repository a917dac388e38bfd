"""Citations: what parts a title from its source."""

import pytest

from kennisparels.intake.citations import citation_at

HEAD = "Sample, Ann & Bob Tester (March 2031). "


def said(text, *keys):
    citation = citation_at(text, 0, len(text))
    return citation and tuple(citation.fields.get(key) for key in keys)


@pytest.mark.parametrize(
    ("rest", "title", "place", "publisher"),
    [
        ("A title: With more. Sampletown: House, 12 pp.", "A title: With more", "Sampletown", "House"),
        ("What works? A review. Sampletown: House.", "What works? A review", "Sampletown", "House"),
        ("Crime in the U.S. since 1990. New York: House, 1 pp.", "Crime in the U.S. since 1990", "New York", "House"),
        ("A title. Washington, D.C.: U.S. Office of X, 2 pp.", "A title", "Washington, D.C.", "U.S. Office of X"),
        (
            "What works?: A review. Town: House / Sampletown: Home, 2 pp.",
            "What works?: A review",
            "Town / Sampletown",
            "House / Home",
        ),
        ("A title. Town / Sampletown: House / Home, 2 pp.", "A title", "Town / Sampletown", "House / Home"),
        ("A title. Vienna: House, 5 delen.", "A title", "Vienna", "House"),
        ("A title with nothing behind it", "A title with nothing behind it", None, None),
        ("Een titel. 's-Gravenhage: Bureau/Nergens, 42 blz.", "Een titel", "'s-Gravenhage", "Bureau/Nergens"),
    ],
)
def test_reports(rest, title, place, publisher):
    assert said(HEAD + rest, "title", "publisher-place", "publisher") == (title, place, publisher)


@pytest.mark.parametrize(
    ("rest", "journal", "volume", "issue", "page", "pages"),
    [
        ("A title. Journal of Samples, vol. 9, no 3, pp. 1-42.", "Journal of Samples", "9", "3", "1-42", None),
        ("A title. Journal of Samples, 12(3), 45–67.", "Journal of Samples", "12", "3", "45-67", None),
        (
            "A title. Samples: A Journal of Tests, 7 March, pp. 1-9.",
            "Samples: A Journal of Tests",
            None,
            None,
            "1-9",
            None,
        ),
        ("A title. Journal of Samples (in press).", "Journal of Samples", None, None, None, None),
        ("A title. Tijdschrift voor Proeven 62(3): 201-219.", "Tijdschrift voor Proeven", "62", "3", "201-219", None),
        ("A title. Crime & Samples, 8 September, 99 pp.", "Crime & Samples", None, None, None, "99"),
        (
            "A title. In: Samples: A Review of Tests, vol. 4, pp. 1-2.",
            "Samples: A Review of Tests",
            "4",
            None,
            "1-2",
            None,
        ),
        ("A title. Annals of Examples, vol. 4, no. March pp. 12‑40.", "Annals of Examples", "4", None, "12-40", None),
    ],
)
def test_articles(rest, journal, volume, issue, page, pages):
    keys = ("container-title", "volume", "issue", "page", "number-of-pages")

    assert said(HEAD + rest, *keys) == (journal, volume, issue, page, pages)


@pytest.mark.parametrize(
    ("when", "issued"),
    [
        ("(2031)", "2031"),
        ("(March 2031)", "2031-03"),
        ("(7 maart 2031)", "2031-03-07"),
        ("(2031, April)", "2031-04"),
        ("(2031a)", "2031"),
        ("(in press)", None),
    ],
)
def test_when(when, issued):
    assert said(f"Sample, Ann {when}. A title. Sampletown: House.", "issued") == (issued,)


@pytest.mark.parametrize(
    "text",
    [
        "Zo verscheen onlangs (maart 2031) een stuk. En nog meer.",
        "Het rapport van de raad (2031), en wat ervan te denken. Veel dus.",
        "De minister schreef vorige week. Zijn ministerie (2031). Dat is het.",
        "",
    ],
)
def test_prose_is_no_citation(text):
    assert said(text, "title") is None


@pytest.mark.parametrize(
    ("url", "doi"),
    [
        ("https://example.org/doi/full/10.1234/a.b-2031", "10.1234/a.b-2031"),
        ("https://example.org/content/pdf/10.1234/a.b-2031.pdf", "10.1234/a.b-2031"),
        ("https://example.org/content/doi/10.1234/a.b-2031/full/html", "10.1234/a.b-2031"),
        ("https://example.org/article/doi/10.1234/a.b-2031/5910750", None),
        ("https://example.org/rapport/10.12/x", None),
    ],
)
def test_a_doi_in_the_address_of_a_publisher(url, doi):
    assert said(f"{HEAD}A title. Sampletown: House. {url}", "DOI", "URL") == (doi, url)


@pytest.mark.parametrize("name", ["Voorbeeld", "Voorbeeld Vier Public", "Ernst & Vries", "Proef&Vier"])
def test_who_publishes_its_own_work_is_an_organisation(name):
    (author,) = citation_at(text := f"{name} (2031). A title. Town: {name}, 2 pp.", 0, len(text)).fields["author"]

    assert author.literal == name


def test_two_family_names_are_not_one_person():
    assert said("Ernst & Vries (2031). A title. Town: House, 2 pp.", "author") is None
