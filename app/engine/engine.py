"""What an engine does, whether local worker or server, and the choice between the two."""

from collections.abc import Callable, Generator, Iterator, Sequence
from contextlib import AbstractContextManager
from typing import Protocol

import msgspec

from app.core.cancellation import CancelToken
from app.core.model_spec import ModelInfo
from app.engine import engine_protocol as protocol
from app.workers.process import WorkerState


class Answering(Protocol):
    """What both an engine and a model in it do; see `EngineClient` for the methods."""

    def generate(
        self, request: protocol.Generate, cancel: CancelToken | None = None
    ) -> Generator[protocol.GenerationEvent, None, None]: ...

    def generate_samples(
        self, request: protocol.GenerateSamples, cancel: CancelToken | None = None
    ) -> Iterator[protocol.SamplingEvent]: ...

    def count_tokens(self, texts: Sequence[str]) -> tuple[int, ...]: ...

    def forget_chat(self, *chat_ids: str) -> None: ...


class HeldModel(Answering, Protocol):
    """A loaded model within `Engine.borrowed`."""

    @property
    def info(self) -> ModelInfo: ...


class Engine(Answering, Protocol):
    """See `EngineClient` for the methods. From any thread, one request at a time."""

    @property
    def info(self) -> ModelInfo | None: ...

    @property
    def pid(self) -> int | None: ...

    def on_state(self, listener: Callable[[WorkerState, str], None]) -> None: ...

    def loading(
        self, request: protocol.LoadModel, cancel: CancelToken
    ) -> Iterator[protocol.LoadProgress | protocol.Loaded]: ...

    def borrowed(
        self, model: protocol.LoadModel, cancel: CancelToken, adapter: str = ""
    ) -> AbstractContextManager[HeldModel]: ...

    def prefill(
        self, request: protocol.Prefill, model: protocol.LoadModel | None = None
    ) -> None: ...

    @property
    def is_prefilling(self) -> bool: ...

    def score(
        self, request: protocol.Score, cancel: CancelToken | None = None
    ) -> protocol.Scored: ...

    def unload(self) -> None: ...

    def eject(self) -> None: ...

    def stop(self) -> None: ...


class Engines:
    """The engine on this machine and the user's server, of which one has the loaded model."""

    def __init__(self, here: Engine, server: Engine) -> None:
        self._here = here
        self._server = server
        self.active = here
        """The one last asked to load a model."""

    def on_state(self, listener: Callable[[WorkerState, str], None]) -> None:
        """States of the local worker: a server has none that we know of."""
        self._here.on_state(listener)

    def loading(
        self, request: protocol.LoadModel, cancel: CancelToken
    ) -> Iterator[protocol.LoadProgress | protocol.Loaded]:
        """Make the engine that has this model the active one, and load it there."""
        if request.server and self.active is self._here and self._here.pid:
            self._here.eject()  # its memory is not needed while a server answers
        self.active = self._of(request)
        return self.active.loading(request, cancel)

    def borrowed(
        self, model: protocol.LoadModel, cancel: CancelToken, adapter: str = ""
    ) -> AbstractContextManager[HeldModel]:
        """See `EngineClient.borrowed`; the active engine stays active."""
        return self._of(model).borrowed(model, cancel, adapter)

    def prefill(self, request: protocol.Prefill, model: protocol.LoadModel) -> None:
        """See `EngineClient.prefill`."""
        self._of(model).prefill(request, model)

    def forget_chat(self, *chat_ids: str) -> None:
        """Drop the caches of chats on this machine; see `EngineClient.forget_chat`."""
        self._here.forget_chat(*chat_ids)

    def stop(self) -> None:
        self._here.stop()
        self._server.stop()

    def _of(self, request: protocol.LoadModel) -> Engine:
        return self._server if request.server else self._here


class KvAccess(msgspec.Struct, frozen=True):
    """Where KV caches of chats are stored, up to what size, and under which keys.

    `key_of` returns the key of one chat, which opens nothing else; empty if the chat must not be
    stored.
    """

    folder: str
    capacity: int
    key_of: Callable[[str], bytes]
