"""Hostile content, as tables: what it is, and what SiteGen must make of it.

A row is either refused, with the diagnostic it must give, or built, and then nothing of it may run, load or change the page.
"""

import os
from dataclasses import dataclass, field
from pathlib import Path

# A sound site. An attack adds files to it or puts others in their place.
SOUND = {
    "content/site.yaml": """\
name: Lanternfold Help
baseURL: https://help.example.com/
languages: [en, it]
sections: [faq, {payments: all}, {tools: more}, contact]
organization: {name: Lanternfold, url: https://www.example.com/}
structuredData: {faqPage: true}
""",
    "content/facts.yaml": "refund-window: {days: 30}\nshop: {url: https://shop.example.com/}\n",
    "content/payments.yaml": "methods: {visa: {name: Visa, kind: card}}\ngroups: {all: {methods: [visa]}}\n",
    "content/contact.yaml": "channels: {sales: {kind: mail, address: sales@example.com, label: Write to us}}\n",
    "content/tools.yaml": "groups: {more: {title: Tools, tools: [{name: Cloud, page: start}]}}\n",
    "content/redirects.yaml": "/en/old/: start\n",
    "content/en/start.md": "---\ntitle: Start\n---\n\nIntroduction.\n\n## Question {#q}\n\nAnswer.\n",
    "content/it/start.md": "---\ntitle: Inizio\n---\n\nIntroduzione.\n\n## Domanda {#q}\n\nRisposta.\n",
}


@dataclass(frozen=True)
class Attack:
    """One row of a table."""

    name: str
    # By path below the site folder; a Path stands for a symbolic link to it, None for a FIFO.
    files: dict[str, str | bytes | Path | None] = field(hash=False)
    # The id of the error that refuses it; None if the site is built.
    refused: str | None = None
    # The id of a warning that must come with it.
    warned: str | None = None

    def __str__(self) -> str:
        return self.name


def write(folder: Path, files: dict[str, str | bytes | Path | None]):
    """Writes the files of a site below the folder."""
    for name, content in files.items():
        write_file(folder / name, content)


def write_file(file: Path, content: str | bytes | Path | None):
    file.parent.mkdir(parents=True, exist_ok=True)
    if content is None:
        os.mkfifo(file)
    elif isinstance(content, Path):
        file.symlink_to(content)
    else:
        file.write_bytes(content if isinstance(content, bytes) else content.encode())
