"""Judges a trained adapter before it is adopted."""

import time
from collections.abc import Callable
from math import isfinite

from app.core.cancellation import CancelToken
from app.core.trainings import BeforeAfter, LogprobBeforeAfter, Proof, Training
from app.services.training.evaluation import Evaluation, EvaluationProgress, EvaluationService
from app.services.training.judging import JudgingService
from app.training.teaching.lessons import held_out_lessons

MOST_PAIRS = 100
"""Of more held-out pairs, so many are judged: the interval is ten points wide then at most to each
side, and the time does not grow with the ratings."""

WEAKER = (0.85, 0.7, 0.5)
"""The strengths that are tried of an adapter that forgets at its full one."""

_TELLING_SHARE = 0.05
"""So much has to be done before its speed tells how long the rest takes."""


class ProofService:
    """Compares an adapter with its base on the conversations that it was not trained on."""

    def __init__(self, evaluation: EvaluationService, judging: JudgingService) -> None:
        self._evaluation = evaluation
        self._judging = judging

    def prove(
        self,
        training: Training,
        cancel: CancelToken,
        on_progress: Callable[[float, float | None], None] = lambda _done, _left: None,
    ) -> Proof:
        """Judge the adapter of `training` on what was held out; see `Training.plan.held_out`.

        Raises UserError if it cannot be judged, such as without held-out pairs, and Cancelled.

        Args:
            on_progress: gets the share done, 0..1, and about how many seconds are left, None
                until that can be told.
        """
        base = training.plan.base
        models = (base, f"{base}+{training.adapter}")
        if training.lessons:
            pairs = held_out_lessons(training.lessons)
        else:
            held_out = self._evaluation.pairs("held-out", cancel, training.plan.held_out)
            count = min(MOST_PAIRS, len(held_out))
            pairs = tuple(held_out[n * len(held_out) // count] for n in range(count))

        reached, began = 0.0, time.monotonic()

        def report(at: EvaluationProgress) -> None:
            nonlocal reached  # the development questions are asked again at each strength
            reached = max(reached, (at.done / at.total + (at.model != base)) / 2)
            took = time.monotonic() - began
            told = reached >= _TELLING_SHARE
            on_progress(reached, took / reached * (1 - reached) if told else None)

        judge = "" if training.lessons else self._judging.trusted(cancel)
        weaker = () if training.state == "adopted" else WEAKER
        return proof_of(
            self._evaluation.evaluate(models, pairs, cancel, report, judge=judge, weaker=weaker)
        )


def proof_of(found: Evaluation) -> Proof:
    """The numbers behind a verdict, with the answers worth reading."""
    won, canary, chosen, bad = (
        found.comparison,
        found.canary,
        found.chosen_logprob,
        found.degenerate,
    )
    return Proof(
        reason=found.reason,
        pairs=found.pairs,
        win_rate=won.share,
        interval=(won.low, won.high),
        ties=won.ties,
        canary=BeforeAfter(canary.before, canary.after),
        canary_kinds={
            kind: BeforeAfter(one.before / one.questions, one.after / one.questions)
            for kind, one in canary.kinds.items()
        },
        chosen_logprob=LogprobBeforeAfter(
            chosen.before, chosen.after if isfinite(chosen.after) else None
        ),
        degenerate=BeforeAfter(bad.before / bad.answers, bad.after / bad.answers),
        judge=found.judge,
        judged=(judged.share, judged.low, judged.high) if (judged := found.judged) else None,
        answers=found.shown,
        likeness=BeforeAfter(*found.likeness),
        is_taught=found.is_taught,
        strength=found.strength,
        too_long=found.too_long,
    )
