"""What the script adds besides search: the hint of another language, and what is open now."""

import html
import re
from datetime import datetime, timezone

import pytest
import yaml
from playwright.sync_api import expect

import browser as chromium
from checks import report
from website import REPOSITORY

pytestmark = pytest.mark.needs_script

HINT = "Disponibile anche nella tua lingua:"


def desk_in_view(tab):
    """What is open now is told once the desk is near."""
    tab.locator(".hours").scroll_into_view_if_needed()
    expect(tab.locator(".now")).to_be_visible()


def test_a_reader_who_chose_another_language_gets_a_hint_and_never_a_redirect(sample, desktop):
    english, italian = sample.keyed("en", "refunds"), sample.keyed("it", "refunds")
    desktop.goto(sample.url(english))
    assert HINT not in desktop.locator("body").inner_text()
    desktop.locator("header nav summary").click()
    desktop.locator("header nav a[hreflang='it']").click()
    desktop.wait_for_url(sample.url(italian))
    desktop.goto(sample.url(sample.keyed("en", "sales-faq")))
    desktop.wait_for_timeout(300)
    assert desktop.url == sample.url(sample.keyed("en", "sales-faq"))
    hint = desktop.get_by_text(HINT)
    expect(hint).to_be_visible()
    link = desktop.locator("a[hreflang='it']:visible", has_text="Italiano")
    assert link.first.evaluate("link => link.href") == sample.url(sample.keyed("it", "sales-faq"))
    desktop.locator(".hint button", has_text="Chiudi").click()
    expect(hint).not_to_be_visible()
    desktop.reload()
    desktop.wait_for_timeout(300)
    assert HINT not in desktop.locator("body").inner_text()


@pytest.mark.parametrize(
    "moment, zone, words",
    [
        # Wednesday, 10:00 in Rome, which is open until 18:00: noon in New York.
        (datetime(2026, 7, 15, 8, 0, tzinfo=timezone.utc), "America/New_York", ["Open now", "12:00"]),
        # Saturday in Rome; it opens on Monday at 9:00: at 3:00 in New York.
        (datetime(2026, 7, 18, 8, 0, tzinfo=timezone.utc), "America/New_York", ["Closed now", "3:00"]),
        # A winter's day: Rome is one hour ahead of UTC.
        (datetime(2026, 1, 14, 16, 30, tzinfo=timezone.utc), "UTC", ["Open now", "17:00"]),
        (datetime(2026, 1, 14, 17, 30, tzinfo=timezone.utc), "UTC", ["Closed now", "8:00"]),
    ],
)
def test_the_hours_are_told_in_the_readers_zone(sites, browser, moment, zone, words):
    site = sites("kinds")
    with chromium.opened(browser, timezone_id=zone) as tab:
        tab.clock.set_fixed_time(moment)
        tab.goto(site.url(site.keyed("en", "orders")))
        desk_in_view(tab)
        text = tab.locator("main").inner_text().replace("5:00 PM", "17:00").replace("12:00 PM", "12:00")
        assert all(word in text for word in words), text[-600:]
        assert ("Open now" in text) != ("Closed now" in text)


def test_the_day_of_opening_is_written_out_in_every_language(sites, browser):
    """A short name may be another word: Czech "po 9:00" is "after nine"."""
    site = sites("kinds")
    page = site.keyed("en", "orders")
    day = "tag => new Date(2026, 6, 20).toLocaleDateString(tag, {weekday: 'long'})"
    problems = []
    with chromium.opened(browser, timezone_id="Europe/Rome") as tab:
        tab.clock.set_fixed_time(datetime(2026, 7, 18, 8, 0, tzinfo=timezone.utc))
        for path in sorted((REPOSITORY / "templates/strings").glob("*.yaml")):
            closed = html.escape(yaml.safe_load(path.read_text())["closedNow"])
            text = page.file.read_text().replace('lang="en"', f'lang="{path.stem}"', 1)
            text = re.sub(r'data-closed="[^"]*"', f'data-closed="{closed}"', text)
            tab.route(site.url(page), lambda route: route.fulfill(body=text, content_type="text/html; charset=utf-8"))
            tab.goto(site.url(page))
            desk_in_view(tab)
            told = tab.locator(".now").inner_text()
            if tab.evaluate(day, path.stem).lower() not in told.lower() or re.search(r"[{}]|[.。।]\s*[.。।]", told):
                problems.append(f"{path.stem}: {told}")
            tab.unroute(site.url(page))
    assert not problems, report(problems)


def test_what_is_open_is_asked_for_when_the_desk_is_near(sample, browser):
    with chromium.opened(browser, chromium.PHONE_LIGHT) as tab:
        witness = chromium.Witness(tab, sample.server.origin)
        tab.goto(sample.url(sample.keyed("en", "sales-faq")))
        tab.wait_for_timeout(200)
        assert not [url for url in witness.requests if "hours" in url]
        desk_in_view(tab)
        assert [url for url in witness.requests if "hours" in url] and not witness.problems()


def test_the_hours_are_told_on_an_arabic_page(sites, desktop):
    site = sites("kinds")
    desktop.goto(site.url(site.keyed("ar", "orders")))
    desk_in_view(desktop)
    assert "{time}" not in desktop.locator("body").inner_text()


def test_storage_that_is_refused_breaks_nothing(sample, browser):
    with chromium.opened(browser) as tab:
        tab.add_init_script("Object.defineProperty(window, 'localStorage', {get() { throw new DOMException('refused', 'SecurityError'); }})")
        witness = chromium.Witness(tab, sample.server.origin)
        tab.goto(sample.url(sample.keyed("en", "refunds")))
        tab.locator("header nav summary").click()
        tab.locator("header nav a[hreflang='it']").click()
        tab.wait_for_url(sample.url(sample.keyed("it", "refunds")))
        assert not witness.problems(), witness.problems()
