"""Pearls as somebody fills them in: a sound one, and what differs from it."""

from copy import deepcopy
from typing import Any

Values = dict[str, Any]

SOUND: Values = {
    "title": "Eén plan per veelpleger",
    "title_en": "One plan per prolific offender",
    "date": "2031-03-07",
    "status": "budding",
    "tags": ["veelplegers", "recidive"],
    "countries": ["NL", "GB-ENG"],
    "study": "evaluation",
    "summary": {
        "nl": "Elke veelpleger krijgt één plan.\nHet plan werd in drie steden gevolgd.",
        "en": "Each prolific offender has one plan.\nThe plan was followed in three cities.",
    },
    "lesson": {"nl": "Begin met één plan.", "en": "Start with one plan."},
    "evidence": {
        "strength": "moderate",
        "effects": [{"outcome": "recidive", "direction": "reduces", "note": {"nl": "Licht.", "en": "Slightly."}}],
        "mechanism": {"nl": "Eén aanspreekpunt.", "en": "One contact."},
    },
    "references": [
        {
            "type": "report",
            "title": "Eén plan",
            "author": [
                {"family": "Vries", "given": "A.", "non-dropping-particle": "de"},
                {"literal": "Bureau Voorbeeld"},
            ],
            "issued": "2031-02",
            "publisher": "Bureau Voorbeeld",
            "language": "nl",
            "URL": "https://example.org/plan",
        }
    ],
    "provenance": [{"url": "https://example.org/plan", "seen": "2031-03-07"}],
}

# A pearl of the real garden.
PEARL = "aanpak-van-wanorde-onderzoekssynthese"

