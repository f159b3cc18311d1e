"""The site that is built while things go wrong: two versions of it, and what each must become."""

import json
import os
import re
import shutil
from dataclasses import dataclass, field
from pathlib import Path

from program import Result, name_of, run

MANIFEST, STAGE, LABEL = ".sitegen-manifest.json", ".sitegen-stage", ".sitegen-shard"
FAILURE = re.compile(r"^error: can't [a-z]+ '(?P<path>[^']+)': (?P<reason>[^;\n]+)", re.M)

PAGE = "---\ntitle: {title}\n---\n\n{text}\n\n## What is {title}? {{#what}}\n\nIt is {{{{period}}}} of *rest*.\n"
DRAWING = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 4"><path d="M0 0h{0}v{0}H0z"/></svg>\n'

# What translators send back: a page changes, and another is made.
MESSAGES = {
    "start@title": ("Start", "Le début"),
    "start@intro/1": ("The second text. ![]({image1})", "Le deuxième texte. ![]({image1})"),
    "start#what": ("What is Start?", "Qu'est-ce que le début ?"),
    "start#what/1": ("It is {period} of *rest*.", "Il dure {period}, de *repos*."),
    "kept@title": ("Kept", "Gardé"),
    "kept@intro/1": ("See [the start]({link1}).", "Voyez [le début]({link1})."),
    "kept#what": ("What is Kept?", "Qu'est-ce que Gardé ?"),
    "kept#what/1": ("It is {period} of *rest*.", "Il dure {period}, de *repos*."),
}
CATALOG = 'msgid ""\nmsgstr "Language: fr\\n"\n' + "".join(
    f'\nmsgctxt "{name}"\nmsgid "{old}"\nmsgstr "{new}"\n' for name, (old, new) in MESSAGES.items()
)

COMMON = {
    "content/facts.yaml": "period: {days: 30}\n",
    "content/contact.yaml": "channels:\n  sales: {kind: mail, address: sales@example.com, label: Write to us}\n",
    "content/en/kept.md": PAGE.format(title="Kept", text="See [the start](start.md)."),
}
SITE = "name: Tinderbox Help\nbaseURL: https://help.example.com/\nlanguages: [{}]\nsections: [faq, contact]\n"
OLD = COMMON | {
    "content/site.yaml": SITE.format("en, de"),
    "content/redirects.yaml": "/en/turn.html: start\n/en/back.html/: start\n",
    "content/en/start.md": PAGE.format(title="Start", text="The first text. ![A square](../assets/square.svg)"),
    "content/de/start.md": PAGE.format(title="Anfang", text="Der erste Text."),
    "content/en/gone.md": PAGE.format(title="Gone", text="A page that goes."),
    "content/assets/square.svg": DRAWING.format(1),
}
NEW = COMMON | {
    "content/site.yaml": SITE.format("en, fr"),
    "content/redirects.yaml": "/en/turn.html/: start\n/en/back.html: start\n",
    "content/en/start.md": PAGE.format(title="Start", text="The second text. ![A square](../assets/square.svg)"),
    "content/fr/start.md": PAGE.format(title="Début", text="Le premier texte."),
    "content/en/billing/fresh.md": PAGE.format(title="Fresh", text="A page that comes."),
    "content/assets/square.svg": DRAWING.format(2),
    "exchange/fr.po": CATALOG,
}
FOREIGN = {"CNAME": b"help.example.com\n", ".git/config": b"[core]\n", "en/start/mine.txt": b"mine\n", "x/y/mine": b"\0"}

# Beside the sources: it has tests of its own.
CACHE = ".sitegen-cache"

Tree = dict[str, bytes]


def read(folder: Path) -> Tree:
    """All that is in a folder but what builds remember: files by their bytes, other things by what they are."""
    found: Tree = {}
    for place, folders, files in os.walk(folder):
        folders[:] = [name for name in folders if name != CACHE]
        for name in files + [name for name in folders if (Path(place) / name).is_symlink()]:
            path = Path(place) / name
            key = str(path.relative_to(folder))
            if path.is_symlink():
                found[key] = b"link to " + os.readlink(path).encode()
            else:
                found[key] = path.read_bytes() if path.is_file() else b"special"
    return found


def write(folder: Path, files: dict[str, str | bytes]) -> None:
    for name, contents in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(contents.encode() if isinstance(contents, str) else contents)


def without(tree: Tree, *names: str) -> Tree:
    return {path: data for path, data in tree.items() if path.split("/")[0] not in names}


@dataclass(frozen=True)
class State:
    """What is in the output folder before the build, and what is published by the old and the new site."""

    name: str
    options: tuple[str, ...]
    start: Tree | None  # None: there is no folder
    foreign: Tree
    old: Tree
    new: Tree

    def lay(self, output: Path) -> Path:
        """Makes the output folder as it is before the build."""
        if self.start is not None:
            write(output, self.start)
        return output


