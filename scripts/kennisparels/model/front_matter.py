"""The fields above a page, as frozen Pydantic dataclasses: validation, model and JSON Schema in one."""

import re
from dataclasses import field
from datetime import date
from typing import Annotated, Any, Literal

from pydantic import AfterValidator, BeforeValidator, ConfigDict, Discriminator, Field, Tag
from pydantic.dataclasses import dataclass
from pydantic_core import PydanticCustomError

NOT_REPORTED = "not reported"

# defer_build: a validator is made when a page of its kind is read, and none for parts of it
_STRICT = ConfigDict(extra="forbid", defer_build=True)
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


def _word_or_fields(value: Any) -> str:
    return "word" if isinstance(value, str) else "fields"


def _or_not_reported(kind: Any) -> Any:
    """Either the two words `not reported`, or `kind`; a tag keeps the error about the form that was meant."""
    return Annotated[
        Annotated[Literal["not reported"], Tag("word")] | Annotated[kind, Tag("fields")],
        Discriminator(_word_or_fields),
    ]


Text = Annotated[str, BeforeValidator(_filled)]
Day = Annotated[date, BeforeValidator(_day)]
Edtf = Annotated[str, BeforeValidator(_edtf)]
Country = Annotated[str, BeforeValidator(_country)]

Number = Annotated[int, BeforeValidator(_figures)]

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


@dataclass(frozen=True, config=_STRICT)
class Bilingual:
    """Prose in Dutch and English; a language may be missing, which is for a rule to say."""

    nl: Text | None = None
    en: Text | None = None


@dataclass(frozen=True, config=_STRICT)
class Effect:
    """What a work reports about one outcome (a theme id)."""

    outcome: Text
    direction: Direction
    note: Bilingual | None = None


Prose = _or_not_reported(Bilingual)


@dataclass(frozen=True, config=_STRICT)
class Evidence:
    """The EMMIE card: effect, mechanism, moderators, implementation, economics (Johnson, Tilley and Bowers, 2015)."""

    strength: Strength
    effects: _or_not_reported(tuple[Effect, ...])
    mechanism: Prose = NOT_REPORTED
    moderators: Prose = NOT_REPORTED
    implementation: Prose = NOT_REPORTED
    economics: Prose = NOT_REPORTED


@dataclass(frozen=True, config=_STRICT)
class Name:
    """A CSL name: a person (family, given) or an organisation (literal)."""

    family: Text | None = None
    given: Text | None = None
    literal: Text | None = None
    non_dropping_particle: Text | None = Field(None, alias="non-dropping-particle")
    dropping_particle: Text | None = Field(None, alias="dropping-particle")
    suffix: Text | None = None


@dataclass(frozen=True, config=_STRICT)
class Reference:
    """One cited work as a CSL item (citationstyles.org, 1.0.2); `issued` is EDTF text."""

    id: Text
    type: CslType
    title: Text
    author: tuple[Name, ...] = ()
    editor: tuple[Name, ...] = ()
    issued: Edtf | None = None
    publisher: Text | None = None
    publisher_place: Text | None = Field(None, alias="publisher-place")
    number_of_pages: Text | None = Field(None, alias="number-of-pages")
    container_title: Text | None = Field(None, alias="container-title")
    collection_title: Text | None = Field(None, alias="collection-title")
    volume: Text | None = None
    issue: Text | None = None
    page: Text | None = None
    number: Text | None = None
    genre: Text | None = None
    language: Text | None = None
    DOI: Text | None = None
    ISBN: Text | None = None
    ISSN: Text | None = None
    URL: Text | None = None


@dataclass(frozen=True, config=_STRICT)
class Relation:
    """A typed link, read as: this page <type> <to>."""

    type: RelationType
    to: Text


@dataclass(frozen=True, config=_STRICT)
class Attachment:
    """A document that came with the letter; without the right to republish it has no `file`, but a `url`."""

    title: Text
    file: Text | None = None
    url: Text | None = None
    sha256: Text | None = None
    rights: Text | None = None


@dataclass(frozen=True, config=_STRICT)
class Provenance:
    """A page relied on; its title where the address is not known."""

    seen: Day
    url: Text | None = None
    title: Text | None = None


@dataclass(frozen=True, config=_STRICT)
class PageMatter:
    """A page that is neither pearl nor theme."""

    title: Text


@dataclass(frozen=True, kw_only=True, config=_STRICT)
class PearlMatter:
    """The fields of a pearl, in the order in which they are written."""

    title: Text
    title_en: Text | None = None
    date: Day | None = None
    number: Number | None = None
    status: Status
    tags: tuple[Text, ...]
    countries: tuple[Country, ...] = ()
    study: Study | None = None
    summary: Bilingual = field(default_factory=Bilingual)
    lesson: Bilingual = field(default_factory=Bilingual)
    evidence: Evidence | None = None
    references: Annotated[tuple[Reference, ...], AfterValidator(_not_none)]
    relations: tuple[Relation, ...] = ()
    attachments: tuple[Attachment, ...] = ()
    provenance: tuple[Provenance, ...] = ()
    aliases: tuple[Text, ...] = ()
    origin: tuple[Text, ...] = ()
    review_by: Day | None = None


@dataclass(frozen=True, config=_STRICT)
class Labels:
    """One preferred label in each language."""

    nl: Text
    en: Text


@dataclass(frozen=True, config=_STRICT)
class AltLabels:
    """Synonyms in each language; one in capitals is an acronym."""

    nl: tuple[Text, ...] = ()
    en: tuple[Text, ...] = ()


@dataclass(frozen=True, config=_STRICT)
class ThemeMatter:
    """A SKOS concept (w3.org/TR/skos-reference)."""

    prefLabel: Labels  # noqa: N815, SKOS spells it so
    altLabel: AltLabels = field(default_factory=AltLabels)  # noqa: N815
    hiddenLabel: tuple[Text, ...] = ()  # noqa: N815
    broader: tuple[Text, ...] = ()
    related: tuple[Text, ...] = ()
    definition: Bilingual = field(default_factory=Bilingual)
    exactMatch: tuple[Text, ...] = ()  # noqa: N815
    aliases: tuple[Text, ...] = ()
