"""The container image, as engines read it."""

import gzip
import hashlib
import io
import json
import shutil
import subprocess
import tarfile

import pytest

from shipping import REPOSITORY, only, run, version


@pytest.fixture
def files(dist):
    with tarfile.open(only(dist, "*.oci.tar")) as archive:
        return {member.name: archive.extractfile(member).read() for member in archive if member.isfile()}


def blob(files, descriptor):
    """What a descriptor tells of, which has to be as it says."""
    kind, sum = descriptor["digest"].split(":")
    data = files[f"blobs/{kind}/{sum}"]
    assert hashlib.sha256(data).hexdigest() == sum and len(data) == descriptor["size"]
    return data


def test_its_layout_is_whole(files):
    assert json.loads(files["oci-layout"]) == {"imageLayoutVersion": "1.0.0"}
    (entry,) = json.loads(files["index.json"])["manifests"]
    assert entry["annotations"]["org.opencontainers.image.ref.name"] == version()
    manifest = json.loads(blob(files, entry))
    configuration = json.loads(blob(files, manifest["config"]))
    (layer,) = manifest["layers"]
    content = gzip.decompress(blob(files, layer))
    assert configuration["rootfs"]["diff_ids"] == ["sha256:" + hashlib.sha256(content).hexdigest()]
    assert len(files) == 5, "something that nothing leads to"
    with tarfile.open(fileobj=io.BytesIO(content)) as archive:
        names = archive.getnames()
    assert names[:2] == ["bin", "bin/SiteGen"] and "licenses/glibc.txt" in names
    assert configuration["config"]["Entrypoint"] == ["/bin/SiteGen"]


def test_the_containerfile_says_the_same(files):
    text = (REPOSITORY / "Packaging/Containerfile").read_text()
    (entry,) = json.loads(files["index.json"])["manifests"]
    configuration = json.loads(blob(files, json.loads(blob(files, entry))["config"]))["config"]
    assert f"ENTRYPOINT {json.dumps(configuration['Entrypoint'])}" in text
    assert f"WORKDIR {configuration['WorkingDir']}" in text


@pytest.mark.skipif(not shutil.which("umoci"), reason="there is no umoci")
def test_an_engine_unpacks_it(dist, tmp_path):
    layout = tmp_path / "layout"
    with tarfile.open(only(dist, "*.oci.tar")) as archive:
        archive.extractall(layout, filter="data")
    run("umoci", "unpack", "--rootless", "--image", f"{layout}:{version()}", tmp_path / "bundle")
    program = tmp_path / "bundle/rootfs/bin/SiteGen"
    assert subprocess.run([program, "--version"], capture_output=True, text=True).stdout.strip() == version()
