"""Compares two models by what the user preferred."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Literal

import msgspec

from app.core.cancellation import CancelToken
from app.core.errors import UserError
from app.core.generation import AdapterUse
from app.engine.engine import Engine
from app.engine.protocol import Score, Scored
from app.services.models.adapters import AdapterService, split_adapter
from app.services.models.model_library import ModelsService
from app.services.training.export import ExportRequest, ExportService
from app.training.bundles.split import split_of
from app.training.dataset import Preference, Turns, by_question, preferences
from app.training.evaluation.pair_scores import Evaluation, PairScore, compare, summarize
from app.training.evaluation.preference_file import read_preferences

HELD_OUT = 0.1
"""The default share of conversations that `export --validation` holds out."""


class EvaluationProgress(msgspec.Struct, frozen=True):
    """`done` of `total` pairs were scored by the model of this name."""

    model: str
    done: int
    total: int


class EvaluationService:
    """Log-likelihoods of rated answers under different models."""

    def __init__(
        self,
        models: ModelsService,
        engine: Engine,
        export: ExportService,
        adapters: AdapterService,
    ) -> None:
        self._models = models
        self._engine = engine
        self._export = export
        self._adapters = adapters

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
    ) -> Evaluation:
        """Score `pairs` under both models, one after the other. Raises UserError, Cancelled.

        An adapter of another model file is refused, as in a chat.

        Args:
            models: ids or files; `MODEL+ADAPTER[:STRENGTH]` is a model with an adapter.
        """
        scores = [self._scores(model, pairs, cancel, on_progress) for model in models]
        return Evaluation(
            pairs=len(pairs),
            results=tuple(map(summarize, models, scores)),
            comparison=compare(*scores),
        )

    def _rated_pairs(self, cancel: CancelToken) -> tuple[Preference, ...]:
        examples = self._export.examples(ExportRequest(folder=Path()), cancel)
        return tuple(pair for question in by_question(examples) for pair in preferences(question))

    def _scores(
        self,
        model: str,
        pairs: Sequence[Preference],
        cancel: CancelToken,
        on_progress: Callable[[EvaluationProgress], None],
    ) -> list[PairScore]:
        name, chosen = split_adapter(model)
        for _ in self._models.load(cancel, name):
            pass
        if chosen.path and self._models.loaded:
            chosen = self._adapters.checked(chosen, self._models.loaded, cancel)
        scores: list[PairScore] = []
        for pair in pairs:
            scores.append(self._score(pair, chosen, cancel))
            on_progress(EvaluationProgress(model, len(scores), len(pairs)))
        return scores

    def _score(self, pair: Preference, adapter: AdapterUse, cancel: CancelToken) -> PairScore:
        chosen = self._likelihood(pair, pair.chosen, adapter, cancel)
        rejected = self._likelihood(pair, pair.rejected, adapter, cancel)
        return PairScore(chosen.logprob, rejected.logprob, chosen.tokens, rejected.tokens)

    def _likelihood(
        self, pair: Preference, turns: Turns, adapter: AdapterUse, cancel: CancelToken
    ) -> Scored:
        """The likelihood of the last turn; earlier tool calls count as part of the question."""
        *before, answer = turns
        request = Score(
            messages=(*pair.prompt, *before),
            answer=answer.content,
            tools=pair.tools,
            adapter=adapter.path,
            adapter_strength=adapter.strength,
        )
        return self._engine.score(request, cancel)


def _is_held_out(pair: Preference, share: float) -> bool:
    return all(split_of(id_, share) == "validation" for id_ in pair.conversation_ids)
