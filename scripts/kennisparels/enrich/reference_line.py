"""One work as one plain line: who, when, what, by whom, and where to find it."""

from collections.abc import Iterator

from markupsafe import Markup

from kennisparels.enrich.words import in_language, web_link, words
from kennisparels.model.work import Name, Reference

# So many names stand in one line; of more, how many others there are.
MOST_NAMES = 10


def reference_line(work: Reference) -> Markup:
    """The work on one line of Markdown; what is not known is said to be so."""
    return Markup(" ").join(_parts(work))


def inverted(name: Name) -> str:
    """A name as lists sort it: 'Vries, Anna de', or an organisation as it is."""
    if name.literal:
        return name.literal
    given = " ".join(filter(None, (name.given, name.dropping_particle, name.non_dropping_particle)))
    return ", ".join(filter(None, (name.family, given, name.suffix)))


def _parts(work: Reference) -> Iterator[Markup]:
    title = Markup("<cite>{}</cite>").format(in_language(work.title, work.language))
    year = words(f"({(work.issued or '')[:4] or 'jaar niet vermeld'}).")
    yield from (_names(work.author), year, title + ".") if work.author else (title, year, words("Auteur niet vermeld."))
    if work.container_title:
        yield words(f"In: {work.container_title}{_where(work)}.")
    if work.publisher or not work.container_title:
        yield words(f"{work.publisher or 'Uitgever niet vermeld'}.")
    if work.DOI and work.DOI.startswith("10."):
        address = f"https://doi.org/{work.DOI}"
        yield web_link(address, address)
    elif work.URL:
        yield web_link(work.URL, work.URL)


def _names(names: tuple[Name, ...]) -> Markup:
    shown = "; ".join(filter(None, map(inverted, names[:MOST_NAMES]))) or "Auteur niet vermeld"
    rest = len(names) - MOST_NAMES
    return words(f"{shown} en {rest} {'ander' if rest == 1 else 'anderen'}" if rest > 0 else shown)


def _where(work: Reference) -> str:
    parts = (("jaargang", work.volume), ("nummer", work.issue), ("blz.", work.page))
    return "".join(f", {name} {value}" for name, value in parts if value)
