"""Names of authors as citations write them: the first one inverted or not, particles, organisations with `&`."""

import re
from collections.abc import Iterator
from itertools import takewhile
from typing import NamedTuple

from kennisparels.model.work import Name

_ORGANISATION = re.compile(
    r"\b(?:\w+-?(?:centrum|instituut|bureau|inspectie|academie|commissie|dienst)|statistics|statistiek"
    r"|(?:onderzoeks|gezondheids|kinderrechten|veiligheids|gemeente)raad|minist(?:ry|erie|er)|office|department|departement|directorate|directie|directoraat|kabinet|kamer|council|raad|institut\w*|instituut"
    r"|bureau|inspect\w+|police|politie|universit\w+|cent(?:re|er|rum)|commissi\w+|committee|agency|agentschap"
    r"|reclassering|stichting|foundation|association|vereniging|network|netwerk|authority|autoriteit|bank|nations"
    r"|programma|programme|collaboration|college|board|observatory|gemeente|provincie|rekenkamer|task ?force"
    r"|government|parliament|dienst|group|groep|society|laboratory|academie|academy|kenniscentrum|lectoraat"
    r"|coördinator|rapporteur|ombudsman|project|advisory|consultancy|slachtofferhulp|international|europe|nederland"
    r"|expertisecentrum|consortium|platform|trust|unit|team|planbureau|hogeschool|school|adviesraad|fund|fonds"
    r"|secretariat|union|organi[sz]ation|organisatie|initiative|partnership|alliance|coalition)\b",
    re.IGNORECASE,
)
# On its own, what may follow `&` as the beginning of another organisation.
_ACRONYM = re.compile(r"(?:[A-Z][A-Z0-9&.-]{1,11}|Europol|Eurojust|Interpol|Movisie|Trimbos)")
_PARTICLE = r"(?:van|von|de|der|den|het|’t|'t|´t|ter|ten|te|in|op|la|le|du|da|di|dos|del|af|zu|zur|el|al|bin|d’|d')"
_TRAILING = re.compile(rf"(?:(?<=\s)|^){_PARTICLE}(?:\s+{_PARTICLE})*$")
_LEADING = re.compile(rf"{_PARTICLE}(?:\s+{_PARTICLE})*(?=\s)")
_INITIALS = re.compile(r"(?:(?:[A-ZÀ-Þ][a-z]?\.?[\s-]?){1,5}|(?:[A-ZÀ-Þ][a-z]?\.[\s-]?){1,6})")
_INITIALS_BEHIND = re.compile(
    rf"(?P<family>(?:{_PARTICLE}\s+)*[A-ZÀ-Þ][\w'’´-]*[a-zß-ÿ][\w'’´-]*)\s+(?P<given>(?:[A-ZÀ-Þ]\.-?){{1,5}}|[A-Z]{{1,3}})"
)
_WORD = re.compile(r"[A-ZÀ-Þ](?:[\w'’´.-]*\w)?\.?")
_SUFFIX = re.compile(r"(?:Jr|Sr)\.?|J[uú]nior|I{2,3}|IV")
# What stands in small letters in the name of an organisation; other small words make it a sentence.
_CONNECTING = frozenset(
    "van voor de het en of for and the in on to der des den tegen op aan met te du la le les des di da y e und für von"
    " zur at by into against within under over bij naar tot 's ’s ´s &".split()
)
_SEPARATOR = re.compile(r"\s*(?:,\s*(?:&|en|and)\s|,|;|\s&\s|\s(?:en|and)\s)\s*")
_OTHERS = re.compile(
    r"[\s,&]*\b(?:et al\b\.?|e\.a\.|en anderen|and others|(?:m\.m\.v\.|met medewerking van)\s.+)\s*$", re.IGNORECASE
)
_DEGREES = re.compile(r"\b(?:(?:prof|dr|drs|mr|ir|ing|mw|dhr)\.\s?)+(?=[A-ZÀ-Þa-z])", re.IGNORECASE)
_EDITORS = re.compile(r"[\s,]*[(\[](?:reds?|eds?|redactie|editors?)\.?[)\]](?=[\s,]|$)", re.IGNORECASE)
# Without a word for its kind: `House of Samples`, `Coördinator Proeven (CP)`.
_OTHER_ORGANISATION = re.compile(
    r"[A-ZÀ-Þ][^,;&]*\b(?:of|voor|for|on|against|tegen)\s[^,;&]+|[A-ZÀ-Þ][^,;&]*\s\([A-Z][A-Za-z&-]{1,9}\)"
)


