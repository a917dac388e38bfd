"""The words by which lines are known: of a site, of a mail, of greeting, turning, closing and saying good-bye."""

import re


def _one_of(lines: str, flags: re.RegexFlag = re.IGNORECASE, around: str = "{}") -> re.Pattern[str]:
    """A pattern for any of the patterns given, one a line."""
    return re.compile(around.format(f"(?:{'|'.join(line.strip() for line in lines.strip().splitlines())})"), flags)


PEARL = _one_of(
    r"""
    kennis-?\s?parel
    parel\s+van\s+(?:de\s+dag|vandaag)
    (?:knowledge )?pearl of the day
    knowledge pearl
    """
)
# Also by its pet name; those who receive one are no pearl.
A_PEARL = _one_of(
    PEARL.pattern
    + r"""
    \bparel(?:tje)?s?\b
    """,
    around=r"{}(?![´’\w]*(?:ontvanger|lezer))",
)
FURNITURE = _one_of(
    r"""
    probleemgericht werken aan\b.*
    search|zoek(?:en)?|menu|home|contact|print|e-?mail|twitter|facebook|linkedin|whatsapp
    over (?:ons|mij|het lectoraat)
    (?:dit )?(?:deel|delen)(?: dit)?:?|share(?: this)?:?|like this:?|vind[ -]ik[ -]leuk:?.{0,20}
    tweet|mail|pinterest|reddit|gerelateerd|related
    (?:laden|loading)(?:\.{3}|…)?
    skip to content|(?:spring|ga) naar (?:de )?inhoud
    posted (?:on|in)\b.*|geplaatst (?:op|in|door)\b.*|gepubliceerd (?:op|door)\b.*
    categor(?:ie|y|ies|ieën)\b.*|tags?:.*
    (?:geef een|leave a) (?:reactie|reply|comment).*|reageer.*|\d+ (?:reacties?|comments?)
    (?:vorige|volgende|previous|next|older|newer)(?: (?:post|bericht|page|pagina))?\b.{0,80}
    ©.*|copyright\b.*|cookie.*|privacy.*
    (?:dit (?:bericht|e-?mailbericht)|this (?:e-?mail|message))\b.{0,60}(?:informatie|information|bestemd|intended).*
    [_=*~–-]{5,}
    powered by.*|proudly powered.*|blog at wordpress.*|maak een.*wordpress.*
    """
)
MAIL_LINE = _one_of(
    r"""
    (?:van|from|aan|to|cc|bcc|onderwerp|subject|verzonden|sent|datum|date|betreft|urgentie|importance)\s*:[^\n]*
    (?:bijlagen?|attachments?)\s*:[^\n]*
    -{2,}\s*(?:oorspronkelijk bericht|original message|forwarded message|doorgestuurd bericht)\s*-{2,}
    begin doorgestuurd bericht:?
    """
)
SALUTATION = _one_of(
    r"""
    (?:beste|geachte|lieve|dear|hallo|goede(?:morgen|middag|navond)|hi)\s[^.!?\n]{0,80}[,.!]?$
    (?:beste|dear)\s+(?:coll?ega|colleague)[^.!?\n]{0,120}$
    """
)
SIGN_OFF = _one_of(
    r"""
    met (?:vriendelijke|hartelijke|collegiale) groet
    (?:(?:vriendelijke|hartelijke|warme|zonnige)\s*)?groet(?:en|jes)?\b
    veel (?:lees|kijk|luister)plezier|succes
    kind regards|best wishes|best regards|regards,
    tot (?:morgen|maandag|dinsdag|donderdag|volgende)|until (?:tomorrow|monday)
    tot zover\b
    tot (?:volgend|later|snel|de volgende)\b
    fijne? (?:dag|weekend|avond)|prettige? (?:dag|weekend)|goed weekend|have a (?:nice|good)
    \|\s*contact|contact:|--\s*$
    verzonden vanaf|sent from
    """,
    re.IGNORECASE | re.DOTALL,
    "{}.{{0,300}}",
)
CLOSING = _one_of(
    r"""
    ik|mijn|mij|m\.i\.|naar mijn (?:mening|idee|smaak)
    kennis-?parel\w*|knowledge pearl|beleidsm\w+|beleidscoll\w+|collega[´’']?s
    maak er .{0,40}gebruik van|doe er .{0,30}voordeel mee
    aanbevolen|aanrader|(?:zeer )?de moeite waard|leerzame?|afsluitend|tot slot|kortom
    I (?:think|believe|hope|would)|in my (?:view|opinion)|policy ?(?:makers|officers|advisers|people)|colleagues
    """,
    around=r"\b{}\b",
)
TURN = _one_of(
    r"""
    maar|nu|dan|tijd|terug|snel|over|vandaag|vanochtend|vanmorgen|vanmiddag|deze|onze|in deze
    today'?s|now|this|to
    """,
    around=r"\b{}\b",
)
TURN_TO_PEARL = re.compile(
    rf"\b(?:nu|dan|over|snel|terug|tijd|now|back|on)\b[^.!?]{{0,60}}?\b(?:naar|voor|to|for)\b[^.!?]{{0,60}}?{A_PEARL.pattern}",
    re.IGNORECASE,
)
# What is said beside the pearl: a song, or a letter of before.
ASIDE = _one_of(
    r"""
    \b(?:lied\w*|muziek\w*|nummertje|clip|deuntje|plaatje|song|tune)\b[^.!?]*:
    \b(?:eerder|vorige|volgende|vorig|laatste|earlier|previous|last|next)\b
    """
)
A_WORK = re.compile(
    r"\b\w*(?:rapport|studie|onderzoek|artikel|publicatie|evaluatie)\w*|\b(?:report|study|article|paper)\b",
    re.IGNORECASE,
)
HERE = _one_of(
    r"""
    te (?:downloaden|lezen|vinden|bekijken|beluisteren|raadplegen)
    download\w*|vinden|lezen|read|listen|found|watch
    """,
    around=r"\b(?:is|zijn|kun(?:t| je)?|kan|u|je|staat|vind je|lees|klik|klikt|click|available|can be)\b"
    r"[^.!?\n]{{0,50}}?\b(?P<here>hier|here)\b(?=[^.!?\n]{{0,40}}\b{}\b|\s*[.!])",
)
