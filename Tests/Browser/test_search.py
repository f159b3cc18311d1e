"""The search, asked as readers ask."""

import os
import re
import urllib.parse

import pytest
from playwright.sync_api import expect

import browser as chromium
from checks import questions, report, search
from website import REPOSITORY, SITES, Website, languages_of

pytestmark = pytest.mark.needs_script

# Site, language, what is typed, the page and the question that must be among the first results, and how many these are.
QUERIES = [
    ("sample", "en", "declined", "payments-and-prices", "declined", 1),
    ("sample", "en", "DECLINED", "payments-and-prices", "declined", 1),
    ("sample", "en", "refund policy", "sales-faq", "refund-policy", 1),
    ("sample", "en", "policy refund", "sales-faq", "refund-policy", 3),
    ("sample", "en", "bank transfer", "payments-and-prices", "transfer-time", 1),
    ("sample", "en", "discounting", "business-orders", "volume", 3),
    ("sample", "de", "überweisung", "payments-and-prices", "transfer-time", 1),
    ("sample", "de", "UBERWEISUNG", "payments-and-prices", "transfer-time", 1),
    ("sample", "de", "mehrwertsteuer", "payments-and-prices", "vat", 1),
    ("sample", "it", "bonifico", "payments-and-prices", "transfer-time", 1),
    ("sample", "it", "e stata rifiutata", "payments-and-prices", "declined", 1),
    ("sample", "fr", "refusee", "payments-and-prices", "declined", 3),
    ("sample", "ja", "銀行振込", "payments-and-prices", "transfer-time", 1),
    ("sample", "ja", "振込", "payments-and-prices", "transfer-time", 1),
    ("sample", "ja", "らいせんすの価格", "payments-and-prices", "prices", 1),
    ("sample", "ja", "ＶＡＴ", "payments-and-prices", "vat", 1),
    ("sample", "ko", "이체", "payments-and-prices", "transfer-time", 1),
    ("sample", "ko", "거절", "payments-and-prices", "declined", 1),
    ("sample", "zh-Hant", "轉帳", "payments-and-prices", "transfer-time", 1),
    ("sample", "zh-Hant", "幣別", "payments-and-prices", "currency", 1),
    ("sample", "ar", "التحويل المصرفي", "payments-and-prices", "transfer-time", 1),
    ("sample", "ar", "رفضت بطاقتي", "payments-and-prices", "declined", 1),
    ("kinds", "th", "ใบแจ้งหนี้", "orders", "how-long", 1),
    ("kinds", "th", "คืนเงิน", "orders", "how-long", 1),
    ("kinds", "it", "citta", "orders", "prices", 1),
    ("kinds", "it", "spedizione", "orders", "prices", 1),
    ("kinds", "it", "E ADATTO", "orders", "long-words", 1),
]


def languages(site: str) -> list[str]:
    return languages_of(REPOSITORY if site == "sample" else SITES / site)


def opened_page(sites, tab, name: str, language: str):
    site = sites(name)
    tab.goto(site.url(site.one(language, "home")))
    return site


@pytest.mark.parametrize("name, language_tag, query, key, id, first", QUERIES, ids=lambda value: str(value))
def test_finds_the_question(sites, desktop, name, language_tag, query, key, id, first):
    if language_tag not in languages(name):
        pytest.skip(f"{language_tag} isn't a language of the site yet")
    site = opened_page(sites, desktop, name, language_tag)
    found = search.search(desktop, query)
    target = site.url(site.keyed(language_tag, key)) + "#" + id
    assert target in [entry["href"] for entry in found[:first]], report([f"{entry['text'][:60]}: {entry['href']}" for entry in found])


