"""When two references are one work."""

import pytest

from kennisparels.model.same_work import cited_works
from small import garden_of, pearl


def works_of(*works, type="book"):
    pages = {f"parels/zonder-datum/pearl-{'abcdefgh'[index]}.md": work for index, work in enumerate(works)}
    own = "{id: a, type: document, title: Tides, URL: https://example.org}"
    garden = garden_of({path: pearl().replace(own, f"{{id: a, type: {type}, {work}}}") for path, work in pages.items()})
    return [(cited.work.title, "".join(each.slug[-1] for each in cited.pearls)) for cited in cited_works(garden.pearls)]


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("title: Tides", "title: TIDES."),
        ("title: Tides, issued: 2031", "title: Tides, issued: 2031-03"),
        ("title: Tides, issued: 2031", "title: Tides"),
        ("title: Tides", "title: Tides, author: [{family: Sample}]"),
        ("title: Tides, DOI: 10.1234/AB", "title: Another, DOI: 10.1234/ab"),
        ("title: Tides, DOI: 10.1234/ab", "title: Another, DOI: 'https://doi.org/10.1234/ab'"),
        ("title: Tides, ISBN: 978-0-306-40615-7", "title: Another, ISBN: 9780306406157"),
    ],
)
def test_one_work(one, two):
    assert [pearls for _title, pearls in works_of(one, two)] == ["ab"]


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("title: Tides", "title: Waves"),
        ("title: Tides, issued: 2031", "title: Tides, issued: 2030"),
        ("title: Tides, author: [{family: Sample}]", "title: Tides, author: [{family: Other}]"),
        ("title: Tides, DOI: 10.1234/a", "title: Tides, DOI: 10.1234/b"),
        ("title: '!'", "title: '?'"),
    ],
)
def test_two_works(one, two):
    assert [pearls for _title, pearls in works_of(one, two)] == ["a", "b"]


def test_chapters_of_one_book_are_two_works():
    same = "ISBN: 9780306406157, container-title: Sea"

    assert len(works_of(f"title: Tides, {same}", f"title: Waves, {same}", type="chapter")) == 2


def test_the_fullest_description_is_shown():
    assert works_of("title: TIDES", "title: Tides, issued: 2031") == [("Tides", "ab")]


def test_a_work_cited_twice_by_one_pearl_names_it_once():
    work = "title: Tides}\n  - {id: b, type: book, title: Tides"

    assert works_of(work) == [("Tides", "a")]
