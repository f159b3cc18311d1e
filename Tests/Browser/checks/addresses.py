"""What search engines are told: canonical addresses, translations, the sitemap, robots.txt."""

from pathlib import Path

import lxml.etree
from protego import Protego

from website import ADDRESS, Page, Website

GRAMMAR = Path(__file__).parent / "sitemap.rng"
SITEMAP = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9", "x": "http://www.w3.org/1999/xhtml"}
# Sitemaps may hold 50,000 addresses and 50 MiB each.
MOST_ADDRESSES, MOST_BYTES = 50_000, 50 * 1024 * 1024


def pages_by_address(site: Website) -> dict[str, Page]:
    return {ADDRESS + page.path: page for page in site.pages}


def canonical(site: Website) -> list[str]:
    """Pages whose canonical address isn't absolute, isn't a page, or is missing."""
    known, problems = pages_by_address(site), []
    for page in site.pages:
        if page.kind == "missing":
            if page.is_indexed or page.canonical:
                problems.append(f"{page.path}: a page for missing addresses must be noindex and without a canonical address")
            continue
        if page.canonical is None:
            problems.append(f"{page.path}: no canonical address")
        elif page.canonical.split("#")[0] not in known:
            problems.append(f"{page.path}: the canonical address {page.canonical} isn't one of the site's")
        elif page.canonical != ADDRESS + page.path and not known[page.canonical.split("#")[0]].is_indexed:
            problems.append(f"{page.path}: the canonical address {page.canonical} isn't one for search engines")
    return problems


def alternates(site: Website) -> list[str]:
    """Translations that aren't named by all of each other, or aren't what they are named as."""
    known, problems = pages_by_address(site), []
    for page in site.pages:
        here, named = ADDRESS + page.path, page.alternates
        if not named:
            continue
        if not page.is_indexed:
            if here in [address for _, address in named]:
                problems.append(f"{page.path}: names itself as a translation, but isn't for search engines")
            continue
        tags = [tag for tag, _ in named]
        if len(set(tags)) != len(tags):
            problems.append(f"{page.path}: names a language twice")
        if here not in [address for tag, address in named]:
            problems.append(f"{page.path}: doesn't name itself")
        if "x-default" not in tags:
            problems.append(f"{page.path}: names no x-default")
        for tag, address in named:
            target = known.get(address)
            if target is None or not target.is_indexed:
                problems.append(f"{page.path}: {tag}: {address} isn't a page for search engines")
            elif tag != "x-default" and target.language != tag:
                problems.append(f"{page.path}: {tag}: the page at {address} is in {target.language}")
            elif tag != "x-default" and target.alternates != named:
                problems.append(f"{page.path}: {tag}: {address} names other translations")
        menu = {link.get("hreflang") for link in page.tree.xpath("//header//nav//a[@hreflang]")}
        for tag in sorted(set(tags) - {"x-default"} - menu) if menu else []:
            problems.append(f"{page.path}: the language menu doesn't have {tag}")
    return problems


def sitemap(site: Website) -> list[str]:
    """Where the sitemap isn't valid, isn't the list of the pages, or has other translations than they have."""
    problems, listed = [], {}
    grammar = lxml.etree.RelaxNG(lxml.etree.parse(GRAMMAR))
    waiting = ["sitemap.xml"]
    while waiting:
        name = waiting.pop()
        file = site.folder / name
        if not file.is_file():
            problems.append(f"{name}: no such file")
            continue
        tree = lxml.etree.parse(file)
        if not grammar.validate(tree):
            problems.append(f"{name}: {grammar.error_log.last_error}")
        for address in tree.xpath("/s:sitemapindex/s:sitemap/s:loc/text()", namespaces=SITEMAP):
            if not address.startswith(ADDRESS):
                problems.append(f"{name}: {address} isn't one of the site's")
            else:
                waiting.append(address.removeprefix(ADDRESS))
        entries = tree.xpath("/s:urlset/s:url", namespaces=SITEMAP)
        if len(entries) > MOST_ADDRESSES or file.stat().st_size > MOST_BYTES:
            problems.append(f"{name}: too big for a sitemap")
        for entry in entries:
            address = entry.findtext("s:loc", namespaces=SITEMAP)
            if address in listed:
                problems.append(f"{name}: {address} stands twice")
            links = entry.findall("x:link", namespaces=SITEMAP)
            listed[address] = [(link.get("hreflang"), link.get("href")) for link in links]
    pages = {ADDRESS + page.path: page for page in site.pages if page.is_indexed}
    # The list of languages needn't be there: each home page names it as its x-default.
    expected = {address for address, page in pages.items() if page.kind != "root"}
    problems += [f"{address} isn't in the sitemap" for address in sorted(expected - set(listed))]
    problems += [f"{address} is in the sitemap, but not for search engines" for address in sorted(set(listed) - set(pages))]
    for address in sorted(set(pages) & set(listed)):
        if listed[address] != pages[address].alternates:
            problems.append(f"{address} has other translations in the sitemap than in the page")
    return problems


def robots(site: Website) -> list[str]:
    """What robots.txt, read as search engines read it, keeps from them or doesn't tell them."""
    rules = Protego.parse((site.folder / "robots.txt").read_text(encoding="utf-8"))
    problems = []
    if list(rules.sitemaps) != [ADDRESS + "sitemap.xml"]:
        problems.append(f"robots.txt names the sitemaps {list(rules.sitemaps)}")
    for page in site.pages:
        for agent in ("Googlebot", "Bingbot", "Another/1.0"):
            if not rules.can_fetch(ADDRESS + page.path, agent):
                problems.append(f"robots.txt keeps {agent} from {page.path}")
    return problems
