"""Compares two models by what the user preferred; so is a trained adapter judged."""

import time
from collections.abc import Callable, Iterator, Sequence
from itertools import islice
from math import isfinite
from pathlib import Path
from statistics import fmean
from typing import Literal

import msgspec

from app.answers.completions import CompletionService
from app.core.blind import ModelComparison
from app.core.cancellation import CancelToken
from app.core.errors import UserError
from app.core.feedback import ExportRequest
from app.core.trainings import (
    AnsweredTwice,
    BeforeAfter,
    LogprobBeforeAfter,
    Proof,
    Training,
    TrainingVerdict,
    VerdictReason,
    verdict_of,
)
from app.engine.engine import Engines
from app.retrieval.context_packing import split_passages
from app.services.models.adapters import AdapterService
from app.services.models.model_library import ModelsService
from app.services.training.judging import JudgingService
from app.services.training.measuring import Measured, MeasuringTask, ModelMeasuring
from app.services.training.training_export import ExportService
from app.training.bundles.row_files import split_of
from app.training.dataset import Preference, by_question, preferences
from app.training.evaluation.canary import (
    CanaryQuestion,
    CanaryResult,
    canary_questions,
    compare_canaries,
    development_questions,
)
from app.training.evaluation.degenerate import DegenerateResult, GivenAnswer, compare_defects
from app.training.evaluation.pair_scores import (
    LogprobChange,
    ModelResult,
    PairScore,
    chosen_change,
    compare,
    compare_values,
    likeness,
    read_preferences,
    reason_of,
    summarize,
)
from app.training.teaching.lessons import held_out_lessons
from app.training.trainer.training_rows import MOST_RATINGS

HELD_OUT = 0.1
"""The default share of conversations that `export --validation` holds out."""

_SHOWN_PAIRS = 4
"""How many of the pairs' questions are shown with both answers, to be read side by side."""

_ANSWERED_PAIRS = 12
"""How many of them both models answer, which shows whether they answer otherwise than before."""

_JUDGED_PAIRS = 20
"""How many, if a judge grades the answers."""

_TAUGHT_PAIRS = 30
"""How many, if the answers are compared with a teacher's."""

_SHOWN_CANARIES = 4

MOST_PAIRS = 100
"""Of more held-out pairs, so many are judged: the interval is ten points wide then at most to each
side, and the time does not grow with the ratings."""

WEAKER = (0.85, 0.7, 0.5)
"""The strengths that are tried of an adapter that forgets at its full one."""

_TELLING_SHARE = 0.05
"""So much has to be done before its speed tells how long the rest takes."""

ANSWER_TOKENS = 48
"""Enough to see whether an answer is right, few enough for a slow machine."""

_MOST_LOST = 0.05
"""Of more development questions, a weaker adapter is tried, even if their number may be chance."""


class EvaluationProgress(msgspec.Struct, frozen=True):
    """The model of this name has scored or answered `done` of `total` pairs and questions."""

    model: str
    done: int
    total: int


class Evaluation(msgspec.Struct, frozen=True, kw_only=True):
    """The second model compared with the first; `results` are in the order of the models.

    `judged` compares the grades that `judge`, a model, gave the answers to the pairs' questions;
    None without a judge that is known to judge like the user. `likeness` is the mean one, 0..1, of
    both models' answers to the better answers. `is_taught`: these are a teacher's, without worse
    ones, and `comparison` compares the likeness of single answers. `strength` is that of the second
    model's adapter, of its own. `too_long` further pairs do not fit into the context and were not
    compared.
    """

    pairs: int
    results: tuple[ModelResult, ...]
    comparison: ModelComparison
    chosen_logprob: LogprobChange
    canary: CanaryResult
    samples: tuple[AnsweredTwice, ...]
    verdict: TrainingVerdict
    reason: VerdictReason
    degenerate: DegenerateResult
    judge: str = ""
    judged: ModelComparison | None = None
    likeness: tuple[float, float] = (0.0, 0.0)
    is_taught: bool = False
    strength: float = 1.0
    too_long: int = 0

    @property
    def shown(self) -> tuple[AnsweredTwice, ...]:
        """Enough to read: the answers to rated questions, and to plain ones, lost ones first."""
        rated = [one for one in self.samples if one.is_rated]
        plain = [one for one in self.samples if not one.is_rated]
        plain.sort(key=lambda one: one.question not in self.canary.lost)
        return (*rated, *plain[:_SHOWN_CANARIES])


