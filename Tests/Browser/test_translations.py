"""The page of `translations status --format html`: accessible, silent, usable without JavaScript and on a narrow screen."""

import subprocess

import pytest

import browser as chromium
from checks import accessibility, layout
from website import program

SITE = """name: Help
baseURL: https://help.example/
languages: [en, it, {tag: ar, market: EG}, ja]
sections: [faq]
editLinks: https://git.example/edit/{path}
"""
PAGE = """---
title: Refunds {tag}
risk: money
---

Text {tag} of the page.

## How long{tag}? {{#long}}

Within 90 days of the purchase {tag}.

## To whom{tag}? {{#whom}}

To all who ask {tag}.
"""


@pytest.fixture(scope="module")
def overview(tmp_path_factory):
    """The page of a site with stale, missing and unreviewed parts, in folders."""
    site = tmp_path_factory.mktemp("translated")

    def run(*arguments: str) -> str:
        return subprocess.run([program(), "translations", *arguments, "--site", site], check=True, capture_output=True, text=True).stdout

    def write(path: str, text: str):
        (site / "content" / path).parent.mkdir(parents=True, exist_ok=True)
        (site / "content" / path).write_text(text, encoding="utf-8")

    write("site.yaml", SITE)
    for tag in ("en", "it", "ar", "ja"):
        write(f"{tag}/refunds.md", PAGE.format(tag=tag))
        write(f"{tag}/billing/vat.md", PAGE.format(tag=tag))
    run("accept", "it")
    run("accept", "ar", "refunds")
    git = ["git", "-C", site, "-c", "user.name=a", "-c", "user.email=a@b.example"]
    for command in (["init", "--quiet"], ["add", "."], ["commit", "--quiet", "--message", "Begin"]):
        subprocess.run([*git, *command], check=True)
    write("en/refunds.md", PAGE.format(tag="en").replace("90", "60"))
    write("en/billing/new.md", PAGE.format(tag="en"))
    file = site / "status.html"
    file.write_text(run("status", "--format", "html"), encoding="utf-8")
    return file


def opened_at(tab, index: int):
    tab.locator("details[name=cell] > summary").nth(index).click()
    return tab.locator("details[name=cell][open] > .panel")


@pytest.mark.parametrize("variant", chromium.VARIANTS, ids=lambda variant: variant.name)
def test_the_overview_is_accessible_and_silent(browser, overview, variant):
    context = chromium.new_context(browser, variant)
    tab = context.new_page()
    said = []
    tab.on("console", lambda message: said.append(message.text))
    tab.on("request", lambda request: said.append(request.url) if request.url != overview.as_uri() else None)
    tab.goto(overview.as_uri())
    tab.evaluate(accessibility.AXE)
    found = tab.evaluate(accessibility.RUN, None)
    for index in (0, tab.locator("details[name=cell]").count() - 1):
        opened_at(tab, index)
        found += tab.evaluate(accessibility.RUN, None)
    context.close()
    assert not found and not said


@pytest.mark.parametrize("width", [320, 390, 900, 1400])
def test_nothing_is_wider_than_the_screen(browser, overview, width):
    with chromium.opened(browser, viewport={"width": width, "height": 700}) as tab:
        tab.goto(overview.as_uri())
        found = tab.evaluate(layout.WIDE, width)
        opened_at(tab, 0)
        found += tab.evaluate(layout.WIDE, width)
    assert not found


def test_a_number_opens_its_parts_without_javascript(scriptless, overview):
    scriptless.goto(overview.as_uri())
    scriptless.locator("li.row", has=scriptless.get_by_text("refunds", exact=True)).locator("summary").first.click()
    panel = scriptless.locator("details[name=cell][open] > .panel")
    assert panel.count() == 1 and panel.is_visible()
    assert panel.locator("del").inner_text() == "90" and panel.locator("ins").inner_text() == "60"
    assert panel.locator("a").first.get_attribute("href") == "https://git.example/edit/content/it/refunds.md"
    # Another one takes its place.
    opened_at(scriptless, 0)
    assert panel.count() == 1 and "billing/new" in panel.inner_text()


def test_the_overview_is_used_with_the_keyboard(desktop, overview):
    desktop.goto(overview.as_uri())
    desktop.locator("details[name=cell] > summary").first.focus()
    desktop.keyboard.press("Enter")
    panel = desktop.locator("details[name=cell][open] > .panel")
    assert panel.is_visible()
    desktop.keyboard.press("Tab")
    assert desktop.evaluate("document.activeElement.closest('.panel') !== null")
    desktop.keyboard.press("Shift+Tab")
    desktop.keyboard.press("Enter")
    assert panel.count() == 0


def test_the_overview_is_printed_with_its_colours(desktop, overview):
    desktop.emulate_media(media="print")
    desktop.goto(overview.as_uri())
    cell = desktop.locator(".cells > .h4").first
    assert cell.evaluate("cell => getComputedStyle(cell).printColorAdjust") == "exact"
    assert cell.is_visible()
