"""A wheel that brings the program, and no Python: `pip install` puts it on the PATH."""

import base64
import hashlib

from archives import written, zipped
from release import Entry, Files, Release

METADATA = """\
Metadata-Version: 2.1
Name: sitegen
Version: {version}
Summary: Multilingual sales-help sites from Markdown
License: Apache-2.0
Requires-Python: >=3.8
Description-Content-Type: text/markdown

"""


def tags(release: Release) -> list[str]:
    """A program without libraries runs wherever any of these does."""
    machine = release.machine
    return [f"manylinux2014_{machine}", f"manylinux_2_17_{machine}", f"musllinux_1_1_{machine}"]


def file_name(release: Release) -> str:
    return f"sitegen-{release.version}-py3-none-{'.'.join(tags(release))}.whl"


def package(release: Release, files: Files) -> bytes:
    base, wheel = f"sitegen-{release.version}", "Wheel-Version: 1.0\nGenerator: sitegen\nRoot-Is-Purelib: false\n"
    wheel += "".join(f"Tag: py3-none-{tag}\n" for tag in tags(release))
    metadata = METADATA.format(version=release.version).encode() + files["share/doc/sitegen/README.md"].data
    content = {f"{base}.data/scripts/SiteGen": files["bin/SiteGen"]}
    content |= {f"{base}.data/data/{name}": entry for name, entry in sorted(files.items()) if name != "bin/SiteGen"}
    content |= {
        f"{base}.dist-info/METADATA": Entry(metadata),
        f"{base}.dist-info/WHEEL": written(wheel),
    }
    record = f"{base}.dist-info/RECORD"
    lines = [f"{name},sha256={digest(entry.data)},{len(entry.data)}\n" for name, entry in content.items()]
    content[record] = written("".join(lines) + f"{record},,\n")
    return zipped(content, release.epoch)


def digest(data: bytes) -> str:
    return base64.urlsafe_b64encode(hashlib.sha256(data).digest()).rstrip(b"=").decode()
