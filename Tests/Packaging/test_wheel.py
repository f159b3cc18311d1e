"""The wheel: pip brings the program, and takes it away again."""

import os
import sys

from shipping import only, run, version


def test_pip_puts_the_program_on_the_path(dist, tmp_path):
    run(sys.executable, "-m", "venv", tmp_path)
    pip = [tmp_path / "bin/python", "-m", "pip", "--disable-pip-version-check"]
    run(*pip, "install", "--no-index", only(dist, "*.whl"))
    path = {"PATH": f"{tmp_path}/bin:{os.environ['PATH']}"}
    assert run("sh", "-c", "SiteGen --version", env=path).strip() == version()
    assert (tmp_path / "share/man/man1/SiteGen.1").exists()
    assert f"Version: {version()}\n" in run(*pip, "show", "sitegen")
    run(*pip, "check")
    run(*pip, "uninstall", "--yes", "sitegen")
    left = [path for path in tmp_path.rglob("*") if path.is_file() and "sitegen" in path.as_posix()[len(str(tmp_path)) :].lower()]
    assert left == []
