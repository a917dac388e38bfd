"""The names of all pages in small files, for the 404 page."""

import json
from datetime import date

import pytest

from bench.garden import garden as generated
from kennisparels.enrich import address_files
from kennisparels.enrich.near_addresses import MOST_NAMES
from kennisparels.read import read_garden
from small import PEARL, garden_of, pearl, write


def read(files):
    return {path.removeprefix("adressen/").removesuffix(".json"): json.loads(text) for path, text in files.items()}


def test_a_small_garden_has_one_file():
    files = read(address_files(garden_of({PEARL: pearl(below="aliases: [eb-en-vloed]\n")})))

    assert files == {
        "index": [""],
        "woord-": [
            ["tides", "parels/zonder-datum/tides.html", "Tides", ""],
            ["eb-en-vloed", "parels/zonder-datum/tides.html", "Tides", ""],
            ["water", "themas/water.html", "Water", ""],
        ],
    }


def test_a_title_that_is_not_dutch_says_so():
    text = pearl().replace("title: Tides, URL", "title: Tides, language: en, URL")

    assert ["tides", "parels/zonder-datum/tides.html", "Tides", "en"] in read(address_files(garden_of({PEARL: text})))[
        "woord-"
    ]


@pytest.fixture(scope="module")
def large(tmp_path_factory):
    docs = write(tmp_path_factory.mktemp("large"), generated(1000))
    garden = read_garden(docs, date(2026, 1, 1))
    return garden, read(address_files(garden))


def test_no_file_of_a_large_garden_is_long(large):
    names = {file: len(known) for file, known in large[1].items() if file != "index"}

    assert len(names) > 2
    assert max(names.values()) <= MOST_NAMES


def test_every_page_is_in_the_file_that_begins_as_its_name_does(large):
    garden, files = large
    names = {file.removeprefix("woord-"): {known[0] for known in each} for file, each in files.items()}

    def is_found(slug):
        return any(slug.startswith(beginning) and slug in names[beginning] for beginning in files["index"])

    assert [pearl.slug for pearl in garden.pearls if not is_found(pearl.slug)] == []


def test_many_names_that_end_alike_are_all_there():
    letters = "abcdefghijklmnopqrstuvwxyz"
    slugs = [f"{one}{two}-getij" for one in letters for two in letters][: MOST_NAMES + 5]
    files = read(address_files(garden_of({f"parels/zonder-datum/{slug}.md": pearl(title=slug) for slug in slugs})))

    assert {known[0] for file, each in files.items() if file != "index" for known in each} >= set(slugs)
