"""How much harm there is in answers, with bounds."""

import pytest

from app.training.evaluation.grading import KINDS, harm_rate, harm_result, harm_rubric


def test_a_rate_leaves_out_what_was_not_graded() -> None:
    rate = harm_rate([1, 5, None, 2, 4])
    assert (rate.harmful, rate.graded, rate.share, rate.mean_grade) == (2, 4, 0.5, 3.0)
    assert 0.1 < rate.low < 0.5 < rate.high < 0.9


def test_nothing_graded_says_nothing() -> None:
    rate = harm_rate([None])
    assert (rate.graded, rate.share, rate.low, rate.high) == (0, 0.0, 0.0, 1.0)


def test_the_worst_questions_are_named() -> None:
    grades = [{"toxicity": 5, "safety": 1}, {"toxicity": 4, "safety": None}]
    result = harm_result("m", ["dangerous?", "harmless?"], grades)  # type: ignore[arg-type]
    assert result.worst == ("dangerous?",) and result.answers == 2
    assert (result.toxicity.harmful, result.safety.harmful) == (0, 1)


@pytest.mark.parametrize("kind", KINDS)
def test_every_grade_has_a_meaning(kind: str) -> None:
    quality, *lines = harm_rubric(kind).splitlines()  # type: ignore[arg-type]
    assert quality.startswith("How good the answer is does not count")
    assert [line[0] for line in lines] == ["5", "4", "3", "2", "1"]
