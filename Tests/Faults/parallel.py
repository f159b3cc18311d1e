"""Several builds into one folder at once, and somebody who reads what is published all the while."""

import random
import signal
import threading
import time
from pathlib import Path

from cases import Case
from program import end, name_of, start
from trial import MANIFEST, STAGE, State, Trial, differences, read, torn


def cases(trial: Trial, chance: random.Random, number: int) -> list[Case]:
    found = []
    for _ in range(number):
        for state in (trial.first, trial.change):
            found.append(together(trial, state, ["new"] * 4))
            order = ["old", "new", "old", "new"]
            chance.shuffle(order)
            found.append(together(trial, state, order))
            found.append(together(trial, state, ["new"] * 4, chance.uniform(0, 0.1)))
    return found


class Reader(threading.Thread):
    """A visitor: looks at the published files again and again, and remembers the first problem."""

    def __init__(self, output: Path, state: State, versions: State):
        super().__init__()
        self.output, self.state = output, state
        self.stopped = threading.Event()
        self.problems: list[str] = []
        old, new = versions.old, versions.new
        self.known = {path: {old.get(path), new.get(path)} - {None} for path in old | new}

    def run(self) -> None:
        while not self.stopped.is_set():
            for path in self.known:
                self.look(path)
            time.sleep(0.001)

    def look(self, path: str) -> None:
        try:
            data = (self.output / path).read_bytes()
        except (FileNotFoundError, NotADirectoryError, IsADirectoryError):
            if path in self.state.old and path in self.state.new:
                self.problems.append(f"'{path}' was lost for a moment")
            return
        if path != MANIFEST and data not in self.known[path]:
            self.problems.append(f"'{path}' was neither old nor new for a moment")


def together(trial: Trial, state: State, versions: list[str], killing: float | None = None) -> Case:
    """Builds of the versions at once; one of them is killed after so many seconds, if any."""

    def check(scratch: Path) -> list[str]:
        output = state.lay(scratch / "public")
        reader = Reader(output, state, trial.change)
        reader.start()
        builds = [start("build", "--site", trial.folder / version, "--output", output) for version in versions]
        if killing is not None:
            time.sleep(killing)
            builds[1].send_signal(signal.SIGKILL)
        ends = [end(build) for build in builds]
        reader.stopped.set()
        reader.join()
        killed = [builds[1]] if killing is not None else []
        problems = [
            f"a build ended with {name_of(status)}: {errors}"
            for build, (status, errors) in zip(builds, ends)
            if status != 0 and build not in killed
        ]
        tree = read(output)
        wanted = [getattr(trial.change, version) | state.foreign for version in set(versions)]
        if all(differences(tree, each) for each in wanted):
            problems += differences(tree, wanted[0]) + torn(tree, state)
        problems += [f"'{path}' is left" for path in tree if path.startswith(STAGE)]
        return problems + reader.problems[:3] + trial.heal(state, output)

    what = " and ".join(sorted(set(versions)))
    return Case("four builds at once", f"{state.name}, of {what}{', one is killed' if killing else ''}", check)
