#!/usr/bin/env python3
"""Writes one seeded help site twice: as SiteGen's content and as a Hugo site.

    corpus.py PAGES --out DIR

makes DIR/sitegen/content/ and DIR/hugo/ with PAGES pages in ten languages (fewer languages below ten
pages). The same PAGES and seed always give the same bytes.
"""

import argparse
import random
import shutil
from pathlib import Path

from hugo_site import hugo_body, write_hugo_site
from output import quoted, write
from vendor import ADDRESSES, BASE, CHANNELS, DAYS, DESK, GROUPS, HOURS, METHODS, TOOLS
from words import LABELS, LANGUAGES, TOPICS, WORDS


class Voice:
    """The texts of one language, drawn from a pool of sentences that is made once."""

    def __init__(self, language, seed):
        self.words = WORDS[language]
        self.language = language
        self.random = random.Random(f"{seed}/{language}")
        self.pool = [self._sentence() for _ in range(500)]
        self.items = [self._phrase(4, 7) for _ in range(200)]
        self.asks = [self._question() for _ in range(300)]

    def _phrase(self, low, high):
        count = self.random.randint(low, high)
        text = self.words["gap"].join(self.random.choice(self.words["words"]) for _ in range(count))
        return text[0].upper() + text[1:]

    def _sentence(self):
        parts = [self._phrase(4, 8)]
        while self.random.random() < 0.25:
            phrase = self._phrase(3, 6)
            parts.append(phrase[0].lower() + phrase[1:])
        return (self.words["comma"] + self.words["gap"]).join(parts) + self.words["stop"]

    def _question(self):
        phrase = self._phrase(4, 8)
        opening = self.random.choice(self.words["ask"])
        return opening + self.words["gap"] + phrase[0].lower() + phrase[1:] + self.words["mark"]

    def plain(self, choice, size):
        """Sentences up to about `size` bytes."""
        sentences, length = [], 0
        while length < size:
            sentence = choice.choice(self.pool).strip()
            sentences.append(sentence)
            length += len(sentence.encode())
        return sentences

    def paragraph(self, choice, size):
        """The same as one text; one in four has emphasis or a code span."""
        sentences = self.plain(choice, size)
        if choice.random() < 0.25:
            word = choice.choice(self.words["words"])
            mark = choice.choice(["*{}*", "**{}**", "`backup --{:.0}verify`", "`LICENCE-KEY{:.0}`"])
            sentences.insert(1, f"{self.words['ask'][3]} {mark.format(word)} {choice.choice(self.items)}{self.words['stop'].strip()}")
        return self.joined(sentences)

    def joined(self, sentences):
        return (self.words["gap"] or (" " if self.words["stop"] == " " else "")).join(sentences)


def title(language, number):
    return f"{WORDS[language]['pages'][number % len(TOPICS)]} {number + 1}"


def key(number):
    return f"{TOPICS[number % len(TOPICS)]}-{number + 1:05d}"


def question_ids(number):
    """The ids of a page's questions: 8 to 12, the same in all languages."""
    choice = random.Random(f"ids/{number}")
    return [f"{choice.choice(TOPICS)}-{index + 1}" for index in range(choice.randint(8, 12))]


