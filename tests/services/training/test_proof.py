"""The verdict on a trained adapter, with the numbers behind it."""

from collections.abc import Callable, Sequence
from types import SimpleNamespace
from typing import Any, cast

import msgspec
import pytest

from app.core.cancellation import CancelToken
from app.core.errors import UserError
from app.core.trainings import AnsweredTwice, Lesson, Proof, Training, TrainingPlan, verdict_of
from app.services.training.evaluation import WEAKER, Evaluation, EvaluationProgress, prove
from app.services.training.trainings import TrainingService
from app.store.store import Store
from app.training.dataset import Preference
from app.training.evaluation.canary import CanaryAnswer, canary_questions, compare_canaries
from app.training.evaluation.degenerate import GivenAnswer, compare_defects
from app.training.evaluation.pair_scores import (
    PairScore,
    chosen_change,
    compare,
    reason_of,
    summarize,
)

PLAN = TrainingPlan(
    method="auto",
    stages=("dpo",),
    base="small",
    base_name="Small",
    weights="gguf",
    rated=40,
    corrections=40,
    good_answers=0,
    rows={"dpo": 30},
    pairs=9,
    held_out=0.25,
)
TRAINING = Training(id="t", plan=PLAN, state="trained", created=0.0, adapter="/a.gguf")


class _Compared:
    """An evaluation of 9 pairs in which the second model's scores are those given."""

    def __init__(self, chosen: float, rejected: float) -> None:
        self.asked: list[Any] = []
        self.held_out: Sequence[Any] = ()
        self.compared: Sequence[Any] = ()
        self.weaker: list[Sequence[float]] = []
        self.is_taught = False
        self._after = PairScore(chosen, rejected, 5, 5)

    def pairs(self, source: str, cancel: CancelToken, share: float) -> Sequence[Preference]:
        self.asked += [source, share]
        return self.held_out

    def evaluate(
        self,
        models: tuple[str, str],
        pairs: Sequence[Preference],
        cancel: CancelToken,
        on_progress: Callable[[EvaluationProgress], None],
        *,
        judge: str,
        weaker: Sequence[float],
    ) -> Evaluation:
        self.asked += [models, judge]
        self.weaker.append(weaker)
        self.compared = pairs
        for model in models:
            on_progress(EvaluationProgress(model, 1, 2))
        scores = [PairScore(-10.0, -12.0, 5, 5)] * 9, [self._after] * 9
        questions = canary_questions()
        answers = [CanaryAnswer(one.answer, -9.0, 9) for one in questions]
        canary = compare_canaries(questions, answers, answers)
        comparison, change = compare(*scores), chosen_change(*scores)
        reason = reason_of(comparison, change, canary_falls=canary.falls)
        fine = [GivenAnswer("Is ice cold?", "Yes."), GivenAnswer("Is fire?", "")]
        return Evaluation(
            pairs=9,
            results=tuple(map(summarize, models, scores)),
            comparison=comparison,
            chosen_logprob=change,
            canary=canary,
            samples=(AnsweredTwice(question="q", before="b", after="a", is_rated=True),),
            verdict=verdict_of(reason),
            reason=reason,
            degenerate=compare_defects(fine, fine),
            judge=judge,
            judged=comparison,
            likeness=(0.25, 0.5),
            is_taught=self.is_taught,
        )


class _Trusts:
    def trusted(self, cancel: CancelToken) -> str:
        return "large"


def test_an_adopted_adapter_is_judged_as_it_answers() -> None:
    """Its strength is not changed under chats that are answered with it."""
    compared = _Compared(-9.0, -14.0)
    for training in (TRAINING, msgspec.structs.replace(TRAINING, state="adopted")):
        _proved(compared, training)
    assert compared.weaker == [WEAKER, ()]


def _proved(compared: _Compared, training: Training = TRAINING) -> tuple[Proof, list[float]]:
    seen: list[float] = []

    def report(share: float, seconds_left: float | None) -> None:
        assert seconds_left is not None and seconds_left >= 0
        seen.append(share)

    services = (cast(Any, compared), cast(Any, _Trusts()))
    return prove(*services, training, CancelToken(), report), seen


def test_an_adapter_is_compared_with_its_base_on_what_was_held_out() -> None:
    compared = _Compared(-9.0, -14.0)
    proof, seen = _proved(compared)
    assert compared.asked == ["held-out", 0.25, ("small", "small+/a.gguf"), "large"]
    assert seen == [0.25, 0.75]
    assert (proof.verdict, proof.pairs, proof.win_rate, proof.ties) == ("better", 9, 1.0, 0)
    assert proof.sentence == (
        "The adapter is better: it prefers your better answers more clearly, and nothing else "
        "falls."
    )
    assert proof.judge == "large" and proof.judged == (1.0, *proof.interval)
    assert proof.canary == proof.canary_kinds["json"] == (1.0, 1.0)
    assert proof.degenerate == (0.5, 0.5)
    assert [one.question for one in proof.answers] == ["q"]


def test_of_very_many_held_out_pairs_some_are_judged() -> None:
    """From all of them, so that the time does not grow with the ratings."""
    compared = _Compared(-9.0, -14.0)
    compared.held_out = range(2500)
    _proved(compared)
    assert list(compared.compared) == list(range(0, 2500, 25)) and len(compared.compared) == 100


def test_a_taught_model_is_compared_with_its_teacher() -> None:
    lessons = tuple(
        Lesson([{"role": "user", "content": f"What is {n}?"}], f"A number: {n}.") for n in range(40)
    )
    compared = _Compared(-9.0, -14.0)
    compared.is_taught = True
    proof, _ = _proved(compared, msgspec.structs.replace(TRAINING, lessons=lessons))
    assert compared.asked == [("small", "small+/a.gguf"), ""]
    assert len(compared.compared) == 12 and compared.compared[0].rejected == ()
    assert compared.compared[0].chosen[0].content == "A number: 0."
    assert proof.likeness == (0.25, 0.5)
    assert "better: it answers more like its teacher" in proof.sentence


@pytest.mark.parametrize(("chosen", "after"), [(-20.0, -4.0), (float("nan"), None)])
def test_a_damaged_adapter_is_worse_and_its_proof_can_be_stored(
    chosen: float, after: float | None
) -> None:
    proof, _ = _proved(_Compared(chosen, -99.0))
    assert (proof.verdict, proof.reason) == ("worse", "less_likely")
    assert proof.chosen_logprob == (-2.0, after)
    assert msgspec.json.decode(msgspec.json.encode(proof), type=Proof) == proof


def test_an_adapter_that_failed_its_proof_is_adopted_only_by_who_insists(store: Store) -> None:
    adopted: list[tuple[str, ...]] = []
    spec = SimpleNamespace(spec=SimpleNamespace(id="small-id"))
    models = SimpleNamespace(resolve_here=lambda _name: spec)

    def set_default(*given: str) -> str:
        adopted.append(given)
        return ""

    adapters = SimpleNamespace(set_default=set_default)
    none: Any = None
    service = TrainingService(
        store.trainings, none, cast(Any, models), cast(Any, adapters), none, none, none, None, none
    )
    proof, _ = _proved(_Compared(-20.0, -99.0))
    store.trainings.add(msgspec.structs.replace(TRAINING, state="judged", proof=proof))
    with pytest.raises(UserError, match="its verdict is “worse”") as refused:
        service.adopt(TRAINING.id)
    assert "--anyway" in refused.value.remedy and adopted == []
    assert service.adopt(TRAINING.id, insists=True).state == "adopted"
    assert adopted == [("small-id", "", "/a.gguf")]
