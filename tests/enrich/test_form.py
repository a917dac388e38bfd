"""The form for a new pearl, as it is made: every field of the model, and nothing that escapes from a theme's words."""

import json
import re
from dataclasses import replace

import pytest
from selectolax.lexbor import LexborHTMLParser

from kennisparels.check import RULES
from kennisparels.check.severity import weights
from kennisparels.enrich import enrich, form_files
from kennisparels.enrich.form_patterns import for_script
from kennisparels.enrich.form_words import FILE_MESSAGES, LEFT_OUT, MESSAGES
from kennisparels.model.front_matter import PearlMatter
from kennisparels.model.repository import Repository
from kennisparels.model.schema import json_schema
from kennisparels.model.site_map import NEW_PEARL
from small import dossier, garden_of, page, pearl

HOSTILE = "</script><b onclick='x'>\"&amp; {{ x }}"
THEME = f"---\nprefLabel: {{nl: {json.dumps(HOSTILE)}, en: harm}}\n---\n"


def made(garden):
    return next(page for page in enrich(garden) if page.path == NEW_PEARL)


@pytest.fixture(scope="module")
def tree():
    return LexborHTMLParser(made(garden_of({"themas/harm.md": THEME})).text)


def rules_of(tree):
    """What the script is given."""
    return json.loads(tree.css_first("#kp-form").attributes["data-rules"])


def paths(root, node, around=""):
    for key, each in node["properties"].items():
        path = f"{around}/{key}".removeprefix("/")
        yield path
        for name in set(re.findall(r"#/\$defs/(\w+)", json.dumps(each))):
            yield from paths(root, root["$defs"][name], path)


def test_every_field_of_the_model_is_asked_for_or_left_out_on_purpose(tree):
    root = json_schema(PearlMatter)
    text = made(garden_of({})).text
    asked = {path for path in paths(root, root) if f'id="kp-{path.replace("/", "-")}"' in text}
    left = {path for path in paths(root, root) if path in LEFT_OUT or path.split("/")[0] in LEFT_OUT}

    assert asked | left == set(paths(root, root))
    assert asked & left == set()


def test_every_rule_that_the_form_knows_is_one_of_the_gate():
    assert {*MESSAGES, *FILE_MESSAGES} - set(RULES) == set()


def test_a_finding_weighs_in_the_form_what_it_weighs_in_the_gate(tree):
    told = rules_of(tree)["weights"]

    assert told == {code: list(weights(code)[:3]) for code in MESSAGES}


def test_the_words_of_a_theme_stay_words(tree):
    option = tree.css_first("[role=option][data-value=harm]")

    assert HOSTILE in option.text()
    assert HOSTILE in option.attributes["data-words"]
    assert tree.css("b") == []
    assert rules_of(tree)["themes"]["harm"] == HOSTILE


def test_every_control_has_a_label_and_a_hint(tree):
    ids = {node.attributes["id"] for node in tree.css("[id]")}
    labelled = {node.attributes["for"] for node in tree.css("label")}
    controls = [node for node in tree.css("input, select, textarea") if node.attributes.get("type") != "radio"]

    assert [node.attributes["id"] for node in controls if node.attributes["id"] not in labelled] == []
    for node in controls:
        assert set((node.attributes.get("aria-describedby") or "").split()) <= ids


def test_no_id_stands_twice(tree):
    ids = [node.attributes["id"] for node in tree.css("[id]")]

    assert [each for each in set(ids) if ids.count(each) > 1] == []


def test_a_page_at_its_address_has_its_text_above():
    text = made(garden_of({NEW_PEARL: page("Lees dit eerst.", title="Schrijf")})).text

    assert text.startswith("# Schrijf { #kp-titel }\n\nLees dit eerst.")


@pytest.mark.parametrize(
    ("repository", "address"),
    [
        (None, ""),
        (Repository("https://git.example/a", "blob/main/docs", "edit/main/docs"), ""),
        (
            Repository("https://git.example/a", "blob/main/docs", "edit/main/docs", "new/main/docs"),
            "https://git.example/a/new/main/docs/parels/",
        ),
    ],
)
def test_where_a_new_file_can_be_begun(repository, address):
    text = made(replace(garden_of({}), repository=repository)).text

    assert rules_of(LexborHTMLParser(text))["newFile"] == address


def test_the_list_it_fetches_holds_pearls_and_every_name_that_is_taken():
    hostile = json.dumps("</script> \u2028 {{ x }}")
    files = {
        "parels/2030/oud.md": pearl(title="Oud", more="date: 2030-01-02\naliases: [ouder]\n"),
        "parels/2031/nieuw.md": pearl(title=hostile, more="date: 2031-01-02\ntitle_en: New\n"),
        "dossiers/water-dossier.md": dossier(),
    }
    (path,) = form_files(garden_of(files))
    text = form_files(garden_of(files))[path]
    known = json.loads(re.fullmatch(r"kpForm\.know\((.*)\);\n", text)[1])

    assert path == "bijdragen/nieuwe-parel/parels.js"
    assert text.isascii()
    assert known["pearls"] == [
        ["nieuw", "</script> \u2028 {{ x }}", "New", "2031"],
        ["oud", "Oud", "", "2030"],
    ]
    assert set(known["names"]) == {"ouder", "water", "water-dossier"}


def test_the_form_weighs_the_same_among_many():
    few, many = (
        garden_of({f"parels/zonder-datum/eb-{number}.md": pearl() for number in range(size)}) for size in (1, 40)
    )

    assert len(made(few).text) == len(made(many).text)


def test_what_it_leaves_out_it_says_with_a_reason(tree):
    told = " ".join(tree.css_first("#kp-form").text().split())

    assert [reason for key, reason in LEFT_OUT.items() if "/" not in key and reason not in told] == []
    assert f"{len(MESSAGES) + len(FILE_MESSAGES)} regels van de controle" in told


@pytest.mark.parametrize(
    ("pattern", "source"),
    [
        (r"(?<!\w)[\w.-]++", r"(?<![\p{L}\p{N}_])[\p{L}\p{N}_.-]+"),
        (r"\+\d{1,3}(?:\'|\w)", r"\+\d{1,3}(?:'|[\p{L}\p{N}_])"),
        (r"(?P<a>[^\W\d_]*+)\"[*+]{2}+", r'(?<a>\p{L}*)"[*+]{2}'),
    ],
)
def test_a_pattern_reads_in_a_script_as_it_does_here(pattern, source):
    assert for_script(re.compile(pattern, re.IGNORECASE)) == [source, "giu"]
