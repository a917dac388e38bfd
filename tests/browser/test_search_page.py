"""The search page: its state stands in its address, facets narrow, and nothing found is said as it is."""

import re
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.parse import parse_qs, urlencode, urlsplit
from zipfile import ZipFile

import pytest
from playwright.sync_api import BrowserContext, Locator, Page, expect

from browser.conftest import SUB_PATH
from browser.looking import axe_findings
from browser.serving import serve
from browser.test_accessibility import WIDTHS
from browser.test_loading import faults_of
from kennisparels.publish.offline import pack
from small import PEARL, TODAY, pearl, write

Open = Callable[..., BrowserContext]

PAGE = "zoeken/index.html"
LIST = "ol[data-search-results]"
SAID = ".kp-find-said"
FIELD = ".kp-find-form input"


@pytest.fixture
def page(context: Open) -> Page:
    return context(viewport=WIDTHS["wide"], reduced_motion="reduce").new_page()


def opened(page: Page, address: str) -> int:
    """Opens an address and waits for its results; how many there are in all."""
    page.goto(address)
    return total(page)


def total(page: Page) -> int:
    expect(page.locator(LIST)).to_be_attached()
    expect(page.locator(".kp-hits[aria-busy]")).to_have_count(0)
    return int(page.locator(LIST).get_attribute("data-search-count"))


def state(page: Page) -> dict[str, list[str]]:
    return parse_qs(urlsplit(page.url).query)


def box(page: Page, facet: str, at: int = 0) -> Locator:
    legend = page.locator("legend", has_text=re.compile(f"^{facet}$"))
    return page.locator(".kp-facet", has=legend).locator("input").nth(at)


def test_an_address_that_anyone_can_link_to(page: Page, below_path: str):
    number = opened(page, below_path + PAGE + "?q=politie&jaar=2020&jaar=2021&volgorde=datum&alleen=nl")

    assert 0 < number < opened(page, below_path + PAGE + "?q=politie")
    page.go_back()
    expect(page.locator(LIST)).to_have_attribute("data-search-count", str(number))
    expect(page.locator(FIELD)).to_have_value("politie")
    expect(page.locator(".kp-chip")).to_have_text(["2020", "2021"])
    expect(page.locator("#kp-find-order")).to_have_value("date")
    expect(page.locator("#kp-find-only")).to_have_value("nl")


def test_each_result_is_one_link_to_one_pearl(page: Page, below_path: str):
    opened(page, below_path + PAGE + "?q=politie")
    counts = page.locator(f"{LIST} > li").evaluate_all(
        "items => items.map(item => item.querySelectorAll('a[href]').length)"
    )
    addresses = page.locator(f"{LIST} a").evaluate_all("links => links.map(link => link.pathname)")

    assert set(counts) == {1}
    assert len(set(addresses)) == len(addresses)
    assert [path for path in addresses if not path.startswith(f"{SUB_PATH}parels/")] == []


def test_a_facet_tells_how_many_it_will_leave(page: Page, below_path: str):
    opened(page, below_path + PAGE + "?q=politie")
    first = box(page, "Jaar")
    said = int(first.locator("..").locator(".kp-bar-count").inner_text())
    first.check()
    expect(page.locator(LIST)).to_have_attribute("data-search-count", str(said))
    second = int(box(page, "Jaar", 1).locator("..").locator(".kp-bar-count").inner_text())
    box(page, "Jaar", 1).check()

    expect(page.locator(LIST)).to_have_attribute("data-search-count", str(said + second))
    assert len(state(page)["jaar"]) == 2


def test_the_back_button_takes_a_choice_back(page: Page, below_path: str):
    whole = opened(page, below_path + PAGE + "?q=politie")
    box(page, "Thema").check()
    expect(page.locator(".kp-chip")).to_have_count(1)
    page.go_back()
    expect(page.locator(".kp-chip")).to_have_count(0)
    expect(page.locator(LIST)).to_have_attribute("data-search-count", str(whole))
    page.go_forward()

    expect(page.locator(".kp-chip")).to_have_count(1)
    expect(box(page, "Thema")).to_be_checked()


