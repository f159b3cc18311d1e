"""What machines read: canonical addresses, translations, sitemap, robots.txt, structured data, links."""

import pytest

from checks import addresses, links, questions, report, structured_data

NAMES = ["sample", "kinds", "at-root", "framed", pytest.param("accordion", marks=pytest.mark.needs_script)]
RULES = [addresses.canonical, addresses.alternates, addresses.sitemap, addresses.robots]


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.__name__)
def test_addresses_agree(sites, name, rule):
    problems = rule(sites(name))
    assert not problems, report(problems)


@pytest.mark.parametrize("name", NAMES)
def test_structured_data_is_of_schema_orgs_types(sites, name):
    problems, seen = [], 0
    for page in sites(name).pages:
        for text in structured_data.blocks(page.tree):
            seen += 1
            problems += [f"{page.path}: {problem}" for problem in structured_data.problems(text)]
    assert seen and not problems, report(problems)


@pytest.mark.parametrize("name", ["kinds", pytest.param("accordion", marks=pytest.mark.needs_script)])
def test_questions_in_structured_data_are_those_that_readers_see(sites, desktop, name):
    site = sites(name)
    seen = 0
    for page in site.of(kind="page"):
        if not page.question_ids:
            continue
        seen += 1
        desktop.goto(site.url(page))
        blocks = structured_data.blocks(page.tree)
        assert len(blocks) == 1, f"{page.path}: {len(blocks)} elements of structured data"
        problems = structured_data.differing_questions(blocks[0], questions.read(desktop))
        assert not problems, f"{page.path}: " + report(problems)
    assert seen >= 2


def test_without_the_setting_no_page_repeats_its_questions(sample):
    assert not [page.path for page in sample.pages if "FAQPage" in "".join(structured_data.blocks(page.tree))]


@pytest.mark.parametrize("name", NAMES)
def test_every_link_and_fragment_leads_somewhere(sites, tmp_path, name):
    site = sites(name)
    starts = [site.home] + [site.url(page) for page in site.pages if page.kind in ("redirect", "missing")]
    checked, problems = links.run(starts, tmp_path)
    assert checked > len(site.pages), f"only {checked} links were looked at"
    assert not problems, report(problems)
