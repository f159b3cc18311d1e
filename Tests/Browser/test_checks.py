"""The checks themselves: each is silent on a page without a fault, and speaks of one that is broken on purpose."""

import json
import re
import shutil
import subprocess
import sys
import time
from pathlib import Path

import pytest

import browser as chromium
from checks import accessibility, addresses, keyboard, layout, links, markup, questions, scriptless, search, structured_data, styles, weight
from serving import STRICT_POLICY, StaticServer, policy_of
from website import ADDRESS, Website

BROKEN = Path(__file__).parent / "broken"
GOOD = (BROKEN / "good.html").read_text()
STYLE = (BROKEN / "good.css").read_text()


@pytest.fixture
def served(tmp_path):
    """Serves the faultless page after changes to its files: `served({'good.html': [(old, new), …]})`."""
    servers = []

    def serve(changes: dict[str, list[tuple[str, str]]]) -> StaticServer:
        folder = tmp_path / f"site-{len(servers)}"
        shutil.copytree(BROKEN, folder)
        for name, pairs in changes.items():
            text = (folder / name).read_text()
            for old, new in pairs:
                assert old in text, f"{name} has no '{old}' to break"
                text = text.replace(old, new, 1)
            (folder / name).write_text(text)
        servers.append(StaticServer(folder))
        return servers[-1]

    yield serve
    for server in servers:
        server.close()


def html(*pairs):
    return {"good.html": list(pairs)}


def css(*lines):
    return {"good.css": [(":root", "\n".join(lines) + "\n:root")]}


def js(text):
    return {"good.js": [('"use strict";', text)]}


FAULTLESS = [("good", {}, None)]


@pytest.mark.parametrize(
    "name, changes, expected",
    FAULTLESS
    + [
        ("an image without alt", html(('alt="A drawing" ', "")), "image-alt"),
        ("no language", html(('lang="en" dir="ltr"', "")), "html-has-lang"),
        ("pale text in a closed details", css(".more { color: light-dark(#ccc, #333); }"), "color-contrast"),
        ("pale text in a closed menu", css("header details a { color: light-dark(#ccc, #333); }"), "color-contrast"),
        ("small targets", css("ol a { display: block; font-size: 8px; line-height: 8px; min-block-size: 0; }"), "target-size"),
        ("two mains", html(("<footer>", "<main></main><footer>")), "landmark-no-duplicate-main"),
    ],
)
def test_accessibility(served, browser, name, changes, expected):
    server = served(changes)
    problems = []
    for variant in (chromium.DESKTOP_LIGHT, chromium.PHONE_DARK):
        with chromium.opened(browser, variant) as tab:
            tab.goto(server.home + "good.html")
            problems += accessibility.problems(tab)
    assert_found(problems, expected)


def assert_found(problems: list[str], expected: str | None):
    if expected is None:
        assert not problems
    else:
        assert any(expected in problem for problem in problems), f"'{expected}' not in {problems}"


@pytest.mark.parametrize(
    "name, changes, expected",
    FAULTLESS
    + [
        ("an inline script", html(("<main", "<script>window.x = 1</script><main")), "breach of the policy: script-src"),
        ("an inline style", html(("<h1>", '<h1 style="color: red">')), "breach of the policy: style-src"),
        ("an event attribute", html(("<h1>", '<h1 onclick="x()">')), "breach of the policy: script-src"),
        ("a missing picture", html(("/help/good.svg\" alt", "/help/none.svg\" alt")), "status 404"),
        ("a picture from elsewhere", html(("/help/good.svg\" alt", "https://elsewhere.example/x.png\" alt")), "elsewhere.example"),
        ("a font from elsewhere", css("@font-face { font-family: f; src: url(https://elsewhere.example/f.woff2); } p { font-family: f; }"), "elsewhere.example"),
        ("an error", js("throw new Error('broken');"), "uncaught: broken"),
        ("a message", js("console.info('hello');"), "console: hello"),
        ("a rejected promise", js("Promise.reject(new Error('later'));"), "uncaught: later"),
        ("a request by the script", js("fetch('https://elsewhere.example/').catch(() => 0);"), "elsewhere.example"),
        ("a request by the script that is refused", js("fetch('/help/none.json');"), "status 404"),
        ("eval", js("try { eval('1'); } catch {}"), "breach of the policy"),
    ],
)
def test_witness(served, browser, name, changes, expected):
    server = served(changes)
    with chromium.opened(browser) as tab:
        witness = chromium.Witness(tab, server.origin)
        tab.goto(server.home + "good.html")
        tab.wait_for_timeout(150)
        deadline = time.monotonic() + chromium.PATIENCE
        # What is false may show late on a busy machine.
        while expected and not any(expected in problem for problem in witness.problems()) and time.monotonic() < deadline:
            tab.wait_for_timeout(20)
        assert_found(witness.problems(), expected)


