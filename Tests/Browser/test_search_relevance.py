"""How well the search answers, measured with queries whose answers are known.

The search was tuned with every second query of `first` and with `second` and `third`, and only measured with the others.
"""

import pytest

import browser as chromium
from checks import relevance, report
from website import REPOSITORY, languages_of

pytestmark = pytest.mark.needs_script

# Of the queries of a file, and of those of one language.
FIRST_THREE, FIRST_THREE_OF_ONE, NOTHING = 0.90, 0.80, 0.04
FILES = ["first.tsv", "second.tsv", "third.tsv", "fourth.tsv"]


@pytest.fixture(scope="module")
def outcomes(sample, browser) -> dict[str, list[relevance.Outcome]]:
    """By the file of the queries."""
    found = {name: [] for name in FILES}
    with chromium.opened(browser) as tab:
        for language in languages_of(REPOSITORY):
            tab.goto(sample.url(sample.one(language, "home")))
            for name in FILES:
                queries = [query for query in relevance.read(name) if query.language == language]
                found[name] += relevance.ask(tab, queries)
    return found


def wrong(outcomes: list[relevance.Outcome]) -> str:
    return report([str(outcome) for outcome in outcomes if not outcome.is_among_first])


def test_the_queries_are_many_and_right(sample):
    queries = [query for name in FILES for query in relevance.read(name)]
    assert len(queries) >= 600 and len({(query.language, query.text) for query in queries}) == len(queries)
    ids = {id for page in sample.of("en", "page") for id in page.question_ids} | {"contact"}
    for language in languages_of(REPOSITORY):
        assert sum(query.language == language for query in queries) >= 40
    for query in queries:
        assert query.answers and set(query.answers) <= ids, query


@pytest.mark.parametrize("name", FILES)
def test_the_right_answer_is_among_the_first_three(outcomes, name):
    assert relevance.share(outcomes[name]) >= FIRST_THREE, wrong(outcomes[name])
    assert relevance.nothing(outcomes[name]) <= NOTHING, wrong(outcomes[name])


def test_queries_that_were_only_measured_are_answered_as_well(outcomes):
    held = []
    for language in languages_of(REPOSITORY):
        held += [outcome for outcome in outcomes["first.tsv"] if outcome.query.language == language][1::2]
    assert relevance.share(held) >= FIRST_THREE, wrong(held)
    assert relevance.nothing(held) <= NOTHING, wrong(held)


def test_no_language_is_left_behind(outcomes, language):
    of_one = [outcome for name in FILES for outcome in outcomes[name] if outcome.query.language == language]
    assert relevance.share(of_one) >= FIRST_THREE_OF_ONE, wrong(of_one)


def test_doubt_is_told_where_it_is_due(outcomes):
    """Seldom where the answer is right, and of queries that have nothing to do with the site always."""
    right = [outcome for name in FILES for outcome in outcomes[name] if outcome.is_among_first]
    assert sum(outcome.is_doubtful for outcome in right) <= 0.12 * len(right), report([str(outcome) for outcome in right if outcome.is_doubtful])


STRANGE = {
    "en": ["weather in lisbon tomorrow", "chocolate cake recipe", "xylophone lessons"], "de": ["wetter morgen in lissabon", "schokoladenkuchen backen"],
    "fr": ["météo lisbonne demain", "gâteau au chocolat"], "it": ["meteo lisbona domani", "torta al cioccolato"], "pl": ["pogoda w lizbonie", "ciasto czekoladowe"],
    "ja": ["明日の天気", "野球の試合結果"], "ko": ["내일 날씨", "야구 경기"], "zh-Hant": ["明天天氣", "棒球比賽"], "ar": ["طقس لشبونة غدا", "كعكة الشوكولاتة"],
}


def test_what_the_site_doesnt_know_isnt_called_an_answer(sample, browser):
    sure = []
    with chromium.opened(browser) as tab:
        for language, texts in STRANGE.items():
            tab.goto(sample.url(sample.one(language, "home")))
            asked = relevance.ask(tab, [relevance.Query(language, "strange", text, ()) for text in texts])
            sure += [str(outcome) for outcome in asked if outcome.found and not outcome.is_doubtful]
    assert not sure, report(sure)
