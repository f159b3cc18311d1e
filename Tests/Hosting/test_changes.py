"""The lists of `SiteGen changes`, carried out by the programs that they are made for: afterwards the host has what was built."""

import pathlib
import shutil
import subprocess

import pytest

from conftest import SITEGEN

MANIFEST = ".sitegen-manifest.json"
UPLOADS = ["assets", "pages", "others"]
SETTINGS = "name: Help\nbaseURL: https://help.example/\nlanguages: [en]\nsections: [faq]\noutput: {markdown: true}\n"


def write(site: pathlib.Path, files: dict[str, str | None]) -> None:
    for path, text in files.items():
        file = site / path
        file.parent.mkdir(parents=True, exist_ok=True)
        if text is None:
            file.unlink()
        else:
            file.write_text(text, encoding="utf-8")


def question(title: str, answer: str) -> str:
    return f"---\ntitle: {title}\n---\n\n## {title}? {{#q}}\n\n{answer}\n"


def tree(folder: pathlib.Path) -> dict[str, bytes]:
    return {str(file.relative_to(folder)): file.read_bytes() for file in folder.rglob("*") if file.is_file()}


def changes(old: pathlib.Path, new: pathlib.Path, step: str, form: str) -> bytes:
    command = [SITEGEN, "changes", old, new, "--only", step, "--format", form]
    return subprocess.run(command, check=True, capture_output=True).stdout


class Rsync:
    upload_form, removal_form = "rsync", "paths0"

    def upload(self, public, host, paths):
        command = ["rsync", "--times", "--ignore-times", "--from0", "--files-from=-", f"{public}/", f"{host}/"]
        subprocess.run(command, input=paths, check=True)

    def remove(self, public, host, paths):
        # rsync itself says by --delete-missing-args that files vanished, and leaves those whose folder is gone too.
        subprocess.run(["sh", "-c", 'cd "$1" && xargs -0 rm -f --', "sh", host], input=paths, check=True)


class Rclone:
    upload_form, removal_form = "paths", "paths"

    def upload(self, public, host, paths):
        self.run("copy", public, host, paths)

    def remove(self, public, host, paths):
        self.run("delete", host, None, paths)

    def run(self, verb, source, target, paths):
        names = source.parent / "list"
        names.write_bytes(paths)
        command = ["rclone", verb, "--config", "/dev/null", "--files-from-raw", names, source, *([target] if target else [])]
        subprocess.run([*command, *(["--ignore-times"] if verb == "copy" else [])], check=True)


@pytest.mark.parametrize("program", [Rsync, Rclone], ids=lambda program: program.__name__)
def test_the_host_has_what_was_built_after_each_deployment(tmp_path, program):
    if not shutil.which(program.__name__.lower()):
        pytest.skip("the program isn't here")
    site, public, host, former = tmp_path / "site", tmp_path / "public", tmp_path / "host", tmp_path / "former.json"
    host.mkdir()
    former.write_bytes(b"")
    edits = [
        {
            "content/site.yaml": SETTINGS,
            "content/en/a.md": question("A", "One"),
            "content/en/b.md": question("B", "Two"),
            "content/files/a b.csv": "1",
            "content/root/#odd.txt": "1",
        },
        {"content/en/a.md": question("A", "Six"), "content/root/#odd.txt": "2"},
        {"content/root/#odd.txt": None, "content/en/b.md": None, "content/files/a b.csv": None, "content/en/é.md": question("É", "Three")},
        {},
    ]
    for edit in edits:
        write(site, edit)
        subprocess.run([SITEGEN, "build", "--quiet", "--site", site, "--output", public], check=True)
        for step in UPLOADS + ["removed", "manifest"]:
            form = program.removal_form if step == "removed" else program.upload_form
            if listed := changes(former, public, step, form):
                assert edit, "nothing changed, and something is listed"
                action = program().remove if step == "removed" else program().upload
                action(public, host, listed)
        assert tree(host) == tree(public)
        former.write_bytes((host / MANIFEST).read_bytes())
