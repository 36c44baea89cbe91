"""The model the engine has loaded, how it gets there, and which models crashed the engine."""

import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Literal

import msgspec

from app.answers.model_access import ReadyModel
from app.core.cancellation import CancelToken
from app.core.errors import WorkerStoppedError
from app.core.listeners import Listeners
from app.core.model_spec import InstalledModel, ServerSource
from app.engine.engine import Engines
from app.engine.engine_protocol import Loaded, LoadModel, LoadProgress
from app.hub.model_records import CrashCounts
from app.workers.process import WorkerState

_POLL_S = 0.1

EngineState = Literal["stopped", "loading", "running", "failed"]


class ModelTurns:
    """Who answers with which model: answers of one model share the engine, others wait in order."""

    def __init__(self) -> None:
        self._model = ""
        self._users = 0
        self._waiting: list[object] = []
        self._changed = threading.Condition()

    @contextmanager
    def taken(self, model: str, cancel: CancelToken) -> Iterator[None]:
        """Use `model` during the block. Raises Cancelled while waiting for it."""
        ticket = object()
        with self._changed:
            self._waiting.append(ticket)
            try:
                while self._waiting[0] is not ticket or (self._users and model != self._model):
                    cancel.raise_if_cancelled()
                    self._changed.wait(_POLL_S)
                self._model = model
                self._users += 1
            finally:
                self._waiting.remove(ticket)
                self._changed.notify_all()
        try:
            yield
        finally:
            with self._changed:
                self._users -= 1
                self._changed.notify_all()


class ModelLoading:
    """Loads models one after the other and reports the engine's state."""

    def __init__(self, engines: Engines, crashes: CrashCounts) -> None:
        self._engines = engines
        self._crashes = crashes
        self.loaded_at = float("-inf")
        """When a model was last asked for, by the monotonic clock."""
        self.last: InstalledModel | None = None
        """The model that was asked for last, whether the engine still holds it or not."""
        self.turns = ModelTurns()
        self._ahead: tuple[LoadModel, CancelToken] | None = None
        self._loads: set[CancelToken] = set()
        self.on_state = Listeners[EngineState, str]()
        """Hear of each state of the engine and its reason, in other threads."""
        self._announced: tuple[EngineState, str] = ("stopped", "")
        engines.on_state(self._on_worker_state)

    @property
    def loaded(self) -> InstalledModel | None:
        model = self.last
        if model and isinstance(model.spec.source, ServerSource):
            return model if self._engines.active.info else None
        return model if self._engines.active.pid else None

    def load(self, ready: ReadyModel, cancel: CancelToken) -> Iterator[LoadProgress]:
        """Load this model; returns at once if it is loaded. Raises UserError, Cancelled.

        Stops loading another model ahead.
        """
        if self._ahead and self._ahead[0] != ready.load:
            self._ahead[1].cancel()
        yield from self._loading(ready, cancel)

    def load_ahead(self, ready: ReadyModel, cancel: CancelToken) -> None:
        """Like `load`, but before the model is needed and at lower priority.

        Args:
            cancel: owned by the caller; it is cancelled when another model is requested.
        """
        load = msgspec.structs.replace(ready.load, is_background=True)
        self._ahead = ready.load, cancel
        try:
            for _ in self._loading(msgspec.structs.replace(ready, load=load), cancel):
                pass
        finally:
            self._ahead = None

    def crashed(self) -> None:
        """Record that the engine crashed while the loaded model was answering."""
        if self.last:
            self._crashes.add(Path(self.last.path))

    def worked(self) -> None:
        """Record that the loaded model has finished an answer."""
        if self.last:
            self._crashes.clear(Path(self.last.path))

    def unload(self, model: InstalledModel) -> None:
        if self.last and self.last.path == model.path:
            self._engines.active.eject()
            self.last = None

    def _loading(self, ready: ReadyModel, cancel: CancelToken) -> Iterator[LoadProgress]:
        self.last = ready.model
        self.loaded_at = time.monotonic()
        self._loads.add(cancel)
        is_loaded = False
        try:
            for event in self._engines.loading(ready.load, cancel):
                is_loaded = isinstance(event, Loaded)
                if isinstance(event, LoadProgress):
                    self._announce("loading")
                    yield event
        except WorkerStoppedError:
            if not cancel.is_cancelled:
                self._crashes.add(Path(ready.load.path))
            raise
        finally:
            self._loads.discard(cancel)
            if is_loaded:
                self._announce("running")
            elif self._engines.active.pid and not self._loads:
                self._announce("stopped")  # running, but empty

    def _on_worker_state(self, state: WorkerState, reason: str) -> None:
        """A running worker counts as running only once its model is loaded."""
        self._announce("loading" if state == "running" and self._loads else state, reason)

    def _announce(self, state: EngineState, reason: str = "") -> None:
        if (state, reason) != self._announced:
            self._announced = state, reason
            self.on_state.tell(state, reason)
