"""Links and their fragments, by LinkChecker."""

import csv
import io
import subprocess
import sys
from pathlib import Path

SETTINGS = """[checking]
maxrequestspersecond=2000
threads=6

[filtering]
checkextern=0
[AnchorCheck]
"""

# As root LinkChecker becomes 'nobody', who may not be allowed to read the checkout. It opens nothing but loopback.
COMMAND = (
    "import linkcheck.command.linkchecker as command; "
    "command.drop_privileges = lambda: None; command.linkchecker()"
)


def run(urls: list[str], scratch: Path) -> tuple[int, list[str]]:
    """How many links can be reached from the addresses, and which of them are broken or lack their fragment."""
    settings = scratch / "linkcheckerrc"
    settings.write_text(SETTINGS)
    options = ["--config", settings, "--no-status", "--no-robots", "--verbose", "--output", "csv", *urls]
    done = subprocess.run(
        [sys.executable, "-c", COMMAND, *options], capture_output=True, text=True, timeout=300, cwd=scratch
    )
    # Comments stand before the names of the columns and after the last row; a row may begin with a fragment's '#'.
    head, names, rows = done.stdout.partition("urlname;")
    lines = [line for line in (names + rows).splitlines() if line and not line.startswith("# ")]
    if done.returncode not in (0, 1) or not names:
        raise AssertionError(f"LinkChecker failed with status {done.returncode}: {done.stdout[-500:]} {done.stderr[-500:]}")
    rows = list(csv.DictReader(io.StringIO("\n".join(lines)), delimiter=";"))
    return len(rows), [
        f"{row['parentname']}: {row['urlname']}: {row['result']} {row['warningstring']}".strip()
        for row in rows
        if row["valid"] != "True" or row["warningstring"]
    ]
