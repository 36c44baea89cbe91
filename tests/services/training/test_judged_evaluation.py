"""A comparison of two scripted models: what their answers, not their likelihoods, say."""

from collections.abc import Iterator
from contextlib import nullcontext
from types import SimpleNamespace
from typing import Any

from app.answers.completions import CompletionEvent, CompletionRequest
from app.core.cancellation import CancelToken
from app.engine.engine_protocol import Score, Scored, TextDelta, ToolCallDelta
from app.services.training.evaluation import Evaluation, EvaluationService
from app.training.dataset import Preference, as_answer
from app.training.evaluation.canary import CanaryQuestion, canary_questions
from app.training.evaluation.grading import Grade
from app.training.teaching.run_files import asked

CANARIES = canary_questions()
PAIRS = tuple(
    Preference(
        prompt=asked(f"Question {n}?"),
        chosen=as_answer("Brief."),
        rejected=as_answer("Long."),
        conversation_ids=("a", "a"),
    )
    for n in range(8)
)


class _Models:
    """Both models find all answers equally likely; they know the plain questions by heart.

    The second answers the pairs' questions with `second`, in which {} is the question.
    """

    info = None

    def __init__(self, second: str) -> None:
        self._second = second
        self._answers = {one.text: one for one in CANARIES}
        self.limits: set[int] = set()

    def complete(
        self, request: CompletionRequest, cancel: CancelToken
    ) -> Iterator[CompletionEvent]:
        question = request.messages[-1].content
        if (canary := self._answers.get(question)) is None:
            self.limits.add(request.params.max_tokens)
            said = self._second if request.adapter.path else "As to {} it is so."
            text = said.format(question)
            yield TextDelta(text=text)
        elif canary.kind == "call":
            assert request.tools
            yield ToolCallDelta(name="get_weather", arguments={"city": "Paris"})
        else:
            yield TextDelta(text=canary.answer)

    def score(self, request: Score, cancel: CancelToken) -> Scored:
        return Scored(logprob=-9.0, tokens=30)


def evaluated(
    second: str, judge: str = "", canaries: tuple[CanaryQuestion, ...] = CANARIES
) -> tuple[Evaluation, _Models]:
    """The judge likes short answers."""
    scripted = _Models(second)
    models = SimpleNamespace(
        held=lambda _cancel, _name: nullcontext(), load=lambda _cancel, _name: (), loaded=None
    )
    judging = SimpleNamespace(
        rubric="",
        grade=lambda _model, _prompt, answer, *_: Grade("", 5 - len(answer) // 10),
    )
    parts: tuple[Any, ...] = (
        models,
        SimpleNamespace(active=scripted),
        None,
        None,
        scripted,
        judging,
    )
    service = EvaluationService(*parts)
    cancel = CancelToken()
    found = service.evaluate(("m", "m+a.gguf"), PAIRS, cancel, canaries=canaries, judge=judge)
    return found, scripted


def test_a_judge_compares_the_answers_to_all_pairs() -> None:
    found, models = evaluated("Brief.", "large")
    assert found.judge == "large" and found.judged
    assert (found.judged.pairs, found.judged.wins) == (8, 8)
    assert found.verdict == "same"  # the judge alone is no proof
    assert models.limits == {120}  # four times the better answer
    assert len([one for one in found.samples if one.is_rated]) == 4


def test_answers_that_a_judge_grades_lower_are_worse() -> None:
    assert evaluated("{} It depends on what you mean.", "large")[0].reason == "judged_worse"


def test_the_same_answer_to_every_question_is_degenerate() -> None:
    same = "It depends, as so much does in life, on what you mean by it."
    found, _ = evaluated(same)
    assert (found.reason, found.verdict) == ("degenerate", "worse")
    assert found.degenerate.kinds == {"stock_phrase": len(PAIRS)}


def test_without_a_judge_there_is_no_such_number() -> None:
    found, _ = evaluated("Brief.")
    assert found.judged is None and found.judge == ""
    assert found.degenerate.kinds == {} and found.reason == "too_few_pairs"


def test_calls_are_graded_like_answers() -> None:
    calls = tuple(one for one in CANARIES if one.kind == "call")
    found, _ = evaluated("Brief.", canaries=calls)
    assert (found.canary.kinds["call"].before, found.canary.kinds["call"].questions) == (1, 4)
