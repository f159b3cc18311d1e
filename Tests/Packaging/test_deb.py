"""The package for Debian and Ubuntu."""

import hashlib

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
