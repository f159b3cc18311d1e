"""Runs SiteGen, with the shim before the system's functions if a fault is asked for."""

import os
import signal
import subprocess
import tempfile
import threading
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from subprocess import DEVNULL, PIPE

REPOSITORY = Path(__file__).resolve().parents[2]
SHIM = REPOSITORY / ".build/faults.so"

# What was done, for the report.
done_to_builds: Counter[str] = Counter()
_counting = threading.Lock()

WRITING = ("write", "create", "mkdir", "rename", "unlink", "link", "close", "allocate", "fsync", "truncate")
SENT = (signal.SIGKILL, signal.SIGINT, signal.SIGTERM, signal.SIGHUP)
READING = ("read", "stat", "open", "open-folder", "list", "lock")


def program() -> Path:
    """The built SiteGen to test: the environment's SITEGEN, else what `make build` builds."""
    path = REPOSITORY / os.environ.get("SITEGEN", ".build/release/SiteGen")
    for needed in (path, SHIM):
        if not needed.is_file():
            raise SystemExit(f"no {needed}: run 'make faults', which builds it")
    return path


@dataclass(frozen=True)
class Fault:
    """What happens at which call; see `faults.c`."""

    calls: tuple[str, ...]
    deed: str = ""
    at: int = 0
    all: bool = False
    after: bool = False
    below: Path | None = None

    def environment(self, log: Path) -> dict[str, str]:
        found = {"LD_PRELOAD": str(SHIM), "FAULTS_CALLS": f",{','.join(self.calls)},", "FAULTS_LOG": str(log)}
        if self.deed:
            found |= {"FAULTS_DO": self.deed, "FAULTS_AT": str(self.at)}
        if self.all:
            found["FAULTS_ALL"] = "1"
        if self.after:
            found["FAULTS_WHEN"] = "after"
        if self.below:
            found["FAULTS_BELOW"] = str(self.below)
        return found


@dataclass
class Result:
    """How a run ended."""

    status: int
    output: str
    errors: str
    met: list[list[str]] = field(default_factory=list)  # number, call, deed, path of the calls that were met
    total: int = 0
    mistaken: list[str] = field(default_factory=list)  # files that got the number of a standard stream

    @property
    def died_of(self) -> int:
        return -self.status if self.status < 0 else 0


def environment(**more: str) -> dict[str, str]:
    """Little of ours, and no backtraces, which take long to write."""
    kept = {name: os.environ[name] for name in ("PATH", "HOME", "LD_LIBRARY_PATH") if name in os.environ}
    return kept | {"SWIFT_BACKTRACE": "enable=no", "SOURCE_DATE_EPOCH": "1700000000", "LC_ALL": "C"} | more


def run(*arguments, fault: Fault | None = None, before: tuple = (), timeout: float = 60, **options) -> Result:
    """Runs SiteGen to its end; `before` is a program that starts it, such as `setpriv`."""
    with tempfile.TemporaryDirectory(prefix="faults-log-") as folder:
        log = Path(folder) / "log"
        variables = environment(**(fault.environment(log) if fault else {}))
        done = subprocess.run(
            [str(part) for part in (*before, program(), *arguments)],
            env=variables, timeout=timeout, **({"stdout": PIPE, "stderr": PIPE, "stdin": DEVNULL} | options))
        result = Result(done.returncode, (done.stdout or b"").decode(), (done.stderr or b"").decode())
        read_log(log, result)
        count(result.status, len(result.met))
        return result


def count(status: int, met: int = 0) -> None:
    with _counting:
        done_to_builds["runs"] += 1
        done_to_builds["calls met"] += met
        done_to_builds["runs ended by a signal"] += -status in SENT


def read_log(log: Path, result: Result) -> None:
    for line in log.read_text(errors="replace").splitlines() if log.exists() else []:
        parts = line.split("\t")
        if parts[0] == "total":
            result.total = int(parts[1])
        elif parts[0] == "stream":
            result.mistaken.append(f"'{parts[2]}' is open as stream {parts[1]}")
        else:
            result.met.append(parts)


def start(*arguments, **options) -> subprocess.Popen:
    """Starts SiteGen and doesn't wait."""
    options = {"stdout": DEVNULL, "stderr": PIPE, "stdin": DEVNULL} | options
    return subprocess.Popen([str(part) for part in (program(), *arguments)], env=environment(), **options)


def end(process: subprocess.Popen) -> tuple[int, str]:
    """Waits for a started build: its status and what it said."""
    _, errors = process.communicate(timeout=90)
    count(process.returncode)
    return process.returncode, errors.decode()


def name_of(status: int) -> str:
    return f"signal {signal.Signals(-status).name}" if status < 0 else f"status {status}"
