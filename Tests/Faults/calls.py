"""Each call of the system's functions for files fails once, or once and from then on."""

import errno
import os
from pathlib import Path

from cases import Case
from program import READING, WRITING, Fault
from trial import State, Trial, after, read, torn, words

CODES = {
    WRITING: (errno.ENOSPC, errno.EIO, errno.EACCES, errno.EINTR),
    READING: (errno.EIO, errno.EACCES, errno.EMFILE, errno.EINTR),
}
# With this many more than a build makes, none is met any more.
MARGIN = 12
# What the language's runtime reads for itself; it may give up at once.
OF_THE_RUNTIME = ("/proc/", "/sys/", "/dev/", "/etc/")


def total(trial: Trial, state: State, folder: Path, fault: Fault) -> int:
    """How many calls a build makes that nothing happens to."""
    return trial.build(state, state.lay(folder), "--jobs", "1", fault=fault).total


def cases(trial: Trial, folder: Path) -> list[Case]:
    """All calls of a changed site's build with all codes; those of the other builds with the codes in turn."""
    found = []
    for index, state in enumerate(trial.states):
        for calls, codes in CODES.items():
            number = total(trial, state, folder / f"{index}-{calls[0]}", Fault(calls))
            for at in range(1, number + MARGIN):
                each = codes if state is trial.change and calls is WRITING else [codes[at % len(codes)]]
                for code in each:
                    found.append(failing(trial, state, Fault(calls, str(code), at), at == number + MARGIN - 1))
            found += lasting(trial, state, calls, number)
    return found


def lasting(trial: Trial, state: State, calls: tuple[str, ...], number: int) -> list[Case]:
    """The disk stays full; every other call is interrupted; each read and write takes half."""
    faults = [Fault(calls, str(errno.EINTR), at, all=True) for at in (1, 2)]
    faults.append(Fault(calls, "short", 1, all=True))
    if calls is WRITING:
        faults += [Fault(calls, str(errno.ENOSPC), at, all=True) for at in range(1, number + 1)]
    return [failing(trial, state, fault) for fault in faults]


def failing(trial: Trial, state: State, fault: Fault, is_last: bool = False) -> Case:
    what = fault.deed if fault.deed == "short" else errno.errorcode[int(fault.deed)]
    name = f"{state.name}, {fault.calls[0]}… {fault.at}{' and all after it' if fault.all else ''}: {what}"

    def check(scratch: Path) -> list[str]:
        output = state.lay(scratch / "public")
        result = trial.build(state, output, "--jobs", "1", fault=fault)
        if any(path.startswith(OF_THE_RUNTIME) for *_, path in result.met):
            return (torn(read(output), state) if output.exists() else []) + trial.heal(state, output)
        problems = after(result, output, state)
        if is_last and result.met:
            problems.append("there are more calls than were counted")
        if what in ("EINTR", "short"):
            problems += [f"it gave up: {result.errors.strip()}"] if result.status != 0 else []
        elif result.met:
            problems += words(result, os.strerror(int(fault.deed)), scratch.parent)
        return [f"{problem} {result.met}" for problem in problems] + trial.heal(state, output)

    return Case("a call fails", name, check)
