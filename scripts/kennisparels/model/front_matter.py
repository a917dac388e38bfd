"""The fields above a page, as frozen Pydantic dataclasses: validation, model, JSON Schema and field list in one."""

from pydantic import Field
from pydantic.dataclasses import dataclass

from kennisparels.model.finding import _
from kennisparels.model.values import (
    NOT_REPORTED,
    STRICT,
    Country,
    Day,
    Direction,
    Markdown,
    Number,
    RelationType,
    Status,
    Strength,
    Study,
    Text,
    one_or_more,
    or_not_reported,
)
from kennisparels.model.work import Reference


@dataclass(frozen=True, config=STRICT)
class Bilingual:
    """Prose in Dutch and English; a language may be missing, which is for a rule to say."""

    nl: Markdown | None = Field(None, description=_("The text in Dutch."), examples=["Twee tot vijf zinnen."])
    en: Markdown | None = Field(
        None, description=_("The text in English, which says the same."), examples=["Two to five sentences."]
    )


@dataclass(frozen=True, config=STRICT)
class Effect:
    """What a work reports about one outcome (a theme id)."""

    outcome: Text = Field(description=_("What changes: the name of a theme."), examples=["recidive"])
    direction: Direction = Field(
        description=_("Which way it goes, according to the work: less, more, no change, mixed or unclear."),
        examples=["reduces"],
    )
    note: Bilingual | None = Field(None, description=_("An explanation, for example how large the effect is."))


Prose = or_not_reported(Bilingual)


@dataclass(frozen=True, config=STRICT)
class Evidence:
    """The EMMIE card: effect, mechanism, moderators, implementation, economics (Johnson, Tilley and Bowers, 2015)."""

    strength: Strength = Field(
        description=_("How firmly the work supports what it says about effects."), examples=["moderate"]
    )
    effects: or_not_reported(tuple[Effect, ...]) = Field(
        description=_("What the work reports to have changed, one item for each outcome.")
    )
    mechanism: Prose = Field(NOT_REPORTED, description=_("How it works."), examples=["not reported"])
    moderators: Prose = Field(
        NOT_REPORTED, description=_("For whom, where and when it works."), examples=["not reported"]
    )
    implementation: Prose = Field(
        NOT_REPORTED, description=_("What it takes to put it into practice."), examples=["not reported"]
    )
    economics: Prose = Field(
        NOT_REPORTED, description=_("What it costs and what it yields."), examples=["not reported"]
    )


@dataclass(frozen=True, config=STRICT)
class Relation:
    """A typed link, read as: this page <type> <to>."""

    type: RelationType = Field(
        description=_("How this pearl stands to the other one; the other page shows the reverse."),
        examples=["follows"],
    )
    to: Text = Field(
        description=_("The other pearl: its file name without '.md'."), examples=["samen-toezicht-in-de-wijk"]
    )


@dataclass(frozen=True, config=STRICT)
class Attachment:
    """A document that came with the letter; without the right to republish it has no `file`, but a `url`."""

    title: Text = Field(description=_("What readers see as the link."), examples=["Samen toezicht in de wijk (pdf)"])
    file: Text | None = Field(
        None,
        description=_("The file's name in the folder 'bijlagen'; only where we may republish it."),
        examples=["samen-toezicht.pdf"],
    )
    url: Text | None = Field(
        None,
        description=_("Where the document stands, when we may not republish it."),
        examples=["https://example.org"],
    )
    sha256: Text | None = Field(
        None,
        description=_("The file's fingerprint, by which it is seen that the file is still the same."),
        examples=["9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"],
    )
    rights: Text | None = Field(
        None, description=_("Under which terms the document may be shared."), examples=["CC BY 4.0"]
    )


@dataclass(frozen=True, config=STRICT)
class Provenance:
    """A page relied on; its title where the address is not known."""

    seen: Day = Field(description=_("The day on which the source was consulted."), examples=["2031-03-09"])
    url: Text | None = Field(None, description=_("The source's address."), examples=["https://example.org/nieuws"])
    title: Text | None = Field(
        None,
        description=_("The source's title, for example where its address is not known."),
        examples=["Nieuwsbericht"],
    )


@dataclass(frozen=True, config=STRICT)
class PageMatter:
    """A page that is neither pearl nor theme."""

    title: Text = Field(description=_("The page's title."), examples=["Over deze site"])


