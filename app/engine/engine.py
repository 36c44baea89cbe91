"""The interface that services require of an engine, whether local worker or server."""

from collections.abc import Callable, Generator, Iterator, Sequence
from contextlib import AbstractContextManager
from typing import Protocol

import msgspec

from app.core.cancellation import CancelToken
from app.core.model_spec import ModelInfo
from app.engine.engine_protocol import (
    Generate,
    GenerateSamples,
    GenerationEvent,
    Loaded,
    LoadModel,
    LoadProgress,
    Prefill,
    SamplingEvent,
    Score,
    Scored,
)
from app.workers.process import WorkerState


class HeldModel(Protocol):
    """A loaded model within `Engine.borrowed`."""

    @property
    def info(self) -> ModelInfo: ...

    def generate(
        self, request: Generate, cancel: CancelToken | None = None
    ) -> Generator[GenerationEvent, None, None]: ...

    def generate_samples(
        self, request: GenerateSamples, cancel: CancelToken | None = None
    ) -> Iterator[SamplingEvent]: ...

    def count_tokens(self, texts: Sequence[str]) -> tuple[int, ...]: ...

    def forget_chat(self, chat_id: str) -> None: ...


class Engine(Protocol):
    """See `EngineClient` for the methods. From any thread, one request at a time."""

    @property
    def info(self) -> ModelInfo | None: ...

    @property
    def pid(self) -> int | None: ...

    def on_state(self, listener: Callable[[WorkerState, str], None]) -> None: ...

    def loading(
        self, request: LoadModel, cancel: CancelToken
    ) -> Iterator[LoadProgress | Loaded]: ...

    def generate(
        self, request: Generate, cancel: CancelToken | None = None
    ) -> Iterator[GenerationEvent]: ...

    def generate_samples(
        self, request: GenerateSamples, cancel: CancelToken | None = None
    ) -> Iterator[SamplingEvent]: ...

    def borrowed(
        self, model: LoadModel, cancel: CancelToken, adapter: str = ""
    ) -> AbstractContextManager[HeldModel]: ...

    def prefill(self, request: Prefill) -> None: ...

    @property
    def is_prefilling(self) -> bool: ...

    def wait_for_prefill(self) -> None: ...

    def score(self, request: Score, cancel: CancelToken | None = None) -> Scored: ...

    def count_tokens(self, texts: Sequence[str]) -> tuple[int, ...]: ...

    def forget_chat(self, chat_id: str) -> None: ...

    def unload(self) -> None: ...

    def eject(self) -> None: ...

    def stop(self) -> None: ...


class KvAccess(msgspec.Struct, frozen=True):
    """Where KV caches of chats are stored, up to what size, and under which keys.

    `key_of` returns the key of one chat, which opens nothing else; empty if the chat must not be
    stored.
    """

    folder: str
    capacity: int
    key_of: Callable[[str], bytes]
