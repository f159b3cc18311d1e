"""The judge itself: outputs that are broken on purpose, and what it must say of them."""

from pathlib import Path

from cases import Case
from program import Result
from trial import FOREIGN, LABEL, MANIFEST, STAGE, State, Tree, Trial, after, words, write

PAGE = "en/start/index.html"


def cases(trial: Trial) -> list[Case]:
    state = trial.change
    shard = next(each for each in trial.states if each.name == "change of a shard")
    old, new = state.start, state.new | state.foreign
    half = {PAGE: new[PAGE][:100]}
    return [
        ended(state, old, 3, "", "an untouched output is right after a failure"),
        ended(state, new, 0, "", "a new output is right after success"),
        ended(state, old | half, 3, "neither old nor new", "half a file"),
        ended(state, new | half, 0, "neither old nor new", "half a file after success"),
        ended(state, lacking(old, PAGE), 3, "is lost", "a lost file"),
        ended(state, lacking(old, "CNAME"), 3, "is lost", "a lost file of somebody else"),
        ended(state, old | {"CNAME": b""}, 3, "neither old nor new", "a touched file of somebody else"),
        ended(state, old | {"en/other": b"?"}, 3, "is nobody's", "a file too many"),
        ended(state, old | {PAGE: new[PAGE]}, 3, "has other bytes", "a new file in silence"),
        ended(state, old, 0, "has other bytes", "success that did nothing"),
        ended(state, old, 1, "status 1", "a mistake of the site that is none"),
        ended(state, old, -4, "SIGILL", "a crash"),
        ended(state, lacking(old, MANIFEST), 3, "the manifest is missing", "no manifest"),
        ended(state, old | {MANIFEST: b"{"}, 3, "not whole", "half a manifest"),
        ended(state, old | {"fr/index.html": new["fr/index.html"]}, 3, "isn't in the manifest", "an unlisted file"),
        ended(state, old | {PAGE: new[PAGE]}, 3, "isn't what the manifest says", "a file with the hash of another"),
        ended(shard, shard.old | FOREIGN | {LABEL: shard.new[LABEL]}, 3, "the label is new", "a label too early"),
        ended(shard, shard.old | FOREIGN | {LABEL: b"?"}, 3, "the label is no build's", "a label of nobody"),
        ended(state, new | {f"{STAGE}/x": b""}, 0, "is too much", "a stage that is left"),
        said("error: can't write '/t/x': No space left on device\n", ""),
        said("error: can't write '/elsewhere/x': No space left on device\n", "names no path"),
        said("error: something failed\n", "doesn't say"),
        said("error: can't write '/t/x': Input/output error\n", "doesn't say"),
    ]


def lacking(tree: Tree, path: str) -> Tree:
    return {each: data for each, data in tree.items() if each != path}


def ended(state: State, tree: Tree, status: int, expected: str, name: str) -> Case:
    def check(scratch: Path) -> list[str]:
        write(scratch / "public", tree)
        found = after(Result(status, "", ""), scratch / "public", state)
        return verdict("\n".join(found), expected)

    return Case("the judge", name, check)


def said(errors: str, expected: str) -> Case:
    def check(scratch: Path) -> list[str]:
        found = words(Result(3, "", errors), "No space left on device", Path("/t"))
        return verdict("\n".join(found), expected)

    return Case("the judge", f"the message {errors.strip()!r}", check)


def verdict(found: str, expected: str) -> list[str]:
    if expected:
        return [] if expected in found else [f"it should say '{expected}', not '{found}'"]
    return [f"it should say nothing, not '{found}'"] if found else []
