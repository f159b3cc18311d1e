"""What is inside, in the words of SPDX 2.3."""

import datetime
import hashlib
import json

from components import Component
from release import Release


def file_name(release: Release) -> str:
    return f"{release.name}.spdx.json"


def document(release: Release, components: list[Component]) -> bytes:
    program = hashlib.sha256(release.program.read_bytes()).hexdigest()
    created = datetime.datetime.fromtimestamp(release.epoch, datetime.UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    own = package("SiteGen", release.version, "Apache-2.0 WITH Swift-exception") | {
        "primaryPackagePurpose": "APPLICATION",
        "checksums": [{"algorithm": "SHA256", "checksumValue": program}],
    }
    inside = [package(component.name, component.version, component.license) for component in components]
    relationships = [relationship("SPDXRef-DOCUMENT", "DESCRIBES", own)]
    relationships += [relationship(own["SPDXID"], "STATIC_LINK", entry) for entry in inside]
    text = {
        "spdxVersion": "SPDX-2.3",
        "dataLicense": "CC0-1.0",
        "SPDXID": "SPDXRef-DOCUMENT",
        "name": release.name,
        "documentNamespace": f"https://spdx.org/spdxdocs/{release.name}-{program}",
        "creationInfo": {"created": created, "creators": [f"Tool: SiteGen-{release.version}"]},
        "packages": [own, *inside],
        "relationships": relationships,
    }
    return json.dumps(text, indent=1).encode() + b"\n"


def package(name: str, version: str, license: str) -> dict:
    return {
        "SPDXID": f"SPDXRef-{name}",
        "name": name,
        "versionInfo": version,
        "downloadLocation": "NOASSERTION",
        "filesAnalyzed": False,
        "licenseConcluded": license,
        "licenseDeclared": license,
        "copyrightText": "NOASSERTION",
    }


def relationship(start: str, kind: str, end: dict) -> dict:
    return {"spdxElementId": start, "relationshipType": kind, "relatedSpdxElement": end["SPDXID"]}
