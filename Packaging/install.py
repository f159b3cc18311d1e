#!/usr/bin/env python3
"""Installs a program with its manual, completions and guide below a folder: `install.py PROGRAM FOLDER`."""

import pathlib
import sys

import tree
from release import Release


def main(program: str, folder: str) -> None:
    for name, entry in tree.installed(Release.of(pathlib.Path(program))).items():
        path = pathlib.Path(folder, name)
        path.parent.mkdir(parents=True, exist_ok=True)
        # A running program can be replaced by another file, not written to.
        path.unlink(missing_ok=True)
        path.write_bytes(entry.data)
        path.chmod(entry.mode)


if __name__ == "__main__":
    main(*sys.argv[1:])
