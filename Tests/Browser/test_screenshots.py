"""Pictures for people to look at, in .build/screenshots. Nothing compares them."""

import pytest
from playwright.sync_api import Error

import browser as chromium
from checks import search
from conftest import SCREENSHOTS


def shoot(browser, variant, name: str, url: str, prepare=lambda tab: None, full: bool = True):
    SCREENSHOTS.mkdir(parents=True, exist_ok=True)
    with chromium.opened(browser, variant, reduced_motion="reduce") as tab:
        tab.goto(url)
        prepare(tab)
        file = SCREENSHOTS / f"{name}-{variant.name}.png"
        try:
            tab.screenshot(path=file, full_page=full)
        except Error:  # Chromium without a graphics card fails to now and then on a busy machine
            tab.wait_for_timeout(1000)
            tab.screenshot(path=file, full_page=full)
        assert file.stat().st_size > 5_000


variants = pytest.mark.parametrize("variant", chromium.VARIANTS, ids=lambda variant: variant.name)


@variants
@pytest.mark.parametrize("tag", ["en", "it", "ja", "ar"])
def test_pages(sample, browser, variant, tag):
    shoot(browser, variant, f"page-{tag}", sample.url(sample.keyed(tag, "sales-faq")))


@variants
def test_frame_pages(sample, sites, browser, variant):
    shoot(browser, variant, "root", sample.url(sample.of(kind="root")[0]))
    shoot(browser, variant, "missing", sample.url(sample.one("en", "missing")))
    shoot(browser, variant, "home", sample.url(sample.one("en", "home")))
    shoot(browser, variant, "category", sample.url(sample.keyed("en", "buying")))
    kinds = sites("kinds")
    shoot(browser, variant, "fallback-ar", kinds.url(kinds.one("ar", "fallback")))
    shoot(browser, variant, "texts", kinds.url(kinds.keyed("en", "orders")))


@pytest.mark.needs_script
@variants
def test_what_the_script_shows(sample, sites, browser, variant):
    page = sample.url(sample.keyed("en", "payments-and-prices"))
    shoot(browser, variant, "search-open", page, lambda tab: search.search(tab, "card"), full=False)
    shoot(browser, variant, "all-questions", sample.url(sample.one("en", "all-questions")))
    accordion = sites("accordion")
    shoot(browser, variant, "accordion", accordion.url(accordion.keyed("en", "orders")))


def test_the_printed_page(sample, browser):
    with chromium.opened(browser) as tab:
        tab.goto(sample.url(sample.keyed("en", "sales-faq")))
        SCREENSHOTS.mkdir(parents=True, exist_ok=True)
        tab.pdf(path=SCREENSHOTS / "page-en-print.pdf", format="A4")
        assert (SCREENSHOTS / "page-en-print.pdf").stat().st_size > 10_000
