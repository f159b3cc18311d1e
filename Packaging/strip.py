#!/usr/bin/env python3
"""Strips a program of what depends on the folder it was built in: `strip.py PROGRAM TARGET`.

The compiler leaves a hash of each module's path-dependent form, which nothing reads when the program runs. The
linker made the build's ID, by which SiteGen knows the program that made an output, of these hashes too: it is made anew.
"""

import hashlib
import pathlib
import subprocess
import sys

# The head of the note of an ID: lengths of name and ID, type, name.
NOTE = bytes([4, 0, 0, 0, 20, 0, 0, 0, 3, 0, 0, 0]) + b"GNU\0"


def main(program: str, target: pathlib.Path) -> None:
    subprocess.run(["strip", "--remove-section=.swift_modhash", "-o", target, program], check=True)
    data = bytearray(target.read_bytes())
    start = data.index(NOTE) + len(NOTE)
    data[start : start + 20] = bytes(20)
    data[start : start + 20] = hashlib.sha1(data).digest()
    target.write_bytes(data)


if __name__ == "__main__":
    main(sys.argv[1], pathlib.Path(sys.argv[2]))