@pytest.mark.parametrize(
    "name, changes, expected",
    FAULTLESS
    + [
        ("a wide box", css("h1 { inline-size: 400px; }"), "the page is"),
        ("a wide box that is cut off", css("body { overflow-x: hidden; }", "h1 { inline-size: 400px; }"), "<h1"),
        ("a page that hides what is too wide", css("html { overflow-x: clip; }"), "<html> hides"),
        ("a long word", html(("Its answer.", "A" * 80)) | css("p.answer { overflow-wrap: normal !important; }"), "the page is"),
        ("out of the start", css("h1 { margin-inline-start: -60px; }"), "<h1"),
    ],
)
def test_width(served, browser, name, changes, expected):
    server = served(changes)
    with chromium.opened(browser, chromium.PHONE_LIGHT, viewport={"width": 320, "height": 640}) as tab:
        tab.goto(server.home + "good.html")
        assert_found(layout.wide(tab, 320), expected)


RIGHT_TO_LEFT = ('lang="en" dir="ltr"', 'lang="ar" dir="rtl"')


@pytest.mark.parametrize(
    "name, changes, expected",
    [
        ("good", html(RIGHT_TO_LEFT), None),
        ("no direction", {}, "direction is ltr"),
        ("a physical margin", html(RIGHT_TO_LEFT) | css("h1 { margin-left: 40px; text-align: left; }"), "heading:"),
        ("a menu that stays", html(RIGHT_TO_LEFT) | css("header { direction: ltr; }"), "language menu:"),
        ("a part that is gone", html(RIGHT_TO_LEFT, ("<nav aria-label=\"Contents\">", "<nav aria-label=\"Contents\" hidden>")), "contents: only"),
    ],
)
def test_mirroring(served, desktop, name, changes, expected):
    edges = []
    for server in (served({}), served(changes)):
        desktop.goto(server.home + "good.html")
        edges.append(layout.edges(desktop))
    assert_found(layout.mirrored(*edges), expected)


@pytest.mark.parametrize(
    "name, changes, expected",
    FAULTLESS
    + [
        ("a physical margin", css("header nav { margin-right: 40px; }"), "language menu:"),
        ("a direction of its own", css("header { direction: ltr; }"), "site name:"),
    ],
)
def test_turning(served, desktop, name, changes, expected):
    desktop.goto(served(changes).home + "good.html")
    before = layout.edges(desktop)
    layout.turn(desktop)
    assert_found(layout.mirrored(before, layout.edges(desktop)), expected)


@pytest.mark.parametrize(
    "name, changes, expected",
    FAULTLESS
    + [
        ("an animation", css("@keyframes k { to { rotate: 1turn; } }", "h1 { animation: k 1s infinite; }"), "animated"),
        ("a transition", css("h1 { transition: translate 1s; }"), "translate"),
        ("smooth scrolling", css("html { scroll-behavior: smooth; }"), "smoothly"),
    ],
)
def test_motion(served, browser, name, changes, expected):
    server = served(changes)
    with chromium.opened(browser, reduced_motion="reduce") as tab:
        tab.goto(server.home + "good.html")
        assert_found(layout.moving(tab), expected)


@pytest.mark.parametrize(
    "name, changes, expected",
    FAULTLESS
    + [
        ("an answer not displayed", css("section:last-of-type p { display: none; }"), "'A second question?' can't be seen"),
        ("an answer that can't be seen through", css("section:last-of-type { opacity: 0; }"), "'A second question?' can't be seen"),
        ("a closed answer", html(('<section><h2 id="two">A second question?</h2>', '<details><summary><h2 id="two">A second question?</h2></summary>'), ("Its answer.</p></section>", "Its answer.</p></details>")), "'A second question?' can't be seen"),
        ("no questions", html(('href="#one"', 'href="#x"'), ('<li><a href="#two"', '<li><a href="#y"')), "found no question"),
    ],
)
def test_questions(served, scriptless_tab, name, changes, expected):
    scriptless_tab.goto(served(changes).home + "good.html")
    assert_found(questions.hidden(scriptless_tab), expected)


