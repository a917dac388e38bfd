"""Links as people type them, with their places; nothing inside code counts."""

import markdown
import pytest
import yaml
from markdown.extensions.toc import TocExtension

from kennisparels.read import read_page
from kennisparels.read.markdown import scan
from small import PEARL, pearl


def links_of(text):
    return [(link.kind, link.target, *link.place) for link in scan(text).links]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Zié [a](b.md).", [("inline", "b.md", 1, 5)]),
        ('[a](b.md "title")', [("inline", "b.md", 1, 1)]),
        ("één\n[a](b.md#c)", [("inline", "b.md#c", 2, 1)]),
        ("[a][b]\n\n[b]: c.md", [("reference", "c.md", 1, 1)]),
        ("[b]\n\n[b]: c.md", [("reference", "c.md", 1, 1)]),
        ("![alt](b.png)", [("image", "b.png", 1, 1)]),
        ("<https://example.org>", [("autolink", "https://example.org", 1, 1)]),
        ("[[slug]]", [("wiki", "slug", 1, 1)]),
        ("a [[slug|label]] b", [("wiki", "slug", 1, 3)]),
        ("[[slug#heading]]", [("wiki", "slug#heading", 1, 1)]),
        ("- one\n- [a](b.md)", [("inline", "b.md", 2, 3)]),
        ("| a |\n|---|\n| [a](b.md) |", [("inline", "b.md", 3, 3)]),
        ("> [a](b.md)", [("inline", "b.md", 1, 3)]),
        ('<div markdown="1">\n[a](b.md)\n</div>', [("inline", "b.md", 2, 1)]),
        ("`[a](b.md)`", []),
        ("```\n[a](b.md) [[c]]\n```", []),
        ("~~~ md\n[a](b.md)\n~~~", []),
        ("    [a](b.md)", []),
        ("`` [[slug]] ` ``", []),
        ("\\[a](b.md)", []),
        ("<!-- [a](b.md) -->", []),
    ],
)
def test_links_and_their_places(text, expected):
    assert links_of(text) == expected


def test_a_link_in_a_prose_field_has_its_place_in_the_file():
    text = pearl(more="summary:\n  nl: |\n    Eén.\n    Zie [a](b.md).\n")

    assert [link.place for link in read_page(PEARL, text).page.links] == [(8, 9)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Eén. Zie [twee](a.md) hier. Drie.", ("Zie ", "twee", " hier.")),
        ("Volgens dr. A. Jansen, zie [b](a.md), blz. 3. Klaar.", ("Volgens dr. A. Jansen, zie ", "b", ", blz. 3.")),
        ("Zie [[a]].", ("Zie ", "", ".")),
        ("Een [zin. Met punt](a.md) erin. Twee.", ("Een ", "zin. Met punt", " erin.")),
        ("- punt\n- zie [*b*](a.md)", ("zie ", "b", "")),
    ],
)
def test_the_sentence_around_a_link(text, expected):
    context = scan(text).links[0].context

    assert (context.before, context.label, context.after) == expected


@pytest.mark.parametrize(
    "text",
    [
        "## Één kop\n\n## Één kop\n\n### A `b` *c* [d](e.md)\n",
        "## Kop { #eigen }\n\n## Eigen\n",
        "Kop\n---\n\n## C&A, 10 %\n",
        "## 2. Wat werkt?\n\n## ???\n",
    ],
)
def test_heading_ids_are_those_of_the_renderer(text):
    renderer = markdown.Markdown(extensions=["attr_list", TocExtension()])
    renderer.convert(text)
    rendered = [token["id"] for token in _flat(renderer.toc_tokens)]

    assert [heading.id for heading in scan(text).headings] == rendered


def _flat(tokens):
    for token in tokens:
        yield token
        yield from _flat(token["children"])


def test_every_value_has_the_place_that_yaml_gives(tmp_path):
    text = pearl(more="summary:\n  nl: |\n    Eb.\n")
    places = read_page(PEARL, text).page.places
    root = yaml.compose(text.split("---\n")[1])

    for key, value in root.value:
        assert places[(key.value,)] == (value.start_mark.line + 2, value.start_mark.column + 1)
