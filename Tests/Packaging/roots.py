"""Folders that programs see as the root of all files, with nothing mounted but `/proc`: needs root."""

import pathlib

from shipping import run


class Root:
    def __init__(self, folder: pathlib.Path, program: str = "/bin/SiteGen"):
        self.folder, self.program = folder, program
        (folder / "proc").mkdir(parents=True, exist_ok=True)

    def command(self, *words: str) -> list[str]:
        inside = f'mount --bind /proc "{self.folder}/proc" && exec chroot "{self.folder}" "$@"'
        return ["unshare", "--mount", "sh", "-c", inside, "sh", *words]

    def run(self, *words: str) -> str:
        """Runs any program that is in there."""
        return run(*self.command(*words), env={"PATH": "/usr/sbin:/usr/bin:/sbin:/bin"})

    def sitegen(self, *arguments: str) -> str:
        return self.run(self.program, *arguments)
