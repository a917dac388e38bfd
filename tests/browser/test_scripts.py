"""What scripts add for readers: language tabs, cards beside links, explained terms; by mouse, by keys and by touch."""

from collections.abc import Callable
from pathlib import Path
from urllib.parse import quote, urlsplit

import pytest
from playwright.sync_api import BrowserContext, Locator, Page, expect

from browser.kinds import KINDS, ROOT, path_of
from browser.looking import axe_findings
from browser.test_loading import faults_of

Open = Callable[..., BrowserContext]

WIDE = {"width": 1440, "height": 900}
PHONE = {"viewport": {"width": 360, "height": 740}, "has_touch": True, "is_mobile": True}
LONGER_THAN_ANY_CARD_TAKES = 1500  # milliseconds, for what must not happen
# a browser that cannot search what is closed, nor open it for an address
OLDER = "delete HTMLElement.prototype.onbeforematch"
TAPS_GIVE_NO_FOCUS = "addEventListener('mousedown', event => event.preventDefault())"  # as in Safari
NO_STORAGE = (
    "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('no', 'SecurityError') } })"
)
SHIFTS = """
window.shifts = 0;
new PerformanceObserver(list => list.getEntries().forEach(entry => { window.shifts += entry.value }))
    .observe({ type: "layout-shift", buffered: true });
"""


@pytest.fixture
def pearl(site: Path, below_path: str) -> str:
    """The fullest pearl's address."""
    return below_path + path_of("pearl", site)


@pytest.fixture
def others(site: Path, below_path: str, pearl: str) -> list[str]:
    """The addresses of all other pearls."""
    files = (below_path + file.relative_to(site).as_posix() for file in sorted(site.glob("parels/*/*.html")))
    return [address for address in files if address != pearl]


def opened(reader: BrowserContext, address: str) -> Page:
    page = reader.new_page()
    page.goto(address, wait_until="networkidle")
    return page


def languages_shown(page: Page) -> list[str]:
    return page.locator("section.summary:visible").evaluate_all("shown => shown.map(section => section.lang)")


def tab(page: Page, name: str) -> Locator:
    return page.get_by_role("tab", name=name)


def card(page: Page) -> Locator:
    return page.get_by_role("tooltip")


def term(page: Page) -> Locator:
    return page.locator("a.kp-term:visible").first


def link_to_pearl(page: Page) -> Locator:
    """A link in the text to another pearl."""
    here = urlsplit(page.url).path.rpartition("/")[2]
    return page.locator(
        f".md-content a[href*='.html']:not([href*='themas/'], [href*='over/'], [href*='landen/'], [href*='{here}'])"
    ).first


# Language tabs


def test_one_language_is_shown_at_a_time(pearl: str, context: Open):
    page = opened(context(), pearl)
    dutch = languages_shown(page)
    tab(page, "English").click()

    assert [dutch, languages_shown(page)] == [["nl"], ["en"]]


@pytest.mark.parametrize("width", [360, 1440])
def test_tabs_stand_above_the_text(width: int, pearl: str, context: Open):
    page = opened(context(viewport={"width": width, "height": 900}), pearl)
    tabs = page.get_by_role("tablist").bounding_box()

    assert tabs["y"] + tabs["height"] <= page.locator("#kp-samenvatting").bounding_box()["y"]


def test_the_language_is_remembered_on_another_pearl(pearl: str, others: list[str], context: Open):
    reader = context()
    tab(opened(reader, pearl), "English").click()

    assert languages_shown(opened(reader, others[0])) == ["en"]


def test_definitions_of_a_theme_are_tabs_too(site: Path, below_path: str, context: Open):
    page = opened(context(), below_path + path_of("theme", site))
    tab(page, "English").click()

    assert page.locator(".kp-definition:visible").evaluate_all("shown => shown.map(each => each.lang)") == ["en"]


