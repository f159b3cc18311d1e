"""What is looked at: the files of `make dist` in the folder DIST, else those of a stand-in for the program."""

import os
import pathlib

import pytest

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
