"""YAML as people type it: each trap has its own finding, at its own place."""

import pytest

from kennisparels.report import say
from small import PEARL, codes, found, garden_of, page, pearl, places

TOP = "---\ntitle: Tides\n"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Just text.\n", ("KP001", 1, 1), id="no front matter"),
        pytest.param("---\ntitle: Tides\n", ("KP001", 1, 1), id="front matter without an end"),
        pytest.param(TOP + "title: Waves\n---\n", ("KP005", 3, 1), id="double key"),
        pytest.param('---\ntitle: "Tides\n---\n', ("KP006", 2, 8), id="unclosed quote"),
        pytest.param("---\ntitle: 'Tides\n---\n", ("KP006", 2, 8), id="unclosed single quote"),
        pytest.param("---\n\ttitle: Tides\n---\n", ("KP007", 2, 1), id="tab"),
        pytest.param('---\ntitle: "a\nnote: see "b"\n---\n', ("KP006", 2, 8), id="unclosed quote above another"),
        pytest.param("---\ntitle: 's Avonds\n---\n", ("KP006", 2, 8), id="apostrophe in front"),
        pytest.param("---\ntitle:b\nother: c\n---\n", ("KP012", 2, 7), id="no space behind a colon"),
        pytest.param("---\ntitle: !!binary aGk=\n---\n", ("KP013", 2, 8), id="type"),
        pytest.param("---\ntitle: no\n---\n", ("KP009", 2, 8), id="no where text belongs"),
        pytest.param("---\ntitle: 1.10\n---\n", ("KP009", 2, 8), id="1.10 read as 1.1"),
        pytest.param("---\ntitle: ~\n---\n", ("KP009", 2, 8), id="tilde for nothing"),
        pytest.param("---\ntitle: 0123\n---\n", ("KP009", 2, 8), id="octal"),
        pytest.param("---\n- title\n---\n", ("KP010", 2, 1), id="list"),
        pytest.param("---\n---\n", ("KP010", 1, 1), id="nothing"),
        pytest.param("---\nTides\n---\n", ("KP010", 2, 1), id="text"),
        pytest.param(TOP + "---\n---\nstatus: seedling\n---\n", ("KP011", 4, 1), id="second set of fields"),
        pytest.param(TOP + "...\n---\n", ("KP011", 3, 1), id="end of document"),
        pytest.param("---\ntitle: Tides: a study\n---\n", ("KP012", 2, 13), id="second colon"),
        pytest.param("---\ntitle: [Tides\n---\n", ("KP012", 2, 8), id="unclosed bracket"),
        pytest.param("---\ntags: [a, {b: c\ntitle: T\n---\n", ("KP012", 2, 11), id="unclosed brace"),
        pytest.param("---\ntags: [a]]\n---\n", ("KP012", 2, 10), id="bracket too many"),
        pytest.param("---\ntitle: [Tides] and ebb\n---\n", ("KP012", 2, 8), id="bracket in front"),
        pytest.param("---\ntitle: @home\n---\n", ("KP012", 2, 8), id="at sign in front"),
        pytest.param("---\ntitle: *tides* rise\n---\n", ("KP012", 2, 8), id="asterisk in front"),
        pytest.param("---\ntitle: - tides\n---\n", ("KP012", 2, 8), id="hyphen in front"),
        pytest.param("---\ntitle: 'Foto's of it'\n---\n", ("KP012", 2, 13), id="apostrophe between quotes"),
        pytest.param('---\ntitle: "Eb" and flow\n---\n', ("KP012", 2, 11), id="text behind quotes"),
        pytest.param(TOP + "  note: x\n---\n", ("KP012", 3, 3), id="field under a text"),
        pytest.param(TOP + "note\n---\n", ("KP012", 3, 1), id="line without a field"),
        pytest.param("---\ntags:\n  - a\n - b\n---\n", ("KP012", 4, 2), id="items out of line"),
        pytest.param("---\ntags:\n  -\u00a0{a: b: c}\n---\n", ("KP012", 3, 4), id="space from a word processor"),
        pytest.param("---\ntitle: Since #tides\n---\n", ("KP008", 2, 14), id="hash cuts a text off"),
        pytest.param("---\ntitle: &a {}\nother: *a\n---\n", ("KP013", 3, 8), id="anchor"),
        pytest.param("---\ntitle: Ti\x07des\n---\n", ("KP012", 2, 10), id="control character"),
        pytest.param("---\ntitle: {}\n---\n".format("[" * 100), ("KP012", 2, 27), id="too deep"),
    ],
)
def test_each_trap_has_its_finding(text, expected):
    assert expected in places(found({"over/a.md": text}))


def test_a_trap_gives_one_finding():
    assert codes(found({"over/a.md": "---\ntitle: no\n---\n"})) == ["KP009"]


def test_a_comma_in_a_flow_map_does_not_cut_prose_off_in_silence():
    cut = found({PEARL: pearl(more="summary: {nl: Eb, en vloed}\n")})

    assert places(cut) == [("KP008", 5, 19)]


@pytest.mark.parametrize("value", ["Tides # a remark", "Tides #", '"Since #tides"', "C#", "https://example.org/#tides"])
def test_other_hashes_are_no_flaw(value):
    assert codes(found({"over/a.md": f"---\ntitle: {value}\n---\n"})) == []


def test_a_text_that_begins_with_a_hash_is_not_told_to_be_empty_too():
    assert places(found({"over/a.md": "---\ntitle: #tides\n---\n"})) == [("KP008", 2, 8)]


