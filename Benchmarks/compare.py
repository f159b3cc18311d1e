#!/usr/bin/env python3
"""Compares what two programs made of the same corpus, page by page.

    compare.py OURS THEIRS

Counts what a reader or a crawler would miss; prints the differences, and the bytes of both.
"""

import argparse
import html
import re
from pathlib import Path

MARKS = {
    "questions": r'<section class="question">', "ids": r'<h2 id="', "answers": r'<div class="prose">',
    "alternates": r'<link rel="alternate" hreflang="', "switcher": r'<li><a href="[^"]*" lang="',
    "contents": r'<li>\s*<a href="#', "list items": r"<li>", "paragraphs": r"<p[ >]", "badges": r"<bdi>",
    "links": r"<a [^>]*href=", "icons": r"<svg ", "code": r"<code>", "strong": r"<strong>", "emphasis": r"<em>",
    "mail marks": r"<!--email_off-->", "canonical": r'rel="canonical"', "json-ld types": r'"@type":', "times": r"<dt>",
}


def counts(text):
    return {name: len(re.findall(pattern, text)) for name, pattern in MARKS.items()}


def addresses(text):
    """Where the links of the page lead, sorted; fragments and tree-wide assets included."""
    return sorted(html.unescape(address) for address in re.findall(r'<a [^>]*href="([^"]*)"', text))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("ours", type=Path)
    parser.add_argument("theirs", type=Path)
    options = parser.parse_args()
    pages = sorted(path.relative_to(options.ours) for path in options.ours.rglob("*/*/index.html"))
    sizes, differences = [0, 0], {}
    for page in pages:
        texts = [(folder / page).read_text(encoding="utf-8") for folder in (options.ours, options.theirs)]
        for index, text in enumerate(texts):
            sizes[index] += len(text.encode())
        ours, theirs = map(counts, texts)
        found = [f"{name} {ours[name]} / {theirs[name]}" for name in MARKS if ours[name] != theirs[name]]
        if addresses(texts[0]) != addresses(texts[1]):
            found.append("addresses")
        for difference in found:
            differences.setdefault(difference, []).append(page)
    for difference, where in sorted(differences.items()):
        print(f"{difference}: {len(where)} pages, {where[0]}")
    print(f"{len(pages)} pages, {len(differences)} differences, bytes {sizes[0]} / {sizes[1]} = {sizes[1] / sizes[0]:.3f}")


if __name__ == "__main__":
    main()
