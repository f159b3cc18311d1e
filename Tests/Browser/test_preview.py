"""What `SiteGen serve` adds to the pages that it shows, with the real program.

Proves promise 27.
"""

import re

import pytest
from playwright.sync_api import expect

import browser as chromium
import previewing
from browser import until
from checks import accessibility, report
from previewing import Preview
from website import program

# A switch for the visibility of the page, and a list of the streams that it opened.
WATCHED = """
Object.defineProperty(document, 'hidden', {get: () => window.isAway === true});
window.streams = [];
window.EventSource = class extends EventSource { constructor(...all) { super(...all); streams.push(this); } };
window.leave = away => { window.isAway = away; document.dispatchEvent(new Event('visibilitychange')); };
"""
OPEN_STREAMS = "streams.filter(stream => stream.readyState === EventSource.OPEN).length"


@pytest.fixture
def guide(tmp_path):
    preview = previewing.guide(tmp_path / "site")
    try:
        yield preview.start()
    finally:
        preview.stop()


@pytest.fixture(scope="module")
def sample_preview(tmp_path_factory):
    preview = previewing.sample(tmp_path_factory.mktemp("preview") / "site")
    try:
        yield preview.start()
    finally:
        preview.stop()


def shown(tab, address: str):
    """Opens the page, and waits until its bar is there and knows what to say. Gives the bar's host."""
    tab.goto(address)
    host = tab.locator("sitegen-preview")
    expect(host.locator(".facts")).not_to_be_empty()
    expect(host.locator("aside")).to_be_visible()
    return host


def watched(browser, **options):
    """A context whose pages can be told that nobody looks at them."""
    context = chromium.new_context(browser, **options)
    context.add_init_script(WATCHED)
    return context


def small(browser):
    return chromium.opened(browser, reduced_motion="reduce", viewport={"width": 800, "height": 420})


def test_a_save_reloads_the_page_with_what_is_saved(guide, desktop):
    witness = chromium.Witness(desktop, guide.origin)
    shown(desktop, guide.home + "en/guide/")
    guide.replace("en/guide.md", "The beginning.", "Another beginning.")
    expect(desktop.get_by_text("Another beginning.")).to_be_visible()
    assert not witness.problems(), report(witness.problems())


@pytest.mark.parametrize("fragment", ["", "#q2", "#q4"])
def test_a_reload_keeps_the_place_and_what_is_open(guide, browser, fragment):
    with small(browser) as tab:
        shown(tab, guide.home + "en/guide/" + fragment)
        until(tab, "document.readyState === 'complete'")
        tab.evaluate("for (const n of [2, 3, 7]) document.getElementById('q' + n).closest('details').open = n !== 2")
        tab.evaluate("document.getElementById('q6').scrollIntoView({behavior: 'instant'}); scrollBy({top: -30, behavior: 'instant'})")
        place = "[scrollY > 100, Math.round(document.getElementById('q6').getBoundingClientRect().top)]"
        state = "[...document.querySelectorAll('main details')].map(answer => answer.open)"
        before = tab.evaluate(place), tab.evaluate(state)
        assert before[0][0] and True in before[1]
        guide.replace("en/guide.md", "Answer 3.", "Answer 3, longer.\n\nBy some lines.\n\nAnd more.")
        expect(tab.get_by_text("Answer 3, longer.")).to_have_count(1)
        until(tab, "document.readyState === 'complete' && history.scrollRestoration === 'auto'")
        after = tab.evaluate(place), tab.evaluate(state)
        assert after[1] == before[1]
        assert abs(after[0][1] - before[0][1]) <= 2, (before, after)


def test_a_changed_style_sheet_is_put_in_without_a_reload(guide, desktop):
    witness = chromium.Witness(desktop, guide.origin)
    shown(desktop, guide.home + "en/guide/")
    radius = "getComputedStyle(document.documentElement).getPropertyValue('--radius').trim()"
    desktop.evaluate("window.marker = 'still here'")
    for corners in (3, 7, 3):
        guide.write("site.yaml", previewing.SETTINGS.replace("theme: {", f"theme: {{corners: {corners}, "))
        until(desktop, f"{radius} === '{corners}px'")
    expect(desktop.locator("head link[href*='/site.']")).to_have_count(1)
    assert desktop.evaluate("window.marker") == "still here"
    assert not witness.problems(), report(witness.problems())


