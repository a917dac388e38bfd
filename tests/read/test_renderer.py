"""The scanner sees the links that readers get: compared with Python-Markdown on every page, real and generated."""

from pathlib import Path

import markdown
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from selectolax.lexbor import LexborHTMLParser

from bench.garden import garden
from kennisparels.read import read_garden
from kennisparels.read.markdown import scan
from small import TODAY

ROOT = Path(__file__).parents[2]
EXTENSIONS = ["attr_list", "def_list", "footnotes", "md_in_html", "sane_lists", "tables", "toc"]
EXTENSIONS += ["pymdownx.betterem", "pymdownx.superfences"]

ODD = [
    "A [b](c.md){ .d } and [e](f.md 'g').\n\n* [h](i.md)\n\n    [j](k.md)\n\n1. [l](m.md)\n",
    "| a | b |\n|---|---|\n| [c](d.md) | `[e](f.md)` |\n",
    "A note[^1].\n\n[^1]: See [b](c.md).\n",
    "> [a](b.md)\n> [c](d.md)\n",
    "Term\n:   See [a](b.md).\n",
    '<div lang="en" markdown="1">\n\n## A [b](c.md)\n\n- [d](e.md)\n\n</div>\n',
    "~~~\n[a](b.md)\n~~~\n\n- a\n\n    ```\n    [c](d.md)\n    ```\n",
    "[a]: b.md\n\n[a] and [c][a] and [d][] .\n\n[d]: e.md\n",
    "![a](b.png) and [![c](d.png)](e.md)\n",
    "*[a](b.md)* **[c](d.md)** `[e](f.md)` \\[g](h.md) <https://example.org>\n",
]


def rendered(text):
    tree = LexborHTMLParser(markdown.markdown(text, extensions=EXTENSIONS))
    for extra in tree.css("a.footnote-ref, a.footnote-backref"):
        extra.decompose()
    found = [node.attributes.get("href") or node.attributes.get("src") for node in tree.css("a[href], img[src]")]
    return sorted(found)


def scanned(text):
    return sorted(link.target for link in scan(text).links if link.kind != "wiki")


@pytest.mark.parametrize("text", ODD)
def test_the_scanner_agrees_on_odd_markdown(text):
    assert scanned(text) == rendered(text)


def test_the_scanner_agrees_on_every_real_page():
    pages = read_garden(ROOT / "docs", TODAY).pages

    assert pages
    assert [page.path for page in pages if scanned(page.body) != rendered(page.body)] == []


def test_the_scanner_agrees_on_headings_of_every_real_page():
    for page in read_garden(ROOT / "docs", TODAY).pages:
        html = LexborHTMLParser(markdown.markdown(page.body, extensions=EXTENSIONS))

        assert [heading.id for heading in page.headings] == [node.attributes["id"] for node in html.css("h1,h2,h3,h4")]


def test_generated_pages_have_their_wiki_links():
    texts = [text for path, text in garden(40).items() if path.startswith("parels/")]

    assert sum(text.count("[[") for text in texts) == sum(
        link.kind == "wiki" for text in texts for link in scan(text.split("---\n", 2)[2]).links
    )


# --- Markdown as people write it, put together at random ---

_WORDS = st.sampled_from(
    ["eb", "vloed", "zée", "a.", "C&A", "10%", "(zie)", "x_y", "2 * 3", "a < b", "'t", "\\[nee](nee.md)"]
)
_TARGETS = st.sampled_from(["a.md", "../b.md#c", "https://example.org/?q=1", "#kop", "c%20d.md", "<e f.md>"])
_INLINE = st.recursive(
    _WORDS,
    lambda inner: st.one_of(
        st.tuples(inner, _TARGETS).map(lambda pair: f"[{pair[0].replace('[', '').replace(']', '')}]({pair[1]})"),
        _TARGETS.map(lambda target: f"![beeld]({target})"),
        _WORDS.map(lambda word: f"`[{word}](geen.md)`"),
        _WORDS.filter(str.isalpha).map(lambda word: f"**{word}**"),
        _WORDS.filter(str.isalpha).map(lambda word: f"*{word}*"),
    ),
    max_leaves=2,
)
_LINE = st.lists(_INLINE, min_size=1, max_size=4).map(" ".join).filter(lambda line: line[0] not in "0123456789")
_BLOCK = st.one_of(
    st.lists(_LINE, min_size=1, max_size=3).map("\n".join),
    st.tuples(st.integers(2, 4), _LINE).map(lambda pair: f"{'#' * pair[0]} {pair[1]}"),
    st.lists(_LINE, min_size=1, max_size=3).map(lambda lines: "\n".join(f"- {line}" for line in lines)),
    st.lists(_LINE, min_size=1, max_size=3).map(lambda lines: "\n".join(f"1. {line}" for line in lines)),
    _LINE.map(lambda line: f"> {line}"),
    _LINE.map(lambda line: f"```\n{line}\n```"),
    st.tuples(_LINE, _LINE).map(lambda cells: f"| {cells[0]} | b |\n|---|---|\n| {cells[1]} | d |"),
)


@settings(derandomize=True, deadline=None, database=None, max_examples=200)
@given(st.lists(_BLOCK, min_size=1, max_size=5).map("\n\n".join))
def test_the_scanner_agrees_on_markdown_put_together_at_random(text):
    assert scanned(text) == rendered(text)
