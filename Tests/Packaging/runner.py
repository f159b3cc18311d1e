"""Runs jobs as GitHub's and GitLab's runners do, with the steps that are files of ours."""

import os
import pathlib
import re
import subprocess

import yaml

from shipping import REPOSITORY, version

# The name that stands in the guide for the repository that SiteGen is released from.
ACTION = "OWNER/SiteGen"


class Failed(Exception):
    """A step that ended with another status than 0; what it printed."""


class Runner:
    """A machine for one job, in a checkout."""

    def __init__(self, checkout: pathlib.Path, scratch: pathlib.Path, server: str):
        self.checkout, self.printed = checkout, ""
        (scratch / "temp").mkdir(parents=True, exist_ok=True)
        self.path_file = scratch / "path"
        self.path_file.write_text("")
        self.path = [str(scratch / "bin")]
        self.variables = {"RUNNER_TEMP": str(scratch / "temp"), "GITHUB_PATH": str(self.path_file)}
        self.github = {"server_url": server, "run_id": "1", "run_attempt": "1", "token": "token"}

    def run(self, script: str, variables: dict[str, str] | None = None) -> None:
        path = ":".join([*self.path_file.read_text().split()[::-1], *self.path, os.environ["PATH"]])
        environment = self.variables | (variables or {}) | {"PATH": path}
        done = subprocess.run(
            ["sh", "-e", "-c", script], cwd=self.checkout, env=environment,
            stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
        )
        self.printed += done.stdout
        if done.returncode:
            raise Failed(f"{script}\n{done.stdout}")

    def job(self, steps: list[dict], matrix: dict | None = None) -> None:
        """What isn't ours is passed over: it would talk to GitHub."""
        values = self.github | {f"matrix.{name}": str(value) for name, value in (matrix or {}).items()}
        for step in steps:
            if "run" in step:
                (script,) = self.filled({"run": step["run"]}, values).values()
                self.run(script, self.filled(step.get("env", {}), values))
            elif step["uses"].startswith(ACTION + "@"):
                self.action(self.filled(step.get("with", {}), values))

    def action(self, given: dict) -> None:
        action = yaml.safe_load((REPOSITORY / "action.yml").read_text())
        inputs = {name: str(given.get(name, entry["default"])) for name, entry in action["inputs"].items()}
        assert set(given) <= set(inputs)
        values = self.github | {"action_repository": ACTION} | {f"inputs.{name}": text for name, text in inputs.items()}
        self.variables["GITHUB_ACTION_PATH"] = str(REPOSITORY)
        for step in action["runs"]["steps"]:
            if "run" in step:
                self.run(step["run"], self.filled(step.get("env", {}), values))

    @staticmethod
    def filled(entries: dict[str, str], values: dict[str, str]) -> dict[str, str]:
        def value(match: re.Match) -> str:
            return values[match[1].removeprefix("github.")]

        return {name: re.sub(r"\$\{\{ ([\w.-]+) \}\}", value, text) for name, text in entries.items()}


def included(text: str, inputs: dict[str, str]) -> dict:
    """A file of GitLab's, as it is when it is included with inputs."""
    header, body = text.split("\n---\n", 1)
    declared = yaml.safe_load(header)["spec"]["inputs"]
    assert set(inputs) <= set(declared)
    values = {name: str(inputs.get(name, entry["default"])) for name, entry in declared.items()}
    return yaml.safe_load(re.sub(r"\$\[\[ inputs\.([\w-]+) \]\]", lambda match: values[match[1]], body))


def vouching(runner: Runner, status: int) -> None:
    """GitHub's program, which finds an attestation or doesn't."""
    program = runner.checkout.parent / "scratch/bin/gh"
    program.parent.mkdir(exist_ok=True)
    program.write_text(f'#!/bin/sh\necho "gh $@ with $GH_TOKEN"\nexit {status}\n')
    program.chmod(0o755)


def release_of(server: pathlib.Path) -> pathlib.Path:
    """The folder of the release's files."""
    return server / ACTION / "releases/download" / f"v{version()}"
