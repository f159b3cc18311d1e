"""What leads from one page to others: categories, topics, neighbours, related questions, the list of a page's questions."""

import urllib.parse

import pytest
from playwright.sync_api import expect

import browser as chromium

WIDE = {"width": 1440, "height": 900}


def box(locator) -> dict:
    found = locator.bounding_box()
    assert found, "nothing to see"
    return found


def topics(tab):
    return tab.get_by_role("navigation", name="Topics")


def named(tab, name: str):
    """The text that `aria-labelledby` or a heading gives the name, and what stands below it."""
    return tab.locator("section").filter(has=tab.get_by_role("heading", name=name, exact=True))


def test_a_category_leads_to_its_pages_and_their_questions(sample, scriptless):
    scriptless.goto(sample.url(sample.one("en", "home")))
    scriptless.get_by_role("main").get_by_role("link", name="Buying and paying").click()
    page = sample.keyed("en", "payments-and-prices")
    category = scriptless.url
    expect(scriptless.get_by_role("heading", level=1)).to_have_text("Buying and paying")
    scriptless.get_by_role("main").get_by_role("link", name="When is VAT added to my order?").click()
    scriptless.wait_for_url(sample.url(page) + "#vat")
    crumbs = scriptless.get_by_role("navigation", name="You are here").get_by_role("link")
    assert [link.inner_text() for link in crumbs.all()] == ["Home", "Buying and paying"]
    crumbs.nth(1).click()
    scriptless.wait_for_url(category)


def test_topics_stand_beside_a_wide_page_and_behind_a_narrow_one(sample, browser):
    page = sample.url(sample.keyed("en", "payments-and-prices"))
    with chromium.opened(browser, viewport=WIDE) as tab:
        tab.goto(page)
        beside, text = box(topics(tab)), box(tab.get_by_role("main"))
        assert beside["x"] + beside["width"] <= text["x"] and beside["y"] < WIDE["height"] / 2
        current = topics(tab).locator("[aria-current]")
        assert [link.inner_text() for link in current.all()] == ["Payments and prices"]
        tab.mouse.wheel(0, 2_000)
        tab.wait_for_timeout(400)
        assert 0 <= box(topics(tab))["y"] < WIDE["height"] / 2
    for variant in (chromium.PHONE_LIGHT, chromium.DESKTOP_LIGHT):
        with chromium.opened(browser, variant) as tab:
            tab.goto(page)
            below, text = box(topics(tab)), box(tab.get_by_role("main"))
            assert below["y"] >= text["y"] + text["height"]


def test_topics_stand_on_the_other_side_from_right_to_left(sample, browser):
    with chromium.opened(browser, viewport=WIDE) as tab:
        tab.goto(sample.url(sample.keyed("ar", "payments-and-prices")))
        beside, text = box(tab.locator("main ~ nav")), box(tab.get_by_role("main"))
        assert beside["x"] >= text["x"] + text["width"]


def test_the_tab_key_goes_where_the_eye_goes(sample, browser):
    with chromium.opened(browser, viewport=WIDE) as tab:
        tab.goto(sample.url(sample.keyed("en", "payments-and-prices")))
        tab.locator(".breadcrumbs a").last.focus()
        tab.keyboard.press("Tab")
        assert tab.evaluate("document.activeElement.closest('nav')?.getAttribute('aria-labelledby')") == "_topics"


@pytest.mark.needs_script
def test_the_question_that_is_read_is_marked(sample, browser):
    with chromium.opened(browser, viewport=WIDE, reduced_motion="reduce") as tab:
        tab.goto(sample.url(sample.keyed("en", "payments-and-prices")))
        contents = tab.get_by_role("navigation", name="Questions on this page")
        current = contents.locator("[aria-current='location']")
        expect(current).to_have_count(0)
        links = contents.get_by_role("link")
        for number in range(links.count()):
            links.nth(number).click()
            expect(current).to_have_count(1)
            expect(current).to_have_attribute("href", links.nth(number).get_attribute("href"))
        tab.locator("#currency").evaluate("heading => scrollTo(0, heading.getBoundingClientRect().top + scrollY + 100)")
        expect(current).to_have_attribute("href", "#currency")
        tab.evaluate("scrollTo(0, 0)")
        expect(current).to_have_count(0)


def test_a_page_leads_to_its_neighbours_and_to_related_questions(sample, scriptless):
    first, second = sample.keyed("en", "business-orders"), sample.keyed("en", "payments-and-prices")
    scriptless.goto(sample.url(first))
    scriptless.get_by_role("link", name="Next Payments and prices").click()
    scriptless.wait_for_url(sample.url(second))
    scriptless.get_by_role("link", name="Previous Orders for companies and institutions").click()
    scriptless.wait_for_url(sample.url(first))
    links = named(scriptless, "Related questions").get_by_role("link")
    assert 1 <= links.count() <= 4
    address = links.first.evaluate("link => link.href")
    links.first.click()
    scriptless.wait_for_url(address)
    assert scriptless.locator(f"[id='{urllib.parse.unquote(address.partition('#')[2])}']").is_visible()


def test_the_home_page_answers_without_a_script(sample, scriptless, language):
    home = sample.one(language, "home")
    scriptless.goto(sample.url(home))
    popular = scriptless.locator("section[aria-labelledby=_popular] a")
    assert popular.count() == 6
    address = popular.nth(1).evaluate("link => link.href")
    popular.nth(1).click()
    scriptless.wait_for_url(address)
    assert scriptless.locator(f"[id='{urllib.parse.unquote(address.partition('#')[2])}']").is_visible()
    scriptless.goto(sample.url(home))
    assert scriptless.locator("main a[href^='mailto:']").count() == 1
    assert scriptless.locator("main").get_by_text("PayPal").is_visible()


@pytest.mark.needs_script
def test_on_a_phone_the_field_of_the_home_page_moves_up(sample, browser):
    with chromium.opened(browser, chromium.PHONE_LIGHT, reduced_motion="reduce") as tab:
        tab.goto(sample.url(sample.one("en", "home")))
        field = tab.get_by_role("main").get_by_role("combobox")
        before = box(field)["y"]
        field.tap()
        tab.wait_for_timeout(300)
        assert box(field)["y"] < min(80, before)
    with chromium.opened(browser, reduced_motion="reduce") as tab:
        tab.goto(sample.url(sample.one("en", "home")))
        field = tab.get_by_role("main").get_by_role("combobox")
        before = box(field)["y"]
        field.click()
        tab.wait_for_timeout(300)
        assert box(field)["y"] == before


@pytest.mark.needs_script
def test_the_home_page_tells_when_somebody_is_there(sample, desktop):
    desktop.goto(sample.url(sample.one("en", "home")))
    expect(desktop.get_by_role("main").get_by_text("your time.")).to_be_visible()
