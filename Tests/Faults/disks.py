"""Full, read-only and immutable disks, and files that another user may not read or write."""

import os
import random
import subprocess
import time
from contextlib import contextmanager
from pathlib import Path

from cases import Case, Skip
from limits import tool
from program import end, name_of, start
from trial import State, Trial, after, read, torn, words

FULL = "No space left on device"
NOBODY = 65534


def cases(trial: Trial, chance: random.Random, number: int) -> list[Case]:
    found = []
    for state in trial.states[:4]:
        for kind in ("size", "nr_inodes"):
            found += [on_memory(trial, state, kind, chance.random()) for _ in range(number)]
        found += [on_ext4(trial, state, chance.random()) for _ in range(number)]
        found.append(read_only(trial, state))
        found += [read_only_suddenly(trial, state, chance.uniform(0, 0.1)) for _ in range(number)]
    for path in ("", "en", "en/start", "en/start/index.html", "en/gone/index.html", ".sitegen-manifest.json"):
        found.append(immutable(trial, trial.change, path))
    for path in ("content", "content/en", "content/en/start.md", "content/site.yaml", "content/assets/square.svg"):
        found.append(unreadable(trial, path))
    for path in ("", "en", "en/start", ".sitegen-manifest.json"):
        found.append(unwritable(trial, path))
    return found


def command(*arguments) -> None:
    """Runs a program that needs rights; without them the case is skipped."""
    done = subprocess.run([tool(arguments[0]), *map(str, arguments[1:])], capture_output=True, text=True)
    if done.returncode != 0:
        raise Skip(f"'{arguments[0]}' isn't allowed here: {done.stderr.strip().splitlines()[-1:]}")


@contextmanager
def mounted(place: Path, *options):
    """A file system at the place, for as long as it is needed."""
    if os.geteuid() != 0:
        raise Skip("only root may mount")
    place.mkdir(exist_ok=True)
    command("mount", *options, place)
    try:
        yield place
    finally:
        subprocess.run(["umount", "--lazy", str(place)], check=True)


