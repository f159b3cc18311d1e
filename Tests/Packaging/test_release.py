"""The workflows that make a release."""

import os
import re

import pytest
import yaml

from runner import Failed, Runner
from shipping import REPOSITORY, packaged, run, version

GITHUB, GITLAB = ".github/workflows/release.yml", "Packaging/ci/gitlab-release.yml"


def workflow(path):
    return yaml.safe_load((REPOSITORY / path).read_text())


@pytest.mark.parametrize("path", [GITHUB, GITLAB])
def test_it_calls_what_is_there(path):
    text = (REPOSITORY / path).read_text()
    targets = set(re.findall(r"make (?!man)([a-z-]+)", text))
    assert {"test", "dist", "dist-test"} <= targets
    makefile = (REPOSITORY / "Makefile").read_text()
    assert all(re.search(rf"(?m)^{target}:", makefile) for target in targets)
    for script in re.findall(r"python3 (Packaging/\S+)", text):
        assert (REPOSITORY / script).exists(), script


def test_both_install_the_same():
    lists = [re.search(r"--no-install-recommends (.+)", (REPOSITORY / path).read_text())[1] for path in (GITHUB, GITLAB)]
    assert lists[0] == lists[1]


@pytest.fixture
def releasing(tmp_path):
    """The last job, with the files of the machines; GitHub's program says what it was told."""
    runner = Runner(REPOSITORY, tmp_path / "scratch", "https://forge.example")
    runner.github |= {"repository": "acme/sitegen"}
    program = tmp_path / "scratch/bin/gh"
    program.parent.mkdir()
    program.write_text('#!/bin/sh\nprintf "told %s\\n" "$@"\ncat changes.md\n')
    program.chmod(0o755)
    checkout = tmp_path / "checkout"
    checkout.mkdir()
    for name in ("Packaging", "CHANGELOG.md"):
        (checkout / name).symlink_to(REPOSITORY / name)
    packaged(tmp_path / "packaged").rename(checkout / "dist")
    for name in ("SHA256SUMS", "sitegen.rb", "sitegen.gitlab-ci.yml"):
        os.remove(checkout / "dist" / name)
    runner.checkout = checkout
    return runner


def test_a_tag_becomes_a_release_with_all_files_and_their_sums(releasing):
    releasing.variables["GITHUB_REF_NAME"] = f"v{version()}"
    releasing.job(workflow(GITHUB)["jobs"]["release"]["steps"])
    told = set(re.findall(r"(?m)^told (.+)$", releasing.printed))
    files = {f"dist/{path.name}" for path in (releasing.checkout / "dist").iterdir()}
    assert files < told and {f"v{version()}", "dist/sitegen.rb", "dist/sitegen.gitlab-ci.yml"} < told
    assert f"/acme/sitegen/releases/download/v{version()}/" in (releasing.checkout / "dist/sitegen.rb").read_text()
    run("sha256sum", "--check", "--strict", "SHA256SUMS", cwd=releasing.checkout / "dist")
    assert "### Added" in releasing.printed


def test_a_tag_that_the_changes_do_not_know_is_no_release(releasing):
    releasing.variables["GITHUB_REF_NAME"] = "v99.0.0"
    with pytest.raises(Failed, match="says nothing of 99.0.0"):
        releasing.job(workflow(GITHUB)["jobs"]["release"]["steps"])
