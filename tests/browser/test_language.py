"""The language that a page says a text is in is the language of that text: screen readers speak accordingly."""

import re
from collections.abc import Iterator
from itertools import takewhile
from pathlib import Path

from selectolax.lexbor import LexborHTMLParser, LexborNode

from kennisparels.check.likely_language import likely_language

# A shorter text says too little.
WORDS = 8
_INLINE = {"a", "abbr", "b", "bdi", "cite", "em", "i", "mark", "q", "small", "span", "strong", "sub", "sup", "time"}
# The words in an address are of no language.
_ADDRESS = re.compile(r"https?://\S+")
# what a program says, or is told
_APART = "pre, code, script, style, svg, title"


def test_every_text_is_in_the_language_that_it_says(site: Path):
    pages = {page.relative_to(site).as_posix(): page.read_text(encoding="utf-8") for page in site.rglob("*.html")}
    wrong = [
        f"{path}: {said} {text}"
        for path, html in pages.items()
        for said, text in texts_of(html)
        if likely_language(_ADDRESS.sub("", text)) not in (said, None)
    ]

    assert wrong == [], "\n".join(wrong)


def test_english_without_a_mark_is_seen_and_with_one_is_not():
    english = "The study followed those who stayed in it for a year."
    html = f'<html lang="nl"><p>{english}</p><p>Dit is <span lang="en">{english}</span></p><p lang="en">{english}</p>'

    assert list(texts_of(html)) == [("nl", english), ("en", english), ("en", english)]


def texts_of(html: str) -> Iterator[tuple[str, str]]:
    """Each text of enough words with the language that it says it is in: the parts of a block in one language."""
    tree = LexborHTMLParser(html)
    for each in tree.css(_APART):
        each.decompose()
    blocks: dict[tuple[int, str], list[str]] = {}
    for node in tree.root.traverse(include_text=True):
        if node.tag == "-text" and node.parent and node.text_content.strip():
            above = list(_ancestors(node))
            within = len(list(takewhile(lambda each: each.tag in _INLINE, above)))
            said = next((each.attributes["lang"] for each in above if each.attributes.get("lang")), "")
            blocks.setdefault((above[within].mem_id, said), []).append(node.text_content)
    for (_, said), texts in blocks.items():
        words = "".join(texts).split()
        if len(words) >= WORDS:
            yield said, " ".join(words)


def _ancestors(node: LexborNode) -> Iterator[LexborNode]:
    while (node := node.parent) is not None and node.tag != "-document":
        yield node