@dataclass
class Trial:
    """The sources and the known outputs, in one folder of the run."""

    folder: Path
    states: list[State] = field(default_factory=list)

    @classmethod
    def make(cls, folder: Path) -> "Trial":
        trial = cls(folder)
        write(folder / "old", OLD)
        write(folder / "new", NEW)
        for kind, options in (("", ()), (" compressed", ("--compress", "gzip")), (" of a shard", ("--shard", "1/2"))):
            old, new = (trial.cold(version, options) for version in ("old", "new"))
            trial.states.append(State("first build" + kind, options, None, {}, {}, new))
            trial.states.append(State("change" + kind, options, old | FOREIGN, FOREIGN, old, new))
        hidden = {".git/config": FOREIGN[".git/config"]}
        trial.states.append(State("first build beside dot files", (), hidden, hidden, {}, trial.states[0].new))
        return trial

    @property
    def first(self) -> State:
        return self.states[0]

    @property
    def change(self) -> State:
        return self.states[1]

    def cold(self, version: str, options=()) -> Tree:
        output = self.folder / f"cold-{version}{len(options)}"
        result = run("build", "--site", self.folder / version, "--output", output, *options)
        if result.status != 0:
            raise SystemExit(f"the {version} site can't be built at all:\n{result.errors}")
        tree = read(output)
        shutil.rmtree(output)
        return tree

    def copy(self, version: str, folder: Path) -> Path:
        """The site's sources, to be changed."""
        shutil.copytree(self.folder / version, folder, ignore=shutil.ignore_patterns(CACHE))
        return folder

    def build(self, state: State, output: Path, *more, **options) -> Result:
        """Builds the new site into the output folder."""
        site = options.pop("site", self.folder / "new")
        return run("build", "--site", site, "--output", output, *state.options, *more, **options)

    def heal(self, state: State, output: Path) -> list[str]:
        """The next build must succeed, and leave what a build into an empty folder does."""
        result = self.build(state, output)
        if result.status != 0:
            return [f"the next build ended with {name_of(result.status)}: {result.errors.strip()}"]
        return [f"after the next build, {problem}" for problem in differences(read(output), state.new | state.foreign)]


def differences(found: Tree, expected: Tree) -> list[str]:
    problems = [f"'{path}' is missing" for path in expected if path not in found]
    problems += [f"'{path}' is too much" for path in found if path not in expected]
    problems += [f"'{path}' has other bytes" for path in found if found[path] != expected.get(path, found[path])]
    return sorted(problems)[:5]


def torn(tree: Tree, state: State) -> list[str]:
    """What must never be seen, not for a moment: half files, lost files, touched files of others."""
    problems = []
    published = without(tree, STAGE, MANIFEST, LABEL)
    known = state.foreign | without(state.new, MANIFEST, LABEL) | without(state.old, MANIFEST, LABEL)
    for path, data in published.items():
        if path not in known:
            problems.append(f"'{path}' is nobody's")
        elif data not in (state.foreign.get(path), state.old.get(path), state.new.get(path)):
            problems.append(f"'{path}' is neither old nor new")
    problems += mislabelled(tree, state)
    kept = (path for path in state.old if path in state.new)
    problems += [f"'{path}' is lost" for path in (*kept, *state.foreign) if path not in tree]
    own = [path for path in published if path not in state.foreign]
    if own:
        problems += unlisted(tree.get(MANIFEST), own) or misdescribed(state, published, tree[MANIFEST])
    return problems[:5]


def mislabelled(tree: Tree, state: State) -> list[str]:
    """A shard that says of itself what it isn't: a merge would take files of two builds for one."""
    label = tree.get(LABEL)
    if label is None:
        return []
    if label not in (b"", state.old.get(LABEL), state.new.get(LABEL)):
        return ["the label is no build's"]
    new = without(state.new, MANIFEST)
    is_new = label == new.get(LABEL)
    return [f"the label is new, and '{path}' isn't" for path in new if is_new and tree.get(path) != new[path]]


def unlisted(manifest: bytes | None, own: list[str]) -> list[str]:
    """Files that the next build wouldn't know as its own."""
    try:
        named = {file["path"] for file in json.loads(manifest or b"")["files"]}
    except ValueError:
        return [f"the manifest is {'not whole' if manifest else 'missing'}"]
    return [f"'{path}' isn't in the manifest" for path in own if path not in named]


def misdescribed(state: State, published: dict[str, bytes], manifest: bytes) -> list[str]:
    """Files of which the manifest says bytes that aren't there: those of the other build."""
    said = digests(manifest)
    return [
        f"'{path}' isn't what the manifest says"
        for build in (state.old, state.new)
        for path, digest in digests(build.get(MANIFEST)).items()
        if path in published and said.get(path) == digest and published[path] != build[path]
    ]


def digests(manifest: bytes | None) -> dict[str, tuple[int, str]]:
    files = json.loads(manifest)["files"] if manifest else []
    return {file["path"]: (file["size"], file["xxh128"]) for file in files if "size" in file}


def after(result: Result, output: Path, state: State) -> list[str]:
    """What a build left that ended by itself, by its status and its words."""
    tree = read(output) if output.exists() else {}
    problems = torn(tree, state)
    if result.status == 0:
        problems += differences(tree, state.new | state.foreign)
    elif result.status == 3 and "the output is whole and new" in result.errors:
        problems += differences(without(tree, STAGE), state.new | state.foreign)
    elif result.status == 3 and not is_silenced(result) and "the output is part new" not in result.errors:
        problems += differences(without(tree, STAGE), state.start or {})
    elif result.status != 3:
        problems.append(f"it ended with {name_of(result.status)}")
    return [f"{problem} ({name_of(result.status)}: {result.errors.strip()[-300:]})" for problem in problems]


def is_silenced(result: Result) -> bool:
    """Whether the fault met the message itself."""
    return any(call == "write" and not path.startswith("/") for _, call, _, path in result.met)


def words(result: Result, reason: str, below: Path) -> list[str]:
    """Whether a build that failed said at which path, and why in the system's words."""
    if result.status != 3 or is_silenced(result):
        return []
    said = FAILURE.search(result.errors)
    if not said or reason not in said["reason"]:
        return [f"the message doesn't say '{reason}': {result.errors.strip()!r}"]
    # A folder may have been looked at on the way to the one that is named: / for the home folder.
    met = {path for *_, path in result.met}
    on_the_way = {said["path"], *map(str, Path(said["path"]).parents)}
    if not said["path"].startswith(str(below)) and not met & on_the_way:
        return [f"the message names no path of the site or the output: {result.errors.strip()!r}"]
    return []