@pytest.fixture
def scriptless_tab(browser):
    with chromium.opened(browser, java_script_enabled=False) as tab:
        yield tab


def test_questions_are_read_as_they_are_shown(served, scriptless_tab):
    scriptless_tab.goto(served({}).home + "good.html")
    found = questions.read(scriptless_tab)
    assert [entry["question"] for entry in found] == ["A first question?", "A second question?"]
    assert found[1]["answer"] == "Its answer."


@pytest.mark.parametrize(
    "name, changes, expected",
    FAULTLESS
    + [
        ("a button", html(("<footer>", "<footer><button>Copy</button>")), "dead control: <button> Copy"),
        ("a search box", html((' hidden></label>', '></label>')), "dead control: <input>"),
        ("a link to nowhere", html(("<footer>", '<footer><a href="#">Up</a>')), "leads nowhere: Up"),
        ("a link by script", html(("<footer>", '<footer><a href="javascript:x()">Up</a>')), "leads nowhere: Up"),
        ("a link without address", html(("<footer>", "<footer><a>Up</a>")), "leads nowhere: Up"),
    ],
)
def test_without_script(served, scriptless_tab, name, changes, expected):
    scriptless_tab.goto(served(changes).home + "good.html")
    assert_found(scriptless.dead_controls(scriptless_tab), expected)


def test_a_page_is_really_without_script(served, scriptless_tab):
    scriptless_tab.goto(served(js("document.title = 'changed';")).home + "good.html")
    assert scriptless_tab.title() == "A page without a fault"


@pytest.mark.parametrize(
    "name, changes, expected",
    FAULTLESS
    + [
        ("no skip link", html(('<a class="skip" href="#main">Skip to content</a>', "")), "isn't a skip link"),
        ("a skip link that stays hidden", css(".skip:focus { clip-path: none; inset-block-start: -10rem !important; }"), "can't be seen"),
        ("a skip link to nowhere", html(('href="#main"', 'href="#nowhere"')), "doesn't take the focus"),
        ("a main part that takes no focus", html((' tabindex="-1"', ""), ('id="main"', 'data-x="main"')), "doesn't take the focus"),
    ],
)
def test_skip_link(served, desktop, name, changes, expected):
    desktop.goto(served(changes).home + "good.html")
    assert_found(keyboard.skip_link(desktop), expected)


@pytest.mark.parametrize(
    "name, changes, expected",
    FAULTLESS
    + [
        ("no ring", css("ol a:focus-visible { outline: none !important; }"), "no sign of the focus: <a> A first question?"),
        ("out of sight", css("ol a { position: absolute; inset-inline-start: -9999px; }"), "out of sight"),
        ("a trap", js("document.querySelector('main a').addEventListener('keydown', event => event.preventDefault());"), "caught at <a> link"),
        ("out of reach", html(("<footer>", "<footer inert>")), "doesn't reach <a> Back to top"),
    ],
)
def test_walk(served, desktop, name, changes, expected):
    desktop.goto(served(changes).home + "good.html")
    assert_found(keyboard.walk(desktop), expected)


def test_markup(tmp_path):
    broken = {
        "good": (GOOD, None),
        "new": (GOOD.replace("<footer>", '<div popover id="p" inert></div><button type="button" popovertarget="p">P</button><p hidden="until-found">x</p><footer>'), None),
        "twice": (GOOD.replace('id="two"', 'id="one"'), "Duplicate ID"),
        "unclosed": (GOOD.replace("</section>", "", 1), "section"),
        "attribute": (GOOD.replace("<h1>", '<h1 colour="red">'), "colour"),
        "nested": (GOOD.replace("Its answer.", "<ul><p>x</p></ul>"), "not allowed"),
        "label": (GOOD.replace('aria-label="Contents"', 'aria-labelledby="nothing"'), "aria-labelledby"),
        "untitled": (GOOD.replace("<title>A page without a fault</title>", ""), "title"),
    }
    folder = tmp_path / "pages"
    folder.mkdir()
    for name, (text, _) in broken.items():
        (folder / f"{name}.html").write_text(text)
    (folder / "robots.txt").write_text("User-agent: *\n")
    problems = markup.problems(folder, tmp_path / "older")
    for name, (_, expected) in broken.items():
        assert_found([problem for problem in problems if problem.startswith(f"{name}.html")], expected)


