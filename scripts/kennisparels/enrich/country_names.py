"""What countries are called in Dutch."""

from functools import cache

from babel import Locale

# Regions and wider circles that CLDR does not name by these codes.
OTHERS = {
    "international": "internationaal",
    "GB-ENG": "Engeland",
    "GB-NIR": "Noord-Ierland",
    "GB-SCT": "Schotland",
    "GB-WLS": "Wales",
}


@cache
def country_name(code: str) -> str:
    """A country's Dutch name; a region without one keeps its code."""
    return OTHERS.get(code) or Locale("nl").territories.get(code) or code
