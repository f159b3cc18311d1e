"""Manual pages, one a command, made of what the program says of its commands."""

import datetime

from release import Entry, Files, Release


def pages(release: Release) -> Files:
    """By the name of the file, such as `SiteGen-build.1`."""
    day = datetime.datetime.fromtimestamp(release.epoch, datetime.UTC).strftime("%Y-%m-%d")
    source = f"SiteGen {release.version}"
    return {
        f"{'-'.join(words)}.1": Entry(page(words, command, day, source).encode())
        for words, command in commands(["SiteGen"], release.help)
    }


def commands(words: list[str], command: dict):
    """The command itself and all below it, each with the words that call it."""
    yield words, command
    for below in command.get("subcommands", []):
        if below["shouldDisplay"] and below["commandName"] != "help":
            yield from commands([*words, below["commandName"]], below)


def page(words: list[str], command: dict, day: str, source: str) -> str:
    arguments = [argument for argument in command.get("arguments", []) if argument["shouldDisplay"]]
    below = [entry for entry in commands(words, command) if len(entry[0]) == len(words) + 1]
    lines = [f'.TH "{"-".join(words).upper()}" 1 "{day}" "{source}"', ".SH NAME"]
    lines += [f"{escaped('-'.join(words))} \\- {escaped(sentence(command['abstract']))}", ".SH SYNOPSIS"]
    lines += [f".B {escaped(' '.join(words))}"] + [usage(argument) for argument in arguments]
    lines += [".I command"] if below else []
    if discussion := command.get("discussion"):
        lines += [".SH DESCRIPTION", *text(discussion)]
    if arguments:
        lines += [".SH OPTIONS"]
        for argument in arguments:
            lines += [".TP", heading(argument), *text(explained(argument))]
    if below:
        lines += [".SH COMMANDS"]
        for name, entry in below:
            lines += [".TP", f".BR {escaped('-'.join(name))} (1)", *text(entry["abstract"])]
    if len(words) > 1:
        lines += [".SH SEE ALSO", f".BR {escaped('-'.join(words[:-1]))} (1)"]
    return "\n".join(lines) + "\n"


def sentence(abstract: str) -> str:
    """As indexes of manual pages want it: without the full stop."""
    return abstract.rstrip(".")


def spelled(name: dict) -> str:
    return ("-" if name["kind"] == "short" else "--") + name["name"]


def value(argument: dict) -> str:
    return f"\\fI{escaped(argument['valueName'])}\\fR"


def heading(argument: dict) -> str:
    if argument["kind"] == "positional":
        return value(argument)
    names = ", ".join(f"\\fB{escaped(spelled(name))}\\fR" for name in argument["names"])
    return names + (f" {value(argument)}" if argument["kind"] == "option" else "")


def usage(argument: dict) -> str:
    text = value(argument)
    if argument["kind"] != "positional":
        text = f"\\fB{escaped(spelled(argument['preferredName']))}\\fR"
        text += f" {value(argument)}" if argument["kind"] == "option" else ""
    text = f"[{text}]" if argument["isOptional"] else text
    return text + (" ..." if argument["isRepeating"] else "")


def explained(argument: dict) -> str:
    words = argument.get("abstract", "")
    default = argument.get("defaultValue")
    return words + (f" (default: {default})" if default else "")


def text(words: str) -> list[str]:
    """Lines of running text; a line must not begin with a sign of the language."""
    return ["\\&" + escaped(line) if line else ".PP" for line in words.splitlines()]


def escaped(words: str) -> str:
    return words.replace("\\", "\\e").replace("-", "\\-")
