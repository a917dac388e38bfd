"""The form for a new pearl: what it says and what it makes, beside what the gate says of the same pearl."""

import re
import shutil
from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Browser, BrowserContext, Locator, Page, Route, expect

from browser.form_cases import DIFFERENT, PEARL, SOUND, Values, different
from browser.kinds import ROOT, path_of
from browser.looking import CLIPPED, axe_findings
from browser.test_accessibility import WIDTHS
from browser.test_scripts import NO_STORAGE
from kennisparels.check import check
from kennisparels.enrich.form_words import MESSAGES
from kennisparels.model.finding import Finding
from kennisparels.read import read_garden
from kennisparels.start import slug_for
from small import TODAY

Open = Callable[..., BrowserContext]

_FILL = """values => {
    const form = document.getElementById("kp-form")
    kpForm.fill(form, values)
    form.dispatchEvent(new Event("change"))
}"""
_FOUND = """() => Object.fromEntries(["todo", "advice"].map(name => [name,
    [...document.querySelectorAll(`#kp-${name} li`)].map(item => item.dataset.code).filter(code => code)]))"""

NOW = datetime(TODAY.year, TODAY.month, TODAY.day, 12)


@pytest.fixture(scope="module")
def address(site: Path, below_path: str) -> str:
    return below_path + path_of("new pearl", site)


@pytest.fixture(scope="module")
def form(browser: Browser, address: str) -> Iterator[Page]:
    """The form on the gate's own day."""
    context = browser.new_context(viewport={"width": 1440, "height": 900}, accept_downloads=True)
    page = context.new_page()
    page.clock.set_fixed_time(NOW)
    page.goto(address)
    page.locator("#kp-title").focus()
    page.wait_for_function("kpForm.known")
    yield page
    context.close()


def filled(page: Page, values: Values) -> Page:
    page.evaluate(_FILL, values)
    return page


def judged(docs: Path, files: dict[str, str]) -> dict[str, list[Finding]]:
    """What the gate says of files beside the real pages, by path."""
    for folder in ("themas", "parels", "dossiers"):
        shutil.copytree(ROOT / "docs" / folder, docs / folder)
    for path, text in files.items():
        (docs / path).parent.mkdir(parents=True, exist_ok=True)
        (docs / path).write_text(text, encoding="utf-8", newline="\n")
    found: dict[str, list[Finding]] = {path: [] for path in files}
    for finding in check(read_garden(docs, TODAY)):
        if finding.path in found:
            found[finding.path].append(finding)
    return found


@pytest.fixture(scope="module")
def both(form: Page, tmp_path_factory: pytest.TempPathFactory) -> dict[str, tuple[Any, Any]]:
    """By name of the difference, what the form says and what the gate says: codes that block, and others."""
    said, files = {}, {}
    for number, (name, changes) in enumerate(DIFFERENT.items()):
        filled(form, different(changes))
        said[name] = {kind: set(codes) for kind, codes in form.evaluate(_FOUND).items()}
        folder = form.locator("#kp-pad").inner_text().removeprefix("docs/").rpartition("/")[0]
        files[f"{folder}/parel-{number}.md"] = form.locator("#kp-text").input_value()
    gate = judged(tmp_path_factory.mktemp("gate"), files)
    return {name: (said[name], _codes(found)) for name, found in zip(DIFFERENT, gate.values(), strict=True)}


def _codes(found: list[Finding]) -> dict[str, set[str]]:
    live = [finding for finding in found if finding.code in MESSAGES]
    return {
        "todo": {finding.code for finding in live if finding.blocks},
        "advice": {finding.code for finding in live if not finding.blocks},
    }


@pytest.mark.parametrize("name", DIFFERENT)
def test_the_form_says_what_the_gate_says(name: str, both: dict[str, tuple[Any, Any]]):
    form, gate = both[name]

    assert form == gate


def test_every_rule_that_the_form_knows_is_tried(both: dict[str, tuple[Any, Any]]):
    tried = {code for _form, gate in both.values() for codes in gate.values() for code in codes}

    assert tried == set(MESSAGES)


# The file

