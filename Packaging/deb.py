"""A package for Debian and Ubuntu, without dependencies: `deb(5)`."""

import gzip
import hashlib
import os
import re
import sys

from archives import ar, folders, tar, written, xz
from release import Entry, Files, Release
from tree import DOCUMENTS

ARCHITECTURES = {"x86_64": "amd64", "aarch64": "arm64"}
CONTROL = """\
Package: sitegen
Version: {version}
Section: web
Priority: optional
Architecture: {architecture}
Maintainer: {maintainer}
Installed-Size: {size}
Description: multilingual sales-help sites from Markdown
 SiteGen builds sites of questions and answers about paying, prices, licences
 and refunds, in any number of languages, checked before they are published.
"""

# Nobody's, and never anybody's (RFC 2606): who releases the package writes an address that is read into DEBEMAIL.
NOBODY = "SiteGen's maintainers", "maintainers@sitegen.invalid"


def maintainer() -> str:
    """The name and address of who answers for the package, as Debian's own tools take them (`debchange(1)`)."""
    name, address = (os.environ.get(key) or value for key, value in zip(("DEBFULLNAME", "DEBEMAIL"), NOBODY))
    # A name without what would need quotes, and a host with a dot: Debian Policy, 5.6.2.
    if not re.fullmatch(r"(?! )[^\x00-\x1f\x7f<>@,;:\"\\\[\]()]*[^\s<>@,;:\"\\\[\]()]", name):
        sys.exit(f"DEBFULLNAME: a name without <>@,;:()[]\"\\, not '{name}'")
    if not re.fullmatch(r"[\w.+%-]+@([\w-]+\.)+[\w-]*[^\W\d_]", address, re.ASCII):
        sys.exit(f"DEBEMAIL: an address such as sitegen@example.com, not '{address}'")
    return f"{name} <{address}>"


def file_name(release: Release) -> str:
    return f"sitegen_{release.version}_{ARCHITECTURES[release.machine]}.deb"


def package(release: Release, files: Files, copyright: str) -> bytes:
    files = {f"usr/{name}": entry for name, entry in files.items()}
    for name in [name for name in files if "/share/man/" in name]:
        files[name + ".gz"] = Entry(gzip.compress(files.pop(name).data, 9, mtime=0))
    # Debian has a folder of its own for packages' completions of zsh.
    files = {name.replace("zsh/site-functions", "zsh/vendor-completions"): entry for name, entry in files.items()}
    files[f"usr/{DOCUMENTS}copyright"] = written(copyright)
    sums = "".join(f"{hashlib.md5(files[name].data).hexdigest()}  {name}\n" for name in sorted(files))
    size = sum(-(-len(entry.data) // 1024) for entry in files.values()) + len(folders(files))
    control = CONTROL.format(
        version=release.version, architecture=ARCHITECTURES[release.machine], maintainer=maintainer(), size=size)
    parts = {"control": written(control), "md5sums": written(sums)}
    return ar(
        {
            "debian-binary": b"2.0\n",
            "control.tar.xz": xz(tar(parts, release.epoch, "./")),
            "data.tar.xz": xz(tar(files, release.epoch, "./")),
        },
        release.epoch,
    )
