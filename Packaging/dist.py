#!/usr/bin/env python3
"""Makes of a program without libraries what is shipped of it: `dist.py PROGRAM FOLDER`.

Nothing but the sources and the machine's packages decides the bytes: times are those of the last commit.
"""

import argparse
import pathlib

import archives
import components
import deb
import oci
import sbom
import tree
import wheel
from release import ROOT, Files, Release

NOTICE = """\
SiteGen's own licence is in LICENSE. The program holds, linked into it, what the files below `licenses/` are named for.

The GNU C Library is under the LGPL: who wants to run SiteGen with another version of it finds all that has to be
linked in SiteGen's sources, and the commands in their Makefile; its sources are those of the named version in Debian.
"""


def notices(linked: list[components.Component]) -> Files:
    """The licences of all that is inside, by its name."""
    folder, rule = tree.DOCUMENTS + "licenses/", "\n\n" + "-" * 80 + "\n\n"
    files = {f"{folder}{part.name}.txt": archives.written(rule.join(part.texts)) for part in linked}
    return files | {tree.DOCUMENTS + "NOTICE": archives.written(NOTICE)}


def container(files: Files) -> Files:
    """What the Containerfile copies."""
    licenses = tree.DOCUMENTS + "licenses/"
    texts = {"licenses/" + name.removeprefix(licenses): file for name, file in files.items() if licenses in name}
    return {"bin/SiteGen": files["bin/SiteGen"], "licenses/LICENSE": files[tree.DOCUMENTS + "LICENSE"]} | texts


def shipped(release: Release, linked: list[components.Component]) -> dict[str, bytes]:
    """Every file of the release, by name."""
    files = tree.installed(release) | notices(linked)
    copyright = "\n\n".join(files[tree.DOCUMENTS + name].data.decode() for name in ("NOTICE", "LICENSE"))
    archive = archives.tar(files, release.epoch, release.name + "/")
    return {
        f"{release.name}.tar.xz": archives.xz(archive),
        deb.file_name(release): deb.package(release, files, copyright),
        wheel.file_name(release): wheel.package(release, files),
        oci.file_name(release): oci.image(release, container(files)),
        sbom.file_name(release): sbom.document(release, linked),
        "Containerfile": (ROOT / "Packaging/Containerfile").read_bytes(),
    }


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("program", type=pathlib.Path)
    parser.add_argument("folder", type=pathlib.Path, help="where the files are written")
    parser.add_argument("--built", type=pathlib.Path, help="the folder that the program was linked in")
    options = parser.parse_args()
    release = Release.of(options.program)
    built = (options.built or options.program.parent).resolve()
    options.folder.mkdir(parents=True, exist_ok=True)
    for name, data in shipped(release, components.linked(built)).items():
        (options.folder / name).write_bytes(data)
        print(f"{len(data):>12,}  {name}")


if __name__ == "__main__":
    main()
