"""The workflows of the guide's page about shards: its jobs run as processes, with what they hand on to each other."""

import re
import shutil
import string

import yaml

from runner import included, release_of
from shipping import DEVELOPED, REPOSITORY, run

GUIDE = (REPOSITORY / "Documentation/shards.md").read_text()


class Loader(yaml.SafeLoader):
    """Leaves GitLab's references as the names that they lead through."""


Loader.add_constructor("!reference", lambda loader, node: loader.construct_sequence(node))

BLOCKS = [yaml.load(block, Loader) for block in re.findall(r"(?ms)^```yaml[^\n]*\n(.*?)^```$", GUIDE)]
(GITHUB,) = [block for block in BLOCKS if "jobs" in block]
(GITLAB,) = [block for block in BLOCKS if "include" in block]


def tree(folder):
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def whole(runner, folder):
    """What one build of the site makes."""
    run(DEVELOPED, "build", "--site", runner.checkout, "--output", folder / "whole", "--cache", folder / "cache")
    return tree(folder / "whole")


def checkout(runner):
    """The next job's machine: the sources alone."""
    for path in runner.checkout.iterdir():
        if path.name not in ("content", "templates"):
            shutil.rmtree(path) if path.is_dir() else path.unlink()


def using(steps, action):
    (step,) = [step["with"] for step in steps if step.get("uses", "").startswith(action + "@")]
    return step


def test_the_workflow_for_github_joins_its_shards_to_one_build(server, runner, tmp_path):
    expected = whole(runner, tmp_path)
    jobs = GITHUB["jobs"]
    runner.job(jobs["check"]["steps"])
    assert not (runner.checkout / "public").exists()
    artifacts = tmp_path / "artifacts"
    for shard in jobs["shard"]["strategy"]["matrix"]["shard"]:
        checkout(runner)
        matrix = {"shard": shard}
        runner.job(jobs["shard"]["steps"], matrix)
        upload = using(jobs["shard"]["steps"], "actions/upload-artifact")
        values = {f"matrix.{name}": str(value) for name, value in matrix.items()}
        name = runner.filled({"name": upload["name"]}, values)["name"]
        # Without it, what begins with a dot is left out.
        assert upload["include-hidden-files"] is True
        shutil.copytree(runner.checkout / upload["path"], artifacts / name)
    assert set(jobs["merge"]["needs"]) == {"check", "shard"}
    checkout(runner)
    for name in ("content", "templates"):
        shutil.rmtree(runner.checkout / name)
    download = using(jobs["merge"]["steps"], "actions/download-artifact")
    for artifact in artifacts.glob(download["pattern"]):
        shutil.copytree(artifact, runner.checkout / download["path"] / artifact.name)
    runner.job(jobs["merge"]["steps"])
    assert tree(runner.checkout / using(jobs["merge"]["steps"], "actions/upload-pages-artifact")["path"]) == expected


def test_the_jobs_for_gitlab_join_their_shards_to_one_build(server, runner, tmp_path):
    expected = whole(runner, tmp_path)
    (include,) = GITLAB["include"]
    text = (release_of(server) / include["remote"].rsplit("/", 1)[1]).read_text()
    jobs = included(text, include["inputs"])
    (name,) = jobs
    count = GITLAB[name]["parallel"]
    for number in range(1, count + 1):
        checkout(runner)
        node = {"CI_NODE_INDEX": str(number), "CI_NODE_TOTAL": str(count)}
        script(runner, jobs[name]["variables"], jobs[name]["before_script"] + jobs[name]["script"], node)
        for path in jobs[name]["artifacts"]["paths"]:
            path = string.Template(path).substitute(node)
            shutil.copytree(runner.checkout / path, tmp_path / "artifacts" / path)
    checkout(runner)
    shutil.copytree(tmp_path / "artifacts", runner.checkout, dirs_exist_ok=True)
    pages = GITLAB["pages"]
    assert pages["needs"] == [name] and pages["image"] == [name, "image"]
    variables, installing = (jobs[job][part] for job, part in (pages["variables"], pages["before_script"]))
    script(runner, variables, installing + pages["script"], {})
    (path,) = pages["artifacts"]["paths"]
    assert tree(runner.checkout / path) == expected


def script(runner, variables, lines, node):
    """Runs a job's lines, with the variables that GitLab fills in."""
    filled = {key: string.Template(value).safe_substitute(node) for key, value in variables.items()}
    filled |= {"CI_BUILDS_DIR": str(runner.checkout.parent)} | node
    runner.run("\n".join(line for line in lines if not line.startswith("apt-get ")), filled)