def test_mistakes_are_listed_above_the_last_good_page_and_go_when_mended(guide, desktop):
    witness = chromium.Witness(desktop, guide.origin)
    host = shown(desktop, guide.home + "en/guide/")
    good = guide.read("en/guide.md")
    guide.write("en/guide.md", good + "\nSee [this](nowhere.md) and {{nothing}}.\n")
    dialog = host.get_by_role("dialog")
    expect(dialog).to_be_visible()
    expect(dialog.get_by_role("heading")).to_have_text("2 errors, 3 warnings")
    line = len(good.split("\n")) + 1
    expect(dialog.get_by_text("last good version")).to_be_visible()
    expect(dialog).to_contain_text(f"content/en/guide.md:{line}:5")
    expect(dialog).to_contain_text("link.unresolved")
    expect(dialog.locator("pre").first).to_have_text(
        "  | See [this](nowhere.md) and {{nothing}}.\n  |     ^", use_inner_text=True
    )
    expect(desktop.get_by_text("The beginning.")).to_be_attached()
    guide.write("en/guide.md", good.replace("The beginning.", "Mended."))
    expect(desktop.get_by_text("Mended.")).to_be_visible()
    expect(host.get_by_role("dialog")).to_have_count(0)
    expect(host.get_by_role("button", name="error")).to_have_count(0)
    assert not witness.problems(), report(witness.problems())


def test_a_mistake_that_is_taken_back_leaves_the_page_as_it_was(guide, desktop):
    host = shown(desktop, guide.home + "en/guide/")
    good = guide.read("en/guide.md")
    desktop.evaluate("window.marker = 'still here'")
    guide.write("en/guide.md", good + "\n{{nothing}}\n")
    expect(host.get_by_role("dialog")).to_be_visible()
    guide.write("en/guide.md", good)
    expect(host.get_by_role("dialog")).to_have_count(0)
    assert desktop.evaluate("window.marker") == "still here"


def test_a_closed_list_of_mistakes_stays_closed_until_there_are_others(guide, desktop):
    host = shown(desktop, guide.home + "en/guide/")
    good = guide.read("en/guide.md")
    guide.write("en/guide.md", good + "\n{{nothing}}\n")
    dialog = host.get_by_role("dialog")
    expect(dialog).to_be_visible()
    desktop.keyboard.press("Escape")
    expect(dialog).to_have_count(0)
    host = shown(desktop, guide.home + "en/other/")
    expect(host.get_by_role("button", name="1 error")).to_be_visible()
    expect(host.get_by_role("dialog")).to_have_count(0)
    host.get_by_role("button", name="1 error").press("Enter")
    expect(host.get_by_role("dialog")).to_contain_text("nothing")
    host.get_by_role("button", name="Close").click()
    guide.write("en/guide.md", good + "\n{{nothing}} and {{naught}}\n")
    expect(host.get_by_role("dialog")).to_contain_text("naught")


def test_markup_in_names_and_messages_of_mistakes_is_shown_as_text(guide, desktop):
    desktop.add_init_script("window.boom = () => { window.isBroken = true; }")
    host = shown(desktop, guide.home + "en/guide/")
    hostile = "<img src=x onerror=boom()>"
    guide.write(f"en/{hostile}.md", "---\ntitle: Hostile\n---\n\n[x](</script><svg onload=boom()>.md)\n")
    dialog = host.get_by_role("dialog")
    expect(dialog).to_contain_text(f"content/en/{hostile}.md")
    desktop.wait_for_load_state("networkidle")
    assert host.locator("img, svg, script").count() == 0
    assert desktop.evaluate("window.isBroken") is None


def test_warnings_are_a_number_that_opens(guide, desktop):
    host = shown(desktop, guide.home + "en/guide/")
    warnings = host.get_by_role("button", name="warning")
    before = warnings.inner_text() if warnings.count() else "none"
    guide.replace("en/guide.md", "Answer 4.", "Answer 4. <b>Bold</b>")
    expect(warnings).to_be_visible()
    expect(warnings).not_to_have_text(before)
    expect(host.get_by_role("dialog")).to_have_count(0)
    warnings.click()
    expect(host.get_by_role("dialog")).to_contain_text("markdown.raw-html")
    expect(host.get_by_role("dialog").get_by_text("last good version")).not_to_be_visible()