# What buyers ask about in words that the texts don't have, and where it stands.
ASKED = [
    ("en", "autorenew", "subscriptions", "renewal"),
    ("en", "coupon", "business-orders", "volume"),
    ("en", "cooling-off period", "refunds", "how-long"),
    ("de", "Abonnement", "subscriptions", ""),
    ("de", "Widerrufsrecht", "refunds", "how-long"),
    ("de", "Kostenvoranschlag", "business-orders", "quote"),
    ("de", "PO-Nummer", "business-orders", "purchase-order"),
    ("de", "Steuerschuldnerschaft des Leistungsempfängers", "business-orders", "vat-id"),
    ("de", "Preisnachlass", "business-orders", "volume"),
    ("fr", "souscription", "subscriptions", ""),
    ("fr", "ristourne", "business-orders", "volume"),
    ("it", "sottoscrizione", "subscriptions", ""),
    ("es", "cotización", "business-orders", "quote"),
    ("pt-BR", "cupom", "business-orders", "volume"),
    ("nl", "bedenktijd", "refunds", "how-long"),
    ("pl", "abonament", "subscriptions", ""),
    ("ja", "定期購入", "subscriptions", ""),
    ("ko", "계좌이체", "payments-and-prices", "transfer-time"),
    ("zh-Hant", "折價券", "business-orders", "volume"),
    ("ar", "كوبون", "business-orders", "volume"),
    ("ar", "حوالة", "payments-and-prices", "transfer-time"),
    # Short words of other scripts, with others close behind.
    ("ja", "退会", "subscriptions", "cancel"),
    ("ja", "見積り", "business-orders", "quote"),
    ("ko", "purchase order", "business-orders", "purchase-order"),
    ("zh-Hant", "鑑賞期", "refunds", "how-long"),
]


@pytest.mark.parametrize("language_tag, query, key, id", ASKED, ids=lambda value: str(value))
def test_what_buyers_call_by_another_name_is_found(sites, desktop, language_tag, query, key, id):
    site = opened_page(sites, desktop, "sample", language_tag)
    found = search.search(desktop, query)
    # A word that is the name of a whole page may lead to any of its questions.
    target = site.url(site.keyed(language_tag, key)) + ("#" + id if id else "")
    assert any((entry["href"] if id else entry["href"].split("#")[0]) == target for entry in found[:5]), report(
        [f"{entry['text'][:60]}: {entry['href']}" for entry in found]
    )


@pytest.mark.parametrize(
    "language_tag, query", [("en", "IVA"), ("en", "TVA"), ("it", "VAT"), ("de", "VAT"), ("fr", "MwSt"), ("es", "VAT"), ("nl", "VAT"), ("pl", "VAT")]
)
def test_words_of_one_meaning_find_each_other(sample, sites, desktop, language_tag, query):
    if language_tag not in languages("sample"):
        pytest.skip(f"{language_tag} isn't a language of the site yet")
    opened_page(sites, desktop, "sample", language_tag)
    target = sample.url(sample.keyed(language_tag, "payments-and-prices")) + "#vat"
    assert target in [entry["href"] for entry in search.search(desktop, query)]


def test_a_question_comes_before_an_answer(sites, desktop):
    site = opened_page(sites, desktop, "sample", "en")
    found = search.search(desktop, "invoice")
    assert len(found) > 2
    titles = {}
    for page in site.of("en", "page"):
        for id in page.question_ids:
            heading = page.tree.xpath("//*[@id=$id]", id=id)[0].text_content()
            titles[f"{site.url(page)}#{id}"] = "invoice" in heading.lower()
    ranks = [titles.get(entry["href"], False) for entry in found]
    assert ranks == sorted(ranks, reverse=True) and ranks[0], ranks


def test_the_match_is_marked_as_text(sites, desktop):
    opened_page(sites, desktop, "sample", "de")
    found = search.search(desktop, "uberweisung")
    # In other results a synonym may be marked.
    assert found[0]["marks"][0] == "Banküberweisung", found[0]


@pytest.mark.parametrize("tag, query, wrong", [("en", "refund", r"^(don|like|it|mind)$"), ("ja", "返金", r"[\u3041-\u309f]")])
def test_no_word_of_another_phrase_is_marked_alone(sites, desktop, tag, query, wrong):
    opened_page(sites, desktop, "sample", tag)
    marks = [mark for entry in search.search(desktop, query) for mark in entry["marks"]]
    assert marks and not [mark for mark in marks if re.search(wrong, mark, re.IGNORECASE)], marks


def test_markup_in_a_query_stays_text(sites, browser):
    with chromium.opened(browser) as tab:
        site = opened_page(sites, tab, "kinds", "en")
        witness = chromium.Witness(tab, site.server.origin)
        search.search(tab, "<img src=x onerror=alert(1)> (.*) \\ [a")
        assert tab.locator("img[src='x']").count() == 0
        assert not witness.problems(), report(witness.problems())


