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


# What is called after a country: "Brits onderzoek", "a British study". CLDR has no such words.
ADJECTIVES = {
    "AU": ("Australisch", "Australian"),
    "BE": ("Belgisch", "Belgian"),
    "CA": ("Canadees", "Canadian"),
    "DE": ("Duits", "German"),
    "DK": ("Deens", "Danish"),
    "ES": ("Spaans", "Spanish"),
    "EU": ("Europees", "European"),
    "FI": ("Fins", "Finnish"),
    "FR": ("Frans", "French"),
    "GB": ("Brits", "British UK VK"),
    "GB-ENG": ("Engels Brits", "English British UK VK"),
    "GB-NIR": ("Noord-Iers Brits", "Northern Irish British UK VK"),
    "GB-SCT": ("Schots Brits", "Scottish British UK VK"),
    "GB-WLS": ("Wels Brits", "Welsh British UK VK"),
    "IE": ("Iers", "Irish"),
    "IT": ("Italiaans", "Italian"),
    "NL": ("Nederlands", "Dutch"),
    "NO": ("Noors", "Norwegian"),
    "SE": ("Zweeds", "Swedish"),
    "US": ("Amerikaans", "American USA VS"),
}
