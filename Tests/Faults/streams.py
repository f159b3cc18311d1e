"""Closed, full and vanished output streams: nothing crashes, and a lost result is no success."""

import os
from pathlib import Path

from cases import Case
from program import Fault, Result, name_of, run
from trial import State, Trial, read, differences, torn

# How a shell takes the streams away. `vanish` is a pipe whose reader has gone.
CLOSED = {"stdout closed": ">&-", "stderr closed": "2>&-", "both closed": ">&- 2>&-", "all closed": "<&- >&- 2>&-"}
FULL = {"stdout full": ">/dev/full", "stderr full": "2>/dev/full", "both full": ">/dev/full 2>&1"}
RESULTS = (("facts", "list"), ("translations", "status"), ("check", "--format", "json"))


def cases(trial: Trial) -> list[Case]:
    found = []
    for state in (trial.first, trial.change):
        for name, redirection in (CLOSED | FULL).items():
            found.append(building(trial, state, name, redirection))
        found.append(building(trial, state, "both vanished", vanished=True))
    for name, redirection in (CLOSED | FULL).items():
        found.append(broken(trial, name, redirection))
        if "stdout" in name or "both" in name or "all" in name:
            found += [asking(trial, command, name, redirection) for command in RESULTS]
    found += [asking(trial, command, "both vanished", vanished=True) for command in RESULTS]
    return found + [broken(trial, "both vanished", vanished=True)]


def run_with(arguments: list, redirection: str = "", vanished: bool = False) -> Result:
    """A run whose streams are as a shell makes them."""
    before = ("sh", "-c", f'exec "$@" {redirection}', "sh")
    if not vanished:
        return run(*arguments, fault=Fault(("open",)), before=before)
    reader, writer = os.pipe()
    os.close(reader)
    try:
        return run(*arguments, stdout=writer, stderr=writer)
    finally:
        os.close(writer)


def building(trial: Trial, state: State, name: str, redirection: str = "", vanished: bool = False) -> Case:
    def check(scratch: Path) -> list[str]:
        output = state.lay(scratch / "public")
        result = run_with(["--site", trial.folder / "new", "--output", output], redirection, vanished)
        problems = [] if result.status == 0 else [f"it ended with {name_of(result.status)}"]
        return problems + result.mistaken + differences(read(output), state.new | state.foreign)

    return Case("a stream is lost", f"{state.name}, {name}", check)


def broken(trial: Trial, name: str, redirection: str = "", vanished: bool = False) -> Case:
    """A site with a mistake fails whoever listens."""

    def check(scratch: Path) -> list[str]:
        site = trial.copy("new", scratch / "site")
        (site / "content/en/start.md").write_text("no front matter\n")
        state = trial.change
        output = state.lay(scratch / "public")
        result = run_with(["--site", site, "--output", output], redirection, vanished)
        problems = [] if result.status == 1 else [f"it ended with {name_of(result.status)}"]
        return problems + torn(read(output), state) + differences(read(output), state.start)

    return Case("a stream is lost", f"a mistake, {name}", check)


def asking(trial: Trial, command: tuple, name: str, redirection: str = "", vanished: bool = False) -> Case:
    """A command whose result nobody gets has failed."""

    def check(scratch: Path) -> list[str]:
        result = run_with([*command, "--site", trial.folder / "new"], redirection, vanished)
        return [] if result.status == 3 else [f"it ended with {name_of(result.status)}"]

    return Case("a stream is lost", f"{' '.join(command)}, {name}", check)
