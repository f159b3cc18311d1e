"""Runs a program once and says what it took; makes each corpus once."""

import hashlib
import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

HERE = Path(__file__).resolve().parent
BUILD = HERE / ".build"
SOURCES = ["corpus.py", "hugo_site.py", "output.py", "vendor.py", "words.py"]


@dataclass
class Cost:
    """`wall` and `cpu` (user and system, children too) in seconds, `memory` (highest resident) in MB."""

    wall: float
    cpu: float
    memory: float


def run(command):
    """The cost of `command`. Ends the program if it fails: a wrong build has no speed."""
    log, result = BUILD / "last.log", BUILD / "last.cost"
    with open(log, "wb") as file:
        subprocess.run([BUILD / "cost", result, *command], stdout=file, stderr=file, check=True)
    wall, cpu, memory, status = result.read_text().split()
    if status != "0":
        text = log.read_text(encoding="utf-8", errors="replace")
        sys.exit(f"{' '.join(map(str, command))}\nfailed:\n{text}")
    return Cost(float(wall), float(cpu), int(memory) / 1024)


def corpus(pages):
    """The folder of the corpus with that many pages, made now unless it is there already."""
    folder = BUILD / "corpus" / str(pages)
    hugo = [path.relative_to(HERE).as_posix() for path in sorted((HERE / "hugo").rglob("*")) if path.is_file()]
    state = hashlib.sha256()
    for name in SOURCES + hugo:
        state.update(name.encode() + b"\0" + (HERE / name).read_bytes())
    for part in ("strings", "assets"):
        for path in sorted((HERE.parent / "templates" / part).iterdir()):
            state.update(path.name.encode() + b"\0" + path.read_bytes())
    stamp = folder / "stamp"
    if not stamp.exists() or stamp.read_text() != state.hexdigest():
        shutil.rmtree(folder, ignore_errors=True)
        subprocess.run([sys.executable, HERE / "corpus.py", str(pages), "--out", folder], check=True)
        stamp.write_text(state.hexdigest())
    return folder


def empty(folder, settle):
    """Removes the output; on a disk, waits until that is done, since it slows the next writes down."""
    shutil.rmtree(folder, ignore_errors=True)
    if settle:
        os.sync()


def tree(folder):
    """Path to (inode, time of change) of every file, to see afterwards which were written."""
    found = {}
    for root, _, names in os.walk(folder):
        for name in names:
            status = os.stat(os.path.join(root, name))
            found[os.path.join(root, name)] = (status.st_ino, status.st_mtime_ns)
    return found
