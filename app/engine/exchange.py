"""Requests to, and replies from, a worker with a loaded model, one client at a time."""

import threading
from collections import deque
from collections.abc import Callable, Generator, Iterator, Sequence
from contextlib import contextmanager
from typing import TypeVar

import msgspec

from app.core.cancellation import Cancelled, CancelToken
from app.core.errors import BugError
from app.core.generation import GenerationStats
from app.core.model_spec import ModelInfo
from app.engine.engine_protocol import (
    CountTokens,
    EngineReply,
    ForgetChat,
    Generate,
    Generated,
    GenerateSamples,
    GenerationEvent,
    Prefill,
    PromptMessage,
    Sampled,
    SamplingEvent,
    Score,
    ShowPicture,
    TokenCounts,
)
from app.workers.process import Worker

_Asking = TypeVar("_Asking", Generate, Prefill, Score)


class BorrowedModel:
    """A loaded model within `EngineClient.borrowed`."""

    def __init__(self, worker: Worker[EngineReply], info: ModelInfo) -> None:
        self._worker = worker
        self.info = info

    def generate(
        self, request: Generate, cancel: CancelToken | None = None
    ) -> Generator[GenerationEvent, None, None]:
        """Like `EngineClient.generate`."""
        try:
            named = shown(self._worker, self.info, request)
            yield from events(self._worker, named, cancel or CancelToken())
        except Cancelled:
            yield Generated(reason="stopped", stats=GenerationStats())

    def generate_samples(
        self, request: GenerateSamples, cancel: CancelToken | None = None
    ) -> Iterator[SamplingEvent]:
        """Like `EngineClient.generate_samples`."""
        try:
            named = shown(self._worker, self.info, request.prompt)
            request = msgspec.structs.replace(request, prompt=named)
            yield from sampling_events(self._worker, request, cancel or CancelToken())
        except Cancelled:
            yield Sampled(reason="stopped", stats=GenerationStats())

    def count_tokens(self, texts: Sequence[str]) -> tuple[int, ...]:
        """Like `EngineClient.count_tokens`."""
        return token_counts(self._worker, texts)

    def forget_chat(self, chat_id: str) -> None:
        """Like `EngineClient.forget_chat`."""
        self._worker.call(ForgetChat(chat_id=chat_id))


def shown(worker: Worker[EngineReply], info: ModelInfo | None, request: _Asking) -> _Asking:
    """Send the pictures of `request` ahead, for vision models; the rest only refers to them."""
    pictures = {each.sha256: each for message in request.messages for each in message.pictures}
    if not pictures:
        return request
    for sha256, picture in pictures.items():
        if info and info.supports_pictures:
            worker.call(ShowPicture(sha256=sha256, data=picture.data))
    messages = tuple(map(_without_bytes, request.messages))
    return msgspec.structs.replace(request, messages=messages)


def _without_bytes(message: PromptMessage) -> PromptMessage:
    named = tuple(msgspec.structs.replace(each, data=b"") for each in message.pictures)
    return msgspec.structs.replace(message, pictures=named)


def events(
    worker: Worker[EngineReply], request: Generate, cancel: CancelToken
) -> Iterator[GenerationEvent]:
    """The events of an answer from a worker that has the model."""
    for reply in worker.request(request, cancel):
        if not isinstance(reply, GenerationEvent):
            raise BugError(f"{type(reply).__name__} in an answer")
        yield reply


def sampling_events(
    worker: Worker[EngineReply], request: GenerateSamples, cancel: CancelToken
) -> Iterator[SamplingEvent]:
    """The events of several answers to one prompt."""
    for reply in worker.request(request, cancel):
        if not isinstance(reply, SamplingEvent):
            raise BugError(f"{type(reply).__name__} among samples")
        yield reply


def token_counts(worker: Worker[EngineReply], texts: Sequence[str]) -> tuple[int, ...]:
    """The number of tokens of each text in the loaded model."""
    reply = worker.call(CountTokens(texts=tuple(texts)))
    if not isinstance(reply, TokenCounts):
        raise BugError(f"{type(reply).__name__} instead of token counts")
    return reply.counts


class FifoLock:
    """A FIFO lock with cancellable waiting.

    Any thread may release it.
    """

    def __init__(self) -> None:
        self._condition = threading.Condition()
        self._queue: deque[object] = deque()  # the first one has the turn

    @property
    def waiting(self) -> int:
        return len(self._queue)

    @contextmanager
    def taken(
        self, cancel: CancelToken, on_queued: Callable[[], None] = lambda: None
    ) -> Iterator[None]:
        """Hold the turn during the block. Raises Cancelled.

        Args:
            on_queued: called once queued, before waiting: later requests come after this one.
        """
        ticket = object()
        with self._condition:
            self._queue.append(ticket)
        forget = cancel.on_cancel(self._wake)
        try:
            on_queued()
            with self._condition:
                self._condition.wait_for(lambda: cancel.is_cancelled or self._queue[0] is ticket)
            cancel.raise_if_cancelled()
            yield
        finally:
            forget()
            with self._condition:
                self._queue.remove(ticket)
                self._condition.notify_all()

    def _wake(self) -> None:
        with self._condition:
            self._condition.notify_all()