@pytest.mark.parametrize(
    "line, expected",
    [
        ("", None),
        ("p { colour: red; }", "'colour: red'"),
        ("p { color: reddish; }", "'color: reddish'"),
        ("p { inline-size: 3parsecs; }", "3parsecs"),
        ("p:hoover { color: red; }", "p:hoover"),
        ("@media (min-widht: 40em) { p { color: red; } }", "media query"),
        ("@media print { p { colour: red; } }", "'colour: red'"),
        ("p { & a { colour: red; } }", "'colour: red'"),
        ("p { color: var(--none); }", "nothing defines --none"),
        ("p { --size: 12; inline-size: var(--size); }", "'inline-size: 12'"),
        ("p { margin-left: 1px; }", "doesn't turn"),
        ("p { text-align: right; }", "doesn't turn"),
        ("p { color red; }", "color red"),
        ("p { color: red; } }", "line 1"),
        ("@import url(other.css);", "@import"),
    ],
)
def test_styles(desktop, line, expected):
    found = styles.problems(desktop, line + "\n" + STYLE)
    if expected == "color red":
        assert found
    else:
        assert_found(found, expected)


def data(**changes):
    """A faultless graph, with changes to the organization in it."""
    organization = {"@type": "Organization", "@id": "#o", "name": "Example", "url": "https://www.example.com/"} | changes
    page = {"@type": ["WebPage", "FAQPage"], "name": "A page", "inLanguage": "en", "publisher": {"@id": "#o"}}
    return json.dumps({"@context": "https://schema.org", "@graph": [organization, page]}).replace("<", "\\u003c")


POLICY = {"@type": "MerchantReturnPolicy", "merchantReturnDays": 30, "returnPolicyCategory": "https://schema.org/MerchantReturnFiniteReturnWindow"}


@pytest.mark.parametrize(
    "text, expected",
    [
        (data(), None),
        (data(hasMerchantReturnPolicy=POLICY), None),
        (data(**{"@type": "Organisation"}), "no type ['Organisation']"),
        (data(colour="red"), "no property colour"),
        (data(contactPoint="+1 202 555 0143"), "is none of ['ContactPoint']"),
        (data(contactPoint={"@type": "Answer", "text": "x"}), "['Answer'] is none of"),
        (data(contactPoint=[{"@type": "ContactPoint", "hoursAvailable": {"@type": "OpeningHoursSpecification", "opens": "9 o'clock"}}]), "opens"),
        (data(contactPoint=[{"@type": "ContactPoint", "hoursAvailable": {"@type": "OpeningHoursSpecification", "dayOfWeek": "https://schema.org/Someday"}}]), "Someday"),
        (data(hasMerchantReturnPolicy=POLICY | {"merchantReturnDays": "thirty"}), "'thirty'"),
        (data(hasMerchantReturnPolicy=POLICY | {"returnPolicyCategory": "https://schema.org/ReturnAtKiosk"}), "ReturnAtKiosk"),
        (data(name=""), "name"),
        (data(**{"@id": "#other"}), "@id #o"),
        (data().replace("https://schema.org", "https://schema.example"), "context"),
        (data()[:-1], "not JSON"),
        (data(name="</script>").replace("\\u003c", "<"), "end the element"),
    ],
)
def test_structured_data(text, expected):
    assert_found(structured_data.problems(text), expected)


def faq(*pairs):
    entries = [{"@type": "Question", "name": name, "acceptedAnswer": {"@type": "Answer", "text": text}} for name, text in pairs]
    return json.dumps({"@context": "https://schema.org", "@graph": [{"@type": ["WebPage", "FAQPage"], "mainEntity": entries}]})


@pytest.mark.parametrize(
    "text, expected",
    [
        (faq(("One?", "<p>First <a href='x'>answer</a>.</p>"), ("Two?", "Second.")), None),
        (faq(("One?", "First answer.")), "1 questions said, 2 shown"),
        (faq(("One?", "First answer."), ("Three?", "Second.")), "'Three?' said"),
        (faq(("One?", "First answer"), ("Two?", "Second.")), "'One?'"),
        (faq(("Two?", "Second."), ("One?", "First answer.")), "'Two?' said, 'One?' shown"),
        (data().replace("FAQPage", "WebPage"), "no FAQPage"),
    ],
)
def test_questions_in_structured_data(text, expected):
    shown = [{"question": "One?", "answer": "First answer."}, {"question": "Two?", "answer": "Second."}]
    assert_found(structured_data.differing_questions(text, shown), expected)