@pytest.mark.parametrize(("key", "chosen"), [("ArrowRight", "en"), ("ArrowLeft", "en"), ("End", "en"), ("Home", "nl")])
def test_keys_move_between_tabs(key: str, chosen: str, pearl: str, context: Open):
    page = opened(context(), pearl)
    tab(page, "Nederlands").focus()
    page.keyboard.press(key)

    assert languages_shown(page) == [chosen]
    assert page.evaluate("document.activeElement.lang") == chosen


def test_tab_key_goes_from_the_tabs_to_what_they_show(pearl: str, context: Open):
    page = opened(context(), pearl)
    tab(page, "Nederlands").focus()
    page.keyboard.press("Tab")

    assert page.evaluate("[document.activeElement.role, document.activeElement.lang]") == ["tabpanel", "nl"]


def test_a_tab_is_said_in_its_own_language(pearl: str, context: Open):
    page = opened(context(), pearl)

    assert page.get_by_role("tab").evaluate_all("tabs => tabs.map(tab => tab.lang)") == ["nl", "en"]


@pytest.mark.parametrize("browser_is", ["", OLDER], ids=["new", "older"])
def test_an_address_inside_the_closed_text_opens_it(browser_is: str, pearl: str, context: Open):
    reader = context()
    reader.add_init_script(browser_is)
    page = opened(reader, pearl + "#kp-summary")

    assert languages_shown(page) == ["en"]
    expect(page.locator("#kp-summary")).to_be_in_viewport()


@pytest.mark.parametrize("browser_is", ["", OLDER], ids=["new", "older"])
def test_a_link_to_the_closed_text_opens_it_each_time(browser_is: str, pearl: str, context: Open):
    reader = context(viewport=WIDE)
    reader.add_init_script(browser_is)
    page = opened(reader, pearl)
    shown = []
    for _time in range(2):
        page.locator(".md-sidebar a[href$='#kp-summary']").click()
        shown += languages_shown(page)
        tab(page, "Nederlands").click()

    assert shown == ["en", "en"]


def test_words_that_are_looked_for_in_the_closed_text_open_it(pearl: str, context: Open):
    page = opened(context(), pearl)
    text = page.locator("section.summary[lang=en] p").first.text_content()
    # a hyphen means something there
    words = quote(" ".join(text.split()[:6]), safe="").replace("-", "%2D")
    found = opened(context(), f"{pearl}#:~:text={words}")

    assert languages_shown(found) == ["en"]


@pytest.mark.parametrize("language", ["Nederlands", "English"])
@pytest.mark.parametrize("width", [360, 1440])
def test_the_page_does_not_jump_when_tabs_appear(width: int, language: str, pearl: str, context: Open):
    reader = context(viewport={"width": width, "height": 900})
    tab(opened(reader, pearl), language).click()
    reader.add_init_script(SHIFTS)
    page = opened(reader, pearl)

    assert page.evaluate("window.shifts") < 0.01


def test_both_texts_show_when_the_script_does_not_come(pearl: str, context: Open):
    reader = context()
    reader.route("**/languages.js", lambda route: route.abort())

    assert languages_shown(opened(reader, pearl)) == ["nl", "en"]


def test_a_browser_that_remembers_nothing_still_has_tabs(pearl: str, context: Open):
    reader = context()
    reader.add_init_script(NO_STORAGE)
    page = reader.new_page()
    faults = faults_of(page, pearl, "pearl")
    tab(page, "English").click()

    assert [faults, languages_shown(page)] == [[], ["en"]]


def test_tabs_are_not_printed(pearl: str, context: Open):
    page = opened(context(), pearl)
    page.emulate_media(media="print")

    assert [page.get_by_role("tablist").count(), languages_shown(page)] == [0, ["nl", "en"]]


# Cards beside links


def test_a_card_shows_how_another_pearl_begins(others: list[str], context: Open):
    page = opened(context(viewport=WIDE), others[0])
    link = link_to_pearl(page)
    link.hover()
    expect(card(page)).to_be_visible()
    said = card(page).inner_text()
    page.goto(link.evaluate("link => link.href"))

    assert page.locator("h1").inner_text().removesuffix("¶").strip() in said
    facts = page.locator(".kp-status, .kp-glance li:nth-child(-n+2) > .kp-asked + :not(:has(.kp-unknown))")
    assert [fact for fact in facts.all_inner_texts() if fact not in said] == []
    assert page.locator("section.summary:visible p").first.inner_text()[:80] in said


