"""Built pages are looked at once more: nothing is fetched from elsewhere, no link dangles, nothing is left unread."""

import pytest

from kennisparels.finish import finish


def codes(tmp_path, body, **others):
    for name, text in {"index": body, **others}.items():
        (tmp_path / f"{name}.html").write_text(f"<!doctype html><html><body>{text}</body></html>")
    return [finding.code for finding in finish(tmp_path)]


@pytest.mark.parametrize(
    "body",
    [
        '<img src="https://evil.example/a.png">',
        '<img src="//evil.example/a.png">',
        '<img srcset="a.png 1x, //evil.example/a.png 2x">',
        '<script src="https://evil.example/a.js"></script>',
        '<link rel="stylesheet" href="https://evil.example/a.css">',
        '<iframe src="https://evil.example/"></iframe>',
        "<iframe srcdoc='<img src=\"https://evil.example/a.png\">'></iframe>",
        '<video poster="https://evil.example/a.png"></video>',
        '<object data="https://evil.example/a.swf"></object>',
        "<style>p { background: url(//evil.example/a.png) }</style>",
        '<style>@import "https://evil.example/a.css";</style>',
        '<p style="background:url(https://evil.example/a.png)">x</p>',
        '<svg><image href="https://evil.example/a.png"/></svg>',
        '<svg><use xlink:href="https://evil.example/a.svg#b"/></svg>',
        '<input type="image" src="https://evil.example/a.png">',
        '<meta http-equiv="refresh" content="0; url=https://evil.example/">',
        '<base href="https://evil.example/">',
        '<table background="https://evil.example/a.png"></table>',
    ],
)
def test_what_a_page_would_fetch_from_elsewhere(tmp_path, body):
    assert codes(tmp_path, body) == ["KP240"]


@pytest.mark.parametrize(
    "body",
    [
        '<a href="https://elsewhere.example/">x</a>',
        '<link rel="canonical" href="https://kennis.example/">',
        '<a href="other.html#here">x</a>',
        '<a href="#top" id="top">x</a>',
        '<a href="other.html?q=1">x</a>',
        "<code>[[x]] [a](b.md)</code>",
        "<pre>[[x]]</pre>",
        "<q>[[x]]</q>",
        "<p>[ [x] ] en [1] (b.md)</p>",
        '<img src="data:image/png;base64,AAAA">',
    ],
)
def test_what_is_well(tmp_path, body):
    assert codes(tmp_path, body, other='<p id="here">x</p>') == []


@pytest.mark.parametrize(
    "body",
    ['<a href="gone.html">x</a>', '<a href="#gone">x</a>', '<a href="../x">x</a>', '<a href="http://[bad">x</a>'],
)
def test_a_link_that_leads_nowhere(tmp_path, body):
    assert codes(tmp_path, body) == ["KP241"]


@pytest.mark.parametrize("body", ["<p>Zie [[tides]].</p>", "<div>[a](../b.md)</div>", "<td>[[a</td><td>b]]</td>"])
def test_what_readers_would_see_as_it_was_typed(tmp_path, body):
    assert codes(tmp_path, body) == ["KP242"]
