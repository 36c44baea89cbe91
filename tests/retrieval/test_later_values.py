"""Values that a document changes later, or only says to be a bound."""

import pytest

from app.core.documents import Chunk
from app.core.surveys import SurveyColumn
from app.retrieval.later_values import doubt_of
from app.retrieval.terms import words_of_language
from app.retrieval.value_match import ValueFinder

_RAISED = "Amendment of 3 May 2024: the fee is raised to 650 EUR."


@pytest.mark.parametrize(
    ("name", "text", "expected"),
    [
        ("fee", f"Fee: 500 EUR\n\n{_RAISED}", _RAISED),
        ("fee", "Fee: 650 EUR\n\nAmendment: the fee is still raised to 650 EUR.", None),
        ("deposit", f"Deposit: 500 EUR\n\n{_RAISED}", None),
        ("fee", "Fee: 500 EUR\n\nThe late fee is 20 EUR.", None),
        ("fee", "Fee: 500 EUR, reduced to 450 EUR", "Fee: 500 EUR, reduced to 450 EUR"),
        ("fee", "Fee: less than 500 EUR", "Fee: less than 500 EUR"),
        ("fee", "Fee: ~~500 EUR~~ 550 EUR", "Fee: ~~500 EUR~~ 550 EUR"),
        ("fee", "Fee: 500 EUR 550 EUR", "Fee: 500 EUR 550 EUR"),
        ("fee", "Fee: 500–600 EUR", "Fee: 500–600 EUR"),
        ("fee", "Fee: 500 EUR 3 times", None),
        ("fee", "Fee: 500 EUR plus 19 % VAT", None),
        ("Miete", "Miete: 500 EUR\n\nDie Miete wird auf 650 EUR erhöht.", "erhöht"),
        ("loyer", "Loyer : 500 EUR\n\nAvenant : le loyer est porté à 650 EUR.", "porté"),
    ],
)
def test_a_value_that_another_sentence_changes_is_doubted(
    name: str, text: str, expected: str | None
) -> None:
    passages = [Chunk("p", "d", 0, text, 1, 0, len(text))]
    language = {"Miete": "de", "loyer": "fr"}.get(name, "en")
    column = SurveyColumn(name=name, type="number", language=language)
    words = words_of_language(language)
    item = ValueFinder(passages, lambda _start, _end: (), words).field(column)
    assert item
    doubt = doubt_of(column, item, passages, words)
    assert (doubt is not None and expected in doubt.quote) if expected else doubt is None


def test_a_day_that_is_postponed_is_doubted() -> None:
    text = "Start date: 1 May 2024\n\nThe start date is postponed to 1 June 2024."
    passages = [Chunk("p", "d", 0, text, 1, 0, len(text))]
    column = SurveyColumn(name="start date", type="date", language="en")
    item = ValueFinder(passages, lambda _start, _end: ()).field(column)
    assert item and doubt_of(column, item, passages, words_of_language("en"))
