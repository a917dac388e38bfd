"""A pearl from a description of its work, and from answers to questions."""

import os
import pty
import subprocess
import sys
import threading
import time
from http.server import BaseHTTPRequestHandler, HTTPServer

import pytest

from conftest import ROOT
from kennisparels.command.fetching import fetched
from kennisparels.records.item import RecordError
from small import PEARL, pearl, write

RIS = """TY  - RPRT
AU  - Voorbeeld, Anna
AU  - Bureau Voorbeeld
TI  - Eén plan: voor "water"
PY  - 2031
DA  - 2031/03
PB  - Uitgeverij Nergens
CY  - Den Haag
SP  - 42
UR  - https://example.org/plan
ER  -
"""
BIBTEX = """@techreport{plan, author = {Voorbeeld, Anna and {Bureau Voorbeeld}}, title = {E\\'en plan: voor "water"},
 year = 2031, month = mar, institution = {Uitgeverij Nergens}, address = {Den Haag}, pagetotal = {42},
 url = {https://example.org/plan}}"""
CSL = """[{"id": "plan", "type": "report", "title": "Eén plan: voor \\"water\\"", "issued": {"date-parts": [[2031, 3]]},
 "author": [{"family": "Voorbeeld", "given": "Anna"}, {"literal": "Bureau Voorbeeld"}], "number-of-pages": 42,
 "publisher": "Uitgeverij Nergens", "publisher-place": "Den Haag", "URL": "https://example.org/plan"}]"""
CROSSREF = """{"status": "ok", "message": {"type": "report", "title": ["Eén plan: voor \\"water\\""],
 "author": [{"family": "Voorbeeld", "given": "Anna"}, {"name": "Bureau Voorbeeld"}], "DOI": "10.1234/plan",
 "issued": {"date-parts": [[2031, 3]]}, "publisher": "Uitgeverij Nergens", "publisher-location": "Den Haag"}}"""
FILES = {"ris": RIS, "bibtex": BIBTEX, "csl": CSL, "doi-json": CROSSREF}
PAGE = "parels/2031/een-plan-voor-water.md"


@pytest.fixture
def docs(tmp_path):
    return write(tmp_path / "docs", {PEARL: pearl()})


@pytest.mark.parametrize("form", FILES)
def test_a_pearl_from_a_description_passes_the_gate(pearls, docs, tmp_path, form):
    (tmp_path / "work").write_text(FILES[form], encoding="utf-8")
    made = pearls("new", f"--{form}", tmp_path / "work", "--tag", "water", "--docs", docs, "--today", "2031-03-07")
    checked = pearls("check", "--docs", docs, "--today", "2031-03-07", "--format", "concise")
    page = (docs / PAGE).read_text(encoding="utf-8")

    assert (made.returncode, checked.returncode, checked.stdout.count(": KP")) == (0, 0, 0)
    for line in ('title: "Eén plan: voor \\"water\\""', '- {family: "Voorbeeld", given: "Anna"}', "issued: 2031-03"):
        assert line in page


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        ([], "geef een titel"),
        (["--ris", "{empty}", "--tag", "water"], "geen werk uit te lezen als ris"),
        (["--bibtex", "{empty}", "--tag", "water"], "geen werk uit te lezen als bibtex"),
        (["--csl", "{empty}", "--tag", "water"], "vanaf regel 1 is dit geen JSON"),
        (["--doi-json", "{binary}", "--tag", "water"], "het bestand is geen tekst"),
        (["--ris", "{empty}", "--fetch", "10.1234/a"], "één beschrijving"),
        (["--fetch", "abc", "--tag", "water"], "'abc' is niet"),
        (["--fetch", "10.1234/a", "--registry", "file:///etc", "--tag", "water"], "schrijf het hele adres"),
    ],
)
def test_what_it_cannot_use_it_says_in_words(pearls, docs, tmp_path, arguments, told):
    (tmp_path / "empty").write_text("", encoding="utf-8")
    (tmp_path / "binary").write_bytes(bytes(range(256)))
    arguments = [each.format(empty=tmp_path / "empty", binary=tmp_path / "binary") for each in arguments]
    before = sorted(docs.rglob("*"))
    made = pearls("new", *arguments, "--docs", docs)

    assert made.returncode in (1, 2)
    assert told in " ".join(made.stderr.split())
    assert "Traceback" not in made.stderr
    assert sorted(docs.rglob("*")) == before


