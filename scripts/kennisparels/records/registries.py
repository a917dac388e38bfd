"""What Crossref and DataCite answer about a DOI, and the CSL that either gives when asked for it."""

import json
import re
from html import unescape
from typing import Any

from kennisparels.model.finding import _, sentence
from kennisparels.records.csl import item_from_csl
from kennisparels.records.item import Item, RecordError, edtf

# The face markup of JATS and of HTML.
_MARK = re.compile(r"</?(?:i|b|u|em|strong|su[bp]|scp|tt|span|jats:\w+|mml:\w+)(?:\s[^<>]*)?/?>")
_CROSSREF = {
    "journal-article": "article-journal",
    "book-chapter": "chapter",
    "book-section": "chapter",
    "book-part": "chapter",
    "edited-book": "book",
    "monograph": "book",
    "reference-book": "book",
    "proceedings-article": "paper-conference",
    "dissertation": "thesis",
    "posted-content": "article",
    "report-component": "report",
    "report-series": "report",
}
_DATACITE = {
    "Report": "report",
    "JournalArticle": "article-journal",
    "Book": "book",
    "BookChapter": "chapter",
    "Dissertation": "thesis",
    "Dataset": "dataset",
    "ConferencePaper": "paper-conference",
    "Preprint": "article",
    "DataPaper": "article-journal",
}


def items_from_registry(text: str) -> list[Item]:
    """The one work that a saved answer is about."""
    answer = json.loads(text)
    if not isinstance(answer, dict):
        raise TypeError("no answer")
    message, inner = answer.get("message"), answer.get("data")
    if isinstance(message, dict):
        found = _dicts(message.get("items"))
        if len(found) > 1:
            raise RecordError(sentence(_("this answer is about {count} works; ask about one DOI"), count=len(found)))
        return [_crossref(found[0] if found else message)]
    attributes = inner.get("attributes") if isinstance(inner, dict) else answer.get("attributes")
    if isinstance(attributes, dict):
        return [_datacite(attributes)]
    return [_datacite(answer) if "titles" in answer else _crossref(answer)]


def _crossref(message: dict[str, Any]) -> Item:
    kind = str(message.get("type"))
    subtitle = message.get("subtitle")
    title = _first(message.get("title"))
    more = _first(subtitle)
    value = {**message, "type": _CROSSREF.get(kind, kind), "publisher-place": message.get("publisher-location")}
    value["title"] = f"{title}: {more}" if title and more and more not in title else title
    value["title"] = _unmarked(value["title"])
    value["container-title"] = _unmarked(_first(message.get("container-title")))
    value["ISBN"] = re.sub(r"^https?://[^ ]*/isbn/", "", _first(message.get("ISBN")) or "")
    return item_from_csl(_without_doi_address({**value, "id": None}))


def _datacite(attributes: dict[str, Any]) -> Item:
    kinds = attributes.get("types") if isinstance(attributes.get("types"), dict) else {}
    publisher = attributes.get("publisher")
    value = {
        "type": _DATACITE.get(str(kinds.get("resourceTypeGeneral")), kinds.get("citeproc")),
        "title": next(
            (each.get("title") for each in _dicts(attributes.get("titles")) if not each.get("titleType")), None
        ),
        "author": [_creator(each) for each in _dicts(attributes.get("creators"))],
        "editor": [_creator(e) for e in _dicts(attributes.get("contributors")) if e.get("contributorType") == "Editor"],
        "publisher": publisher.get("name") if isinstance(publisher, dict) else publisher,
        "DOI": attributes.get("doi"),
        "URL": attributes.get("url"),
        "language": attributes.get("language"),
        "issued": _issued(attributes),
    }
    return item_from_csl(_without_doi_address(value))


def _creator(each: dict[str, Any]) -> dict[str, Any]:
    if each.get("familyName"):
        return {"family": each["familyName"], "given": each.get("givenName")}
    family, comma, given = str(each.get("name") or "").partition(", ")
    if comma and each.get("nameType") != "Organizational":
        return {"family": family, "given": given}
    return {"literal": each.get("name")}


def _issued(attributes: dict[str, Any]) -> dict[str, Any] | None:
    days = [each.get("date") for each in _dicts(attributes.get("dates")) if each.get("dateType") == "Issued"]
    day = edtf(str(days[0]).split("T")[0].split("-")) if days else None
    year = edtf([attributes.get("publicationYear")])
    return {"raw": day or year} if day or year else None


def _without_doi_address(value: dict[str, Any]) -> dict[str, Any]:
    """The DOI says it; its address would say it twice."""
    url = str(value.get("URL") or "")
    return {key: each for key, each in value.items() if key != "URL"} if "doi.org/" in url else value


def _unmarked(text: str | None) -> str | None:
    """Text without the marks of italics and such, in which Crossref keeps titles as publishers send them."""
    return unescape(_MARK.sub("", text)) if text else None


def _first(value: Any) -> str | None:
    if isinstance(value, list):
        return next((each for each in value if isinstance(each, str)), None)
    return value if isinstance(value, str) else None


def _dicts(value: Any) -> list[dict[str, Any]]:
    return [each for each in value if isinstance(each, dict)] if isinstance(value, list) else []
