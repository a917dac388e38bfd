"""Letters become pages that pass the gate; what is there already is added to when asked, and never overwritten."""

import json
import re
import shutil

import pytest

from intake.making import eml, pdf
from intake.scoring import LETTERS, THEMES, names
from intake.test_formats import GREETING, TEXT
from small import write

TODAY = ("--today", "2040-12-31")


@pytest.fixture
def docs(tmp_path):
    theme = "---\nprefLabel: {{nl: {}, en: {}}}\ndefinition:\n  nl: |\n    Een thema.\n  en: |\n    A theme.\n---\n"
    return write(tmp_path / "docs", {f"themas/{slug}.md": theme.format(*labels) for slug, labels in THEMES.items()})


@pytest.fixture
def inbox(tmp_path):
    (tmp_path / "inbox").mkdir()
    (tmp_path / "inbox" / "a.txt").write_text(TEXT, encoding="utf-8")
    return tmp_path / "inbox"


PAGE = "parels/2031/sloten-en-licht.md"


def pages(docs):
    return {
        file.relative_to(docs).as_posix(): file.read_text(encoding="utf-8")
        for file in sorted(docs.glob("parels/*/*.md"))
    }


def test_every_invented_letter_passes_the_gate(pearls, docs, tmp_path):
    words = ("--report", tmp_path / "report", "--tag", "surveillance", "--lang", "en")
    taken = pearls("intake", LETTERS, "--docs", docs, *TODAY, *words)
    checked = pearls("check", "--docs", docs, *TODAY, "--format", "json")
    errors = [each for each in json.loads(checked.stdout)["findings"] if each["severity"] == "error"]

    assert errors == []
    assert re.findall(r"^ *(\d+)  (.+)$", taken.stdout, re.MULTILINE) == [
        ("48", "written"),
        ("7", "not taken for a letter"),
    ]
    assert len(list((tmp_path / "report").glob("*.json"))) == len(names())


def test_a_letter_without_a_theme_waits_for_one(pearls, docs):
    taken = pearls("intake", LETTERS / "38-no-report.txt", "--docs", docs, *TODAY)

    assert (taken.returncode, pages(docs)) == (1, {})
    assert "geef er een met --tag" in taken.stdout


def test_a_second_time_changes_nothing(pearls, docs):
    pearls("intake", LETTERS, "--docs", docs, *TODAY)
    before = pages(docs)
    again = pearls("intake", LETTERS, "--docs", docs, *TODAY, "--update", "--lang", "en")

    assert pages(docs) == before
    assert "already in the garden, nothing new" in again.stdout


def test_the_page_holds_facts_and_none_of_the_letters_words(pearls, docs, inbox):
    pearls("intake", inbox, "--docs", docs, *TODAY)
    page = (docs / PAGE).read_text(encoding="utf-8")

    assert page.startswith(
        '---\ntitle: "Sloten en licht"\ndate: 2031-03-07\nnumber: 12\nstatus: seedling\ntags: [woninginbraak]\n'
    )
    assert "# summary:" in page
    assert "het waait" not in page
    assert "Goede sloten" not in page


def test_owners_may_keep_the_text(pearls, docs, inbox):
    pearls("intake", inbox, "--docs", docs, *TODAY, "--keep-text")
    checked = pearls("check", "--docs", docs, *TODAY)

    assert "Goede sloten helpen tegen woninginbraak" in (docs / PAGE).read_text(encoding="utf-8")
    assert checked.returncode == 0


def test_a_better_copy_is_shown_and_added_only_when_asked(pearls, docs, inbox):
    stripped = TEXT.replace("[12] 7 maart 2031: Sloten en licht\n\n", "").replace(" https://example.org/sloten", "")
    (inbox / "a.txt").write_text(stripped, encoding="utf-8")
    pearls("intake", inbox, "--docs", docs, *TODAY)
    worse = pages(docs)
    (inbox / "a.txt").write_text(TEXT, encoding="utf-8")
    shown = pearls("intake", inbox, "--docs", docs, *TODAY)

    assert pages(docs) == worse
    assert {"+number: 12", '+    URL: "https://example.org/sloten"'} <= set(shown.stdout.splitlines())

    pearls("intake", inbox, "--docs", docs, *TODAY, "--update")

    assert "number: 12\n" in (docs / PAGE).read_text(encoding="utf-8")
    assert pearls("check", "--docs", docs, *TODAY).returncode == 0


def test_what_somebody_wrote_stays(pearls, docs, inbox):
    pearls("intake", inbox, "--docs", docs, *TODAY)
    edited = (
        (docs / PAGE)
        .read_text(encoding="utf-8")
        .replace("number: 12", "number: 13")
        .replace("Sloten en licht", "Een slot", 1)
    )
    (docs / PAGE).write_text(edited, encoding="utf-8")
    again = pearls("intake", inbox, "--docs", docs, *TODAY, "--update")

    assert pages(docs) == {PAGE: edited}
    assert "`number` is '13' op de pagina en '12' in de brief" in again.stdout


