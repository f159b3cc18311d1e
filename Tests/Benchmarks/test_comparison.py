"""Hugo, as the benchmarks set it up, makes the same site as SiteGen; and a difference doesn't go unseen."""

import os
import pathlib
import re
import shutil
import subprocess
import sys

import pytest

REPOSITORY = pathlib.Path(__file__).resolve().parents[2]
SITEGEN = (REPOSITORY / os.environ.get("SITEGEN", ".build/debug/SiteGen")).resolve()
BENCHMARKS = REPOSITORY / "Benchmarks"


def run(*command) -> subprocess.CompletedProcess:
    # What an outer make says of itself isn't meant for this one.
    environment = {name: value for name, value in os.environ.items() if not name.startswith(("MAKE", "MFLAGS"))}
    return subprocess.run(command, env=environment, capture_output=True, text=True)


@pytest.fixture(scope="session")
def compared(tmp_path_factory):
    """The command's answer, and the folder with both outputs."""
    folder = tmp_path_factory.mktemp("comparison")
    variables = {"PAGES": 20, "SITEGEN": SITEGEN, "HUGO_VENV": sys.prefix, "BUILD": folder}
    answer = run("make", "-C", BENCHMARKS, "bench-compare", *(f"{name}={value}" for name, value in variables.items()))
    yield answer, folder / "compare"


def test_hugo_makes_the_same_site(compared):
    answer, folder = compared
    assert answer.returncode == 0, answer.stdout + answer.stderr
    assert re.search(r"^\d+ files, 0 differences$", answer.stdout, re.MULTILINE)
    assert len(list((folder / "theirs").glob("*/*-0000[12]/index.html"))) == 20


DAMAGE = [
    # The file, what is taken out of it, what stands there instead, and what is told.
    ("de/erstattungen-00001/index.html", '<li class="next">.*?</li>', "", "^next 1 / 0: 1 files, de/erstattungen-00001/index.html"),
    ("it/rimborsi-00001/index.html", r'(<a href="/it/)[^"]+(#)', r"\1\2", "^links: 1 files, it/rimborsi-00001/index.html"),
    ("ja/refunds-00001/index.html", "(<p>).", r"\1", "^words: 1 files, ja/refunds-00001/index.html"),
    ("en/index.html", '"Organization"', '"Thing"', "^structured data: 1 files, en/index.html"),
    ("404.html", '<meta name="robots"[^>]*>', "", "^meta [0-9]+ / [0-9]+: 1 files, 404.html"),
    ("th/search.json", '"piece":1', '"piece":2', "^values: 1 files, th/search.json"),
    ("th/search-1.json", '"\\]', "", "^values: 1 files, th/search-1.json"),
    ("en/manifest.webmanifest", "display", "displays", "^values: 1 files, en/manifest.webmanifest"),
    ("ru/sitemap.xml", 'hreflang="el"', 'hreflang="en"', "^entries: 1 files, ru/sitemap.xml"),
    ("robots.txt", "Allow", "Disallow", "^lines: 1 files, robots.txt"),
    ("he/index.html", "</main>", "<!--" + " " * 100_000 + "--></main>", r"^bytes of .html: .* = 1\.[01][0-9]+"),
]


@pytest.mark.parametrize("path, old, new, told", DAMAGE, ids=[case[0] for case in DAMAGE])
def test_each_difference_is_told_with_its_file(compared, tmp_path, path, old, new, told):
    _, folder = compared
    shutil.copytree(folder / "theirs", tmp_path / "theirs")
    file = tmp_path / "theirs" / path
    text, count = re.subn(old, new, file.read_text(encoding="utf-8"), count=1)
    assert count == 1
    file.write_text(text, encoding="utf-8")
    answer = run(sys.executable, BENCHMARKS / "compare.py", folder / "ours", tmp_path / "theirs")
    assert answer.returncode == 1
    assert re.search(told, answer.stdout, re.MULTILINE), answer.stdout


def test_a_file_that_one_of_both_lacks_is_named(compared, tmp_path):
    _, folder = compared
    shutil.copytree(folder / "theirs", tmp_path / "theirs")
    (tmp_path / "theirs" / "el" / "search-1.json").unlink()
    (tmp_path / "theirs" / "new.html").write_text("<p>New</p>")
    answer = run(sys.executable, BENCHMARKS / "compare.py", folder / "ours", tmp_path / "theirs")
    assert answer.returncode == 1
    assert "only SiteGen's: 1 files, el/search-1.json" in answer.stdout
    assert "only Hugo's: 1 files, new.html" in answer.stdout


def test_a_folder_without_pages_is_no_equal_site(compared, tmp_path):
    _, folder = compared
    answer = run(sys.executable, BENCHMARKS / "compare.py", folder / "ours", tmp_path)
    assert answer.returncode == 1
    assert answer.stderr == f"{tmp_path}: no pages here\n"