@pytest.mark.parametrize(
    "text", ["---\ntitle: Tídes\n---\n", "\ufeff---\ntitle: Tídes\n---\n", "---\r\ntitle: Tídes\r\n---\r\n"]
)
def test_byte_order_mark_or_windows_line_ends_change_nothing(text):
    assert [page.title for page in garden_of({"over/a.md": text}).pages] == ["Tídes", "water"]


def test_norway_is_a_country():
    garden = garden_of({PEARL: pearl(more="countries: [NO, GB-ENG, EU, international]\n")})

    assert garden.pearls[0].front.countries == ("NO", "GB-ENG", "EU", "international")


def test_numbers_and_months_stay_as_typed():
    text = pearl().replace("title: Tides,", "title: Tides, issued: 2031-03, number-of-pages: 30,")
    work = garden_of({PEARL: text}).pearls[0].front.references[0]

    assert (work.issued, work.number_of_pages) == ("2031-03", "30")


@pytest.mark.parametrize(
    ("more", "expected"),
    [
        ("date: 2031-02-30\n", ("KP053", 5, 7)),
        ("date: 30-2-2031\n", ("KP053", 5, 7)),
        ("auteur: A\n", ("KP051", 5, 1)),
        ("study: rapport\n", ("KP052", 5, 8)),
        ("number: vier\n", ("KP054", 5, 9)),
        ("countries: NL\n", ("KP054", 5, 12)),
        ("countries: [Nederland]\n", ("KP052", 5, 13)),
        ("summary: Kort\n", ("KP054", 5, 10)),
        ("summary:\n", ("KP055", 5, 9)),
        ("date:\n", ("KP055", 5, 6)),
        ("study:\n", ("KP055", 5, 7)),
        ("countries: [NL, ]\nsummary:\n  nl:\n", ("KP055", 7, 6)),
        ("number: true\n", ("KP054", 5, 9)),
        ("number: 0\n", ("KP054", 5, 9)),
        ("number: -5\n", ("KP054", 5, 9)),
        ("number: 99999999999999999999\n", ("KP054", 5, 9)),
        ("aliases: [../x]\n", ("KP014", 5, 11)),
        ("aliases: [/tmp/x]\n", ("KP014", 5, 11)),
        ("title_en: [a]\n", ("KP054", 5, 11)),
        ("title_en: true\n", ("KP054", 5, 11)),
        ("evidence:\n  strength: strong\n", ("KP050", 5, 1)),
        ("evidence:\n  strength: strong\n  effects: none\n", ("KP052", 7, 12)),
        ("relations:\n  - {type: follow, to: x}\n", ("KP052", 6, 12)),
    ],
)
def test_each_field_fault_has_its_place(more, expected):
    assert expected in places(found({PEARL: pearl(more=more)}))


def test_a_field_under_a_wrong_name_is_not_told_to_be_missing_too():
    assert codes(found({"over/a.md": "---\ntitel: Tides\n---\n"})) == ["KP051"]
    assert codes(found({"over/a.md": "---\nauthor: Tides\n---\n"})) == ["KP050", "KP051"]
    assert places(found({PEARL: pearl().replace("{id: a, type", "{id: a, tipe")})) == [("KP051", 6, 13)]


@pytest.mark.parametrize(
    ("field", "hint"),
    [
        ("author: Ann Sample", "schrijf er een lijst onder, met `- ` voor elk onderdeel: `family: …`"),
        ("issued: maart 2031", "schrijf het jaar, met de maand en de dag als die bekend zijn: 2031, 2031-03"),
    ],
)
def test_what_to_type_in_a_reference(field, hint):
    (finding,) = found({PEARL: pearl().replace("URL:", f"{field}, URL:")})

    assert say(finding.hint, "nl").startswith(hint)


def test_pydantic_never_speaks_to_a_contributor():
    texts = " ".join(
        finding.message.msgid
        for finding in found({PEARL: "---\nstatus: 1\nx: {}\nsummary: []\nreferences: [[]]\n---\n"})
    )

    assert not any(word in texts.lower() for word in ("input", "valid", "required", "none", "instance", "extra"))


def test_one_run_reports_all_faults_of_a_pearl():
    text = pearl("See [x](nowhere.md) and [[nobody]].\n", more="auteur: A\ndate: 2031-02-30\n").replace(
        "[water]", "[watr]"
    )

    assert codes(found({PEARL: text})) == ["KP100", "KP051", "KP053", "KP201", "KP201"]


def test_a_second_rule_line_is_no_second_set_of_fields():
    assert found({"over/a.md": page("\nOne.\n\n---\n\nTwo.\n")}) == []


@pytest.mark.parametrize(
    ("field", "message", "hint"),
    [
        ("tags: [water", "het haakje '[' wordt niet gesloten", "zet ']' aan het eind; hoort '[' bij de tekst zelf,"),
        (
            "title: 'Foto's'",
            "de tekst eindigt bij dit aanhalingsteken '",
            "zet de hele tekst tussen dubbele aanhalings",
        ),
        ("title: “Eb: vloed”", "op deze regel staat een tweede ': '", "zet om de tekst rechte aanhalingstekens"),
        ("title: @home", "de tekst begint met '@', en dat teken", "zet de tekst achter het veld tussen dubbele"),
        ("title: Na #tij", "wat vanaf '#tij' op deze regel staat, telt niet", "zet de hele tekst tussen dubbele"),
    ],
)
def test_a_trap_says_what_is_there_and_what_to_type(field, message, hint):
    (finding,) = found({"over/a.md": f"---\n{field}\nother: x\n---\n"})[:1]

    assert say(finding.message, "nl").startswith(message)
    assert say(finding.hint, "nl").startswith(hint)
