"""The letter's own words on a page, where its owner keeps them."""

import html
import re

import markdown
import pytest

from kennisparels.intake.draft import prose

EXTENSIONS = ["attr_list", "def_list", "footnotes", "md_in_html", "sane_lists", "tables", "toc", "pymdownx.betterem"]


@pytest.mark.parametrize(
    "text",
    [
        "Gewone tekst, met een punt. En 45% (of 1.000) per jaar; zie https://example.org/a-b?c=d.",
        "- geen lijst",
        "+ geen lijst",
        "12. geen lijst",
        "3) geen lijst",
        ": geen uitleg",
        "# geen kop",
        "> geen citaat",
        "---",
        "=== geen kop",
        "| geen | tabel |",
        "`code` *a* _b_ **c** [x](y) ![z](q) [[w]] [^1] {: .x } {{ 7 }} <b onclick=x> <!-- --> &amp; ~~d~~ ~~~ ```",
        r"\ \* \[",
        "*[HTML]: geen afkorting",
    ],
)
def test_markdown_shows_what_stands_there(text):
    shown = markdown.markdown(f"Eerst.\n\n{prose(text)}\n", extensions=[*EXTENSIONS, "pymdownx.superfences"])

    assert html.unescape(re.sub(r"</?p>", "", shown.split("\n", 1)[1])) == text


def test_an_editor_can_read_it():
    text = "Gewone tekst (met haakjes), een punt. En 45% - of 1.000 - per jaar: zie ´dit´!"

    assert prose(text) == text