@dataclass(frozen=True, kw_only=True, config=STRICT)
class PearlMatter:
    """The fields of a pearl, in the order in which they are written."""

    title: Text = Field(
        description=_(
            "What was found, in Dutch; the subject, where nothing was. A seedling may carry the work's title."
        ),
        examples=["Eén plan per veelpleger"],
    )
    title_en: Text | None = Field(
        None, description=_("The title in English."), examples=["One plan per prolific offender"]
    )
    date: Day | None = Field(
        None,
        description=_("The day on which the letter was sent, or the pearl was added."),
        examples=["2031-03-07"],
    )
    number: Number | None = Field(
        None, description=_("The letter's number. A new pearl is given one when it is accepted."), examples=[412]
    )
    status: Status = Field(
        description=_(
            "How far the pearl has grown. A seedling holds facts only, a budding pearl is a summary of sources that"
            " it names, and for an evergreen one the full work was read and reviewed."
        ),
        examples=["seedling"],
    )
    tags: tuple[Text, ...] = Field(
        description=_("The themes under which readers find the pearl, by their names."),
        examples=[["reclassering", "recidive"]],
    )
    countries: tuple[Country, ...] = Field(
        (),
        description=_(
            "The countries that the work is about: two capitals, a region such as GB-ENG, EU or international."
        ),
        examples=[["GB", "NL"]],
    )
    study: Study | None = Field(
        None, description=_("What kind of study or document the work is."), examples=["policy document"]
    )
    summary: Bilingual = Field(
        default_factory=Bilingual, description=_("What the work says, in two to five sentences.")
    )
    lesson: Bilingual = Field(
        default_factory=Bilingual,
        description=_("What Dutch policy can take from it, as far as the sources bear it out."),
    )
    evidence: Evidence | None = Field(
        None, description=_("What is known of effects, and of how, for whom, by what means and at what cost.")
    )
    references: one_or_more(Reference) = Field(
        description=_("The works that the pearl cites; the first is the work that it presents.")
    )
    relations: tuple[Relation, ...] = Field((), description=_("How the pearl stands to other pearls."))
    attachments: tuple[Attachment, ...] = Field((), description=_("Documents that go with the pearl."))
    provenance: tuple[Provenance, ...] = Field((), description=_("The sources on which the text of the pearl rests."))
    aliases: tuple[Text, ...] = Field(
        (),
        description=_("Earlier file names, without '.md', so that old addresses still lead here."),
        examples=[["oude-naam"]],
    )
    origin: tuple[Text, ...] = Field(
        (), description=_("Where the letter was published."), examples=[["https://example.org/brief"]]
    )
    review_by: Day | None = Field(
        None,
        description=_("The day before which someone should look whether the pearl still holds."),
        examples=["2033-03-07"],
    )


@dataclass(frozen=True, config=STRICT)
class Step:
    """One pearl of a reading path."""

    pearl: Text = Field(description=_("The pearl to read: its file name without '.md'."), examples=["samen-toezicht"])
    why: Bilingual = Field(default_factory=Bilingual, description=_("Why to read it, in a sentence."))


@dataclass(frozen=True, kw_only=True, config=STRICT)
class DossierMatter:
    """A question of policy, what pearls together say about it, and the order in which to read them."""

    title: Text = Field(description=_("The subject, in Dutch, in a few words."), examples=["Jongeren en messen"])
    title_en: Text | None = Field(None, description=_("The title in English."), examples=["Young people and knives"])
    status: Status = Field(
        description=_(
            "How far the dossier has grown. A seedling has a question and a reading path, a budding one has an answer"
            " from its pearls, and an evergreen one was read over by somebody who knows the subject."
        ),
        examples=["budding"],
    )
    date: Day = Field(description=_("The day on which the dossier was last looked over."), examples=["2031-03-07"])
    tags: tuple[Text, ...] = Field(
        description=_("The themes under which readers find the dossier, by their names."),
        examples=[["messengeweld", "jongeren"]],
    )
    question: Bilingual = Field(description=_("The question that the dossier is about."))
    answer: Bilingual = Field(
        default_factory=Bilingual,
        description=_("What the pearls together say; each paragraph links to the pearls that it rests on."),
    )
    certainty: Bilingual = Field(default_factory=Bilingual, description=_("How sure the answer is, and why."))
    disagreement: Bilingual = Field(
        default_factory=Bilingual, description=_("Where the pearls say different things, or that they do not.")
    )
    missing: Bilingual = Field(default_factory=Bilingual, description=_("What the pearls do not tell."))
    path: tuple[Step, ...] = Field(description=_("The pearls in the order in which to read them, three or more."))
    aliases: tuple[Text, ...] = Field(
        (),
        description=_("Earlier file names, without '.md', so that old addresses still lead here."),
        examples=[["oude-naam"]],
    )


@dataclass(frozen=True, config=STRICT)
class Labels:
    """One preferred label in each language."""

    nl: Text = Field(description=_("The label in Dutch."), examples=["integrale dadergerichte aanpak"])
    en: Text = Field(description=_("The label in English."), examples=["integrated offender management"])


@dataclass(frozen=True, config=STRICT)
class AltLabels:
    """Synonyms in each language; one in capitals is an acronym."""

    nl: tuple[Text, ...] = Field((), description=_("Synonyms in Dutch."), examples=[["persoonsgerichte aanpak", "PGA"]])
    en: tuple[Text, ...] = Field((), description=_("Synonyms in English."), examples=[["IOM"]])


@dataclass(frozen=True, config=STRICT)
class ThemeMatter:
    """A SKOS concept (w3.org/TR/skos-reference)."""

    prefLabel: Labels = Field(description=_("What the theme is called, without a capital."))  # noqa: N815, as in SKOS
    altLabel: AltLabels = Field(  # noqa: N815
        default_factory=AltLabels, description=_("Other words for the theme; one in capitals is an acronym.")
    )
    hiddenLabel: tuple[Text, ...] = Field(  # noqa: N815
        (),
        description=_("Misspellings, and other words that readers may type for the theme; only search knows them."),
        examples=[["integrated ofender management"]],
    )
    broader: tuple[Text, ...] = Field(
        (), description=_("Wider themes that include this one, by their names."), examples=[["reclassering"]]
    )
    related: tuple[Text, ...] = Field(
        (), description=_("Themes that are close to this one, by their names."), examples=[["veelplegers"]]
    )
    definition: Bilingual = Field(default_factory=Bilingual, description=_("What the theme is, in a few sentences."))
    exactMatch: tuple[Text, ...] = Field(  # noqa: N815
        (),
        description=_("Addresses of the same concept in other thesauri, where that was verified."),
        examples=[["https://example.org/thesaurus/12"]],
    )
    aliases: tuple[Text, ...] = Field(
        (),
        description=_("Earlier file names, without '.md', so that old addresses still lead here."),
        examples=[["oude-naam"]],
    )
