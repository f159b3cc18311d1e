"""A running `SiteGen serve`, and the folder of the site that it shows."""

import re
import shutil
import signal
import subprocess
import time
from pathlib import Path

from browser import PATIENCE
from website import ADDRESS, REPOSITORY, program


class Preview:
    """Shows a copy of a site, until it is stopped."""

    def __init__(self, folder: Path):
        self.folder = folder
        self.log = folder.with_name(folder.name + ".log")
        self.process: subprocess.Popen | None = None
        self.port = 0
        self.origin = self.home = ""

    def start(self) -> "Preview":
        """Starts the program, at the same port as before if it was stopped."""
        command = [program(), "serve", "--site", self.folder, "--port", str(self.port), "--base-url", ADDRESS]
        with self.log.open("wb") as log:
            self.process = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=log, stderr=subprocess.STDOUT)
        deadline = time.monotonic() + PATIENCE
        while not (found := re.search(r"http://localhost:(\d+)(/\S*)", self.said())):
            if self.process.poll() is not None or time.monotonic() > deadline:
                self.stop()
                raise AssertionError(f"SiteGen serve doesn't serve {self.folder}:\n{self.said()}")
            time.sleep(0.02)
        self.port = int(found[1])
        # The browser of the tests knows no other name.
        self.origin = f"http://127.0.0.1:{self.port}"
        self.home = self.origin + found[2]
        return self

    def said(self) -> str:
        return self.log.read_text(encoding="utf-8", errors="replace")

    def stop(self):
        if self.process and self.process.poll() is None:
            self.process.send_signal(signal.SIGTERM)
            try:
                self.process.wait(PATIENCE)
            except subprocess.TimeoutExpired:
                self.process.kill()
                self.process.wait()
                raise

    def path(self, name: str) -> Path:
        return self.folder / "content" / name

    def read(self, name: str) -> str:
        return self.path(name).read_text(encoding="utf-8")

    def write(self, name: str, text: str):
        """Saves a file of `content/` as editors do: beside it, and then in its place."""
        path = self.path(name)
        path.parent.mkdir(parents=True, exist_ok=True)
        beside = path.with_name(f".{path.name}.tmp")
        beside.write_text(text, encoding="utf-8")
        beside.replace(path)

    def replace(self, name: str, old: str, new: str):
        text = self.read(name)
        assert old in text, f"{name} has no '{old}'"
        self.write(name, text.replace(old, new))

    def command(self, *command: str | Path):
        """Runs another command of the program, or git, in the site's folder."""
        done = subprocess.run(command, cwd=self.folder, capture_output=True, text=True, timeout=PATIENCE)
        assert done.returncode == 0, f"{command}: {done.stdout}{done.stderr}"


def sample(folder: Path) -> Preview:
    """The sample site."""
    for name in ("content", "templates"):
        shutil.copytree(REPOSITORY / name, folder / name)
    return Preview(folder)


SETTINGS = """\
name: {en: Lanternfold Help, it: Assistenza Lanternfold, ar: مساعدة Lanternfold}
baseURL: https://help.example.com/help/
languages: [en, it, ar]
sections: [faq]
theme: {brand: "#7a1f4b", answers: accordion}
"""

REFUND = "You have 30 days from the date of purchase."


def guide(folder: Path) -> Preview:
    """A small site in git, whose page `guide` has translations in every state, and answers that open one by one."""
    preview = Preview(folder)
    preview.write("site.yaml", SETTINGS)
    answers = [f"## Question number {n} {{#q{n}}}\n\n{REFUND if n == 1 else f'Answer {n}.'}\n\n" + "Much more to read.\n\n" * 6 for n in range(1, 10)]
    preview.write("en/guide.md", "---\ntitle: Guide\n---\n\nThe beginning.\n\n" + "".join(answers))
    preview.write("en/other.md", "---\ntitle: Other\n---\n\n## Something else {#else}\n\nNothing.\n")
    arabic = "".join(f"## السؤال {n} {{#q{n}}}\n\nأمامك 30 يومًا من تاريخ الشراء.\n\n" for n in (1, 2, 3))
    preview.write("ar/guide.md", "---\ntitle: الدليل\nslug: guide\n---\n\nالبداية.\n\n" + arabic)
    git = ["git", "-c", "user.name=A writer", "-c", "user.email=writer@example.com", "-c", "init.defaultBranch=main"]
    preview.command(*git, "init", "--quiet")
    preview.command(*git, "add", "content")
    preview.command(*git, "commit", "--quiet", "--message", "The first texts")
    preview.command(program(), "translations", "accept", "ar", "guide#q1", "guide#q2", "--by", "Anna Rossi")
    preview.replace("en/guide.md", REFUND, REFUND.replace("30", "60 full"))
    return preview
