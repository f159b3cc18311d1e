"""A site that puts as little as it can on its pages: flat addresses, and a language menu that is loaded when it is opened."""

import pytest
from playwright.sync_api import expect

import browser as chromium

ORDERS, PRICES = "en/orders.html", "en/buying/prices.html"
ARABIC = "ar/buying/%D8%A7%D9%84%D8%A3%D8%B3%D8%B9%D8%A7%D8%B1.html"

pytestmark = pytest.mark.needs_script


@pytest.fixture
def light(sites):
    return sites("light")


def test_readers_without_script_get_the_same_page_in_their_language(light, scriptless):
    scriptless.goto(light.url(PRICES))
    scriptless.locator("header nav summary").click()
    scriptless.locator("header nav li a").click()
    scriptless.wait_for_url(light.url("languages/buying/prices.html"))
    assert scriptless.locator("main a").count() == 3
    scriptless.locator("main a[hreflang='ar']").click()
    scriptless.wait_for_url(light.url(ARABIC))


def test_the_menu_is_filled_when_it_is_opened_and_not_before(light, desktop):
    witness = chromium.Witness(desktop, light.server.origin)
    desktop.goto(light.url(PRICES))
    assert not [url for url in witness.requests if "languages/" in url or "menu" in url]
    desktop.locator("header nav summary").focus()
    desktop.keyboard.press("Enter")
    links = desktop.locator("header nav li a")
    expect(links).to_have_count(3)
    assert desktop.locator("header nav a[aria-current='page']").all_inner_texts() == ["English"]
    assert links.nth(2).evaluate("link => [link.lang, link.dir]") == ["ar", "rtl"]
    desktop.keyboard.press("Tab")
    desktop.keyboard.press("Tab")
    desktop.keyboard.press("Enter")
    desktop.wait_for_url(light.url("it/buying/prezzi.html"))
    assert not witness.problems(), witness.problems()


def test_a_fallback_is_no_page_in_that_language(light, desktop):
    desktop.goto(light.url("ar/orders.html"))
    desktop.locator("header nav summary").click()
    expect(desktop.locator("header nav li a")).to_have_count(3)
    assert desktop.locator("header nav a[aria-current]").evaluate("link => [link.lang, link.hreflang]") == ["ar", ""]


def test_a_menu_that_cannot_be_had_leads_to_its_page(light, desktop):
    desktop.route("**/languages/**", lambda route: route.abort())
    desktop.goto(light.url(ORDERS))
    desktop.locator("header nav summary").click()
    desktop.wait_for_timeout(200)
    link = desktop.locator("header nav li a")
    assert link.count() == 1
    desktop.unroute("**/languages/**")
    link.click()
    desktop.wait_for_url(light.url("languages/orders.html"))


def test_the_language_of_the_browser_is_offered_all_the_same(light, browser):
    with chromium.opened(browser, locale="it") as tab:
        tab.goto(light.url(ORDERS))
        link = tab.locator(".hint a")
        expect(link).to_be_visible()
        assert link.evaluate("link => link.href") == light.url("it/ordini.html")


def test_the_search_leads_to_flat_addresses(light, desktop):
    desktop.goto(light.url("en/"))
    desktop.locator("input[role=combobox]").fill("VAT included")
    option = desktop.locator("[role=option]").first
    expect(option).to_be_visible()
    option.click()
    desktop.wait_for_url(light.url(PRICES + "#vat"))


def test_pages_lead_on_over_the_borders_of_folders(light, desktop):
    desktop.goto(light.url(PRICES))
    desktop.locator("a[rel=next]").click()
    desktop.wait_for_url(light.url(ORDERS))
    desktop.locator("a[rel=prev]").click()
    desktop.wait_for_url(light.url(PRICES))