class EvaluationService:
    """Compares two models on rated answers and on plain questions."""

    def __init__(
        self,
        models: ModelsService,
        engines: Engines,
        export: ExportService,
        adapters: AdapterService,
        completions: CompletionService,
        judging: JudgingService,
    ) -> None:
        self._measuring = ModelMeasuring(models, engines, adapters, completions)
        self._export = export
        self._judging = judging

    def pairs(
        self, source: Path | Literal["held-out"], cancel: CancelToken, share: float = HELD_OUT
    ) -> tuple[Preference, ...]:
        """The pairs of a file, or those among the latest ratings that were held out of training.

        Raises UserError if there are none.
        """
        if isinstance(source, Path):
            pairs = tuple(read_preferences(source))
            if not pairs:
                raise UserError(f"{source} contains no pair of answers.", "Choose a DPO file.")
            return pairs
        count = 0
        held_out: list[Preference] = []
        for pair in self._rated_pairs(cancel):
            count += 1
            if all(split_of(id_, share) == "validation" for id_ in pair.conversation_ids):
                held_out.append(pair)
        if not count:
            raise UserError(
                "There is no pair of rated answers to compare with.",
                "Correct some answers, or rate a second answer to the same question.",
            )
        if not held_out:
            raise UserError(
                f"None of your {count} pairs of rated answers is held out.",
                "Rate more answers, or give the share that the bundle was exported with "
                "(--validation).",
            )
        return tuple(held_out)

    def evaluate(
        self,
        models: tuple[str, str],
        pairs: Sequence[Preference],
        cancel: CancelToken,
        on_progress: Callable[[EvaluationProgress], None] = lambda _: None,
        max_tokens: int = ANSWER_TOKENS,
        canaries: Sequence[CanaryQuestion] | None = None,
        judge: str = "",
        weaker: Sequence[float] = (),
    ) -> Evaluation:
        """Compare both models, one after the other. Raises UserError, Cancelled.

        Each scores the pairs and answers the canary questions and some of the pairs' questions. An
        adapter of another model file is refused, as in a chat. Where no pair has a worse answer,
        since the better ones are a teacher's, the answers are compared by their likeness to these.
        Pairs that do not fit into the context are counted and left out.

        Args:
            models: ids or files; `MODEL+ADAPTER[:STRENGTH]` is a model with an adapter.
            max_tokens: of each answer that is shown; more where the better answer is long.
            canaries: the plain questions; those shipped with the program by default.
            judge: a model that grades the answers to the pairs' questions, see
                `JudgingService.trusted`; "" for none.
            weaker: strengths of the second model's adapter to try in turn if the whole one forgets
                answers to the development questions, and does not make the better answers less
                likely. Between a model and what it was trained to, much of the new behaviour is
                kept where little of the old one is lost (M. Wortsman et al., Robust fine-tuning of
                zero-shot models, 2022, https://arxiv.org/abs/2109.01903). What is then compared has
                no part in the choice.
        """
        questions = canary_questions() if canaries is None else canaries
        given, pairs = len(pairs), self._measuring.fitting(models, pairs, cancel)
        is_taught = not any(pair.rejected for pair in pairs)
        most = _TAUGHT_PAIRS if is_taught else _JUDGED_PAIRS if judge else _ANSWERED_PAIRS
        answered = pairs[:most]
        task = MeasuringTask(pairs, answered, questions, max_tokens)
        trial = MeasuringTask(
            (), (), development_questions() if weaker else (), max_tokens, ends_early=True
        )
        total = trial.steps + task.steps

        def measured(
            model: str,
            task: MeasuringTask,
            already: int = 0,
            scores: Sequence[PairScore] = (),
        ) -> Measured:
            def report(done: int) -> None:
                on_progress(EvaluationProgress(model, already + done, total))

            return self._measuring.measured(model, task, cancel, report, scores)

        tried = measured(models[0], trial)
        first = measured(models[0], task, trial.steps)

        def keeps(model: str) -> bool:
            """Whether it answers the development questions about as well as the first model."""
            answers = tried.canaries, measured(model, trial).canaries
            found = compare_canaries(trial.canaries, *answers)
            return not found.falls and found.before - found.after <= _MOST_LOST

        strength = 1.0
        scores: Sequence[PairScore] = ()
        if weaker and not keeps(models[1]):
            scoring = msgspec.structs.replace(task, answered=(), canaries=())
            scores = measured(models[1], scoring).scores
            if not chosen_change(first.scores, scores).falls:  # it is not damaged
                strength = next((each for each in weaker if keeps(_at(models[1], each))), 1.0)
        chosen = _at(models[1], strength)
        second = measured(chosen, task, trial.steps, scores if strength == 1 else ())
        found = self._compared((models[0], chosen), task, (first, second), cancel, judge)
        return msgspec.structs.replace(found, strength=strength, too_long=given - len(pairs))

    def _compared(
        self,
        models: tuple[str, str],
        task: MeasuringTask,
        measured: tuple[Measured, Measured],
        cancel: CancelToken,
        judge: str,
    ) -> Evaluation:
        first, second = measured
        is_taught = not any(pair.rejected for pair in task.pairs)
        comparison = compare(first.scores, second.scores)
        alike = [_likenesses(task.answered, one) for one in measured]
        if is_taught:
            comparison = compare_values(b - a for a, b in zip(*alike, strict=True))
        chosen = chosen_change(first.scores, second.scores)
        canary = compare_canaries(task.canaries, first.canaries, second.canaries)
        degenerate = compare_defects(_given(task, first), _given(task, second))
        judged = self._judged(judge, task, measured, cancel) if judge else None
        reason = reason_of(
            comparison,
            chosen,
            canary_falls=canary.falls,
            is_degenerate=degenerate.falls,
            judged=judged,
        )
        return Evaluation(
            pairs=len(task.pairs),
            results=tuple(map(summarize, models, (first.scores, second.scores))),
            comparison=comparison,
            chosen_logprob=chosen,
            canary=canary,
            samples=tuple(_side_by_side(task, first, second)),
            verdict=verdict_of(reason),
            reason=reason,
            degenerate=degenerate,
            judge=judge,
            judged=judged,
            likeness=(fmean(alike[0]), fmean(alike[1])),
            is_taught=is_taught,
        )

    def _judged(
        self,
        judge: str,
        task: MeasuringTask,
        measured: tuple[Measured, Measured],
        cancel: CancelToken,
    ) -> ModelComparison:
        """Compare the judge's grades of both models' answers; one without a grade is left out."""
        rubric = self._judging.rubric
        changes = []
        first, second = measured
        for pair, *texts in zip(task.answered, first.answers, second.answers, strict=True):
            grades = [
                self._judging.grade(judge, pair.prompt, text, rubric, cancel) for text in texts
            ]
            if grades[0] and grades[1]:
                changes.append(float(grades[1].score - grades[0].score))
        return compare_values(changes)

    def _rated_pairs(self, cancel: CancelToken) -> Iterator[Preference]:
        request = ExportRequest(folder=Path())
        examples = self._export.with_surveys(request, cancel, latest=MOST_RATINGS)
        for question in by_question(examples):
            yield from preferences(question)