def test_the_bar_says_where_each_translation_stands(guide, desktop):
    host = shown(desktop, guide.home + "ar/guide/")
    facts = host.locator(".facts")
    for text in ("content/ar/guide.md", "1 current", "1 stale", "1 not reviewed", "6 missing"):
        expect(facts).to_contain_text(text)
    host.get_by_role("button", name="Questions").press("Enter")
    rows = host.get_by_role("region", name="Questions of this page").get_by_role("listitem")
    stale = rows.filter(has_text="السؤال 1").first
    expect(stale.locator(".badge")).to_have_text("stale")
    expect(rows.filter(has_text="Question number 9").first.locator(".badge")).to_have_text("missing")
    languages = stale.get_by_role("link", name=re.compile("^(en|ar)"))
    expect(languages).to_have_count(2)
    expect(languages.first).to_have_attribute("href", "/help/en/guide/#q1")
    expect(stale.locator("ul")).to_contain_text("it missing")
    languages.first.click()
    desktop.wait_for_url("**/en/guide/#q1")
    expect(desktop.get_by_text("60 full days")).to_be_visible()


def test_the_bar_marks_what_changed_in_an_original_beside_its_translation(guide, desktop):
    host = shown(desktop, guide.home + "ar/guide/")
    host.get_by_role("button", name="Questions").click()
    change = host.locator("details.change")
    expect(change).to_have_count(1)
    change.locator("summary").click()
    expect(change.locator("del")).to_have_text("30")
    expect(change.locator("ins")).to_have_text("60 full")
    expect(change.locator("section").first).to_contain_text("You have 30 60 full days from the date of purchase.")
    expect(change.locator("section").last).to_contain_text("أمامك 30 يومًا من تاريخ الشراء.")
    guide.replace("ar/guide.md", "30 يومًا", "60 يومًا")
    expect(change.locator("section").last).to_contain_text("60 يومًا")
    expect(change.locator("ins")).to_be_visible()
    guide.replace("en/guide.md", "You have 60", "Everybody has 60")
    expect(change.locator("ins")).to_have_text("Everybody has 60 full")
    assert change.locator("ins").evaluate("mark => mark.previousSibling.data") == " "
    guide.command(program(), "translations", "accept", "ar", "guide#q3", "--by", "Anna Rossi")
    expect(host.locator(".facts")).to_contain_text("2 current")
    expect(change.locator("ins")).to_be_visible()


def test_the_bar_of_an_original_links_to_its_translations(guide, desktop):
    host = shown(desktop, guide.home + "en/guide/")
    expect(host.locator(".facts")).to_contain_text("9 original")
    host.get_by_role("button", name="Questions").click()
    link = host.get_by_role("link", name=re.compile("^ar stale"))
    expect(link).to_have_attribute("href", "/help/ar/guide/#q1")


def test_drafts_and_pages_without_a_translation_are_shown_and_marked(guide, desktop):
    guide.write("en/new.md", "---\ntitle: New\ndraft: true\n---\n\n## New? {#new}\n\nYes.\n")
    page = guide.home + "en/new/"
    desktop.goto(page)
    expect(desktop.get_by_role("heading", name="New?")).to_be_attached()
    expect(desktop.locator("sitegen-preview .facts")).to_contain_text("draft")
    host = shown(desktop, guide.home + "it/guide/")
    expect(host.locator(".facts")).to_contain_text("text of another language")
    expect(host.locator(".facts")).to_contain_text("content/en/guide.md")


def test_the_hidden_bar_and_the_open_panel_are_remembered(guide, desktop):
    host = shown(desktop, guide.home + "en/guide/")
    host.get_by_role("button", name="Questions").click()
    expect(host.get_by_role("region")).to_be_visible()
    host = shown(desktop, guide.home + "ar/guide/")
    expect(host.get_by_role("region")).to_be_visible()
    host.get_by_role("button", name="Hide").click()
    expect(host.get_by_role("region")).not_to_be_visible()
    host = desktop.locator("sitegen-preview")
    desktop.goto(guide.home + "en/other/")
    expect(host.get_by_role("button", name="Show preview bar")).to_be_visible()
    expect(host.locator(".facts")).not_to_be_visible()
    host.get_by_role("button", name="Show preview bar").press("Enter")
    expect(host.locator(".facts")).to_contain_text("content/en/other.md")