def test_two_letters_with_one_title_are_two_pages(pearls, docs, inbox):
    other = TEXT.replace("[12] 7 maart", "[13] 10 maart").replace("Vrijdag 7 maart", "Maandag 10 maart")
    (inbox / "b.txt").write_text(other.replace("Anna B. van", "Bo"), encoding="utf-8")
    pearls("intake", inbox, "--docs", docs, *TODAY)

    assert list(pages(docs)) == ["parels/2031/sloten-en-licht-2.md", PAGE]


def test_the_beginning_of_a_letter_is_called_after_its_day(pearls, docs):
    pearls("intake", LETTERS / "47-opening-alone.txt", "--docs", docs, *TODAY)
    before = pages(docs)
    again = pearls("intake", LETTERS / "47-opening-alone.txt", "--docs", docs, *TODAY, "--lang", "en")
    (page,) = before.values()

    assert list(before) == ["parels/2034/kennisparel-van-5-juni-2034.md"]
    assert "references:\n  # Het werk waarover de brief gaat, staat niet in deze kopie." in page
    assert ("already in the garden" in again.stdout, pages(docs)) == (True, before)


def test_the_whole_of_a_letter_adds_to_its_beginning(pearls, docs, inbox):
    (inbox / "a.txt").write_text(f"{GREETING}\n\nWoninginbraak komt vaak voor.", encoding="utf-8")
    pearls("intake", inbox, "--docs", docs, *TODAY)
    (inbox / "a.txt").write_text(TEXT, encoding="utf-8")
    again = pearls("intake", inbox, "--docs", docs, *TODAY, "--update", "--lang", "en")
    (page,) = pages(docs).values()

    assert ("number: 12\n" in page, 'title: "Sloten en licht"' in page) == (True, True)
    assert "`title` is 'Kennisparel van 7 maart 2031' on the page and 'Sloten en licht' in the letter" in again.stdout


def test_the_beginning_of_a_letter_that_is_there_is_known_by_its_day(pearls, docs, inbox):
    pearls("intake", inbox, "--docs", docs, *TODAY)
    (inbox / "a.txt").write_text(f"{GREETING}\n\nWoninginbraak komt vaak voor.", encoding="utf-8")
    again = pearls("intake", inbox, "--docs", docs, *TODAY, "--lang", "en")

    assert ("already in the garden" in again.stdout, list(pages(docs))) == (True, [PAGE])


def test_a_copy_that_breaks_off_in_its_citation_is_known(pearls, docs, inbox):
    (inbox / "a.txt").write_text(
        TEXT.replace("Sloten en licht.", "Sloten en licht in kleine steden."), encoding="utf-8"
    )
    pearls("intake", inbox, "--docs", docs, *TODAY)
    citation = "Voorbeeld, Anna B. van & Bram Proef (maart 2031). Sloten en licht in kleine"
    (inbox / "a.txt").write_text(f"{GREETING}\n\nBron\n\n{citation}", encoding="utf-8")
    again = pearls("intake", inbox, "--docs", docs, *TODAY, "--lang", "en")

    assert ("already in the garden" in again.stdout, list(pages(docs))) == (True, [PAGE])


def test_what_is_no_letter_writes_nothing_unless_forced(pearls, docs, tmp_path):
    refused = pearls("intake", LETTERS / "29-news-item.txt", "--docs", docs, *TODAY)

    assert (refused.returncode, pages(docs)) == (1, {})
    assert "niet gevonden: het werk dat de brief aanbeveelt" in refused.stdout

    pearls("intake", LETTERS / "29-news-item.txt", "--docs", docs, *TODAY, "--force")

    assert len(pages(docs)) == 1


def test_links_to_pearls_that_are_there_come_along(pearls, docs, inbox):
    (inbox / "b.txt").write_text(
        TEXT.replace("[12] 7 maart 2031: Sloten en licht", "[13] 10 maart 2031: Meer sloten")
        .replace("Vrijdag 7", "Maandag 10")
        .replace("Sloten en licht.", "Meer sloten.")
        .replace("over woninginbraak", "over woninginbraak, net als kennisparel 12 en 99"),
        encoding="utf-8",
    )
    pearls("intake", inbox, "--docs", docs, *TODAY)

    assert "- [[sloten-en-licht]]" in pages(docs)["parels/2031/meer-sloten.md"]


def test_one_failure_stops_no_other(pearls, docs, inbox):
    (inbox / "0.docx").write_bytes(b"PK\x03\x04 broken")
    (inbox / "1.txt").write_bytes(b"")
    (inbox / "2.pdf").write_bytes(pdf(["x"])[:200])
    taken = pearls("intake", inbox, "--docs", docs, *TODAY, "--lang", "en")

    assert (taken.returncode, list(pages(docs))) == (1, [PAGE])
    assert re.findall(r"^ *(\d+)  (.+)$", taken.stdout, re.MULTILINE) == [("1", "written"), ("3", "could not be read")]