def size_of(tree: dict[str, bytes] | None, kind: str) -> int:
    """What a tree takes on a tmpfs: bytes in whole pages, or files with folders."""
    files = tree or {}
    if kind == "size":
        return sum(-(-len(data) // 4096) * 4096 for data in files.values())
    return len(files) + len({str(parent) for path in files for parent in Path(path).parents})


def on_memory(trial: Trial, state: State, kind: str, part: float) -> Case:
    """A tmpfs with room for what is there, and for a part of what comes."""

    def check(scratch: Path) -> list[str]:
        room = size_of(state.start, kind) + 4 + int(part * size_of(state.new, kind))
        if kind == "size":
            room = max(room >> 12, 1) << 12
        with mounted(scratch / "disk", "-t", "tmpfs", "-o", f"{kind}={room}", "tmpfs") as disk:
            output = state.lay(disk / "public")
            result = trial.build(state, output)
            problems = after(result, output, state) + words(result, FULL, scratch)
            command("mount", "-o", f"remount,{kind}=64M", disk)
            return problems + trial.heal(state, output)

    return Case("a disk is full", f"{state.name}, tmpfs with {kind} for {part:.0%} of it", check)


def on_ext4(trial: Trial, state: State, part: float) -> Case:
    """A small ext4 that another file has filled but for a part."""

    def check(scratch: Path) -> list[str]:
        image = scratch / "image"
        with image.open("wb") as file:
            file.truncate(8 << 20)
        command("mkfs.ext4", "-q", "-m", "0", "-O", "^has_journal", image)
        with mounted(scratch / "disk", "-o", "loop", image) as disk:
            output = state.lay(disk / "public")
            fill(disk / "filler", int(part * size_of(state.new, "size")))
            result = trial.build(state, output)
            problems = after(result, output, state) + words(result, FULL, scratch)
            (disk / "filler").unlink()
            return problems + trial.heal(state, output)

    return Case("a disk is full", f"{state.name}, ext4 with room for {part:.0%} of it", check)


def fill(path: Path, rest: int) -> None:
    free = os.statvfs(path.parent)
    with path.open("wb") as file:
        os.posix_fallocate(file.fileno(), 0, max(free.f_bavail * free.f_frsize - rest, 1))


def read_only(trial: Trial, state: State) -> Case:
    def check(scratch: Path) -> list[str]:
        with mounted(scratch / "disk", "-t", "tmpfs", "tmpfs") as disk:
            output = state.lay(disk / "public")
            command("mount", "-o", "remount,ro", disk)
            result = trial.build(state, output)
            problems = [] if result.status == 3 else [f"it ended with {name_of(result.status)}"]
            problems += after(result, output, state) + words(result, "Read-only file system", scratch)
            command("mount", "-o", "remount,rw", disk)
            return problems + trial.heal(state, output)

    return Case("a disk is read-only", state.name, check)


def read_only_suddenly(trial: Trial, state: State, seconds: float) -> Case:
    """A disk with trouble is made read-only while the build is under way."""

    def check(scratch: Path) -> list[str]:
        with mounted(scratch / "disk", "-t", "tmpfs", "tmpfs") as disk:
            output = state.lay(disk / "public")
            process = start("build", "--site", trial.folder / "new", "--output", output, *state.options)
            time.sleep(seconds)
            # While a file is open for writing, the system refuses.
            while subprocess.run(["mount", "-o", "remount,ro", disk], capture_output=True).returncode != 0:
                time.sleep(0.001)
            status, errors = end(process)
            problems = torn(read(output), state) if output.exists() else []
            if status not in (0, 3):
                problems.append(f"it ended with {name_of(status)}: {errors}")
            command("mount", "-o", "remount,rw", disk)
            return problems + trial.heal(state, output)

    return Case("a disk is read-only", f"{state.name}, after {seconds * 1000:.1f} ms", check)


def immutable(trial: Trial, state: State, path: str) -> Case:
    def check(scratch: Path) -> list[str]:
        output = state.lay(scratch / "public")
        command("chattr", "+i", output / path)
        try:
            result = trial.build(state, output)
            problems = [] if result.status == 3 else [f"it ended with {name_of(result.status)}"]
            problems += after(result, output, state) + words(result, "Operation not permitted", scratch)
        finally:
            command("chattr", "-i", output / path)
        return problems + trial.heal(state, output)

    return Case("something is immutable", f"'{path or '.'}' in the output", check)


def as_nobody(scratch: Path) -> tuple[str, ...]:
    """Starts a program as a user without rights, who owns the folder."""
    if os.geteuid() != 0:
        raise Skip("only root may become another user")
    for place, folders, files in os.walk(scratch):
        for name in (".", *folders, *files):
            os.chown(Path(place) / name, NOBODY, NOBODY, follow_symlinks=False)
    starter = (tool("setpriv"), f"--reuid={NOBODY}", f"--regid={NOBODY}", "--clear-groups")
    if subprocess.run([*starter, "ls", str(scratch)], capture_output=True).returncode != 0:
        raise Skip("another user can't reach the folder of the trial")
    return starter


def unreadable(trial: Trial, path: str) -> Case:
    def check(scratch: Path) -> list[str]:
        state = trial.change
        site = trial.copy("new", scratch / "site")
        output = state.lay(scratch / "public")
        before = as_nobody(scratch)
        mode = (site / path).stat().st_mode
        (site / path).chmod(0)
        result = trial.build(state, output, site=site, before=before)
        problems = [] if result.status == 3 else [f"it ended with {name_of(result.status)}"]
        problems += after(result, output, state) + words(result, "Permission denied", site)
        (site / path).chmod(mode)
        return problems + trial.heal(state, output)

    return Case("something may not be touched", f"'{path}' of the site can't be read", check)


def unwritable(trial: Trial, path: str) -> Case:
    def check(scratch: Path) -> list[str]:
        state = trial.change
        output = state.lay(scratch / "public")
        before = as_nobody(scratch)
        os.chown(output / path, 0, 0)
        result = trial.build(state, output, before=before)
        # To replace a file, its folder's permission is enough.
        problems = [] if result.status == (0 if (output / path).is_file() else 3) else [f"{name_of(result.status)}"]
        problems += after(result, output, state) + words(result, "Permission denied", output)
        return problems + trial.heal(state, output)

    return Case("something may not be touched", f"'{path or '.'}' of the output belongs to another user", check)
