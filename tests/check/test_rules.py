"""What the rules say beyond their examples: hints that tell what to type."""

import pytest

from kennisparels.report import say
from small import PEARL, found, garden_of, page, pearl


def hints(files):
    return [say(finding.hint, "en") for finding in found(files) if finding.hint]


@pytest.mark.parametrize(
    ("files", "hint"),
    [
        ({PEARL: pearl().replace("[water]", "[watr]")}, "did you mean 'water'?"),
        ({PEARL: pearl().replace("[water]", "[sea water]")}, "write 'water'"),
        (
            {
                PEARL: pearl(),
                "themas/water.md": "---\nprefLabel: {nl: nat, en: wet}\nhiddenLabel: [natt]\n---\n",
                "over/a.md": page("[[tides]]"),
                "parels/zonder-datum/ebb.md": pearl(title="Ebb").replace("[water]", "[natt]").replace("id: a", "id: b"),
            },
            "did you mean 'water'?",
        ),
        ({PEARL: pearl(more="titel_en: x\n")}, "did you mean `title_en`?"),
        ({PEARL: pearl("[a](water.md)")}, "did you mean '../../themas/water.md'?"),
        ({PEARL: pearl("[a](../themas/inde.md)")}, "did you mean '../../themas/index.md'?"),
        ({PEARL: pearl("[a](land.md)")}, "write the path to a file in the garden, as seen from this page"),
        ({PEARL: pearl("[[tids]]")}, "did you mean 'tides'?"),
        ({PEARL: pearl("[a](../../themas/wate.md)")}, "did you mean '../../themas/water.md'?"),
        ({PEARL: pearl("[a](../../themas/water/)")}, "did you mean '../../themas/water.md'?"),
        ({PEARL: pearl("[a](../../Themas/Water.md)")}, "write '../../themas/water.md'"),
        ({PEARL: pearl("[[Tides]]")}, "write 'tides'"),
        ({PEARL: pearl("[a](#flo)\n\n## Flow\n")}, "did you mean 'flow'?"),
        ({PEARL: pearl(title="A\ndate: 2031-03-07")}, "move the file to 'parels/2031', or correct the date"),
    ],
)
def test_a_hint_says_what_to_type(files, hint):
    assert hints(files) == [hint]


@pytest.mark.parametrize(
    "body",
    [
        "[[water]]",
        "[[tides#Flow|a]]\n\n## Flow\n",
        "[a](../../archief/index.md)",
        "[a](../../themas/index.md)",
        "[a](../../index.md)",
        "[a](https://example.org)",
        "[a](mailto:x)",
    ],
)
def test_links_that_lead_somewhere(body):
    assert found({PEARL: pearl(body)}) == []


def test_a_link_to_a_file_beside_the_pages():
    assert found({"over/a.md": page("[a](b%20c.pdf)"), "over/b c.pdf": b"%PDF"}) == []


def test_a_link_out_of_docs_is_dangling():
    assert [finding.code for finding in found({"over/a.md": page("[a](../../../etc/passwd)")})] == ["KP201"]


def test_both_languages_of_each_text_are_asked_for():
    more = """study: evaluation
lesson:
  nl: |
    Eb.
evidence:
  strength: limited
  effects:
    - {outcome: water, direction: none, note: {nl: Eb}}
  mechanism:
    en: |
      Ebb.
  moderators: not reported
  implementation: not reported
  economics: not reported
"""
    messages = [say(finding.message, "en") for finding in found({PEARL: pearl(more=more)})]

    assert messages == [
        "the English text of `lesson` is missing",
        "the English text of `note` is missing",
        "the Dutch text of `mechanism` is missing",
    ]


def test_an_outcome_is_a_theme():
    more = "evidence:\n  strength: limited\n  effects:\n    - {outcome: watr, direction: none}\n"
    unknown = [finding for finding in found({PEARL: pearl(more=more)}) if finding.code == "KP100"]

    assert [finding.line for finding in unknown] == [8]


def test_backlinks_skip_links_within_a_page():
    garden = garden_of({PEARL: pearl("[[tides]] [[water]]")})

    assert {path: len(links) for path, links in garden.backlinks.items()} == {"themas/water.md": 1}
