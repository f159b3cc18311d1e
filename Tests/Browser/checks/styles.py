"""CSS: tinycss2 takes it apart, and the browser says of each part whether it knows it."""

import re

import tinycss2
from playwright.sync_api import Page

# Descriptors of at-rules aren't properties; CSS.supports doesn't know them.
DESCRIPTORS = {"@page": {"size", "page-orientation"}, "@view-transition": {"navigation"}}
WITHOUT_PROPERTIES = {"@font-face", "@property", "@counter-style", "@font-palette-values"}
# Known to other browsers, harmless in this one: Safari's marker of `details`.
OTHERS = re.compile(r"::-webkit-details-marker$")
# The name that the value has elsewhere; this browser has it with a prefix of its own.
OTHER_VALUES = {("text-align", "match-parent")}
PHYSICAL = re.compile(r"^(left|right|(margin|padding|border|scroll-margin|scroll-padding)-(left|right)(-.*)?|border-(top|bottom)-(left|right)-radius)$")
PHYSICAL_VALUES = {"text-align": {"left", "right"}, "float": {"left", "right"}, "clear": {"left", "right"}}

JUDGE = """entries => entries.flatMap(([kind, name, value, line]) => {
  if (kind === 'declaration') return CSS.supports(name, value) ? [] : [`line ${line}: the browser doesn't know '${name}: ${value}'`];
  if (kind === 'selector') return CSS.supports(`selector(${value})`) ? [] : [`line ${line}: the browser doesn't know the selector '${value}'`];
  // Of a feature that the browser doesn't know, neither itself nor its opposite holds.
  const known = matchMedia(value).media !== 'not all'
    && (value.match(/\\([^()]*\\)/g) ?? []).every(feature => matchMedia(feature).matches || matchMedia(`not ${feature}`).matches);
  return known ? [] : [`line ${line}: the browser doesn't know the media query '${value}'`];
})"""


class Sheet:
    """A style sheet, taken apart into what the browser is asked about."""

    def __init__(self, text: str):
        self.entries: list[tuple[str, str, str, int]] = []
        self.problems: list[str] = []
        self.properties: dict[str, set[str]] = {}
        self.used: list[tuple[str, int]] = []
        self.rules(tinycss2.parse_stylesheet(text, skip_comments=True, skip_whitespace=True), "")

    def rules(self, nodes, parent: str):
        for node in nodes:
            if node.type == "error":
                self.problems.append(f"line {node.source_line}: {node.message}")
            elif node.type == "qualified-rule":
                self.style_rule(node, parent)
            elif node.type == "at-rule":
                self.at_rule(node, parent)

    def style_rule(self, node, parent: str):
        selector = tinycss2.serialize(node.prelude).strip()
        if "@keyframes" not in parent:
            for part in split_at_commas(node.prelude):
                if OTHERS.search(part):
                    continue
                self.entries.append(("selector", "", part.replace("&", ":is(*)"), node.source_line))
        self.declarations(node.content, parent + selector)

    def at_rule(self, node, parent: str):
        name = "@" + node.lower_at_keyword
        prelude = tinycss2.serialize(node.prelude).strip()
        if name == "@media":
            self.entries.append(("media", "", prelude, node.source_line))
        if name in ("@import", "@charset"):
            self.problems.append(f"line {node.source_line}: {name} in a style sheet costs a request or nothing")
        if node.content is None or name in WITHOUT_PROPERTIES:
            return
        if name in DESCRIPTORS or "@keyframes" in name:
            self.declarations(node.content, name)
        elif parent and "@" not in parent:
            self.declarations(node.content, parent)
        else:
            self.rules(tinycss2.parse_rule_list(node.content, skip_comments=True, skip_whitespace=True), parent + name)

    def declarations(self, content, parent: str):
        for node in tinycss2.parse_blocks_contents(content, skip_comments=True, skip_whitespace=True):
            if node.type == "declaration":
                self.declaration(node, parent)
            else:
                self.rules([node], parent)

    def declaration(self, node, parent: str):
        value = tinycss2.serialize(node.value).strip()
        if node.name.startswith("--"):
            self.properties.setdefault(node.name, set()).add(value)
        elif node.lower_name not in DESCRIPTORS.get(parent, ()) and (node.lower_name, value) not in OTHER_VALUES:
            self.entries.append(("declaration", node.lower_name, value, node.source_line))
            if PHYSICAL.match(node.lower_name) or value in PHYSICAL_VALUES.get(node.lower_name, ()):
                self.problems.append(f"line {node.source_line}: '{node.name}: {value}' doesn't turn with the direction")
        self.used += [(name, node.source_line) for name in re.findall(r"var\(\s*(--[\w-]+)\s*\)", value)]

    def filled(self):
        """The entries, each use of a custom property replaced by each value that the sheet gives it."""
        for kind, name, value, line in self.entries:
            for text in fill(value, self.properties) if kind == "declaration" else [value]:
                yield kind, name, text, line

    def undefined(self) -> list[str]:
        return [f"line {line}: nothing defines {name}" for name, line in self.used if name not in self.properties]


def split_at_commas(nodes) -> list[str]:
    """The selectors of a list; those inside of functions stay together."""
    parts = [[]]
    for node in nodes:
        if node.type == "literal" and node.value == ",":
            parts.append([])
        else:
            parts[-1].append(node)
    return [tinycss2.serialize(part).strip() for part in parts]


def fill(value: str, properties: dict[str, set[str]], depth: int = 0) -> list[str]:
    """The value with its first use of a custom property replaced in every way, and so on until none is left."""
    use = re.search(r"var\(\s*(--[\w-]+)\s*(?:,\s*((?:[^()]|\([^()]*\))*))?\)", value)
    if use is None or depth > 12:
        return [value]
    given = sorted(properties.get(use.group(1), set())) + ([use.group(2)] if use.group(2) else [])
    filled = []
    for text in given[:4]:
        filled += fill(value[: use.start()] + text + value[use.end() :], properties, depth + 1)
    return filled[:32]


def problems(page: Page, text: str) -> list[str]:
    """What can't be parsed, what the browser doesn't know, and what doesn't turn with the direction."""
    sheet = Sheet(text)
    unknown = page.evaluate(JUDGE, [list(entry) for entry in dict.fromkeys(sheet.filled())])
    return sheet.problems + sheet.undefined() + unknown
