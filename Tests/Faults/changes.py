"""Sources that change, vanish, or turn into links, FIFOs and folders while they are read."""

import random
import threading
import time
from pathlib import Path

from cases import Case
from program import Fault, name_of, run
from trial import State, Trial, differences, read

DEEDS = ("vanish", "link", "fifo", "folder", "grow", "empty")


def cases(trial: Trial, folder: Path, chance: random.Random, number: int) -> list[Case]:
    found = []
    site = trial.folder / "new"
    for call in ("open", "open-folder"):
        fault = Fault((call,), below=site)
        total = trial.build(trial.first, folder / f"changes-{call}", "--jobs", "1", fault=fault).total
        deeds = DEEDS if call == "open" else ("vanish", "link", "fifo")
        for at in range(1, total + 1):
            for deed in deeds:
                found += [changing(trial, Fault((call,), deed, at, after=later)) for later in (False, True)]
    return found + [restless(trial, chance.randrange(1 << 30)) for _ in range(number)]


def changing(trial: Trial, fault: Fault) -> Case:
    """One source changes at one moment; it is right to publish the site from before or from after that."""

    def check(scratch: Path) -> list[str]:
        state = trial.change
        site = trial.copy("new", scratch / "site")
        output = state.lay(scratch / "public")
        there = Fault(fault.calls, fault.deed, fault.at, after=fault.after, below=site)
        result = trial.build(state, output, "--jobs", "1", site=site, fault=there, timeout=30)
        tree = read(output)
        problems = []
        if result.status == 0:
            problems = differences(tree, state.new | state.foreign)
            if problems:
                problems = unlike(tree, site, scratch / "cold", state)
        elif result.status in (1, 3):
            problems = differences(tree, state.start)
        else:
            problems = [f"it ended with {name_of(result.status)}"]
        problems = [f"{problem} ({name_of(result.status)}: {result.errors.strip()})" for problem in problems]
        # The change is taken back: the next build must not believe what the one before remembered.
        return [f"{problem} {result.met}" for problem in problems] + trial.heal(state, output)

    moment = "after" if fault.after else "before"
    return Case("a source changes", f"{fault.deed} {moment} {fault.calls[0]} {fault.at}", check)


def unlike(tree, site: Path, cold: Path, state: State) -> list[str]:
    """What differs from a build of the changed site into an empty folder."""
    result = run("build", "--site", site, "--output", cold)
    if result.status != 0:
        return [f"it published a site that can't be built: {result.errors.strip()}"]
    return differences(tree, read(cold) | state.foreign)


def restless(trial: Trial, seed: int) -> Case:
    """Somebody saves two versions of a page, in turn, while builds run."""

    def check(scratch: Path) -> list[str]:
        state = trial.change
        site = trial.copy("new", scratch / "site")
        page, other = site / "content/en/start.md", site / "content/en/start.md~"
        texts = [page.read_bytes(), page.read_bytes() + b"\n## Another? {#another}\n\nYes.\n"]
        wanted = [state.new]
        page.write_bytes(texts[1])
        run("build", "--site", site, "--output", scratch / "cold")
        wanted.append(read(scratch / "cold"))
        stopped = threading.Event()

        def save() -> None:
            chance = random.Random(seed)
            while not stopped.is_set():
                other.write_bytes(chance.choice(texts))
                other.replace(page)
                time.sleep(chance.uniform(0, 0.004))

        saving = threading.Thread(target=save)
        saving.start()
        problems, output = [], state.lay(scratch / "public")
        try:
            for _ in range(5):
                before = read(output)
                result = trial.build(state, output, site=site)
                expected = [before] if result.status == 3 else [tree | state.foreign for tree in wanted]
                if result.status not in (0, 3):
                    problems.append(f"it ended with {name_of(result.status)}: {result.errors}")
                elif all(differences(read(output), tree) for tree in expected):
                    problems += [f"{name_of(result.status)}: {each}" for each in differences(read(output), expected[0])]
        finally:
            stopped.set()
            saving.join()
        return problems + trial.heal(state, output)

    return Case("a source changes", "somebody saves again and again", check)
