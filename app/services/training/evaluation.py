"""Compares two models by what the user preferred."""

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any, Literal

import msgspec

from app.answers.completions import CompletionRequest, CompletionService, answer_text
from app.core.cancellation import CancelToken
from app.core.errors import UserError
from app.core.generation import AdapterUse, GenerationParams
from app.engine.engine import Engines
from app.engine.engine_protocol import PromptMessage, Score, Scored
from app.retrieval.context_packing import split_passages
from app.services.models.adapters import AdapterService, split_adapter
from app.services.models.model_library import ModelsService
from app.services.training.training_export import ExportRequest, ExportService
from app.training.bundles.row_files import split_of
from app.training.dataset import History, Preference, by_question, preferences
from app.training.evaluation.canary import (
    CanaryAnswer,
    CanaryQuestion,
    CanaryResult,
    canary_questions,
    compare_canaries,
)
from app.training.evaluation.pair_scores import (
    Comparison,
    LogprobChange,
    ModelResult,
    PairScore,
    Verdict,
    chosen_change,
    compare,
    read_preferences,
    summarize,
    verdict_of,
)
from app.training.teaching.run_files import asked

HELD_OUT = 0.1
"""The default share of conversations that `export --validation` holds out."""


_SHOWN_PAIRS = 4
"""How many of the pairs' questions both models answer, to be read side by side."""

_SHOWN_CANARIES = 4

ANSWER_TOKENS = 48
"""Enough to see whether an answer is right, few enough for a slow machine."""


class EvaluationProgress(msgspec.Struct, frozen=True):
    """The model of this name has scored or answered `done` of `total` pairs and questions."""

    model: str
    done: int
    total: int


class SideBySide(msgspec.Struct, frozen=True, kw_only=True):
    """A question with the answers of the first and the second model.

    `is_rated`: it is from a pair, otherwise a canary question.
    """

    question: str
    before: str
    after: str
    is_rated: bool


class Evaluation(msgspec.Struct, frozen=True, kw_only=True):
    """The second model compared with the first; `results` are in the order of the models."""

    pairs: int
    results: tuple[ModelResult, ...]
    comparison: Comparison
    chosen_logprob: LogprobChange
    canary: CanaryResult
    samples: tuple[SideBySide, ...]
    verdict: Verdict

    @property
    def shown(self) -> tuple[SideBySide, ...]:
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


