"""The sample site as translators get it: exported, read by other programs, taken in again."""

import json
import os
import pathlib
import shutil
import subprocess

import pytest

REPOSITORY = pathlib.Path(__file__).resolve().parents[2]
SITEGEN = (REPOSITORY / os.environ.get("SITEGEN", ".build/debug/SiteGen")).resolve()
LANGUAGES = sorted(path.name for path in (REPOSITORY / "content").iterdir() if (path / "translations.lock").is_file())


class Site:
    """A site in a repository of its own, and the folder of its exports."""

    def __init__(self, folder: pathlib.Path, files: dict[str, str] | None = None):
        """Without files, by their paths below `content/`, it is a copy of the sample."""
        self.folder = folder / "site"
        self.exchange = folder / "exchange"
        if files is None:
            shutil.copytree(REPOSITORY / "content", self.folder / "content")
        for path, text in (files or {}).items():
            file = self.folder / "content" / path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, encoding="utf-8")
        self.git("init", "--quiet")
        self.commit()

    def git(self, *arguments: str) -> None:
        author = ["-c", "user.name=A", "-c", "user.email=a@example.com", "-c", "core.autocrlf=false"]
        subprocess.run(["git", "-C", self.folder, *author, *arguments], check=True, capture_output=True)

    def commit(self) -> None:
        self.git("add", ".")
        self.git("commit", "--quiet", "--message", "state")

    def run(self, *arguments: str, status: int = 0) -> str:
        command = [SITEGEN, *arguments, "--site", self.folder]
        done = subprocess.run(command, capture_output=True, text=True, env=os.environ | {"SOURCE_DATE_EPOCH": "1767225600"})
        assert done.returncode == status, done.stderr
        return done.stdout

    def export(self, language: str, form: str = "po") -> pathlib.Path:
        self.run("translations", "export", language, "--format", form, "--split", "language", "--output", self.exchange)
        return self.exchange / f"{language}.{ {'po': 'po', 'xliff': 'xlf', 'json': 'json'}[form] }"

    def take(self, path: pathlib.Path, *options: str, status: int = 0) -> dict:
        """What became of the units, by outcome."""
        report = json.loads(self.run("translations", "import", path, "--format", "json", *options, status=status))
        report["by"] = {}
        for unit in report["units"]:
            report["by"].setdefault(unit["outcome"], []).append(unit)
        return report

    def files(self) -> dict[str, bytes]:
        content = self.folder / "content"
        return {str(path.relative_to(content)): path.read_bytes() for path in content.rglob("*") if path.is_file()}

    def change(self, path: str, old: str, new: str) -> None:
        file = self.folder / "content" / path
        text = file.read_text(encoding="utf-8")
        assert old in text
        file.write_text(text.replace(old, new), encoding="utf-8")


@pytest.fixture
def site(tmp_path) -> Site:
    return Site(tmp_path)
