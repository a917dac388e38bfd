"""What the site says of privacy is so: no cookies, and in the browser's storage only what a reader chose."""

from collections.abc import Callable

from playwright.sync_api import BrowserContext, Page, expect

_KEPT = "() => [localStorage, sessionStorage].flatMap(storage => Object.keys(storage))"

# What docs/over/privacy.md names: light or dark, and the language of summaries.
_NAMED = (".__palette", ".language")


def read(page: Page, home: str) -> None:
    """What any reader may do: read, choose the other colours, search, and follow what was found."""
    page.goto(home)
    page.locator("label[for=__palette_1]").click()
    page.locator("input.md-search__input").click()
    page.keyboard.type("reclassering")
    page.locator("a.md-search-result__link").first.click()
    expect(page.locator("article")).to_be_visible()


def test_a_visit_leaves_no_cookies(below_path: str, context: Callable[..., BrowserContext]):
    reader = context()
    read(reader.new_page(), below_path)

    assert reader.cookies() == []


def test_a_visit_leaves_only_choices_on_the_device(below_path: str, context: Callable[..., BrowserContext]):
    page = context().new_page()
    read(page, below_path)

    assert [key for key in page.evaluate(_KEPT) if not key.endswith(_NAMED)] == []


def test_what_is_typed_is_sent_to_nobody(below_path: str, context: Callable[..., BrowserContext]):
    page = context().new_page()
    page.goto(below_path, wait_until="networkidle")
    sent: list[str] = []
    page.on("request", lambda request: sent.append(request.url + (request.post_data or "")))
    page.locator("input.md-search__input").click()
    page.keyboard.type("reclassering")
    expect(page.locator("a.md-search-result__link").first).to_be_visible()

    assert [request for request in sent if "reclassering" in request] == []