@pytest.mark.parametrize("variant", chromium.VARIANTS, ids=lambda variant: variant.name)
def test_the_bar_hides_nothing_of_the_page(guide, browser, variant):
    with chromium.opened(browser, variant, reduced_motion="reduce") as tab:
        host = shown(tab, guide.home + "ar/guide/")
        host.get_by_role("button", name="Questions").click()
        bar = host.locator("aside")
        until(tab, "document.querySelector('sitegen-preview').offsetHeight >= innerHeight / 4")
        tab.evaluate("scrollTo({top: document.documentElement.scrollHeight, behavior: 'instant'})")
        end = tab.evaluate("document.body.getBoundingClientRect().bottom")
        assert end <= bar.bounding_box()["y"] + 1
        assert tab.evaluate("document.documentElement.scrollWidth <= innerWidth")
        assert bar.bounding_box()["height"] <= tab.viewport_size["height"] * 0.62
        tab.emulate_media(media="print")
        expect(bar).not_to_be_visible()


def test_a_program_started_again_at_the_same_port_is_found(guide, desktop):
    host = shown(desktop, guide.home + "en/guide/")
    guide.stop()
    expect(host.get_by_role("status")).to_have_text("SiteGen isn’t running")
    guide.replace("en/guide.md", "The beginning.", "Written meanwhile.")
    guide.start()
    expect(desktop.get_by_text("Written meanwhile.")).to_be_visible()
    expect(host.get_by_role("status")).to_be_empty()
    guide.replace("en/guide.md", "Written meanwhile.", "Written then.")
    expect(desktop.get_by_text("Written then.")).to_be_visible()


def test_a_tab_that_nobody_looks_at_has_no_stream_and_asks_nothing(guide, browser):
    context = watched(browser)
    away, here = context.new_page(), context.new_page()
    shown(away, guide.home + "en/guide/")
    shown(here, guide.home + "en/guide/")
    until(away, f"{OPEN_STREAMS} === 1")
    away.evaluate("leave(true)")
    assert away.evaluate(OPEN_STREAMS) == 0
    witness = chromium.Witness(away, guide.origin)
    guide.replace("en/guide.md", "The beginning.", "Unseen.")
    expect(here.get_by_text("Unseen.")).to_be_visible()
    assert not witness.requests and away.get_by_text("The beginning.").count() == 1
    away.evaluate("leave(false)")
    expect(away.get_by_text("Unseen.")).to_be_visible()
    context.close()


def test_every_tab_and_browser_follows(guide, browser):
    contexts = [chromium.new_context(browser), chromium.new_context(browser, chromium.PHONE_DARK)]
    tabs = [context.new_page() for context in contexts for _ in range(2)]
    for tab in tabs:
        shown(tab, guide.home + "en/guide/")
    for text in ("One.", "Two.", "Three."):
        guide.write("en/other.md", f"---\ntitle: Other\n---\n\n{text}\n")
        guide.replace("en/guide.md", re.search(r"\n\n(\S.*)\n", guide.read("en/guide.md"))[1], text)
        for tab in tabs:
            expect(tab.get_by_text(text, exact=True)).to_be_visible()
    for context in contexts:
        context.close()


def test_a_page_is_not_reloaded_twice_for_the_same_build(guide, desktop):
    asked = []

    def answer(route):
        asked.append(route.request.url)
        response = route.fetch()
        route.fulfill(response=response, body=re.sub('data-hash="[^"]*"', 'data-hash="another"', response.text()))

    desktop.route("**/en/guide/", answer)
    shown(desktop, guide.home + "en/guide/")
    assert len(asked) == 2
    guide.replace("en/guide.md", "The beginning.", "Another beginning.")
    expect(desktop.get_by_text("Another beginning.")).to_be_visible()
    expect(desktop.locator("sitegen-preview .facts")).not_to_be_empty()
    assert len(asked) == 3


def test_a_folder_that_vanishes_and_comes_back_is_told_and_shown(guide, desktop):
    host = shown(desktop, guide.home + "en/guide/")
    content, away = guide.folder / "content", guide.folder / "away"
    content.rename(away)
    expect(host.get_by_role("dialog")).to_contain_text("content")
    expect(desktop.get_by_text("The beginning.")).to_be_attached()
    away.rename(content)
    expect(host.get_by_role("dialog")).to_have_count(0)
    guide.replace("en/guide.md", "The beginning.", "Back again.")
    expect(desktop.get_by_text("Back again.")).to_be_visible()


def test_a_missing_page_appears_when_it_is_written_and_goes_when_it_is_deleted(guide, desktop):
    host = shown(desktop, guide.home + "en/late/")
    expect(desktop.get_by_text("404")).to_be_attached()
    expect(host.locator(".facts")).to_have_text("SiteGen preview")
    guide.write("en/late.md", "---\ntitle: Late\n---\n\nHere at last.\n")
    expect(desktop.get_by_text("Here at last.")).to_be_visible()
    expect(host.locator(".facts")).to_contain_text("content/en/late.md")
    guide.path("en/late.md").unlink()
    expect(desktop.get_by_text("404")).to_be_attached()


