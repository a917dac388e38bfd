"""The manual: what a contributor finds about each rule and each field."""

import re

import pytest

from kennisparels.check import check
from kennisparels.enrich import enrich
from kennisparels.enrich.fields import _groups
from kennisparels.model.schema import SCHEMAS
from kennisparels.model.site_map import FIELD_LIST, RULE_INDEX, rule_path
from kennisparels.publish.manual import RULES, with_examples, with_manual
from kennisparels.read import read_page
from kennisparels.read.front_matter import parse_yaml
from small import codes, garden_of, page

GROUPS = {file: list(_groups(file)) for file in SCHEMAS}
FIELDS = [(file, group, entry) for file, groups in GROUPS.items() for group in groups for entry in group.entries]


@pytest.fixture(scope="module")
def pages():
    return {page.path: page for page in enrich(with_examples(with_manual(garden_of({}))))}


def english(text):
    return text.partition('<section class="kp-english" lang="en" markdown="1">')[2].partition("</section>")[0]


def dutch(text):
    return text.replace(english(text), "")


@pytest.mark.parametrize("code", sorted(RULES))
def test_every_rule_has_a_page_with_its_examples(code, pages):
    text = pages[rule_path(code)].text
    examples = [*RULES[code].examples("Bad").items(), *RULES[code].examples("Good").items()]

    assert [path for path, _example in examples if f"/{path}`:" not in text] == []
    assert [path for path, example in examples if example.removeprefix("-> ").strip() not in text] == []


@pytest.mark.parametrize("code", sorted(RULES))
def test_every_rule_page_says_what_goes_wrong_and_what_is_told_of_it(code, pages):
    _above, _heading, shown = pages[rule_path(code)].text.partition("## Zo gaat het mis { #kp-mis }")

    assert re.search(rf"^docs/.+:\d+:\d+: {code} ", shown.partition("De controle zegt dan:")[2], re.MULTILINE)


@pytest.mark.parametrize("code", sorted(RULES))
def test_the_index_names_every_rule_in_both_languages(code, pages):
    text = pages[RULE_INDEX].text

    assert (dutch(text).count(f"[{code}]"), english(text).count(f"[{code}]")) == (1, 1)


def test_a_rule_page_says_what_the_check_says_of_its_example(pages):
    text = pages[rule_path("KP150")].text

    assert "KP150 de Engelse tekst van `summary` ontbreekt\n    zet `en: |` onder `summary`" in dutch(text)
    assert "KP150 the English text of `summary` is missing\n    add `en: |` under `summary`" in english(text)


def test_a_weight_that_depends_on_the_status_is_said_for_each(pages):
    text = pages[rule_path("KP150")].text

    assert (
        "In een zaailing is dit een tip, in een parel in knop een waarschuwing, in een groenblijvende parel een fout"
        " en op een pagina zonder status een waarschuwing." in text
    )


def test_a_weight_that_is_the_same_everywhere_is_said_once(pages):
    assert "Dit is op elke pagina een fout" in pages[rule_path("KP201")].text


def test_a_link_to_a_rule_page_is_not_dangling():
    files = {"over/a.md": page("[a](../bijdragen/regels/kp201.md) [b](../bijdragen/regels/kp999.md)")}

    assert [finding.message.parts for finding in check(with_manual(garden_of(files)))] == [
        {"target": "../bijdragen/regels/kp999.md"}
    ]


def test_the_garden_knows_the_address_of_every_page_and_file_that_is_made(pages):
    garden = with_manual(garden_of({}))

    assert garden.made == (pages.keys() - garden.by_path.keys()) | SCHEMAS.keys()


def test_a_draft_leads_from_a_code_to_its_page():
    garden = with_manual(garden_of({"over/a.md": page("[a](b.md)")}))
    text = {page.path: page.text for page in enrich(garden, check(garden))}["concept.md"]

    assert "[KP201](bijdragen/regels/kp201.md)" in text


def test_words_that_somebody_wrote_for_the_index_stand_above_it():
    written = {
        page.path: page for page in enrich(garden_of({RULE_INDEX: page("Lees dit eerst.", title="Alle regels")}))
    }

    assert written[RULE_INDEX].text.startswith("# Alle regels { #kp-titel }\n\nLees dit eerst.")


@pytest.mark.parametrize(("file", "group", "field"), FIELDS)
def test_every_field_is_listed_in_both_languages(file, group, field, pages):
    text = pages[FIELD_LIST].text

    assert re.findall(rf"`{field.name}` {{ #((?:en-)?{group.id}-{field.name}) }}", text) == [
        f"{group.id}-{field.name}",
        f"en-{group.id}-{field.name}",
    ]


@pytest.mark.parametrize(("file", "group", "field"), FIELDS)
def test_every_field_has_an_example_or_fields_of_its_own(file, group, field):
    assert field.example or field.group


@pytest.mark.parametrize(("file", "group", "field"), [each for each in FIELDS if each[2].example])
def test_every_example_reads_as_that_field(file, group, field):
    tree = parse_yaml(field.example)

    assert (list(tree.values), tree.flaws) == ([field.name], [])


def test_the_examples_of_a_pearl_together_are_a_sound_pearl():
    """Each field as its own example says, with the examples of the fields below it."""
    text = "---\n" + "".join(_typed(GROUPS["pearl.schema.json"], GROUPS["pearl.schema.json"][0])) + "---\n"

    assert codes(read_page("parels/2031/een-plan.md", text).faults) == []


def _typed(groups, group, indent=""):
    for field in group.entries:
        if field.example:
            yield "".join(f"{indent}{line}\n" for line in field.example.splitlines())
            continue
        is_list = "list" in field.kind.msgid or "list" in getattr(field.kind.parts.get("what"), "msgid", "")
        below = next(each for each in groups if each.id == field.group)
        lines = "".join(_typed(groups, below, indent + ("    " if is_list else "  ")))
        start = len(indent) + 2
        yield f"{indent}{field.name}:\n" + (f"{indent}  - {lines[start + 2 :]}" if is_list else lines)
