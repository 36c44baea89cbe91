import pytest

from app.core.messages import Message, TextPart
from app.retrieval.query_rewriting import answered_question, refers_back, standalone_query

FIRST = "What were the capital expenditures of 3M in 2018?"
HISTORY = [
    Message("q", "c", None, "user", (TextPart(FIRST),), "complete", 0.0),
    Message("a", "c", "q", "assistant", (TextPart("$1,577 million."),), "complete", 1.0),
]


@pytest.mark.parametrize(
    "question",
    [
        "And in 2017?",
        "How much was it the year before?",
        "Why?",
        "what about 2022",
        "How many stores?",
    ],
)
def test_a_follow_up_carries_the_question_before(question: str) -> None:
    assert standalone_query(question, HISTORY) == f"{FIRST}\n{question}"


def test_a_question_that_stands_alone_stays_as_it_is() -> None:
    question = "Which segments contributed most to revenue growth at Adobe last year?"
    assert standalone_query(question, HISTORY) == question
    assert standalone_query("And in 2017?", []) == "And in 2017?"


def test_a_chain_of_follow_ups_leads_back_to_what_it_is_about() -> None:
    more = Message("r", "c", "a", "user", (TextPart("And in 2017?"),), "complete", 2.0)
    query = standalone_query("And in 2016?", [*HISTORY, more])
    assert query == f"{FIRST}\nAnd in 2017?\nAnd in 2016?"
    assert standalone_query("Why?", [more] * 50).count("\n") == 3


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("And in 2017?", True),
        ("How much was it the year before?", True),
        ("Which expenses grew, and with what?", False),
        ("How many stores?", False),
    ],
)
def test_a_short_question_need_not_speak_of_what_was_asked_before(
    question: str, expected: bool
) -> None:
    assert refers_back(question) is expected


@pytest.mark.parametrize(
    ("question", "is_alone"),
    [
        ("Who is the treasurer?", True),
        ("What is the piano insured for?", True),
        ("Was ist am Dienstag geschlossen?", True),
        ("¿Quién dirige en junio?", True),
        ("And in 2017?", False),
        ("How much was it insured for?", False),
        ("How many stores?", False),
    ],
)
def test_an_answer_need_not_have_the_words_of_a_question_before_it(
    question: str, is_alone: bool
) -> None:
    expected = question if is_alone else f"{FIRST}\n{question}"
    assert answered_question(question, HISTORY) == expected
