"""The published schemas: sound themselves, and of one mind with the gate about a page's fields."""

import json
import re
from pathlib import Path

import pytest
import yaml
from jsonschema import Draft202012Validator

from kennisparels.publish.edition import make_edition
from kennisparels.publish.manual import RULES
from small import PEARL, TODAY, pearl, write

ROOT = Path(__file__).parents[2]
SCHEMAS = ["pearl.schema.json", "theme.schema.json", "dossier.schema.json"]
KINDS = {"themas": "theme", "dossiers": "dossier"}
PAGES = [
    path
    for folder in ("parels", "themas", "dossiers")
    for path in sorted((ROOT / "docs" / folder).rglob("*.md"))
    if path.name != "index.md"
]


class CoreLoader(yaml.SafeLoader):
    """YAML 1.2 as editors read it, to which a day is text and `no` is no boolean."""

    yaml_implicit_resolvers = {}  # noqa: RUF012, PyYAML's own attribute


for tag, pattern in {"null": r"~|null|", "bool": r"true|false", "int": r"[-+]?[0-9]+"}.items():
    CoreLoader.add_implicit_resolver(f"tag:yaml.org,2002:{tag}", re.compile(rf"^(?:{pattern})$"), None)


@pytest.fixture(scope="module")
def files(tmp_path_factory):
    files = make_edition(write(tmp_path_factory.mktemp("garden"), {}), TODAY).files
    return {name: text for name, text in files.items() if name.endswith(".schema.json")}


@pytest.fixture(scope="module")
def wrong(files):
    """Where the fields of a page go against the schema of its folder."""

    def places(path, text):
        kind = KINDS.get(Path(path).parent.name, "pearl")
        fields = yaml.load(text.split("---\n")[1], CoreLoader)
        found = Draft202012Validator(json.loads(files[f"{kind}.schema.json"])).iter_errors(fields)
        return [list(error.absolute_path) for error in found]

    return places


def parts(node):
    yield node
    for each in node.values() if isinstance(node, dict) else node if isinstance(node, list) else ():
        yield from parts(each)


@pytest.mark.parametrize("name", SCHEMAS)
def test_a_schema_is_a_schema(name, files):
    schema = json.loads(files[name])
    Draft202012Validator.check_schema(schema)

    assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"


@pytest.mark.parametrize("name", SCHEMAS)
def test_an_editor_needs_nothing_but_the_file(name, files):
    nodes = [node for node in parts(json.loads(files[name])) if isinstance(node, dict)]

    assert [
        node["$ref"] for node in nodes if not str(node.get("$ref", "#")).startswith("#/$defs/") and "$ref" in node
    ] == []
    assert [node["$id"] for node in nodes if "$id" in node] == []


@pytest.mark.parametrize("name", SCHEMAS)
def test_an_editor_can_say_in_dutch_what_each_field_means(name, files):
    sets = [
        node["properties"] for node in parts(json.loads(files[name])) if isinstance(node, dict) and "properties" in node
    ]
    told = [(field, node.get("description", "").split("\n\n")) for fields in sets for field, node in fields.items()]

    assert [field for field, texts in told if len(texts) != 2 or texts[0] == texts[1]] == []


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.stem)
def test_every_pearl_theme_and_dossier_of_the_garden_passes(path, wrong):
    assert wrong(path.as_posix(), path.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize(
    ("more", "place"),
    [
        pytest.param("titel: Tides\n", [], id="unknown field"),
        pytest.param("date: 30-2-2031\n", ["date"], id="no date"),
        pytest.param("number: twelve\n", ["number"], id="no number"),
        pytest.param("study: guess\n", ["study"], id="unknown word"),
        pytest.param("countries: NL\n", ["countries"], id="no list"),
        pytest.param("countries: [Netherlands]\n", ["countries", 0], id="no code"),
        pytest.param("title_en:\n", ["title_en"], id="empty"),
        pytest.param('title_en: " "\n', ["title_en"], id="blank"),
        pytest.param("relations: [{type: likes, to: a}]\n", ["relations", 0, "type"], id="deep in a list"),
        pytest.param("evidence: {strength: strong}\n", ["evidence"], id="field left out"),
    ],
)
def test_a_broken_pearl_fails_where_it_is_broken(more, place, wrong):
    assert wrong(PEARL, pearl(more=more)) == [place]


def test_a_pearl_without_references_fails(wrong):
    assert wrong(PEARL, "---\ntitle: A\nstatus: seedling\ntags: []\nreferences: []\n---\n") == [["references"]]


GOOD = [
    pytest.param(path, text, id=code)
    for code, rule in RULES.items()
    for path, text in rule.examples("Good").items()
    if path.startswith(("parels/", "themas/", "dossiers/")) and not path.endswith("index.md")
]


@pytest.mark.parametrize(("path", "text"), GOOD)
def test_what_the_gate_lets_through_the_schema_does_too(path, text, wrong):
    assert wrong(path, text) == []


def test_the_schemas_lie_at_the_top_of_the_site(pearls, tmp_path, files):
    docs = write(tmp_path / "docs", {PEARL: pearl()})
    pearls("build", "--docs", docs, "--site", tmp_path / "site")

    assert {name: (tmp_path / "site" / name).read_text(encoding="utf-8") for name in files} == files
