"""Links and prose: only what has one reading, and only where readers see words."""

import pytest

from kennisparels.fix import fix
from small import garden_of, page


def fixed(body, **others):
    files = {name.replace("__", "/") + ".md": content for name, content in others.items()}
    made = fix(garden_of(files | {"over/a.md": page(body)}), {"over/a.md": page(body)})
    return made[0].after.removeprefix(page()) if made else body


@pytest.mark.parametrize(
    ("typed", "right"),
    [
        ("De ´eb´, de ´vloed´.\n", "De ‘eb’, de ‘vloed’.\n"),
        ("(´eb´) **´vloed´** ´*eb*´\n", "(‘eb’) **‘vloed’** ‘*eb*’\n"),
        ("Risico´s, auto´tje, can´t, d´Arc, 65´ers.\n", "Risico’s, auto’tje, can’t, d’Arc, 65’ers.\n"),
        ("´s Morgens is ´t ´eb´.\n", "’s Morgens is ’t ‘eb’.\n"),
        ("´de foto´s´\n", "‘de foto’s’\n"),
        ("¨eb¨ en ´vloed\n", "“eb” en ´vloed\n"),
        ("Eb... en […] [...]\n", "Eb… en […] […]\n"),
    ],
)
def test_signs_that_are_understood(typed, right):
    assert fixed(typed) == right


@pytest.mark.parametrize(
    "typed",
    [
        "Het caf´e.\n",
        "Een ´open einde.\n",
        "Een ´begin\nen´ einde.\n",
        "5´ of 6´ lang.\n",
        "co¨ordinatie\n",
        "`´code´ ...`\n",
        "## De ´kop´...\n",
        "De ´kop´...\n---\n",
        "[´eb´...]\n\n[´eb´...]: https://example.org\n",
        '[eb](https://example.org "´t´...")\n',
        '!!! note "´eb´..."\n',
        "Eb {: title=´t´ }\n",
        "../.../x, \\... en ....\n",
        "<https://example.org/...>\n",
    ],
)
def test_signs_that_are_not_understood(typed):
    assert fixed(typed) == typed


@pytest.mark.parametrize(
    "typed",
    [
        "Eb  \nvloed.\n",
        "Eb\t\nvloed.\n",
        "Eb  \n\u00a0\nvloed.\n",
        "```\ncode \n```\n",
        "    code \n",
        "<pre>\ncode \n</pre>\n",
    ],
)
def test_space_that_means_something(typed):
    assert fixed(typed) == typed


@pytest.mark.parametrize(
    ("typed", "right"),
    [
        ("![t](../themas/Water.md)", "![t](../themas/water.md)"),
        ("[t](<../themas/Water.md>)", "[t](<../themas/water.md>)"),
        ("[Water.md](./../themas/Water.md)", "[Water.md](./../themas/water.md)"),
        ("[../themas/Water.md](../themas/Water.md)", "[../themas/Water.md](../themas/water.md)"),
        ("[t](../themas/Water%2Emd)", "[t](../themas/Water%2Emd)"),
        ("[t](../themas/Water.md#nothing)", "[t](../themas/Water.md#nothing)"),
        ("[[WATER]]", "[[water]]"),
        ("`[[Water]]` [[Water]]", "`[[Water]]` [[water]]"),
        ("[t](http://e.org/a) <https://e.org/a>", "[t](https://e.org/a) <https://e.org/a>"),
        ("<http://e.org/a> [t](https://e.org/a)", "<https://e.org/a> [t](https://e.org/a)"),
        ("[t](http://e.org/a) [t](https://e.org/b)", "[t](http://e.org/a) [t](https://e.org/b)"),
        ("[t][z] <https://e.org/a>\n\n[z]: http://e.org/a", "[t][z] <https://e.org/a>\n\n[z]: https://e.org/a"),
    ],
)
def test_links(typed, right):
    assert fixed(typed + "\n") == right + "\n"


def test_a_heading_keeps_its_address_though_a_link_to_it_is_elsewhere():
    assert fixed("## Risico´s\n", over__b=page("[r](a.md#risico-s)")) == "## Risico´s\n"


def test_a_link_that_fits_two_files_in_other_capitals_stays():
    others = {"over__Bee": page(), "over__bee": page()}

    assert fixed("[x](BEE.md) [y](bee.md)\n", **others) == "[x](BEE.md) [y](bee.md)\n"


def test_words_in_the_fields_are_repaired_where_they_are_prose():
    theme = "---\nprefLabel: {nl: zee, en: sea}\ndefinition:\n  nl: |\n    De ´zee´...\n---\n"
    path = "themas/zee.md"
    made = fix(garden_of({path: theme}), {path: theme})

    assert made[0].after == theme.replace("´zee´...", "‘zee’…")
