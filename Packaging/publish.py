#!/usr/bin/env python3
"""Writes what a release has once, for all machines: `publish.py FOLDER [HOME RELEASE]`.

`SHA256SUMS` of all files in the folder; with the addresses of the project's home and of the folder that will hold
the release's files, also Homebrew's formula and the job for GitLab, which have these sums in them.
"""

import hashlib
import pathlib
import re
import sys

from release import ROOT

PACKAGING = ROOT / "Packaging"
HOMEBREW = {"x86_64": "intel", "aarch64": "arm"}


def indented(text: str, width: int) -> str:
    return "\n".join(" " * width + line if line else "" for line in text.rstrip("\n").split("\n"))


def checksums(folder: pathlib.Path) -> dict[str, str]:
    files = sorted(path for path in folder.iterdir() if path.name != "SHA256SUMS")
    return {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in files}


def formula(archives: dict[str, tuple[str, str]], words: dict[str, str]) -> str:
    blocks = [
        f'on_{HOMEBREW[machine]} do\n  url "{words["RELEASE"]}/{name}"\n  sha256 "{sum}"\nend'
        for machine, (name, sum) in archives.items()
    ]
    return filled("sitegen.rb", words | {"ARCHIVES": indented("\n".join(blocks), 4)})


def gitlab(archives: dict[str, tuple[str, str]], words: dict[str, str]) -> str:
    cases = "\n".join(f"{machine}) SITEGEN_SHA256={sum} ;;" for machine, (_, sum) in archives.items())
    script = (PACKAGING / "ci/install.sh").read_text()
    return filled("ci/gitlab.yml", words | {"INSTALL": indented(script, 6), "SUMS": indented(cases, 8)})


def filled(name: str, words: dict[str, str]) -> str:
    return re.sub(r"@([A-Z]+)@", lambda match: words[match[1]], (PACKAGING / name).read_text())


def main(folder: pathlib.Path, home: str = "", release: str = "") -> None:
    sums = checksums(folder)
    found = {name: re.fullmatch(r"sitegen-(.+)-linux-(\w+)\.tar\.xz", name) for name in sums}
    archives = {match[2]: (name, sums[name]) for name, match in found.items() if match}
    if home:
        version = next(match[1] for match in found.values() if match)
        words = {"HOME": home, "RELEASE": release, "VERSION": version}
        (folder / "sitegen.rb").write_text(formula(archives, words))
        (folder / "sitegen.gitlab-ci.yml").write_text(gitlab(archives, words))
        sums = checksums(folder)
    (folder / "SHA256SUMS").write_text("".join(f"{sum}  {name}\n" for name, sum in sums.items()))


if __name__ == "__main__":
    main(pathlib.Path(sys.argv[1]), *sys.argv[2:])
