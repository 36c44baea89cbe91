"""Plain questions that an adapter must not forget the answers to."""

import math

import pytest

from app.training.evaluation.canary import CanaryAnswer, canary_questions, compare_canaries

QUESTIONS = canary_questions()


def test_every_reference_is_right_and_other_answers_are_not() -> None:
    assert len({one.text for one in QUESTIONS}) == len(QUESTIONS) == 20
    for question in QUESTIONS:
        assert question.is_right(question.answer) and not question.is_right("")
        assert not question.is_right("The sweetest thing in the world")
    (capital,) = (one for one in QUESTIONS if one.text == "What is the capital of France?")
    assert capital.is_right("It is **paris**, of course.") and not capital.is_right("Parisian")


def _answers(texts: list[str], logprob: float = -10.0) -> list[CanaryAnswer]:
    return [CanaryAnswer(text, logprob, 10) for text in texts]


RIGHT = [one.answer for one in QUESTIONS]


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
    found = compare_canaries(QUESTIONS, before, after)
    assert found.falls == falls
    assert (len(found.lost), len(found.gained)) == (lost, gained)
    assert found.before == (20 - gained) / 20 and found.after == (20 - lost) / 20
