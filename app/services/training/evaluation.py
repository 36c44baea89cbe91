"""Compares two models by what the user preferred."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from itertools import islice
from pathlib import Path
from statistics import fmean
from typing import Any, Literal

import msgspec

from app.answers.completions import CompletionEvent, CompletionRequest, CompletionService
from app.answers.prompt import with_instructions
from app.core.blind import ModelComparison
from app.core.cancellation import CancelToken
from app.core.errors import UserError
from app.core.feedback import ExportRequest
from app.core.generation import AdapterUse, GenerationParams
from app.core.trainings import AnsweredTwice, TrainingVerdict, VerdictReason, verdict_of
from app.engine.engine import Engine, Engines
from app.engine.engine_protocol import PromptMessage, Score, Scored, TextDelta, ToolCallDelta
from app.retrieval.context_packing import split_passages
from app.services.models.adapters import AdapterService, split_adapter
from app.services.models.model_library import ModelsService
from app.services.training.judging import JudgingService
from app.services.training.training_export import ExportService
from app.training.bundles.row_files import split_of
from app.training.dataset import History, Preference, by_question, preferences
from app.training.evaluation.canary import (
    CanaryAnswer,
    CanaryQuestion,
    CanaryResult,
    canary_questions,
    canary_tools,
    compare_canaries,
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
from app.training.teaching.run_files import asked
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

ANSWER_TOKENS = 48
"""Enough to see whether an answer is right, few enough for a slow machine."""

_MOST_LOST = 0.05
"""Of more plain questions, a weaker adapter is tried, even if their number may be chance."""

_TIMES_WANTED = 4
"""An answer to a pair's question may be so much longer than the better answer: too long shows."""

_MOST_TOKENS = 512

_TEMPLATE_TOKENS, _TOKENS_PER_MESSAGE = 64, 8
"""About what a template adds to a conversation, and to each message."""


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
    model's adapter, of its own. `is_too_strong`: it would be better if it did not forget, or is
    better and answers clearly fewer plain questions right.
    `too_long` further pairs do not fit into the context and were not compared.
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
    is_too_strong: bool = False
    too_long: int = 0

    @property
    def shown(self) -> tuple[AnsweredTwice, ...]:
        """Enough to read: the answers to rated questions, and to plain ones, lost ones first."""
        rated = [one for one in self.samples if one.is_rated]
        plain = [one for one in self.samples if not one.is_rated]
        plain.sort(key=lambda one: one.question not in self.canary.lost)
        return (*rated, *plain[:_SHOWN_CANARIES])


class _Measured(msgspec.Struct, frozen=True):
    """What one model did: its scores, and its answers to the shown pairs and the canaries."""

    scores: list[PairScore]
    answers: list[str]
    canaries: list[CanaryAnswer]


