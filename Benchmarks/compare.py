#!/usr/bin/env python3
"""Compares what two programs made of the same corpus, file by file.

    compare.py OURS THEIRS

Looks at what a reader, a crawler or a script would miss: elements, links, words and structured data of each page, and
what the search, the manifests and the sitemaps say. Prints the differences, and the bytes of both.
Exits with 1 if anything differs, or if the bytes of pages or of search data differ by more than 2 %.
"""

import argparse
import html
import json
import re
import sys
from pathlib import Path

# Ids are those of the content: what begins with `_` is the frame's, and Hugo's list of questions has its own.
MARKS = {
    "alternates": r'<link rel="alternate" hreflang="', "answers": r'<div class="prose">', "badges": r"<bdi>", "breadcrumbs": r'<nav class="breadcrumbs"',
    "buttons": r"<button", "canonical": r'rel="canonical"', "cards": r'class="card"', "code": r"<code>", "contents": r'<li>\s*<a href="#',
    "current": r'aria-current="', "data": r' data-[a-z]+="', "emphasis": r"<em>", "headings": r"<h[1-6][ >]", "icons": r"<svg ", "ids": r' id="[^_"T]',
    "links": r"<a [^>]*href=", "list items": r"<li[ >]", "mail marks": r"<!--email_off-->", "manifests": r'<link rel="manifest"',
    "meta": r"<meta name=", "next": r'rel="next"', "paragraphs": r"<p[ >]", "pictures": r"<img ", "policies": r"Content-Security-Policy",
    "previous": r'rel="prev"', "questions": r'<section class="question">', "related": r'<section class="related"', "scripts": r"<script ",
    "search fields": r'role="combobox"', "sections": r"<section[ >]", "social": r'<meta property="og:', "strong": r"<strong>", "style sheets": r'<link rel="stylesheet"',
    "switcher": r'<li><a href="[^"]*" lang="', "tab icons": r'<link rel="icon"', "times": r"<dt>", "titles": r"<title>", "touch icons": r'<link rel="apple-touch-icon"',
}
# What one of the two has alone, and nothing of the site is missing without: SiteGen's memory, and its word to GitHub Pages.
BESIDE = {".sitegen-manifest.json", ".nojekyll"}
# SiteGen finds related questions by itself, and Hugo is told of as many others.
APART = re.compile(r'<section class="related".*?</section>', re.DOTALL)
# The most by which bytes may differ, as a part of SiteGen's.
MOST = 0.02


def name(path):
    """A file's path without what each program names in its own way: hashes, and the sitemaps of languages."""
    path = re.sub(r"^(assets/[^.]+)\.[0-9a-f]{10}\.", r"\1.", path)
    return re.sub(r"^sitemap-(.+)\.xml$", r"\1/sitemap.xml", path)


def files(folder):
    """Every file of an output, by its name."""
    paths = (path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())
    return {name(path): folder / path for path in paths if path not in BESIDE}


def links(text):
    return [html.unescape(address) for address in re.findall(r'<a [^>]*href="([^"]*)"', text)]


def letters(text):
    """The letters and digits that readers see: typography and white space are each program's own."""
    text = re.sub(r"<(head|script|style)[ >].*?</\1>|<[^>]*>", "", text, flags=re.DOTALL)
    return "".join(re.findall(r"\w", html.unescape(text)))


def structured_data(text):
    return [json.loads(data) for data in re.findall(r'<script type="application/ld\+json">(.*?)</script>', text, re.DOTALL)]


def agree(read, ours, theirs):
    """Whether both say the same; what is no JSON where it should be says nothing."""
    try:
        return read(ours) == read(theirs)
    except json.JSONDecodeError:
        return False


def page_differences(ours, theirs):
    for mark, pattern in MARKS.items():
        found = [len(re.findall(pattern, text)) for text in (ours, theirs)]
        if found[0] != found[1]:
            yield f"{mark} {found[0]} / {found[1]}"
    bare = [APART.sub("", text) for text in (ours, theirs)]
    for what, read in {"links": links, "words": letters, "structured data": structured_data}.items():
        if not agree(read, *bare):
            yield what


def values(text):
    """Each value of a JSON text, texts as their letters."""

    def simple(value):
        if isinstance(value, dict):
            return {key: simple(child) for key, child in value.items()}
        if isinstance(value, list):
            return [simple(child) for child in value]
        return "".join(re.findall(r"\w", name(value.lstrip("/")))) if isinstance(value, str) else value

    return simple(json.loads(text))


def entries(text):
    """Each address of a sitemap, with its alternates."""
    found = re.findall(r"<loc>(.*?)</loc>(.*)", text)
    return sorted((name(re.sub("^https://[^/]+/", "", address)), re.findall(r'hreflang="(.*?)" href="(.*?)"', rest)) for address, rest in found)


READERS = {".json": ("values", values), ".webmanifest": ("values", values), ".xml": ("entries", entries), ".txt": ("lines", str.split)}
# Whose bytes are counted.
COUNTED = [".html", ".json"]


def differences(suffix, ours, theirs):
    """What differs between two texts of the same name, each in a few words."""
    if suffix == ".html":
        return list(page_differences(ours, theirs))
    what, read = READERS[suffix]
    return [] if agree(read, ours, theirs) else [what]


def compare(ours, theirs):
    """Each difference with the files that have it, and the bytes of both by kind. Of assets only their names are compared."""
    found, sizes = {}, {suffix: [0, 0] for suffix in COUNTED}
    for path in sorted(ours.keys() | theirs.keys()):
        suffix = Path(path).suffix
        if path not in ours or path not in theirs:
            found.setdefault("only SiteGen's" if path in ours else "only Hugo's", []).append(path)
        elif suffix == ".html" or suffix in READERS:
            texts = [folder[path].read_text(encoding="utf-8") for folder in (ours, theirs)]
            if suffix in COUNTED:
                sizes[suffix] = [size + len(text.encode()) for size, text in zip(sizes[suffix], texts)]
            for difference in differences(suffix, *texts):
                found.setdefault(difference, []).append(path)
    return found, sizes


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("ours", type=Path, help="what SiteGen wrote")
    parser.add_argument("theirs", type=Path, help="what Hugo wrote")
    options = parser.parse_args()
    both = [files(folder) for folder in (options.ours, options.theirs)]
    for folder, found in zip((options.ours, options.theirs), both):
        if not any(path.endswith(".html") for path in found):
            sys.exit(f"{folder}: no pages here")
    found, sizes = compare(*both)
    for difference, where in sorted(found.items()):
        print(f"{difference}: {len(where)} files, {where[0]}")
    count = len(found)
    for suffix, (ours, theirs) in sizes.items():
        print(f"bytes of {suffix}: {ours} / {theirs} = {theirs / max(ours, 1):.3f}")
        count += abs(theirs - ours) > MOST * ours
    print(f"{len(both[0])} files, {count} differences")
    sys.exit(1 if count else 0)


if __name__ == "__main__":
    main()
