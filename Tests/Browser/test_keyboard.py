"""The keyboard alone is enough."""

import pytest
from playwright.sync_api import expect

import browser as chromium
from checks import keyboard, questions, report


@pytest.mark.parametrize("kind", ["page", "category", "home", "missing"])
def test_the_first_stop_is_a_link_to_the_main_part(sample, desktop, kind):
    desktop.goto(sample.url(sample.one("en", kind)))
    problems = keyboard.skip_link(desktop)
    assert not problems, report(problems)


@pytest.mark.parametrize("kind, tag", [("page", "en"), ("page", "ar"), ("home", "en"), ("home", "ar"), ("missing", "en"), ("fallback", "ar")])
def test_the_tab_key_reaches_all_that_can_be_used_and_shows_where_it_is(sites, browser, kind, tag):
    site = sites("kinds")
    with chromium.opened(browser, locale="en-GB", reduced_motion="reduce") as tab:
        tab.goto(site.url(site.one(tag, kind)))
        if tag != "en":
            expect(tab.locator(".hint:not([hidden])")).to_be_visible()  # it comes when the page is there, and would come behind the walk's back
        problems = keyboard.walk(tab)
    assert not problems, report(problems)


def test_the_tab_key_reaches_all_of_the_heaviest_page(sample, desktop):
    desktop.goto(sample.url(sample.keyed("en", "sales-faq")))
    problems = keyboard.walk(desktop)
    assert not problems, report(problems)


def focus_menu(page):
    menu = page.locator("header nav summary, header nav button").first
    for _ in range(30):
        page.keyboard.press("Tab")
        if menu.evaluate("element => element === document.activeElement"):
            return menu
    raise AssertionError("the Tab key doesn't reach the language menu")


def test_the_language_menu_opens_and_leads_to_the_page_in_that_language(sample, desktop):
    desktop.goto(sample.url(sample.keyed("en", "refunds")))
    focus_menu(desktop)
    links = desktop.locator("header nav a[hreflang]")
    expect(links.first).not_to_be_visible()
    desktop.keyboard.press("Enter")
    expect(links.first).to_be_visible()
    for _ in range(20):
        desktop.keyboard.press("Tab")
        if desktop.evaluate("document.activeElement.hreflang") == "it":
            break
    with desktop.expect_navigation():
        desktop.keyboard.press("Enter")
    assert desktop.url == sample.url(sample.keyed("it", "refunds"))


@pytest.mark.needs_script
def test_escape_closes_the_language_menu_and_keeps_the_focus_there(sample, desktop):
    desktop.goto(sample.url(sample.keyed("en", "refunds")))
    menu = focus_menu(desktop)
    desktop.keyboard.press("Enter")
    desktop.keyboard.press("Tab")
    desktop.keyboard.press("Escape")
    expect(desktop.locator("header nav a[hreflang]").first).not_to_be_visible()
    assert menu.evaluate("element => element === document.activeElement")


@pytest.mark.needs_script
def test_a_click_elsewhere_closes_the_language_menu(sample, desktop):
    desktop.goto(sample.url(sample.keyed("en", "refunds")))
    focus_menu(desktop)
    desktop.keyboard.press("Enter")
    desktop.locator("main h1").click()
    expect(desktop.locator("header nav a[hreflang]").first).not_to_be_visible()


def test_a_link_in_the_contents_leads_to_its_question(sample, desktop):
    page = sample.keyed("en", "refunds")
    desktop.goto(sample.url(page))
    link = desktop.locator("nav a[href='#how-paid']").first
    link.focus()
    desktop.keyboard.press("Enter")
    top = "document.getElementById('how-paid').getBoundingClientRect().top"
    chromium.until(desktop, f"{top} >= 0 && {top} < 450")
    desktop.keyboard.press("Tab")
    assert desktop.evaluate("document.activeElement.getBoundingClientRect().top") >= 0


@pytest.mark.needs_script
def test_the_copy_link_copies_the_address_of_the_question_and_says_so(sample, browser):
    page = sample.keyed("en", "refunds")
    with chromium.opened(browser, permissions=["clipboard-read", "clipboard-write"]) as tab:
        tab.goto(sample.url(page))
        link = tab.locator("main a[href='#how-paid'][aria-label], main a[href='#how-paid']").last
        link.focus()
        tab.keyboard.press("Enter")
        tab.wait_for_function("[...document.querySelectorAll('[role=status], [aria-live=polite]')].some(live => live.textContent.includes('Link copied'))")
        assert tab.evaluate("navigator.clipboard.readText()") == sample.url(page) + "#how-paid"
        assert tab.url.endswith("#how-paid")


@pytest.mark.needs_script
class TestAccordion:
    """Answers that open one by one, by `theme: {answers: accordion}`."""

    def open(self, sites, page, tag="en", fragment=""):
        site = sites("accordion")
        page.goto(site.url(site.keyed(tag, "orders")) + fragment)
        return site

    def test_answers_are_closed_and_their_questions_stay_headings(self, sites, desktop):
        self.open(sites, desktop)
        found = questions.read(desktop)
        assert len(found) == 3 and all(entry["closed"] for entry in found)
        assert desktop.locator("main details summary h2").count() == 3

    def test_enter_and_space_open_and_close_an_answer(self, sites, desktop):
        self.open(sites, desktop)
        desktop.locator("main details summary").nth(1).focus()
        desktop.keyboard.press("Enter")
        assert [entry["closed"] for entry in questions.read(desktop)] == [True, False, True]
        desktop.keyboard.press("Space")
        assert all(entry["closed"] for entry in questions.read(desktop))

    def test_a_deep_link_opens_its_answer(self, sites, desktop):
        self.open(sites, desktop, fragment="#vat")
        expect(desktop.locator("main details").nth(2)).to_have_attribute("open", "")
        top = desktop.evaluate("document.getElementById('vat').getBoundingClientRect().top")
        assert 0 <= top < 900

    def test_a_link_on_the_page_opens_its_answer(self, sites, desktop):
        self.open(sites, desktop)
        desktop.evaluate("location.hash = '#transfer'")
        expect(desktop.locator("main details").nth(1)).to_have_attribute("open", "")

    @pytest.mark.parametrize("tag", ["en", "ar"])
    def test_all_answers_open_and_close_together(self, sites, desktop, tag):
        self.open(sites, desktop, tag)
        button = desktop.locator("main button:visible").first
        button.focus()
        desktop.keyboard.press("Enter")
        assert not any(entry["closed"] for entry in questions.read(desktop))
        desktop.locator("main button:visible").last.focus()
        desktop.keyboard.press("Enter")
        assert all(entry["closed"] for entry in questions.read(desktop))

    def test_the_tab_key_reaches_everything(self, sites, desktop):
        self.open(sites, desktop)
        problems = keyboard.walk(desktop)
        assert not problems, report(problems)
