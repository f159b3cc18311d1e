"""A container image of the program alone, as an archive of the OCI image layout, version 1."""

import datetime
import gzip
import hashlib
import json

from archives import tar, written
from release import Files, Release

ARCHITECTURES = {"x86_64": "amd64", "aarch64": "arm64"}
TYPE = "application/vnd.oci.image."


def file_name(release: Release) -> str:
    return f"{release.name}.oci.tar"


def image(release: Release, files: Files) -> bytes:
    """The layer has what the Containerfile copies; what the program runs in is the site's folder."""
    layer = tar(files, release.epoch)
    created = datetime.datetime.fromtimestamp(release.epoch, datetime.UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    blobs: dict[str, bytes] = {}
    system = {"architecture": ARCHITECTURES[release.machine], "os": "linux"}
    configuration = {
        "created": created,
        **system,
        "config": {"Entrypoint": ["/bin/SiteGen"], "WorkingDir": "/site"},
        "rootfs": {"type": "layers", "diff_ids": [digest(layer)]},
        "history": [{"created": created, "created_by": f"SiteGen {release.version}"}],
    }
    manifest = {
        "schemaVersion": 2,
        "mediaType": TYPE + "manifest.v1+json",
        "config": blob(blobs, "config.v1+json", encoded(configuration)),
        "layers": [blob(blobs, "layer.v1.tar+gzip", gzip.compress(layer, 9, mtime=0))],
    }
    name = {"annotations": {"org.opencontainers.image.ref.name": release.version}}
    index = {
        "schemaVersion": 2,
        "mediaType": TYPE + "index.v1+json",
        "manifests": [blob(blobs, "manifest.v1+json", encoded(manifest)) | {"platform": system} | name],
    }
    content = {"oci-layout": b'{"imageLayoutVersion":"1.0.0"}', "index.json": encoded(index)}
    content |= {f"blobs/sha256/{sum}": data for sum, data in blobs.items()}
    return tar({name: written(data) for name, data in content.items()}, release.epoch)


def blob(blobs: dict[str, bytes], kind: str, data: bytes) -> dict:
    """Puts content among the others; what tells of it."""
    blobs[hashlib.sha256(data).hexdigest()] = data
    return {"mediaType": TYPE + kind, "digest": digest(data), "size": len(data)}


def digest(data: bytes) -> str:
    return "sha256:" + hashlib.sha256(data).hexdigest()


def encoded(value: dict) -> bytes:
    return json.dumps(value, separators=(",", ":")).encode()