@pytest.fixture
def spoilt(sites, tmp_path):
    """A copy of the small site with changes to its files, by patterns."""
    copies = []

    def spoil(changes: dict[str, tuple[str, str]]) -> Website:
        copy = sites("kinds").copy(tmp_path / f"copy-{len(copies)}")
        for path, (pattern, new) in changes.items():
            file = copy.folder / path
            text, count = re.subn(pattern, new, file.read_text())
            assert count, f"{path} has nothing like '{pattern}'"
            file.write_text(text)
        copy.close()
        copies.append(Website(copy.folder))
        return copies[-1]

    yield spoil
    for copy in copies:
        copy.close()


def test_links(spoilt, tmp_path):
    site = spoilt(
        {
            "en/orders/index.html": (r'href="#prices"', 'href="#price"'),
            "en/licences/index.html": (r"/help/en/orders/#how-long", "/help/en/orders/#how-lang"),
            "it/ordini/index.html": (r'href="/help/it/"', 'href="/help/it/nowhere/"'),
            "ar/index.html": (r'href="/help/assets/[^"]*css"', 'href="/help/assets/none.css"'),
            "en/old-orders/index.html": (r"/help/en/orders/", "/help/en/orderz/"),
        }
    )
    checked, problems = links.run([site.home, site.home + "en/old-orders/"], tmp_path)
    assert checked > 30
    for expected in ("#price", "#how-lang", "/help/it/nowhere/", "none.css", "orderz"):
        assert_found(problems, expected)
    assert all(re.search(r"#price|how-lang|nowhere|none\.css|orderz", problem) for problem in problems), problems


ORDERS = "en/orders/index.html"


@pytest.mark.parametrize(
    "rule, changes, expected",
    [
        (addresses.canonical, {ORDERS: (r'<link rel="canonical"[^>]*>', "")}, "no canonical address"),
        (addresses.canonical, {ORDERS: (r'(<link rel="canonical" href=")https://help.example.com', r"\1")}, "isn't one of the site's"),
        (addresses.canonical, {"it/404.html": (r'<meta name="robots"[^>]*>', "")}, "must be noindex"),
        (addresses.alternates, {ORDERS: (r'<link rel="alternate" hreflang="it"[^>]*>', "")}, "names other translations"),
        (addresses.alternates, {ORDERS: (r'<link rel="alternate" hreflang="en"[^>]*>', "")}, "en/orders/: doesn't name itself|names other translations"),
        (addresses.alternates, {ORDERS: (r'<link rel="alternate" hreflang="x-default"[^>]*>', "")}, "names no x-default"),
        (addresses.alternates, {ORDERS: (r'(hreflang="it" href=")[^"]*', r"\1/help/it/ordini/")}, "isn't a page for search engines"),
        (addresses.alternates, {ORDERS: (r'hreflang="it" href', 'hreflang="de" href')}, "de: the page at"),
        (addresses.alternates, {ORDERS: (r'(<li><a href="[^"]*" lang="it" dir="ltr") hreflang="it"', r"\1")}, "the language menu doesn't have it"),
        (addresses.alternates, {"it/licences/index.html": (r"</head>", f'<link rel="alternate" hreflang="it" href="{ADDRESS}it/licences/"></head>')}, "names itself as a translation"),
        (addresses.sitemap, {"sitemap-en.xml": (rf"<url><loc>{ADDRESS}en/orders/</loc>.*?</url>", "")}, "en/orders/ isn't in the sitemap"),
        (addresses.sitemap, {"sitemap-it.xml": (rf"{ADDRESS}it/ordini/</loc>", f"{ADDRESS}it/licences/</loc>")}, "not for search engines"),
        (addresses.sitemap, {"sitemap-en.xml": (r'<xhtml:link rel="alternate" hreflang="it"[^>]*>', "")}, "other translations in the sitemap"),
        (addresses.sitemap, {"sitemap-en.xml": (r"<loc>https://help.example.com", "<loc>")}, "sitemap-en.xml:"),
        (addresses.sitemap, {"sitemap-en.xml": (r"<url>", "<url><colour>red</colour>")}, "sitemap-en.xml:"),
        (addresses.sitemap, {"sitemap.xml": (r"sitemap-it.xml", "sitemap-ti.xml")}, "no such file"),
        (addresses.robots, {"robots.txt": (r"Allow: /", "Disallow: /help/it/")}, "keeps Googlebot from it/"),
        (addresses.robots, {"robots.txt": (r"Sitemap: .*", "")}, "names the sitemaps []"),
    ],
)
def test_addresses(spoilt, rule, changes, expected):
    problems = rule(spoilt(changes))
    assert any(part in problem for problem in problems for part in expected.split("|")), problems


