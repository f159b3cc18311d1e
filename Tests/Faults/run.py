"""Builds a site while the machine fails, and looks at what is left: CONTRIBUTING.md, "When the machine fails"."""

import argparse
import os
import random
import shutil
import sys
import tempfile
import time
from pathlib import Path

import calls
import changes
import disks
import edits
import imports
import kills
import limits
import oracle
import parallel
import streams
from cases import Tally, some
from program import REPOSITORY, done_to_builds, program
from trial import Trial


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seed", type=int, default=None, help="the same one gives the same cases")
    parser.add_argument("--quick", action="store_true", help="a few cases of each group")
    parser.add_argument("--only", default="", help="only cases with this in their group or name")
    parser.add_argument("--width", type=int, default=os.cpu_count() or 1, help="cases at once")
    return parser.parse_args()


def main() -> int:
    options = arguments()
    if sys.platform != "linux":
        print("the faults need Linux: skipped")
        return 0
    program()
    seed = options.seed if options.seed is not None else random.SystemRandom().randrange(1 << 32)
    print(f"faults with SEED={seed}", flush=True)
    chance = random.Random(seed)
    begin = time.monotonic()
    (REPOSITORY / ".build").mkdir(exist_ok=True)
    folder = Path(tempfile.mkdtemp(prefix="faults-", dir=REPOSITORY / ".build"))
    folder.chmod(0o755)  # for other users
    try:
        tally = Tally()
        trial = Trial.make(folder)
        (folder / "count").mkdir()
        count = folder / "count"
        groups = [
            (oracle.cases(trial), 99),
            (calls.cases(trial, count), 16),
            (kills.cases(trial, count, chance, 60), 12),
            (edits.cases(trial, count), 18),
            (imports.cases(count), 6),
            (changes.cases(trial, count, chance, 20), 8),
            (streams.cases(trial), 8),
            (limits.cases(trial), 5),
            (disks.cases(trial, chance, 12), 6),
            (parallel.cases(trial, chance, 8), 2),
        ]
        for group, few in groups:
            chosen = [case for case in group if options.only in f"{case.group}: {case.name}"]
            tally.run(some(chosen, few, chance) if options.quick else chosen, folder, options.width)
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    return report(tally, seed, time.monotonic() - begin)


def report(tally: Tally, seed: int, seconds: float) -> int:
    for group, number in tally.cases.items():
        print(f"{number:6} {group}")
    for reason, number in tally.skips.items():
        print(f"skipped {number}: {reason}")
    print(", ".join(f"{number} {what}" for what, number in done_to_builds.items()))
    failed = f"{len(tally.failures)} problems" if tally.failures else "no problem"
    print(f"{tally.cases.total()} cases in {seconds:.0f} s, {failed} (SEED={seed})")
    return 1 if tally.failures or not tally.cases else 0


if __name__ == "__main__":
    sys.exit(main())
