"""The tags of a pearl, and other names of themes (KP100 to KP103; KP140 and KP141 as advice)."""

from collections.abc import Iterator

from kennisparels.check.rules import rule
from kennisparels.model.finding import Flaw, Place, Sentence, _, sentence
from kennisparels.model.garden import Garden
from kennisparels.model.near import DID_YOU_MEAN, did_you_mean
from kennisparels.model.page import Dossier, Pearl, Theme

MOST_THEMES = 7


@rule("KP100")
def unknown_theme(page: Pearl | Dossier, garden: Garden) -> Iterator[Flaw]:
    """
    A tag is not the name of a theme.

    The pearl would be missing from the page where readers look for it.

    Bad:
        ---
        title: Tides
        status: seedling
        tags: [watr]
        references: [{id: a, type: document, title: Tides, URL: https://example.org}]
        ---

    Good:
        ---
        title: Tides
        status: seedling
        tags: [water]
        references: [{id: a, type: document, title: Tides, URL: https://example.org}]
        ---
    """
    for place, tag in _tags(page):
        if not _is_known(tag, garden) and not _is_label(tag, garden):
            yield Flaw(place, _("the theme '{tag}' does not exist"), {"tag": tag}, _near(tag, garden))


@rule("KP101")
def label_for_theme(page: Pearl | Dossier, garden: Garden) -> Iterator[Flaw]:
    """
    A tag is a label or a synonym of a theme, not its name.

    Bad:
        ---
        title: Tides
        status: seedling
        tags: [Sea water]
        references: [{id: a, type: document, title: Tides, URL: https://example.org}]
        ---

    Good:
        ---
        title: Tides
        status: seedling
        tags: [water]
        references: [{id: a, type: document, title: Tides, URL: https://example.org}]
        ---
    """
    for place, tag in _tags(page):
        theme = garden.theme_by_label.get(tag.casefold())
        if theme and not _is_known(tag, garden) and _is_label(tag, garden):
            hint = sentence(_("write '{theme}'"), theme=theme)
            yield Flaw(place, _("'{tag}' is another word for the theme '{theme}'"), {"tag": tag, "theme": theme}, hint)


@rule("KP102")
def unknown_related_theme(theme: Theme, garden: Garden) -> Iterator[Flaw]:
    """
    A theme names a broader or related theme that does not exist.

    Bad (themas/sea.md):
        ---
        prefLabel: {nl: zee, en: sea}
        broader: [watr]
        ---

    Good (themas/sea.md):
        ---
        prefLabel: {nl: zee, en: sea}
        broader: [water]
        ---
    """
    for kind in ("broader", "related"):
        for index, name in enumerate(getattr(theme.front, kind)):
            if not _is_known(name, garden):
                yield Flaw(
                    theme.place_of(kind, index),
                    _("the theme '{tag}' does not exist"),
                    {"tag": name},
                    _near(name, garden),
                )


@rule("KP103")
def no_theme(page: Pearl | Dossier, garden: Garden) -> Iterator[Flaw]:
    """
    A pearl or a dossier names no theme.

    Readers who browse by theme would never come across it.

    Bad:
        ---
        title: Tides
        status: seedling
        tags: []
        references: [{id: a, type: document, title: Tides, URL: https://example.org}]
        ---

    Good:
        ---
        title: Tides
        status: seedling
        tags: [water]
        references: [{id: a, type: document, title: Tides, URL: https://example.org}]
        ---
    """
    if not page.front.tags and page.path not in garden.partial:
        hint = sentence(_("write at least one theme between the brackets, for example [{theme}]"), theme=_first(garden))
        yield Flaw(page.place_of("tags"), _("there is no theme under `tags`"), hint=hint)


def _first(garden: Garden) -> str:
    return min(garden.themes, default="reclassering")


@rule("KP140")
def many_themes(page: Pearl | Dossier) -> Iterator[Flaw]:
    """
    A pearl names more than seven themes.

    A pearl about everything turns up everywhere, and tells readers nowhere
    what it is about.

    Bad:
        ---
        title: Tides
        status: seedling
        tags: [water, ebb, flow, sand, salt, wind, moon, coast]
        references: [{id: a, type: document, title: Tides, URL: https://example.org}]
        ---

    Good:
        ---
        title: Tides
        status: seedling
        tags: [water]
        references: [{id: a, type: document, title: Tides, URL: https://example.org}]
        ---
    """
    count = len(set(page.front.tags))
    if count > MOST_THEMES:
        hint = sentence(_("keep the themes that the work is really about, {limit} at most"), limit=MOST_THEMES)
        yield Flaw(page.place_of("tags", MOST_THEMES), _("the number of themes is {count}"), {"count": count}, hint)


@rule("KP141")
def theme_with_its_broader(page: Pearl | Dossier, garden: Garden) -> Iterator[Flaw]:
    """
    A pearl names a theme and a broader one of that theme.

    The narrower theme says it already: the page of the broader theme
    lists the pearls of narrower ones too. Where a pearl is about the whole as much
    as about the part, both may stay.

    Bad:
        ---
        title: Tides
        status: seedling
        tags: [water, sea]
        references: [{id: a, type: document, title: Tides, URL: https://example.org}]
        ---

    Bad (themas/sea.md):
        ---
        prefLabel: {nl: zee, en: sea}
        broader: [water]
        ---

    Good:
        ---
        title: Tides
        status: seedling
        tags: [sea]
        references: [{id: a, type: document, title: Tides, URL: https://example.org}]
        ---

    Good (themas/sea.md):
        ---
        prefLabel: {nl: zee, en: sea}
        broader: [water]
        ---
    """
    tags = page.front.tags
    for narrow in dict.fromkeys(tags):
        for broad in garden.broader.get(narrow, ()):
            if broad in tags and broad != narrow:
                hint = sentence(_("leave '{broad}' out, unless the work is about all of it"), broad=broad)
                parts = {"broad": broad, "narrow": narrow}
                place = page.place_of("tags", tags.index(broad))
                yield Flaw(place, _("the theme '{broad}' is broader than '{narrow}', which is here too"), parts, hint)


def _is_known(tag: str, garden: Garden) -> bool:
    """Whether a theme has this name; a theme that cannot be read counts, for it has findings of its own."""
    return tag in garden.themes or f"themas/{tag}.md" in garden.unreadable


def _is_label(tag: str, garden: Garden) -> bool:
    """Whether a theme is called so; a misspelling that search knows is no name."""
    theme = garden.themes.get(garden.theme_by_label.get(tag.casefold(), ""))
    return theme is not None and tag.casefold() not in map(str.casefold, theme.front.hiddenLabel)


def _near(tag: str, garden: Garden) -> Sentence:
    meant = garden.theme_by_label.get(tag.casefold())
    near = sentence(DID_YOU_MEAN, quote="'", word=meant) if meant else did_you_mean(tag, garden.known.themes)
    return near or sentence(_("choose a theme from the folder 'themas', or add one there"))


def _tags(page: Pearl | Dossier) -> Iterator[tuple[Place, str]]:
    """Every theme that a page names: in its tags, and as an outcome in its evidence."""
    for index, tag in enumerate(page.front.tags):
        yield page.place_of("tags", index), tag
    evidence = page.front.evidence if isinstance(page, Pearl) else None
    if evidence and not isinstance(evidence.effects, str):
        for index, effect in enumerate(evidence.effects):
            yield page.place_of("evidence", "effects", index, "outcome"), effect.outcome