class Names(NamedTuple):
    """Who is named, in order; whether as editors, and whether the list says that there are more."""

    names: tuple[Name, ...]
    are_editors: bool = False
    has_others: bool = False


def names_in(text: str) -> Names | None:
    """The names in the head of a citation, or nothing when it reads like something else."""
    text = _DEGREES.sub("", " ".join(text.split()).strip(" ,:;-–•*").lstrip("."))
    named = _EDITORS.sub("", text)
    alone = _OTHERS.sub("", named)
    names = tuple(_names(alone))
    if not names or not all(names):
        return None
    return Names(tuple(name for name in names if name), named != text, alone != named)


def organisation_of(text: str, publisher: str | None) -> Names | None:
    """A head that is its own publisher, or one word: an organisation whose name does not say so."""
    name = " ".join(text.split()).strip(" ,:;")
    is_its_own = publisher is not None and name.casefold() in map(str.casefold, re.split(r"\s*[/,;]\s*", publisher))
    is_one_word = publisher is not None and re.fullmatch(r"[A-ZÀ-Þ][\w&.-]+", name)
    return Names((Name(literal=name),)) if is_its_own or is_one_word else None


def may_be_organisation(text: str) -> bool:
    """Whether a head that holds no names that can be seen is short enough to be one."""
    words = text.split()
    return 0 < len(words) <= 6 and words[0][:1].isupper() and all(w[0].isupper() or w in _CONNECTING for w in words)


def is_organisation(text: str) -> bool:
    bare = text.strip()
    return bool(_ORGANISATION.search(bare) or _ACRONYM.fullmatch(bare) or _OTHER_ORGANISATION.fullmatch(bare))


def _names(text: str) -> Iterator[Name | None]:
    pieces = _organisations(text)
    if pieces:
        yield from (_literal(piece) for piece in pieces)
        return
    # what stands behind `&` begins a name, and is no given name for what stands before it
    marked = _SEPARATOR.sub(lambda found: "\n" if found[0].strip() in (",", ";") else "\n&", text)
    parts = [part for part in marked.split("\n") if part.strip("&")]
    while parts:
        taken, name = _next(parts)
        yield name
        parts = parts[taken:]


def _organisations(text: str) -> list[str]:
    """The organisations of a list that holds nothing else; `&` parts two only where another one begins behind it."""
    if not is_organisation(text.split(" & ")[0].split(",")[0]) or re.match(r"[^,&]+,\s*(?:[A-Z]\.)", text):
        return []
    found = [""]
    for piece in re.split(r"(\s&\s|,\s|;\s)", text):
        if re.fullmatch(r"\s&\s|,\s|;\s", piece):
            found.append(piece)
        elif len(found) > 1 and not _begins_another(piece):
            found[-2:] = [found[-2] + found[-1] + piece]
        else:
            found[-1:] = [piece]
    return found


def _literal(text: str) -> Name | None:
    """An organisation; nothing for a sentence that names one."""
    small = [word for word in text.split() if word[0].islower() and word not in _CONNECTING]
    is_sentence = re.search(r"[a-z]{3}[.!?]\s", text) or len(text.split()) > 20 or len(small) > len(text.split()) / 3
    return None if is_sentence or not text else Name(literal=text)


def _begins_another(piece: str) -> bool:
    organisation = _ORGANISATION.search(piece)
    return bool(_ACRONYM.fullmatch(piece.strip()) or (organisation and piece[:1].isupper()))


