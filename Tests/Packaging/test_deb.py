"""The package for Debian and Ubuntu."""

import hashlib
import re

import deb
import pytest

from shipping import only, run, version


def test_it_depends_on_nothing(dist):
    package = only(dist, "*.deb")
    fields = run("dpkg-deb", "--field", package)
    assert f"Version: {version()}\n" in fields and "Package: sitegen\n" in fields
    assert "Depends" not in fields


def test_its_files_are_where_debian_has_them(dist, tmp_path):
    run("dpkg-deb", "--raw-extract", only(dist, "*.deb"), tmp_path)
    names = {path.relative_to(tmp_path).as_posix() for path in tmp_path.rglob("*") if path.is_file()}
    assert {
        "usr/bin/SiteGen",
        "usr/share/man/man1/SiteGen-build.1.gz",
        "usr/share/bash-completion/completions/SiteGen",
        "usr/share/zsh/vendor-completions/_SiteGen",
        "usr/share/sitegen/schemas/site.json",
        "usr/share/doc/sitegen/copyright",
    } < names
    assert run(tmp_path / "usr/bin/SiteGen", "--version").strip() == version()


def test_its_sums_are_those_of_its_files(dist, tmp_path):
    run("dpkg-deb", "--raw-extract", only(dist, "*.deb"), tmp_path)
    for line in (tmp_path / "DEBIAN/md5sums").read_text().splitlines():
        sum, name = line.split("  ")
        assert hashlib.md5((tmp_path / name).read_bytes()).hexdigest() == sum


def test_its_maintainer_has_an_address_that_a_host_can_have(dist):
    field = run("dpkg-deb", "--field", only(dist, "*.deb"), "Maintainer").strip()
    assert re.fullmatch(r"[\w' ]+ <[\w.]+@\w+\.\w+>", field), field


def test_who_releases_it_is_its_maintainer(monkeypatch):
    monkeypatch.setenv("DEBFULLNAME", "Žofie O'Neill-Šťastná")
    monkeypatch.setenv("DEBEMAIL", "deb+sitegen@mail.example.com")
    assert deb.maintainer() == "Žofie O'Neill-Šťastná <deb+sitegen@mail.example.com>"


@pytest.mark.parametrize("address", ["sitegen", "sitegen@localhost", "a@b@c.example", "a b@c.example", "<a@c.example>", "a@c.example\nDepends: x"])
def test_what_is_no_address_is_refused(monkeypatch, address):
    monkeypatch.setenv("DEBEMAIL", address)
    with pytest.raises(SystemExit, match="^DEBEMAIL: "):
        deb.maintainer()


@pytest.mark.parametrize("name", ["A <b>", "A, B", "A\nDepends: x", " "])
def test_what_is_no_name_is_refused(monkeypatch, name):
    monkeypatch.setenv("DEBFULLNAME", name)
    with pytest.raises(SystemExit, match="^DEBFULLNAME: "):
        deb.maintainer()
