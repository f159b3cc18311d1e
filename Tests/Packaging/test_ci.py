"""What the guide's page about continuous integration tells to copy, with a release that lies on this machine."""

import re
import shutil

import pytest
import yaml

from runner import ACTION, Failed, included, release_of, vouching
from shipping import DEVELOPED, REPOSITORY, only, run, version

GUIDE = (REPOSITORY / "Documentation/ci.md").read_text()
BLOCKS = [yaml.safe_load(block) for block in re.findall(r"(?ms)^```yaml[^\n]*\n(.*?)^```$", GUIDE)]
WORKFLOWS = [block for block in BLOCKS if "jobs" in block]
(INCLUDING,) = [block for block in BLOCKS if "include" in block]


def test_every_workflow_of_the_guide_runs_to_its_end(runner):
    assert len(WORKFLOWS) == 2
    for workflow in WORKFLOWS:
        for job in workflow["jobs"].values():
            runner.job(job["steps"])
    assert (runner.checkout / "public/en/index.html").exists()
    assert (runner.checkout / "sitegen.sarif").stat().st_size > 100


def test_the_guide_names_the_version_that_the_action_installs():
    action = yaml.safe_load((REPOSITORY / "action.yml").read_text())
    assert action["inputs"]["version"]["default"] == version()
    assert set(re.findall(r"@v([\d.]+\d)\b", GUIDE)) == {version()}


def test_without_a_checksum_github_is_asked_who_built_it(runner):
    runner.action({})
    assert f"--repo {ACTION} with token" in runner.printed


def test_what_github_does_not_vouch_for_is_not_installed(runner):
    vouching(runner, 1)
    with pytest.raises(Failed):
        runner.action({})
    assert not (runner.checkout / "public").exists() and runner.path_file.read_text() == ""


def test_with_a_checksum_nobody_is_asked(runner, server):
    vouching(runner, 1)
    sum = run("sha256sum", only(release_of(server), "*.tar.xz")).split()[0]
    runner.action({"sha256": sum})
    assert (runner.checkout / "public/en/index.html").exists() and "gh " not in runner.printed


def test_another_archive_than_the_pinned_one_is_not_installed(runner):
    with pytest.raises(Failed, match="FAILED"):
        runner.action({"sha256": "0" * 64})
    assert runner.path_file.read_text() == "" and not list(runner.checkout.parent.rglob("bin/SiteGen"))


def test_a_release_that_is_not_there_fails(runner):
    with pytest.raises(Failed):
        runner.action({"version": "9.9.9"})


def test_mistakes_are_shown_beside_their_lines_and_nothing_is_published(runner):
    (runner.checkout / "content/en/broken.md").write_text("---\ntitle: Broken\n---\n\n[x](none.md)\n")
    with pytest.raises(Failed):
        runner.action({})
    assert "::error file=content/en/broken.md,line=5,col=1" in runner.printed
    assert not (runner.checkout / "public").exists()


def test_a_site_in_a_folder_is_published_from_the_same_place(runner):
    (runner.checkout / "help").mkdir()
    for name in ("content", "templates"):
        (runner.checkout / name).rename(runner.checkout / "help" / name)
    runner.action({"site": "help", "build": "--base-url https://example.com/x/"})
    assert "https://example.com/x/" in (runner.checkout / "public/sitemap.xml").read_text()


def test_what_is_kept_between_runs_is_what_a_build_leaves(runner):
    action = yaml.safe_load((REPOSITORY / "action.yml").read_text())
    (cache,) = [step["with"] for step in action["runs"]["steps"] if step.get("uses", "").startswith("actions/cache@")]
    runner.action({})
    left = {path.name for path in runner.checkout.iterdir()} - {"content", "templates"}
    assert set(cache["path"].split()) == left


def job(server, runner, block):
    """The job that a file for GitLab includes, with what its runner sets."""
    (include,) = block["include"]
    text = (release_of(server) / include["remote"].rsplit("/", 1)[1]).read_text()
    (job,) = included(text, include["inputs"]).values()
    variables = job["variables"] | {"CI_BUILDS_DIR": str(runner.checkout.parent)}
    lines = [line for line in job["before_script"] + job["script"] if not line.startswith("apt-get ")]
    runner.run("\n".join(lines), variables)
    return job


def test_the_job_for_gitlab_checks_builds_and_reports(server, runner):
    result = job(server, runner, INCLUDING)
    assert (runner.checkout / "public/en/index.html").exists()
    assert (runner.checkout / result["artifacts"]["reports"]["junit"]).read_text().startswith("<?xml")
    for path in result["cache"]["paths"] + result["artifacts"]["paths"]:
        assert (runner.checkout / path).exists(), path


def test_the_job_for_gitlab_installs_the_archive_that_it_was_made_with(server, runner):
    archive = only(release_of(server), "*.tar.xz")
    data = archive.read_bytes()
    try:
        archive.write_bytes(data + b"\0")
        with pytest.raises(Failed, match="FAILED"):
            job(server, runner, INCLUDING)
    finally:
        archive.write_bytes(data)


def test_the_guides_pages_job_hands_on_what_was_built():
    assert INCLUDING["pages"]["artifacts"]["paths"] == ["public"] and INCLUDING["pages"]["needs"] == ["sitegen"]


@pytest.mark.parametrize(
    "host, file", [("github-pages", ".github/workflows/site.yml"), ("gitlab-pages", ".gitlab-ci.yml")]
)
def test_the_workflow_of_a_new_site_checks_and_builds_it(server, runner, host, file):
    shutil.rmtree(runner.checkout)
    run(DEVELOPED, "init", runner.checkout, "--host", host)
    workflow = yaml.safe_load((runner.checkout / file).read_text())
    if "jobs" in workflow:
        runner.job(workflow["jobs"]["build"]["steps"])
    else:
        job(server, runner, workflow)
    assert (runner.checkout / "public/en/refunds/index.html").exists()


def test_homebrews_formula_names_the_archive_and_its_sum(server):
    folder = release_of(server)
    archive, formula = only(folder, "*.tar.xz"), (folder / "sitegen.rb").read_text()
    assert f'url "file://{archive}"' in formula
    assert run("sha256sum", archive).split()[0] in formula
    assert f'version "{version()}"' in formula and "@" not in formula.replace("@[", "")
    if shutil.which("ruby"):
        run("ruby", "-c", folder / "sitegen.rb")
