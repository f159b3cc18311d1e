"""What hosts that aren't here would answer: their rules, interpreted as their documents tell, on the files written for them."""

import json
import pathlib
import re
import shutil
import subprocess
import urllib.parse

import pytest

from conftest import SITEGEN

HOSTS = ["vercel", "azure", "firebase", "s3"]
REDIRECTS = """
/en/old/: faq#q
/{language}/old.html: faq
/en/a(b)/: faq
/out/: https://other.example/x?a=1
/blog/*: https://blog.example/posts/*
/gone/*: /en/
"""


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    """A built site, and what was written for its hosts."""
    folder = tmp_path_factory.mktemp("rules")
    files = {
        "content/redirects.yaml": REDIRECTS,
        "content/site.yaml": f"name: Help\nbaseURL: https://help.example/\nlanguages: [en, it, zh-Hant]\nsections: [faq]\nhosts: [{', '.join(HOSTS)}]\n",
    }
    for language, title in [("en", "Questions"), ("it", "Domande"), ("zh-Hant", "問題")]:
        files[f"content/{language}/faq.md"] = f"---\ntitle: {title}\n---\n\n## {title}? {{#q}}\n\n{title}!\n"
    for path, text in files.items():
        file = folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    subprocess.run([SITEGEN, "build", "--quiet", "--site", folder], check=True)
    subprocess.run([SITEGEN, "hosts", "write", "--site", folder], check=True, capture_output=True)
    return folder


class Rules:
    """Rules in their order: an expression and what it leads to, in which `{rest}` stands for the first group."""

    def __init__(self, rules: list[tuple[str, str, int]]):
        self.rules = rules

    def answer(self, path: str) -> tuple[int, str] | None:
        for expression, target, status in self.rules:
            if found := re.fullmatch(expression, path):
                return status, target.replace("{rest}", found[1] if found.groups() else "")
        return None


def vercel(folder: pathlib.Path) -> Rules:
    """`path-to-regexp`: a backslash before a sign, `:name*`; conditions aren't looked at."""
    rules = []
    for rule in json.loads((folder / "hosting/vercel/vercel.json").read_text())["redirects"]:
        if "has" in rule:
            continue
        parts = re.findall(r"\\.|:rest\*|[^\\:]+", rule["source"])
        expression = "".join("(.*)" if part == ":rest*" else re.escape(part.removeprefix("\\")) for part in parts)
        rules.append((expression, rule["destination"].replace(":rest*", "{rest}"), rule["statusCode"]))
    return Rules(rules)


def azure(folder: pathlib.Path) -> Rules:
    """Exact, or with `*` at the end; the first match counts."""
    rules = []
    for rule in json.loads((folder / "public/staticwebapp.config.json").read_text())["routes"]:
        if "redirect" in rule:
            rules.append((re.escape(urllib.parse.unquote(rule["route"])).replace(r"\*", ".*"), rule["redirect"], rule["statusCode"]))
    return Rules(rules)


def firebase(folder: pathlib.Path) -> Rules:
    """A glob, or a path with `:name*`."""
    rules = []
    for rule in json.loads((folder / "hosting/firebase/firebase.json").read_text())["hosting"]["redirects"]:
        expression = re.escape(rule["source"]).replace(r":rest\*", "(.*)")
        rules.append((expression, rule["destination"].replace(":rest", "{rest}"), rule["type"]))
    return Rules(rules)


@pytest.mark.parametrize("host", [vercel, azure, firebase], ids=lambda host: host.__name__)
@pytest.mark.parametrize(
    "path, target",
    [
        ("/en/old/", "/en/faq/#q"),
        ("/it/old.html", "/it/faq/"),
        ("/en/a(b)/", "/en/faq/"),
        ("/out/", "https://other.example/x?a=1"),
        ("/blog/a/b", "https://blog.example/posts/a/b"),
        ("/gone/x", "/en/"),
        ("/en/faq/", None),
        ("/en/oldest/", None),
        ("/it/old_html", None),
    ],
)
def test_old_addresses_lead_on_for_good(folder, host, path, target):
    if host is azure and path.startswith("/blog/"):
        target = None  # Its rules have no name for what `*` stood for, and check says so.
    assert host(folder).answer(path) == (None if target is None else (301, target))


def test_azure_has_a_page_for_what_is_missing(folder):
    config = json.loads((folder / "public/staticwebapp.config.json").read_text())
    assert config["responseOverrides"]["404"] == {"rewrite": "/404.html", "statusCode": 404}
    assert "navigationFallback" not in config and len(json.dumps(config)) < 20_000
    assert config["globalHeaders"]["Content-Security-Policy"] == "frame-ancestors 'none'"


def test_vercel_chooses_a_language_at_the_root_alone(folder):
    rules = [rule for rule in json.loads((folder / "hosting/vercel/vercel.json").read_text())["redirects"] if "has" in rule]
    assert {rule["source"] for rule in rules} == {"/"} and {rule["statusCode"] for rule in rules} == {302}

    def home(wanted: str) -> str | None:
        return next((rule["destination"] for rule in rules if re.fullmatch(rule["has"][0]["value"], wanted)), None)

    assert [home(wanted) for wanted in ("it", "it-CH,en;q=0.8", "zh", "fr", "items")] == ["/it/", "/it/", "/zh-hant/", None, None]


@pytest.mark.skipif(not shutil.which("node"), reason="there is no node to run it")
@pytest.mark.parametrize(
    "path, query, language, answer",
    [
        ("/en/old/", {"x": {"value": "1"}}, None, [301, "/en/faq/?x=1#q"]),
        ("/en/old", {}, None, [301, "/en/faq/#q"]),
        ("/blog/a/b", {}, None, [301, "https://blog.example/posts/a/b"]),
        ("/", {}, "fr, zh-TW;q=0.8", [302, "/zh-hant/"]),
        ("/", {}, "it-CH", [302, "/it/"]),
        ("/", {}, "fr", [200, "/index.html"]),
        ("/", {}, "constructor, toString;q=0.1", [200, "/index.html"]),
        ("/en/faq/", {}, "it", [200, "/en/faq/index.html"]),
        ("/en/faq", {}, None, [301, "/en/faq/"]),
        ("/robots.txt", {}, None, [200, "/robots.txt"]),
    ],
)
def test_the_function_of_cloudfront_does_the_same(folder, path, query, language, answer):
    headers = {"accept-language": {"value": language}} if language else {}
    event = json.dumps({"request": {"uri": path, "querystring": query, "headers": headers}})
    script = (folder / "hosting/s3/request.js").read_text()
    script += f"var done = handler({event}); console.log(JSON.stringify(done.statusCode ? [done.statusCode, done.headers.location.value] : [200, done.uri]));"
    assert json.loads(subprocess.run(["node", "-e", script], check=True, capture_output=True).stdout) == answer
