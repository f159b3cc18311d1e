"""Packages a program as `make dist` does, and reads what came of it."""

import os
import pathlib
import subprocess
import sys

REPOSITORY = pathlib.Path(__file__).resolve().parents[2]
PACKAGING = REPOSITORY / "Packaging"
HOME, RELEASE = "https://forge.example/acme/sitegen", "https://forge.example/acme/sitegen/releases/download/v"
# Of this machine, dynamically linked: what developers build.
DEVELOPED = pathlib.Path(os.environ.get("SITEGEN", ".build/debug/SiteGen"))
DEVELOPED = DEVELOPED if DEVELOPED.is_absolute() else REPOSITORY / DEVELOPED


def run(*words, **options) -> str:
    """What a program prints; it has to end well."""
    done = subprocess.run([str(word) for word in words], capture_output=True, text=True, **options)
    assert done.returncode == 0, f"{words}: {done.returncode}\n{done.stdout}{done.stderr}"
    return done.stdout


def version() -> str:
    return run(DEVELOPED, "--version").strip()


def packaged(folder: pathlib.Path, release: str = "") -> pathlib.Path:
    """What is shipped of a small program that only calls the developers' one, as if of a day in 2026."""
    program, dist = folder / "program", folder / "dist"
    folder.mkdir(parents=True, exist_ok=True)
    program.write_text(f"#!/bin/sh\nexec '{DEVELOPED}' \"$@\"\n")
    program.chmod(0o755)
    environment = os.environ | {"SOURCE_DATE_EPOCH": "1780000000"}
    run(sys.executable, PACKAGING / "dist.py", program, dist, "--built", DEVELOPED.parent, env=environment)
    run(sys.executable, PACKAGING / "publish.py", dist, HOME, release or RELEASE + version())
    return dist


def only(folder: pathlib.Path, pattern: str) -> pathlib.Path:
    """The one file of that name."""
    (path,) = folder.glob(pattern)
    return path


def journey(sitegen, folder: pathlib.Path, seen: str) -> None:
    """What a new user does in an empty folder; `seen` is the folder's name to the program that `sitegen` runs."""
    assert sitegen("--version").strip() == version()
    sitegen("init", f"{seen}/help", "--languages", "en,it")
    sitegen("check", "--strict", "--site", f"{seen}/help")
    sitegen("build", "--strict", "--site", f"{seen}/help")
    assert (folder / "help/public/en/refunds/index.html").exists()
    assert "it" in sitegen("translations", "status", "--site", f"{seen}/help")
