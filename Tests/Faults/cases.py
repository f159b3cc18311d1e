"""What a case is, and how many are run at once."""

import random
import shutil
import tempfile
import traceback
from collections import Counter
from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path

Check = Callable[[Path], list[str]]


class Skip(Exception):
    """The machine doesn't allow the case; the text says why."""


@dataclass(frozen=True)
class Case:
    """One thing that goes wrong. `check` gets an empty folder and gives the problems it found."""

    group: str
    name: str
    check: Check


@dataclass
class Tally:
    """What was tried and what came of it."""

    cases: Counter = field(default_factory=Counter)
    counts: Counter = field(default_factory=Counter)
    failures: list[str] = field(default_factory=list)
    skips: Counter = field(default_factory=Counter)

    def run(self, cases: Iterable[Case], folder: Path, width: int) -> None:
        with ThreadPoolExecutor(width) as pool:
            for case, problems, skip in pool.map(lambda case: attempt(case, folder), cases):
                self.cases[case.group] += 1
                if skip:
                    self.skips[f"{case.group}: {skip}"] += 1
                for problem in problems:
                    self.failures.append(f"{case.group}: {case.name}: {problem}")
                    print("FAILED", self.failures[-1], flush=True)


def attempt(case: Case, folder: Path) -> tuple[Case, list[str], str]:
    scratch = Path(tempfile.mkdtemp(prefix="case-", dir=folder))
    try:
        return case, case.check(scratch), ""
    except Skip as skip:
        return case, [], str(skip)
    except Exception:
        return case, [traceback.format_exc(limit=3)], ""
    finally:
        shutil.rmtree(scratch, ignore_errors=True)


def some(cases: list[Case], number: int, chance: random.Random) -> list[Case]:
    """A part of them for a quick run, chosen by the seed."""
    return cases if len(cases) <= number else sorted(chance.sample(cases, number), key=lambda case: case.name)
