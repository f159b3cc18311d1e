"""What site.yaml puts around each page: links, marks, banners, icons, what other sites show."""

import json
import struct
import zlib
from datetime import datetime

import pytest
from playwright.sync_api import expect

import browser as chromium
from checks import accessibility, layout, report
from website import ADDRESS

BEFORE, WITHIN, LAST, AFTER = (datetime(*day, 12) for day in ((2026, 12, 19), (2026, 12, 24), (2027, 1, 3), (2027, 1, 4)))

SHIFTS = """() => {
  window.__shift = 0;
  new PerformanceObserver(list => { for (const entry of list.getEntries()) window.__shift += entry.value; })
    .observe({type: 'layout-shift', buffered: true});
}"""


@pytest.fixture
def framed(sites):
    return sites("framed")


def banners(tab) -> list[str]:
    return tab.locator(".banner:visible p").all_inner_texts()


@pytest.mark.parametrize("moment, count", [(BEFORE, 1), (WITHIN, 2), (LAST, 2), (AFTER, 1)])
@pytest.mark.parametrize("zone", ["Pacific/Auckland", "America/Los_Angeles"])
def test_the_browser_decides_on_which_days_a_banner_is_seen(framed, browser, moment, count, zone):
    with chromium.opened(browser, timezone_id=zone) as tab:
        tab.goto("about:blank")
        # Noon of that day where the reader is.
        offset = tab.evaluate(f"new Date('{moment.isoformat()}').getTime()")
        tab.clock.set_fixed_time(offset / 1000)
        witness = chromium.Witness(tab, framed.server.origin)
        tab.goto(framed.url(framed.keyed("en", "orders")))
        tab.evaluate(SHIFTS)
        tab.wait_for_timeout(200)
        assert len(banners(tab)) == count, banners(tab)
        assert tab.evaluate("window.__shift") == 0
        assert tab.locator(".banner small").count() == 0
        assert not witness.problems(), report(witness.problems())


def test_a_banner_that_was_closed_stays_away_and_others_stay(framed, browser):
    with chromium.opened(browser) as tab:
        tab.clock.set_fixed_time(WITHIN)
        tab.goto(framed.url(framed.keyed("en", "orders")))
        expect(tab.get_by_role("complementary", name="Important")).to_be_visible()
        tab.locator(".banner.warning button").press("Enter")
        assert tab.evaluate("document.activeElement.localName") == "main"
        tab.goto(framed.url(framed.one("en", "home")))
        assert banners(tab) == ["New addresses"]


def test_without_script_the_days_stand_behind_the_words(framed, scriptless):
    scriptless.goto(framed.url(framed.keyed("en", "orders")))
    shown = banners(scriptless)
    assert "From December 20, 2026 · Until January 3, 2027" in shown[0] and shown[1] == "New addresses"
    assert scriptless.locator(".banner button:visible").count() == 0


@pytest.mark.parametrize("width", [320, 360, 768, 1280])
def test_links_and_banners_fit_on_every_screen(framed, browser, width):
    problems = []
    with chromium.opened(browser, viewport={"width": width, "height": 700}, java_script_enabled=True) as tab:
        tab.clock.set_fixed_time(WITHIN)
        for page in framed.pages:
            if page.kind == "redirect":
                continue
            tab.goto(framed.url(page))
            problems += [f"{page.path}: {problem}" for problem in layout.wide(tab, width)]
            links = tab.locator("header .site-links a")
            assert links.count() == 3 and all(links.nth(number).is_visible() for number in range(3)), page.path
    assert not problems, report(problems)


@pytest.mark.parametrize("variant", chromium.VARIANTS, ids=lambda variant: variant.name)
def test_the_frame_is_accessible(framed, browser, variant):
    problems = []
    with chromium.opened(browser, variant) as tab:
        tab.clock.set_fixed_time(WITHIN)
        for language in ("en", "ar"):
            for page in framed.of(language):
                with chromium.standing_still(tab, page):
                    tab.goto(framed.url(page))
                    problems += [f"{page.path}: {problem}" for problem in accessibility.problems(tab)]
    assert not problems, report(problems)


def test_the_mark_follows_the_scheme_and_keeps_its_place(framed, contexts):
    shown = []
    for variant in (chromium.DESKTOP_LIGHT, chromium.DESKTOP_DARK):
        tab = contexts[variant].new_page()
        tab.goto(framed.url(framed.keyed("en", "orders")))
        shown.append(tab.locator(".site-name img").evaluate("image => [image.currentSrc, image.naturalWidth, image.height]"))
        tab.close()
    assert "/mark." in shown[0][0] and "/mark-dark." in shown[1][0]
    assert [image[1:] for image in shown] == [[64, 38], [64, 38]]