def test_the_box_is_a_combobox_worked_by_keys(sites, desktop):
    opened_page(sites, desktop, "sample", "en")
    desktop.keyboard.press("/")
    assert desktop.evaluate("document.activeElement.getAttribute('role')") == "combobox"
    found = search.search(desktop, "card")
    assert len(found) > 2
    problems = search.pattern(desktop)
    assert not problems, report(problems)
    assert search.active(desktop) is None, "an option is active before an arrow key was pressed"
    desktop.keyboard.press("ArrowDown")
    assert search.active(desktop) == {"number": 0, "isSelected": True, "isFocused": True}
    desktop.keyboard.press("ArrowDown")
    assert search.active(desktop)["number"] == 1
    desktop.keyboard.press("ArrowUp")
    assert search.active(desktop)["number"] == 0
    desktop.keyboard.press("ArrowUp")
    desktop.keyboard.press("ArrowUp")
    desktop.keyboard.press("Escape")
    expect(desktop.locator(search.BOX)).to_have_attribute("aria-expanded", "false")
    assert desktop.evaluate("document.activeElement.getAttribute('role')") == "combobox"


# Where the question that the address names stands in the window.
TOP = "document.getElementById(decodeURIComponent(location.hash.slice(1)))?.getBoundingClientRect().top"


def test_enter_leads_to_the_question(sites, desktop):
    opened_page(sites, desktop, "sample", "en")
    found = search.search(desktop, "declined")
    desktop.keyboard.press("ArrowDown")
    desktop.keyboard.press("Enter")
    desktop.wait_for_url(found[0]["href"])
    chromium.until(desktop, f"({TOP}) >= 0 && ({TOP}) < 500")


def test_enter_leads_to_a_question_of_the_same_page(sites, desktop):
    site = sites("sample")
    desktop.goto(site.url(site.keyed("en", "payments-and-prices")))
    found = search.search(desktop, "declined")
    desktop.keyboard.press("ArrowDown")
    desktop.keyboard.press("Enter")
    desktop.wait_for_url(found[0]["href"])
    expect(desktop.locator(search.BOX)).to_have_attribute("aria-expanded", "false")


def test_a_click_leads_to_the_question(sites, desktop):
    opened_page(sites, desktop, "sample", "en")
    found = search.search(desktop, "declined")
    desktop.locator("[role=option]").first.click()
    desktop.wait_for_url(found[0]["href"])


def statuses(page) -> str:
    return " | ".join(page.locator("[role=status], [aria-live]").all_text_contents())


def test_the_number_of_results_is_announced(sites, desktop):
    opened_page(sites, desktop, "sample", "en")
    found = search.search(desktop, "card")
    assert re.search(rf"\b{len(found)} results\b", statuses(desktop)), statuses(desktop)
    assert len(search.search(desktop, "giropay")) > 1


@pytest.mark.parametrize("tag, query, told", [("pl", "giropay", r"wynik(i|ów)?$"), ("ar", "giropay", "نتيج|نتائج"), ("ja", "giropay", "件$"), ("de", "giropay", "Ergebnis")])
def test_it_is_announced_in_the_words_of_the_language(sites, desktop, tag, query, told):
    opened_page(sites, desktop, "sample", tag)
    assert search.search(desktop, query)
    status = desktop.locator(".search [role=status]").text_content()
    assert re.search(told, status) and not re.search(r"[{}]", status), status


def test_that_nothing_was_found_is_said(sites, desktop):
    opened_page(sites, desktop, "sample", "en")
    offered = search.search(desktop, "xylophone")
    assert "Nothing found" in statuses(desktop)
    assert not any(entry["marks"] for entry in offered)


def test_a_failed_index_is_said_and_tried_again(sites, desktop):
    opened_page(sites, desktop, "sample", "en")
    desktop.route("**/search.json", lambda route: route.abort())
    assert search.search(desktop, "card") == []
    assert "isn’t available" in desktop.locator("body").inner_text() + statuses(desktop)
    desktop.unroute("**/search.json")
    assert search.search(desktop, "cards")


def test_the_index_is_loaded_once_and_at_first_use(sites, browser):
    with chromium.opened(browser) as tab:
        site = sites("sample")
        witness = chromium.Witness(tab, site.server.origin)
        opened_page(sites, tab, "sample", "en")
        tab.wait_for_timeout(300)
        assert not [url for url in witness.requests if url.endswith(".json") or "/search." in url]
        search.search(tab, "card")
        search.search(tab, "refund")
        loaded = [url.removeprefix(site.home) for url in witness.requests if url.endswith(".json")]
        assert loaded == ["en/search.json", "en/search-1.json"]
        assert len([url for url in witness.requests if "/search." in url and url.endswith(".js")]) == 1


