"""Themes among each other (KP104 and KP105; KP142 as advice)."""

from collections.abc import Iterator

from kennisparels.check.rules import rule
from kennisparels.model.circles import circles
from kennisparels.model.finding import Flaw, _, sentence
from kennisparels.model.garden import Garden


@rule("KP104")
def label_of_two_themes(garden: Garden) -> Iterator[Flaw]:
    """
    Two themes share a label or a synonym.

    Whoever searches by that word, or hovers over it as an acronym, might
    get the wrong one of the two.

    Bad (themas/sea.md):
        ---
        prefLabel: {nl: zee, en: sea}
        altLabel:
          nl: [water]
        ---

    Good (themas/sea.md):
        ---
        prefLabel: {nl: zee, en: sea}
        altLabel:
          nl: [oceaan]
        ---
    """
    owner: dict[str, str] = {slug.casefold(): slug for slug in garden.themes}
    for slug, theme in garden.themes.items():
        for where, label in theme.labels:
            first = owner.setdefault(label.casefold(), slug)
            if first != slug:
                hint = sentence(_("leave the word to one of the two, or make them one theme"))
                parts = {"label": label, "theme": first}
                place = theme.place_of(*where)
                yield Flaw(place, _("'{label}' stands for the theme '{theme}' too"), parts, hint, theme.path)


@rule("KP105")
def circle_of_themes(garden: Garden) -> Iterator[Flaw]:
    """
    Themes are broader than each other in a circle.

    Readers who climb from theme to broader theme would go round for ever.

    Bad (themas/sea.md):
        ---
        prefLabel: {nl: zee, en: sea}
        broader: [coast]
        ---

    Bad (themas/coast.md):
        ---
        prefLabel: {nl: kust, en: coast}
        broader: [sea]
        ---

    Good (themas/coast.md):
        ---
        prefLabel: {nl: kust, en: coast}
        broader: [water]
        ---
    """
    for circle in circles({slug: theme.front.broader for slug, theme in garden.themes.items()}):
        theme = garden.themes[circle[0]]
        chain = " > ".join(f"'{slug}'" for slug in (*circle, circle[0]))
        hint = sentence(_("remove one of these themes from `broader` of the other"))
        message = _("the broader themes go round: {chain}")
        yield Flaw(theme.place_of("broader"), message, {"chain": chain}, hint, theme.path)


@rule("KP142")
def theme_without_pearls(garden: Garden) -> Iterator[Flaw]:
    """
    No pearl names a theme, nor one of its narrower themes.

    Its page leaves readers with nothing to read on.

    Bad (themas/sea.md):
        ---
        prefLabel: {nl: zee, en: sea}
        ---

    Bad:
        ---
        title: Tides
        status: seedling
        tags: [water]
        references: [{id: a, type: document, title: Tides, URL: https://example.org}]
        ---

    Good (themas/sea.md):
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
    """
    used = {garden.theme_by_label.get(tag.casefold(), tag) for tag in garden.pearls_by_theme}
    used |= {broad for tag in used for broad in garden.broader.get(tag, ())}
    # a pearl that cannot be read, or has no sound tags, may well be about the theme
    is_known = garden.pearls and not garden.unreadable | garden.partial and used <= garden.themes.keys()
    is_known = is_known and all(pearl.front.tags for pearl in garden.pearls)
    for slug, theme in garden.themes.items():
        if is_known and slug not in used:
            message = _("the theme '{tag}' has no pearls")
            hint = sentence(_("add it to `tags` of a pearl, or remove the theme"))
            yield Flaw(theme.place_of("prefLabel"), message, {"tag": slug}, hint, theme.path)
