"""A site of 2,000 pages in five languages, walked as readers walk it. It takes some minutes: SITEGEN_LARGE=1 runs it."""

import os

import pytest
from playwright.sync_api import expect

import browser as chromium
from checks import layout, report, search
from website import Website

pytestmark = [
    pytest.mark.needs_script,
    pytest.mark.skipif("SITEGEN_LARGE" not in os.environ, reason="walks 2,000 pages: SITEGEN_LARGE=1 runs it"),
    pytest.mark.timeout(1800),
]

LANGUAGES = {"en": "Page", "de": "Seite", "ar": "صفحة", "ja": "ページ", "pt-BR": "Página"}
# Twenty topics of 4 folders with 25 pages each.
TOPICS, FOLDERS, PAGES = 20, 4, 25
COUNT = TOPICS * FOLDERS * PAGES
SCREENS = [chromium.DESKTOP_LIGHT, chromium.PHONE_LIGHT]


def number(topic: int, folder: int, page: int) -> int:
    return (topic * FOLDERS + folder) * PAGES + page


def write(folder, path: str, title: str, order: int, text: str = ""):
    file = folder / "content" / f"{path}.md"
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(f"---\ntitle: {title}\norder: {order}\n---\n{text}", encoding="utf-8")


@pytest.fixture(scope="module")
def large(tmp_path_factory):
    folder = tmp_path_factory.mktemp("large-site")
    for tag, word in LANGUAGES.items():
        for topic in range(TOPICS):
            write(folder, f"{tag}/t{topic}/index", f"{word} T{topic}", topic)
            for inner in range(FOLDERS):
                write(folder, f"{tag}/t{topic}/f{inner}/index", f"{word} T{topic} F{inner}", inner)
                for page in range(PAGES):
                    at = number(topic, inner, page)
                    text = "".join(f"\n## {word} {at} {ask}? {{#{ask}}}\n\n{word} {at}, codeword{at}{ask}.\n" for ask in ("what", "how"))
                    write(folder, f"{tag}/t{topic}/f{inner}/p{page}", f"{word} {at}", page, text)
    (folder / "content/site.yaml").write_text(
        f"name: Large\nbaseURL: https://help.example.com/help/\nlanguages: [{', '.join(LANGUAGES)}]\nsections: [faq]\n"
    )
    site = Website.build(folder, folder / "public")
    yield site
    site.close()


def heading(tab) -> str:
    return tab.locator("h1").inner_text()


def crumbs(tab) -> list[str]:
    return tab.locator(".breadcrumbs a").all_inner_texts()


def begin(tab, site, word: str, tag: str):
    """From the list of the languages to the first page."""
    tab.goto(site.url(""))
    tab.locator(f"main a[hreflang='{tag}']").click()
    tab.locator(".cards a", has_text=f"{word} T0").first.click()
    tab.locator(".index h2 a").first.click()
    tab.locator(".index h2 a").first.click()
    expect(tab.locator("h1")).to_have_text(f"{word} 0")


@pytest.mark.parametrize("screen", SCREENS, ids=lambda screen: screen.name)
@pytest.mark.parametrize("tag", ["en", "ar"])
def test_next_leads_through_all_pages_to_the_last(large, browser, screen, tag):
    word, problems = LANGUAGES[tag], []
    with chromium.opened(browser, screen, reduced_motion="reduce", locale=tag) as tab:
        witness = chromium.Witness(tab, large.server.origin)
        begin(tab, large, word, tag)
        for at in range(COUNT):
            topic, inner = at // PAGES // FOLDERS, at // PAGES % FOLDERS
            if heading(tab) != f"{word} {at}":
                problems.append(f"{heading(tab)} in the place of {at}")
                break
            if crumbs(tab)[1:] != [f"{word} T{topic}", f"{word} T{topic} F{inner}"]:
                problems.append(f"{at}: {crumbs(tab)}")
            if at % 100 == 0:
                problems += [f"{at}: {problem}" for problem in layout.wide(tab, screen.width)]
            following = tab.locator("a[rel=next]")
            if at == COUNT - 1:
                assert following.count() == 0
                break
            following.click()
            tab.wait_for_url(lambda url, at=at: url.endswith(f"/p{(at + 1) % PAGES}/"))
        tab.locator("a[rel=prev]").click()
        expect(tab.locator("h1")).to_have_text(f"{word} {COUNT - 2}")
        problems += witness.problems()
    assert not problems, report(problems[:20])


@pytest.mark.parametrize("screen", SCREENS, ids=lambda screen: screen.name)
@pytest.mark.parametrize("tag", LANGUAGES)
def test_a_reader_finds_a_page_and_the_way_back_in_every_language(large, browser, screen, tag):
    word = LANGUAGES[tag]
    with chromium.opened(browser, screen, reduced_motion="reduce", locale=tag) as tab:
        witness = chromium.Witness(tab, large.server.origin)
        tab.goto(large.url(f"{tag.lower()}/"))
        at = number(13, 2, 7)
        found = search.search(tab, f"codeword{at}how")
        assert found and found[0]["href"].endswith("/t13/f2/p7/#how"), found[:2]
        tab.locator("[role=option]").first.click()
        tab.wait_for_url("**/p7/#how")
        assert heading(tab) == f"{word} {at}"
        # To the page in another language, and back.
        other = "de" if tag != "de" else "ja"
        for target in (other, tag):
            tab.locator("header nav summary").click()
            tab.locator(f"header nav a[hreflang='{target}']").click()
            tab.wait_for_url(f"**/{target.lower()}/t13/f2/p7/")
            assert heading(tab) == f"{LANGUAGES[target]} {at}"
        # The topics beside the page, or below it, and the way above it.
        tab.locator(".topics a", has_text=f"{word} {at + 1}").click()
        expect(tab.locator("h1")).to_have_text(f"{word} {at + 1}")
        for title in (f"{word} T13 F2", f"{word} T13"):
            tab.locator(".breadcrumbs a").last.click()
            expect(tab.locator("h1")).to_have_text(title)
        tab.locator(".breadcrumbs a").last.click()
        tab.wait_for_url(f"**/{tag.lower()}/")
        assert tab.locator(".cards .card").count() >= TOPICS
        assert not witness.problems(), witness.problems()
