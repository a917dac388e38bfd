"""What only some readers can follow."""

import pytest

from small import PEARL, codes, found, page, pearl, places


def of(body):
    return codes(found({"over/a.md": page(body), "over/b c.png": b""}))


@pytest.mark.parametrize("text", ["b c", "B_C", "b-c.png", "afbeelding.jpg"])
def test_a_file_name_as_an_image_text(text):
    assert of(f"![{text}](<b c.png>)") == ["KP551"]


@pytest.mark.parametrize("text", ["", " ", "-"])
def test_an_image_without_text(text):
    assert of(f"![{text}](<b c.png>)") == ["KP550"]


def test_headings_go_up_by_any_number_of_levels():
    assert of("## A\n\n### B\n\n#### C\n\n## D\n") == []


def test_a_text_begins_at_level_two():
    assert of("### A\n\n#### B\n") == ["KP552"]


@pytest.mark.parametrize("body", ["**Zie [a](#).**", "**a** b", "- **a**\n", "**" + "a " * 50 + "b**"])
def test_bold_that_is_no_heading(body):
    assert "KP555" not in of(body)


@pytest.mark.parametrize(
    "text",
    "Zie hieronder.|De bovenstaande tabel.|Klik op de rode knop.|In het rode vak.|See above.|The box on the right."
    "|the red line|Het kader rechts.".split("|"),
)
def test_what_only_the_eye_can_follow(text):
    assert of(text) == ["KP556"]


@pytest.mark.parametrize(
    "text",
    "Het rode licht brandt.|Mensen boven de 18.|Above all, it helps.|`hieronder`|Links in de politiek"
    "|Bovendien is er een rode draad.|Onder toezicht|Rechts van de wet".split("|"),
)
def test_what_everyone_can_follow(text):
    assert of(text) == []


def test_prose_fields_are_read_too():
    more = "lesson:\n  nl: |\n    Zie hieronder.\n  en: |\n    See below.\n"

    assert places(found({PEARL: pearl(more=more)})) == [("KP556", 7, 9), ("KP556", 9, 5)]