_HOSTILE = [
    "Een 'plan': wat \"werkt\" # en wat niet",
    "--- titel ---",
    "...\n---\n...",
    "- item: [a, {b: c}] & *d !e %f @g | > ? `h`",
    "  spaties vooraan\n      en nog meer\n\n\n  en weer minder  ",
    "\ttab\tof twee",
    "yes",
    "null",
    "1.10",
    "2031-03-07",
    "0x1F",
    "👩‍🔬 emoji 🏳️‍🌈 en é, ę, ő",
    "مرحبا بالعالم ועולם",
    "lang " * 40,
    "regel\r\nregel\rregel\u2028regel\u0085regel",
    "half \ud800 teken en \udc00 nog een",
    "\\n is geen regeleinde, C:\\temp\\nieuw ook niet",
    "# Kop\n\n## Nog een\n\n> citaat\n\n```\ncode",
    "|\n>\n'\n\"",
    "~",
    "=",
    "<<: *alias",
    "eind met een dubbele punt:",
    "10:30",
    "Schrijf {{ naam }} of {% naam %}",
]


def _everywhere(text: str) -> Values:
    work = SOUND["references"][0] | {"title": text, "publisher": text, "author": [{"family": text, "given": text}]}
    both = {"nl": text, "en": text}
    evidence = SOUND["evidence"] | {"mechanism": both}
    more = {"title": text, "summary": both, "lesson": both, "evidence": evidence, "references": [work], "body": text}
    return SOUND | more | {"provenance": [{"title": text, "seen": "2031-03-07"}]}


def test_no_text_breaks_the_file(form: Page, tmp_path: Path):
    files, said = {}, {}
    for number, text in enumerate(_HOSTILE):
        filled(form, _everywhere(text))
        path = f"parels/2031/parel-{number}.md"
        files[path] = form.locator("#kp-text").input_value()
        said[path] = set(form.evaluate(_FOUND)["todo"])
    told = judged(tmp_path / "docs", files)
    read = {page.path: page.front for page in read_garden(tmp_path / "docs", TODAY).pages}

    assert {path: {finding.code for finding in found if finding.blocks} for path, found in told.items()} == said
    assert set().union(*said.values()) == {"KP059", "KP455"}
    for path, text in zip(files, _HOSTILE, strict=True):
        typed = re.sub("[\r\n]", "", text)  # fields of one line take no more than that
        assert _words(read[path].title) == _words(typed)
        assert _words(read[path].references[0].author[0].family) == _words(typed)
        assert _words(read[path].summary.nl) == _words(text)


def _words(text: str) -> list[str]:
    """What is left of a text but for blanks and ends of lines; half a character becomes the mark for a lost one."""
    return re.sub("[\ud800-\udfff]", "\ufffd", text).split()


_TITLES = [
    "Eén plan per veelpleger",
    "2031: een jaar",
    "Foto's & co. (deel 2)",
    "a_b  c--d-",
    "12-3 Ångström",
    "Œuvre ß ﬁ",
    "שלום",
    "-",
]


@pytest.mark.parametrize("title", _TITLES)
def test_the_file_is_named_as_the_command_names_it(title: str, form: Page):
    assert form.evaluate("title => kpForm.slugOf(title)", title) == slug_for(title)


# A visit


_POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'"


@pytest.fixture
def visit(address: str, context: Open) -> Iterator[Page]:
    """The form as a reader without a past opens it, on the gate's own day, under a strict policy that it keeps to."""

    def under_policy(route: Route) -> None:
        answer = route.fetch()
        route.fulfill(response=answer, headers={**answer.headers, "content-security-policy": _POLICY})

    reader = context(viewport={"width": 1280, "height": 900}, accept_downloads=True)
    reader.route(address, under_policy)
    refused: list[str] = []
    reader.on("console", lambda message: refused.append(message.text) if message.type == "error" else None)
    yield opened(reader, address)
    assert refused == []


def opened(reader: BrowserContext, address: str) -> Page:
    page = reader.new_page()
    page.clock.set_fixed_time(NOW)
    page.goto(address)
    return page


def by_label(page: Page, name: str) -> Locator:
    return page.locator("#kp-form").get_by_label(re.compile(f"^{name}"))


def write_seedling(page: Page) -> None:
    """As a hand does it: what a seedling needs."""
    by_label(page, "Soort werk").select_option("rapport")
    by_label(page, "Titel van het werk").fill("Een 'plan': wat \"werkt\" #1")
    by_label(page, "Titel ·|Titel Title").first.fill("Eén plan: per veelpleger")
    page.get_by_role("combobox", name=re.compile("Thema")).fill("prolific")
    page.get_by_role("option", name=re.compile("veelplegers")).click()


