"""What lies below `/usr` or `/usr/local` where SiteGen is installed."""

import tempfile

import manual
from release import ROOT, SHELLS, Entry, Files, Release

COMPLETIONS = {
    "bash": "share/bash-completion/completions/SiteGen",
    "zsh": "share/zsh/site-functions/_SiteGen",
    "fish": "share/fish/vendor_completions.d/SiteGen.fish",
}
DOCUMENTS = "share/doc/sitegen/"


def installed(release: Release) -> Files:
    files = {"bin/SiteGen": Entry(release.program.read_bytes(), 0o755)}
    files |= {f"share/man/man1/{name}": page for name, page in manual.pages(release).items()}
    files |= {COMPLETIONS[shell]: Entry(release.completion(shell)) for shell in SHELLS}
    files |= {f"share/sitegen/schemas/{name}.json": schema for name, schema in schemas(release).items()}
    return files | documents()


def schemas(release: Release) -> dict[str, Entry]:
    """The JSON Schemas by the names that the program lists; asked where no site's own words could get into them."""
    with tempfile.TemporaryDirectory() as nowhere:
        names = [line.split(":")[0] for line in release.says("schema", "--list", "--site", nowhere).splitlines()]
        return {name: Entry(release.says("schema", name, "--site", nowhere).encode()) for name in names}


def documents() -> Files:
    """The guide, and what its first page leads to."""
    names = ["README.md", "ARCHITECTURE.md", "CONTRIBUTING.md", "CHANGELOG.md", "SECURITY.md", "LICENSE"]
    paths = [ROOT / name for name in names] + sorted((ROOT / "Documentation").rglob("*"))
    return {
        DOCUMENTS + path.relative_to(ROOT).as_posix(): Entry(path.read_bytes())
        for path in paths
        if path.is_file()
    }
