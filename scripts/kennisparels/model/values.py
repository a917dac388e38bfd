"""What a single field can hold: text, days, codes, and words to choose from."""

import re
from datetime import date
from typing import Annotated, Any, Literal

from pydantic import AfterValidator, BeforeValidator, ConfigDict, Discriminator, Field, Tag, WithJsonSchema
from pydantic_core import PydanticCustomError

NOT_REPORTED = "not reported"

# defer_build: a validator is made when a page of its kind is read, and none for parts of it
STRICT = ConfigDict(extra="forbid", defer_build=True)
_ISO_DATE = re.compile(r"(\d{4})-(\d{2})-(\d{2})", re.ASCII)
_EDTF = re.compile(r"\d{4}(-\d{2}(-\d{2})?)?", re.ASCII)
_COUNTRY = re.compile(r"[A-Z]{2}(-[A-Z0-9]{1,3})?|international", re.ASCII)


def _filled(value: Any) -> Any:
    """Text with something in it; other types are left for Pydantic to refuse."""
    if isinstance(value, str) and not value.strip():
        raise PydanticCustomError("empty", "empty")
    return value.strip() if isinstance(value, str) else value


def _day(value: Any) -> Any:
    if not isinstance(value, str):
        return value
    written = _ISO_DATE.fullmatch(value)
    try:
        return date(*map(int, written.groups())) if written else _no_day(value)
    except ValueError:
        return _no_day(value)


def _no_day(value: str) -> Any:
    raise PydanticCustomError("impossible_date", "impossible date", {"value": value})


def _edtf(value: Any) -> Any:
    """A year, a month or a day, kept as text: a month is not the first of that month."""
    if isinstance(value, str):
        try:
            date.fromisoformat((value + "-01-01")[:10])
        except ValueError:
            _no_day(value)
        if not _EDTF.fullmatch(value):
            _no_day(value)
    return value


def _figures(value: Any) -> Any:
    """A number as a letter has one: figures, and more than none."""
    if isinstance(value, int) or (
        isinstance(value, str) and (not value.isdecimal() or len(value) > 9 or not int(value))
    ):
        raise PydanticCustomError("number", "no number", {"value": value})
    return value


def _country(value: Any) -> Any:
    if isinstance(value, str) and not _COUNTRY.fullmatch(value):
        raise PydanticCustomError("country", "no country code", {"value": value})
    return value


def _not_none(items: tuple[Any, ...]) -> tuple[Any, ...]:
    if not items:
        raise PydanticCustomError("empty", "empty")
    return items


def one_or_more(kind: Any) -> Any:
    """A list that is not empty."""
    return Annotated[tuple[kind, ...], AfterValidator(_not_none), Field(json_schema_extra={"minItems": 1})]


def _word_or_fields(value: Any) -> str:
    return "word" if isinstance(value, str) else "fields"


def or_not_reported(kind: Any) -> Any:
    """Either the two words `not reported`, or `kind`; a tag keeps the error about the form that was meant."""
    return Annotated[
        Annotated[Literal["not reported"], Tag("word")] | Annotated[kind, Tag("fields")],
        Discriminator(_word_or_fields),
    ]


# The schemas say what an editor's YAML reader hands over, to which figures without quotes are a number.
Text = Annotated[str, BeforeValidator(_filled), WithJsonSchema({"type": ["string", "integer"], "pattern": r"\S"})]
Markdown = Annotated[
    str,
    BeforeValidator(_filled),
    WithJsonSchema({"type": "string", "pattern": r"\S", "contentMediaType": "text/markdown"}),
]
Day = Annotated[
    date,
    BeforeValidator(_day),
    WithJsonSchema({"type": "string", "format": "date", "pattern": f"^{_ISO_DATE.pattern}$"}),
]
Edtf = Annotated[
    str,
    BeforeValidator(_edtf),
    WithJsonSchema({"type": ["string", "integer"], "format": "edtf", "pattern": f"^{_EDTF.pattern}$"}),
]
Country = Annotated[
    str, BeforeValidator(_country), WithJsonSchema({"type": "string", "pattern": f"^({_COUNTRY.pattern})$"})
]

Number = Annotated[
    int, BeforeValidator(_figures), WithJsonSchema({"type": "integer", "minimum": 1, "maximum": 999_999_999})
]

Status = Literal["seedling", "budding", "evergreen"]
Study = Literal[
    "systematic review",
    "meta-analysis",
    "experiment",
    "evaluation",
    "qualitative",
    "survey",
    "statistics",
    "policy document",
    "handbook",
    "other",
]
Strength = Literal["strong", "moderate", "limited", "not rated"]
Direction = Literal["reduces", "increases", "none", "mixed", "unclear"]
RelationType = Literal["counterpart", "supplements", "follows", "supersedes", "contradicts"]
CslType = Literal[
    "report",
    "article-journal",
    "article-magazine",
    "article-newspaper",
    "article",
    "book",
    "chapter",
    "dataset",
    "legislation",
    "paper-conference",
    "post-weblog",
    "speech",
    "thesis",
    "webpage",
    "document",
]
