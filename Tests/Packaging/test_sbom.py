"""The list of what is inside, as SPDX's own tools read it."""

from spdx_tools.spdx.parser.parse_anything import parse_file
from spdx_tools.spdx.validation.document_validator import validate_full_spdx_document

from shipping import only, version


def test_spdx_tools_find_it_valid(dist):
    document = parse_file(str(only(dist, "*.spdx.json")))
    assert validate_full_spdx_document(document) == []
    packages = {package.name: package for package in document.packages}
    assert packages["SiteGen"].version == version()
    assert {"swift", "icu", "glibc", "cmark", "swift-nio"} < set(packages)
    linked = {relationship.related_spdx_element_id for relationship in document.relationships}
    assert {package.spdx_id for package in document.packages} == linked
