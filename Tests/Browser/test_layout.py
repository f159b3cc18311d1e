"""Boxes: 320 px, zoom, large screens, right to left, print, reduced motion."""

import pytest

import browser as chromium
from checks import layout, questions, report
from website import REPOSITORY, SITES, languages_of

SMALL = ["kinds", "at-root", pytest.param("accordion", marks=pytest.mark.needs_script)]


def widths(browser, site, pages, width: int) -> list[str]:
    problems = []
    with chromium.opened(browser, chromium.PHONE_LIGHT, viewport={"width": width, "height": 640}) as tab:
        for page in pages:
            if page.kind == "redirect":
                continue
            tab.goto(site.url(page))
            for state in ("as it loads", "with everything open"):
                problems += [f"{page.path} ({state}): {problem}" for problem in layout.wide(tab, width)]
                tab.evaluate("document.querySelectorAll('details').forEach(details => details.open = true)")
    return problems


def test_no_page_of_a_language_scrolls_sideways_at_320_px(sample, browser, language):
    problems = widths(browser, sample, sample.of(language), 320)
    assert not problems, report(problems)


@pytest.mark.parametrize("name", SMALL)
def test_no_page_of_the_small_sites_scrolls_sideways_at_320_px(sites, browser, name):
    problems = widths(browser, sites(name), sites(name).pages, 320)
    assert not problems, report(problems)


# 640 px is a screen of 1280 px at 200 % zoom.
@pytest.mark.parametrize("width", [640, 768, 1024, 3840])
def test_no_kind_of_page_scrolls_sideways_at_other_widths(sites, browser, width):
    site = sites("kinds")
    problems = widths(browser, site, [page for page in site.pages if page.language in ("en", "ar")], width)
    assert not problems, report(problems)


# What the font and the room between lines follow: an English paragraph in the middle of a page.
ENGLISH = """() => {
    const text = document.createElement("p");
    text.lang = "en";
    text.innerHTML = "a <em>b</em>";
    document.querySelector("main").append(text);
    const {fontFamily, lineHeight, wordBreak} = getComputedStyle(text);
    const {fontStyle, fontWeight} = getComputedStyle(text.querySelector("em"));
    return {fontFamily, lineHeight, wordBreak, fontStyle, fontWeight};
}"""

# What a script without slanted letters, and one whose letters are joined, must not get.
FOREIGN = """(language) => {
    const part = document.createElement("div");
    part.lang = language;
    part.innerHTML = "<h1>a</h1><p><em>b</em></p>";
    document.querySelector("main").append(part);
    const [heading, stressed] = ["h1", "em"].map(name => getComputedStyle(part.querySelector(name)));
    return [stressed.fontStyle, Number(stressed.fontWeight) > 400, parseFloat(heading.letterSpacing) || 0];
}"""
UPRIGHT = "ar ckb fa he ja km ko lo my ps sd th ug ur yi yue zh zh-Hant".split()
SPACED_AS_DRAWN = "bn gu hi kn ml mr ne pa ta te".split()


def test_english_looks_like_english_on_pages_of_any_language(sample, desktop):
    found = {}
    for language in languages_of(REPOSITORY):
        desktop.goto(sample.url(sample.keyed(language, "refunds")))
        found[language] = desktop.evaluate(ENGLISH)
    assert all(style == found["en"] for style in found.values()), found


def test_letters_are_neither_slanted_nor_drawn_apart_where_the_script_has_no_such_thing(sample, desktop):
    desktop.goto(sample.url(sample.keyed("en", "refunds")))
    found = {language: desktop.evaluate(FOREIGN, language) for language in UPRIGHT + SPACED_AS_DRAWN}
    assert all(found[language] == ["normal", True, 0] for language in UPRIGHT), found
    assert all(found[language] == ["italic", False, 0] for language in SPACED_AS_DRAWN), found
    assert desktop.evaluate(FOREIGN, "ru")[2] < 0


@pytest.mark.parametrize("variant", [chromium.DESKTOP_LIGHT, chromium.PHONE_LIGHT], ids=lambda variant: variant.name)
@pytest.mark.parametrize("key", ["sales-faq", "refunds", "buying", ""])
def test_arabic_pages_are_mirrored(sample, contexts, variant, key):
    tab = contexts[variant].new_page()
    found = []
    for language in ("en", "ar"):
        page = sample.keyed(language, key) if key else sample.one(language, "home")
        tab.goto(sample.url(page))
        found.append(layout.edges(tab))
    tab.close()
    if variant.is_phone:
        # There the menu stands where the words before it end, and these are longer or shorter in Arabic.
        found[0]["found"].pop("language menu", None)
    problems = layout.mirrored(*found)
    assert not problems, report(problems)