def prove(
    evaluation: EvaluationService,
    judging: JudgingService,
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
        held_out = evaluation.pairs("held-out", cancel, training.plan.held_out)
        count = min(MOST_PAIRS, len(held_out))
        pairs = tuple(held_out[n * len(held_out) // count] for n in range(count))

    reached, began = 0.0, time.monotonic()

    def report(at: EvaluationProgress) -> None:
        nonlocal reached  # the development questions are asked again at each strength
        reached = max(reached, (at.done / at.total + (at.model != base)) / 2)
        took = time.monotonic() - began
        told = reached >= _TELLING_SHARE
        on_progress(reached, took / reached * (1 - reached) if told else None)

    judge = "" if training.lessons else judging.trusted(cancel)
    weaker = () if training.state == "adopted" else WEAKER
    return _proof_of(evaluation.evaluate(models, pairs, cancel, report, judge=judge, weaker=weaker))


def _at(model: str, strength: float) -> str:
    return model if strength == 1 else f"{model}:{strength}"


def _likenesses(pairs: Sequence[Preference], measured: Measured) -> list[float]:
    """Of each answer to the pair's better one."""
    return [
        likeness(answer, pair.chosen[-1].content)
        for pair, answer in zip(pairs, measured.answers, strict=True)
    ]


def _side_by_side(
    task: MeasuringTask, first: Measured, second: Measured
) -> Iterator[AnsweredTwice]:
    rated = zip(task.answered, first.answers, second.answers, strict=True)
    for pair, before, after in islice(rated, _SHOWN_PAIRS):
        yield AnsweredTwice(question=_question_of(pair), before=before, after=after, is_rated=True)
    for canary, a, b in zip(task.canaries, first.canaries, second.canaries, strict=True):
        yield AnsweredTwice(question=canary.text, before=a.text, after=b.text, is_rated=False)


def _given(task: MeasuringTask, measured: Measured) -> list[GivenAnswer]:
    """The answers in words, to be checked for defects."""
    rated = (
        GivenAnswer(_question_of(pair), text, pair.chosen[-1].content)
        for pair, text in zip(task.answered, measured.answers, strict=True)
    )
    plain = (
        GivenAnswer(question.text, answer.text)
        for question, answer in zip(task.canaries, measured.canaries, strict=True)
        if question.kind in ("plain", "sum")
    )
    return [*rated, *plain]


def _question_of(pair: Preference) -> str:
    question = next((turn.content for turn in pair.prompt[::-1] if turn.role == "user"), "")
    return split_passages(question)[1]


def _proof_of(found: Evaluation) -> Proof:
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