class _Task(msgspec.Struct, frozen=True):
    """What both models do: score `pairs`, answer the questions of some of them and `canaries`."""

    pairs: Sequence[Preference]
    answered: Sequence[Preference]
    canaries: Sequence[CanaryQuestion]
    max_tokens: int


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
        self._models = models
        self._engines = engines
        self._export = export
        self._adapters = adapters
        self._completions = completions
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
            weaker: strengths of the second model's adapter to try in turn if forgetting, or a
                loss of plain questions that may be chance, is all that speaks against it. Between a
                model and what it was trained to, much of the new behaviour is kept where little of
                the old one is lost (M. Wortsman et al., Robust fine-tuning of zero-shot models,
                2022, https://arxiv.org/abs/2109.01903).
        """
        questions = canary_questions() if canaries is None else canaries
        given, pairs = len(pairs), self._fitting(models, pairs, cancel)
        is_taught = not any(pair.rejected for pair in pairs)
        most = _TAUGHT_PAIRS if is_taught else _JUDGED_PAIRS if judge else _ANSWERED_PAIRS
        answered = pairs[:most]
        task = _Task(pairs, answered, questions, max_tokens)
        first, second = (self._measured(model, task, cancel, on_progress) for model in models)
        tried = [self._compared(models, task, (first, second), cancel, judge)]
        for strength in weaker:
            if not tried[-1].is_too_strong:
                break
            model = f"{models[1]}:{strength}"
            second = self._measured(model, task, cancel, on_progress)
            again = self._compared((models[0], model), task, (first, second), cancel, judge)
            tried.append(msgspec.structs.replace(again, strength=strength))
        better = [found for found in tried if found.reason == "better"]
        best = next((found for found in better if not found.is_too_strong), (*better, tried[0])[0])
        return msgspec.structs.replace(best, too_long=given - len(pairs))

    def _fitting(
        self, models: tuple[str, str], pairs: Sequence[Preference], cancel: CancelToken
    ) -> Sequence[Preference]:
        """The pairs that both models can read, and answer. Raises UserError if there is none."""
        for name in dict.fromkeys(split_adapter(model)[0] for model in reversed(models)):
            with self._loaded(name, cancel):
                engine = self._engines.active
                if engine.info:
                    length = engine.info.context_length
                    pairs = [each for each in pairs if _fits(each, engine, length)]
        if not pairs:
            raise UserError(
                "None of the pairs of answers fits into the model's context.",
                "Set a longer context, or rate shorter conversations.",
            )
        return pairs

    def _compared(
        self,
        models: tuple[str, str],
        task: _Task,
        measured: tuple[_Measured, _Measured],
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
        otherwise, reason = (
            reason_of(
                comparison,
                chosen,
                canary_falls=canary_falls,
                is_degenerate=degenerate.falls,
                judged=judged,
            )
            for canary_falls in (False, canary.falls)
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
            is_too_strong=otherwise == "better"
            and (reason != "better" or canary.before - canary.after > _MOST_LOST),
        )

    def _judged(
        self,
        judge: str,
        task: _Task,
        measured: tuple[_Measured, _Measured],
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

    def _measured(
        self,
        model: str,
        task: _Task,
        cancel: CancelToken,
        on_progress: Callable[[EvaluationProgress], None],
    ) -> _Measured:
        name, adapter = split_adapter(model)
        with self._loaded(name, cancel):
            if adapter.path and self._models.loaded:
                adapter = self._adapters.checked(adapter, self._models.loaded, cancel)
        measured = _Measured([], [], [])
        total = len(task.pairs) + len(task.answered) + len(task.canaries)

        def report() -> None:
            done = len(measured.scores) + len(measured.answers) + len(measured.canaries)
            on_progress(EvaluationProgress(model, done, total))

        for pair in task.pairs:
            with self._loaded(name, cancel):
                measured.scores.append(self._score(pair, adapter, cancel))
            report()
        for pair, score in zip(task.answered, measured.scores, strict=False):
            tokens = max(task.max_tokens, min(_MOST_TOKENS, _TIMES_WANTED * score.chosen_tokens))
            with self._loaded(name, cancel):
                measured.answers.append(self._answer(name, adapter, pair.prompt, tokens, cancel))
            report()
        for question in task.canaries:
            with self._loaded(name, cancel):
                canary = self._canary(question, name, adapter, task.max_tokens, cancel)
            measured.canaries.append(canary)
            report()
        return measured

    @contextmanager
    def _loaded(self, name: str, cancel: CancelToken) -> Iterator[None]:
        """The model is in the engine, for one step: chats with another one come in between."""
        with self._models.held(cancel, name):
            for _ in self._models.load(cancel, name):
                pass
            yield

    def _answer(
        self,
        model: str,
        adapter: AdapterUse,
        prompt: History,
        max_tokens: int,
        cancel: CancelToken,
        tools: tuple[dict[str, Any], ...] = (),
    ) -> str:
        request = CompletionRequest(
            messages=prompt,
            model=model,
            # Greedy decoding: differences then come from the models, not from sampling.
            params=GenerationParams(max_tokens=max_tokens, temperature=0.0),
            tools=tools,
            enable_thinking=False,
            adapter=adapter,
        )
        text = "".join(map(_text_of, self._completions.complete(request, cancel)))
        cancel.raise_if_cancelled()
        return text.strip()

    def _canary(
        self,
        question: CanaryQuestion,
        model: str,
        adapter: AdapterUse,
        max_tokens: int,
        cancel: CancelToken,
    ) -> CanaryAnswer:
        tools = canary_tools() if question.kind == "call" else ()
        prompt = asked(question.text)
        text = self._answer(model, adapter, prompt, max_tokens, cancel, tools)
        # Every model can score a call as text, whatever its own format for calls is.
        scored_prompt = with_instructions(prompt, tools, may_answer=True) if tools else prompt
        reference = PromptMessage(role="assistant", content=question.answer)
        scored = self._likelihood(scored_prompt, (reference,), (), adapter, cancel)
        return CanaryAnswer(text, scored.logprob, scored.tokens)

    def _score(self, pair: Preference, adapter: AdapterUse, cancel: CancelToken) -> PairScore:
        chosen = self._likelihood(pair.prompt, pair.chosen, pair.tools, adapter, cancel)
        if not pair.rejected:
            return PairScore(chosen.logprob, 0.0, chosen.tokens, 0)
        rejected = self._likelihood(pair.prompt, pair.rejected, pair.tools, adapter, cancel)
        return PairScore(chosen.logprob, rejected.logprob, chosen.tokens, rejected.tokens)

    def _likelihood(
        self,
        prompt: History,
        turns: History,
        tools: tuple[dict[str, Any], ...],
        adapter: AdapterUse,
        cancel: CancelToken,
    ) -> Scored:
        """The likelihood of the last turn; earlier tool calls count as part of the question."""
        *before, answer = turns
        request = Score(
            messages=(*prompt, *before),
            answer=answer.content,
            tools=tools,
            adapter=adapter.path,
            adapter_strength=adapter.strength,
        )
        return self._engines.active.score(request, cancel)


def _fits(pair: Preference, engine: Engine, length: int) -> bool:
    """Whether a context of so many tokens holds a pair, and has room for another answer."""
    texts = [turn.content for turn in (*pair.prompt, *pair.chosen, *pair.rejected)]
    *counts, tools = engine.count_tokens((*texts, msgspec.json.encode(pair.tools).decode()))
    asked_end = len(pair.prompt)
    chosen_end = asked_end + len(pair.chosen)
    given = min(_MOST_TOKENS, length // 4)  # what an engine keeps free for it
    longest = max(sum(counts[asked_end:chosen_end]), sum(counts[chosen_end:]), given)
    around = _TEMPLATE_TOKENS + _TOKENS_PER_MESSAGE * len(texts)
    return sum(counts[:asked_end]) + longest + around + tools <= length


def _likenesses(pairs: Sequence[Preference], measured: _Measured) -> list[float]:
    """Of each answer to the pair's better one."""
    return [
        likeness(answer, pair.chosen[-1].content)
        for pair, answer in zip(pairs, measured.answers, strict=True)
    ]


def _text_of(event: CompletionEvent) -> str:
    if isinstance(event, ToolCallDelta):
        return msgspec.json.encode({"name": event.name, "arguments": event.arguments}).decode()
    return event.text if isinstance(event, TextDelta) else ""


def _side_by_side(task: _Task, first: _Measured, second: _Measured) -> Iterator[AnsweredTwice]:
    rated = zip(task.answered, first.answers, second.answers, strict=True)
    for pair, before, after in islice(rated, _SHOWN_PAIRS):
        yield AnsweredTwice(question=_question_of(pair), before=before, after=after, is_rated=True)
    for canary, a, b in zip(task.canaries, first.canaries, second.canaries, strict=True):
        yield AnsweredTwice(question=canary.text, before=a.text, after=b.text, is_rated=False)


def _given(task: _Task, measured: _Measured) -> list[GivenAnswer]:
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
