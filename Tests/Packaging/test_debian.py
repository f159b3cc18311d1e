"""The package in a Debian that has nothing else: what debootstrap calls its smallest."""

import os
import shutil

import pytest

from shipping import REPOSITORY, only, run, version

pytestmark = pytest.mark.released
SUITE, KEPT = "bookworm", REPOSITORY / ".build-dist/debian"


@pytest.fixture(scope="module")
def debian(tmp_path_factory):
    """A fresh one, of what was once brought from Debian's packages."""
    if not KEPT.exists():
        run("debootstrap", "--variant=minbase", SUITE, f"{KEPT}.part")
        os.rename(f"{KEPT}.part", KEPT)
    folder = tmp_path_factory.mktemp("debian") / "root"
    run("cp", "--archive", KEPT, folder)
    return folder


def test_dpkg_installs_it_and_takes_it_away(debian, dist):
    shutil.copy(only(dist, "*.deb"), debian / "sitegen.deb")
    for name in ("content", "templates"):
        shutil.copytree(REPOSITORY / name, debian / "site" / name)

    def inside(*words: str) -> str:
        script = f'mount --bind /proc "{debian}/proc" && exec chroot "{debian}" "$@"'
        path = {"PATH": "/usr/sbin:/usr/bin:/sbin:/bin"}
        return run("unshare", "--mount", "sh", "-c", script, "sh", *words, env=path)

    inside("dpkg", "--install", "/sitegen.deb")
    assert inside("SiteGen", "--version").strip() == version()
    inside("SiteGen", "check", "--strict", "--site", "/site")
    inside("SiteGen", "build", "--site", "/site")
    assert (debian / "site/public/en/index.html").exists()
    inside("dpkg", "--verify", "sitegen")
    inside("dpkg", "--purge", "sitegen")
    assert not (debian / "usr/bin/SiteGen").exists()
