"""The released program where nothing else is: in a root with a site, `/proc` and the file itself."""

import filecmp
import os
import pathlib
import re
import shutil
import signal
import subprocess
import tarfile
import urllib.request

import pytest

from roots import Root
from shipping import DEVELOPED, REPOSITORY, journey, only, run

pytestmark = pytest.mark.released
# Languages whose names, plural forms, dates, hours, numbers and money the program's own data has to hold.
LANGUAGES = """
af am ar as az be bg bn bs ca cs cy da de el en es et eu fa fi fil fr ga gl gu he hi hr hu hy id is it ja ka kk km kn ko
ky lo lt lv mk ml mn mr ms my nb ne nl or pa pl ps pt-BR pt-PT ro ru sd si sk sl sq sr sv sw ta te th tk tr uk ur uz vi
yue zh-Hans zh-Hant zu
""".split()


@pytest.fixture
def root(dist, tmp_path) -> Root:
    with tarfile.open(only(dist, "*.tar.xz")) as archive:
        archive.extractall(tmp_path / "unpacked", filter="data")
    (tmp_path / "root/bin").mkdir(parents=True)
    shutil.copy(only(tmp_path / "unpacked", "*/bin/SiteGen"), tmp_path / "root/bin")
    return Root(tmp_path / "root")


def sample(folder: pathlib.Path) -> pathlib.Path:
    for name in ("content", "templates"):
        shutil.copytree(REPOSITORY / name, folder / name)
    return folder


def assert_same(one: pathlib.Path, other: pathlib.Path):
    names = sorted(path.relative_to(one) for path in one.rglob("*") if path.is_file())
    assert names == sorted(path.relative_to(other) for path in other.rglob("*") if path.is_file())
    assert len(names) > 20
    assert filecmp.cmpfiles(one, other, names, shallow=False)[1:] == ([], [])


def test_a_new_user_gets_a_site(root):
    journey(root.sitegen, root.folder, "")


def test_the_sample_is_built_as_by_the_developers_program(root, tmp_path):
    site = sample(root.folder / "site")
    root.sitegen("build", "--site", "/site")
    run(DEVELOPED, "build", "--site", site, "--output", tmp_path / "public", "--cache", tmp_path / "cache")
    assert_same(site / "public", tmp_path / "public")


def test_the_words_of_all_languages_are_there(root, tmp_path):
    site = sample(root.folder / "site")
    settings = (site / "content/site.yaml").read_text()
    more = [f"\n  - {{tag: {tag}}}" for tag in LANGUAGES if not re.search(rf"tag: {tag}\b", settings)]
    end = settings.index("\n\n", settings.index("\nlanguages:\n"))
    (site / "content/site.yaml").write_text(settings[:end] + "".join(more) + settings[end:])
    root.sitegen("build", "--quiet", "--site", "/site")
    run(DEVELOPED, "build", "--quiet", "--site", site, "--output", tmp_path / "public", "--cache", tmp_path / "cache")
    assert_same(site / "public", tmp_path / "public")


def test_it_finds_mistakes_and_counts_translations(root):
    site = sample(root.folder / "site")
    words = ["translations", "status", "--site"]
    assert root.sitegen(*words, "/site") == run(DEVELOPED, *words, site)
    root.sitegen("check", "--strict", "--site", "/site")
    (site / "content/en/broken.md").write_text("---\ntitle: Broken\n---\n\n[x](none.md)\n")
    done = subprocess.run(root.command(root.program, "check", "--site", "/site"), capture_output=True, text=True, env={})
    assert done.returncode == 1 and "[link.unresolved]" in done.stderr


def test_the_preview_answers_on_this_machine(root):
    sample(root.folder / "site")
    command = root.command(root.program, "serve", "--site", "/site", "--port", "0")
    server = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env={})
    try:
        address = server.stdout.readline().strip()
        assert "Quillmoor" in urllib.request.urlopen(address + "en/", timeout=60).read().decode()
    finally:
        server.send_signal(signal.SIGTERM)
        server.wait(60)


def test_it_opens_no_library(root, tmp_path):
    sample(root.folder / "site")
    trace = tmp_path / "trace"
    words = ["strace", "-f", "-e", "trace=openat,open,execve", "-o", trace]
    run(*words, *root.command(root.program, "build", "--site", "/site"), env={"PATH": os.environ["PATH"]})
    calls = trace.read_text().split('execve("/bin/SiteGen"', 1)[1]
    assert ".so" not in calls and "nsswitch" not in calls
