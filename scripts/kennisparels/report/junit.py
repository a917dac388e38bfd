"""Findings as JUnit XML: a suite for each page, a case for each finding."""

from collections.abc import Iterable, Iterator
from itertools import groupby
from xml.etree import ElementTree
from xml.etree.ElementTree import Element, SubElement

from kennisparels.model.finding import Finding
from kennisparels.report.severities import EQUIVALENTS
from kennisparels.report.words import one_line, say, told

_NAME = "kennisparels"


def as_junit(findings: Iterable[Finding], docs: str, language: str) -> Iterator[str]:
    """JUnit XML as Jenkins, GitLab and Azure read it; a finding that does not block is a skipped case."""
    suites = Element("testsuites", name=_NAME)
    for path, found in groupby(findings, key=lambda finding: finding.path):
        _add_suite(suites, one_line(f"{docs}/{path}"), list(found), language)
    if not len(suites):  # a report without a single test counts as a failed run
        SubElement(_suite(suites, docs, 1, 0, 0), "testcase", name=_NAME, classname=docs)
    ElementTree.indent(suites)
    yield ElementTree.tostring(suites, encoding="us-ascii", xml_declaration=True).decode()


def _add_suite(suites: Element, path: str, findings: list[Finding], language: str) -> None:
    failures = sum(finding.blocks for finding in findings)
    suite = _suite(suites, path, len(findings), failures, len(findings) - failures)
    for finding in findings:
        case = SubElement(suite, "testcase", name=f"{finding.code} {finding.line}:{finding.column}", classname=path)
        outcome = SubElement(case, EQUIVALENTS[finding.severity].junit)
        outcome.set("type", finding.code)
        outcome.set("message", one_line(say(finding.message, language)))
        outcome.text = one_line(f"{path}:{finding.line}:{finding.column}: {told(finding, language)}")


def _suite(suites: Element, name: str, tests: int, failures: int, skipped: int) -> Element:
    numbers = {"tests": str(tests), "failures": str(failures), "errors": "0", "skipped": str(skipped)}
    return SubElement(suites, "testsuite", name=name, **numbers)
