"""What the tests share: the built sites, and one browser for all of them."""

import shutil

import pytest
from playwright.sync_api import sync_playwright

import browser as chromium
from website import REPOSITORY, SITES, Website, has_script, languages_of, program

SCREENSHOTS = REPOSITORY / ".build/screenshots"

needs_script = pytest.mark.skipif(not has_script(), reason="the theme has no script: templates/assets/site.js")


def pytest_configure(config):
    config.addinivalue_line("markers", "needs_script: needs the theme's script and what comes with it")


def pytest_sessionstart(session):
    """Missing tools end the run at once, with one sentence, and never count as skipped tests."""
    program()
    for tool, found, reason in (("chromium", chromium.program(), "looks at the pages"), ("java", shutil.which("java"), "runs the Nu checker")):
        if found is None:
            pytest.exit(f"no '{tool}', which {reason}: run 'make packages-pypi'", returncode=3)


def pytest_collection_modifyitems(items):
    for item in items:
        if item.get_closest_marker("needs_script"):
            item.add_marker(needs_script)


def pytest_generate_tests(metafunc):
    """A test that takes `language` runs once for each language of the sample site."""
    if "language" in metafunc.fixturenames:
        metafunc.parametrize("language", languages_of(REPOSITORY))


@pytest.fixture(scope="session")
def sites(tmp_path_factory):
    """Builds a site at its first use: `sites('sample')`, or a folder of Tests/Browser/sites."""
    built: dict[str, Website] = {}
    failed: set[str] = set()

    def site(name: str) -> Website:
        if name in failed:
            pytest.fail(f"the site '{name}' can't be built, as said above", pytrace=False)
        if name not in built:
            source = REPOSITORY if name == "sample" else SITES / name
            failed.add(name)
            built[name] = Website.build(source, tmp_path_factory.mktemp(name) / "public")
            failed.remove(name)
        return built[name]

    yield site
    for website in built.values():
        website.close()


@pytest.fixture(scope="session")
def sample(sites) -> Website:
    return sites("sample")


@pytest.fixture(scope="session")
def browser():
    with sync_playwright() as playwright:
        started = chromium.launch(playwright)
        yield started
        started.close()


@pytest.fixture(scope="session")
def contexts(browser):
    """One context for each variant, used again and again."""
    made = {variant: chromium.new_context(browser, variant) for variant in chromium.VARIANTS}
    yield made
    for context in made.values():
        context.close()


@pytest.fixture
def desktop(browser):
    """A page of its own on a desktop, without motion: a test needn't wait until the page stands still."""
    with chromium.opened(browser, reduced_motion="reduce") as page:
        yield page


@pytest.fixture
def scriptless(browser):
    """A page of its own with JavaScript switched off."""
    with chromium.opened(browser, java_script_enabled=False, reduced_motion="reduce") as page:
        yield page
