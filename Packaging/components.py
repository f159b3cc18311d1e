"""What is linked into the program, with versions and the texts of licences, as the machine of the build has them."""

import dataclasses
import json
import pathlib
import re
import subprocess

from release import ROOT

COMMON_LICENSES = pathlib.Path("/usr/share/common-licenses")
# The C libraries, by their archive, with what Debian's `copyright` says of the parts that are linked.
ARCHIVES = {
    "libc.a": "LGPL-2.1-or-later",
    "libstdc++.a": "GPL-3.0-or-later WITH GCC-exception-3.1",
    "libcmark.a": "BSD-2-Clause",
    "libyaml.a": "MIT",
    "libxxhash.a": "BSD-2-Clause",
    "libz.a": "Zlib",
    "libbrotlienc.a": "MIT",
}
SWIFT = "Apache-2.0 WITH Swift-exception"
PACKAGES = {"swift-argument-parser": SWIFT, "swift-collections": SWIFT, "swift-atomics": SWIFT, "swift-system": SWIFT}


@dataclasses.dataclass(frozen=True)
class Component:
    name: str
    version: str
    # An expression of SPDX.
    license: str
    texts: tuple[str, ...]


def output(*words: str) -> str:
    return subprocess.run(words, check=True, stdout=subprocess.PIPE, text=True).stdout


def linked(build: pathlib.Path) -> list[Component]:
    """All of them; `build` is the folder that the program was linked in, `.build/…/release`."""
    return [*toolchain(), *packages(build), *libraries()]


def toolchain() -> list[Component]:
    info = json.loads(output("swiftc", "-print-target-info"))
    version = re.search(r"Swift version (\S+)", info["compilerVersion"])[1]
    license = pathlib.Path(info["paths"]["runtimeResourcePath"]).parents[1] / "share/swift/LICENSE.txt"
    # Standard library, concurrency, Dispatch and Foundation come together.
    swift = Component("swift", version, SWIFT, (license.read_text(),))
    header = license.parents[2] / "lib/swift_static/_foundation_unicode/uvernum.h"
    icu = re.search(r'U_ICU_VERSION "(\S+)"', header.read_text())[1]
    text = (ROOT / "Packaging/licenses/ICU.txt").read_text()
    return [swift, Component("icu", icu, "Unicode-3.0 AND BSD-3-Clause", (text,))]


def packages(build: pathlib.Path) -> list[Component]:
    """Those of which a module is among what was linked."""
    objects = (build / "SiteGen.product/Objects.LinkFileList").read_text()
    modules = set(re.findall(r"/(\w+)\.build/", objects))
    scratch, components = build.parent.parent, []
    state = json.loads((scratch / "workspace-state.json").read_text())
    for dependency in state["object"]["dependencies"]:
        name, checkout = dependency["packageRef"]["identity"], scratch / "checkouts" / dependency["subpath"]
        if modules.isdisjoint(folder.name for folder in (checkout / "Sources").iterdir()):
            continue
        files = sorted(file for kind in ("LICENSE*", "NOTICE*") for file in checkout.rglob(kind) if file.is_file())
        texts = tuple(file.read_text() for file in files)
        version = dependency["state"]["checkoutState"]["version"]
        components.append(Component(name, version, PACKAGES.get(name, "Apache-2.0"), texts))
    return components


def libraries() -> list[Component]:
    components = []
    for archive, license in ARCHIVES.items():
        path = pathlib.Path(output("cc", f"-print-file-name={archive}").strip()).resolve()
        package = output("dpkg-query", "-S", str(path)).split(":")[0]
        name, version = output("dpkg-query", "-W", "-f", "${source:Package} ${source:Version}", package).split()
        copyright = pathlib.Path("/usr/share/doc", package, "copyright").read_text()
        components.append(Component(name, version, license, (copyright, *referred(copyright))))
    return components


def referred(copyright: str) -> list[str]:
    """The licences that Debian keeps once for all packages."""
    names = sorted(set(re.findall(r"/usr/share/common-licenses/([\w-]+(?:\.\d+)?)", copyright)))
    return [(COMMON_LICENSES / name).read_text() for name in names]
