"""Where the pages lie that the garden makes, relative to docs."""

from posixpath import basename, dirname

HOME = "index.md"
THEME_INDEX = "themas/index.md"
ARCHIVE_INDEX = "archief/index.md"
EVIDENCE_INDEX = "bewijs/index.md"
NO_CARD = "bewijs/index/zonder-kaart.md"
NO_EFFECT = "bewijs/index/zonder-effect.md"
NO_THEME = "bewijs/index/zonder-thema.md"
DOSSIER_INDEX = "dossiers/index.md"
COUNTRY_INDEX = "landen/index.md"
NO_COUNTRY = "landen/index/zonder-land.md"
UNDATED = "zonder-datum"
PAGES_FILE = ".pages"
RULE_INDEX = "bijdragen/regels/index.md"
FIELD_LIST = "bijdragen/velden.md"
NEW_PEARL = "bijdragen/nieuwe-parel/index.md"
WORKS = "bronnen/index.md"
ORGANISATIONS = "bronnen/organisaties.md"
AUTHORS = "bronnen/auteurs.md"
THESAURUS = "thesaurus/index.md"
THESAURUS_EN = "thesaurus/english.md"
HEALTH = "over/gezondheid.md"
SEARCH = "zoeken/index.md"

# Made in every garden, however small.
FIXED = (
    *(HOME, THEME_INDEX, DOSSIER_INDEX, ARCHIVE_INDEX, RULE_INDEX, FIELD_LIST, NEW_PEARL),
    *(WORKS, ORGANISATIONS, AUTHORS, THESAURUS, THESAURUS_EN, HEALTH, SEARCH),
)

# Pages that somebody writes, and that other pages lead to where they are there.
ABOUT = "over/index.md"
RUBRIC = "over/bewijs.md"


def archive_path(year: str) -> str:
    return f"archief/{year}.md"


def outcome_path(theme: str) -> str:
    """The pearls that report on an outcome; no theme is called index, so what lies in that folder clashes with none."""
    return f"bewijs/{theme}.md"


def country_path(code: str) -> str:
    return f"landen/{code.lower()}.md"


def sheet_path(path: str, number: int) -> str:
    """A page of a list, counted from 1; further ones lie in a folder, where no slug can clash with them."""
    return path if number == 1 else f"{path.removesuffix('.md')}/pagina-{number}.md"


def rule_path(code: str) -> str:
    """The page of a rule, in the manual."""
    return f"bijdragen/regels/{code.lower()}.md"


def sibling_path(first: str, number: int) -> str:
    """A page of a list whose lines are written before it is known where they will stand: in one folder links hold."""
    stem = "deel" if first.endswith("index.md") else basename(first).removesuffix(".md")
    return first if number == 1 else f"{dirname(first)}/{stem}-{number}.md"
