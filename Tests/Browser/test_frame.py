"""The frame around every page, measured: menu, ways to the contact block, hint, headings, paper."""

import re
import urllib.parse

import pytest
import yaml
from playwright.sync_api import expect

import browser as chromium
from checks import report
from website import ADDRESS, REPOSITORY

PHONES = [320, 340, 360, 375, 390]

# The boxes of the open menu that stick out of the screen.
CUT_OFF = """width => [...document.querySelectorAll('header details ul, header details li')]
    .map(part => part.getBoundingClientRect()).filter(box => box.left < 0 || box.right > width + .5)
    .map(box => `from ${Math.round(box.left)} to ${Math.round(box.right)} px of ${width}`)"""

# Lines and shortest line of a link in a notice that stands between much text.
NOTICE = """() => {
  const notice = Object.assign(document.createElement('p'), {className: 'notice'});
  notice.innerHTML = 'The original of this answer has changed since it was translated. <a href="#_top">Read the original</a>';
  document.querySelector('main').prepend(notice);
  return [...notice.querySelector('a').getClientRects()].map(box => box.width);
}"""

LAST_CRUMB = """() => {
  const list = document.querySelector('.breadcrumbs ol'), last = list.lastElementChild, before = last.previousElementSibling;
  const text = document.createRange();
  text.selectNodeContents(last);
  const box = text.getBoundingClientRect(), start = list.getBoundingClientRect().left;
  return {isBelow: box.top > before.getBoundingClientRect().bottom - 4, indent: box.left - start, lines: text.getClientRects().length};
}"""

# How many badges each line has.
ROWS = """() => [...document.querySelectorAll('.badges')].map(list => {
  const tops = [...list.children].map(badge => Math.round(badge.getBoundingClientRect().top));
  return [...new Set(tops)].map(top => tops.filter(other => other === top).length);
})"""


# What of the header's links can't be seen, or isn't hit by a finger.
LINKS = """width => [document.querySelector('.site-links'), ...document.querySelectorAll('.site-links a')]
    .filter(part => {
      const box = part.getBoundingClientRect();
      return box.left < 0 || box.right > width + .5 || box.height < 24 || part.scrollWidth > part.clientWidth;
    }).map(part => part.textContent.trim())"""

# The edges at which the words of the open menu begin.
EDGES = """() => {
  const text = part => {
    const range = document.createRange();
    range.selectNodeContents(part);
    return range.getBoundingClientRect();
  };
  const edge = part => document.dir === 'rtl' ? text(part).right : text(part).left;
  return new Set([...document.querySelectorAll('.languages li a')].map(part => Math.round(edge(part) / 3))).size;
}"""


def words(tag: str, key: str) -> str:
    return yaml.safe_load((REPOSITORY / f"templates/strings/{tag}.yaml").read_text())[key]


@pytest.mark.parametrize("width", PHONES)
def test_the_open_language_menu_is_never_cut_off(sample, browser, width):
    problems = []
    with chromium.opened(browser, chromium.PHONE_LIGHT, viewport={"width": width, "height": 700}) as tab:
        for language in {page.language for page in sample.pages}:
            tab.goto(sample.url(sample.keyed(language, "refunds")))
            tab.locator("header nav summary").click()
            assert tab.locator("header details li").first.is_visible()
            problems += [f"{language}: {problem}" for problem in tab.evaluate(CUT_OFF, width)]
    assert not problems, report(problems)


@pytest.mark.parametrize("tag", ["de", "ar"])
def test_on_phones_languages_begin_at_one_edge_a_column(sample, browser, tag):
    with chromium.opened(browser, chromium.PHONE_LIGHT, viewport={"width": 360, "height": 700}) as tab:
        tab.goto(sample.url(sample.one(tag, "home")))
        tab.locator("header nav summary").click()
        assert tab.evaluate(EDGES) == 2


