"""Builds that end in the middle: killed at each call, at random moments, and by the signals that a user sends."""

import random
import signal
import time
from pathlib import Path

from cases import Case
from calls import total
from program import WRITING, Fault, end, name_of, start
from trial import State, Trial, read, torn

SIGNALS = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)


def cases(trial: Trial, folder: Path, chance: random.Random, moments: int) -> list[Case]:
    found = []
    for index, state in enumerate(trial.states):
        number = total(trial, state, folder / f"kills-{index}", Fault(WRITING))
        found += [killed_at(trial, state, at) for at in range(1, number + 1)]
        for _ in range(moments):
            found.append(killed_after(trial, state, chance.uniform(0, 0.15), signal.SIGKILL))
        for sent in SIGNALS:
            for _ in range(max(1, moments // 10)):
                found.append(killed_after(trial, state, chance.uniform(0.01, 0.1), sent))
    return found


def killed_at(trial: Trial, state: State, at: int) -> Case:
    def check(scratch: Path) -> list[str]:
        output = state.lay(scratch / "public")
        result = trial.build(state, output, fault=Fault(WRITING, f"signal:{signal.SIGKILL}", at))
        problems = torn(read(output), state) if output.exists() else []
        if result.met and result.died_of != signal.SIGKILL:
            problems.append(f"it ended with {name_of(result.status)}")
        return [f"{problem} {result.met}" for problem in problems] + trial.heal(state, output)

    return Case("a build is killed at a call", f"{state.name}, call {at}", check)


def killed_after(trial: Trial, state: State, seconds: float, sent: signal.Signals) -> Case:
    def check(scratch: Path) -> list[str]:
        output = state.lay(scratch / "public")
        process = start("build", "--site", trial.folder / "new", "--output", output, *state.options)
        time.sleep(seconds)
        process.send_signal(sent)
        status, errors = end(process)
        problems = torn(read(output), state) if output.exists() else []
        if status not in (0, -sent):
            problems.append(f"it ended with {name_of(status)}: {errors}")
        return problems + trial.heal(state, output)

    group = "a build is killed at some moment" if sent == signal.SIGKILL else "a build gets a signal"
    return Case(group, f"{state.name}, {sent.name} after {seconds * 1000:.1f} ms", check)
