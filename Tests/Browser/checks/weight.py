"""What a reader must load before the page can be seen."""

import gzip
import urllib.parse
from pathlib import Path

KIB = 1024
# All files together, scripts too, in every language.
MOST_AT_FIRST = 16 * KIB
MOST_REQUESTS = 12
MOST_SCRIPT = 7 * KIB


def packed(data: bytes) -> int:
    """The bytes that the data takes when it is sent, packed as good hosts pack it."""
    return len(gzip.compress(data, 9, mtime=0))


def problems(requests: list[str], origin: str, base: str, folder: Path, most: int = MOST_AT_FIRST) -> list[str]:
    """What is too heavy about the requests that the first view of a page made."""
    sizes: dict[str, int] = {}
    found, scripts = [], 0
    for url in requests:
        path = urllib.parse.unquote(urllib.parse.urlsplit(url).path)
        if not url.startswith(origin + base):
            found.append(f"loaded from elsewhere: {url}")
            continue
        file = folder / path.removeprefix(base)
        data = (file / "index.html" if file.is_dir() else file).read_bytes()
        if path.endswith(".json"):
            found.append(f"loaded before it is needed: {path}")
            continue
        sizes[path] = packed(data)
        if path.endswith(".js"):
            scripts += len(data)
    if len(requests) > MOST_REQUESTS:
        found.append(f"{len(requests)} requests, at most {MOST_REQUESTS} are allowed")
    if sum(sizes.values()) > most:
        found.append(f"{sum(sizes.values())} bytes packed, at most {most} are allowed: {sizes}")
    if scripts >= MOST_SCRIPT:
        found.append(f"{scripts} bytes of script, it must be less than {MOST_SCRIPT}")
    return found
