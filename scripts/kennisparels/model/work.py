"""A cited work as Pandoc, Zotero and citation styles know it: a CSL item (citationstyles.org, 1.0.2)."""

from pydantic import Field
from pydantic.dataclasses import dataclass

from kennisparels.model.finding import _
from kennisparels.model.values import STRICT, CslType, Edtf, Text


@dataclass(frozen=True, config=STRICT)
class Name:
    """A CSL name: a person (family, given) or an organisation (literal)."""

    family: Text | None = Field(
        None, description=_("A person's family name, without what stands before it."), examples=["Vries"]
    )
    given: Text | None = Field(None, description=_("A person's first names or initials."), examples=["Anna"])
    literal: Text | None = Field(
        None,
        description=_("The name of an organisation, instead of family and given name."),
        examples=["Ministerie van Voorbeelden"],
    )
    non_dropping_particle: Text | None = Field(
        None,
        alias="non-dropping-particle",
        description=_("What stands before a family name and stays with it, as in 'de Vries'."),
        examples=["de"],
    )
    dropping_particle: Text | None = Field(
        None,
        alias="dropping-particle",
        description=_("What stands before a family name and drops off where the family name stands alone."),
        examples=["von"],
    )
    suffix: Text | None = Field(None, description=_("What stands behind a name."), examples=["Jr."])


@dataclass(frozen=True, config=STRICT)
class Reference:
    """One cited work as a CSL item; `issued` is EDTF text."""

    id: Text = Field(
        description=_("A short name for the work, of your own making, used once in this pearl."),
        examples=["voorbeeld-2031"],
    )
    type: CslType = Field(description=_("The kind of publication."), examples=["report"])
    title: Text = Field(
        description=_("The work's title, in the work's own language."), examples=["Samen toezicht in de wijk"]
    )
    author: tuple[Name, ...] = Field((), description=_("Who wrote the work, in the order of its title page."))
    editor: tuple[Name, ...] = Field((), description=_("Who edited the work."))
    issued: Edtf | None = Field(
        None,
        description=_("When the work appeared: a year, a month or a day, as far as it is known."),
        examples=["2031-03"],
    )
    publisher: Text | None = Field(None, description=_("Who published the work."), examples=["Bureau Voorbeeld"])
    publisher_place: Text | None = Field(
        None, alias="publisher-place", description=_("The place where the publisher is."), examples=["Utrecht"]
    )
    number_of_pages: Text | None = Field(
        None, alias="number-of-pages", description=_("How many pages the work has."), examples=[30]
    )
    container_title: Text | None = Field(
        None,
        alias="container-title",
        description=_("The journal, the book or the site in which the work stands."),
        examples=["Tijdschrift voor Voorbeelden"],
    )
    collection_title: Text | None = Field(
        None, alias="collection-title", description=_("The series of which the work is part."), examples=["Cahier"]
    )
    volume: Text | None = Field(None, description=_("The journal's volume."), examples=[12])
    issue: Text | None = Field(None, description=_("The number of the issue within its volume."), examples=[3])
    page: Text | None = Field(None, description=_("The pages in the journal or the book."), examples=["12-30"])
    number: Text | None = Field(None, description=_("The number of a report, a law or a series."), examples=["2031-4"])
    genre: Text | None = Field(
        None, description=_("The kind of work in its own words, where `type` is too coarse."), examples=["factsheet"]
    )
    language: Text | None = Field(None, description=_("The language of the work, as a code."), examples=["en"])
    DOI: Text | None = Field(
        None,
        description=_("The work's digital object identifier, without an address before it."),
        examples=["10.1234/abc"],
    )
    ISBN: Text | None = Field(None, description=_("A book's number."), examples=["978-90-00-00000-5"])
    ISSN: Text | None = Field(None, description=_("A journal's number."), examples=["1234-5679"])
    URL: Text | None = Field(
        None, description=_("Where the work can be read."), examples=["https://example.org/rapport.pdf"]
    )
