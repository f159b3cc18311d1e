"""Commands that write into the sources: what people wrote is whole, before or after."""

import errno
import os
import signal
from pathlib import Path

from cases import Case
from program import WRITING, Fault, Result, name_of, run
from trial import Tree, Trial, differences, read, words

COMMANDS = (
    ("translations", "accept", "fr", "--site", "{site}"),
    ("translations", "add", "it", "--site", "{site}"),
    ("translations", "add", "nn", "--site", "{site}"),
    ("translations", "import", "{site}/exchange/fr.po", "--accept", "--site", "{site}"),
    ("ids", "accept", "--site", "{site}"),
    ("check", "--quiet", "--write-baseline", "{site}/known-findings.txt", "--site", "{site}"),
    ("new", "page", "billing/refunds", "--site", "{site}"),
    ("new", "question", "start#how-long", "--site", "{site}"),
    ("theme", "copy", "page.mustache", "partials/footer.mustache", "--site", "{site}"),
    ("init", "--languages", "en,de,nn", "--host", "netlify", "{site}/begun"),
)
# What they don't write whole, they don't begin.
WHOLE = ("init", "new", "ids", "check")
CODES = (errno.ENOSPC, errno.EIO, errno.EACCES, errno.EINTR)


def cases(trial: Trial, folder: Path) -> list[Case]:
    found = []
    for index, command in enumerate(COMMANDS):
        site = trial.copy("new", folder / f"edit-{index}")
        before = read(site)
        total = edit(command, site, Fault(WRITING)).total
        done = read(site)
        if done == before:
            raise SystemExit(f"'{' '.join(command)}' writes nothing, so nothing can fail")
        faults = [Fault(WRITING, str(code), at) for at in range(1, total + 1) for code in CODES]
        faults += [Fault(WRITING, f"signal:{signal.SIGKILL}", at) for at in range(1, total + 1)]
        faults += [Fault(WRITING, str(errno.ENOSPC), at, all=True) for at in range(1, total + 1)]
        faults.append(Fault(WRITING, "short", 1, all=True))
        found += [editing(trial, command, fault, before, done) for fault in faults]
    return found


def edit(command: tuple[str, ...], site: Path, fault: Fault | None = None) -> Result:
    return run(*(part.format(site=site) for part in command), fault=fault)


def editing(trial: Trial, command: tuple, fault: Fault, before: Tree, done: Tree) -> Case:
    is_kill = fault.deed.startswith("signal")

    def check(scratch: Path) -> list[str]:
        site = trial.copy("new", scratch / "site")
        result = edit(command, site, fault)
        tree = read(site)
        problems = [] if result.status in ((-signal.SIGKILL, 0) if is_kill else (0, 3)) else ["it didn't fail as it should"]
        problems += halves(tree, before, done)
        if command[0] in WHOLE and not is_kill and not fault.all and tree not in (before, done):
            problems += ["it wrote a part"] + differences(tree, before)
        if result.status == 0:
            problems += differences(tree, done)
        elif fault.deed == "short":
            problems.append("it gave up")
        elif result.met and not is_kill:
            problems += words(result, os.strerror(int(fault.deed)), scratch)
            problems += [f"'{path}' is left" for path in tree if ".sitegen" in path and not fault.all]
        problems = [f"{problem} ({name_of(result.status)}: {result.errors.strip()}) {result.met}" for problem in problems]
        again = edit(command, site)
        if again.status != 0 and tree != done:
            problems.append(f"the next run ended with {name_of(again.status)}: {again.errors}")
        return problems + [f"after the next run, {each}" for each in differences(read(site), done)]

    return Case("a command writes into the sources", f"{' '.join(command)}, {fault.deed} at {fault.at}", check)


def halves(tree: Tree, before: Tree, done: Tree) -> list[str]:
    """Sources that are lost or neither old nor new; files with a name of their own for a moment don't count."""
    lost = [f"'{path}' is lost" for path in before if path not in tree]
    return lost + [
        f"'{path}' is neither old nor new"
        for path, data in tree.items()
        if ".sitegen" not in path and data not in (before.get(path), done.get(path))
    ]
