#!/usr/bin/env python3
"""Times SiteGen, Hugo and the floor on the same pages, one after the other in every round.

All figures are medians over the rounds; ratios are medians of each round's ratio, so that a machine
that drifts or is shared spoils them little.
"""

import argparse
import glob
import os
import platform
import statistics
import tempfile
from pathlib import Path

import measure
from measure import BUILD, corpus, empty, run, tree

# What, must, aim: the table of the speed targets. Higher is better where it ends in `gain`, else lower.
TARGETS = [
    ("cold wall / Hugo", 0.20, 0.12), ("cold processor / Hugo", 0.20, 0.12), ("cold wall / floor", 2.5, 1.7),
    ("100 pages wall / Hugo", 0.25, 0.12), ("100 pages processor / Hugo", 0.25, 0.12), ("peak memory / Hugo", 0.12, 0.06),
    ("processor a page / 1,000 pages", 1.25, 1.1), ("second core's gain", 1.6, 1.8),
    ("nothing changed wall / Hugo", 0.03, 0.015), ("nothing changed processor / Hugo", 0.03, 0.015),
    ("nothing changed, files written", 0, 0),
    ("one page changed wall / Hugo", 0.10, 0.03), ("one page changed processor / Hugo", 0.10, 0.03),
]
# Where a target counts, if not everywhere.
SIZES = {
    "cold wall / Hugo": [1000, 10000], "cold processor / Hugo": [1000, 10000], "cold wall / floor": [10000],
    "peak memory / Hugo": [10000, 100000], "processor a page / 1,000 pages": [100000], "second core's gain": [10000],
    "nothing changed wall / Hugo": [10000], "nothing changed processor / Hugo": [10000],
    "one page changed wall / Hugo": [10000], "one page changed processor / Hugo": [10000],
}


class Bench:
    """The programs, the places, and the costs by (case, program): one a round."""

    def __init__(self, options):
        self.pages, self.runs = options.pages, options.runs
        self.sitegen, self.floor = os.path.abspath(options.sitegen), os.path.abspath(options.floor)
        self.hugo = None if options.hugo == "none" else hugo_program(options.hugo)
        self.disk = Path(options.disk or BUILD / "output")
        self.costs, self.values, self.round = {}, {}, 0
        memory = "/dev/shm" if os.path.isdir("/dev/shm") else None
        self.scratch = tempfile.TemporaryDirectory(prefix="sitegen-bench-", dir=memory)
        self.memory = Path(self.scratch.name)

    def commands(self, folder, output, floor=False):
        """Program to command, for a build of the corpus in `folder`."""
        ours = [self.sitegen, "build", "--site", folder / "sitegen"]
        found = {"SiteGen": ours + ["--output", output / "sitegen"]}
        if self.hugo:
            found["Hugo"] = [self.hugo, "--quiet", "--source", folder / "hugo", "--destination", output / "hugo"]
        if floor:
            found["floor"] = [self.floor, folder / "floor.list", output / "floor", "2"]
        return found

    def rounds(self, case, step, runs=None):
        """Calls `step(round)`, a dictionary of costs, for every round; the order turns in each."""
        for self.round in range(runs or self.runs):
            for program, cost in step().items():
                self.costs.setdefault((case, program), []).append(cost)

    def turned(self, commands):
        """The commands in this round's order."""
        names = list(commands)
        shift = self.round % len(names)
        return [(name, commands[name]) for name in names[shift:] + names[:shift]]

    def cold(self, case, folder, output, programs, settle=False, runs=None):
        def step():
            costs = {}
            for name, command in self.turned(programs):
                empty(output, settle)
                output.mkdir(parents=True)
                costs[name] = run(command)
            return costs

        self.rounds(case, step, runs)
        empty(output, settle)

    def over(self, case, output, programs, change, runs=None):
        """Builds again over the tree that is there, after `change(program, round)`."""
        written = []

        def step():
            costs = {}
            for name, command in self.turned(programs):
                before = tree(output / "sitegen") if name == "SiteGen" else {}
                change(name, self.round)
                costs[name] = run(command)
                if name == "SiteGen":
                    after = tree(output / "sitegen")
                    written.append(sum(1 for path, state in after.items() if before.get(path) != state and "manifest" not in path))
            return costs

        self.rounds(case, step, runs)
        self.values[f"{case}, files written"] = max(written)

    def ratio(self, case, program, over, field="wall", over_case=None):
        """The median of the rounds' ratios, or nothing if one of the two did not run."""
        top, bottom = self.costs.get((case, program)), self.costs.get((over_case or case, over))
        if not top or not bottom:
            return None
        return statistics.median(getattr(a, field) / getattr(b, field) for a, b in zip(top, bottom))


