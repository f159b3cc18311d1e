"""Sites of a size that nobody means: they are built in bounded time and memory, or refused by the name of a limit.

Run by `make abuse`. Proves promise 20.
"""

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

PROGRAM = Path(os.environ.get("SITEGEN", ".build/release/SiteGen")).absolute()

SETTINGS = "name: Help\nbaseURL: https://help.example.com/\nlanguages: [{}]\n"


@dataclass(frozen=True)
class Abuse:
    """A site, and what must come of it, in so many seconds of processor time."""

    name: str
    # By path below the site folder.
    files: dict[str, str]
    seconds: float
    mebibytes: int
    # The id of the error; None if it must be built.
    refused: str | None = None
    # Words that stand in the messages.
    says: str = ""


def site(languages: list[str], files: dict[str, str]) -> dict[str, str]:
    return {"content/site.yaml": SETTINGS.format(", ".join(languages)), "content/en/start.md": page("")} | files


def page(text: str) -> str:
    return f"---\ntitle: Page\n---\n\n{text}\n"


def tags(count: int) -> list[str]:
    """Language tags: English in as many regions as there are pairs of letters."""
    letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
    return ["en"] + [f"en-{first}{second}" for first in letters for second in letters][: count - 1]


def questions(count: int) -> str:
    return "\n".join(f"## Question {number}? {{#q{number}}}\n\nAnswer {number}.\n" for number in range(count))


def abuses() -> Iterator[Abuse]:
    yield Abuse("300 languages", site(tags(300), {f"content/en/p{n}.md": page(questions(5)) for n in range(10)}), 60, 1024)
    yield Abuse("100,000 questions in 1,000 pages", site(["en"], {f"content/en/p{n}.md": page(questions(100)) for n in range(1000)}), 60, 1024)
    yield Abuse("100,000 questions in one page", site(["en"], {"content/en/page.md": page("## a\nb\n" * 100_000)}), 60, 2048)
    yield Abuse("a page of 30 MB", site(["en"], {"content/en/page.md": page("text " * 6_000_000)}), 5, 256, "file.too-large", "limit of 1024 KiB")
    yield Abuse("a data file of 30 MB", site(["en"], {"content/facts.yaml": "a: {text: b}\n" * 2_300_000}), 5, 256, "file.too-large", "limit of 1024 KiB")
    yield Abuse("2,000 broken pages", site(["en"], {f"content/en/p{n}.md": page("[a](none.md) {{none}} [b](x:y)\n" * 20) for n in range(2000)}), 30, 512, "link.unresolved", " more")
    yield Abuse("2,000 pages without a head", site(["en"], {f"content/en/p{n}.md": "text" for n in range(2000)}), 30, 512, "front-matter.missing", "and 1900 more")
    yield Abuse("10,000 redirects", site(["en"], {"content/redirects.yaml": "".join(f"/old/{n}/: start\n" for n in range(10_000))}), 60, 512)
    yield Abuse("10,000 redirects of ids", site(["en"], {"content/en/page.md": page("## Q {#q}\n\nA"), "content/redirects.yaml": "".join(f"page#old{n}: page#q\n" for n in range(10_000))}), 60, 512)
    yield Abuse("10,000 redirects in a chain", site(["en"], {"content/en/page.md": page("## Q {#q9999}\n\nA"), "content/redirects.yaml": "".join(f"page#q{n}: page#q{n + 1}\n" for n in range(9_999))}), 60, 512, "redirect.chain")
    yield Abuse("10,000 lost addresses and ids", site(["en"], {"content/published.lock": "".join(f"/en/lost-{n}/\nstart#lost-{n}\n" for n in range(5_000))} | {f"content/en/p{n}.md": page("") for n in range(1000)}), 60, 512, "url.lost", " more")
    yield Abuse("10,000 redirects to nothing", site(["en"], {"content/redirects.yaml": "".join(f"/old/{n}/: strat{n}\n" for n in range(10_000))} | {f"content/en/page-{n}.md": page("") for n in range(1000)}), 60, 512, "redirect.target", " more")
    yield Abuse("20,000 facts", site(["en"], {"content/facts.yaml": "".join(f"f{n}: {{days: {n}}}\n" for n in range(20_000)), "content/en/page.md": page(" ".join(f"{{{{f{n}}}}}" for n in range(20_000)))}), 30, 512)
    yield Abuse("60 folders in each other", site(["en"], {"content/en/" + "a/" * 55 + "page.md": page("text")}), 10, 256)
    yield Abuse("a table of 10,001 cells", site(["en"], {"content/en/page.md": page("|" + "a|" * 100 + "\n|" + "-|" * 100 + "\n" + ("|" + "b|" * 100 + "\n") * 101)}), 5, 256, "markdown.limit", "10000")
    yield Abuse("a page full of long facts", site(["en"], {"content/facts.yaml": "f: {text: " + "x" * 4_000 + "}\n", "content/en/page.md": page("{{f}} " * 150_000)}), 30, 1024, "markdown.limit", "4096 KiB")
    yield Abuse("a fact of 60 kB", site(["en"], {"content/facts.yaml": "f: {text: " + "x" * 60_000 + "}\n"}), 5, 256, "config.value", "4096 bytes")


def problems(abuse: Abuse, folder: Path) -> list[str]:
    for name, text in abuse.files.items():
        file = folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text)
    with open(folder / "messages", "w+b") as messages:
        process = subprocess.Popen([PROGRAM, "build", "--site", folder], stdout=messages, stderr=messages)
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        seconds = usage.ru_utime + usage.ru_stime
        messages.seek(0)
        said = messages.read().decode()
    mebibytes = usage.ru_maxrss / 1024
    print(f"{abuse.name}: status {process.returncode}, {seconds:.1f} s, {mebibytes:.0f} MiB", flush=True)
    wrong = []
    if process.returncode != (1 if abuse.refused else 0):
        wrong.append(f"ended with {process.returncode}: {said[-300:]}")
    if abuse.refused and f"[{abuse.refused}]" not in said or abuse.says not in said:
        wrong.append(f"didn't say {abuse.refused} {abuse.says!r}: {said[-300:]}")
    if seconds > abuse.seconds:
        wrong.append(f"took {seconds:.1f} s, not {abuse.seconds}")
    if mebibytes > abuse.mebibytes:
        wrong.append(f"took {mebibytes:.0f} MiB, not {abuse.mebibytes}")
    if len(said) > 200_000:
        wrong.append(f"said {len(said)} bytes")
    return [f"{abuse.name}: {text}" for text in wrong]


def main() -> int:
    wrong = []
    for abuse in abuses():
        if sys.argv[1:] and not any(word in abuse.name for word in sys.argv[1:]):
            continue
        folder = Path(tempfile.mkdtemp(prefix="sitegen-abuse-"))
        try:
            wrong += problems(abuse, folder)
        finally:
            shutil.rmtree(folder)
    print("\n".join(wrong) if wrong else "all within their bounds")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