class EvaluationService:
    """Compares two models on rated answers and on plain questions."""

    def __init__(
        self,
        models: ModelsService,
        engines: Engines,
        export: ExportService,
        adapters: AdapterService,
        completions: CompletionService,
    ) -> None:
        self._models = models
        self._engines = engines
        self._export = export
        self._adapters = adapters
        self._completions = completions

    def pairs(
        self, source: Path | Literal["held-out"], cancel: CancelToken, share: float = HELD_OUT
    ) -> tuple[Preference, ...]:
        """The pairs of a file, or those of the user's that were held out of training.

        Raises UserError if there are none.
        """
        if isinstance(source, Path):
            pairs = tuple(read_preferences(source))
            if not pairs:
                raise UserError(f"{source} contains no pair of answers.", "Choose a DPO file.")
            return pairs
        rated = self._rated_pairs(cancel)
        held_out = tuple(pair for pair in rated if _is_held_out(pair, share))
        if not held_out:
            raise UserError(
                f"None of your {len(rated)} pairs of rated answers is held out.",
                "Rate more answers, or give the share that the bundle was exported with "
                "(--validation).",
            )
        return held_out

    def evaluate(
        self,
        models: tuple[str, str],
        pairs: Sequence[Preference],
        cancel: CancelToken,
        on_progress: Callable[[EvaluationProgress], None] = lambda _: None,
        max_tokens: int = ANSWER_TOKENS,
        canaries: Sequence[CanaryQuestion] | None = None,
    ) -> Evaluation:
        """Compare both models, one after the other. Raises UserError, Cancelled.

        Each scores the pairs and answers the canary questions and some of the pairs' questions. An
        adapter of another model file is refused, as in a chat.

        Args:
            models: ids or files; `MODEL+ADAPTER[:STRENGTH]` is a model with an adapter.
            max_tokens: of each answer that is shown.
            canaries: the plain questions; those shipped with the program by default.
        """
        questions = canary_questions() if canaries is None else canaries

        def ask(model: str, adapter: AdapterUse, prompt: History) -> str:
            request = CompletionRequest(
                messages=prompt,
                model=model,
                # Greedy decoding: differences then come from the models, not from sampling.
                params=GenerationParams(max_tokens=max_tokens, temperature=0.0),
                enable_thinking=False,
                adapter=adapter,
            )
            return answer_text(self._completions.complete(request, cancel), cancel)

        first, second = (
            self._measured(model, pairs, questions, ask, cancel, on_progress) for model in models
        )
        comparison = compare(first.scores, second.scores)
        chosen = chosen_change(first.scores, second.scores)
        canary = compare_canaries(questions, first.canaries, second.canaries)
        return Evaluation(
            pairs=len(pairs),
            results=tuple(map(summarize, models, (first.scores, second.scores))),
            comparison=comparison,
            chosen_logprob=chosen,
            canary=canary,
            samples=tuple(_side_by_side(pairs, questions, first, second)),
            verdict=verdict_of(comparison, chosen, canary_falls=canary.falls),
        )

    def _rated_pairs(self, cancel: CancelToken) -> tuple[Preference, ...]:
        examples = self._export.examples(ExportRequest(folder=Path()), cancel)
        return tuple(pair for question in by_question(examples) for pair in preferences(question))

    def _measured(
        self,
        model: str,
        pairs: Sequence[Preference],
        canaries: Sequence[CanaryQuestion],
        ask: Callable[[str, AdapterUse, History], str],
        cancel: CancelToken,
        on_progress: Callable[[EvaluationProgress], None],
    ) -> _Measured:
        name, adapter = split_adapter(model)
        with self._models.held(cancel, name):
            for _ in self._models.load(cancel, name):
                pass
            if adapter.path and self._models.loaded:
                adapter = self._adapters.checked(adapter, self._models.loaded, cancel)
            measured = _Measured([], [], [])
            total = len(pairs) + len(pairs[:_SHOWN_PAIRS]) + len(canaries)

            def report() -> None:
                done = len(measured.scores) + len(measured.answers) + len(measured.canaries)
                on_progress(EvaluationProgress(model, done, total))

            for pair in pairs:
                measured.scores.append(self._score(pair, adapter, cancel))
                report()
            for pair in pairs[:_SHOWN_PAIRS]:
                measured.answers.append(ask(name, adapter, pair.prompt))
                report()
            for question in canaries:
                text = ask(name, adapter, asked(question.text))
                measured.canaries.append(self._canary(question, text, adapter, cancel))
                report()
        return measured

    def _canary(
        self, question: CanaryQuestion, text: str, adapter: AdapterUse, cancel: CancelToken
    ) -> CanaryAnswer:
        reference = PromptMessage(role="assistant", content=question.answer)
        scored = self._likelihood(asked(question.text), (reference,), (), adapter, cancel)
        return CanaryAnswer(text, scored.logprob, scored.tokens)

    def _score(self, pair: Preference, adapter: AdapterUse, cancel: CancelToken) -> PairScore:
        chosen = self._likelihood(pair.prompt, pair.chosen, pair.tools, adapter, cancel)
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


def _side_by_side(
    pairs: Sequence[Preference],
    canaries: Sequence[CanaryQuestion],
    first: _Measured,
    second: _Measured,
) -> Iterator[SideBySide]:
    for pair, before, after in zip(pairs, first.answers, second.answers, strict=False):
        question = next((turn.content for turn in pair.prompt[::-1] if turn.role == "user"), "")
        yield SideBySide(
            question=split_passages(question)[1], before=before, after=after, is_rated=True
        )
    for canary, a, b in zip(canaries, first.canaries, second.canaries, strict=True):
        yield SideBySide(question=canary.text, before=a.text, after=b.text, is_rated=False)


def _is_held_out(pair: Preference, share: float) -> bool:
    return all(split_of(id_, share) == "validation" for id_ in pair.conversation_ids)
