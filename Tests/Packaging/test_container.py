"""The container image, as engines read it."""

import gzip
import hashlib
import io
import json
import shutil
import tarfile

import pytest

from roots import Root
from shipping import REPOSITORY, journey, only, run, version


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


@pytest.fixture
def layout(dist, tmp_path):
    with tarfile.open(only(dist, "*.oci.tar")) as archive:
        archive.extractall(tmp_path / "layout", filter="data")
    return tmp_path / "layout"


@pytest.mark.skipif(not shutil.which("skopeo"), reason="there is no skopeo")
def test_skopeo_reads_it(dist):
    told = json.loads(run("skopeo", "inspect", f"oci-archive:{only(dist, '*.oci.tar')}:{version()}"))
    assert told["Os"] == "linux" and len(told["Layers"]) == 1


@pytest.mark.released
def test_umoci_unpacks_it_and_it_runs(layout, tmp_path):
    run("umoci", "unpack", "--rootless", "--image", f"{layout}:{version()}", tmp_path / "bundle")
    root = Root(tmp_path / "bundle/rootfs")
    journey(root.sitegen, root.folder, "")
