"""Few descriptors, a small stack, small files, little memory."""

import contextlib
import shutil
import subprocess
from pathlib import Path

from cases import Case, Skip
from trial import State, Trial, after, read, torn, words

# With fewer, the system can't load the program, or the language's runtime can't start its threads.
DESCRIPTORS = (*range(8, 33), 40, 64)
STACKS = (128, 192, 256, 512, 1024)  # KiB
FILES = (0, 1, 500, 1_000, 2_000, 5_000, 10_000, 20_000, 40_000)  # bytes
MEMORY = (64, 96, 128, 160, 192, 256, 384)  # MiB


def cases(trial: Trial) -> list[Case]:
    found = []
    for state in (trial.first, trial.change):
        found += [limited(trial, state, f"--nofile={number}", "Too many open files") for number in DESCRIPTORS]
        found += [limited(trial, state, f"--stack={size << 10}") for size in STACKS]
        found += [limited(trial, state, f"--fsize={size}", "File too large") for size in FILES]
        found += [starved(trial, state, size << 20) for size in MEMORY]
    return found


def tool(name: str) -> str:
    found = shutil.which(name)
    if not found:
        raise Skip(f"there is no '{name}'")
    return found


def limited(trial: Trial, state: State, limit: str, reason: str = "") -> Case:
    def check(scratch: Path) -> list[str]:
        output = state.lay(scratch / "public")
        result = trial.build(state, output, before=(tool("prlimit"), limit))
        if result.status == 127 and "error while loading shared libraries" in result.errors:
            return []
        return after(result, output, state) + words(result, reason, scratch.parent) + trial.heal(state, output)

    return Case("a limit of the process", f"{state.name}, {limit}", check)


def starved(trial: Trial, state: State, size: int) -> Case:
    """Without memory a program may die at once, or be killed while it waits for some; what is published stays whole.

    The dispatch library tries each second whether there is memory for another thread by now.
    """

    def check(scratch: Path) -> list[str]:
        output = state.lay(scratch / "public")
        with contextlib.suppress(subprocess.TimeoutExpired):
            trial.build(state, output, before=(tool("prlimit"), f"--as={size}", "--core=0"), timeout=10)
        return (torn(read(output), state) if output.exists() else []) + trial.heal(state, output)

    return Case("a limit of the process", f"{state.name}, {size >> 20} MiB of memory", check)