def test_by_keys_alone_a_facet_is_chosen_and_taken_away(page: Page, below_path: str):
    opened(page, below_path + PAGE + "?q=politie")
    box(page, "Jaar").focus()
    page.keyboard.press("Space")
    expect(page.locator(".kp-chip")).to_have_count(1)
    expect(box(page, "Jaar")).to_be_focused()
    page.locator(".kp-chip").focus()
    page.keyboard.press("Enter")
    expect(page.locator(".kp-chip")).to_have_count(0)

    expect(page.locator(FIELD)).to_be_focused()
    assert "jaar" not in state(page)


def test_words_are_searched_while_they_are_typed_and_kept_by_enter(page: Page, below_path: str):
    whole = opened(page, below_path + PAGE)
    page.locator(FIELD).press_sequentially("recidive")
    expect(page.locator(LIST)).not_to_have_attribute("data-search-count", str(whole))
    page.keyboard.press("Enter")
    page.locator(FIELD).fill("politie")
    page.keyboard.press("Enter")
    expect(page).to_have_url(below_path + PAGE + "?q=politie")
    page.go_back()

    expect(page.locator(FIELD)).to_have_value("recidive")
    expect(page).to_have_title(re.compile("^recidive - Zoeken - "))


def test_more_is_shown_on_request_and_the_address_keeps_it(page: Page, below_path: str):
    assert opened(page, below_path + PAGE + "?q=politie") > 10
    page.get_by_role("button", name="Toon er nog").click()
    expect(page.locator(f"{LIST} > li").nth(10)).to_be_attached()
    expect(page.locator(f"{LIST} a").nth(10)).to_be_focused()
    shown = page.locator(f"{LIST} > li").count()
    page.reload()

    expect(page.locator(f"{LIST} > li")).to_have_count(shown)


def test_the_key_that_opens_the_box_leads_to_the_field_of_this_page(page: Page, below_path: str):
    opened(page, below_path + PAGE + "?q=politie")
    page.keyboard.press("/")

    expect(page.locator(FIELD)).to_be_focused()


def test_what_is_newest_can_come_first(page: Page, below_path: str):
    opened(page, below_path + PAGE + "?q=politie")
    page.locator("#kp-find-order").select_option("date")
    expect(page).to_have_url(re.compile("volgorde=datum"))
    total(page)
    years = [
        int(year) for year in re.findall(r" (20\d\d) ·", " ".join(page.locator(f"{LIST} .kp-when").all_inner_texts()))
    ]

    assert years == sorted(years, reverse=True)


def test_nothing_found_is_said_with_what_may_help(page: Page, below_path: str):
    assert opened(page, below_path + PAGE + "?q=recidivatoren+polletie") == 0
    expect(page.locator(SAID)).to_have_text("Geen resultaten")
    expect(page.locator(".kp-find-nothing")).to_contain_text("Geen parel bevat deze woorden.")
    expect(page.locator(".kp-find-nothing a[href*=themas]").first).to_be_visible()
    expect(page.get_by_role("link", name="Draag zelf een parel bij")).to_be_visible()
    expect(page.locator(".kp-facets-all")).to_be_hidden()
    expect(page.locator(".kp-find [role=status]")).to_have_text("Geen resultaten")
    page.locator(".kp-find-nothing button").first.click()

    expect(page.locator(f"{LIST} > li").first).to_be_visible()


def test_what_was_found_is_offered_without_what_was_not(page: Page, below_path: str):
    assert opened(page, below_path + PAGE + "?q=recidive+qqqqqq+wwwwww") == 0
    expect(page.locator(".kp-find-nothing")).to_contain_text("Geen parel past bij alles wat u zoekt.")
    page.get_by_role("button", name="recidive", exact=True).click()

    expect(page.locator(f"{LIST} > li").first).to_be_visible()
    assert state(page) == {"q": ["recidive"]}


def test_signs_alone_leave_all_pearls(page: Page, below_path: str):
    every = opened(page, below_path + PAGE + "?q=%25")

    expect(page.locator(SAID)).to_have_text(f"Alle {every} resultaten")
    expect(page.locator(".kp-find-ways")).to_be_visible()


def test_results_stay_when_more_cannot_be_had(page: Page, below_path: str):
    opened(page, below_path + PAGE + "?q=politie")
    shown = page.locator(f"{LIST} > li").count()
    page.route("**/zoeken/stukken/**", lambda route: route.abort())
    page.get_by_role("button", name="Toon er nog").click()

    expect(page.locator(SAID)).to_contain_text("lukt nu niet")
    expect(page.locator(f"{LIST} > li").filter(visible=True)).to_have_count(shown)


