"""Where the pages lie that the garden makes, relative to docs."""

from posixpath import basename, dirname

HOME = "index.md"
THEME_INDEX = "themas/index.md"
ARCHIVE_INDEX = "archief/index.md"
UNDATED = "zonder-datum"
PAGES_FILE = ".pages"
RULE_INDEX = "bijdragen/regels/index.md"
FIELD_LIST = "bijdragen/velden.md"
WORKS = "bronnen/index.md"
ORGANISATIONS = "bronnen/organisaties.md"
AUTHORS = "bronnen/auteurs.md"
THESAURUS = "thesaurus/index.md"
THESAURUS_EN = "thesaurus/english.md"
HEALTH = "over/gezondheid.md"

# Made in every garden, however small.
FIXED = (
    *(HOME, THEME_INDEX, ARCHIVE_INDEX, RULE_INDEX, FIELD_LIST),
    *(WORKS, ORGANISATIONS, AUTHORS, THESAURUS, THESAURUS_EN, HEALTH),
)


def archive_path(year: str) -> str:
    return f"archief/{year}.md"


def rule_path(code: str) -> str:
    """The page of a rule, in the manual."""
    return f"bijdragen/regels/{code.lower()}.md"


def sheet_path(first: str, number: int) -> str:
    """Sheet `number` of a list that begins on the page `first`, which is sheet 1."""
    stem = "deel" if first.endswith("index.md") else basename(first).removesuffix(".md")
    return first if number == 1 else f"{dirname(first)}/{stem}-{number}.md"
