"""Lets the user vote on answers of two models or adapters without seeing whose they are.

Which model is on the left is drawn at random for every question, so that neither reading habits nor
guesses favour one of them (the arena of Chiang et al. 2024, https://arxiv.org/abs/2403.04132).
"""

import random
import secrets
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

import msgspec

from app.answers.completions import CompletionService
from app.core.blind import BlindComparison, BlindPair, ModelComparison, Side, Spoken
from app.core.cancellation import CancelToken
from app.core.errors import UserError
from app.core.events import StepsDone
from app.core.identifiers import new_id
from app.core.trainings import Training
from app.engine.engine_protocol import PromptMessage
from app.retrieval.context_packing import split_passages
from app.retrieval.passages import PassageSource
from app.services.models.adapters import AdapterService, split_adapter
from app.services.models.model_library import ModelsService
from app.services.training.evaluation import HELD_OUT, EvaluationService
from app.services.training.judging import greedy_answer
from app.services.training.teaching import first_questions
from app.store.store import Store
from app.training.dataset import History, Preference, as_answer
from app.training.evaluation.pair_scores import compare_values, read_preferences, write_preferences
from app.training.teaching.lessons import held_out_lessons
from app.training.teaching.run_files import read_prompts


def drawn(
    prompts: Iterable[tuple[tuple[Spoken, ...], str | None]], seed: int
) -> tuple[BlindPair, ...]:
    """Unanswered pairs with randomly assigned sides; each prompt comes with its chat, if any."""
    lot = random.Random(seed)  # noqa: S311 - not for security
    return tuple(
        BlindPair(
            position=position,
            prompt=prompt,
            is_swapped=lot.random() < 0.5,
            conversation_id=conversation_id,
        )
        for position, (prompt, conversation_id) in enumerate(prompts)
    )


def outcome(pairs: Iterable[BlindPair]) -> ModelComparison:
    """Count the votes given so far."""
    values = {"first": -1.0, "tie": 0.0, "second": 1.0}
    return compare_values(values[pair.vote] for pair in pairs if pair.vote)


def turns_of(pair: BlindPair) -> History:
    """The question as sent to the models."""
    return tuple(
        PromptMessage(
            role=turn.role,
            content=f"{turn.passages}\n\n{turn.content}" if turn.passages else turn.content,
        )
        for turn in pair.prompt
    )


def voted_preferences(comparison: BlindComparison) -> tuple[Preference, ...]:
    """The decided votes as pairs to train on."""
    found = []
    for pair in comparison.pairs:
        first, second = pair.answers
        if first is None or second is None or pair.vote in (None, "tie"):
            continue
        better, worse = (second, first) if pair.vote == "second" else (first, second)
        source = pair.conversation_id or f"{comparison.id}:{pair.position}"
        found.append(
            Preference(
                prompt=turns_of(pair),
                chosen=as_answer(better),
                rejected=as_answer(worse),
                conversation_ids=(source, source),
            )
        )
    return tuple(found)


QuestionSource = Path | Literal["held-out", "chats"] | tuple[History, ...]
"""The source of the questions: a file, held-out rated answers, the chats, or they themselves."""

QUESTIONS, TRAINED_QUESTIONS = 10, 12
"""Enough for a meaningful interval, few enough for one sitting; for an adapter trained here, as
many as are judged in two minutes."""

MAX_TOKENS = 512


