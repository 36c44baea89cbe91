"""The engine on this machine or a server, and the choice between the two."""

from collections.abc import Iterator
from contextlib import AbstractContextManager

from app.core.cancellation import CancelToken
from app.engine import engine_protocol as protocol
from app.engine.engine_client import EngineClient, WorkerModel
from app.engine.remote.remote_engine import RemoteEngine, RemoteModel

Engine = EngineClient | RemoteEngine
"""See `EngineClient` for the methods. From any thread, one request at a time."""

HeldModel = WorkerModel | RemoteModel
"""A loaded model within `Engine.borrowed`."""


class Engines:
    """The engine on this machine and the user's server, of which one has the loaded model."""

    def __init__(self, here: EngineClient, server: Engine) -> None:
        self._here = here
        self.on_state = here.on_state  # a server has no states that we know of
        self._server = server
        self.active: Engine = here
        """The one last asked to load a model."""

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
