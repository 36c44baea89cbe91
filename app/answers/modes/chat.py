"""Answers in words: at once, or after notes that the model takes first."""

from collections.abc import Generator

from app.agent.generation import event_of
from app.agent.reasoning import reasoned_answer
from app.answers.modes.mode import Prompt, ending_with
from app.answers.prompt import documents_head
from app.answers.request import AnswerTask
from app.core.cancellation import CancelToken
from app.core.events import ChatEvent, ContextTrimmed, GenerationFinished
from app.core.generation import AdapterUse, FinishReason
from app.engine.engine import Engines
from app.engine.engine_protocol import (
    Generate,
    Generated,
    PromptProgress,
    ReasoningDelta,
    TextDelta,
)

_CIRCLES = ((1_200, 200), (3_600, 900))
"""The length of the answer's end to check, and the longest piece that may repeat in it.

A piece thus occurs at least six times, a paragraph at least four, literally. Fewer repetitions
occur in tables, verse and refrains.
"""
_EVERY = 60
"""Characters between two checks."""


class ChatMode:
    """One generation, which is stopped once it repeats itself.

    Constrained output (a schema or grammar) is never stopped: rows of data may repeat.
    """

    def __init__(self, engines: Engines) -> None:
        self._engines = engines

    def run(self, task: AnswerTask, prompt: Prompt) -> Generator[ChatEvent, None, None]:
        params = task.request.params
        watch = None if params.json_schema or params.grammar else RepetitionWatch()
        stop, dropped = CancelToken(), 0
        with task.cancel.calling(stop.cancel):
            for reply in self._engines.active.generate(_request(task, prompt), stop):
                if isinstance(reply, PromptProgress) and reply.dropped > dropped:
                    dropped = reply.dropped
                    yield ContextTrimmed(dropped)
                if event := event_of(reply):
                    yield event
                if isinstance(reply, Generated):
                    is_repeating = watch is not None and watch.is_repeating
                    is_ours = is_repeating and not task.cancel.is_cancelled
                    reason: FinishReason = "repeating" if is_ours else reply.reason
                    yield GenerationFinished(
                        reason=reason, stats=reply.stats, adapter=task.request.adapter
                    )
                elif watch and isinstance(reply, TextDelta | ReasoningDelta):
                    watch.add(reply.text)
                    if watch.is_repeating:
                        stop.cancel()


def _request(task: AnswerTask, prompt: Prompt) -> Generate:
    adapter = task.request.adapter or AdapterUse("")
    return Generate(
        chat_id=task.conversation_id,
        messages=prompt.messages,
        params=task.request.params,
        assistant_prefix=task.answer.text,
        adapter=adapter.path,
        adapter_strength=adapter.strength,
        head=documents_head(prompt.documents_cache, prompt.messages),
    )


class ReasonMode:
    """Notes first, or the majority of several chains of thought."""

    def __init__(self, engines: Engines) -> None:
        self._engines = engines

    def suits(self, task: AnswerTask) -> bool:
        """Not reasoning models or models trained on chats without notes, nor a continued answer."""
        info = self._engines.active.info
        return (
            task.request.thinking != "never"
            and not (info and info.supports_reasoning)
            and task.request.adapter is None
            and not task.answer.text
        )

    def run(self, task: AnswerTask, prompt: Prompt) -> Generator[ChatEvent, None, None]:
        samples = task.request.samples if task.request.thinking == "vote" else 1
        events = reasoned_answer(
            self._engines.active,
            prompt.messages,
            task.request.params,
            task.cancel,
            chat_id=task.conversation_id,
            samples=samples,
            earlier=task.samples_so_far,
        )
        return ending_with(events, has_notes=True, samples=samples)


class RepetitionWatch:
    """Detects an answer that repeats itself endlessly, as small models sometimes do."""

    def __init__(self) -> None:
        self._tail = ""
        self._unseen = 0
        self.is_repeating = False

    def add(self, text: str) -> bool:
        """Add `text`; returns whether the answer now repeats itself."""
        self._tail = (self._tail + text)[-_CIRCLES[-1][0] :]
        self._unseen += len(text)
        if self._unseen < _EVERY:
            return self.is_repeating
        self._unseen = 0
        ends = ((self._tail[-span:], span, piece) for span, piece in _CIRCLES)
        self.is_repeating |= any(_circles(*each) for each in ends)
        return self.is_repeating


def _circles(end: str, span: int, longest: int) -> bool:
    """Whether all of `end`, if it is long enough, is one piece repeated."""
    return len(end) == span and end.find(end[:-longest], 1) > 0