def test_a_site_that_was_never_good_shows_its_mistakes_and_then_itself(tmp_path, desktop):
    preview = previewing.guide(tmp_path / "site")
    good = preview.read("en/guide.md")
    preview.write("en/guide.md", good + "\n{{nothing}}\n")
    try:
        preview.start()
        desktop.goto(preview.home)
        host = desktop.locator("sitegen-preview")
        expect(host.get_by_role("dialog")).to_contain_text("nothing")
        preview.write("en/guide.md", good)
        expect(desktop.locator("main a[href='/help/en/']")).to_be_visible()
        expect(host.get_by_role("dialog")).to_have_count(0)
    finally:
        preview.stop()


@pytest.mark.parametrize("variant", chromium.VARIANTS, ids=lambda variant: variant.name)
def test_the_bar_and_the_list_of_mistakes_are_accessible(guide, browser, variant):
    with chromium.opened(browser, variant, reduced_motion="reduce") as tab:
        host = shown(tab, guide.home + "ar/guide/")
        # axe measures no contrast outside of the body, where the bar stands.
        tab.evaluate("document.body.append(document.querySelector('sitegen-preview'))")
        until(tab, "getComputedStyle(document.querySelector('sitegen-preview').shadowRoot.querySelector('aside')).position === 'fixed'")
        host.get_by_role("button", name="Questions").click()
        host.locator("details.change summary").click()
        problems = accessibility.problems(tab)
        assert not problems, report(problems)
        good = guide.read("en/guide.md")
        guide.write("en/guide.md", good + "\n" + "{{nothing}} " * 30 + "\n")
        expect(host.get_by_role("dialog")).to_be_visible()
        problems = accessibility.problems(tab)
        assert not problems, report(problems)
        host.get_by_role("button", name="Close").click()
        host.get_by_role("button", name="Hide").click()
        problems = accessibility.problems(tab)
        assert not problems, report(problems)


def test_the_keyboard_reaches_all_of_the_bar(guide, browser):
    with chromium.opened(browser, reduced_motion="reduce", forced_colors="active") as tab:
        host = shown(tab, guide.home + "ar/guide/")
        host.get_by_role("button", name="Questions").focus()
        seen = []
        for _ in range(60):
            tab.keyboard.press("Shift+Tab")
            seen.append(tab.evaluate("document.activeElement.shadowRoot?.activeElement?.textContent ?? ''"))
            if seen[-1] == "":
                break
        host.get_by_role("button", name="Questions").press("Enter")
        seen = []
        host.get_by_role("region").focus()
        for _ in range(60):
            tab.keyboard.press("Tab")
            active = "document.activeElement.shadowRoot?.activeElement"
            seen.append(tab.evaluate(f"{active}?.textContent ?? ''"))
            if seen[-1] == "":
                break
            assert tab.evaluate(f"getComputedStyle({active}).outlineStyle") != "none", seen[-1]
        for text in ("السؤال 1", "ar stale", "What changed", "Questions", "Hide"):
            assert text in seen, (text, seen)


def test_every_kind_of_page_is_shown_without_a_complaint(sample, sample_preview, browser):
    problems, kinds = [], set()
    with chromium.opened(browser) as tab:
        witness = chromium.Witness(tab, sample_preview.origin)
        for page in sample.pages:
            if page.language not in ("en", "ar", "pt-BR") or (page.language, page.kind) in kinds:
                continue
            kinds.add((page.language, page.kind))
            witness.forget()
            shown(tab, sample_preview.home + page.path)
            tab.wait_for_load_state("load")
            problems += [f"{page.path}: {problem}" for problem in witness.problems()]
    assert {"page", "home", "root", "missing", "all-questions"} <= {kind for _, kind in kinds}
    assert not problems, report(problems)


def test_what_is_published_holds_nothing_of_the_preview(guide, desktop):
    shown(desktop, guide.home + "en/guide/")
    assert not (guide.folder / "public").exists()
    guide.command(program(), "build", "--site", guide.folder)
    files = [file for file in (guide.folder / "public").rglob("*") if file.is_file()]
    assert files and not [file for file in files if b"sitegen-preview" in file.read_bytes() or b"__sitegen" in file.read_bytes()]
