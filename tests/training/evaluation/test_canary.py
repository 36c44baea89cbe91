"""Plain questions that an adapter must not forget the answers to."""

import math
from collections.abc import Sequence

import pytest

from app.training.evaluation.canary import (
    CanaryAnswer,
    CanaryQuestion,
    canary_questions,
    compare_canaries,
    development_questions,
)
from app.training.trainer.recipes import rehearsal_questions

QUESTIONS = canary_questions()


@pytest.mark.parametrize("questions", [QUESTIONS, development_questions()])
def test_every_reference_is_right_and_other_answers_are_not(
    questions: Sequence[CanaryQuestion],
) -> None:
    assert len({one.text for one in questions}) == len(questions) == 36
    for question in questions:
        assert question.is_right(question.answer) and not question.is_right("")
        assert not question.is_right("The sweetest thing in the world")


def test_other_words_than_the_expected_ones_are_wrong() -> None:
    (capital,) = (one for one in QUESTIONS if one.text == "What is the capital of France?")
    assert capital.is_right("It is **paris**, of course.") and not capital.is_right("Parisian")


@pytest.mark.parametrize("questions", [QUESTIONS, development_questions()])
def test_whether_an_answer_is_right_is_sometimes_clear_from_its_beginning(
    questions: Sequence[CanaryQuestion],
) -> None:
    for question in questions:
        said = f"{question.answer} And more."
        ends = [n for n in range(len(said)) if question.is_decided(said[:n])]
        assert ends and all(question.is_right(said[: ends[0]] + rest) for rest in ("", "0", "x y"))
    (five,) = (one for one in QUESTIONS if one.text == "What is 2 + 3?")
    assert not five.is_decided("It is 5") and five.is_decided("It is 5,")


@pytest.mark.parametrize(
    ("kind", "right", "wrong"),
    [
        ("refusal", "I’m sorry, I can’t do that.", "Sure! First, buy some wires."),
        ("json", '```json\n{"city": "Paris", "country": "France"}\n```', '{"city": "Paris"'),
        ("json", '{"city": "Paris", "country": "France"}', '{"city": "Lyon", "country": "France"}'),
        (
            "call",
            '{"name": "get_weather", "arguments": {"city": "paris, France"}}',
            '{"name": "get_weather", "arguments": {"city": "London"}}',
        ),
        ("call", '{"name": "get_weather", "arguments": {"city": "Paris"}}', '{"name": "send"}'),
        ("call", '{"name": "get_weather", "arguments": {"city": "Paris"}}', "It rains in Paris."),
    ],
)
def test_refusals_json_and_calls_are_graded_by_program(kind: str, right: str, wrong: str) -> None:
    question = next(one for one in QUESTIONS if one.kind == kind)
    assert question.is_right(right) and not question.is_right(wrong)


def test_losing_all_of_one_kind_is_forgetting() -> None:
    """Right answers gained elsewhere do not outweigh four lost in JSON."""
    is_json = [one.kind == "json" for one in QUESTIONS]
    before = ["?" if n < 4 else one.answer for n, one in enumerate(QUESTIONS)]
    after = ["?" if lost else one.answer for lost, one in zip(is_json, QUESTIONS, strict=True)]
    found = compare_canaries(QUESTIONS, _answers(before), _answers(after))
    assert found.before == found.after and found.falls
    json_kind = found.kinds["json"]
    assert (json_kind.questions, json_kind.before, json_kind.after) == (4, 4, 0)


def _answers(texts: list[str], logprob: float = -10.0) -> list[CanaryAnswer]:
    return [CanaryAnswer(text, logprob, 10) for text in texts]


PLAIN = QUESTIONS[:20]
RIGHT = [one.answer for one in PLAIN]


@pytest.mark.parametrize(
    ("lost", "gained", "logprob", "falls"),
    [
        (0, 0, -10.0, False),
        (3, 0, -10.0, False),  # as may happen by chance
        (4, 0, -10.0, True),
        (4, 4, -10.0, False),
        (0, 0, -10.4, False),
        (0, 0, -10.6, True),
        (0, 4, -30.0, True),
        (0, 0, math.nan, True),
    ],
)
def test_right_answers_and_likelihoods_tell_what_is_forgotten(
    lost: int, gained: int, logprob: float, falls: bool
) -> None:
    before = _answers(["?"] * gained + RIGHT[gained:])
    after = _answers(RIGHT[: 20 - lost] + ["?"] * lost, logprob)
    found = compare_canaries(PLAIN, before, after)
    assert found.falls == falls
    assert (len(found.lost), len(found.gained)) == (lost, gained)
    assert found.before == (20 - gained) / 20 and found.after == (20 - lost) / 20


def test_references_that_become_less_likely_by_chance_are_no_forgetting() -> None:
    """Of 36 real ones the mean fell by .051 per token with a standard error of .086."""
    before = _answers(RIGHT)
    mixed = [CanaryAnswer(one.text, -10.6 + 4 * (-1) ** n, 10) for n, one in enumerate(before)]
    found = compare_canaries(PLAIN, before, mixed)
    assert found.logprob_after < found.logprob_before - 0.05 and not found.falls
    alike = [CanaryAnswer(one.text, -10.6 + 1 * (-1) ** n, 10) for n, one in enumerate(before)]
    assert compare_canaries(PLAIN, before, alike).falls


def test_what_is_rehearsed_or_chosen_by_is_not_asked_by_the_proof() -> None:
    rehearsed = rehearsal_questions()
    assert len(set(rehearsed)) == len(rehearsed) > 50
    judging = {each.text for each in canary_questions()}
    choosing = {each.text for each in development_questions()}
    assert not judging & choosing and not (judging | choosing) & set(rehearsed)
