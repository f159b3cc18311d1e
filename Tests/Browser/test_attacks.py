"""Hostile content through the built program: refused with its diagnostic, or published without effect.

The browser is the judge: pages are read by its own parser, and shown with their policy switched off, so that nothing but the
escaping stands between the content and the script engine. Promises 1 to 5, 7, 8, 11, 12 and 22 of SECURITY.md.
"""

import json
import re
import subprocess
from collections import defaultdict
from pathlib import Path

import pytest
from playwright.sync_api import Error

import audit
import browser as chromium
from attacks import SOUND, Attack, files, markdown, values, write
from checks import report
from serving import StaticServer
from website import program

SENTINEL = "window.attacked = () => console.error('ATTACKED'); window.alert = window.attacked;"

# Dot files that SiteGen writes.
OWN = (".sitegen-", ".nojekyll")

# What a terminal or a log would obey.
COMMANDS = re.compile(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]|^::", re.MULTILINE)


def run(folder: Path, command: str = "build") -> tuple[int, list[dict], str]:
    """The exit status, the diagnostics, and what else was said."""
    arguments = [program(), command, "--site", folder, "--format", "json"]
    done = subprocess.run(arguments, capture_output=True, timeout=120)
    return done.returncode, json.loads(done.stdout or b"[]"), done.stderr.decode()


def site(folder: Path, attacks: list[Attack]) -> Path:
    content = {**SOUND}
    for attack in attacks:
        for name in attack.files:
            # A link in the place of a folder takes the place of what is in it.
            content = {path: text for path, text in content.items() if not path.startswith(name + "/")}
        content |= attack.files
    write(folder, content)
    return folder


def verdict(attack: Attack, found: list[dict]) -> list[str]:
    """What is wrong with the diagnostics of the attack's files."""
    errors = {each["id"] for each in found if each["severity"] == "error"}
    warnings = {each["id"] for each in found if each["severity"] == "warning"}
    wrong = []
    if attack.refused is None and errors:
        wrong.append(f"{attack}: refused with {errors}, should be built")
    if attack.refused is not None and attack.refused not in errors:
        wrong.append(f"{attack}: not refused with {attack.refused}: {errors or warnings or 'nothing found'}")
    if attack.warned is not None and attack.warned not in warnings:
        wrong.append(f"{attack}: no {attack.warned}: {warnings}")
    if any(each["line"] < 1 or each["column"] < 1 for each in found):
        wrong.append(f"{attack}: a diagnostic without a place")
    return wrong


def by_file(found: list[dict]) -> dict[str, list[dict]]:
    files = defaultdict(list)
    for each in found:
        files[each["file"]].append(each)
    return files


SHOWN_PLACES = ("alone", "in-a-question", "in-a-table")
PAGES = markdown.PAGES + files.HEADS
# Ids are looked for when every page is sound otherwise.
LATE = [attack for attack in PAGES if attack.refused in ("link.fragment",)]
REFUSED = [attack for attack in PAGES if attack.refused and attack not in LATE]
BUILT = [attack for attack in PAGES if not attack.refused]


@pytest.mark.parametrize("attacks", [REFUSED, LATE], ids=["page", "site"])
def test_hostile_pages_are_refused_by_name(tmp_path, attacks):
    status, found, _ = run(site(tmp_path, attacks))
    assert status == 1
    assert not (tmp_path / "public").exists(), "a refused site is not published"
    places = by_file(found)
    wrong = [text for attack in attacks for path in attack.files for text in verdict(attack, places[path])]
    assert not wrong, report(wrong)


@pytest.fixture(scope="module")
def hostile_pages(tmp_path_factory):
    """All pages that are built though they are hostile, in one site."""
    folder = site(tmp_path_factory.mktemp("hostile"), BUILT)
    status, found, said = run(folder)
    places = by_file(found)
    wrong = [text for attack in BUILT for path in attack.files for text in verdict(attack, places[path])]
    assert not wrong, report(wrong)
    assert status == 0, said
    return folder / "public"


@pytest.fixture(scope="module")
def theme(tmp_path_factory, browser):
    """The elements that the theme makes of a sound site."""
    # A page that isn't translated shows what fallbacks are made of.
    untranslated = Attack("untranslated", {"content/en/more.md": "---\ntitle: More\ndescription: D\n---\n\nText.\n\n## Q\n\nA\n"})
    folder = site(tmp_path_factory.mktemp("sound"), [untranslated])
    assert run(folder)[0] == 0
    with chromium.opened(browser) as tab:
        pages = audit.read(tab, sorted((folder / "public").rglob("*.html")))
    return {shape for page in pages for shape in page["shape"]}


def test_hostile_pages_hold_no_markup_of_their_own(hostile_pages, theme, desktop):
    # A fallback in another language is the same text in the same frame: some of them are enough.
    files = sorted((hostile_pages / "en").rglob("*.html")) + sorted((hostile_pages / "it").rglob("*.html"))[::10]
    assert len(files) > len(BUILT)
    read = audit.read(desktop, files)
    wrong = [f"{file.relative_to(hostile_pages)}: {text}" for file, page in zip(files, read) for text in audit.problems(page, theme)]
    assert not wrong, report(wrong)


