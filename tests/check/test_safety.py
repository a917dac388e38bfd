"""What could harm readers, in the ways that those who mean harm write it."""

import pytest

from small import PEARL, codes, found, page, pearl, places


def of(body):
    return codes(found({"over/a.md": page(body)}))


@pytest.mark.parametrize(
    "body",
    [
        "<script>a</script>",
        "<ScRiPt src=a>",
        "<img/src=x onerror=a>",
        "\\<script>a",
        "a <b",
        "<div\nid=a",
        '<span title="a>b" onclick=c>d</span>',
        "<!-- <p>\n\n<font>",
        '<div lang="en">\n\n<form>\n',
        "<svg/onload=a>",
    ],
)
def test_html_that_is_not_allowed(body):
    assert set(of(body)) & {"KP450", "KP454"}


@pytest.mark.parametrize(
    "body",
    [
        '<div lang="en" markdown="1">\n\na\n\n</div>\n',
        "H<sub>2</sub>O<br>a<br />",
        "<!-- a <font>\nb -->\n",
        "`<script>` a\n\n    <script>\n\n```\n<script>\n```\n",
        "<https://example.org/a>",
        "a < b, c <3, d &lt;e",
        '<span title="it\'s">c</span>',
    ],
)
def test_html_that_is_allowed(body):
    assert of(body) == []


@pytest.mark.parametrize(
    "body",
    [
        "<p onclick=a>b</p>",
        "<p class=a/b ONCLICK=c>d</p>",
        '<p class="a"onclick="b">c</p>',
        "<p\n  style='a'>b</p>",
        "a {: onclick=b }",
        "# A {#b onclick=c}",
        "[a](#){: style='b' }",
        "[a](#){ href=b }",
        "<section onclick=a>\n\nb\n\n</section>",
    ],
)
def test_attributes_that_are_not_allowed(body):
    assert "KP451" in of(body)


def test_a_list_of_harmless_attributes():
    assert of("## A {#b .c}\n\nd\n{: .e lang=en }\n") == []


@pytest.mark.parametrize(
    "target",
    [
        "javascript:a",
        "JaVaScript:a",
        "&#106;avascript:a",
        "java&#10;script:a",
        "data:text/html,a",
        "vbscript:a",
        "file:///etc/passwd",
        "<\tjavascript:a>",
    ],
)
def test_links_that_are_not_safe(target):
    assert "KP452" in of(f"[a]({target})")


def test_addresses_in_fields_are_links_too():
    below = 'provenance:\n  - {title: "Data: a", url: "data:a", seen: 2031-01-01}\norigin: ["javascript:a"]\n'

    assert places(found({PEARL: pearl(below=below)})) == [("KP452", 8, 29), ("KP452", 9, 10)]


@pytest.mark.parametrize("target", ["https://a.example/b.png", "//a.example/b.png"])
def test_images_from_elsewhere(target):
    assert of(f"![Eb]({target})") == ["KP453"]


@pytest.mark.parametrize("code", ["{{ a }}", "{% a %}", "--8<-- a", ";--8<-- a", "-8<- a", "`{{ a }}`"])
def test_templates_and_snippets(code):
    assert of(f"b\n\n{code}\n") == ["KP455"]


def test_hidden_characters_have_their_places():
    assert places(found({"over/a.md": page("a\u202eb\n\nc \u200bd\ufeff\n")})) == [
        ("KP456", 4, 2),
        ("KP456", 6, 3),
        ("KP456", 6, 5),
    ]


@pytest.mark.parametrize("character", ["\x00", "\x07", "\x1b", "\x7f", "\x9b", "\u034f", "\ufe01", "\U000e0101"])
def test_characters_that_are_never_drawn(character):
    assert places(found({"over/a.md": page(f"ab{character}c\n")})) == [("KP456", 4, 3)]


def test_emoji_hold_hidden_characters():
    england = "\U0001f3f4\U000e0067\U000e0062\U000e0065\U000e006e\U000e0067\U000e007f"

    assert of(f"{england} \U0001f469\u200d\U0001f4bb \u2764\ufe0f") == []


@pytest.mark.parametrize("host", ["ex\u0430mple.org", "xn--exmple-4nf.org", "\u0430\u0440\u0440\u04cf\u0435.com"])
def test_addresses_with_letters_that_look_like_others(host):
    assert of(f"[a](https://{host}/b)") == ["KP457"]


@pytest.mark.parametrize("host", ["één.example.nl", "xn--n-bga.nl", "[bad", "xn--\u0430", "xn--99999999999"])
def test_addresses_without_such_letters(host):
    assert "KP457" not in of(f"<a>(https://{host}/b) [a](https://{host}/b)")


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("`b {: onclick=go }` and ``{: onclick=go }``.", []),
        ("**`{: onclick=go }`**", []),
        ("`a` b\n{: onclick=go }", ["KP451"]),
        ("`a` *b*{: onclick=go } `c`", ["KP451"]),
        ("`open {: onclick=go }", ["KP451"]),
    ],
)
def test_a_list_of_attributes_between_backticks_is_shown_as_it_is(body, expected):
    assert of(body) == expected


@pytest.mark.parametrize("character", ["\x00", "\x02", "\x07", "\x0c", "\x1b", "\x7f", "\x85", "\x9b"])
def test_a_control_character_in_the_text(character):
    assert places(found({"over/a.md": page(f"Eb{character}b en\tvloed.\n")})) == [("KP456", 4, 3)]
