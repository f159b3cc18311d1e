"""What a page is made of, as Chromium reads it, without running any of it."""

import json
import re
from pathlib import Path

from playwright.sync_api import Page

# Parses each text and gives its elements with their attributes, its addresses as the browser would follow them, and its data.
READER = """
texts => texts.map(text => {
  const page = new DOMParser().parseFromString(text, 'text/html');
  const elements = [...page.querySelectorAll('*')];
  const addresses = [];
  for (const element of elements)
    for (const name of ['href', 'src', 'srcset', 'action', 'formaction', 'data', 'ping', 'xlink:href', 'poster', 'content'])
      if (element.hasAttribute(name) && (name != 'content' || element.httpEquiv.toLowerCase() == 'refresh')) {
        let text = element.getAttribute(name);
        if (name == 'content') text = text.replace(/^[^=]*=/, '');
        let scheme = 'none';
        try { scheme = new URL(text, 'https://site.invalid/a/b/').protocol; } catch {}
        addresses.push([element.localName, name, scheme, text]);
      }
  return {
    shape: elements.map(element => element.localName + ' ' + [...element.attributes].map(each => each.name).sort().join(' ')),
    ids: [...page.querySelectorAll('[id]')].map(element => element.id),
    addresses,
    scripts: [...page.querySelectorAll('script')].map(element => [element.type, element.getAttribute('src'), element.textContent]),
    comments: (() => {
      const found = [], walker = page.createTreeWalker(page, NodeFilter.SHOW_COMMENT);
      while (walker.nextNode()) found.push(walker.currentNode.data);
      return found;
    })(),
  };
})
"""

# An address that the browser can't read leads nowhere.
SCHEMES = {"none", "http:", "https:", "mailto:", "tel:"}

# What libcmark's safe mode and SiteGen's own marks may add to the elements of the theme: the element and its attributes.
MARKDOWN = {
    "p": set(), "em": set(), "strong": set(), "br": set(), "hr": set(), "blockquote": set(), "pre": set(), "ul": set(), "li": set(),
    "ol": {"start"}, "code": {"class"}, "a": {"href", "title", "class"}, "h2": {"id"}, "h3": {"id"}, "h4": {"id"}, "h5": {"id"}, "h6": {"id"},
    "img": {"src", "alt", "title", "loading", "width", "height"}, "bdi": {"dir"}, "span": {"class", "lang", "dir"},
    "table": set(), "thead": set(), "tbody": set(), "tr": set(), "th": {"class", "scope", "align", "style"}, "td": {"class", "align"}, "div": {"class", "role", "tabindex", "aria-label"},
}  # fmt: skip


def read(tab: Page, files: list[Path]) -> list[dict]:
    """Reads the files in the tab, some at a time."""
    read = []
    for start in range(0, len(files), 50):
        texts = [file.read_text(encoding="utf-8") for file in files[start : start + 50]]
        read += tab.evaluate(READER, texts)
    return read


def problems(page: dict, allowed: set[str] | None = None) -> list[str]:
    """What the page holds that no content may bring in; `allowed` are the shapes of elements that the theme makes."""
    found = []
    if allowed is not None:
        found += [f"an element of content: <{shape}>" for shape in page["shape"] if shape not in allowed and not is_markdown(shape)]
    found += [f"the id '{id}' stands twice" for id in {id for id in page["ids"] if page["ids"].count(id) > 1}]
    found += [f"<{tag} {name}> has the address {text!r}" for tag, name, scheme, text in page["addresses"] if scheme not in SCHEMES]
    for kind, source, text in page["scripts"]:
        if source is None:
            found += script_problems(kind, text)
    return found


def is_markdown(shape: str) -> bool:
    name, *attributes = shape.split()
    return name in MARKDOWN and set(attributes) <= MARKDOWN[name]


def script_problems(kind: str, text: str) -> list[str]:
    if kind != "application/ld+json":
        return [f"a script of its own: {text[:80]!r}"]
    if re.search(r"</?script|<!--|[<\u2028\u2029]", text, re.IGNORECASE):
        return [f"JSON with a sign that ends or hides a script: {text[:80]!r}"]
    try:
        json.loads(text)
    except ValueError as error:
        return [f"JSON that is none: {error}"]
    return []