def test_once_the_network_is_back_it_searches_by_itself(page: Page, below_path: str):
    opened(page, below_path + PAGE + "?q=politie")
    page.route("**/zoeken/stukken/**", lambda route: route.abort())
    page.locator(FIELD).fill("radicalisering")
    expect(page.locator(SAID)).to_contain_text("Zoeken lukt nu niet.")
    page.unroute("**/zoeken/stukken/**")
    page.evaluate("dispatchEvent(new Event('online'))")

    expect(page.locator(f"{LIST} mark").first).to_be_visible()


def test_each_example_does_what_is_said_of_it(page: Page, below_path: str):
    opened(page, below_path + PAGE)
    examples = page.locator(".kp-find-help kbd").all_text_contents()
    for example in examples:
        assert opened(page, f"{below_path}{PAGE}?{urlencode({'q': example})}") > 0, example
        assert page.locator(".kp-did").all_inner_texts() == [], example
    assert len(examples) > 5


def test_the_words_are_printed_with_what_was_found(page: Page, below_path: str):
    opened(page, below_path + PAGE + "?q=politie")
    page.emulate_media(media="print")

    expect(page.locator(FIELD)).to_be_visible()
    expect(page.get_by_role("button", name="Zoek", exact=True)).to_be_hidden()


def test_while_scripts_are_on_their_way_nobody_is_told_that_they_are_missing(page: Page, below_path: str):
    page.route("**/assets/search/page.js", lambda route: route.abort())
    page.goto(below_path + PAGE)
    expect(page.locator(".kp-find-off")).to_be_hidden()

    expect(page.locator(".kp-find-off")).to_be_visible(timeout=8_000)


def test_a_miss_can_be_reported_in_words_already_filled_in(page: Page, below_path: str):
    def known(route):
        answer = route.fetch()
        form = 'data-search-page data-issue="https://example.org/issues/new?title="'
        route.fulfill(response=answer, body=answer.text().replace("data-search-page", form, 1))

    page.route(f"**/{PAGE}*", known)
    opened(page, below_path + PAGE + "?q=qqqqqq+%26+co")

    address = page.get_by_role("link", name="Meld dat hier iets ontbreekt").get_attribute("href")
    assert parse_qs(urlsplit(address).query) == {"title": ["Niets gevonden voor: qqqqqq & co"]}


def test_filters_that_leave_nothing_say_so(page: Page, below_path: str):
    assert opened(page, below_path + PAGE + "?q=politie&jaar=1815") == 0
    expect(page.locator(".kp-find-nothing")).to_contain_text("Met deze filters is er niets.")
    page.get_by_role("button", name="Wis alle filters").click()

    expect(page.locator(f"{LIST} > li").first).to_be_visible()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", WIDTHS)