def body(voice, number, count, seed):
    """A page's Markdown below its front matter, in SiteGen's form."""
    choice = random.Random(f"{seed}/{voice.language}/{number}")
    ids = question_ids(number)
    blocks = [voice.paragraph(choice, 150)]
    for index, identifier in enumerate(ids):
        blocks.append(f"## {choice.choice(voice.asks)} {{#{identifier}}}")
        first = voice.paragraph(choice, 110)
        second = voice.paragraph(choice, 60)
        if index % 3 == 0:
            other = choice.randrange(count)
            anchor = choice.choice(question_ids(other))
            second += f" [{title(voice.language, other)}]({key(other)}.md#{anchor})"
        if index == 1:
            please, write = voice.words["write"]
            second += f" {please} [{write}](contact:sales){voice.words['stop'].strip()}"
        if index in (2, 5):
            fact = list(DAYS)[index // 5]
            first += " " + voice.words["fact"].replace("{fact}", "{{" + fact + "}}")
        bullets = "\n".join(f"- {choice.choice(voice.items)}" for _ in range(choice.randint(3, 4)))
        blocks += [first, bullets, second]
    return "\n\n".join(blocks) + "\n"


def front_matter(voice, number, seed):
    """The lines that both programs read; each site adds its own."""
    choice = random.Random(f"{seed}/description/{voice.language}/{number}")
    lines = [f"title: {title(voice.language, number)}", f"description: {voice.joined(voice.plain(choice, 90))}"]
    slugs = voice.words.get("slugs")
    if slugs:
        lines.append(f"slug: {slugs[number % len(TOPICS)]}-{number + 1:05d}")
    return "\n".join(lines)


SECTIONS = """sections:
  - payments: cards
  - payments: transfers
  - tools: backup
  - faq
  - contact
"""


def related(number, count):
    """Four questions of other pages, at most two of one, for Hugo; SiteGen finds its own."""
    choice = random.Random(f"related/{number}")
    places = []
    for other in choice.sample([page for page in range(count) if page != number], min(4, count - 1)):
        places += [f"{key(other)}#{anchor}" for anchor in choice.sample(question_ids(other), 2)]
    # One of each page first, so that two of one page come only where there are too few others.
    return (places[::2] + places[1::2])[:4]


def site_data(languages, voices):
    """contact, tools and the names that differ by language, as plain values."""
    notes = {tag: [voices[tag].pool[i].strip() for i in range(4)] for tag in languages}
    about = {tag: [voices[tag].pool[10 + i].strip() for i in range(5)] for tag in languages}

    def by_language(function):
        return {tag: function(tag) for tag in languages}

    channels = {}
    for index, (name, kind) in enumerate(CHANNELS):
        address = {"mail": "address", "phone": "number"}.get(kind, "url")
        channels[name] = {
            "kind": kind, address: ADDRESSES[index],
            "label": by_language(lambda tag: LABELS[tag][1 + index]), "note": by_language(lambda tag: notes[tag][index]),
        }
    tools = [
        {"name": name, "url": f"https://www.quillmoor.example/{name.lower().replace(' ', '-')}/",
         "description": by_language(lambda tag: about[tag][index])}
        for index, name in enumerate(TOOLS)
    ]
    return {
        "name": by_language(lambda tag: LABELS[tag][0]), "intro": by_language(lambda tag: voices[tag].pool[20].strip()),
        "transfer": by_language(lambda tag: LABELS[tag][5]), "toolsTitle": by_language(lambda tag: LABELS[tag][6]),
        "channels": channels, "tools": tools,
    }


def write_sitegen_data(folder, languages, data):
    methods = {name: {"name": text or data["transfer"], "kind": kind} for name, text, kind in METHODS}
    groups = {name: {"methods": [method[0] for method in group]} for name, group in GROUPS.items()}
    site = {
        "name": data["name"], "baseURL": BASE, "languages": languages, "sections": ["faq", "contact"],
        "organization": {"name": "Quillmoor", "url": "https://www.quillmoor.example/"},
        "returnPolicy": {"days": "refund-window", "countries": ["US", "IT", "DE", "JP"], "page": key(0)},
        "home": {"intro": data["intro"]},
    }
    desk = [tag for tag in DESK if tag in languages]
    files = {
        "site": site, "payments": {"methods": methods, "groups": groups},
        "facts": {name: {"days": days} for name, days in DAYS.items()},
        "contact": {"channels": data["channels"], "languages": desk, "hours": HOURS},
        "tools": {"groups": {"backup": {"title": data["toolsTitle"], "tools": data["tools"]}}},
    }
    for name, value in files.items():
        lines = [f"{entry}: {quoted(content)}" for entry, content in value.items()]
        write(folder / f"{name}.yaml", "\n".join(lines) + "\n")


def write_pages(out, voice, count, seed):
    language = voice.language
    ours, theirs = out / "sitegen" / "content" / language, out / "hugo" / "content" / language
    ours.mkdir(parents=True, exist_ok=True)
    theirs.mkdir(parents=True, exist_ok=True)
    for number in range(count):
        head, text = front_matter(voice, number, seed), body(voice, number, count, seed)
        (ours / f"{key(number)}.md").write_text(f"---\n{head}\n{SECTIONS}---\n\n{text}", encoding="utf-8")
        own = f"{head}\nrelated: {quoted(related(number, count))}"
        (theirs / f"{key(number)}.md").write_text(f"---\n{own}\n---\n\n{hugo_body(text, language)}", encoding="utf-8")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("pages", type=int, help="how many pages, in all languages together")
    parser.add_argument("--out", type=Path, required=True, help="the folder to write; emptied before")
    parser.add_argument("--seed", default="quillmoor")
    options = parser.parse_args()
    languages = LANGUAGES[: max(1, min(options.pages, len(LANGUAGES)))]
    count = max(1, options.pages // len(languages))
    for site in ("sitegen", "hugo"):
        shutil.rmtree(options.out / site, ignore_errors=True)
    voices = {tag: Voice(tag, options.seed) for tag in languages}
    data = site_data(languages, voices)
    write_sitegen_data(options.out / "sitegen" / "content", languages, data)
    write_hugo_site(options.out / "hugo", languages, data)
    for voice in voices.values():
        write_pages(options.out, voice, count, options.seed)


if __name__ == "__main__":
    main()