# What differs from a sound pearl: where, and what stands there instead (nothing: it is left out).
DIFFERENT: dict[str, Values] = {
    "nothing": {"title": "Eén plan per veelpleger"},
    "no title": {"title": ""},
    "long title": {"title": "a" * 111},
    "title that just fits": {"title": "é" * 110},
    "no English title": {"title_en": ""},
    "a day that does not exist": {"date": "2031-02-29"},
    "a day written otherwise": {"date": "7-3-2031"},
    "a day to come": {"date": "2032-01-02"},
    "tomorrow": {"date": "2032-01-01"},
    "the year nought": {"date": "0000-01-01"},
    "no date": {"date": ""},
    "no theme": {"tags": []},
    "unknown theme": {"tags": ["veelpegers"]},
    "many themes": {"tags": "aangifte alcohol drugs recidive veelplegers reclassering jeugdcriminaliteit zorg".split()},
    "no country code": {"countries": ["Nederland"]},
    "Norway": {"countries": ["NO"]},
    "review before the date": {"review_by": "2031-03-07"},
    "review in time": {"review_by": "2033-03-07"},
    "no summary": {"summary": {}},
    "one language": {"summary/en": ""},
    "the other language": {"lesson/nl": ""},
    "same text twice": {"summary/en": "Elke veelpleger krijgt één plan. Het plan werd in drie steden gevolgd."},
    "unequal lengths": {"summary/en": "Each offender has one plan. " * 5},
    "no sources": {"provenance": []},
    "a source without a day": {"provenance/0/seen": ""},
    "a source seen tomorrow's tomorrow": {"provenance/0/seen": "2032-01-02"},
    "no kind of work": {"references/0/type": ""},
    "a work without a title": {"references/0/title": ""},
    "a report without a publisher": {"references/0/publisher": ""},
    "an article without a journal": {"references/0/type": "article-journal"},
    "a work nobody can find": {"references/0/URL": ""},
    "a DOI with an address": {"references/0/DOI": "https://doi.org/10.1234/abc"},
    "a DOI": {"references/0/DOI": "10.1234/abc"},
    "an ISBN with a slip": {"references/0/ISBN": "978-0-306-40615-8"},
    "two ISBNs": {"references/0/ISBN": "978-0-306-40615-7, 0-306-40615-2"},
    "an ISSN with a slip": {"references/0/ISSN": "1234-5678"},
    "an ISSN": {"references/0/ISSN": "1234-5679"},
    "a month that does not exist": {"references/0/issued": "2031-13"},
    "a year": {"references/0/issued": "2031"},
    "a work to come": {"references/0/issued": "2032-06"},
    "an author without a name": {"references/0/author/0/family": ""},
    "a strength without a study": {"study": ""},
    "an effect of a plan": {"study": "policy document"},
    "an effect that nobody rated": {"evidence/strength": "not rated"},
    "no strength": {"evidence/strength": ""},
    "no direction": {"evidence/effects/0/direction": ""},
    "no outcome": {"evidence/effects/0/outcome": ""},
    "no evidence card": {"evidence": None},
    "a seedling that could be more": {"status": "seedling"},
    "evergreen": {"status": "evergreen"},
    "evergreen without lesson and card": {"status": "evergreen", "lesson": {}, "evidence": None},
    "template code": {"lesson/nl": "Schrijf {{ naam }} in het plan."},
    "template code in a title": {"title": "Een {% plan %}"},
    "a hidden character": {"lesson/nl": "Begin met één\u200bplan."},
    "a flag, which hides nothing": {"lesson/nl": "Begin met 🏴\U000e0067\U000e0062\U000e007f één plan 👩‍🔬."},
    "a background with code": {"body": "## Kop\n\nEen `{{ sjabloon }}`."},
    "a relation": {"relations": [{"type": "follows", "to": PEARL}]},
    "a relation to nobody": {"relations": [{"type": "follows", "to": "geen-parel"}]},
    "a relation without a kind": {"relations": [{"type": "", "to": PEARL}]},
    "a relation without a pearl": {"relations": [{"type": "follows", "to": ""}]},
    "a relation twice": {"relations": [{"type": "follows", "to": PEARL}] * 2},
    "a theme and a broader one": {"tags": ["messengeweld", "geweld"]},
    "one sentence": {"summary/nl": "Elke veelpleger krijgt één plan, bijv. van dr. A. Bos."},
    "six sentences": {"summary/en": "Each has one plan. " * 6},
    "an e-mail address": {"lesson/nl": "Vraag het a.bos@example.org."},
    "an e-mail address of an author": {"references/0/author/1/literal": "a.bos@example.org"},
    "a telephone number": {"body": "Bel 06-12345678 of +31 20 123 45 67."},
    "no telephone number": {"body": "In 2031 kostte het 0,5 miljoen, op 07-03-2031 nog 0.25."},
    "a telephone number abroad": {"references/0/title": "+31 6 12345678"},
    "a number of a report": {"references/0/number": "0612345678"},
    "a citizen service number": {"lesson/nl": "Dossier 111222333."},
    "no citizen service number": {"lesson/nl": "Dossier 111222334."},
    "a bank account": {"lesson/nl": "Rekening NL91 ABNA 0417 1643 00 staat open."},
    "no bank account": {"lesson/nl": "Rekening NL92 ABNA 0417 1643 00 staat open."},
    "an address without a beginning": {"references/0/URL": "wodc.nl/rapport"},
    "an address with a space": {"provenance/0/url": "https://example.org/een plan"},
    "half an address": {"references/0/URL": "https:/example.org"},
    "an address of a program": {"references/0/URL": "javascript:alert(1)"},
    "an address with a port and a query": {"references/0/URL": "https://example.org:8080/a_b?c=%20#d"},
    "initials without full stops": {"references/0/author/0/given": "AB"},
    "two authors in one": {"references/0/author/0/family": "Vries & Bos"},
    "a shouted name": {"references/0/author/0/family": "VRIES"},
    "a person as an organisation": {"references/0/author/1/literal": "A. de Vries"},
    "HTML": {"lesson/nl": "Begin met <b>één</b> plan."},
    "HTML that is allowed": {"body": "CO<sub>2</sub> en 5 < 6 en `<b>` en <https://example.org>."},
    "half a tag": {"lesson/nl": "Minder <dan één plan."},
    "a program": {"body": "<script>alert(1)</script>"},
    "a link to a program": {"body": "Lees [het plan](javascript:alert(1))."},
    "a link": {"body": "Lees [het plan](https://example.org/plan) en [[veelplegers|wie dat zijn]]."},
    "a link to nothing": {"body": "Lees [[geen-parel]]."},
    "a link with capitals": {"body": "Lees [[Veelplegers]]."},
    "a comment": {"body": "Lees <!-- of niet --> dit."},
    "an empty link": {"body": "Lees [hier](https://example.org/plan)."},
    "a bare address": {"body": "Lees https://example.org/plan."},
    "a heading of the first level": {"body": "# Kop\n\nTekst."},
    "a doubled word": {"lesson/nl": "Begin met met één plan."},
    "a word that may be doubled": {"lesson/nl": "Wie die die deur sloot."},
    "two spaces": {"lesson/nl": "Begin  met één plan."},
    "odd quotes": {"lesson/nl": "Begin met ´één´ plan."},
    "straight quotes": {"lesson/nl": "Begin met 'één' plan."},
    "an apostrophe": {"lesson/nl": "Begin met foto's en auto's."},
    "three dots": {"lesson/nl": "Begin met één plan..."},
    "a long sentence": {"body": "Het plan is er " + "en het blijft er " * 6 + "."},
    "a nested sentence": {
        "body": "Het werkt omdat er een plan is, waardoor iedereen weet wat mag, terwijl niemand wacht."
    },
}


def different(changes: Values) -> Values:
    made = deepcopy(SOUND)
    for where, value in changes.items():
        *steps, last = [int(step) if step.isdigit() else step for step in where.split("/")]
        inside = made
        for step in steps:
            inside = inside[step]
        if value is None:
            del inside[last]
        else:
            inside[last] = value
    return made
