"""Words that tell nothing by themselves, in Dutch and English."""

from kennisparels.check.likely_language import FUNCTION_WORDS

# Beside function words: what questions are made of, verbs that say little, and what is a small word in both languages.
STOP_WORDS = FUNCTION_WORDS | frozenset(
    "over zie see in is of het ben bent hebt had heb me mij je jij jullie we ons onze u uw er ja nee wanneer waarom"
    " waarin waarvan waardoor waarmee waarbij waarop hoeveel vaak ooit wel zelf elkaar hem hen eigenlijk echt welk iets"
    " iemand zal zullen kun kunt mag doet doen deed doe gaat gaan ga via per etc i you your my our us we she it its"
    " me was am being here how why s t d against whether whom many much often one anyone something really"
    " helpt helpen help helps helped werkt werken work works working maakt maken make makes geeft geven give gives"
    " komt komen kom come comes loopt lopen loop krijgt krijgen krijg get gets got levert blijft blijven lijkt lijken"
    " seem seems gebeurt gebeuren happen happens betekent bestaat bestaan bekend known tell says zegt zeggen weten"
    " know".split()
)