class _Registry(BaseHTTPRequestHandler):
    """Knows one DOI, refuses one, answers one with far too much, and is slow with the rest."""

    def do_GET(self):
        if self.path.endswith("/none"):
            return self.send_error(404)
        if self.path.endswith("/closed"):
            return self.send_error(503)
        self.send_response(200)
        self.end_headers()
        if self.path.endswith("/plan"):
            self.wfile.write(CROSSREF.encode())
        elif self.path.endswith("/large"):
            self.wfile.write(b" " * 3_000_000)
        elif self.path.endswith("/slow"):
            self.server.answered.wait(30)
        return None

    def log_message(self, *_words):
        pass


@pytest.fixture
def registry():
    server = HTTPServer(("127.0.0.1", 0), _Registry)
    server.answered = threading.Event()
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.answered.set()
    server.shutdown()
    server.server_close()
    thread.join()


def test_a_pearl_from_a_registry(pearls, docs, registry):
    words = ("--fetch", "https://doi.org/10.1234/plan", "--registry", registry, "--tag", "water")
    made = pearls("new", *words, "--docs", docs, "--today", "2031-03-07")

    assert made.returncode == 0
    assert 'DOI: "10.1234/plan"' in (docs / PAGE).read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("doi", "told"),
    [
        ("10.1234/none", "the registry does not know the DOI '{doi}'"),
        ("10.1234/closed", "the registry refuses to answer about '{doi}' (HTTP {code})"),
        ("10.1234/large", "the answer is larger than any about one work"),
        ("10.1234/slow", "{address} did not answer within {seconds} seconds; try again later"),
    ],
)
def test_a_registry_that_fails_is_told_of(registry, doi, told):
    with pytest.raises(RecordError) as fault:
        fetched(doi, registry, patience=1)

    assert fault.value.message.msgid == told


def test_a_registry_that_is_not_there_is_told_of():
    with pytest.raises(RecordError) as fault:
        fetched("10.1234/a", "http://127.0.0.1:9", patience=1)

    assert fault.value.message.msgid == "{address} cannot be reached: {reason}"


def test_questions_and_answers(docs):
    answers = ["Eén plan voor water", "", "tides", "Een plan", "", "repport", "rapport"]
    answers += ["Voorbeeld, Anna; Bureau Voorbeeld; et al.", "2031-3", "2031-03", "Uitgeverij Nergens"]
    answers += ["example.org/plan", "https://example.org/plan", "watr", "sea water"]
    ours, theirs = pty.openpty()
    command = [sys.executable, "scripts/pearls.py", "new", "--docs", str(docs), "--today", "2031-03-07"]
    environment = os.environ | {"TERM": "dumb", "NO_COLOR": "1"}
    child = subprocess.Popen(
        command, cwd=ROOT, stdin=theirs, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, env=environment
    )
    os.close(theirs)
    for answer in answers:
        os.write(ours, f"{answer}\n".encode())
        time.sleep(0)
    said, _none = child.communicate(timeout=60)
    os.close(ours)
    page = (docs / PAGE).read_text(encoding="utf-8")

    assert child.returncode == 0, said.decode()
    for told in (
        "de naam 'tides' hoort al bij",
        "de bestandsnaam 'Een plan' past niet",
        "report (rapport), article-journal",
        "schrijf jaar-maand-dag",
        "schrijf het hele adres",
        "het thema 'watr' bestaat niet (bedoelde u 'water'?)",
    ):
        assert told in said.decode()
    for line in (
        "issued: 2031-03",
        '- {literal: "Bureau Voorbeeld"}',
        'publisher: "Uitgeverij Nergens"',
        "tags: [water]",
    ):
        assert line in page


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "cp1252"])
def test_accents_stay_in_whatever_encoding_a_program_saves(pearls, docs, tmp_path, encoding):
    (tmp_path / "work").write_bytes(RIS.replace("\n", "\r\n").encode(encoding))
    pearls("new", "--ris", tmp_path / "work", "--tag", "water", "--docs", docs, "--today", "2031-03-07")

    assert 'title: "Eén plan: voor \\"water\\""' in (docs / PAGE).read_text(encoding="utf-8")
