"""JSON-LD against schema.org's own types, as the package schema_org carries them, and against the page."""

import functools
import json
import re

import lxml.html
import schema_org.enums
from schema_org import registry

NUMBERS = {"Number", "Integer", "Float"}
TEXTS = {"Text", "CssSelectorType", "PronounceableText", "XPathType"}
PATTERNS = {
    "Date": re.compile(r"^\d{4}-\d{2}-\d{2}$"),
    "DateTime": re.compile(r"^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2})?(Z|[+-]\d{2}:\d{2})?$"),
    "Time": re.compile(r"^\d{2}:\d{2}(:\d{2})?$"),
    "Duration": re.compile(r"^P(?=.)"),
}


def blocks(tree) -> list[str]:
    """The texts of the page's JSON-LD elements."""
    return tree.xpath("//script[@type='application/ld+json']/text()")


class Checker:
    """Walks one JSON-LD value, and notes what schema.org's vocabulary doesn't have."""

    def __init__(self, value):
        self.problems: list[str] = []
        self.defined: set[str] = set()
        self.referred: set[str] = set()
        entries = value["@graph"] if "@graph" in value else [value]
        if value.get("@context") not in ("https://schema.org", "https://schema.org/"):
            self.problems.append(f"the context is {value.get('@context')!r}")
        for entry in entries:
            self.thing({key: item for key, item in entry.items() if key != "@context"}, "$")
        self.problems += [f"nothing in the page has the @id {name}" for name in sorted(self.referred - self.defined)]

    def thing(self, value: dict, place: str):
        if set(value) == {"@id"}:
            self.referred.add(value["@id"])
            return
        names = as_list(value.get("@type"))
        unknown = [name for name in names if name not in type_names()]
        if unknown or not names:
            self.problems.append(f"{place}: schema.org has no type {unknown or None}")
            return
        if "@id" in value:
            self.defined.add(value["@id"])
        known = {key: entry for name in names for key, entry in properties_of(name).items()}
        for key, item in value.items():
            if not key.startswith("@"):
                self.property(key, item, known, f"{place}.{key}")

    def property(self, key: str, item, known: dict, place: str):
        if key not in known:
            self.problems.append(f"{place}: the type has no property {key}")
            return
        if known[key].superseded_by:
            self.problems.append(f"{place}: superseded by {known[key].superseded_by}")
        for number, part in enumerate(as_list(item)):
            self.value(part, set(known[key].ranges), f"{place}[{number}]" if isinstance(item, list) else place)

    def value(self, value, ranges: set[str], place: str):
        if isinstance(value, dict):
            self.thing(value, place)
            names = [name for name in as_list(value.get("@type")) if name in type_names()]
            if names and not any(ranges & set(types_of(name)) for name in names):
                self.problems.append(f"{place}: {names} is none of {sorted(ranges)}")
        elif not self.is_plain(value, ranges):
            self.problems.append(f"{place}: {value!r} is none of {sorted(ranges)}")

    def is_plain(self, value, ranges: set[str]) -> bool:
        """Whether a text, number or flag is a value of one of the ranges."""
        if isinstance(value, bool):
            return "Boolean" in ranges
        if isinstance(value, (int, float)):
            return bool(ranges & NUMBERS)
        if not isinstance(value, str) or not value.strip():
            return False
        members = [name for name in ranges if is_enumeration(name)]
        if value.startswith("https://schema.org/"):
            return any(value in members_of(name) for name in members) or "URL" in ranges
        if ranges & TEXTS:
            return True
        if re.match(r"^https?://\S+$", value):
            return "URL" in ranges or bool((type_names() & ranges) - set(members))
        return any(pattern.match(value) for name, pattern in PATTERNS.items() if name in ranges)


def as_list(value) -> list:
    """The value or values of a property; none if it is absent."""
    return value if isinstance(value, list) else [] if value is None else [value]


@functools.cache
def type_names() -> set[str]:
    return set(registry.MODULE_BY_SCHEMA)


@functools.cache
def properties_of(name: str) -> dict:
    """What schema.org says of the type's properties, own and inherited."""
    return {entry.schema_name: entry for entry in registry.get_model(name).SCHEMA_PROPERTIES}


@functools.cache
def types_of(name: str) -> tuple[str, ...]:
    return registry.get_model(name).SCHEMA_TYPES


@functools.cache
def members_of(name: str) -> frozenset[str]:
    """The addresses of an enumeration's members."""
    return frozenset(member.value for member in getattr(schema_org.enums, name, ()))


def is_enumeration(name: str) -> bool:
    return bool(members_of(name))


def problems(text: str) -> list[str]:
    """What is wrong with the text of one JSON-LD element."""
    if re.search(r"[<\u2028\u2029]", text):
        return ["a character in it can end the element or the line"]
    try:
        value = json.loads(text)
    except json.JSONDecodeError as error:
        return [f"not JSON: {error}"]
    return Checker(value).problems


def plain(html: str) -> str:
    """The text that a reader sees of an answer, spaces as one."""
    text = lxml.html.fromstring(f"<div>{html}</div>").text_content() if "<" in html else html
    return re.sub(r"\s+", " ", text).strip()


def differing_questions(text: str, visible: list[dict]) -> list[str]:
    """Where the FAQPage of a JSON-LD element isn't the questions and answers on the page, in their order."""
    value = json.loads(text)
    entries = value["@graph"] if "@graph" in value else [value]
    pages = [entry for entry in entries if "FAQPage" in as_list(entry.get("@type"))]
    if not pages:
        return ["there is no FAQPage"]
    said = [(entry["name"], entry["acceptedAnswer"]["text"]) for page in pages for entry in page["mainEntity"]]
    shown = [(entry["question"], entry["answer"]) for entry in visible]
    found = [f"{len(said)} questions said, {len(shown)} shown"] if len(said) != len(shown) else []
    for (name, answer), (question, words) in zip(said, shown):
        if plain(name) != question:
            found.append(f"'{plain(name)}' said, '{question}' shown")
        if squeezed(plain(answer)) != squeezed(words):
            found.append(f"'{question}': '{plain(answer)[:80]}…' said, '{words[:80]}…' shown")
    return found


def squeezed(text: str) -> str:
    """The text without spaces: where blocks meet, one side may have a space that the other hasn't."""
    return re.sub(r"\s+", "", text)
