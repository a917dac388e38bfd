"""The thesaurus to browse: the themes as a tree, and by letter in Dutch and in English."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from markupsafe import Markup

from kennisparels.enrich.lettered import Entry, list_pages, sheets, sort_key
from kennisparels.enrich.rendering import page_link
from kennisparels.enrich.site_page import SitePage
from kennisparels.enrich.words import in_language, link, relative, words
from kennisparels.model.garden import Garden
from kennisparels.model.page import Theme
from kennisparels.model.sentences import sentences
from kennisparels.model.site_map import THESAURUS, THESAURUS_EN
from kennisparels.read.markdown import plain

# A larger thesaurus shows as a tree only the themes that have none above them.
WHOLE_TREE = 300
# So many broader themes place a theme in the tree, and so far in does it go.
_MOST_BROADER, _DEEPEST = 3, 6

_Children = Mapping[str | None, Sequence[Theme]]


def thesaurus(garden: Garden) -> Iterator[SitePage]:
    """The Dutch list, with the tree above its first sheet, and the English one."""
    themes = sorted(garden.themes.values(), key=lambda theme: sort_key(theme.title))
    told = {"tree": list(_tree(themes, garden)), "count": len(themes), "is_whole": len(themes) <= WHOLE_TREE}
    dutch, english = ([entry(theme, garden) for theme in themes] for entry in (_dutch, _english))
    yield from list_pages("thesaurus.md", sheets(THESAURUS, dutch), "Thesaurus", garden, **told)
    yield from list_pages("thesaurus_en.md", sheets(THESAURUS_EN, english), "Thesaurus in English", garden, **told)


def _tree(themes: Sequence[Theme], garden: Garden) -> Iterator[Markup]:
    """Each theme below those that are broader, as lines of a nested list; what is below it stands there once."""
    children: dict[str | None, list[Theme]] = defaultdict(list)
    for theme in themes:
        known = [slug for slug in theme.front.broader if slug in garden.themes and slug != theme.slug]
        for slug in known[:_MOST_BROADER] or (None,):
            children[slug].append(theme)
    if len(themes) > WHOLE_TREE:
        yield from (_node(theme, 0, garden) for theme in children[None][:WHOLE_TREE])
        return
    told: set[str] = set()
    # what is left after the tops stands in a circle, which has none
    for theme in (*children[None], *themes):
        if theme.slug not in told:
            yield from _branch(theme, 0, children, told, garden)


def _branch(theme: Theme, depth: int, children: _Children, told: set[str], garden: Garden) -> Iterator[Markup]:
    yield _node(theme, depth, garden)
    if theme.slug not in told:
        told.add(theme.slug)
        for narrower in children.get(theme.slug, ()):
            yield from _branch(narrower, min(depth + 1, _DEEPEST), children, told, garden)


def _node(theme: Theme, depth: int, garden: Garden) -> Markup:
    label = in_language(theme.front.prefLabel.en, "en")
    shown = Markup('{}- {} <span class="kp-when">{} · {}</span>')
    return shown.format("    " * depth, page_link(THESAURUS, theme), label, _count(theme, garden))


def _count(theme: Theme, garden: Garden) -> int:
    return len(garden.pearls_by_theme.get(theme.slug, ()))


def _dutch(theme: Theme, garden: Garden) -> Entry:
    front = theme.front
    count = _count(theme, garden)
    name = Markup('{} <span class="kp-when">{} · {}</span>').format(
        page_link(THESAURUS, theme),
        in_language(front.prefLabel.en, "en"),
        f"{count} {'parel' if count == 1 else 'parels'}",
    )
    lines = (
        _first_sentence(front.definition.nl),
        _first_sentence(front.definition.en, "en"),
        _synonyms("Ook wel: ", front.altLabel.nl, "nl"),
        _synonyms("In het Engels ook: ", front.altLabel.en, "en"),
        _others("Ruimer: ", [garden.themes[slug] for slug in front.broader if slug in garden.themes]),
        _others("Nauwer: ", garden.narrower.get(theme.slug, ())),
        _others("Verwant: ", [garden.themes[slug] for slug in front.related if slug in garden.themes]),
    )
    return Entry(sort_key(theme.title), tuple(filter(None, lines)) or (words("Omschrijving niet vermeld."),), name)


def _english(theme: Theme, garden: Garden) -> Entry:
    front = theme.front
    label = link(front.prefLabel.en, relative(THESAURUS_EN, theme.path))
    name = Markup('{} <span class="kp-when" lang="nl">{}</span>').format(label, words(front.prefLabel.nl))
    count = _count(theme, garden)
    lines = (
        _first_sentence(front.definition.en),
        words(f"Also: {', '.join(front.altLabel.en)}" if front.altLabel.en else ""),
        words(f"{count} {'pearl' if count == 1 else 'pearls'}"),
    )
    return Entry(sort_key(front.prefLabel.en), tuple(filter(None, lines)), name)


def _first_sentence(definition: str | None, language: str = "nl") -> Markup:
    """Marked with its language, unless that is the page's own."""
    text = " ".join(plain(definition or "").split())
    edges = next(sentences(text, 0, len(text)), None)
    return in_language(text[slice(*edges)], language) if edges else Markup("")


def _synonyms(before: str, synonyms: Sequence[str], language: str) -> Markup:
    shown = Markup(", ").join(in_language(word, language) for word in synonyms)
    return before + shown if synonyms else Markup("")


def _others(before: str, themes: Sequence[Theme]) -> Markup:
    return before + Markup(", ").join(page_link(THESAURUS, theme) for theme in themes) if themes else Markup("")