def test_what_it_makes_passes_the_gate(visit: Page, tmp_path: Path):
    write_seedling(visit)
    with visit.expect_download() as download:
        visit.get_by_role("button", name="Maak het bestand").click()
    name, text = download.value.suggested_filename, download.value.path().read_text(encoding="utf-8")
    path = f"parels/2031/{name}"
    (found,) = judged(tmp_path / "docs", {path: text}).values()

    assert name == "een-plan-per-veelpleger.md"
    assert [finding for finding in found if finding.blocks] == []
    assert not any(finding.code == "KP092" for finding in found)
    expect(visit.locator("#kp-done")).to_contain_text("docs/parels/2031/")


def test_what_is_missing_is_said_and_led_to(visit: Page):
    visit.get_by_role("button", name="Maak het bestand").click()

    expect(visit.locator("#kp-mistakes")).to_be_focused()
    links = visit.locator("#kp-mistakes a")
    assert [text.rpartition(",")[2] for text in links.all_inner_texts()] == [
        " soort werk’ in.",
        " titel van het werk’ in.",
        "Vul ‘Titel’ in.",
        "Vul ‘Thema's’ in.",
        "Vul een bestandsnaam in.",
    ]
    links.nth(2).click()
    expect(visit.locator("#kp-title")).to_be_focused()
    expect(visit.locator("#kp-title")).to_have_attribute("aria-invalid", "true")
    expect(visit.locator("#kp-title-fout")).to_have_text("Vul ‘Titel’ in.")
    visit.keyboard.type("Getij")
    expect(visit.locator("#kp-title-fout")).to_be_hidden()


def test_what_could_be_better_is_said_beside_its_field_and_does_not_block(visit: Page):
    write_seedling(visit)
    doi = visit.locator("#kp-references-0-DOI")
    doi.fill("https://doi.org/10.1234/abc")
    doi.blur()
    visit.locator("#kp-references-0-issued").fill("7-3-2031")
    doi.focus()

    expect(visit.locator("#kp-references-0-DOI-fout")).to_contain_text("zonder webadres ervoor, dus 10.1234/abc.")
    expect(visit.locator("#kp-references-0-issued-fout")).to_contain_text("Schrijf jaar-maand-dag, dus 2031-03-07.")
    visit.locator("#kp-references-0-issued").fill("2031-03-07")
    expect(doi).to_have_attribute("aria-invalid", "false")
    with visit.expect_download():
        visit.get_by_role("button", name="Maak het bestand").click()


def test_a_draft_stays_until_it_is_cleared(visit: Page):
    write_seedling(visit)
    before = visit.locator("#kp-text").input_value()
    visit.reload()
    expect(visit.locator("#kp-restored")).to_be_visible()
    kept = visit.locator("#kp-text").input_value()
    visit.get_by_role("button", name="Wis alles").click()
    visit.get_by_role("button", name="Bewaar het concept").click()
    asked = visit.locator("#kp-text").input_value()
    visit.get_by_role("button", name="Wis alles").click()
    visit.get_by_role("button", name="Ja, wis alles").click()
    visit.reload()

    assert [kept, asked] == [before, before]
    assert "veelpleger" not in visit.locator("#kp-text").input_value()
    assert visit.evaluate("Object.keys(localStorage).filter(key => key.startsWith('kp-'))") == []


def test_without_storage_it_works_and_forgets(address: str, context: Open):
    reader = context()
    reader.add_init_script(NO_STORAGE)
    page = opened(reader, address)
    write_seedling(page)

    assert "tags: [veelplegers]" in page.locator("#kp-text").input_value()


def test_from_a_share_it_makes_the_same_file(site: Path, on_disk: str, visit: Page, context: Open):
    page = opened(context(), on_disk + path_of("new pearl", site))
    for each in (page, visit):
        write_seedling(each)
        relate(each, "wanorde onderzoeks")

    assert page.locator("#kp-text").input_value() == visit.locator("#kp-text").input_value()
    assert f"to: {PEARL}\n" in page.locator("#kp-text").input_value()


def relate(page: Page, words: str) -> None:
    """By keys alone: a relation to the first pearl that is found."""
    page.get_by_role("button", name="Verband toevoegen").press("Enter")
    page.keyboard.type("verv")
    page.keyboard.press("Tab")
    page.keyboard.type(words)
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")


