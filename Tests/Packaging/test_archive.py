"""The archive for everybody, and what holds for all files."""

import hashlib
import json
import tarfile

import pytest

from shipping import REPOSITORY, only, packaged, run, version


@pytest.fixture(scope="module")
def unpacked(dist, tmp_path_factory):
    folder = tmp_path_factory.mktemp("unpacked")
    with tarfile.open(only(dist, "*.tar.xz")) as archive:
        archive.extractall(folder, filter="data")
    return only(folder, f"sitegen-{version()}-linux-*")


def test_two_runs_make_the_same_bytes(tmp_path):
    one, two = packaged(tmp_path / "one"), packaged(tmp_path / "two")
    program = (tmp_path / "one/program").read_bytes()
    assert program == (tmp_path / "two/program").read_bytes()
    names = sorted(path.name for path in one.iterdir())
    assert names == sorted(path.name for path in two.iterdir()) and len(names) == 9
    for name in names:
        assert (one / name).read_bytes() == (two / name).read_bytes(), name


def test_every_file_has_its_checksum(dist):
    sums = dict(reversed(line.split("  ")) for line in (dist / "SHA256SUMS").read_text().splitlines())
    assert sorted([*sums, "SHA256SUMS"]) == sorted(path.name for path in dist.iterdir())
    for name, sum in sums.items():
        assert hashlib.sha256((dist / name).read_bytes()).hexdigest() == sum


def test_nothing_in_the_archive_tells_of_who_made_it(dist):
    with tarfile.open(only(dist, "*.tar.xz")) as archive:
        members = archive.getmembers()
    assert {(member.uid, member.gid, member.uname, member.gname) for member in members} == {(0, 0, "root", "root")}
    assert len({member.mtime for member in members}) == 1
    assert [member.name for member in members] == sorted(member.name for member in members)
    assert {member.mode for member in members if member.isfile()} == {0o644, 0o755}


def test_the_program_tells_its_version(unpacked):
    assert run(unpacked / "bin/SiteGen", "--version").strip() == version()


def test_every_command_has_a_manual_page_that_its_reader_takes(unpacked):
    pages = {page.stem: page for page in (unpacked / "share/man/man1").iterdir()}
    assert {"SiteGen", "SiteGen-build", "SiteGen-translations-add"} < set(pages)
    for name, page in pages.items():
        shown = run("man", "--warnings", "--local-file", page, env={"PATH": "/usr/bin:/bin", "MANWIDTH": "100"})
        assert f"SiteGen {version()}" in shown and "NAME" in shown
    assert "--base-url" in run("man", "--local-file", pages["SiteGen-build"])


@pytest.mark.parametrize(
    "shell, path",
    [
        ("bash", "share/bash-completion/completions/SiteGen"),
        ("zsh", "share/zsh/site-functions/_SiteGen"),
        ("fish", "share/fish/vendor_completions.d/SiteGen.fish"),
    ],
)
def test_each_shell_completes_options(unpacked, shell, path):
    assert "base-url" in (unpacked / path).read_text()


def test_every_schema_that_the_program_lists_is_there(unpacked):
    listed = run(unpacked / "bin/SiteGen", "schema", "--list").splitlines()
    folder = unpacked / "share/sitegen/schemas"
    assert sorted(line.split(":")[0] for line in listed) == sorted(path.stem for path in folder.iterdir())
    for path in folder.iterdir():
        assert json.loads(path.read_text())["$schema"].startswith("https://json-schema.org/")


def test_bash_offers_the_commands(unpacked):
    script = f"source '{unpacked}/share/bash-completion/completions/SiteGen'\n"
    script += "COMP_WORDS=(SiteGen tr) COMP_CWORD=1 COMP_LINE='SiteGen tr' COMP_POINT=10\n"
    function = "$(complete -p SiteGen | sed 's/.*-F \\([^ ]*\\).*/\\1/')"
    words = run("bash", "-c", script + f"{function} SiteGen tr SiteGen; echo \"${{COMPREPLY[@]}}\"")
    assert words.strip() == "translations"


def test_every_part_of_the_program_has_its_licence(unpacked):
    folder = unpacked / "share/doc/sitegen/licenses"
    texts = {path.stem: path.read_text() for path in folder.iterdir()}
    names = {name.split("-")[0] for name in texts}
    assert {"swift", "icu", "cmark", "libyaml", "xxhash", "zlib", "brotli", "glibc", "gcc"} == names
    assert {"swift-nio", "swift-argument-parser", "swift-collections", "swift-atomics"} < set(texts)
    for name, words in [("glibc", "GNU LESSER GENERAL PUBLIC"), ("gcc-12", "GCC RUNTIME LIBRARY EXCEPTION")]:
        assert words.lower() in texts[name].lower(), name
    assert "Apache License" in (unpacked / "share/doc/sitegen/LICENSE").read_text()
    assert "LGPL" in (unpacked / "share/doc/sitegen/NOTICE").read_text()


@pytest.mark.released
def test_the_program_needs_no_library(unpacked):
    program = unpacked / "bin/SiteGen"
    headers = run("readelf", "--program-headers", "--dynamic", program)
    assert "INTERP" not in headers and "NEEDED" not in headers
    assert ".symtab" not in run("readelf", "--sections", program)
    assert program.stat().st_size < 60_000_000
    assert str(REPOSITORY).encode() not in program.read_bytes(), "a path of the machine that built it"
