"""What finishing promises, by the examples of its own rules."""

import pytest

from kennisparels.check import RULES as CHECKED
from kennisparels.check.severity import severity
from kennisparels.finish import RULES, finish
from small import codes


def site_of(folder, files):
    for path, html in files.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(f"<!doctype html><title>Tides</title>{html}", encoding="utf-8")
    return folder


@pytest.mark.parametrize("code", sorted(RULES))
def test_the_bad_example_breaks_this_rule_and_no_other(code, tmp_path):
    assert codes(finish(site_of(tmp_path, RULES[code].examples("Bad")))) == [code]


@pytest.mark.parametrize("code", sorted(RULES))
def test_the_good_example_breaks_no_rule(code, tmp_path):
    assert finish(site_of(tmp_path, RULES[code].examples("Good"))) == []


def test_no_code_is_promised_by_two_stages():
    assert RULES.keys() & CHECKED.keys() == set()


@pytest.mark.parametrize("code", sorted(RULES))
def test_findings_weigh_what_the_table_says(code, tmp_path):
    assert [each.severity for each in finish(site_of(tmp_path, RULES[code].examples("Bad")))] == [severity(code, None)]
