"""The checks. Each looks at a page or a site and gives a list of sentences: what is wrong, none if nothing is."""


def report(problems: list[str]) -> str:
    """The problems as the message of a failed test."""
    shown = "\n".join(f"  - {problem}" for problem in problems[:40])
    return f"{len(problems)} problem(s):\n{shown}"
