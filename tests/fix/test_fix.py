"""What repairing promises, whatever the page: no finding more, and nothing left for a second run."""

from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kennisparels.check import check
from kennisparels.fix import fix
from kennisparels.read import read_garden
from small import PEARL, TODAY, garden_of, page

ROOT = Path(__file__).parents[2]


def texts_of(docs):
    """Every page below a folder that is text, letter for letter."""
    files = {path.relative_to(docs).as_posix(): path.read_bytes() for path in sorted(docs.rglob("*.md"))}
    return {path: raw.decode() for path, raw in files.items() if b"\xe9\n" not in raw}


def written(docs, folder, texts):
    for path, text in texts.items():
        file = folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(text.encode())
    return read_garden(folder, TODAY)


def test_the_garden_itself_needs_no_repair():
    docs = ROOT / "docs"

    assert fix(read_garden(docs, TODAY), texts_of(docs)) == []


@pytest.mark.parametrize("name", ["broken", "sound"])
def test_a_second_run_changes_nothing(name, tmp_path):
    docs = ROOT / "tests/gardens" / name / "docs"
    texts = texts_of(docs)
    once = texts | {page.path: page.after for page in fix(read_garden(docs, TODAY), texts)}

    assert (once != texts) == (name == "broken")
    assert fix(written(docs, tmp_path, once), once) == []


# The sign ␣ stands for a space at the end of a line, which editors take off.
MESSY = """---
# above

title: Tides "and" ´waves´ # remark
tags: [Sea water, watr]␣␣␣
date: 7-3-2031
# who says so
status: budding
summary: {nl: "Eb, en ´vloed´...", en: 'Ebb: it´s'} # short
number: 0412
evidence:
  effects:
    - outcome: Sea water
      direction: none
      note: {nl: Eb, en: Ebb}
  strength: limited
  mechanism: {nl: "Eb.", en: "Ebb."}
review_by: 3 april 2033
lesson:
  en: |
    Ebb ´flows´ here...␣␣

    See [[Water]], [it](http://example.org/a).
  nl: |
    ´s Morgens eb.
references:
  - {id: a, type: report, title: T, DOI: "https://doi.org/10.1234/a", URL: "https://example.org/a", issued: 7.3.2031}
attachments:
  - file: tides.pdf
    title: Tides
---
## De ´kop´...

Zie [[Waves|´de´ golven]], [´z´][z] en [het thema](../../themas/WATER.md#x "t")...␣␣
Regel ¨twee¨ met `co´de...`␣␣␣

| a ´b´ | c... |
|---|---|
| [x](../../Themas/water.md) | ´d´ |

```
code´s ...␣␣
```

    meer code␣␣␣

[z]: ../../Themas/Water.md#y "´t´..."
""".replace("␣", " ")
PIECES = [
    *"´¨'\"`*_[](){}<>#|:-~\\,. \t\n\u00a0\u2028\x85\ufffc é😀",
    *(
        "...",
        "  \n",
        "\r\n",
        "\r",
        "---\n",
        "```\n",
        "    ",
        "\t",
        "- ",
        "> ",
        "# ",
        "{: .a }",
        "!!! note\n",
        "[^1]",
        "[z]: ",
        "<!--",
    ),
    *(
        "|2\n",
        "|+\n",
        ">-\n",
        "&a ",
        "*a",
        "!!str ",
        "? ",
        "nl: ",
        "title: ",
        "date: 3-4-2031\n",
        "lesson: {nl: a, b}\n",
        "no",
        "1.10",
    ),
]
WAVES = page("Zie [de kop](../parels/zonder-datum/tides.md#de-kop), [[tides#De ´kop´...]] en [[tides]].\n")


@st.composite
def mutated(draw):
    """The messy page, with a few pieces taken out, put in or put elsewhere."""
    text = MESSY
    for _step in range(draw(st.integers(0, 5))):
        start, stop = sorted(draw(st.tuples(*[st.integers(0, len(text))] * 2)))
        stop = min(stop, start + draw(st.sampled_from([0, 1, 5, 40, 400])))
        new = draw(st.sampled_from([*PIECES, text[start:stop] * 2, text[stop : stop + 60]]))
        text = text[:start] + new + text[stop:]
    return draw(st.sampled_from(["", "\ufeff"])) + text.replace("\n", draw(st.sampled_from(["\n", "\r\n"])))


def garden_with(text):
    # as bytes: the file is what is repaired, not what a text file makes of it
    return garden_of({PEARL: text.encode(), "over/waves.md": WAVES, "bijlagen/tides.pdf": b"%PDF-1.4"})


def repaired(garden, text):
    made = fix(garden, {PEARL: text})
    return made[0].after if made else text


def test_a_reference_in_place_of_a_field_name_stops_no_repair():
    text = "---\ntitle: a\n*date: 7-3-2031\n---\nEb... \n"

    assert "7-3-2031" in repaired(garden_with(text), text)


@settings(max_examples=300, deadline=None)
@given(mutated())
def test_a_repair_leaves_no_finding_more_and_nothing_for_a_second_run(text):
    garden = garden_with(text)
    once = repaired(garden, text)
    after = garden_with(once)

    assert repaired(after, once) == once
    if PEARL in garden.unreadable:
        return
    assert PEARL not in after.unreadable
    assert Counter(fault.code for fault in after.faults) <= Counter(fault.code for fault in garden.faults)
    # of a page with a field that could not be read, rules see more once it can
    if len(after.faults) == len(garden.faults):
        assert Counter(found.code for found in check(after)) <= Counter(found.code for found in check(garden))