def test_axe_finds_nothing_with_everything_open(scheme: str, width: str, below_path: str, context: Open):
    page = context(color_scheme=scheme, viewport=WIDTHS[width], reduced_motion="reduce").new_page()
    opened(page, below_path + PAGE + "?q=jeugdcriminaliteitt+qqqqqq&jaar=2020")
    page.evaluate("document.querySelectorAll('.kp-find details').forEach(each => { each.open = true })")

    assert axe_findings(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") == WIDTHS[width]["width"]


def test_a_browser_can_add_the_site_as_a_search_engine(page: Page, below_path: str):
    page.goto(below_path)
    told = page.request.get(page.locator("link[rel=search]").evaluate("link => link.href"))

    assert f"https://kennisparels.example{SUB_PATH}{PAGE}?q={{searchTerms}}" in told.text()


def test_a_missing_address_leads_to_a_search_for_its_words(page: Page, below_path: str):
    page.goto(below_path + "parels/1999/recidive-onder-jongeren.html")
    page.get_by_role("link", name="Zoek", exact=True).click()

    page.wait_for_url(below_path + PAGE + "?q=recidive+onder+jongeren")
    expect(page.locator(f"{LIST} > li").first).to_be_visible()


# From a file share


def test_unpacked_on_a_share_it_searches_too(site: Path, page: Page, tmp_path: Path):
    pack(site, tmp_path / "tuin.zip", TODAY)
    with ZipFile(tmp_path / "tuin.zip") as packed:
        packed.extractall(tmp_path / "share")
    home = (tmp_path / "share/tuin").as_uri()
    faults = faults_of(page, f"{home}/index.html", "home")
    page.keyboard.press("/")
    page.keyboard.type("recidive")
    expect(page.locator(".kp-search-output mark").first).to_be_visible()
    page.keyboard.press("Enter")

    expect(page.locator(f"{LIST} > li").first).to_be_visible()
    assert urlsplit(page.url).path.endswith(PAGE)
    assert faults == []


# On another engine


def test_another_engine_has_the_same_search(pearls, page: Page, tmp_path: Path):
    assert pearls("stage", tmp_path / "stage", "--docs", write(tmp_path / "docs", {PEARL: pearl()})).returncode == 0
    zensical = Path(sys.executable).with_name("zensical")
    subprocess.run([zensical, "build"], cwd=tmp_path / "stage", check=True, capture_output=True)
    with serve(tmp_path / "stage/site", SUB_PATH) as home:
        faults = list(faults_of(page, home, "home"))
        page.keyboard.press("/")
        page.keyboard.type("tides")
        expect(page.locator(".kp-search-output mark")).to_have_text("Tides")
        page.keyboard.press("Enter")

        expect(page.locator(f"{LIST} > li")).to_have_count(1)
        assert faults == []


# Hostile words, in the garden and in the box

_RUNS = '<img src=x onerror="window.kpRan=1">'
_HOSTILE = {
    "markup": f"{_RUNS} & <script>window.kpRan=1</script>",
    "prototype": "constructor __proto__ toString hasOwnProperty",
    "right to left": "\u202eneergeschreven \u05e9\u05dc\u05d5\u05dd \u0645\u0631\u062d\u0628\u0627",
    "regular expression": "(a+)+$ [z-a] \\\\ *** ((",
    "entity": "&lt;b&gt; &#x27; &quot;",
}
_TYPED = {
    **_HOSTILE,
    "long": "x" * 10_000,
    "many words": "recidive " * 1_200,
    "operators": '"" - -"" :: thema: thema:constructor jaar:9999999999-0 "a -b',
    "nothing": " \t ",
}


@pytest.fixture(scope="module")
def hostile(pearls, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A garden whose titles and summaries are hostile, built and served."""
    folder = tmp_path_factory.mktemp("hostile")
    files = {
        f"parels/2031/p{number}.md": pearl(
            title=repr(words).replace("\\\\", "\\") if "'" not in words else f'"{words}"',
            more=f"summary:\n  nl: |\n    Eb {words}\n  en: |\n    Ebb {words}\n",
        )
        for number, words in enumerate(_HOSTILE.values())
    }
    built = pearls("build", "--docs", write(folder / "docs", files), "--site", folder / "site", "--draft")
    assert built.returncode == 0, built.stdout + built.stderr
    with serve(folder / "site", SUB_PATH) as home:
        yield home


def test_hostile_words_run_nothing_and_break_nothing(hostile: str, page: Page):
    faults: list[str] = []
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.on("console", lambda said: said.type == "error" and faults.append(said.text))
    opened(page, hostile + PAGE)
    for name, words in {**_TYPED, "half a character": "\ud800 eb \udfff"}.items():
        for field in (FIELD, "#kp-search-field"):
            page.locator(field).evaluate(
                """(field, units) => {
                    field.focus()
                    field.value = String.fromCharCode(...units)
                    field.dispatchEvent(new Event('input', {bubbles: true}))
                }""",
                [unit for char in words for unit in _units(char)],
            )
            page.wait_for_timeout(400)
        total(page)
        assert page.evaluate("window.kpRan") is None, name
        assert page.evaluate("document.documentElement.scrollWidth") == WIDTHS["wide"]["width"], name
        assert page.locator(".kp-find img, .kp-search img, .kp-find script, .kp-search script").count() == 0, name
    page.locator(FIELD).fill("eb")

    expect(page.locator(f"{LIST} > li").first).to_be_visible()
    assert faults == []


def _units(char: str) -> list[int]:
    """A character as JavaScript counts: half ones as they are."""
    data = char.encode("utf-16-le", "surrogatepass")
    return [int.from_bytes(data[at : at + 2], "little") for at in range(0, len(data), 2)]
