"""Imports of translations that are killed at each call that writes, or run five at once: nothing is lost, the lock comes last."""

import errno
import signal
from pathlib import Path

from cases import Case
from edits import edit, halves
from program import WRITING, Fault, end, name_of, start
from trial import Tree, differences, read, words, write

PAGES = [f"page{number:02}" for number in range(16)]
ACCEPTED = PAGES[:8]
LOCK = "content/fr/translations.lock"
TEXT = "---\ntitle: {0} {1}\n---\n\nThe {1} text of *{0}*.\n\n## What is it {1}? {{#what}}\n\nIt is {1}.\n"
IMPORT = ("translations", "import", "{site}/exchange", "--accept", "--by", "Ann", "--site", "{site}")


def message(name: str, old: str, new: str) -> str:
    return f'\nmsgctxt "{name}"\nmsgid "{old}"\nmsgstr "{new}"\n'


def messages(page: str) -> str:
    return (
        message(f"{page}@title", f"{page} one", f"{page} nouveau")
        + message(f"{page}@intro/1", f"The one text of *{page}*.", f"Le nouveau texte de *{page}*.")
        + message(f"{page}#what", "What is it one?", "Qu'est-ce, nouveau ?")
        + message(f"{page}#what/1", "It is one.", "Le nouveau.")
    )


def catalog(pages: list[str]) -> str:
    return 'msgid ""\nmsgstr "Language: fr\\n"\n' + "".join(map(messages, pages))


def lay(folder: Path) -> Path:
    """A site whose first pages have an accepted translation, and what translators send back for all pages, in five files."""
    files = {"content/site.yaml": "name: Help\nbaseURL: https://help.example.com/\nlanguages: [en, fr]\n"}
    files |= {f"content/en/{page}.md": TEXT.format(page, "one") for page in PAGES}
    files |= {f"content/fr/{page}.md": TEXT.format(page, "vieux") for page in ACCEPTED}
    files |= {f"exchange/{part}.po": catalog(PAGES[part::5]) for part in range(5)}
    write(folder, files)
    return folder


def cases(folder: Path) -> list[Case]:
    site = lay(folder / "import")
    edit(("translations", "accept", "fr", "--site", "{site}"), site)
    before = read(site)
    total = edit(IMPORT, site, Fault(WRITING)).total
    done = read(site)
    if total < 100 or any(b" Ann" not in line for line in done[LOCK].splitlines() if b"page" in line):
        raise SystemExit(f"the import writes by {total} calls, and leaves:\n{done[LOCK].decode()}")
    killed = Fault(WRITING, f"signal:{signal.SIGKILL}", 1)
    full = Fault(WRITING, str(errno.ENOSPC), 1, all=True)
    found = [judged(before, done)]
    found += [failing(before, done, Fault(killed.calls, killed.deed, at)) for at in range(1, total + 1)]
    found += [failing(before, done, Fault(full.calls, full.deed, at, all=True)) for at in range(1, total + 1, 3)]
    return found + [together(before, done, killing) for killing in (False, True)]


def disorder(tree: Tree, before: Tree, done: Tree) -> list[str]:
    """Changed texts that read as accepted as they were, and unchanged ones that read as accepted anew."""
    lines = tree[LOCK].decode().splitlines()
    known = before[LOCK].decode().splitlines() + done[LOCK].decode().splitlines()
    problems = [f"'{line}' stands in the lock" for line in lines if line not in known]
    for page in PAGES:
        path = f"content/fr/{page}.md"
        own = [line for line in lines if line.startswith((page + "#", page + "@"))]
        if tree.get(path) == done[path] and any(" Ann" not in line for line in own):
            problems.append(f"'{path}' is changed and reads as accepted before")
        if tree.get(path) != done[path] and any(" Ann" in line for line in own):
            problems.append(f"'{path}' isn't changed yet and reads as accepted anew")
    return problems


def judged(before: Tree, done: Tree) -> Case:
    """The judge itself says what is wrong of two trees that no import may leave."""

    def check(scratch: Path) -> list[str]:
        page = f"content/fr/{PAGES[0]}.md"
        trees = [before | {page: done[page]}, before | {LOCK: done[LOCK]}]
        problems = ["the judge misses a lock in disorder" for tree in trees if not disorder(tree, before, done)]
        return problems + [each for tree in (before, done) for each in disorder(tree, before, done)]

    return Case("an import fails", "the judge", check)


def torn(tree: Tree, before: Tree, done: Tree) -> list[str]:
    """Pages that are lost or neither old nor new, and a lock in disorder; between two states the lock says less than both."""
    return halves(tree | {LOCK: before[LOCK]}, before, done) + disorder(tree, before, done)


def failing(before: Tree, done: Tree, fault: Fault) -> Case:
    is_kill = fault.deed.startswith("signal")

    def check(scratch: Path) -> list[str]:
        write(scratch / "site", before)
        result = edit(IMPORT, scratch / "site", fault)
        tree = read(scratch / "site")
        problems = [] if result.status in ((-signal.SIGKILL, 0) if is_kill else (0, 3)) else ["it didn't fail as it should"]
        problems += torn(tree, before, done)
        if result.met and not is_kill:
            problems += words(result, "No space left on device", scratch)
        problems = [f"{problem} ({name_of(result.status)}: {result.errors.strip()}) {result.met}" for problem in problems]
        return problems + again(scratch / "site", done)

    return Case("an import fails", f"{'killed' if is_kill else 'the disk is full'} at call {fault.at}", check)


def together(before: Tree, done: Tree, killing: bool) -> Case:
    """Five imports of a file each at once; one of them may be killed."""

    def check(scratch: Path) -> list[str]:
        site = scratch / "site"
        write(site, before)
        command = [[*IMPORT[:2], site / f"exchange/{part}.po", *IMPORT[3:-1], site] for part in range(5)]
        imports = [start(*each) for each in command]
        if killing:
            imports[2].kill()
        ends = [end(each) for each in imports]
        problems = [
            f"import {part} ended with {name_of(status)}: {errors}"
            for part, (status, errors) in enumerate(ends)
            if status != 0 and not (killing and part == 2)
        ]
        tree = read(site)
        problems += torn(tree, before, done)
        return problems + ([] if killing else differences(tree, done)) + again(site, done)

    return Case("an import fails", f"five at once{', one is killed' if killing else ''}", check)


def again(site: Path, done: Tree) -> list[str]:
    result = edit(IMPORT, site)
    problems = [] if result.status == 0 else [f"the next run ended with {name_of(result.status)}: {result.errors}"]
    return problems + [f"after the next run, {each}" for each in differences(read(site), done)]