@pytest.mark.parametrize("width", PHONES)
def test_on_phones_all_links_of_the_header_are_seen(sample, browser, width):
    problems = []
    with chromium.opened(browser, chromium.PHONE_LIGHT, viewport={"width": width, "height": 700}) as tab:
        for language in {page.language for page in sample.pages}:
            tab.goto(sample.url(sample.keyed(language, "refunds")))
            assert tab.locator(".site-links a").count() == 3
            problems += [f"{language}: {problem}" for problem in tab.evaluate(LINKS, width)]
    assert not problems, report(problems)


def test_the_link_of_a_notice_is_set_in_words(sample, browser):
    with chromium.opened(browser, chromium.PHONE_LIGHT, viewport={"width": 360, "height": 700}) as tab:
        tab.goto(sample.url(sample.keyed("en", "refunds")))
        lines = tab.evaluate(NOTICE)
    assert len(lines) <= 2 and sum(lines) > 60, lines


def test_no_separator_of_the_way_to_a_page_begins_a_line(sample, browser):
    seen = 0
    with chromium.opened(browser, chromium.PHONE_LIGHT, viewport={"width": 320, "height": 700}) as tab:
        # In German, French and Polish the words are longest.
        for page in [page for language in ("de", "fr", "pl") for kind in ("page", "category") for page in sample.of(language, kind)]:
            tab.goto(sample.url(page))
            crumb = tab.evaluate(LAST_CRUMB)
            if crumb["isBelow"] and page.tree.get("dir") == "ltr":
                seen += 1
                assert abs(crumb["indent"]) < 2, f"{page.path}: {crumb}"
    assert seen


@pytest.mark.parametrize("width", [390, 1280])
def test_no_payment_method_stands_alone_in_the_last_line(sample, browser, width):
    with chromium.opened(browser, viewport={"width": width, "height": 900}) as tab:
        tab.goto(sample.url(sample.keyed("en", "sales-faq")))
        rows = tab.evaluate(ROWS)
    assert rows and all(lines[-1] > 1 for lines in rows), rows


@pytest.mark.parametrize("kind", ["home", "all-questions", "missing", "page", "category"])
def test_the_contact_block_is_one_link_away(sample, desktop, language, kind):
    page = sample.one(language, kind)
    desktop.goto(sample.url(page))
    desktop.locator("footer").get_by_role("link", name=words(language, "contactTitle")).click()
    target = desktop.locator(":target")
    expect(target).to_have_text(words(language, "contactTitle"))
    assert target.evaluate("heading => heading.closest('section').querySelectorAll('a[href]').length") >= 2


def test_each_heading_follows_those_above_it_and_each_list_has_a_name_of_its_own(sample, desktop, language):
    problems = []
    for page in sample.of(language, "page") + sample.of(language, "category"):
        levels = [int(heading.tag[1]) for heading in page.tree.xpath("//main//*[self::h1 or self::h2 or self::h3 or self::h4]")]
        problems += [f"{page.path}: h{after} below h{before}" for before, after in zip(levels, levels[1:]) if after > before + 1]
        problems += [
            f"{page.path}: an answer holds the question-like heading '{heading.text_content()}'"
            for heading in page.tree.xpath("//main//*[contains(@class, 'question')]//*[contains(@class, 'prose')]//h2")
        ]
        desktop.goto(sample.url(page))
        names = desktop.locator(".sections > section .badges").evaluate_all(
            "lists => lists.map(list => list.ariaLabel ?? document.getElementById(list.getAttribute('aria-labelledby')).textContent)"
        )
        problems += [f"{page.path}: two lists with the name '{name}'" for name in names if names.count(name) > 1]
    assert not problems, report(problems)


def test_paper_repeats_no_address(sample, desktop):
    seen = 0
    for key in ("sales-faq", "licensing/subscriptions"):
        desktop.goto(sample.url(sample.keyed("en", key)))
        desktop.emulate_media(media="print")
        for text, href, content in desktop.evaluate(
            """() => [...document.querySelectorAll('main a[href]')].filter(link => link.checkVisibility())
            .map(link => [link.textContent, link.getAttribute('href'), getComputedStyle(link, '::after').content])"""
        ):
            if text == href or href.startswith("mailto:"):
                seen += 1
                assert content in ("none", '""'), f"{text} is printed as {text} {content}"
    assert seen >= 2


