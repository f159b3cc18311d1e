#!/usr/bin/env python3
"""Counts the instructions of three builds with one job, and compares them with instructions.json.

    instructions.py check|record --sitegen PROGRAM [--shim SIGSUSPEND.SO]

Uses `perf stat` where the processor's counters may be read, else callgrind. The counts of the two are
not comparable and are kept apart.
"""

import argparse
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from measure import HERE, corpus

RECORD = HERE / "instructions.json"
TOLERANCE = 0.03
ENVIRONMENT = os.environ | {"SWIFT_DETERMINISTIC_HASHING": "1"}


def with_perf(command):
    """User instructions, the lowest of three runs; nothing if the counters can't be read."""
    result = subprocess.run(["perf", "stat", "-x,", "-e", "instructions:u", *command], env=ENVIRONMENT, capture_output=True, text=True)
    found = re.search(r"^(\d+),.*instructions:u", result.stderr, re.M)
    return int(found[1]) if found and result.returncode == 0 else None


def with_callgrind(command, shim):
    environment = ENVIRONMENT | {"LD_PRELOAD": str(shim)}
    valgrind = ["valgrind", "--tool=callgrind", "--callgrind-out-file=/dev/null", *command]
    result = subprocess.run(valgrind, env=environment, capture_output=True, text=True)
    found = re.search(r"Collected : (\d+)", result.stderr)
    if not found or result.returncode != 0:
        sys.exit(result.stderr)
    return int(found[1])


def counts(count, program, again):
    """Case to instructions. `again` is how often: each case's lowest count stands."""
    found = {}
    with tempfile.TemporaryDirectory(dir="/dev/shm" if os.path.isdir("/dev/shm") else None) as scratch:
        for _ in range(again):
            for case, pages, fresh in (("cold, 1 page", 1, True), ("cold, 1,000 pages", 1000, True), ("nothing changed, 1,000 pages", 1000, False)):
                output = os.path.join(scratch, str(pages))
                if fresh:
                    shutil.rmtree(output, ignore_errors=True)
                command = [program, "build", "--site", str(corpus(pages) / "sitegen"), "--output", output, "--jobs", "1"]
                value = count(command)
                found[case] = min(found.get(case, value), value)
    return found


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("mode", choices=["check", "record"])
    parser.add_argument("--sitegen", type=Path, required=True)
    parser.add_argument("--shim", type=Path)
    options = parser.parse_args()
    program = str(options.sitegen.resolve())
    if shutil.which("perf") and with_perf(["true"]):
        tool, found = "perf", counts(with_perf, program, 3)
    else:
        with tempfile.TemporaryDirectory() as scratch:
            stripped = os.path.join(scratch, "SiteGen")
            subprocess.run(["strip", "-g", program, "-o", stripped], check=True)
            tool, found = "callgrind", counts(lambda command: with_callgrind(command, options.shim.resolve()), stripped, 1)
    recorded = json.loads(RECORD.read_text()) if RECORD.exists() else {}
    if options.mode == "record":
        RECORD.write_text(json.dumps(recorded | {tool: found}, indent=2) + "\n")
    failed = False
    for case, value in found.items():
        before = recorded.get(tool, {}).get(case)
        change = None if before is None else value / before - 1
        failed |= change is not None and abs(change) > TOLERANCE
        print(f"{case}: {value / 1e6:,.1f} million instructions ({tool})" + ("" if change is None else f", {change:+.1%}"))
    if options.mode == "check" and tool not in recorded:
        sys.exit(f"nothing is recorded for {tool}: make bench-record")
    if options.mode == "check" and failed:
        sys.exit(f"more than {TOLERANCE:.0%} from what {RECORD.name} records; if it is meant: make bench-record")


if __name__ == "__main__":
    main()