@dataclass(eq=False)
class BlindVotingService:
    """One comparison at a time. Every answer and vote is stored immediately.

    Threads: any method may be called from any thread.
    """

    _completions: CompletionService
    _models: ModelsService
    _adapters: AdapterService
    _evaluation: EvaluationService
    _passages: PassageSource
    _store: Store

    def current(self) -> BlindComparison | None:
        """The latest comparison, with its answers and votes."""
        return self._store.blind_comparisons.current()

    def begin(
        self,
        models: tuple[str, str],
        source: QuestionSource,
        cancel: CancelToken,
        count: int = QUESTIONS,
        seed: int | None = None,
        share: float = HELD_OUT,
    ) -> BlindComparison:
        """Start a new comparison with random sides, replacing the previous one.

        Args:
            models: ids or files; `MODEL+ADAPTER[:STRENGTH]` is a model with an adapter.
            share: the share of conversations held out of the bundle, for "held-out".

        Raises UserError if both are the same, a model is missing, an adapter belongs to another
        model, or there are no questions; Cancelled.
        """
        if models[0] == models[1]:
            raise UserError(
                "Both sides are the same model.", "Choose another model or adapter for one side."
            )
        for model in models:
            name, adapter = split_adapter(model)
            ready = self._models.ready(name, cancel)
            if adapter.path:
                self._adapters.checked(adapter, ready.model, cancel)
        comparison = BlindComparison(
            id=new_id(),
            models=models,
            pairs=drawn(
                self._questions(source, cancel, share)[:count],
                secrets.randbits(32) if seed is None else seed,
            ),
            created=time.time(),
        )
        self._store.blind_comparisons.save(comparison)
        return comparison

    def begin_on(self, training: Training, cancel: CancelToken) -> BlindComparison:
        """Compare the adapter of a training with its base on what it was not trained on.

        Raises UserError and Cancelled, as `begin`.
        """
        training.require_adapter()
        base, share = training.plan.base, training.plan.held_out
        taught = tuple(pair.prompt for pair in held_out_lessons(training.lessons))
        models = (base, f"{base}+{training.adapter}")
        return self.begin(models, taught or "held-out", cancel, TRAINED_QUESTIONS, share=share)

    def answer(
        self,
        cancel: CancelToken,
        on_progress: Callable[[StepsDone], None] = lambda _: None,
        max_tokens: int = MAX_TOKENS,
    ) -> BlindComparison:
        """Have both models, one after the other, answer the unanswered questions.

        Raises UserError and Cancelled; answers made so far are kept.
        """
        comparison = self._known()
        done, total = comparison.answered, 2 * len(comparison.pairs)
        for number, model in enumerate(comparison.models):
            for pair in comparison.pairs:
                if pair.answers[number] is None:
                    prompt = turns_of(pair)
                    text = greedy_answer(self._completions, model, prompt, max_tokens, cancel)
                    self._store.blind_comparisons.answer(pair.position, number, text)
                    done += 1
                on_progress(StepsDone(done, total))
        return self._known()

    def vote(self, pair: BlindPair, side: Side | None) -> BlindComparison:
        """Vote for a side; None removes the vote.

        The training whose adapter is compared with its base keeps the result.
        """
        vote = pair.vote_for(side) if side else None
        self._store.blind_comparisons.vote(pair.position, vote)
        comparison = self._known()
        for training in self._store.trainings.all():
            base = training.plan.base
            if training.adapter and comparison.models == (base, f"{base}+{training.adapter}"):
                votes = self.outcome(comparison)
                kept = msgspec.structs.replace(training, votes=votes if votes.pairs else None)
                self._store.trainings.put(kept)
        return comparison

    def outcome(self, comparison: BlindComparison) -> ModelComparison:
        """The second model compared with the first, by the votes so far."""
        return outcome(comparison.pairs)

    def save_pairs(self, path: Path) -> int:
        """Write the decided votes as DPO rows; returns how many. Raises UserError if none."""
        pairs = voted_preferences(self._known())
        if not pairs:
            raise UserError("All votes so far are ties.", "Vote for one side in some pairs first.")
        write_preferences(path, pairs)
        return len(pairs)

    def discard(self) -> None:
        self._store.blind_comparisons.remove()

    def _known(self) -> BlindComparison:
        if comparison := self.current():
            return comparison
        raise UserError("There is no comparison.", "Start one first.")

    def _questions(
        self, source: QuestionSource, cancel: CancelToken, share: float
    ) -> list[tuple[tuple[Spoken, ...], str | None]]:
        """Each question once, with the passages of its documents and the chat it comes from."""
        found: dict[History, str | None] = {}
        if isinstance(source, tuple):
            found = dict.fromkeys(source)
        elif isinstance(source, Path):
            found = dict.fromkeys(_from_file(source))
        elif source == "held-out":
            for pair in self._evaluation.pairs("held-out", cancel, share):
                found.setdefault(pair.prompt, pair.conversation_ids[0] or None)
        else:
            for prompt, chat_id in first_questions(self._store, self._passages):
                cancel.raise_if_cancelled()
                found.setdefault(prompt, chat_id)
        if not found:
            raise UserError("There is no chat with a question yet.", "Give a file of questions.")
        return [(_spoken(prompt), chat_id) for prompt, chat_id in found.items()]


def _spoken(prompt: History) -> tuple[Spoken, ...]:
    """The prompt up to its question, without tool calls, which both models would have to repeat."""
    last = max((n for n, turn in enumerate(prompt, 1) if turn.role == "user"), default=0)
    found = []
    for turn in prompt[:last]:
        passages, content = (
            split_passages(turn.content) if turn.role == "user" else ("", turn.content)
        )
        if turn.role != "tool" and not turn.tool_calls:
            found.append(Spoken(turn.role, content, passages))
    return tuple(found)


def _from_file(path: Path) -> tuple[History, ...]:
    """Questions, or the prompts of a DPO file."""
    if path.suffix == ".jsonl":
        try:
            return tuple(pair.prompt for pair in read_preferences(path))
        except UserError:
            pass  # not pairs: read it as lines of questions
    return read_prompts(path)
