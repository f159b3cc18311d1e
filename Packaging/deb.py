"""A package for Debian and Ubuntu, without dependencies: `deb(5)`."""

import gzip
import hashlib

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
Maintainer: The SiteGen maintainers <sitegen@localhost>
Installed-Size: {size}
Description: multilingual sales-help sites from Markdown
 SiteGen builds sites of questions and answers about paying, prices, licences and
 refunds, in any number of languages, checked before they are published.
"""


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
    control = CONTROL.format(version=release.version, architecture=ARCHITECTURES[release.machine], size=size)
    parts = {"control": written(control), "md5sums": written(sums)}
    return ar(
        {
            "debian-binary": b"2.0\n",
            "control.tar.xz": xz(tar(parts, release.epoch, "./")),
            "data.tar.xz": xz(tar(files, release.epoch, "./")),
        },
        release.epoch,
    )
