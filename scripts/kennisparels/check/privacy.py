"""What says too much about a person (KP500 to KP549): in text, in fields, and in what a document says of itself."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping

from kennisparels.check.rules import rule
from kennisparels.model.finding import Flaw, Sentence, _, sentence
from kennisparels.model.garden import Garden
from kennisparels.model.page import Page, Pearl

# Numbers in these are numbers of works and files; they have rules of their own.
NUMBERED = frozenset("DOI ISBN ISSN URL exactMatch id issue number origin page sha256 url volume".split())

# A local part is 64 characters at most (RFC 5321, 4.5.3.1.1); what stands before `@` is looked at once.
EMAIL = re.compile(
    r"(?<![\w.%+@-])[\w.%+-]{1,64}@(?:[A-Za-z0-9-]{1,63}\.){1,8}(?!(?:png|jpe?g|gif|svg|webp)\b)[A-Za-z]{2,24}\b"
)

# A number does not go on before or behind: then it is part of an address, a DOI or an amount.
_ALONE = r"(?<![\w/=.,?&#%@+:-])"
_ENDS = r"(?![\w/-]|[.,]\d)"
PHONE = re.compile(
    # +31 6 1234 5678, +31 (0)20 123 45 67, 0044 20 7946 0958
    r"(?P<abroad>(?<![\w/=?&#%@+.,-])(?:\+|00(?=[1-9]))\d{1,3}(?:[ .-]?\(0\))?(?:[ .-]?\d{1,8}){1,6})" + _ENDS + "|"
    # 06-12345678, 020 123 45 67, (0348) 12 34 56
    r"(?P<dutch>(?<![\w/=?&#%@+.,-])\(?0[1-9]\d{0,2}\)?(?:[ .-]{0,3}\d{1,8}){1,5})" + _ENDS
)
DATE = re.compile(r"\d{1,2}[-. ]\d{1,2}[-. ](?:19|20)\d\d")
AMOUNT = re.compile(r"\+\d{1,3}(?:[ .]\d{3})+")
BSN = re.compile(_ALONE + r"(?:\d{9}|\d{4}\.\d{2}\.\d{3})" + _ENDS)
IBAN = re.compile(r"(?<![A-Za-z0-9])[A-Za-z]{2}\d{2}(?: ?[A-Za-z0-9]){11,30}")
# What each of these holds; few texts do, and the patterns take twenty times as long to say so.
_DIGIT = re.compile(r"\d")
_SIGN = {EMAIL: re.compile("@"), PHONE: _DIGIT, BSN: _DIGIT, IBAN: _DIGIT}


@rule("KP500")
def email_address(page: Page) -> Iterator[Flaw]:
    """
    A text holds an e-mail address.

    Whoever it belongs to did not ask to be on this page, and machines
    collect such addresses.

    Bad:
        ---
        title: Tides
        ---
        Ask a.sample@example.org.

    Good:
        ---
        title: Tides
        ---
        Ask [the institute](https://example.org/contact).
    """
    hint = sentence(_("remove the address, or link to the organisation's contact page"))
    message = _("the e-mail address '{text}' stands here")
    yield from _flaws(page, EMAIL, message, hint)


@rule("KP501")
def phone_number(page: Page) -> Iterator[Flaw]:
    """
    A text holds a telephone number.

    Bad:
        ---
        title: Tides
        ---
        Call 06-12345678.

    Good:
        ---
        title: Tides
        ---
        Ask [the institute](https://example.org/contact).
    """
    hint = sentence(_("remove the number, or link to the organisation's contact page"))
    yield from _flaws(page, PHONE, _("the telephone number '{text}' stands here"), hint)


@rule("KP502")
def citizen_service_number(page: Page) -> Iterator[Flaw]:
    """
    A text holds a number that can be somebody's citizen service number (BSN).

    With it, somebody else can pass for that person.

    Bad:
        ---
        title: Tides
        ---
        Case 111222333.

    Good:
        ---
        title: Tides
        ---
        Case 111222334.
    """
    hint = sentence(_("remove the number; the number of a document goes into the field `number`"))
    message = _("'{text}' can be a citizen service number (BSN)")
    yield from _flaws(page, BSN, message, hint)


@rule("KP503")
def bank_account(page: Page) -> Iterator[Flaw]:
    """
    A text holds the number of a bank account (IBAN).

    Bad:
        ---
        title: Tides
        ---
        Account NL91 ABNA 0417 1643 00.

    Good:
        ---
        title: Tides
        ---
        Account NL92 ABNA 0417 1643 00.
    """
    hint = sentence(_("remove the number"))
    yield from _flaws(page, IBAN, _("'{text}' is the number of a bank account (IBAN)"), hint)


@rule("KP504")
def personal_document(pearl: Pearl, garden: Garden) -> Iterator[Flaw]:
    """
    The properties of a document hold an address or number of a person.

    Programs write such things into a document unasked, where its maker does
    not see them and every reader can. It is looked at for what the other
    rules of this family are about.

    Bad:
        ---
        title: Tides
        status: seedling
        tags: [water]
        references: [{id: a, type: document, title: Tides, URL: https://example.org}]
        attachments:
          - title: Tides
            file: tides.pdf
            sha256: df093624e8746ef1ca514e3a629836255db69d823b62de84440a08e76c9c96e3
        ---

    Bad (bijlagen/tides.pdf):
        %PDF-1.4
        1 0 obj
        << /Type /Catalog >>
        endobj
        2 0 obj
        << /Author (a.sample@example.org) >>
        endobj
        trailer
        << /Root 1 0 R /Info 2 0 R >>
        startxref
        0
        %%EOF

    Good:
        ---
        title: Tides
        status: seedling
        tags: [water]
        references: [{id: a, type: document, title: Tides, URL: https://example.org}]
        attachments:
          - title: Tides
            file: tides.pdf
            sha256: f7e87bbd12ba651d355787f56ebf7cbadc11f13c6973bdfcf5786cc315e53b1d
        ---

    Good (bijlagen/tides.pdf):
        %PDF-1.4
        1 0 obj
        << /Type /Catalog >>
        endobj
        2 0 obj
        << /Author (Institute of Samples) >>
        endobj
        trailer
        << /Root 1 0 R /Info 2 0 R >>
        startxref
        0
        %%EOF
    """
    hint = sentence(
        _("remove it from the document's properties, and take `sha256` away: `check --fix` writes the new one")
    )
    for index, attachment in enumerate(pearl.front.attachments):
        facts = garden.attachments.get(f"bijlagen/{attachment.file}")
        for found in _personal(facts.texts if facts else ()):
            place = pearl.place_of("attachments", index, "file")
            parts = {"text": found, "file": attachment.file}
            yield Flaw(place, _("the properties of '{file}' hold '{text}'"), parts, hint)


def _flaws(page: Page, pattern: re.Pattern[str], message: str, hint: Sentence) -> Iterator[Flaw]:
    sign = _SIGN[pattern]
    for passage in page.passages:
        # a number of a work or a file is no person's
        is_meant = passage.is_prose or pattern is EMAIL or NUMBERED.isdisjoint(passage.field)
        if is_meant and sign.search(passage.text):
            for match, place in passage.find(pattern):
                if _IS_ONE[pattern](match[0]):
                    yield Flaw(place, message, {"text": match[0]}, hint)


def _personal(texts: Iterable[str]) -> Iterator[str]:
    for text in texts:
        for pattern, is_one in _IS_ONE.items():
            yield from (match[0] for match in pattern.finditer(text) if is_one(match[0]))


def _is_phone(text: str) -> bool:
    """As many digits as a telephone number has, and no date, amount or ISBN."""
    from stdnum import isbn  # here and below: a tenth of the time to start, and few texts hold a candidate

    digits = re.sub(r"\(0\)|\D", "", text)
    if isbn.is_valid(digits) or DATE.match(text) or AMOUNT.fullmatch(text):
        return False
    if text.startswith(("+", "00")):
        return 9 <= len(digits.removeprefix("00")) <= 15
    return len(digits) == 10 and (digits.startswith("06") or not text.isdigit())


def _is_iban(text: str) -> bool:
    """Whether it begins with an IBAN: words in capitals may follow."""
    from stdnum import iban

    compact = text.replace(" ", "")
    return any(iban.is_valid(compact[:length]) for length in range(15, min(len(compact), 34) + 1))


def _is_bsn(text: str) -> bool:
    from stdnum.nl import bsn

    return bsn.is_valid(text)


# What a pattern finds is one when its check digits say so.
_IS_ONE: Mapping[re.Pattern[str], Callable[[str], bool]] = {
    EMAIL: bool,
    PHONE: _is_phone,
    BSN: _is_bsn,
    IBAN: _is_iban,
}