@pytest.mark.parametrize("name", ["sample", "kinds", "at-root"])
def test_the_index_is_what_readers_see(sites, browser, name):
    site = sites(name)
    with chromium.opened(browser, java_script_enabled=False) as tab:
        for language in languages(name):
            home = site.one(language, "home").path
            index = site.json(home + "search.json")
            texts = {}
            for number in range(index["pieces"]):
                texts |= site.json(f"{home}search-{number + 1}.json")
            listed = {
                (urllib.parse.urljoin(home, page["url"]), id): " ".join((question if isinstance(question, str) else question[0]).split())
                for page in index["pages"]
                for question, (id, _) in zip(page["questions"], texts[page["url"]], strict=True)
                if id
            }
            shown = {}
            for page in site.of(language, "page"):
                tab.goto(site.url(page))
                shown |= {(page.path, entry["id"]): entry["question"] for entry in questions.read(tab)}
            assert listed == shown


def test_fallback_pages_are_not_in_the_index(sites):
    site = sites("kinds")
    fallbacks = {page.path for page in site.of("it", "fallback")}
    assert fallbacks
    listed = {"it/" + page["url"] for page in site.json("it/search.json")["pages"]}
    assert not listed & fallbacks


def test_the_search_fits_on_a_phone_from_right_to_left(sites, browser):
    from checks import layout

    with chromium.opened(browser, chromium.PHONE_LIGHT, viewport={"width": 320, "height": 640}) as tab:
        opened_page(sites, tab, "sample", "ar")
        assert search.search(tab, "الدفع")
        problems = layout.wide(tab, 320)
        assert not problems, report(problems)


def test_the_desk_and_its_hours_are_found(sites, desktop):
    site = opened_page(sites, desktop, "sample", "en")
    for query, told in (("phone number", "+1 202"), ("opening hours", "09:00")):
        first = search.search(desktop, query)[0]
        assert first["href"].endswith("#contact") and told in first["text"], first
    desktop.goto(first["href"])
    assert desktop.locator(":target").count() == 1 and site.home in first["href"]


def test_an_answer_that_isnt_sure_is_called_the_nearest(sites, desktop):
    opened_page(sites, desktop, "sample", "en")
    assert search.search(desktop, "xylophone concert refund tickets amsterdam")
    assert "No exact answer" in statuses(desktop)
    search.search(desktop, "refund policy")
    assert "No exact answer" not in statuses(desktop)


def test_who_finds_nothing_is_offered_the_desk_and_popular_questions(sites, desktop):
    site = opened_page(sites, desktop, "sample", "en")
    offered = search.search(desktop, "xylophone")
    assert offered[0]["href"].endswith("#contact")
    group = desktop.get_by_role("group", name="Popular questions")
    assert group.get_by_role("option").count() == 5 == len(offered) - 1
    assert offered[1]["href"] == site.url(site.keyed("en", "payments-and-prices")) + "#methods"
    assert not search.pattern(desktop)
    for number in range(2):
        desktop.keyboard.press("ArrowDown")
    desktop.keyboard.press("Enter")
    desktop.wait_for_url(offered[1]["href"])


def test_what_was_found_is_there_when_the_reader_comes_back(sites, browser):
    with chromium.opened(browser) as tab:
        site = sites("sample")
        witness = chromium.Witness(tab, site.server.origin)
        opened_page(sites, tab, "sample", "en")
        before = tab.url
        found = search.search(tab, "bank transfer")
        tab.locator("[role=option]").nth(1).click()
        tab.wait_for_url(found[1]["href"])
        tab.go_back()
        tab.wait_for_url(before)
        expect(tab.locator(search.BOX)).to_have_value("bank transfer")
        expect(tab.locator("[role=option]").first).to_be_visible()
        assert [entry["href"] for entry in tab.evaluate(search.OPTIONS)] == [entry["href"] for entry in found]
        # On the same page too.
        tab.goto(site.url(site.keyed("en", "payments-and-prices")))
        found = search.search(tab, "declined")
        tab.locator("[role=option]").first.click()
        tab.wait_for_url(found[0]["href"])
        expect(tab.locator(search.BOX)).to_have_attribute("aria-expanded", "false")
        tab.go_back()
        expect(tab.locator(search.BOX)).to_have_attribute("aria-expanded", "true")
        # A click beside them closes them.
        tab.mouse.click(5, 700)
        expect(tab.locator(search.BOX)).to_have_attribute("aria-expanded", "false")
        # Nothing of it was told to anybody.
        told = [url for url in witness.requests if re.search("transfer|declined", url)]
        assert not told and not witness.problems(), report(told + witness.problems())


