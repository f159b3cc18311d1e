#!/usr/bin/env python3
"""Prints what CHANGELOG.md says of a version: `changes.py v0.2.0`."""

import re
import sys

from release import ROOT


def main(tag: str) -> None:
    sections = re.split(r"(?m)^## \[(.+?)\].*$", (ROOT / "CHANGELOG.md").read_text())
    texts = dict(zip(sections[1::2], sections[2::2]))
    version = tag.removeprefix("v")
    if version not in texts:
        sys.exit(f"CHANGELOG.md says nothing of {version}")
    print(texts[version].strip())


if __name__ == "__main__":
    main(sys.argv[1])