def test_a_name_that_another_page_has_is_refused(visit: Page):
    write_seedling(visit)
    for name in (PEARL, "veelplegers", "jongeren-en-messen"):
        visit.locator("#kp-bestand").fill(name)
        visit.get_by_role("button", name="Maak het bestand").click()
        expect(visit.locator("#kp-bestand-fout")).to_contain_text(f"al een pagina met de naam ‘{name}’")
    expect(visit).to_have_title(re.compile("^Nog 1 nodig: "))


def test_no_click_is_lost_when_something_is_told_meanwhile(visit: Page):
    visit.locator("#kp-references-0-DOI").fill("https://doi.org/10.1234/abc")
    visit.get_by_role("button", name="Werk toevoegen").click()

    expect(visit.locator("#kp-references-1-type")).to_be_focused()


def test_the_text_is_copied_for_who_cannot_download(visit: Page):
    write_seedling(visit)
    visit.get_by_role("button", name="Kopieer de tekst").click()
    body = visit.get_by_label("Achtergrond")
    body.focus()
    visit.keyboard.press("ControlOrMeta+v")

    assert body.input_value().rstrip() == visit.locator("#kp-text").input_value().partition("\n---\n")[0] + "\n---"


def test_without_script_it_says_what_to_do_instead(address: str, context: Open, tmp_path: Path):
    page = opened(context(java_script_enabled=False), address)
    text = page.locator("#kp-without pre").inner_text()
    (found,) = judged(tmp_path / "docs", {"parels/2031/een-plan.md": text.strip() + "\n"}).values()

    expect(page.locator("#kp-form")).to_be_hidden()
    expect(page.get_by_role("heading", name="Zonder dit formulier")).to_be_visible()
    assert [finding for finding in found if finding.blocks] == []


def test_nothing_that_is_typed_is_sent(visit: Page):
    sent: list[str] = []
    visit.wait_for_load_state("networkidle")
    visit.on("request", lambda request: sent.append(request.url))
    write_seedling(visit)
    with visit.expect_download():
        visit.get_by_role("button", name="Maak het bestand").click()

    # the one file that it fetches has the same address whatever is typed
    beside = re.sub("index.html$", "parels.js", visit.url)
    assert [url for url in sent if not url.startswith("blob:")] == [beside]


