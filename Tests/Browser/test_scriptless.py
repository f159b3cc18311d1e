"""Everything but search, copying and hints works with JavaScript switched off."""

import pytest

import browser as chromium
from checks import questions, report, scriptless as checks
from website import REPOSITORY


@pytest.mark.parametrize("kind", ["page", "fallback", "home", "missing", "root", pytest.param("all-questions", marks=pytest.mark.needs_script)])
def test_no_control_is_dead(sites, scriptless, kind):
    site = sites("kinds")
    for page in site.of(kind=kind):
        scriptless.goto(site.url(page))
        problems = checks.dead_controls(scriptless)
        assert not problems, f"{page.path}: " + report(problems)


def test_every_answer_can_be_read(sample, scriptless, language):
    for page in sample.of(language, "page"):
        scriptless.goto(sample.url(page))
        problems = questions.hidden(scriptless)
        assert not problems, f"{page.path}: " + report(problems)


@pytest.mark.needs_script
def test_an_accordion_opens_by_a_click(sites, scriptless):
    site = sites("accordion")
    scriptless.goto(site.url(site.keyed("en", "orders")))
    problems = checks.dead_controls(scriptless)
    assert not problems, report(problems)
    for number in range(3):
        scriptless.locator("main details summary").nth(number).click(position={"x": 5, "y": 5})
    assert not questions.hidden(scriptless)


def test_the_language_menu_and_the_links_work(sample, scriptless):
    page = sample.keyed("en", "refunds")
    scriptless.goto(sample.url(page))
    scriptless.locator("header nav summary").click()
    scriptless.locator("header nav a[hreflang='de']").click()
    scriptless.wait_for_url(sample.url(sample.keyed("de", "refunds")))
    scriptless.locator("nav a[href='#how-paid']").first.click()
    scriptless.wait_for_url("**/*#how-paid")


def test_a_redirect_leads_to_its_question_at_once(sample, scriptless):
    redirects = [page for page in sample.pages if page.kind == "redirect"]
    assert redirects and (REPOSITORY / "content/redirects.yaml").is_file()
    # Those of other languages have the same script and templates.
    for page in [page for page in redirects if page.path.startswith(("en/", "ar/"))]:
        scriptless.goto(sample.url(page), wait_until="commit")
        scriptless.wait_for_url(lambda url: url.split("#")[0] != sample.url(page))
        assert scriptless.locator("main h1").count() == 1
        fragment = scriptless.url.partition("#")[2]
        assert not fragment or scriptless.locator(f"[id='{fragment}']").count() == 1


def test_a_missing_address_gives_the_page_of_its_language(sample, browser, language):
    with chromium.opened(browser) as tab:
        witness = chromium.Witness(tab, sample.server.origin)
        answer = tab.goto(f"{sample.home}{language.lower()}/no/such/page/")
        assert answer.status == 404
        assert tab.evaluate("document.documentElement.lang") == language
        assert not witness.problems(), report(witness.problems())
        tab.locator("main a[href]").first.click()
        tab.wait_for_url(sample.url(sample.one(language, "home")))


@pytest.mark.needs_script
def test_search_is_a_link_to_the_page_of_all_questions(sample, scriptless, language):
    for kind in ("page", "home"):
        scriptless.goto(sample.url(sample.one(language, kind)))
        target = sample.one(language, "all-questions")
        links = scriptless.locator("a:visible").evaluate_all("links => links.map(link => link.href)")
        assert sample.url(target) in links, f"no visible link to {target.path}"


@pytest.mark.needs_script
def test_the_page_of_all_questions_has_every_question(sample, language):
    listed = sample.one(language, "all-questions").tree.xpath("//main//a/@href")
    for page in sample.of(language, "page"):
        for id in page.question_ids:
            assert any(address.endswith(f"{page.path}#{id}") for address in listed), f"{page.path}#{id} isn't listed"
