"""The package in a Debian that has nothing else: what debootstrap calls its smallest."""

import os
import shutil

import pytest

from roots import Root
from shipping import REPOSITORY, journey, only, run

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
    return Root(folder, "SiteGen")


def test_dpkg_installs_it_and_takes_it_away(debian, dist):
    shutil.copy(only(dist, "*.deb"), debian.folder / "sitegen.deb")
    debian.run("dpkg", "--install", "/sitegen.deb")
    journey(debian.sitegen, debian.folder, "")
    debian.run("dpkg", "--verify", "sitegen")
    debian.run("dpkg", "--purge", "sitegen")
    assert not (debian.folder / "usr/bin/SiteGen").exists()
