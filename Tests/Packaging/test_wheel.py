"""The wheel: pip brings the program, and takes it away again."""

import os
import sys

from shipping import journey, only, run, version


def test_pip_puts_the_program_on_the_path(dist, tmp_path):
    run(sys.executable, "-m", "venv", tmp_path)
    pip = [tmp_path / "bin/python", "-m", "pip", "--disable-pip-version-check"]
    run(*pip, "install", "--no-index", only(dist, "*.whl"))
    path = {"PATH": f"{tmp_path}/bin:{os.environ['PATH']}"}
    journey(lambda *words: run("sh", "-c", 'SiteGen "$@"', "sh", *words, env=path), tmp_path, str(tmp_path))
    assert (tmp_path / "share/man/man1/SiteGen.1").exists()
    assert f"Version: {version()}\n" in run(*pip, "show", "sitegen")
    run(*pip, "check")
    run(*pip, "uninstall", "--yes", "sitegen")
    assert not [path for path in tmp_path.rglob("*SiteGen*") if path.is_file()]
