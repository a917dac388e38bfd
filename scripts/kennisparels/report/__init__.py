"""Findings as words: for people, in Dutch or English, and for the machines that show them. Knows only the model."""

from kennisparels.report.annotations import as_github
from kennisparels.report.documents import as_gitlab, as_json, as_sarif
from kennisparels.report.junit import as_junit
from kennisparels.report.text import LineOf, Paint, as_concise, as_text
from kennisparels.report.words import LANGUAGES, count, say

# What machines read, and people one line at a time; `text` also wants colour and the source.
FORMATS = {
    "concise": as_concise,
    "json": as_json,
    "github": as_github,
    "gitlab": as_gitlab,
    "sarif": as_sarif,
    "junit": as_junit,
}

__all__ = ["FORMATS", "LANGUAGES", "LineOf", "Paint", "as_concise", "as_github", "as_sarif", "as_text", "count", "say"]
