"""What is released: a program, and what it says of itself."""

import dataclasses
import functools
import json
import os
import pathlib
import platform
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
SHELLS = ["bash", "zsh", "fish"]


@dataclasses.dataclass(frozen=True)
class Entry:
    """A file to be shipped."""

    data: bytes
    mode: int = 0o644


# By path, with `/` and without a leading one.
Files = dict[str, Entry]


@dataclasses.dataclass(frozen=True)
class Release:
    program: pathlib.Path
    # The time of all files, in seconds since 1970.
    epoch: int
    # As the kernel calls it: x86_64, aarch64.
    machine: str

    @classmethod
    def of(cls, program: pathlib.Path) -> "Release":
        return cls(program.resolve(), commit_time(), platform.machine())

    def says(self, *arguments: str) -> str:
        """What the program prints."""
        ending = subprocess.run([self.program, *arguments], check=True, stdout=subprocess.PIPE, text=True)
        return ending.stdout

    @functools.cached_property
    def version(self) -> str:
        return self.says("--version").strip()

    @property
    def name(self) -> str:
        return f"sitegen-{self.version}-linux-{self.machine}"

    @functools.cached_property
    def help(self) -> dict:
        """All commands with their options."""
        return json.loads(self.says("--experimental-dump-help"))["command"]

    def completion(self, shell: str) -> bytes:
        return self.says("--generate-completion-script", shell).encode()


def commit_time() -> int:
    """The time of the last commit, so that the same sources are the same files; or SOURCE_DATE_EPOCH."""
    if epoch := os.environ.get("SOURCE_DATE_EPOCH"):
        return int(epoch)
    git = subprocess.run(["git", "-C", ROOT, "log", "-1", "--format=%ct"], stdout=subprocess.PIPE, text=True)
    if git.returncode:
        sys.exit("set SOURCE_DATE_EPOCH: there is no commit whose time the files could have")
    return int(git.stdout)