def test_weight(tmp_path):
    home = "http://127.0.0.1:1/help/"
    (tmp_path / "index.html").write_text(GOOD)
    (tmp_path / "light.js").write_text("x")
    (tmp_path / "heavy.js").write_text("x" * weight.MOST_SCRIPT)
    (tmp_path / "index.json").write_text("{}")
    (tmp_path / "heavy.css").write_bytes(bytes(hash((number, 7)) % 251 for number in range(60_000)))
    (tmp_path / "noise.png").write_bytes(__import__("random").Random(1).randbytes(weight.MOST_AT_FIRST))

    def problems(*names):
        return weight.problems([home + name for name in names], "http://127.0.0.1:1", "/help/", tmp_path)

    assert problems("", "light.js") == []
    assert_found(problems("", "heavy.js"), "bytes of script")
    assert_found(problems("", "noise.png"), "bytes packed")
    assert_found(problems("", "index.json"), "before it is needed")
    assert_found(problems(*["light.js"] * 13), "13 requests")
    assert_found(weight.problems(["https://elsewhere.example/x.js"], "http://127.0.0.1:1", "/help/", tmp_path), "elsewhere")


SEARCHING = ("/help/good.js", "/help/search.js")


@pytest.mark.parametrize(
    "name, changes, expected",
    [
        ("good", html(SEARCHING), None),
        ("no popup", html(SEARCHING, (' aria-controls="results"', ' aria-controls="none"')), "no listbox"),
        ("no autocomplete", html(SEARCHING, (' aria-autocomplete="list"', "")), "aria-autocomplete"),
        ("no name", html(SEARCHING, ("<label>Search ", "<label>"), ('role="listbox" aria-label="Results"', 'role="listbox"')), "the listbox has no name"),
        ("no status", html(SEARCHING, (' role="status"', "")), "no status"),
        ("no id", html(SEARCHING) | {"search.js": [('option.id = "option-0";', "")]}, "an option has no id"),
        ("not expanded", html(SEARCHING) | {"search.js": [("String(!!found)", '"false"')]}, "aria-expanded"),
    ],
)
def test_search_pattern(served, desktop, name, changes, expected):
    desktop.goto(served(changes).home + "good.html")
    found = search.search(desktop, "question")
    if name == "good":
        assert [(entry["marks"], entry["href"].split("/help/")[1]) for entry in found] == [(["question"], "good.html#one")]
        assert search.search(desktop, "another") == [] and search.search(desktop, "question")
    assert_found(search.pattern(desktop), expected)


def test_the_server_sends_what_a_good_host_sends(served):
    import urllib.error
    import urllib.request

    server = served({})
    with urllib.request.urlopen(server.home + "good.html") as answer:
        assert answer.headers["Content-Security-Policy"] == STRICT_POLICY + "; frame-ancestors 'none'"
        assert answer.headers["Content-Type"] == "text/html; charset=utf-8"
    for path in (server.origin + "/good.html", server.home + "none.html", server.origin + "/help/%2e%2e/broken/good.html"):
        with pytest.raises(urllib.error.HTTPError, match="404"):
            urllib.request.urlopen(path)


def test_the_policy_of_a_page_is_read_from_its_head():
    assert policy_of(b"<meta http-equiv=\"Content-Security-Policy\" content=\"script-src 'self'\">") == "script-src 'self'"
    assert policy_of(b"<meta http-equiv=\"Content-Security-Policy\" content=\"script-src &#39;self&#39;\">") == "script-src 'self'"
    assert policy_of(GOOD.encode()) is None


def test_a_missing_browser_fails_the_run_with_a_sentence(tmp_path):
    command = [sys.executable, "-m", "pytest", "-q", "test_weight.py"]
    done = subprocess.run(command, cwd=Path(__file__).parent, env={"PATH": str(tmp_path), **environment()}, capture_output=True, text=True)
    assert done.returncode == 3, done.stdout
    assert "no 'chromium'" in done.stdout + done.stderr and "make packages-pypi" in done.stdout + done.stderr


def environment() -> dict[str, str]:
    import os

    from website import program

    return {"SITEGEN": str(program()), "HOME": os.environ.get("HOME", "/")}