def _next(parts: list[str]) -> tuple[int, Name | None]:
    """How many pieces between commas the next name takes, and that name; nothing where no name can be seen."""
    first = parts[0].removeprefix("&")
    behind = _INITIALS_BEHIND.fullmatch(first)
    if behind and not is_organisation(first):
        return 1, _inverted(behind["family"], behind["given"], None)
    if is_organisation(first) and not (len(parts) > 1 and _is_given(parts[1]) and " " not in first):
        return 1, _literal(first)
    if len(parts) > 1 and _is_surname(first) and _is_given(parts[1], " " not in first):
        suffix = parts[2] if len(parts) > 2 and _SUFFIX.fullmatch(parts[2]) else None
        return (3 if suffix else 2), _inverted(first, parts[1], suffix)
    if len(parts) > 1 and _SUFFIX.fullmatch(parts[1]):
        return 2, _plain(first, parts[1])
    return 1, _plain(first, None)


def _is_surname(text: str) -> bool:
    """One word, two with a hyphen or a space between, or a particle and a word: no given name in front."""
    bare = re.sub(rf"^(?:{_PARTICLE}\s+)+", "", text, flags=re.IGNORECASE)
    words = bare.split()
    return 1 <= len(words) <= 2 and all(_WORD.fullmatch(word) for word in words) and not _is_plain_name(text)


def _is_plain_name(text: str) -> bool:
    return bool(re.match(r"(?:[A-ZÀ-Þ][a-z]?\.[\s-]?)+\s*\S", text))


def _is_given(text: str, after_one_word: bool = False) -> bool:
    """Initials, or given names, and perhaps a particle that was moved behind them.

    `Ann Sample` behind a comma is the next author, unless what stands before it is one word, and so no whole name.
    """
    bare = _TRAILING.sub("", text).strip()
    if not bare:
        return False
    if _INITIALS.fullmatch(bare):
        return True
    words = bare.split()
    lone = (
        after_one_word
        or len(words) == 1
        or all(_INITIALS.fullmatch(word) for word in words[1:])
        or bare != text.strip()
    )
    return lone and len(words) <= 5 and all(_WORD.fullmatch(word) for word in words)


def _inverted(surname: str, given: str, suffix: str | None) -> Name:
    moved = _TRAILING.search(given)
    leading = _LEADING.match(surname)
    particle = moved[0] if moved else leading[0] if leading else None
    family = surname[leading.end() :].strip() if leading and not moved else surname
    given = given[: moved.start()].strip() if moved else given
    return _name(family, given, particle, suffix)


def _plain(text: str, suffix: str | None) -> Name | None:
    """Given names and a family name; a particle with a capital belongs to the name, as in Belgium."""
    words = text.split()
    last = re.search(r"\s(?:(?:Jr|Sr)\.?|J[uú]nior)$", text)
    if last:
        return _plain(text[: last.start()], text[last.start() :].strip())
    if not 2 <= len(words) <= 7 or not words[0][:1].isupper():
        return None
    at = next((n for n, word in enumerate(words[1:], 1) if re.fullmatch(_PARTICLE, word, re.IGNORECASE)), None)
    # written as one word, with a capital, it belongs to a family name, as in Belgium
    at = next((n for n, word in enumerate(words[1:-1], 1) if re.fullmatch("Vand?e[nr]?", word)), at)
    # two family names, in Spanish and Catalan
    at = next((n - 1 for n, word in enumerate(words) if word in ("y", "i") and n > 1), at)
    at = len(words) - 1 if at is None else at
    particles = list(takewhile(re.compile(_PARTICLE).fullmatch, words[at:-1]))
    family = words[at + len(particles) :]
    if not all(_WORD.fullmatch(word) for word in (*words[:at], family[-1])):
        return None
    return _name(" ".join(family), " ".join(words[:at]), " ".join(particles) if particles else None, suffix)


def _name(family: str, given: str, particle: str | None, suffix: str | None) -> Name:
    parts = {"family": family, "given": given, "non-dropping-particle": particle, "suffix": suffix}
    # behind a name in full a full stop ends the list
    parts["given"] = re.sub(r"(?<=[a-zß-ÿ]{2})\.$", "", given)
    return Name(**{key: value for key, value in parts.items() if value})
