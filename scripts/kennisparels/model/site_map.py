"""Where the pages lie that the garden makes, relative to docs."""

HOME = "index.md"
THEME_INDEX = "themas/index.md"
ARCHIVE_INDEX = "archief/index.md"
UNDATED = "zonder-datum"
PAGES_FILE = ".pages"
RULE_INDEX = "bijdragen/regels/index.md"
FIELD_LIST = "bijdragen/velden.md"

# Pages that somebody writes, and that other pages lead to where they are there.
ABOUT = "over/index.md"
RUBRIC = "over/bewijs.md"


def archive_path(year: str) -> str:
    return f"archief/{year}.md"


def rule_path(code: str) -> str:
    """The page of a rule, in the manual."""
    return f"bijdragen/regels/{code.lower()}.md"


def country_path(code: str) -> str:
    """The page of a country or region, by its ISO 3166 code."""
    return f"landen/{code.lower()}.md"