def test_attachments_are_saved_under_their_fingerprint(pearls, docs, inbox, tmp_path):
    title, _, body = TEXT.partition("\n\n")
    (inbox / "a.txt").unlink()
    (inbox / "a.eml").write_bytes(eml(title, body, attached={"../../Stuk één.pdf": b"%PDF-1.4 x"}))
    pearls("intake", inbox, "--docs", docs, *TODAY, "--report", tmp_path / "report")
    (saved,) = (tmp_path / "report" / "attachments").iterdir()

    assert (saved.name, saved.read_bytes()) == ("fc022288f3e4-stuk-een.pdf", b"%PDF-1.4 x")
    assert 'title: "../../Stuk één.pdf", sha256: fc022288' in (docs / PAGE).read_text(encoding="utf-8")


def test_a_name_that_no_disk_takes_stops_nothing(pearls, docs, inbox, tmp_path):
    title, _, body = TEXT.partition("\n\n")
    (inbox / "a.txt").unlink()
    (inbox / "a.eml").write_bytes(eml(title, body, attached={f"{'stuk' * 90}.pdf": b"%PDF-1.4 x"}))
    pearls("intake", inbox, "--docs", docs, *TODAY, "--attachments", tmp_path)

    assert (len(list((tmp_path / "attachments").iterdir())), list(pages(docs))) == (1, [PAGE])


def test_what_is_hidden_or_has_another_ending_is_left_alone(pearls, docs, inbox):
    for name in (".git/b.txt", "._a.txt", "~$a.docx", "sub/.b.txt"):
        (inbox / name).parent.mkdir(exist_ok=True)
        (inbox / name).write_text("x", encoding="utf-8")
    (inbox / "oud.doc").write_bytes(b"x")
    taken = pearls("intake", inbox, "--docs", docs, *TODAY)

    assert (taken.returncode, list(pages(docs))) == (0, [PAGE])
    assert "overgeslagen, want dit soort bestanden leest intake niet: 1 (.doc)" in taken.stdout


def test_reports_below_the_letters_are_no_letters(pearls, docs, inbox):
    words = ("intake", inbox, "--docs", docs, *TODAY, "--report", inbox / "verslag", "--tag", "surveillance")
    first, second = pearls(*words), pearls(*words)

    assert first.returncode == 0
    counts = re.findall(r"^ *(\d+)  (.+)$", second.stdout, re.MULTILINE)
    assert counts == [("1", "staat al in de tuin, niets nieuws")]


def test_a_letter_that_the_gate_would_stop_is_told_as_one(pearls, docs, inbox):
    (inbox / "a.txt").write_text(TEXT.replace("Sloten en licht", "Sloten {{ 7 }} licht"), encoding="utf-8")
    taken = pearls("intake", inbox, "--docs", docs, *TODAY, "--lang", "en")

    assert (taken.returncode, pages(docs)) == (1, {})
    assert "a letter, but not enough for a page" in taken.stdout


def test_attachments_that_are_not_saved_are_told(pearls, docs, inbox):
    title, _, body = TEXT.partition("\n\n")
    (inbox / "a.eml").write_bytes(eml(title, body, attached={"stuk.pdf": b"%PDF-1.4 x"}))
    taken = pearls("intake", inbox / "a.eml", "--docs", docs, *TODAY)

    assert "niet bewaarde bijlagen: 1; geef --attachments" in taken.stdout


def test_the_report_accounts_for_every_character(pearls, docs, inbox, tmp_path):
    pearls("intake", inbox, "--docs", docs, *TODAY, "--report", tmp_path / "report")
    report = json.loads((tmp_path / "report" / "a-txt.json").read_text(encoding="utf-8"))
    fields = {each["field"]: (each["line"], each["column"], each["words"]) for each in report["fields"]}

    assert "".join(report["text"][part["start"] : part["end"]] for part in report["parts"]) == TEXT
    assert (fields["number"], fields["date"]) == ((1, 2, "12"), (1, 6, "7 maart 2031"))
    assert fields["references[0].title"] == (9, 51, "Sloten en licht")


def test_the_report_shows_what_a_letter_holds_and_runs_none_of_it(pearls, docs, inbox, tmp_path):
    (inbox / "a.txt").write_text(TEXT.replace("het waait", "<script>alert(1)</script>"), encoding="utf-8")
    pearls("intake", inbox, "--docs", docs, *TODAY, "--report", tmp_path / "report")
    page = (tmp_path / "report" / "a-txt.html").read_text(encoding="utf-8")

    assert "&lt;script&gt;alert(1)" in page
    assert "<script" not in page


def test_a_folder_with_nothing_to_read(pearls, docs, tmp_path):
    shutil.rmtree(tmp_path / "inbox", ignore_errors=True)
    (tmp_path / "inbox").mkdir()
    taken = pearls("intake", tmp_path / "inbox", "--docs", docs, *TODAY)

    assert (taken.returncode, pages(docs)) == (0, {})