def picture_of(data: bytes) -> tuple[int, int, bytes]:
    """Width, height and pixels, one byte each, of a PNG with four bits a pixel; an independent reader."""
    place, parts = 8, {}
    while place < len(data):
        (length,) = struct.unpack(">I", data[place : place + 4])
        name, body = data[place + 4 : place + 8], data[place + 8 : place + 8 + length]
        assert struct.unpack(">I", data[place + 8 + length : place + 12 + length])[0] == zlib.crc32(name + body)
        parts[name] = parts.get(name, b"") + body
        place += 12 + length
    width, height = struct.unpack(">II", parts[b"IHDR"][:8])
    lines, pixels, above = zlib.decompress(parts[b"IDAT"]), bytearray(), bytes(width // 2)
    for line in range(height):
        start = line * (width // 2 + 1)
        assert lines[start] == 2
        above = bytes((byte + old) & 255 for byte, old in zip(lines[start + 1 : start + 1 + width // 2], above))
        for byte in above:
            pixels += bytes((byte >> 4, byte & 15))
    return width, height, bytes(pixels)


def test_the_picture_for_home_screens_is_the_icon(sites, browser):
    """Each pixel against what Chromium draws of the icon, which is rounded where the picture isn't."""
    site = sites("kinds")
    tree = site.one("en", "home").tree
    files = [site.folder / path.removeprefix("/help/") for path in tree.xpath("//link[@rel='icon' or @rel='apple-touch-icon']/@href")]
    icon, picture = sorted(files, key=lambda file: file.suffix, reverse=True)
    width, height, pixels = picture_of(picture.read_bytes())
    assert (width, height) == (180, 180) and len(picture.read_bytes()) < 4096
    with chromium.opened(browser) as tab:
        tab.goto("about:blank")
        drawn = tab.evaluate(
            """async text => {
            const image = new Image(180, 180);
            image.src = 'data:image/svg+xml,' + encodeURIComponent(text.replace('<svg', '<svg width="180" height="180"'));
            await image.decode();
            const canvas = new OffscreenCanvas(180, 180), context = canvas.getContext('2d');
            context.drawImage(image, 0, 0, 180, 180);
            return [...context.getImageData(0, 0, 180, 180).data].filter((_, index) => index % 4 === 0);
        }""",
            icon.read_text(),
        )
    ground, mark = 0x17, 0xFF
    wrong = 0
    for place, level in enumerate(pixels):
        x, y = place % 180, place // 180
        if 45 <= x < 135 and 40 <= y < 145:
            expected = ground + (mark - ground) * level / 15
            wrong += abs(expected - drawn[place]) > 60
    assert 1000 < sum(level == 15 for level in pixels) < 12000
    assert wrong < 90, f"{wrong} pixels differ"


def test_manifests_name_pictures_that_are_there(framed):
    for page in framed.of(kind="home"):
        address = page.tree.xpath("//link[@rel='manifest']/@href")[0]
        manifest = json.loads((framed.folder / address.removeprefix("/help/")).read_text())
        assert manifest["lang"] == page.language and manifest["start_url"] == "/help/" + page.path
        for icon in manifest["icons"]:
            assert (framed.folder / icon["src"].removeprefix("/help/")).is_file()


@pytest.mark.parametrize("name", ["sample", "framed"])
def test_what_other_sites_show_of_a_page_is_what_it_is(sites, name):
    site, problems = sites(name), []
    for page in site.pages:
        tags = {tag.get("property") or tag.get("name"): tag.get("content") for tag in page.tree.xpath("//meta[@content]")}
        if page.kind in ("missing", "redirect"):
            problems += [f"{page.path}: has {key}" for key in tags if key and key.startswith("og:")]
            continue
        # The home page asks how it can help; its title is the site's name.
        place = "//title" if page.kind == "home" else "//main//h1"
        heading = " ".join(page.tree.xpath(place)[0].text_content().split())
        if " ".join(tags["og:title"].split()) != heading:
            problems.append(f"{page.path}: {tags['og:title']} for {heading}")
        if tags["og:url"] != page.canonical or tags.get("og:description") != tags.get("description"):
            problems.append(f"{page.path}: {tags}")
        image = tags.get("og:image", "")
        if image and not (image.startswith(ADDRESS) and (site.folder / image.removeprefix(ADDRESS)).is_file()):
            problems.append(f"{page.path}: no picture at {image}")
    assert not problems, report(problems)


def test_an_unlisted_page_is_reached_by_its_links_alone(framed):
    hidden = [page for page in framed.pages if "legal" in page.path]
    assert len(hidden) == 2 and not any(page.is_indexed for page in hidden)
    for page in framed.pages:
        if page.kind == "redirect":
            continue
        in_main = page.tree.xpath("//main//a[contains(@href, 'legal/')]/@href")
        assert not [address for address in in_main if "example.com" not in address], page.path
        assert page.tree.xpath("//footer//a[contains(@href, '/legal/')]"), page.path
    assert not (framed.folder / "en/search.json").read_text().count("legal")


def test_a_vote_is_sent_without_script(framed, scriptless):
    sent = []

    def answer(route):
        sent.append((route.request.method, route.request.post_data))
        route.fulfill(status=204)

    scriptless.route("https://feedback.example.com/**", answer)
    scriptless.goto(framed.url(framed.keyed("en", "orders")))
    question = scriptless.locator(".question").first
    id = question.locator("h2").get_attribute("id")
    question.get_by_role("button", name="Yes").click()
    scriptless.wait_for_timeout(200)
    assert sent == [("POST", f"page=orders&question={id}&language=en&answer=yes")]
    link = question.get_by_role("link", name="Report a problem with this answer")
    assert link.get_attribute("href").startswith("mailto:desk@example.com?subject=")


def test_who_votes_by_keyboard_is_thanked_where_the_vendor_answers_nothing(framed, desktop):
    desktop.route("https://feedback.example.com/**", lambda route: route.fulfill(status=204))
    desktop.goto(framed.url(framed.keyed("ar", "orders")))
    desktop.locator(".question button").last.press("Enter")
    expect(desktop.locator(".toast")).to_have_text("شكرًا على إجابتك.")