def test_a_card_speaks_the_language_of_the_reader(others: list[str], context: Open):
    page = opened(context(viewport=WIDE), others[0])
    tab(page, "English").click()
    link_to_pearl(page).hover()
    expect(card(page)).to_be_visible()

    assert card(page).locator("p").last.get_attribute("lang") == "en"


def test_escape_closes_a_card_and_leaves_focus_alone(others: list[str], context: Open):
    page = opened(context(viewport=WIDE), others[0])
    link = link_to_pearl(page)
    page.keyboard.press("Tab")  # the reader uses keys, so that focus is shown
    link.focus()
    expect(card(page)).to_be_visible()
    expect(link).to_have_attribute("aria-describedby", card(page).get_attribute("id"))
    page.keyboard.press("Escape")

    expect(card(page)).to_be_hidden()
    expect(link).to_be_focused()


def test_a_card_stays_while_the_pointer_is_on_it(others: list[str], context: Open):
    page = opened(context(viewport=WIDE), others[0])
    link_to_pearl(page).hover()
    expect(card(page)).to_be_visible()
    box = card(page).bounding_box()
    page.mouse.move(box["x"] + 20, box["y"] + box["height"] / 2, steps=20)
    page.wait_for_timeout(LONGER_THAN_ANY_CARD_TAKES)
    stayed = card(page).is_visible()
    page.mouse.move(2, 2)

    assert stayed
    expect(card(page)).to_be_hidden()


def test_a_card_goes_when_focus_goes(others: list[str], context: Open):
    page = opened(context(viewport=WIDE), others[0])
    page.keyboard.press("Tab")
    link_to_pearl(page).focus()
    expect(card(page)).to_be_visible()
    page.locator(".md-search__input").focus()

    expect(card(page)).to_be_hidden()


def test_a_reader_who_passes_by_sees_no_card(pearl: str, context: Open):
    page = opened(context(viewport=WIDE), pearl)
    term(page).hover()
    page.mouse.move(2, 2)
    page.wait_for_timeout(LONGER_THAN_ANY_CARD_TAKES)

    assert page.locator("#kp-preview").count() == 0  # it is made when it is first shown


@pytest.mark.parametrize("where", [".md-tabs a", ".md-sidebar--secondary a"])
def test_links_within_the_page_or_around_it_have_no_card(where: str, pearl: str, context: Open):
    page = opened(context(viewport=WIDE), pearl)
    page.locator(where).first.hover(force=True)
    page.wait_for_timeout(LONGER_THAN_ANY_CARD_TAKES)

    assert card(page).count() == 0


def test_a_link_in_the_text_to_its_own_page_has_no_card(pearl: str, context: Open):
    page = opened(context(viewport=WIDE), pearl)
    page.locator("h1").evaluate("""h1 => h1.insertAdjacentHTML("afterend", '<a id="own" href="#kp-les">les</a>')""")
    page.locator("#own").hover()
    page.wait_for_timeout(LONGER_THAN_ANY_CARD_TAKES)

    assert card(page).count() == 0


def test_a_tap_on_a_link_to_a_pearl_follows_it(others: list[str], context: Open):
    page = opened(context(**PHONE), others[0])
    link = link_to_pearl(page)
    target = link.evaluate("link => link.href")
    link.tap()

    page.wait_for_url(target)


def test_a_backlink_is_followed_by_keys(others: list[str], context: Open):
    page = opened(context(viewport=WIDE), others[0])
    link = page.locator("#kp-verwijzingen ~ ul a, #kp-verwijzingen ~ * a").first
    target = link.evaluate("link => link.href")
    link.focus()
    page.keyboard.press("Enter")

    page.wait_for_url(target)