def visit(browser, folder: Path, pages: list[Path], base: str = "/") -> list[str]:
    """Shows the pages with their policy switched off, and says what ran, loaded or led elsewhere."""
    server = StaticServer(folder, base)
    wrong = []
    try:
        with chromium.opened(browser, bypass_csp=True, reduced_motion="reduce") as tab:
            tab.add_init_script(SENTINEL)
            # Pictures of other hosts are allowed in Markdown; they are looked at in the audit.
            tab.route(re.compile(r"^https?://images\.example/"), lambda route: route.fulfill(status=200, content_type="image/svg+xml", body="<svg/>"))
            witness = chromium.Witness(tab, server.origin)
            tab.on("dialog", lambda dialog: (witness.noted.append(f"dialog: {dialog.message}"), dialog.dismiss()))
            for page in pages:
                address = server.home + "/".join(map(quoted, page.relative_to(folder).parts)).removesuffix("index.html")
                arrive(tab, address, server.home)
                moved = [] if tab.url.split("#")[0] == address else [f"led to {tab.url}"]
                noted = [text for text in witness.noted if "images.example/" not in text and "Failed to load resource" not in text]
                wrong += [f"{page.relative_to(folder)}: {text}" for text in noted + moved]
                witness.forget()
    finally:
        server.close()
    return wrong


def arrive(tab, address: str, home: str) -> None:
    """Goes to a page. A redirect of the site before it may lead on in that moment, by its script and by its head, and ends a try."""
    for _ in range(4):
        try:
            tab.goto(address)
            return
        except Error as error:
            if f'interrupted by another navigation to "{home}' not in error.message:
                raise
    tab.goto(address)


def quoted(name: str) -> str:
    import urllib.parse

    return urllib.parse.quote(name)


def test_hostile_pages_run_and_load_nothing(hostile_pages, browser):
    # Of each HTML, three places are enough to run it in; the others are parsed above.
    others = re.compile("|".join(f"^{place}-" for place in [*markdown.PLACES, *markdown.SHOWN, "entities", "escaped"] if place not in SHOWN_PLACES))
    pages = [page for page in sorted((hostile_pages / "en").rglob("*.html")) if not others.match(page.parent.name)]
    assert len(pages) > 200
    wrong = visit(browser, hostile_pages, pages)
    assert not wrong, report(wrong)


@pytest.mark.parametrize("attack", files.SITES, ids=str)
def test_a_hostile_site_is_refused_or_harmless(tmp_path, request, attack):
    status, found, said = run(site(tmp_path, [attack]))
    wrong = verdict(attack, found)
    assert not wrong, report(wrong)
    public = tmp_path / "public"
    if attack.refused:
        assert status == 1 and not public.exists()
        return
    assert status == 0, said
    desktop, theme = request.getfixturevalue("desktop"), request.getfixturevalue("theme")
    read = audit.read(desktop, sorted(public.rglob("*.html")))
    wrong = [text for page in read for text in audit.problems(page, theme)]
    assert not wrong, report(wrong)
    names = {file.suffix for file in public.rglob("*") if file.is_file() and not file.name.startswith(OWN)}
    assert names <= {".html", ".css", ".js", ".svg", ".xml", ".txt", ".json", ".png", ".webmanifest"}, names
    assert not [file for file in public.rglob(".*") if not file.name.startswith(OWN) and file.is_file()]


@pytest.mark.parametrize("attack", [attack for attack in files.ADDRESSES + files.REDIRECTS if attack.refused], ids=str)
def test_no_message_holds_what_a_terminal_or_a_log_obeys(tmp_path, attack):
    site(tmp_path, [attack])
    for form in ("text", "github"):
        done = subprocess.run([program(), "check", "--site", tmp_path, "--format", form], capture_output=True, timeout=60)
        assert done.returncode == 1
        text = (done.stdout + done.stderr).decode()
        lines = [line for line in text.splitlines() if form == "text" or not re.match(r"::(error|warning) file=", line)]
        assert not COMMANDS.search("\n".join(lines)), text


@pytest.fixture(scope="module")
def plain_shapes(tmp_path_factory, browser):
    """The elements of each page, by its name, when every field holds a plain word."""
    folder = tmp_path_factory.mktemp("plain")
    write(folder, values.site("MARK"))
    assert run(folder)[0] == 0
    names = pages_of(folder / "public")
    with chromium.opened(browser) as tab:
        read = audit.read(tab, [folder / "public" / name for name in names])
    return {name: page["shape"] for name, page in zip(names, read)}


def leads_on(page: Path) -> bool:
    """Whether it is a redirect of the site."""
    return 'http-equiv="refresh"' in page.read_text()


def pages_of(public: Path) -> list[Path]:
    return sorted(file.relative_to(public) for file in public.rglob("*.html"))


@pytest.mark.parametrize("value", values.VALUES, ids=range(len(values.VALUES)))
def test_a_hostile_value_in_every_field_changes_no_element(tmp_path, browser, desktop, plain_shapes, value):
    write(tmp_path, values.site(value))
    status, found, said = run(tmp_path)
    assert status == 0, report([str(each) for each in found if each["severity"] == "error"])
    public = tmp_path / "public"
    names = pages_of(public)
    assert names == list(plain_shapes)
    for name, page in zip(names, audit.read(desktop, [public / name for name in names])):
        assert page["shape"] == plain_shapes[name], name
        assert not audit.problems(page), f"{name}: {audit.problems(page)}"
    wrong = visit(browser, public, [public / name for name in names if not leads_on(public / name)], "/help/")
    assert not wrong, report(wrong)
