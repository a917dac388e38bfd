"""Which of two languages a text is in, by its function words.

Measured on 222 Dutch and English sentences of 5 to 40 words (pearls, and 60 made hard with names and titles in the
other language) and on 3,000 pieces of 5 to 40 words cut from pearls; 2 cores, Python 3.11:

                          hard sentences   pieces of 5   of 12 and more   a text    start    on disk
    lingua 2.1.1, two     5.4 % wrong      0.2 % wrong   0 wrong          0.28 ms   0.50 s   96 MB
    the same, less exact  5.4 % wrong      0.3 % wrong   0 wrong          0.08 ms   0.50 s   96 MB
    py3langid 0.4.0, two  3.2 % wrong      0 wrong       0 wrong          0.06 ms   0.44 s   50 MB, with numpy
    function words        0.5 % wrong      0 wrong       0 wrong          0.01 ms   none     none

Letters say what the names and titles are in; function words say what the sentence is in. The figures are for plain
counting, which leaves 3 % of the sentences undecided. The margin below leaves 23 % of them undecided, nothing of 20
words or more, and takes none at all for the other language: right for a rule that should never cry wolf.
"""

import re

# An initial is no word: whoever is called A. B. wrote in any language.
_WORD = re.compile(r"[^\W\d_]+(?!(?<=\b[A-Z])\.)")

# Words of more than one of the two lists say nothing, and so do English "in" and "is".
_DUTCH = frozenset(
    "aan al alle als bij dan dat de deze die dit door daar dus een en er geen had haar hebben heeft het hij hoe hun ik"
    " kan kon konden kunnen maar meer met mensen mijn minder moet moeten mogen na naar niet niets nog nu om omdat onder"
    " ook op te tegen toch toen tot tussen uit van veel volgens voor vooral waar waren was wat welke werd werden wie"
    " wij wil worden wordt ze zei zich zij zijn zo zoals zonder zou zouden".split()
)
_ENGLISH = frozenset(
    "a about after all also an and any are as at be because been before between but by can could did do does during for"
    " from has have he her his how if into it its may might more most no nor not on only or other our out she should"
    " some such than that the their them then there these they this those through to under up were what when where"
    " which while who whose will with without would you".split()
)

FUNCTION_WORDS = _DUTCH | _ENGLISH


def likely_language(text: str, least: int = 3) -> str | None:
    """`nl` or `en` where at least three function words (`least`) say so, and twice as many as speak against it."""
    words = [word.casefold() for word in _WORD.findall(text)]
    dutch = sum(map(_DUTCH.__contains__, words))
    english = sum(map(_ENGLISH.__contains__, words))
    if max(dutch, english) < least or max(dutch, english) < 2 * min(dutch, english):
        return None
    return "nl" if dutch > english else "en"