@pytest.mark.parametrize("variant", [chromium.DESKTOP_LIGHT, chromium.PHONE_LIGHT], ids=lambda variant: variant.name)
@pytest.mark.parametrize("key", ["sales-faq", "refunds", "buying", ""])
def test_a_page_that_is_turned_around_is_mirrored(sample, contexts, variant, key):
    tab = contexts[variant].new_page()
    tab.goto(sample.url(sample.keyed("en", key) if key else sample.one("en", "home")))
    before = layout.edges(tab)
    layout.turn(tab)
    problems = layout.mirrored(before, layout.edges(tab))
    tab.close()
    assert "language menu" in before["found"] and not problems, report(problems)


@pytest.mark.parametrize("name, key", [("kinds", "orders"), pytest.param("accordion", "orders", marks=pytest.mark.needs_script)])
def test_print_shows_every_answer_and_nothing_to_press(sites, desktop, name, key):
    site = sites(name)
    desktop.goto(site.url(site.keyed("en", key)))
    # On a screen that imitates paper, closed answers open a few frames late: so this reads the paper.
    problems = questions.unprinted(desktop)
    desktop.emulate_media(media="print", color_scheme="dark")
    problems += desktop.evaluate("""() => [...document.querySelectorAll('header nav, input, button')]
        .filter(part => part.checkVisibility() && part.getBoundingClientRect().height > 0)
        .map(part => `of no use on paper: <${part.localName}>`)""")
    assert not problems, report(problems)


@pytest.mark.needs_script
def test_print_gives_the_addresses_of_links(sample, desktop):
    desktop.goto(sample.url(sample.keyed("en", "sales-faq")))
    desktop.emulate_media(media="print")
    # An address that is the text of its link already needn't be repeated.
    missing = desktop.evaluate("""() => [...document.querySelectorAll('main a[href^="http"]')]
        .filter(link => link.checkVisibility() && !link.textContent.includes(link.getAttribute('href').replace(/^https?:..|.$/g, '')))
        .filter(link => !getComputedStyle(link, '::after').content.includes(link.getAttribute('href')))
        .map(link => `without its address on paper: ${link.textContent.trim()}`)""")
    assert desktop.locator("main a[href^='http']").count() > 3
    assert not missing, report(missing)


def test_nothing_moves_for_readers_who_prefer_that(sites, browser):
    site = sites("kinds")
    with chromium.opened(browser, reduced_motion="reduce") as tab:
        for kind in ("page", "home", "missing"):
            tab.goto(site.url(site.one("en", kind)))
            problems = layout.moving(tab)
            assert not problems, report(problems)


def test_the_page_says_which_colour_schemes_it_has(sample, contexts):
    grounds = set()
    for variant in (chromium.DESKTOP_LIGHT, chromium.DESKTOP_DARK):
        tab = contexts[variant].new_page()
        tab.goto(sample.url(sample.one("en", "home")))
        assert "dark" in tab.evaluate("getComputedStyle(document.documentElement).colorScheme")
        grounds.add(tab.evaluate("getComputedStyle(document.body).backgroundColor + getComputedStyle(document.documentElement).backgroundColor + getComputedStyle(document.body).color"))
        tab.close()
    assert len(grounds) == 2, "the dark scheme has the colours of the light one"


def test_forced_colours_keep_every_control_and_badge_visible(sites, browser):
    site = sites("kinds")
    with chromium.opened(browser, forced_colors="active") as tab:
        tab.goto(site.url(site.keyed("en", "orders")))
        # A drawing in a colour of its own vanishes on the reader's ground; currentColor follows it.
        problems = tab.evaluate("""() => [...document.querySelectorAll('svg')].filter(svg => svg.checkVisibility()).flatMap(svg => {
          const style = getComputedStyle(svg), text = getComputedStyle(svg.parentElement).color;
          return [style.stroke, style.fill].every(paint => paint === 'none' || paint === text || paint.includes('currentcolor')
            || paint === style.color) ? [] : [`a drawing with stroke ${style.stroke}, fill ${style.fill} on text ${text}`];
        })""")
        assert not problems, report(sorted(set(problems)))