def test_a_share_has_terms_and_no_previews(on_disk: str, site: Path, context: Open):
    page = context(viewport=WIDE).new_page()
    faults = faults_of(page, on_disk + path_of("pearl", site), "pearl")
    # searching needs a server, and says so
    faults = [fault for fault in faults if "search" not in fault]
    link_to_pearl(page).hover()
    page.wait_for_timeout(LONGER_THAN_ANY_CARD_TAKES)
    previews = card(page).count()
    term(page).hover()

    expect(card(page)).to_be_visible()
    assert [previews, faults] == [0, []]


# Terms


def test_a_term_is_explained_where_focus_is(pearl: str, context: Open):
    page = opened(context(viewport=WIDE), pearl)
    meaning = term(page).get_attribute("title")
    page.keyboard.press("Tab")
    term(page).focus()

    expect(card(page)).to_be_visible()
    assert ": ".join(card(page).locator("p").all_inner_texts()) == meaning


def test_a_tap_explains_a_term_and_a_second_follows_it(pearl: str, context: Open):
    reader = context(**PHONE)
    reader.add_init_script(TAPS_GIVE_NO_FOCUS)
    page = opened(reader, pearl)
    target = term(page).evaluate("link => link.href")
    term(page).tap()
    expect(card(page)).to_contain_text("Tik nog eens")
    card(page).tap()
    page.wait_for_timeout(LONGER_THAN_ANY_CARD_TAKES)
    stayed = [card(page).is_visible(), page.url]
    term(page).tap()

    page.wait_for_url(target)
    assert stayed == [True, pearl]


def test_a_tap_elsewhere_closes_the_card_of_a_term(pearl: str, context: Open):
    reader = context(**PHONE)
    reader.add_init_script(TAPS_GIVE_NO_FOCUS)
    page = opened(reader, pearl)
    term(page).tap()
    expect(card(page)).to_be_visible()
    page.locator("h1").tap()

    expect(card(page)).to_be_hidden()


def test_without_script_a_term_leads_to_its_theme_and_says_what_it_means(pearl: str, context: Open):
    page = opened(context(java_script_enabled=False), pearl)
    meaning = term(page).get_attribute("title")
    term(page).click()

    assert page.locator("section.kp-definition[lang=nl]").inner_text()[:60] in meaning


# Cards and tabs for all


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [360, 1440])
@pytest.mark.parametrize("find", [term, link_to_pearl], ids=["term", "preview"])
def test_axe_finds_nothing_with_a_card_open(find, width: int, scheme: str, pearl: str, context: Open):
    reader = context(color_scheme=scheme, viewport={"width": width, "height": 900})
    page = opened(reader, pearl)
    find(page).hover()
    expect(card(page)).to_be_visible()
    assert axe_findings(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") == width


def test_nothing_moves(pearl: str, context: Open):
    page = opened(context(viewport=WIDE, reduced_motion="reduce"), pearl)
    tab(page, "English").click()
    term(page).hover()
    expect(card(page)).to_be_visible()

    assert page.evaluate("document.getAnimations().length") == 0


@pytest.mark.parametrize("kind", KINDS)
def test_a_strict_policy_for_scripts_refuses_nothing(kind: str, site: Path, below_path: str, context: Open):
    def strictly(route):
        answer = route.fetch()
        headers = {**answer.headers, "content-security-policy": "default-src 'self'; img-src 'self' data:"}
        route.fulfill(response=answer, headers=headers)

    reader = context()
    reader.route("**/*", strictly)

    assert faults_of(reader.new_page(), below_path + path_of(kind, site), kind) == []


def test_a_dark_page_is_dark_before_any_other_script(pearl: str, context: Open):
    reader = context(color_scheme="dark")
    reader.route("**/bundle*.js", lambda route: route.abort())
    page = opened(reader, pearl)

    assert page.locator("body").get_attribute("data-md-color-scheme") == "slate"


def test_scripts_stay_small():
    assert (
        sum((ROOT / "overrides/assets" / f"{name}.js").stat().st_size for name in ("early", "languages", "cards"))
        < 12 * 1024
    )
