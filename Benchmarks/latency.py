#!/usr/bin/env python3
"""Measures how long a save takes to reach a browser that listens to `SiteGen serve`.

    latency.py --sitegen FILE [--pages 100,1000,10000] [--runs 15]

For each size it makes the site of corpus.py, starts the preview, listens to its events as a page does, and
writes one file after the other: a page, the style sheet, a fact. The time runs from before the write to the
event, so the quiet that the watcher waits for is part of it. Medians are printed, with the worst.
"""

import argparse
import http.client
import json
import re
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

HERE = Path(__file__).resolve().parent


class Preview:
    """A running preview, and one page of it that listens."""

    def __init__(self, program, site):
        self.process = subprocess.Popen(
            [program, "serve", "--quiet", "--port", "0", "--site", site], stdout=subprocess.PIPE, text=True)
        address = self.process.stdout.readline()
        self.port = int(re.match(r"http://localhost:(\d+)/", address)[1])
        page = self._get("/").read().decode()
        token = re.search(r'data-token="([0-9a-f]+)"', page)[1]
        self.events = self._get(f"/__sitegen/events?page=/&token={token}")
        self.next()

    def _get(self, path):
        connection = http.client.HTTPConnection("localhost", self.port, timeout=120)
        connection.request("GET", path, headers={"Sec-Fetch-Site": "same-origin"})
        answer = connection.getresponse()
        if answer.status != 200:
            sys.exit(f"{path}: status {answer.status}")
        return answer

    def next(self):
        """The next event's data; comments are passed over."""
        while True:
            line = self.events.readline()
            if not line:
                sys.exit("the preview ended the stream")
            if line.startswith(b"data: "):
                return json.loads(line[6:])

    def close(self):
        self.process.terminate()
        self.process.wait()


def files(site):
    """What is edited, and how: (name, path, the text of one round)."""
    page = sorted((site / "content" / "en").rglob("*.md"))[0]
    style = site / "templates" / "assets" / "site.css"
    if not style.exists():
        style.parent.mkdir(parents=True, exist_ok=True)
        style.write_bytes((HERE.parent / "templates" / "assets" / "site.css").read_bytes())
    facts = site / "content" / "facts.yaml"
    return [
        ("a page", page, lambda text, round: text + f"\nRound {round}.\n"),
        ("the style sheet", style, lambda text, round: text + f"\n.round {{ top: {round}px }}\n"),
        ("a fact", facts, lambda text, round: re.sub(r"(refund-window:.*?days: *)\d+", rf"\g<1>{100 + round}", text, count=1, flags=re.S)),
    ]


def measure(preview, path, edit, runs):
    text = path.read_text()
    times = []
    for round in range(runs + 1):
        time.sleep(0.2)
        changed = edit(text, round)
        start = time.perf_counter()
        path.write_text(changed)
        event = preview.next()
        times.append((time.perf_counter() - start) * 1000)
        if not event["good"]:
            sys.exit(f"the edit of {path.name} broke the site")
    path.write_text(text)
    preview.next()
    # The first one warms up.
    return times[1:]


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--sitegen", required=True)
    parser.add_argument("--pages", default="100,1000,10000")
    parser.add_argument("--runs", type=int, default=15)
    arguments = parser.parse_args()
    print("| pages | saved | median | worst |\n|---|---|---|---|")
    for pages in arguments.pages.split(","):
        with tempfile.TemporaryDirectory() as folder:
            subprocess.run([sys.executable, HERE / "corpus.py", pages, "--out", folder], check=True)
            site = Path(folder) / "sitegen"
            edits = files(site)
            preview = Preview(arguments.sitegen, site)
            try:
                for name, path, edit in edits:
                    times = measure(preview, path, edit, arguments.runs)
                    print(f"| {int(pages):,} | {name} | {statistics.median(times):.0f} ms | {max(times):.0f} ms |", flush=True)
            finally:
                preview.close()


if __name__ == "__main__":
    main()
