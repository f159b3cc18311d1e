"""A built site: its pages, what kind each is of, and where they are served."""

import functools
import json
import os
import shutil
import subprocess
import urllib.parse
from dataclasses import dataclass
from pathlib import Path

import lxml.html
import yaml

from serving import StaticServer

REPOSITORY = Path(__file__).resolve().parents[2]
SITES = Path(__file__).resolve().parent / "sites"
BASE = "/help/"
ADDRESS = "https://help.example.com" + BASE


def program() -> Path:
    """The built SiteGen to test: the environment's SITEGEN, else what `make test` builds."""
    named = os.environ.get("SITEGEN")
    path = Path(named) if named else REPOSITORY / ".build/debug/SiteGen"
    path = path if path.is_absolute() else REPOSITORY / path
    if not path.is_file():
        raise SystemExit(f"no SiteGen at {path}: build it first, or name it in SITEGEN")
    return path


def has_script() -> bool:
    """Whether the theme has its script, and with it search and the settings of `theme:`."""
    script = REPOSITORY / "templates/assets/site.js"
    return script.is_file() and script.stat().st_size > 100


def languages_of(folder: Path) -> list[str]:
    """The tags of the languages that the site in the folder lists."""
    settings = yaml.safe_load((folder / "content/site.yaml").read_text())
    return [entry if isinstance(entry, str) else entry["tag"] for entry in settings["languages"]]


@dataclass(frozen=True)
class Page:
    """A page of the built site."""

    file: Path
    path: str  # from the site's home, percent-encoded: 'en/refunds/'
    kind: str  # page, category, home, root, missing, redirect, all-questions, fallback

    @functools.cached_property
    def tree(self):
        return lxml.html.document_fromstring(self.file.read_bytes(), parser=lxml.html.HTMLParser(encoding="utf-8"))

    @property
    def language(self) -> str:
        return self.tree.get("lang")

    @property
    def canonical(self) -> str | None:
        return next(iter(self.tree.xpath("//link[@rel='canonical']/@href")), None)

    @property
    def alternates(self) -> list[tuple[str, str]]:
        """Pairs of hreflang and address, in the order of the page."""
        links = self.tree.xpath("//link[@rel='alternate'][@hreflang]")
        return [(link.get("hreflang"), link.get("href")) for link in links]

    @property
    def is_indexed(self) -> bool:
        """Whether search engines are to list this page at its own address."""
        robots = " ".join(self.tree.xpath("//meta[@name='robots']/@content"))
        return "noindex" not in robots and self.kind != "redirect" and self.canonical in (None, ADDRESS + self.path)

    @property
    def question_ids(self) -> list[str]:
        """The ids of the page's questions: what its list of contents leads to."""
        targets = self.tree.xpath("//nav//a[starts-with(@href, '#')]/@href")
        return [target[1:] for target in targets if self.tree.xpath("//main//*[@id=$id]", id=target[1:])]


class Website:
    """A folder that SiteGen built, served below BASE."""

    def __init__(self, folder: Path):
        self.folder = folder
        self.server = StaticServer(folder, BASE)
        self.home = self.server.home
        self.pages = [self.page(file) for file in sorted(folder.rglob("*.html"))]

    @classmethod
    def build(cls, source: Path, output: Path) -> "Website":
        """Builds the site in the folder `source`, as its owner would."""
        command = [program(), "build", "--site", source, "--output", output, "--base-url", ADDRESS, "--quiet"]
        done = subprocess.run(command, capture_output=True, text=True, timeout=120)
        if done.returncode != 0:
            raise AssertionError(f"SiteGen can't build {source} (status {done.returncode}):\n{done.stderr}")
        return cls(output)

    def copy(self, output: Path) -> "Website":
        """A copy to break on purpose."""
        shutil.copytree(self.folder, output)
        return Website(output)

    def page(self, file: Path) -> Page:
        parts = file.relative_to(self.folder).parts
        names = parts[:-1] + ("",) if parts[-1] == "index.html" else parts
        path = "/".join(urllib.parse.quote(name) for name in names)
        page = Page(file, path, "page")
        return Page(file, path, self.kind(page, parts))

    def kind(self, page: Page, parts: tuple[str, ...]) -> str:
        if page.tree.xpath("//meta[@http-equiv='refresh']"):
            return "redirect"
        if parts[-1] == "404.html":
            return "missing"
        if page.tree.xpath("//main//*[@class='index'][not(@lang)]"):
            return "all-questions"
        if page.tree.xpath("//main//*[@class='index'][@lang]"):
            return "category"
        if page.canonical and page.canonical != ADDRESS + page.path:
            return "fallback"
        if parts == ("index.html",):
            is_list = len(page.tree.xpath("//main//a[@hreflang]")) == len(page.tree.xpath("//main//a[@href]"))
            return "root" if is_list else "home"
        if len(parts) == 2 and parts[0] == page.language.lower():
            return "home"
        return "page"

    def of(self, language: str | None = None, kind: str | None = None) -> list[Page]:
        """The pages of a language and of a kind."""
        return [
            page
            for page in self.pages
            if language in (None, page.language) and kind in (None, page.kind)
        ]

    def one(self, language: str, kind: str) -> Page:
        found = self.of(language, kind)
        assert found, f"no page of the kind '{kind}' in '{language}'"
        return found[0]

    def keyed(self, language: str, key: str, source: str = "en") -> Page:
        """The page in the language that translates the one at `key/` in the source language, in whatever category."""
        paths = (f"{source.lower()}/{key}/", f"/{key}/")
        pages = [page for page in self.pages if page.kind != "redirect"]
        found = [page for page in pages if page.path == paths[0]] or [
            page for page in pages if page.path.startswith(f"{source.lower()}/") and page.path.endswith(paths[1])
        ]
        source_page = found[0]
        address = dict(source_page.alternates).get(language)
        assert address, f"'{key}' isn't translated into '{language}'"
        return next(page for page in self.pages if ADDRESS + page.path == address)

    def url(self, page: Page | str) -> str:
        """Where the page stands on loopback."""
        return self.home + (page if isinstance(page, str) else page.path)

    def json(self, path: str):
        return json.loads((self.folder / path).read_text(encoding="utf-8"))

    def close(self):
        self.server.close()
