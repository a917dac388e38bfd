"""What a letter is about: themes by the labels of the thesaurus, and countries, each with the words that led to it."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from typing import NamedTuple

from babel import Locale

from kennisparels.enrich.stems import stem
from kennisparels.enrich.terms import Terms
from kennisparels.intake.citations import Citation, Span
from kennisparels.intake.cues import A_PEARL, ASIDE, PEARL
from kennisparels.intake.facts import Fact, fact
from kennisparels.intake.parts import Kind, Part
from kennisparels.model.sentences import sentences

MOST_THEMES = 6
# Between these marks a term has capitals that are no name's: ´Hot Spots Policing´.
_QUOTED = re.compile(r"[´‘“](?=\w)[^´‘’“”\n]{2,60}[´’”]")
_MAKERS = ("author", "publisher", "container-title")
_OVERARCHING = 6  # narrower themes; such a theme is about everything
_SITE_NAMED = re.compile(r"\bsite\s+[´‘'“]?(?:probleemgericht werken aan )?$", re.IGNORECASE)


class Places(NamedTuple):
    """Where to look: titles of the letter and its works, their makers, the abstract, and the sender's own words."""

    titles: Sequence[Span]
    makers: Sequence[Span]
    abstract: Sequence[Span]
    own: Sequence[Span]


def places_of(title: Fact | None, citations: Sequence[Citation], parts: Sequence[Part]) -> Places:
    named = [citation.spans["title"] for citation in citations]
    if title and title.start is not None and title.end is not None:
        named.insert(0, Span(title.start, title.end))
    own = [Span(part.start, part.end) for part in parts if part.kind in (Kind.INTRODUCTION, Kind.LESSON)]
    makers = [citation.spans[key] for citation in citations for key in _MAKERS if key in citation.spans]
    return Places(named, makers, [Span(part.start, part.end) for part in parts if part.kind is Kind.ABSTRACT], own)


class _Met(NamedTuple):
    theme: str
    in_title: bool
    start: int
    end: int


def themes(text: str, places: Places, terms: Terms) -> list[Fact]:
    """Themes that a title names, and those that the letter comes back to; where there are none, those named once."""
    met = [*_met(text, places, terms), *_makers(text, places, terms)]
    by_theme: dict[str, list[_Met]] = defaultdict(list)
    # a label that is the same in two languages is met once
    for each in dict.fromkeys(met):
        by_theme[each.theme].append(each)
    ranked = sorted(by_theme.values(), key=lambda found: (not found[0].in_title, -len(found), found[0].start))
    chosen = [found for found in ranked if found[0].in_title or len(found) > 1] or ranked[:3]
    chosen = chosen or [[each] for each in _other_forms(text, places, terms)]
    chosen = _narrowed(chosen, terms)
    return [fact("tags", found[0].theme, text, found[0].start, found[0].end) for found in chosen[:MOST_THEMES]]


def _narrowed(chosen: list[list[_Met]], terms: Terms) -> list[list[_Met]]:
    """Without what a narrower theme says already, and without a theme that spans half a field where another is left."""
    wide = {slug: each[0].in_title for each in chosen for slug in _broader(each[0].theme, terms)}
    left = [each for each in chosen if each[0].theme not in wide or (each[0].in_title and not wide[each[0].theme])]
    spans = Counter(slug for theme in terms.themes for slug in _broader(theme, terms))
    return [each for each in left if spans[each[0].theme] < _OVERARCHING] or left


def _broader(slug: str, terms: Terms) -> set[str]:
    """All that is broader than a theme, directly or by steps."""
    found: set[str] = set()
    new = {slug}
    while new:
        new = {wide for each in new if each in terms.themes for wide in terms.themes[each].front.broader} - found
        found |= new
    return found


def _met(text: str, places: Places, terms: Terms) -> Iterator[_Met]:
    for in_title, spans in ((True, places.titles), (False, (*places.abstract, *places.own))):
        for span in spans:
            piece = text[span.start : span.end]
            # English titles have capitals all over, which in prose mark a name
            folded = piece.lower() if in_title else piece
            folded = _QUOTED.sub(lambda quoted: quoted[0].lower(), folded)
            shown = folded if len(folded) == len(piece) else piece
            for language in ("nl", "en"):
                for start, end, theme in terms.found(shown.replace("\n", " "), language):
                    # every letter says that it is a pearl, and many the name of the site
                    if (not in_title and PEARL.match(shown, start)) or _SITE_NAMED.search(shown, 0, start):
                        continue
                    yield _Met(theme.slug, in_title, span.start + start, span.start + end)


def _makers(text: str, places: Places, terms: Terms) -> Iterator[_Met]:
    """Organisations that made the work; of a longer name, a part says something else."""
    for span in places.makers:
        for piece in re.compile(r"[^\s/,;&][^/,;&\n]*").finditer(text, span.start, span.end):
            for language in ("nl", "en"):
                for start, end, theme in terms.found(piece[0], language):
                    if end - start == len(piece[0].rstrip()):
                        yield _Met(theme.slug, True, piece.start(), piece.start() + end)


def _other_forms(text: str, places: Places, terms: Terms) -> Iterator[_Met]:
    """Themes whose label is there in another form only, such as a plural; each once."""
    told: set[str] = set()
    stems = _stems(terms)
    for in_title, spans in ((True, places.titles), (False, (*places.abstract, *places.own))):
        for span in spans:
            for match in re.compile(r"[^\W\d_]{5,}").finditer(text, span.start, span.end):
                theme = next((stems[key] for key in _stem_keys(match[0]) if key in stems), None)
                if theme and theme not in told:
                    told.add(theme)
                    yield _Met(theme, in_title, match.start(), match.end())