def hugo_program(venv):
    found = glob.glob(os.path.join(venv, "lib", "python*", "site-packages", "hugo", "binaries", "hugo*"))
    return os.path.abspath(found[0])


def write_list(folder, output):
    """What the floor shall write: for every page its source, its path and the bytes that SiteGen wrote.

    The order is SiteGen's own: languages, then keys. Pages of one language stand in one folder, sorted alike.
    """
    lines = []
    for language in sorted(os.listdir(folder / "sitegen" / "content")):
        source = folder / "sitegen" / "content" / language
        if not source.is_dir():
            continue
        made = {path.name.split("-")[-1]: path for path in (output / "sitegen" / language.lower()).iterdir() if path.is_dir()}
        for page in sorted(source.glob("*.md")):
            html = made[page.stem.split("-")[-1]] / "index.html"
            lines.append(f"{page}\t{html.relative_to(output / 'sitegen')}\t{html.stat().st_size}\n")
    (folder / "floor.list").write_text("".join(lines), encoding="utf-8")


def edit_page(folder):
    """A change of one page in both sites; the same page every time."""
    sites = {"SiteGen": folder / "sitegen", "Hugo": folder / "hugo"}
    page = sorted((sites["SiteGen"] / "content" / "de").glob("*.md"))[5].name
    pages = {name: site / "content" / "de" / page for name, site in sites.items()}
    texts = {name: path.read_text(encoding="utf-8") for name, path in pages.items()}

    def change(name, number):
        pages[name].write_text(f"{texts[name]}\nNachtrag {number + 1}.\n", encoding="utf-8")

    def restore():
        for name, path in pages.items():
            path.write_text(texts[name], encoding="utf-8")

    return change, restore


def edit_name(folder):
    """A change that every page shows: the organization's label in each language's title."""
    files = {"SiteGen": folder / "sitegen" / "content" / "site.yaml", "Hugo": folder / "hugo" / "config" / "_default" / "languages.json"}
    texts = {name: path.read_text(encoding="utf-8") for name, path in files.items()}

    def change(name, number):
        place = '"title": "' if name == "Hugo" else ': "'
        text = texts[name]
        if name == "SiteGen":
            first, rest = text.split("\n", 1)
            files[name].write_text(first.replace(place, f"{place}{number + 1} ") + "\n" + rest, encoding="utf-8")
        else:
            files[name].write_text(text.replace(place, f"{place}{number + 1} "), encoding="utf-8")

    def restore():
        for name, path in files.items():
            path.write_text(texts[name], encoding="utf-8")

    return change, restore


def measure_all(bench):
    folder, output = corpus(bench.pages), bench.memory / "out"
    commands = bench.commands(folder, output)
    run(commands["SiteGen"])
    write_list(folder, output)
    commands = bench.commands(folder, output, floor=True)
    commands["SiteGen, 1 job"] = commands["SiteGen"] + ["--jobs", "1"]
    bench.cold("cold, tmpfs", folder, output, commands)

    both = bench.commands(folder, output)
    for command in both.values():
        run(command)
    bench.over("nothing changed", output, both, lambda name, number: None)
    for case, (change, restore) in {"one page changed": edit_page(folder), "every page changed": edit_name(folder)}.items():
        try:
            bench.over(case, output, both, change)
        finally:
            restore()
            for command in both.values():
                run(command)
    empty(output, False)

    disk = bench.commands(folder, bench.disk, floor=True)
    bench.cold("cold, disk", folder, bench.disk, disk, settle=True, runs=min(bench.runs, 3))
    for pages, case in ((1000, "1,000 pages"), (100, "100 pages"), (1, "1 page")):
        small = corpus(pages)
        programs = bench.commands(small, output)
        if pages == 1000:
            programs.pop("Hugo", None)
        bench.cold(case, small, output, programs, runs=max(bench.runs, 5))
    helps = {"SiteGen": [bench.sitegen, "--help"]} | ({"Hugo": [bench.hugo, "--help"]} if bench.hugo else {})
    bench.cold("--help", folder, output, helps, runs=max(bench.runs, 5))


