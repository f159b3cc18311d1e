"""How well the search answers: what stands among its first results for queries whose answers are known."""

from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Page

QUERIES = Path(__file__).resolve().parent.parent / "queries"


@dataclass(frozen=True)
class Query:
    language: str
    kind: str
    text: str
    answers: tuple[str, ...]  # ids of questions; `contact` is the block of contact


@dataclass(frozen=True)
class Outcome:
    query: Query
    found: tuple[str, ...]  # ids, best first
    is_doubtful: bool

    @property
    def rank(self) -> int | None:
        """The place of the first right answer, from 1 on; None if there is none."""
        return next((place for place, id in enumerate(self.found, 1) if id in self.query.answers), None)

    @property
    def is_among_first(self) -> bool:
        return self.rank is not None and self.rank <= 3

    def __str__(self) -> str:
        return f"{self.query.language} {self.query.kind} '{self.query.text}': {', '.join(self.found[:4]) or 'nothing'}; right: {', '.join(self.query.answers)}"


def read(name: str) -> list[Query]:
    """The queries of a file: language, kind, query and ids, with tabs between them."""
    lines = (QUERIES / name).read_text(encoding="utf-8").splitlines()
    fields = [line.split("\t") for line in lines if line and not line.startswith("#")]
    return [Query(language, kind, text, tuple(answers.split())) for language, kind, text, answers in fields]


ASK = """async ([texts, script, index]) => {
  const { open } = await import(script);
  const search = await open(index);
  return texts.map(text => {
    const { entries, isDoubtful } = search.ask(text);
    return [entries.map(({ href }) => decodeURIComponent(new URL(href).hash.slice(1))), Boolean(isDoubtful)];
  });
}"""


def ask(page: Page, queries: list[Query]) -> list[Outcome]:
    """Asks the search of the page's language, as its field does."""
    field = page.locator("input[role=combobox]").first
    script, index = field.get_attribute("data-script"), field.get_attribute("data-index")
    answers = page.evaluate(ASK, [[query.text for query in queries], script, index])
    return [Outcome(query, tuple(found), doubtful) for query, (found, doubtful) in zip(queries, answers)]


def share(outcomes: list[Outcome]) -> float:
    """The share of the queries with a right answer among the first three."""
    return sum(outcome.is_among_first for outcome in outcomes) / len(outcomes)


def nothing(outcomes: list[Outcome]) -> float:
    """The share of the queries for which nothing is found."""
    return sum(not outcome.found for outcome in outcomes) / len(outcomes)
