"""What says too much about a person, and what only looks like it."""

import pytest

from kennisparels.check import check
from kennisparels.model.file_facts import FileFacts
from small import PEARL, codes, found, garden_of, page, pearl, places


def of(body):
    return codes(found({"over/a.md": page(body)}))


@pytest.mark.parametrize("text", ["a@example.org", "a.b+c@d.example.nl", "`a@example.org`", "(a_b@x-y.nl)"])
def test_email_addresses(text):
    assert of(f"Vraag {text}.") == ["KP500"]


@pytest.mark.parametrize("text", ["[a](#)@b", "@naam@example.org", "a @ b.nl", "[b](https://example.org/@a.b)"])
def test_no_email_addresses(text):
    assert "KP500" not in of(text)


@pytest.mark.parametrize(
    "number",
    "06-12345678|06 12 34 56 78|0612345678|020-1234567|020 123 45 67|(020) 123 45 67|0348-123456|070 - 123 45 67"
    "|+31 6 1234 5678|+31612345678|+31 (0)20 123 45 67|0031 20 123 45 67|+44 20 7946 0958|+32 2 123 45 67"
    "|06.12345678".split("|"),
)
def test_phone_numbers(number):
    assert of(f"Bel {number}.") == ["KP501"]


@pytest.mark.parametrize(
    "text",
    "06-12-2020 12|01-02-2021 en 02-03-2022|2019-2021|0306406152|ISBN 978-90-12-34567-8|10.1016/0204-123456"
    "|1.000.000|+10 000 000 euro|+10.000.000|020|0,25|0900-8844|112|[a](https://example.org/0201234567)|2020 2021 2022"
    "|05 06 07|06:30 10 20|0-306-40615-2|n = 0612".split("|"),
)
def test_no_phone_numbers(text):
    assert of(f"Zie {text} dus.") == []


@pytest.mark.parametrize("text", ["111222333", "1112.22.333"])
def test_citizen_service_numbers(text):
    assert of(f"Zaak {text}, of niet") == ["KP502"]


@pytest.mark.parametrize("text", ["111222334", "111.222.333", "1112223330", "/111222333", "111222333,5", "000000000"])
def test_no_citizen_service_numbers(text):
    assert of(f"Zaak {text}") == []


@pytest.mark.parametrize("text", ["NL91ABNA0417164300", "nl91 abna 0417 1643 00", "BE71 0961 2345 6769 EN MEER"])
def test_bank_accounts(text):
    assert of(f"Naar {text}.") == ["KP503"]


def test_fields_are_looked_at_too():
    text = pearl(more="lesson:\n  nl: |\n    Bel a@example.org\n  en: |\n    Call a@example.org\n", title="06-12345678")

    assert places(found({PEARL: text})) == [("KP501", 2, 8), ("KP500", 7, 9), ("KP500", 9, 10)]


def test_a_number_of_a_work_is_no_number_of_a_person():
    text = pearl().replace("title: Tides}", "title: Tides, number: 111222333, page: 020-1234567}")

    assert not {"KP501", "KP502"} & set(codes(found({PEARL: text})))


def test_what_a_document_says_of_itself():
    garden = garden_of({PEARL: pearl(more="attachments:\n  - {file: a.pdf, title: A}\n"), "bijlagen/a.pdf": b"%PDF"})
    garden.__dict__["attachments"] = {"bijlagen/a.pdf": FileFacts(4, "0" * 64, "pdf", ("Ann", "a@example.org"))}

    assert ("KP504", 6, 12) in places(check(garden))
