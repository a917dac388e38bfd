"""Through CSL nothing is lost; through RIS and BibTeX only what the list says."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter

from conftest import ROOT
from kennisparels.model.work import Name, Reference
from kennisparels.records import bibtex, items_from, ris
from kennisparels.records.bibtex import to_bibtex
from kennisparels.records.csl import to_csl
from kennisparels.records.item import NAME_FIELDS, TYPES
from kennisparels.records.ris import to_ris

WORK = TypeAdapter(Reference)
PERSON = Name(**{"family": "Voorbeeld", "given": "Anna B.", "suffix": "Jr."})
ARTICLE = Reference(
    **{
        "id": "voorbeeld-2031",
        "type": "article-journal",
        "title": "Eén plan: 100 % beter & {meer}",
        "author": (PERSON, Name(literal="Ministerie van Justitie & Veiligheid")),
        "issued": "2031-03-07",
        "container-title": "Tijdschrift voor Voorbeelden",
        "volume": "12",
        "issue": "3",
        "page": "1-42",
        "DOI": "10.1234/a_b",
        "ISSN": "1234-5679",
        "URL": "https://example.org/a_b?c=%20",
        "language": "nl",
    }
)
REPORT = Reference(
    **{
        "id": "bureau-2030",
        "type": "report",
        "title": "Een rapport",
        "author": (Name(literal="Bureau Voorbeeld"),),
        "editor": (Name(family="Proef", given="Bram"),),
        "issued": "2030-11",
        "publisher": "Uitgeverij Nergens",
        "publisher-place": "Den Haag",
        "number-of-pages": "42",
        "collection-title": "Cahier",
        "number": "2030-4",
        "genre": "factsheet",
        "ISBN": "978-0-306-40615-7",
        "language": "nl",
    }
)

words = st.text("abcé Zü'-:;?&.", min_size=1, max_size=20).map(lambda text: " ".join(text.split())).filter(bool)
names = st.one_of(
    st.builds(lambda text: Name(literal=text), words),
    st.builds(
        lambda values: Name(**values),
        st.fixed_dictionaries(
            {"family": words}, optional={key: words for key in NAME_FIELDS if key not in ("family", "literal")}
        ),
    ),
)
texts = [
    field.replace("_", "-")
    for field in Reference.__dataclass_fields__
    if field not in ("id", "type", "title", "author", "editor", "issued")
]
works = st.builds(
    lambda values: Reference(**values),
    st.fixed_dictionaries(
        {"id": words, "type": st.sampled_from(TYPES), "title": words},
        optional={
            "author": st.lists(names, max_size=3).map(tuple),
            "editor": st.lists(names, max_size=2).map(tuple),
            "issued": st.dates().map(str) | st.sampled_from(["2031", "2031-03"]),
            **dict.fromkeys(texts, words),
            "page": st.sampled_from(["1-42", "7", "e12"]),
            "ISBN": st.just("978-0-306-40615-7"),
            "ISSN": st.just("1234-5679"),
            "URL": st.sampled_from(["https://example.org/a;b_c?d=%20", "https://example.org/"]),
        },
    ),
)


def back(form: str, text: str) -> Reference:
    (item,) = items_from(form, text)
    return WORK.validate_python(item)


@given(works)
def test_through_csl_nothing_is_lost(work):
    assert back("csl", json.dumps([to_csl(work)])) == work


@given(works)
@pytest.mark.parametrize("form", ["ris", "bibtex"])
def test_what_is_lost_is_on_the_list(form, work):
    write, losses = {"ris": (to_ris, ris.LOSSES), "bibtex": (to_bibtex, bibtex.LOSSES)}[form]
    came = back(form, write([work]))
    listed = {key.partition(".")[0].replace("-", "_") for key in losses} | {"editor"}  # a name is a name

    assert {field for field, value in vars(work).items() if getattr(came, field) != value} - listed == set()


@pytest.mark.parametrize("form", ["RIS", "BibTeX"])
def test_the_guide_says_what_is_on_the_list(form):
    guide = (ROOT / "docs/bijdragen/index.md").read_text(encoding="utf-8")
    listed = guide.partition(f"\n{form}:\n\n")[2].partition("\n\n")[0].split("\n")

    assert listed == [f"- {words}" for words in dict.fromkeys({"RIS": ris, "BibTeX": bibtex}[form].LOSSES.values())]


@pytest.mark.parametrize("work", [ARTICLE, REPORT], ids=["article", "report"])
@pytest.mark.parametrize("form", ["ris", "bibtex"])
def test_what_a_form_can_carry_comes_back(form, work):
    write = {"ris": to_ris, "bibtex": to_bibtex}[form]

    assert back(form, write([work])) == work


def other(work, **parts):
    """The same work with other values; nothing takes one away."""
    values = {field.replace("_", "-"): value for field, value in {**vars(work), **parts}.items()}
    return Reference(**{field: value for field, value in values.items() if value})


def with_name(**parts):
    return other(ARTICLE, author=(Name(**{key.replace("_", "-"): value for key, value in parts.items()}),))


# A work for each field of a list of losses, that shows the loss.
LOSES = {
    "ris": {
        "author.non-dropping-particle": with_name(family="Vries", given="Anna", non_dropping_particle="de"),
        "author.dropping-particle": with_name(family="Humboldt", given="Anna", dropping_particle="von"),
        "author.literal": with_name(literal="Bureau Water, Bos en Wad"),
        "number-of-pages": other(ARTICLE, number_of_pages="42", page=None),
        "page": other(REPORT, number_of_pages=None, page="42"),
        "ISSN": other(ARTICLE, ISBN="978-0-306-40615-7"),
        "number": other(ARTICLE, number="7", issue=None),
        "issue": other(REPORT, issue="7", number=None),
        "container-title": other(REPORT, container_title="Een bundel"),
        "collection-title": other(REPORT, container_title="Een bundel", collection_title=None),
    },
    "bibtex": {
        "type": other(ARTICLE, type="article-newspaper"),
        "author.dropping-particle": with_name(family="Humboldt", given="Anna", dropping_particle="von"),
        "author.family": with_name(family="Vries Robbé"),
        "id": other(ARTICLE, id="een naam, met spaties"),
    },
}


@pytest.mark.parametrize(("form", "field"), [(form, field) for form, fields in LOSES.items() for field in fields])
def test_what_is_listed_as_lost_is_lost(form, field):
    write = {"ris": to_ris, "bibtex": to_bibtex}[form]
    work = LOSES[form][field]
    came = back(form, write([work]))
    key = field.partition(".")[0].replace("-", "_")

    assert getattr(came, key) != getattr(work, key)


def test_each_list_says_what_is_shown_to_be_lost():
    assert {form: set(fields) for form, fields in LOSES.items()} == {
        "ris": set(ris.LOSSES),
        "bibtex": set(bibtex.LOSSES),
    }