def median(costs, field):
    return statistics.median(getattr(cost, field) for cost in costs)


def print_costs(bench):
    print(f"{bench.pages:,} pages, {bench.runs} rounds; {platform.machine()}, {os.cpu_count()} processors, load {os.getloadavg()[0]:.1f}\n")
    print("| case | program | wall s | processor s | memory MB | wall / Hugo | processor / Hugo |")
    print("|---|---|--:|--:|--:|--:|--:|")
    for (case, program), costs in bench.costs.items():
        ratios = [bench.ratio(case, program, "Hugo", field) for field in ("wall", "cpu")]
        shown = ["" if ratio is None or program == "Hugo" else f"{ratio:.3f}" for ratio in ratios]
        figures = f"{median(costs, 'wall'):.3f} | {median(costs, 'cpu'):.3f} | {median(costs, 'memory'):.0f}"
        print(f"| {case} | {program} | {figures} | {shown[0]} | {shown[1]} |")


def targets(bench):
    """The value of every target, or nothing where Hugo did not run."""
    cold = "cold, tmpfs"
    values = {
        "cold wall / Hugo": bench.ratio(cold, "SiteGen", "Hugo"),
        "cold processor / Hugo": bench.ratio(cold, "SiteGen", "Hugo", "cpu"),
        "cold wall / floor": bench.ratio(cold, "SiteGen", "floor"),
        "peak memory / Hugo": bench.ratio(cold, "SiteGen", "Hugo", "memory"),
        "second core's gain": bench.ratio(cold, "SiteGen, 1 job", "SiteGen"),
        "nothing changed, files written": bench.values["nothing changed, files written"],
        "processor a page / 1,000 pages":
            median(bench.costs[cold, "SiteGen"], "cpu") / bench.pages * 1000 / median(bench.costs["1,000 pages", "SiteGen"], "cpu"),
    }
    for case in ("100 pages", "nothing changed", "one page changed"):
        values[f"{case} wall / Hugo"] = bench.ratio(case, "SiteGen", "Hugo")
        values[f"{case} processor / Hugo"] = bench.ratio(case, "SiteGen", "Hugo", "cpu")
    return values


def print_targets(bench):
    values = targets(bench)
    print("\n| target | must | aim | here | |\n|---|--:|--:|--:|---|")
    for name, must, aim in TARGETS:
        value = values[name]
        if name == "peak memory / Hugo" and bench.pages >= 100000:
            must, aim = 0.20, 0.08
        if value is None:
            print(f"| {name} | {must} | {aim} | – | not measured |")
            continue
        better = (lambda limit: value >= limit) if name.endswith("gain") else (lambda limit: value <= limit)
        mark = "aim" if better(aim) else "must" if better(must) else "MISSED"
        note = "" if bench.pages in SIZES.get(name, [bench.pages]) else " (no target at this size)"
        print(f"| {name} | {must} | {aim} | {value:.3f} | {mark}{note} |")
    print(f"\nFiles written over the existing tree: {bench.values}")
    print("'processor' and 'memory' are of the whole process: user and system time, highest resident set.")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--pages", type=int, default=1000)
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--sitegen", required=True)
    parser.add_argument("--floor", required=True)
    parser.add_argument("--hugo", default="none", help="the virtual environment that holds Hugo, or none")
    parser.add_argument("--disk", help="a folder on a disk for the outputs; emptied")
    options = parser.parse_args()
    measure.BUILD.mkdir(exist_ok=True)
    bench = Bench(options)
    measure_all(bench)
    print_costs(bench)
    print_targets(bench)


if __name__ == "__main__":
    main()
