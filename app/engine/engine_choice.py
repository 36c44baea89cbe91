"""Routes calls to the local worker or the user's server, whichever has the loaded model."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager

from app.core.cancellation import CancelToken
from app.core.model_spec import ModelInfo
from app.engine.engine import Engine, HeldModel
from app.engine.engine_client import EngineClient
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
from app.engine.remote.remote_engine import RemoteEngine
from app.workers.process import WorkerState


class EngineChoice:
    """An `Engine` that delegates to the one last asked to load a model."""

    def __init__(self, here: EngineClient, server: RemoteEngine) -> None:
        self._here = here
        self._server = server
        self._active: Engine = here

    @property
    def info(self) -> ModelInfo | None:
        return self._active.info

    @property
    def pid(self) -> int | None:
        return self._active.pid

    def on_state(self, listener: Callable[[WorkerState, str], None]) -> None:
        """States of the local worker: a server has none that we know of."""
        self._here.on_state(listener)

    def loading(self, request: LoadModel, cancel: CancelToken) -> Iterator[LoadProgress | Loaded]:
        if request.server and self._active is self._here and self._here.pid:
            self._here.eject()  # its memory is not needed while a server answers
        self._active = self._of(request)
        return self._active.loading(request, cancel)

    def generate(
        self, request: Generate, cancel: CancelToken | None = None
    ) -> Iterator[GenerationEvent]:
        return self._active.generate(request, cancel)

    def generate_samples(
        self, request: GenerateSamples, cancel: CancelToken | None = None
    ) -> Iterator[SamplingEvent]:
        return self._active.generate_samples(request, cancel)

    def borrowed(
        self, model: LoadModel, cancel: CancelToken, adapter: str = ""
    ) -> AbstractContextManager[HeldModel]:
        return self._of(model).borrowed(model, cancel, adapter)

    def prefill(self, request: Prefill) -> None:
        self._active.prefill(request)

    @property
    def is_prefilling(self) -> bool:
        return self._active.is_prefilling

    def wait_for_prefill(self) -> None:
        self._active.wait_for_prefill()

    def score(self, request: Score, cancel: CancelToken | None = None) -> Scored:
        return self._active.score(request, cancel)

    def count_tokens(self, texts: Sequence[str]) -> tuple[int, ...]:
        return self._active.count_tokens(texts)

    def forget_chat(self, chat_id: str) -> None:
        self._here.forget_chat(chat_id)

    def unload(self) -> None:
        self._active.unload()

    def eject(self) -> None:
        self._active.eject()

    def stop(self) -> None:
        self._here.stop()
        self._server.stop()

    def _of(self, request: LoadModel) -> Engine:
        return self._server if request.server else self._here
