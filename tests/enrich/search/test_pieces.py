"""The pieces that the search looks things up in."""

import json
import re

from bench.garden import garden as generated
from kennisparels.enrich import search_files
from kennisparels.read import read_garden
from small import PEARL, TODAY, garden_of, pearl, write

_SCRIPT = re.compile(r'kpStuk\("([a-z]+(?:/[0-9a-z-]+)?)",(.*)\);\n', re.ASCII)


def pieces(garden):
    """Values by the name of their piece."""
    found = {}
    for path, text in search_files(garden).items():
        name, value = _SCRIPT.fullmatch(text).groups()
        assert path == f"zoeken/stukken/{name}.js"
        found[name] = json.loads(value)
    return found


def told(garden, term):
    """The kinds under which the dictionary knows a term."""
    found = pieces(garden)
    lists = (value for name, value in found.items() if name.startswith("w/"))
    return {each[0] for words in lists for known, *about in words if known == term for each in about}


def test_every_piece_is_a_script_of_one_call_in_ascii():
    garden = garden_of({PEARL: pearl(title="'</script>\"\\ é 𐌰 \u2028'")})

    assert all(text.isascii() and _SCRIPT.fullmatch(text) for text in search_files(garden).values())


def test_the_same_garden_gives_the_same_pieces():
    files = {PEARL: pearl("Eb en vloed."), "parels/2031/wind.md": pearl("Wind en eb.", title="Wind")}

    assert search_files(garden_of(files)) == search_files(garden_of(files))


def test_another_garden_gives_another_version():
    one, other = (pieces(garden_of({PEARL: pearl(text)}))["manifest"]["version"] for text in ("Eb.", "Vloed."))

    assert one != other


def test_a_word_is_known_by_itself_and_by_its_stem():
    garden = garden_of({PEARL: pearl("De dijken en de dijk.")})

    assert (told(garden, "dijken"), told(garden, "dijk")) == ({"w"}, {"w", "n"})


def test_a_compound_is_known_by_its_parts():
    garden = garden_of({PEARL: pearl("Een dijkverzwaring is de verzwaring van een dijk.")})

    assert "p" in told(garden, "dijk")
    assert "p" in told(garden, "verzwaar")


def test_an_acronym_is_no_common_word():
    garden = garden_of({PEARL: pearl("Het OM gaat om.")})

    assert (told(garden, "OM"), told(garden, "om")) == ({"w"}, {"w"})


def test_a_label_leads_to_its_theme():
    assert {"k", "w"} <= told(garden_of({PEARL: pearl()}), "water")
    assert told(garden_of({PEARL: pearl()}), "#water") == {"c"}


def test_pieces_stay_small_in_a_large_garden(tmp_path):
    found = search_files(read_garden(write(tmp_path, generated(300)), TODAY))
    longest = {name: max(len(text) for path, text in found.items() if path.split("/")[2] == name) for name in "wpvt"}

    assert all(length < 20_000 for length in longest.values()), longest


def test_a_piece_of_a_result_does_not_grow_with_the_garden(tmp_path):
    small, large = (
        search_files(read_garden(write(tmp_path / str(size), generated(size)), TODAY)) for size in (20, 200)
    )
    texts = {text.split(",", 1)[1] for path, text in large.items() if "/t/" in path}

    assert all(text.split(",", 1)[1] in texts for path, text in small.items() if "/t/" in path and "parels/" in text)
