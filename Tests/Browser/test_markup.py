"""HTML by the Nu checker, CSS by the browser."""

import pytest

from checks import markup, report, styles
from website import has_script


@pytest.mark.parametrize("name", ["sample", "kinds", "at-root", pytest.param("accordion", marks=pytest.mark.needs_script)])
def test_every_page_is_valid_html(sites, tmp_path, name):
    problems = markup.problems(sites(name).folder, tmp_path / "older")
    assert not problems, report(problems)


@pytest.mark.parametrize("name", ["sample", pytest.param("accordion", marks=pytest.mark.needs_script)])
def test_every_declaration_of_the_style_sheets_is_known_to_the_browser(sites, desktop, name):
    sheets = list(sites(name).folder.glob("assets/*.css"))
    assert sum(sheet.name.startswith("site.") for sheet in sheets) == 1
    # The others stand upon it.
    problems = styles.problems(desktop, "\n".join(sheet.read_text(encoding="utf-8") for sheet in sheets))
    assert not problems, report(problems)


def test_no_page_has_inline_style_or_script(sites):
    for name in ("sample", "kinds"):
        for page in sites(name).pages:
            found = page.tree.xpath("//*[@style] | //style | //script[not(@src)][not(@type='application/ld+json')] | //*[@*[starts-with(name(), 'on')]]")
            assert not found, f"{page.path}: {[element.tag for element in found]}"


@pytest.mark.needs_script
def test_every_page_states_its_policy_before_it_loads_anything(sites):
    for name in ("sample", "kinds", "at-root", "accordion"):
        for page in sites(name).pages:
            head = page.tree.xpath("//head/*")
            policies = page.tree.xpath("//head/meta[@http-equiv='Content-Security-Policy']")
            assert len(policies) == 1, f"{page.path}: {len(policies)} policies"
            loads = [number for number, element in enumerate(head) if element.tag in ("script", "style") or element.get("rel") in ("stylesheet", "icon", "preload", "modulepreload", "manifest")]
            assert head.index(policies[0]) < min(loads, default=99), f"{page.path}: the policy comes after what it is for"
            rules = dict(part.strip().split(" ", 1) for part in policies[0].get("content").split(";") if part.strip())
            assert rules["default-src"] == "'none'" and rules["script-src"] == "'self'" and rules["style-src"] == "'self'", f"{page.path}: {rules}"
            assert "frame-ancestors" not in rules, "works in a header only"


@pytest.mark.needs_script
def test_the_scripts_are_one_deferred_file_and_that_of_the_banner_before_it_is_seen(sample):
    assert has_script()
    for page in sample.of(kind="page") + sample.of(kind="category"):
        scripts = page.tree.xpath("//script[@src]")
        early = [script for script in scripts if script.get("defer") is None]
        assert len(scripts) == 2 and ["/banner." in script.get("src") for script in early] == [True], page.path
