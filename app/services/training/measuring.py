"""Measures one model for a comparison: how likely it finds answers, and what it answers itself."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass
from typing import Any

import msgspec

from app.answers.completions import CompletionEvent, CompletionService
from app.answers.prompt import with_instructions
from app.core.cancellation import CancelToken
from app.core.errors import UserError
from app.core.generation import AdapterUse
from app.engine.engine import Engine, Engines
from app.engine.engine_protocol import PromptMessage, Score, Scored, TextDelta, ToolCallDelta
from app.services.models.adapters import AdapterService, split_adapter
from app.services.models.model_library import ModelsService
from app.services.training.judging import greedy_request
from app.training.dataset import History, Preference
from app.training.evaluation.canary import CanaryAnswer, CanaryQuestion, canary_tools
from app.training.evaluation.pair_scores import PairScore
from app.training.teaching.run_files import asked

_TIMES_WANTED = 4
"""An answer to a pair's question may be so much longer than the better answer: too long shows."""

_MOST_TOKENS = 512

_TEMPLATE_TOKENS, _TOKENS_PER_MESSAGE = 64, 8
"""About what a template adds to a conversation, and to each message."""


class Measured(msgspec.Struct, frozen=True):
    """What one model did: its scores, and its answers to the shown pairs and the canaries."""

    scores: list[PairScore]
    answers: list[str]
    canaries: list[CanaryAnswer]


class MeasuringTask(msgspec.Struct, frozen=True):
    """What both models do: score `pairs`, answer the questions of some of them and `canaries`.

    `ends_early`: the answer to a canary question ends where it is sure to be right.
    """

    pairs: Sequence[Preference]
    answered: Sequence[Preference]
    canaries: Sequence[CanaryQuestion]
    max_tokens: int
    ends_early: bool = False

    @property
    def steps(self) -> int:
        return len(self.pairs) + len(self.answered) + len(self.canaries)


@dataclass(eq=False)
class ModelMeasuring:
    """Measures models, which are loaded for each step, so that others can be used in between."""

    _models: ModelsService
    _engines: Engines
    _adapters: AdapterService
    _completions: CompletionService

    def fitting(
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

    def measured(
        self,
        model: str,
        task: MeasuringTask,
        cancel: CancelToken,
        on_step: Callable[[int], None],
        scores: Sequence[PairScore] = (),
    ) -> Measured:
        """Raises UserError, Cancelled.

        Args:
            model: an id or a file; `MODEL+ADAPTER[:STRENGTH]` is a model with an adapter.
            on_step: gets how many of the steps of `task` are done.
            scores: those of the pairs, if they are known.
        """
        name, adapter = split_adapter(model)
        with self._loaded(name, cancel):
            if adapter.path and self._models.loaded:
                adapter = self._adapters.checked(adapter, self._models.loaded, cancel)
        measured = Measured([*scores], [], [])

        def report() -> None:
            on_step(len(measured.scores) + len(measured.answers) + len(measured.canaries))

        for pair in task.pairs[len(scores) :]:
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
                canary = self._canary(question, name, adapter, task, cancel)
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
        is_enough: Callable[[str], bool] | None = None,
    ) -> str:
        request = greedy_request(model, prompt, max_tokens)
        request = msgspec.structs.replace(request, tools=tools, adapter=adapter)
        text = ""
        with closing(self._completions.complete(request, cancel)) as events:
            for event in events:
                text += _text_of(event)
                if is_enough and is_enough(text):
                    break
        cancel.raise_if_cancelled()
        return text.strip()

    def _canary(
        self,
        question: CanaryQuestion,
        model: str,
        adapter: AdapterUse,
        task: MeasuringTask,
        cancel: CancelToken,
    ) -> CanaryAnswer:
        tools = canary_tools() if question.kind == "call" else ()
        prompt = asked(question.text)
        is_enough = question.is_decided if task.ends_early else None
        text = self._answer(model, adapter, prompt, task.max_tokens, cancel, tools, is_enough)
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


def _text_of(event: CompletionEvent) -> str:
    if isinstance(event, ToolCallDelta):
        return msgspec.json.encode({"name": event.name, "arguments": event.arguments}).decode()
    return event.text if isinstance(event, TextDelta) else ""
