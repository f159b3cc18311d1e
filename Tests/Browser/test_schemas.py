"""The JSON Schemas for editors: judged by jsonschema, which knows nothing of SiteGen's readers."""

import json
import re
import shutil
import subprocess

import jsonschema
import pytest
import yaml

from website import REPOSITORY, program


class Core(yaml.SafeLoader):
    """YAML's core schema, as editors read it: dates are text."""


Core.yaml_implicit_resolvers = {
    sign: [(tag, form) for tag, form in resolvers if tag != "tag:yaml.org,2002:timestamp"]
    for sign, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


def schemas() -> list[str]:
    listed = subprocess.run([program(), "schema", "--list"], check=True, capture_output=True, text=True)
    return [line.split(":")[0] for line in listed.stdout.splitlines()]


def test_questions(tmp_path):
    """The list of questions of each language of the sample, against the schema that the site publishes beside it."""
    shutil.copytree(REPOSITORY / "content", tmp_path / "content")
    settings = tmp_path / "content" / "site.yaml"
    written = re.sub(r"(?m)^output:.*\n", "", settings.read_text(encoding="utf-8"))
    settings.write_text(written + "output: {faq: true}\n", encoding="utf-8")
    subprocess.run([program(), "build", "--quiet", "--site", tmp_path], check=True)
    schema = json.loads((tmp_path / "public" / "faq.schema.json").read_text(encoding="utf-8"))
    jsonschema.Draft202012Validator.check_schema(schema)
    validator = jsonschema.Draft202012Validator(schema, format_checker=jsonschema.FormatChecker())
    lists = sorted((tmp_path / "public").glob("*/faq.json"))
    assert len(lists) == 12
    for file in lists:
        questions = json.loads(file.read_text(encoding="utf-8"))
        assert [error.message for error in validator.iter_errors(questions)] == []
        assert questions["$schema"].endswith("/faq.schema.json")
        assert len(questions["questions"]) > 30
        for member in ("url", "answer", "question"):
            broken = {name: value for name, value in questions["questions"][0].items() if name != member}
            assert not validator.is_valid({**questions, "questions": [broken]}), member


@pytest.mark.parametrize("name", schemas())
def test_schema(name):
    printed = subprocess.run([program(), "schema", name], check=True, capture_output=True, text=True)
    schema = json.loads(printed.stdout)
    jsonschema.Draft202012Validator.check_schema(schema)
    validator = jsonschema.Draft202012Validator(schema)
    for folder in ("content", "starter/site/content"):
        file = REPOSITORY / folder / f"{name}.yaml"
        if file.exists():
            data = yaml.load(file.read_text(encoding="utf-8"), Core)
            assert [error.message for error in validator.iter_errors(data)] == []
            assert not validator.is_valid({**data, "zz ": {"yy": []}}), "a key that there isn't"