@pytest.mark.parametrize(("length", "has_text"), [(200, True), (8000, False)])
def test_the_page_of_the_host_is_offered_with_as_much_as_an_address_holds(
    length: int, has_text: bool, address: str, context: Open
):
    def with_repository(route: Route) -> None:
        there, here = (
            f"newFile&#34;: &#34;{host}&#34;" for host in ("https://git.example/a/new/main/docs/parels/", "")
        )
        body = route.fetch().text().replace(here, there)
        route.fulfill(body=body, content_type="text/html")

    reader = context()
    reader.route(address, with_repository)
    page = filled(opened(reader, address), SOUND | {"body": "Tekst & uitleg.\n" * (length // 16)})
    page.get_by_role("button", name="Maak het bestand").click()
    link = urlsplit(page.locator("#kp-done a[rel]").get_attribute("href"))
    asked = parse_qs(link.query)

    assert link.netloc + link.path == "git.example/a/new/main/docs/parels/2031"
    assert asked["filename"] == ["een-plan-per-veelpleger.md"]
    assert asked.get("value") == ([page.locator("#kp-text").input_value()] if has_text else None)


def test_nothing_that_is_typed_runs(visit: Page):
    text = "<img src=x onerror='window.ran = 1'><script>window.ran = 1</script>"
    visit.on("pageerror", lambda error: pytest.fail(str(error)))
    filled(visit, _everywhere(text))
    shown = visit.locator("#kp-preview-page").text_content()

    assert visit.evaluate("window.ran") is None
    assert text in shown


def test_the_preview_shows_what_readers_will_see(visit: Page):
    body = "Een **vet** en *cursief* woord, `code`, [een plan](https://example.org/x) en [[recidive|terugval]]."
    filled(visit, SOUND | {"body": body + " [Slecht](javascript:alert)."})
    shown = visit.locator("#kp-preview-page")

    expect(shown).to_contain_text("in knop · 7 maart 2031 · evaluatie · Nederland · Engeland")
    expect(shown).to_contain_text("Een vet en cursief woord, code, een plan en terugval. Slecht.")
    assert shown.locator("strong, em, code").all_text_contents() == ["vet", "cursief", "code"]
    assert shown.locator("a").evaluate_all("links => links.map(link => link.href)") == ["https://example.org/x"]


def test_a_theme_is_found_by_its_english_name_and_by_keys_alone(visit: Page):
    themes = visit.get_by_role("combobox", name=re.compile("Thema"))
    themes.focus()
    visit.keyboard.type("reoff")
    expect(themes).to_have_attribute("aria-expanded", "true")
    visit.keyboard.press("ArrowDown")
    expect(visit.locator("[role=option][aria-selected=true]")).to_contain_text("recidive")
    visit.keyboard.press("Enter")
    visit.keyboard.type("drugs")
    visit.keyboard.press("Escape")
    expect(themes).to_have_attribute("aria-expanded", "false")
    visit.keyboard.press("Tab")

    assert "tags: [recidive, drugs]" in visit.locator("#kp-text").input_value()


def test_a_visit_by_keys_alone(visit: Page):
    def to(name: str) -> None:
        for _ in range(80):
            visit.keyboard.press("Tab")
            if visit.evaluate("document.activeElement.id") == name:
                return
        pytest.fail(f"no stop at {name}")

    to("kp-references-0-type")
    visit.keyboard.type("rap")
    to("kp-references-0-title")
    visit.keyboard.type("Plan")
    visit.keyboard.press("Tab")
    visit.keyboard.press("Enter")
    to("kp-references-0-author-0-family")
    visit.keyboard.type("Vries")
    to("kp-title")
    visit.keyboard.type("Plan voor de stad")
    to("kp-tags")
    visit.keyboard.type("recid")
    visit.keyboard.press("ArrowDown")
    visit.keyboard.press("Enter")
    to("kp-bestand")
    with visit.expect_download() as download:
        visit.keyboard.press("Enter")

    text = download.value.path().read_text(encoding="utf-8")
    assert download.value.suggested_filename == "plan-voor-de-stad.md"
    assert "tags: [recidive]" in text
    assert "- family: Vries" in text


def test_a_work_that_is_taken_away_leaves_the_focus_near(visit: Page):
    visit.get_by_role("button", name="Werk toevoegen").click()
    expect(visit.locator("#kp-references-1-type")).to_be_focused()
    visit.get_by_role("button", name="Werk 1 verwijderen").click()

    expect(visit.locator("#kp-references-0-type")).to_be_focused()
    expect(visit.locator("#kp-references .kp-item")).to_have_count(1)


# As different readers see it


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", WIDTHS)
def test_axe_finds_nothing_in_any_state(width: str, scheme: str, address: str, context: Open):
    page = opened(context(color_scheme=scheme, viewport=WIDTHS[width], reduced_motion="reduce"), address)
    found = {}
    page.get_by_role("button", name="Maak het bestand").click()
    found["mistakes"] = _violations(page)
    filled(page, SOUND)
    page.evaluate("document.querySelectorAll('#kp-form details').forEach(each => each.open = true)")
    found["filled"] = _violations(page)
    page.get_by_role("combobox", name=re.compile("Thema")).fill("re")
    found["choosing"] = _violations(page)
    page.keyboard.press("Escape")
    relate(page, "hotspot")
    page.get_by_role("combobox", name=re.compile("Andere parel")).fill("politie")
    found["relating"] = _violations(page)
    page.keyboard.press("Escape")
    page.get_by_role("button", name="Wis alles").click()
    found["sure"] = _violations(page)

    assert {state: faults for state, faults in found.items() if faults} == {}


def _violations(page: Page) -> list[str]:
    wide = page.evaluate("document.documentElement.scrollWidth > innerWidth")
    return axe_findings(page) + ["too wide"] * wide


def test_nothing_is_lost_at_four_times_the_size(address: str, context: Open):
    page = opened(context(viewport={"width": 320, "height": 256}), address)
    filled(page, SOUND)
    page.get_by_role("button", name="Maak het bestand").click()
    page.evaluate("document.querySelectorAll('#kp-form details').forEach(each => each.open = true)")

    assert page.evaluate("document.documentElement.scrollWidth") == 320
    assert page.evaluate(CLIPPED) == []


def test_its_scripts_load_on_its_page_alone(site: Path):
    with_form = {
        page.relative_to(site).as_posix() for page in site.rglob("*.html") if b"assets/form" in page.read_bytes()
    }

    assert with_form == {"bijdragen/nieuwe-parel/index.html"}


def test_its_scripts_stay_small():
    assert sum(file.stat().st_size for file in (ROOT / "overrides/assets").glob("form*.js")) < 64 * 1024
