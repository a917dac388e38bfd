"""How a text is typed and phrased: what is told, and what is left alone."""

import pytest

from small import PEARL, codes, found, page, pearl, places


def of(body):
    return codes(found({"over/a.md": page(body)}))


@pytest.mark.parametrize("text", ["de de", "De de", "het\nhet", "een een"])
def test_a_word_that_stands_twice(text):
    assert of(f"Nu {text} eb.") == ["KP600"]


@pytest.mark.parametrize(
    "text", ["die die", "dat dat", "12 12", "de `x` de", "de. De", "de\n\nde", "Baden Baden", "de, de"]
)
def test_a_word_that_may_stand_twice(text):
    assert of(f"Nu {text} eb.") == []


@pytest.mark.parametrize("text", ["a  \nb", "- a\n\n    b", "| a   |  b |\n|---|---|\n| c   | d |", "`a  b`"])
def test_spaces_that_mean_something(text):
    assert of(text) == []


@pytest.mark.parametrize("text", ["´a b´", "¨a¨", "‘’a’’", "''a''", ",,a”", "foto´s", "‘‘a’’"])
def test_odd_quotation_marks(text):
    assert of(f"De {text} dus.") == ["KP602"]


@pytest.mark.parametrize("text", ["'a b'", '"a b"', '("a")'])
def test_straight_quotation_marks(text):
    assert of(f"De {text} dus.") == ["KP603"]


@pytest.mark.parametrize(
    "text", ["‘a’", "“a”", "thema's en foto's", "’s avonds", "'s avonds", "`'a'`", '[a](# "b")', 'a\n{: lang="en" }']
)
def test_quotation_marks_that_are_right(text):
    assert of(f"De {text}") == []


@pytest.mark.parametrize(("text", "told"), [("en...", ["KP604"]), ("en ... zo", ["KP604"]), ("en…", []), ("....", [])])
def test_an_ellipsis(text, told):
    assert of(text) == told


THEME = {"themas/iom.md": "---\nprefLabel: {nl: aanpak, en: approach}\naltLabel: {nl: [PGA], en: [IOM]}\n---\n"}


def test_an_acronym_is_told_once_and_at_its_first_use():
    assert places(found(THEME | {"over/a.md": page("Met IOM.\n\nEn IOM.")})) == [("KP605", 4, 5)]


@pytest.mark.parametrize("body", ["De Aanpak (IOM).", "IOM is an approach.", "`IOM`", "IOM-project", "XYZ"])
def test_an_acronym_that_needs_no_words(body):
    assert found(THEME | {"over/a.md": page(body)}) == []


def test_a_theme_need_not_explain_itself():
    assert found({"themas/iom.md": THEME["themas/iom.md"] + "IOM.\n"}) == []


@pytest.mark.parametrize(("count", "told"), [(25, []), (26, ["KP606"])])
def test_twenty_five_words_are_not_too_many(count, told):
    assert of("Woord " + " ".join("abcdefghijklmnopqrstuvwxyz"[: count - 1]) + ".") == told


@pytest.mark.parametrize(
    "body",
    [
        "- " + "a b c d e f g h i j k l.\n- " * 3,
        "# " + "a b c d e f g h i j k l m\n" * 2,
        "| a b c d e f g h | i j |\n" * 4,
    ],
)
def test_words_in_several_blocks_are_no_sentence(body):
    assert "KP606" not in of(body)


def test_a_long_sentence_has_its_place_in_a_field():
    words = " ".join("abcdefghijklmnopqrstuvwxyz")
    more = f"summary:\n  nl: |\n    Kort. Lang {words}.\n  en: |\n    Short. Long\n    {words}.\n"

    assert places(found({PEARL: pearl(more=more)})) == [("KP606", 7, 11), ("KP606", 9, 12)]
