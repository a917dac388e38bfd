"""Findings as one JSON document: our own, GitLab's Code Quality and SARIF."""

import json
from collections.abc import Iterable, Iterator, Mapping
from types import MappingProxyType
from urllib.parse import quote

from kennisparels.model.finding import Finding, sentence
from kennisparels.model.rule import Rule
from kennisparels.model.site_map import rule_path
from kennisparels.report.identity import fingerprints
from kennisparels.report.severities import EQUIVALENTS
from kennisparels.report.words import one_line, say, told

_SARIF_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"


def as_json(findings: Iterable[Finding], docs: str, language: str) -> Iterator[str]:
    """All there is to know of each finding; a path is as somebody in the current folder would type it."""
    found = [
        {
            "path": f"{docs}/{finding.path}",
            "line": finding.line,
            "column": finding.column,
            "code": finding.code,
            "severity": finding.severity,
            "message": say(finding.message, language),
            "hint": say(finding.hint, language) if finding.hint else None,
        }
        for finding in findings
    ]
    blocking = sum(finding["severity"] == "error" for finding in found)
    yield _dump({"findings": found, "count": len(found), "blocking": blocking, "language": language})


def as_gitlab(findings: Iterable[Finding], docs: str, language: str) -> Iterator[str]:
    """A Code Quality report for GitLab's merge requests."""
    found = list(findings)
    yield _dump(
        [
            {
                "description": one_line(told(finding, language)),
                "check_name": finding.code,
                "fingerprint": fingerprint,
                "severity": EQUIVALENTS[finding.severity].gitlab,
                "location": {"path": f"{docs}/{finding.path}", "lines": {"begin": finding.line}},
            }
            for finding, fingerprint in zip(found, fingerprints(found), strict=True)
        ]
    )


def as_sarif(
    findings: Iterable[Finding],
    docs: str,
    language: str,
    rules: Mapping[str, Rule] = MappingProxyType({}),
    url: str | None = None,
) -> Iterator[str]:
    """SARIF 2.1.0, for code scanning and editors; `rules` by code, and with `url`, the site's, where each is told."""
    found = list(findings)
    codes = sorted({finding.code for finding in found})
    run = {
        "tool": {"driver": {"name": "Kennisparels", "rules": [_about(code, rules, language, url) for code in codes]}},
        "language": language,
        "columnKind": "unicodeCodePoints",
        "results": [
            {
                "ruleId": finding.code,
                "ruleIndex": codes.index(finding.code),
                "level": EQUIVALENTS[finding.severity].sarif,
                "message": {"text": told(finding, language)},
                "locations": [_location(finding, docs)],
                "partialFingerprints": {"kennisparels/v1": fingerprint},
            }
            for finding, fingerprint in zip(found, fingerprints(found), strict=True)
        ],
    }
    yield _dump({"$schema": _SARIF_SCHEMA, "version": "2.1.0", "runs": [run]})


def _about(code: str, rules: Mapping[str, Rule], language: str, url: str | None) -> dict[str, object]:
    about: dict[str, object] = {"id": code}
    if code in rules:
        about["shortDescription"] = {"text": say(sentence(rules[code].paragraphs[0]), language)}
        if url:
            about["helpUri"] = f"{url.rstrip('/')}/{rule_path(code).removesuffix('.md')}.html"
    return about


def _location(finding: Finding, docs: str) -> dict[str, object]:
    # surrogateescape: a file's name may hold bytes that are no UTF-8
    address = quote(f"{docs}/{finding.path}".encode("utf-8", "surrogateescape"))
    region = {"startLine": finding.line, "startColumn": finding.column}
    return {"physicalLocation": {"artifactLocation": {"uri": address}, "region": region}}


def _dump(document: object) -> str:
    """Plain ASCII, so that the encoding of a terminal or a pipe does not matter."""
    return json.dumps(document, indent=2)
