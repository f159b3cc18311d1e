"""axe-core on every page, and nothing said, asked for or refused while it is open."""

import pytest

import browser as chromium
from checks import accessibility, report
from website import SITES, languages_of

FIXTURES = ["kinds", "at-root", pytest.param("accordion", marks=pytest.mark.needs_script)]


# A language for each way in which a page is set: from left to right, from right to left, without spaces.
THOROUGH = ["en", "ar", "ja"]


def look(site, pages, contexts, *, thorough: bool = True) -> list[str]:
    """The first page of each kind, in all four variants if thorough, and if not in the next of the four; if thorough, the others too, each in one."""
    problems, seen = [], set()
    tabs = {variant: contexts[variant].new_page() for variant in chromium.VARIANTS}
    witnesses = {variant: chromium.Witness(tab, site.server.origin) for variant, tab in tabs.items()}
    for number, page in enumerate(pages):
        first = page.kind not in seen
        if not first and not thorough:
            continue
        seen.add(page.kind)
        for variant in chromium.VARIANTS if first and thorough else [chromium.VARIANTS[number % 4]]:
            tab, witness = tabs[variant], witnesses[variant]
            with chromium.standing_still(tab, page):
                tab.goto(site.url(page))
                found = accessibility.problems(tab) + witness.problems()
            witness.forget()
            problems += [f"{page.path} ({variant.name}): {problem}" for problem in found]
    for tab in tabs.values():
        tab.close()
    return problems


def test_every_kind_of_page_of_a_language_is_accessible_and_silent(sample, contexts, language):
    pages = [page for page in sample.of(language) if page.kind != "root"]
    assert {"page", "category", "home", "missing"} <= {page.kind for page in pages}
    problems = look(sample, pages, contexts, thorough=language in THOROUGH)
    assert not problems, report(problems)


def test_the_list_of_languages_is_accessible_and_silent(sample, contexts):
    problems = look(sample, sample.of(kind="root"), contexts)
    assert sample.of(kind="root") and not problems, report(problems)


@pytest.mark.parametrize("name", FIXTURES)
def test_every_page_of_the_small_sites_is_accessible_and_silent(sites, contexts, name):
    site = sites(name)
    problems = look(site, [page for language in languages_of(SITES / name) for page in site.of(language)], contexts)
    assert not problems, report(problems)


def test_the_small_site_has_every_kind_of_page(sites):
    assert {"page", "home", "root", "missing", "redirect", "fallback"} <= {page.kind for page in sites("kinds").pages}


@pytest.mark.needs_script
def test_every_language_has_a_page_of_all_questions(sample, language):
    assert sample.of(language, "all-questions")


@pytest.mark.needs_script
def test_the_open_search_is_accessible(sample, contexts):
    from checks import search

    for variant in chromium.VARIANTS:
        tab = contexts[variant].new_page()
        tab.goto(sample.url(sample.keyed("en", "payments-and-prices")))
        # Results, and what is offered in their place.
        for query in ("card", "xylophone"):
            assert search.search(tab, query)
            problems = accessibility.problems(tab)
            assert not problems, report(problems)
        tab.close()
