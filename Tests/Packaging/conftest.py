"""What is looked at: the files of `make dist` in the folder DIST, else those of a stand-in for the program."""

import os
import pathlib
import shutil

import pytest

from runner import Runner, release_of, vouching
from shipping import REPOSITORY, packaged


def pytest_collection_modifyitems(items):
    if not os.environ.get("DIST"):
        reason = "run by 'make dist-test'"
        for item in items:
            if item.get_closest_marker("released"):
                item.add_marker(pytest.mark.skip(reason=reason))


@pytest.fixture(scope="session")
def dist(tmp_path_factory) -> pathlib.Path:
    if folder := os.environ.get("DIST"):
        return (REPOSITORY / folder).resolve()
    return packaged(tmp_path_factory.mktemp("packaged"))


@pytest.fixture(scope="session")
def server(tmp_path_factory) -> pathlib.Path:
    """A stand-in for GitHub: its address, with a release below it."""
    folder = tmp_path_factory.mktemp("server")
    files = release_of(folder)
    files.parent.mkdir(parents=True)
    packaged(tmp_path_factory.mktemp("release"), f"file://{files}").rename(files)
    return folder


@pytest.fixture
def runner(server, tmp_path) -> Runner:
    checkout = tmp_path / "checkout"
    for name in ("content", "templates"):
        shutil.copytree(REPOSITORY / name, checkout / name)
    runner = Runner(checkout, tmp_path / "scratch", f"file://{server}")
    vouching(runner, 0)
    return runner
