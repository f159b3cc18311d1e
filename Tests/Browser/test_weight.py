"""The heaviest page of the sample, with its ten payment methods, at first view."""

import browser as chromium
from checks import report, weight
from website import BASE


def test_the_sales_page_is_light(sample, browser, language):
    # What is offered in another language is loaded later, and only for readers of that.
    with chromium.opened(browser, locale=language) as tab:
        witness = chromium.Witness(tab, sample.server.origin)
        tab.goto(sample.url(sample.keyed(language, "sales-faq")))
        tab.wait_for_timeout(200)
        assert tab.locator("main ul li").count() >= 10
        problems = weight.problems(witness.requests, sample.server.origin, BASE, sample.folder)
    assert not problems, report(problems)