def test_paper_has_no_banner_and_says_how_to_reach_the_desk(sample, desktop):
    desktop.goto(sample.url(sample.one("en", "home")))
    desktop.emulate_media(media="print")
    assert desktop.locator(".banner:visible").count() == 0
    for link in desktop.locator(".strip a").all():
        content = link.evaluate("link => getComputedStyle(link, '::after').content")
        assert link.get_attribute("href") in content, content


@pytest.mark.parametrize("locale, tag", [("ja", "ja"), ("pt-PT", "pt-BR"), ("zh-TW", "zh-Hant"), ("de-AT", "de")])
@pytest.mark.parametrize("kind", ["root", "page"])
def test_the_language_of_the_browser_is_offered_in_its_own_words(sample, browser, locale, tag, kind):
    page = sample.of(kind="root")[0] if kind == "root" else sample.keyed("en", "refunds")
    goal = sample.one(tag, "home") if kind == "root" else sample.keyed(tag, "refunds")
    with chromium.opened(browser, locale=locale) as tab:
        witness = chromium.Witness(tab, sample.server.origin)
        tab.goto(sample.url(page))
        hint = tab.locator(".hint:not([hidden])")
        expect(hint).to_be_visible()
        assert hint.evaluate("hint => [hint.lang, hint.dir]") == [tag, "ltr"]
        assert hint.locator("p").inner_text().startswith(words(tag, "languageHint").split("{")[0].strip())
        assert hint.locator("button").inner_text() == words(tag, "close")
        assert tab.url == sample.url(page)
        # Nothing is pushed down by it.
        assert hint.evaluate("hint => getComputedStyle(hint).position") == "fixed"
        hint.locator("button").click()
        tab.reload()
        tab.wait_for_timeout(300)
        assert tab.locator(".hint:visible").count() == 0
        assert not witness.problems(), report(witness.problems())
    with chromium.opened(browser, locale=locale) as tab:
        tab.goto(sample.url(page))
        tab.locator(".hint:not([hidden]) a").click()
        tab.wait_for_url(sample.url(goal))


@pytest.mark.parametrize("locale", ["en-US", "sw"])
def test_nothing_is_offered_to_who_reads_the_page_or_none_of_the_languages(sample, browser, locale):
    with chromium.opened(browser, locale=locale) as tab:
        tab.goto(sample.url(sample.keyed("en", "refunds")))
        tab.wait_for_timeout(300)
        assert tab.locator(".hint:visible").count() == 0


def test_the_page_of_all_questions_has_an_address_in_its_language(sample, language):
    page = sample.one(language, "all-questions")
    assert ("all-questions" in page.path) == (language == "en")
    old = (sample.folder / language.lower() / "all-questions" / "index.html").read_text(encoding="utf-8")
    address = urllib.parse.unquote(ADDRESS + page.path)
    assert f'<link rel="canonical" href="{address}">' in urllib.parse.unquote(old)


def test_a_missing_page_says_what_its_list_of_languages_is(sample, language):
    nav = sample.one(language, "missing").tree.xpath("//main//nav")[0]
    heading = nav.xpath(".//h2")[0]
    assert heading.text_content() == words(language, "rootTitle") and nav.get("aria-labelledby") == heading.get("id")


@pytest.mark.needs_script
def test_one_button_opens_all_answers_and_closes_them(sites, desktop):
    site = sites("accordion")
    desktop.goto(site.url(site.keyed("en", "orders")))
    button = desktop.locator(".toggle button")
    expect(button).to_have_text("Open all answers")
    button.click()
    expect(button).to_have_text("Close all answers")
    assert desktop.locator(".folded details:not([open])").count() == 0
    desktop.locator(".folded summary").first.click()
    expect(button).to_have_text("Open all answers")
    button.click()
    button.click()
    assert desktop.locator(".folded details[open]").count() == 0