def test_a_search_that_fails_to_load_is_said_and_loaded_again(sites, desktop):
    opened_page(sites, desktop, "sample", "en")
    desktop.route("**/search.*.js", lambda route: route.abort())
    box = desktop.locator(search.BOX)
    box.focus()
    expect(desktop.locator(".search [role=status]")).to_contain_text("isn’t available")
    desktop.unroute("**/search.*.js")


def test_no_page_is_called_by_its_name_twice(sites, desktop):
    opened_page(sites, desktop, "sample", "en")
    assert search.search(desktop, "sales questions")
    for text in desktop.evaluate("[...document.querySelectorAll('[role=option]')].map(option => [...option.children].map(part => part.textContent.trim()))"):
        assert len(set(text)) == len(text), text


def test_without_script_there_is_a_link_and_no_field(sites, scriptless):
    for kind in ("home", "page"):
        site = sites("sample")
        scriptless.goto(site.url(site.one("en", kind)))
        search_part = scriptless.locator(".search")
        assert search_part.locator("svg:visible, input:visible").count() == 0
        link = search_part.get_by_role("link", name="All questions")
        expect(link).to_be_visible()
        style = link.evaluate("link => { const style = getComputedStyle(link); return [style.borderTopWidth, style.textDecorationLine]; }")
        assert style == ["0px", "underline"]


def test_the_field_moves_nothing_when_it_comes(sites, browser):
    with chromium.opened(browser, chromium.PHONE_LIGHT) as tab:
        site = sites("sample")
        tab.add_init_script("window.shifts = []; new PerformanceObserver(list => shifts.push(...list.getEntries().map(entry => entry.value))).observe({type: 'layout-shift', buffered: true})")
        for kind in ("home", "page"):
            tab.goto(site.url(site.one("en", kind)))
            tab.wait_for_timeout(300)
            assert sum(tab.evaluate("window.shifts")) < 0.001


PAGEFIND = """export const search = async () => ({ results: [
  { score: 1, data: async () => ({ meta: { title: "Orders" }, sub_results: [
    { title: "Weak", plain_excerpt: "a", url: "/help/en/orders/#a", weighted_locations: [{ balanced_score: 1 }] },
    { title: "Orders", plain_excerpt: "b", url: "/help/en/orders/", weighted_locations: [{ balanced_score: 3 }] } ] }) },
  { score: 0.9, data: async () => ({ meta: { title: "Refunds" }, sub_results: [
    { title: "Strong", plain_excerpt: "c", url: "/help/en/refunds/#c", weighted_locations: [{ balanced_score: 9 }, { balanced_score: 2 }] } ] }) } ] });"""


def test_what_pagefind_finds_is_sorted_by_what_it_is_worth(tmp_path, browser, monkeypatch):
    program = tmp_path / "tools/pagefind"
    program.parent.mkdir()
    program.write_text('#!/bin/sh\nmkdir -p "$4"; echo "{}" > "$4/pagefind-entry.json"\n')
    program.chmod(0o755)
    monkeypatch.setenv("PATH", f"{program.parent}:{os.environ['PATH']}")
    (tmp_path / "content/en").mkdir(parents=True)
    (tmp_path / "content/site.yaml").write_text("name: P\nbaseURL: https://help.example.com/help/\nlanguages: [en]\nsearch: pagefind\n")
    (tmp_path / "content/en/orders.md").write_text("---\ntitle: Orders\n---\n\n## A {#a}\n\nB\n")
    site = Website.build(tmp_path, tmp_path / "public")
    with chromium.opened(browser) as tab:
        tab.route("**/pagefind/pagefind.js", lambda route: route.fulfill(body=PAGEFIND, content_type="text/javascript"))
        tab.goto(site.url("en/orders/"))
        found = search.search(tab, "orders")
    site.close()
    assert [entry["text"].split()[0] for entry in found] == ["Strong", "Orders", "Weak"]
    assert [entry["text"] for entry in found][1] == "Orders b"
