"""The search of a large site: what it loads, and when. Nothing here is measured by the clock."""

import pytest
from playwright.sync_api import expect

import browser as chromium
from checks import search
from checks.weight import KIB, packed
from website import Website

pytestmark = pytest.mark.needs_script

MOST_BEFORE_RESULTS = 150 * KIB
QUESTIONS, PER_PAGE = 5_000, 10

ASKING = ["How do I", "Can I", "Why can’t I", "Where do I", "When should I", "Is it possible to", "What happens if I", "Who may", "How often must I", "Do I have to"]
ACTS = ["cancel", "move", "renew", "download", "restore", "share", "rename", "export", "import", "schedule", "encrypt", "archive", "verify", "replace", "merge", "compare", "pause", "resume", "delete", "upgrade", "activate", "transfer", "invite", "print", "translate"]
KINDS = ["yearly", "shared", "encrypted", "weekly", "external", "remote", "hidden", "signed", "expired", "damaged", "second", "local", "mobile", "trial", "free", "joint", "regional", "former", "nightly", "large"]
THINGS = ["licence", "invoice", "backup", "folder", "account", "disk", "snapshot", "report", "certificate", "calendar", "workspace", "server", "password", "printer", "archive", "database", "mailbox", "contract", "voucher", "profile", "schedule", "template", "quota", "dashboard", "webhook", "catalogue", "ticket", "warranty", "parcel", "signature"]
PLACES = ["on a tablet", "without a network", "after a refund", "for a colleague", "before the deadline", "in another country", "with two accounts", "from the archive", "while travelling", "on the old server", "during the trial", "at the end of the year", "behind a proxy", "for a school", "in the browser", "by e-mail"]


def question(number: int) -> str:
    """A question of its own for each number, of some fifty letters as real ones have."""
    number = number * 7919 + 13
    parts = []
    for words in (ASKING, ACTS, KINDS, THINGS, PLACES):
        parts.append(words[number % len(words)])
        number //= len(words)
        number += 31 * len(parts)
    return f"{parts[0]} {parts[1]} the {parts[2]} {parts[3]} {parts[4]}"


@pytest.fixture(scope="module")
def large(tmp_path_factory):
    folder = tmp_path_factory.mktemp("large")
    (folder / "content/en").mkdir(parents=True)
    (folder / "content/site.yaml").write_text("name: Large\nbaseURL: https://help.example.com/help/\nlanguages: [en]\nsections: [faq, contact]\n")
    (folder / "content/contact.yaml").write_text("channels: {mail: {kind: mail, address: desk@large.example}}\n")
    for page in range(QUESTIONS // PER_PAGE):
        lines = [f"---\ntitle: {THINGS[page % 30].title()} {PLACES[page // 30 % 16]}\n---\n"]
        for at in range(PER_PAGE):
            number = page * PER_PAGE + at
            lines.append(f"## {question(number)} {number}?\n\nOpen “{ACTS[number % 25]}” and choose the {KINDS[number % 20]} one. The codeword{number} is shown there. {question(number + 9)}? See the next answer.\n")
        (folder / f"content/en/page-{page}.md").write_text("\n".join(lines))
    site = Website.build(folder, folder / "public")
    yield site
    site.close()


def loaded(witness, site) -> list[str]:
    return [url.removeprefix(site.home) for url in witness.requests if "search" in url]


def test_the_first_results_need_little(large, browser):
    with chromium.opened(browser) as tab:
        witness = chromium.Witness(tab, large.server.origin)
        tab.goto(large.url("en/"))
        tab.locator(search.BOX).focus()
        chromium.until(tab, "performance.getEntriesByType('resource').some(entry => entry.name.endsWith('/search.json'))")
        tab.wait_for_timeout(300)
        before = loaded(witness, large)
        assert [path for path in before if path.endswith(".json")] == ["en/search.json"]
        assert sum(packed((large.folder / path).read_bytes()) for path in before) <= MOST_BEFORE_RESULTS
        found = search.search(tab, "cancel the yearly licence")
        assert found and "licence" in found[0]["text"]
        pieces = [path for path in loaded(witness, large) if "search-" in path]
        assert 0 < len(pieces) <= len(found), "texts of pages that aren't shown were loaded"
        for path in pieces:
            assert packed((large.folder / path).read_bytes()) < 40 * KIB
        # Their links lead to the questions, and what the answers say is shown.
        assert all("#" in entry["href"] for entry in found)
        assert tab.locator("[role=option] span").first.text_content()


def test_what_only_an_answer_says_is_found_in_the_end(large, browser):
    with chromium.opened(browser) as tab:
        witness = chromium.Witness(tab, large.server.origin)
        tab.goto(large.url("en/"))
        tab.locator(search.BOX).fill("codeword4321")
        option = tab.locator("[role=option]").first
        expect(option.locator("mark", has_text="codeword4321")).to_have_count(1)
        assert "4321" in option.text_content()
        pieces = [path for path in loaded(witness, large) if "search-" in path]
        assert len(pieces) == len(set(pieces)) > 30
