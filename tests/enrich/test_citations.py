"""Cited works as the APA style writes them: nothing guessed, nothing twice, and hostile words stay words."""

import markdown
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import TypeAdapter
from selectolax.lexbor import LexborHTMLParser

from kennisparels.enrich.citations import citation, work_ids
from kennisparels.model.values import CslType
from kennisparels.model.work import Reference

READ = TypeAdapter(Reference).validate_python
ANNA = {"family": "Vries", "given": "Anna Maria", "non-dropping-particle": "de"}
BERT = {"family": "Berg", "given": "Bert", "non-dropping-particle": "van den"}
BUREAU = {"literal": "Bureau Voorbeeld"}


def work(**fields):
    return READ(
        {"id": "a", "type": "report", "title": "Getijden"} | {key.replace("_", "-"): fields[key] for key in fields}
    )


def html_of(cited):
    return markdown.markdown(citation(cited), extensions=["attr_list", "def_list", "md_in_html"])


def text_of(cited):
    return LexborHTMLParser(html_of(cited)).body.text()


@pytest.mark.parametrize(
    ("fields", "shown"),
    [
        (
            {"author": [ANNA, BUREAU], "issued": "2031-03", "publisher": "WODC", "number": "2031-4"},
            "de Vries, A. M., & Bureau Voorbeeld. (2031). Getijden (2031-4). WODC.",
        ),
        (
            {
                "type": "article-journal",
                "author": [ANNA],
                "issued": "2031",
                "container_title": "Tijdschrift",
                "volume": "3",
                "issue": "2",
                "page": "1-9",
                "DOI": "10.1234/eb",
                "URL": "https://example.org/eb",
            },
            "de Vries, A. M. (2031). Getijden. Tijdschrift, 3(2), 1-9. https://doi.org/10.1234/eb",
        ),
        (
            {
                "type": "chapter",
                "author": [ANNA],
                "editor": [BERT],
                "issued": "2031",
                "container_title": "Het boek",
                "publisher": "Boom",
                "page": "1-9",
            },
            "de Vries, A. M. (2031). Getijden. In B. van den Berg (red.), Het boek (pp. 1-9). Boom.",
        ),
        (
            {"type": "book", "editor": [BERT], "issued": "2031", "publisher": "Boom"},
            "van den Berg, B., red. (2031). Getijden. Boom.",
        ),
        (
            {"type": "book", "editor": [BUREAU], "issued": "2031", "publisher": "Boom"},
            "Bureau Voorbeeld (red.). (2031). Getijden. Boom.",
        ),
        (
            {"type": "thesis", "author": [ANNA], "issued": "2031", "genre": "proefschrift", "publisher": "UvA"},
            "de Vries, A. M. (2031). Getijden [Proefschrift]. UvA.",
        ),
        (
            {"type": "webpage", "author": [BUREAU], "issued": "2031-03-07", "URL": "https://example.org/?a=1&b=(2)"},
            "Bureau Voorbeeld. (2031, 7 maart). Getijden. https://example.org/?a=1&b=(2)",
        ),
        (
            {"type": "legislation", "author": [BUREAU], "issued": "2031", "title": "Wet op de getijden"},
            "Bureau Voorbeeld. (2031). Wet op de getijden.",
        ),
        (
            {"author": [BUREAU], "issued": "2031", "publisher": "WODC", "title": "Wat werkt?"},
            "Bureau Voorbeeld. (2031). Wat werkt? WODC.",
        ),
    ],
)
def test_a_work_in_the_style(fields, shown):
    assert text_of(work(**fields)) == shown


def test_what_is_not_known_is_said_and_not_guessed():
    assert text_of(work()) == "Auteur niet vermeld. (datum niet vermeld). Getijden. Uitgever niet vermeld."


@pytest.mark.parametrize("kind", CslType.__args__)
def test_every_type_names_its_title_once(kind):
    assert text_of(work(type=kind)).count("Getijden") == 1


def test_a_foreign_title_is_marked_with_its_language():
    assert '<span lang="en">Tides</span>' in html_of(work(title="Tides", language="en"))


def test_an_address_that_is_none_of_the_web_is_no_link():
    assert "<a" not in html_of(work(URL="javascript:alert(1)"))


HOSTILE = "<script>alert(1)</script> *a* _b_ `c` [d](e) {: #f } &amp; \"g\" 'h' | ![i](j) # n ~~o~~ \\q \ue010\ue012"
FIELDS = ("title", "publisher", "genre", "number", "collection_title", "container_title", "volume", "page", "language")


@pytest.mark.parametrize("field", FIELDS)
@pytest.mark.parametrize("kind", ["report", "article-journal", "chapter", "thesis"])
def test_hostile_words_stay_words(kind, field):
    tree = LexborHTMLParser(html_of(work(type=kind, **{field: HOSTILE})))

    assert {node.tag for node in tree.css("body *")} <= {"p", "i", "span"}


def test_typed_characters_that_stand_for_markup_make_none():
    assert html_of(work(publisher="\ue010W\ue011 \ue012O\ue013")).count("<i>") == 1  # that of the title


def test_a_hostile_title_is_shown_as_it_was_typed():
    shown = text_of(work(title='<b>Eb</b> & *vloed* "q" &amp; [a](b)'))

    assert '<b>Eb</b> & *vloed* "q" &amp; [a](b)' in shown


@pytest.mark.parametrize(
    "name", [{"literal": HOSTILE}, {"family": HOSTILE}, {"given": HOSTILE}, ANNA | {"suffix": HOSTILE}]
)
@pytest.mark.parametrize("role", ["author", "editor"])
def test_hostile_names_stay_words(role, name):
    tree = LexborHTMLParser(html_of(work(**{role: [name, ANNA]})))

    assert {node.tag for node in tree.css("body *")} <= {"p", "i"}


_TEXT = st.text(min_size=1, max_size=20).filter(str.strip)
_NAME = st.fixed_dictionaries(
    {},
    optional=dict.fromkeys(
        ("family", "given", "literal", "non-dropping-particle", "dropping-particle", "suffix"), _TEXT
    ),
)


@settings(max_examples=50, deadline=None)
@given(
    st.fixed_dictionaries(
        {"id": _TEXT, "type": st.sampled_from(CslType.__args__), "title": _TEXT},
        optional={
            "author": st.lists(_NAME, max_size=3),
            "editor": st.lists(_NAME, max_size=2),
            "issued": st.dates().map(str),
        }
        | dict.fromkeys(
            ("publisher", "publisher-place", "number-of-pages", "container-title", "volume", "issue", "page", "number"),
            _TEXT,
        )
        | dict.fromkeys(("genre", "language", "DOI", "URL", "collection-title"), _TEXT),
    )
)
def test_any_work_can_be_cited(fields):
    tree = LexborHTMLParser(html_of(READ(fields)))

    assert {node.tag for node in tree.css("body *")} <= {"p", "i", "span", "a"}


def test_works_have_ids_of_their_own():
    works = tuple(READ({"id": name, "type": "report", "title": "T"}) for name in ("Eb 2031", "eb-2031", "é", "?"))

    assert work_ids(works) == ["kp-werk-eb-2031", "kp-werk-eb-2031_1", "kp-werk-e", "kp-werk-zonder-naam"]