def _stems(terms: Terms) -> dict[tuple[str, str], str]:
    """Themes by the stem of each label of one word, and its language."""
    found: dict[tuple[str, str], str] = {}
    for slug, theme in terms.themes.items():
        for where, label in theme.labels:
            if len(where) > 1 and where[1] in ("nl", "en") and label.isalpha() and not label.isupper():
                found.setdefault((str(where[1]), stem(label, str(where[1]))), slug)
    return found


def _stem_keys(word: str) -> Iterator[tuple[str, str]]:
    yield from ((language, stem(word, language)) for language in ("nl", "en"))


_OTHER_NAMES = {
    "VK": "GB",
    "UK": "GB",
    "U.K.": "GB",
    "Groot-Brittannië": "GB",
    "Great Britain": "GB",
    "Britain": "GB",
    "Engeland": "GB-ENG",
    "England": "GB-ENG",
    "Wales": "GB-WLS",
    "Schotland": "GB-SCT",
    "Scotland": "GB-SCT",
    "Noord-Ierland": "GB-NIR",
    "Northern Ireland": "GB-NIR",
    "VS": "US",
    "US": "US",
    "USA": "US",
    "U.S.": "US",
    "United States": "US",
    "Verenigde Staten": "US",
    "EU": "EU",
    "Europese Unie": "EU",
    "European Union": "EU",
    "Nederlandse": "NL",
    "Dutch": "NL",
    "Britse": "GB",
    "British": "GB",
    "Schotse": "GB-SCT",
    "Scottish": "GB-SCT",
    "Amerikaanse": "US",
    "American": "US",
    "Australische": "AU",
    "Australian": "AU",
    "Canadese": "CA",
    "Canadian": "CA",
    "Belgische": "BE",
    "Belgian": "BE",
    "Vlaamse": "BE",
    "Duitse": "DE",
    "German": "DE",
    "Deense": "DK",
    "Danish": "DK",
    "Zweedse": "SE",
    "Swedish": "SE",
    "Noorse": "NO",
    "Norwegian": "NO",
    "Finse": "FI",
    "Finnish": "FI",
    "Franse": "FR",
    "French": "FR",
    "Spaanse": "ES",
    "Spanish": "ES",
    "Italiaanse": "IT",
    "Italian": "IT",
    "Ierse": "IE",
    "Irish": "IE",
    "Zwitserse": "CH",
    "Swiss": "CH",
    "Nieuw-Zeelandse": "NZ",
}
# Also names of persons, of a state, or of a place elsewhere.
_DOUBTFUL = frozenset("Georgia Jordan Chad Jersey Guernsey Georgië Man Niger Guinea Guinee Turkey".split())
_WORK = re.compile(
    r"\b\w*(?:rapport|onderzoek|studie|document|evaluatie|strateg|beleid|publicatie|verkenning|handreiking|report|study|research|strategy)\w*",
    re.IGNORECASE,
)
_NOT_A_COUNTRY = re.compile(r"(?:[- ]?talig|[- ](?:taal|tekst|language|samenvatting))")
HOME = "NL"


@cache
def _names() -> dict[str, str]:
    found: dict[str, str] = {}
    for language in ("nl", "en"):
        territories = Locale(language).territories
        found |= {name: code for code, name in territories.items() if re.fullmatch("[A-Z]{2}", code)}
    found = {
        name: code
        for name, code in found.items()
        if name not in _DOUBTFUL and code not in ("EU", "ZZ", "UN", "EZ", "XA", "XB")
    }
    return found | _OTHER_NAMES


@cache
def _pattern() -> re.Pattern[str]:
    return re.compile(
        rf"(?<![\w.-])(?=[A-ZÀ-Þ])(?:{'|'.join(sorted(map(re.escape, _names()), key=len, reverse=True))})(?!\w)"
    )


def countries(text: str, places: Places, citations: Sequence[Citation]) -> list[Fact]:
    """Countries of the work: by its title or its authors; else by what is said of it, where that is one country.

    A letter looks at Dutch practice whatever it is about, so the Netherlands count only where the work names them.
    """
    heads = [citation.spans[role] for citation in citations for role in ("author", "editor") if role in citation.spans]
    literal = [
        span
        for span, citation in zip(heads, citations, strict=False)
        if any(name.literal for name in citation.names.names)
    ]
    named = list(_in(text, (*places.titles, *literal)))
    if not named:
        said = [Span(*edges) for span in places.own for edges in sentences(text, *span) if _is_of_work(text, *edges)]
        named = [each for each in _in(text, said) if each.value != HOME]
    if not named:
        named = _one(list(_in(text, places.abstract)))
    return list({each.value: each for each in reversed(named)}.values())[::-1]


def _is_of_work(text: str, start: int, end: int) -> bool:
    """Whether a sentence says something of the work, or of the pearl that presents it."""
    is_ours = A_PEARL.search(text, start, end) and not ASIDE.search(text, start, end)
    return bool(_WORK.search(text, start, end) or is_ours)


def _in(text: str, spans: Iterable[Span]) -> Iterator[Fact]:
    for span in spans:
        for match in _pattern().finditer(text, span.start, span.end):
            if not _NOT_A_COUNTRY.match(text, match.end()):
                yield fact("countries", _names()[match[0]], text, match.start(), match.end())


def _one(met: Sequence[Fact]) -> list[Fact]:
    """The one country that an abstract comes back to."""
    codes = {each.value for each in met}
    # these two have one law and one police statistic, and are named together
    is_one = len(codes) == 1 or codes == {"GB-ENG", "GB-WLS"}
    return list(met) if is_one and len(met) > 1 else []
