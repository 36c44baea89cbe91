"""The window's handle on the engine: load, generate, count; its worker can be restarted."""

import os
import threading
from collections.abc import Callable, Generator, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager, suppress
from pathlib import Path
from typing import TypeVar

import msgspec

from app.core.cancellation import Cancelled, CancelToken, FifoLock
from app.core.errors import BugError, UserError, WorkerStoppedError
from app.core.generation import GenerationStats
from app.core.model_spec import ModelInfo
from app.engine import engine_protocol as protocol
from app.engine.gguf.gguf_header import model_files
from app.engine.native_build import LIBRARY_VARIABLE, holds_library, names_library_for_session
from app.workers.confinement import Confinement
from app.workers.process import Worker

_Reading = TypeVar("_Reading", protocol.Generate, protocol.Prefill)
_Asking = TypeVar("_Asking", protocol.Generate, protocol.Prefill, protocol.Score)

_KEEPING_S = 2.0
"""How much time stopping may take to write chats' caches to their files."""


class KvAccess(msgspec.Struct, frozen=True):
    """Where KV caches of chats are stored, up to what size, and under which keys.

    `key_of` returns the key of one chat, which opens nothing else; empty if the chat must not be
    stored.
    """

    folder: str
    capacity: int
    key_of: Callable[[str], bytes]


class WorkerModel:
    """The model that a worker has loaded, for one client at a time."""

    def __init__(self, worker: Worker[protocol.EngineReply], info: ModelInfo) -> None:
        self._worker = worker
        self.info = info

    def generate(
        self, request: protocol.Generate, cancel: CancelToken | None = None
    ) -> Generator[protocol.GenerationEvent, None, None]:
        """See `EngineClient.generate`."""
        try:
            for reply in self._worker.request(self.shown(request), cancel or CancelToken()):
                if not isinstance(reply, protocol.GenerationEvent):
                    raise BugError(f"{type(reply).__name__} in an answer")
                yield reply
        except Cancelled:
            yield protocol.Generated(reason="stopped", stats=GenerationStats())

    def generate_samples(
        self, request: protocol.GenerateSamples, cancel: CancelToken | None = None
    ) -> Iterator[protocol.SamplingEvent]:
        """See `EngineClient.generate_samples`."""
        try:
            request = msgspec.structs.replace(request, prompt=self.shown(request.prompt))
            for reply in self._worker.request(request, cancel or CancelToken()):
                if not isinstance(reply, protocol.SamplingEvent):
                    raise BugError(f"{type(reply).__name__} among samples")
                yield reply
        except Cancelled:
            yield protocol.Sampled(reason="stopped", stats=GenerationStats())

    def count_tokens(self, texts: Sequence[str]) -> tuple[int, ...]:
        return self._worker.ask(
            protocol.CountTokens(texts=tuple(texts)), protocol.TokenCounts
        ).counts

    def forget_chat(self, *chat_ids: str) -> None:
        """See `EngineClient.forget_chat`."""
        for chat_id in chat_ids:
            self._worker.call(protocol.ForgetChat(chat_id=chat_id))

    def shown(self, request: _Asking) -> _Asking:
        """Send the pictures of `request` ahead, for vision models; the rest only refers to them."""
        pictures = {each.sha256: each for message in request.messages for each in message.pictures}
        if not pictures:
            return request
        for sha256, picture in pictures.items():
            if self.info.supports_pictures:
                self._worker.call(protocol.ShowPicture(sha256=sha256, data=picture.data))
        messages = tuple(map(_without_bytes, request.messages))
        return msgspec.structs.replace(request, messages=messages)


class EngineClient:
    """One request at a time, from any thread. A worker that died is restarted with its model.

    Args:
        kv: stores KV caches of chats across restarts; None keeps them in RAM only.
        command: how to start the worker; by default this program.
    """

    def __init__(self, kv: KvAccess | None = None, command: list[str] | None = None) -> None:
        self._kv = kv
        folders = (kv.folder,) if kv else ()
        self._worker: Worker[protocol.EngineReply] = Worker(
            "engine",
            protocol.EngineReply,
            Confinement(write=folders, may_use_gpu=True),
            command,
        )
        self.on_state = self._worker.on_state
        self._turn = FifoLock()
        self._model: protocol.LoadModel | None = None
        # What the worker last loaded, a guest or our own.
        self._held: protocol.LoadModel | None = None
        self.info: ModelInfo | None = None
        """The model that is loaded, or that the next request will reload."""
        self._prefill: tuple[threading.Thread, CancelToken] | None = None
        self._prefill_lock = threading.Lock()

    @property
    def pid(self) -> int | None:
        """The worker's process id while it is running."""
        return self._worker.pid

    @property
    def waiting(self) -> int:
        """How many requests are running or queued."""
        return self._turn.waiting

    def load(self, request: protocol.LoadModel) -> ModelInfo:
        """Load a model; returns at once if it is loaded."""
        for reply in self.loading(request, CancelToken()):
            if isinstance(reply, protocol.Loaded):
                return reply.info
        raise BugError("the engine ended a load without saying what it loaded")

    def loading(
        self, request: protocol.LoadModel, cancel: CancelToken
    ) -> Iterator[protocol.LoadProgress | protocol.Loaded]:
        """Load a model, yielding progress and finally `Loaded`."""
        with self._my_turn(cancel):
            yield from self._load(request, cancel)

    def generate(
        self, request: protocol.Generate, cancel: CancelToken | None = None
    ) -> Generator[protocol.GenerationEvent, None, None]:
        """The answer while it is generated; `Generated` comes last, even when stopped by `cancel`.

        Raises UserError, and WorkerStoppedError if the worker dies; what was yielded before stays
        valid.
        """
        cancel = cancel or CancelToken()
        try:
            with self._holding_model(cancel, request.adapter) as model:
                yield from model.generate(self._with_key(request), cancel)
        except Cancelled:
            yield protocol.Generated(reason="stopped", stats=GenerationStats())

    def generate_samples(
        self, request: protocol.GenerateSamples, cancel: CancelToken | None = None
    ) -> Iterator[protocol.SamplingEvent]:
        """Each sample when complete, in any order, and finally `Sampled`; like `generate`."""
        cancel = cancel or CancelToken()
        try:
            with self._holding_model(cancel, request.prompt.adapter) as model:
                request = msgspec.structs.replace(request, prompt=self._with_key(request.prompt))
                yield from model.generate_samples(request, cancel)
        except Cancelled:
            yield protocol.Sampled(reason="stopped", stats=GenerationStats())

    @contextmanager
    def borrowed(
        self, model: protocol.LoadModel, cancel: CancelToken, adapter: str = ""
    ) -> Iterator[WorkerModel]:
        """The engine with `model` during the block, without other requests in between.

        The previous model is reloaded with the next outside request, so a guest never changes which
        model answers others. `adapter` is the file of an adapter that will be used. Raises
        UserError and Cancelled.
        """
        with self._my_turn(cancel):
            self._allow([*_files(model), *filter(None, (adapter,))], cancel)
            yield self._holding(model, cancel)

    def prefill(self, request: protocol.Prefill, model: protocol.LoadModel | None = None) -> None:
        """Start reading a conversation ahead and return at once; any other request stops it.

        With `model`, a guest as in `borrowed`, only if no other has been loaded since.
        """
        cancel = CancelToken()
        arguments = (request, model, cancel)
        thread = threading.Thread(
            target=self._run_prefill, args=arguments, name="engine-prefill", daemon=True
        )
        with self._prefill_lock:
            thread.start()  # inside the lock: whoever takes it waits for its end
            earlier, self._prefill = self._prefill, (thread, cancel)
        _end(earlier)

    @property
    def is_prefilling(self) -> bool:
        """Whether what `prefill` started is not done yet."""
        with self._prefill_lock:
            return self._prefill is not None and self._prefill[0].is_alive()

    def wait_for_prefill(self) -> None:
        """Wait until what `prefill` started is done; another thread may still stop it."""
        with self._prefill_lock:
            running = self._prefill
        if running:
            running[0].join()

    def score(self, request: protocol.Score, cancel: CancelToken | None = None) -> protocol.Scored:
        """The likelihood of an answer under the loaded model. Raises UserError and Cancelled."""
        cancel = cancel or CancelToken()
        with self._holding_model(cancel, request.adapter) as model:
            return self._worker.ask(model.shown(request), protocol.Scored, cancel)

    def count_tokens(self, texts: Sequence[str]) -> tuple[int, ...]:
        with self._holding_model(CancelToken()) as model:
            return model.count_tokens(texts)

    def forget_chat(self, *chat_ids: str) -> None:
        """Drop the caches of chats, or of all chats if an id is empty.

        They are gone from memory when this returns, or if an answer is being made, right after it
        and before the next request begins: nothing that is deleted waits for an answer.
        """
        self._end_prefill()
        if not self.waiting:
            self._forget(chat_ids)
            return
        queued = threading.Event()
        threading.Thread(
            target=self._forget, args=(chat_ids, queued.set), name="forget-chat", daemon=True
        ).start()
        queued.wait()

    def _forget(
        self, chat_ids: Sequence[str], on_queued: Callable[[], None] = lambda: None
    ) -> None:
        with self._turn.taken(CancelToken(), on_queued), suppress(WorkerStoppedError):
            for chat_id in chat_ids if self._worker.pid else ():  # otherwise its memory is gone
                self._worker.call(protocol.ForgetChat(chat_id=chat_id))

    def unload(self) -> None:
        """Free the model; the worker stays alive."""
        with self._my_turn(CancelToken()):
            self._model = self._held = self.info = None
            if self._worker.pid:
                self._worker.call(protocol.Unload())

    def eject(self) -> None:
        """Free all memory once no request is running; the next request reloads the model.

        KV caches of chats are written to their files first.
        """
        with self._my_turn(CancelToken()):
            self._held = None
            if self._worker.pid:
                with suppress(UserError, BugError):
                    self._worker.call(protocol.Unload())
                self._worker.stop()

    def stop(self) -> None:
        """Stop the worker, freeing all its memory; the next request restarts it."""
        self._end_prefill()
        if self._kv and self._worker.pid:
            self._keep_chats()
        self._worker.stop()

    def _keep_chats(self) -> None:
        cancel = CancelToken()
        timer = threading.Timer(_KEEPING_S, cancel.cancel)
        timer.start()
        try:
            with suppress(Cancelled, UserError, BugError), self._turn.taken(cancel):
                self._worker.call(protocol.Unload(), cancel)
        finally:
            timer.cancel()
            timer.join()

    def _load(
        self, request: protocol.LoadModel, cancel: CancelToken
    ) -> Iterator[protocol.LoadProgress | protocol.Loaded]:
        wanted = msgspec.structs.replace(request, is_background=False)
        if wanted != self._model:  # otherwise another answer may be at work with it
            self.info = None
        self._model = self._held = None
        try:
            _check_library()
            self._allow(list(_files(request)), cancel)
            for reply in self._worker.request(self._with_folder(request), cancel):
                if isinstance(reply, protocol.Loaded):
                    self._held = self._model = wanted
                    self.info = reply.info
                if isinstance(reply, protocol.LoadProgress | protocol.Loaded):
                    yield reply
        finally:
            if self._model is None:
                self.info = None

    def _allow(self, files: Sequence[str], cancel: CancelToken) -> None:
        """Let the worker read `files`; if that needs a new one, the old one saves its chats."""
        if self._worker.pid and not self._worker.may_read(files):
            with suppress(UserError, BugError):
                self._worker.call(protocol.Unload(), cancel)
        self._worker.allow(files, cancel)

    def _reloaded(self, cancel: CancelToken) -> WorkerModel:
        # Always sent, since only the worker knows what it holds; it returns at once if loaded.
        if not self._model:
            raise UserError("No model is loaded.", "Choose a model.")
        model = self._holding(self._model, cancel)
        self.info = model.info
        return model

    def _holding(self, request: protocol.LoadModel, cancel: CancelToken) -> WorkerModel:
        loaded = self._worker.ask(self._with_folder(request), protocol.Loaded, cancel)
        self._held = request
        return WorkerModel(self._worker, loaded.info)

    def _with_folder(self, request: protocol.LoadModel) -> protocol.LoadModel:
        if not self._kv:
            return request
        return msgspec.structs.replace(
            request, kv_folder=self._kv.folder, kv_capacity=self._kv.capacity
        )

    def _with_key(self, request: _Reading) -> _Reading:
        if not self._kv or not request.chat_id:
            return request
        request = msgspec.structs.replace(request, kv_key=self._kv.key_of(request.chat_id))
        if request.head:
            return msgspec.structs.replace(request, head=self._with_key(request.head))
        return request

    @contextmanager
    def _holding_model(self, cancel: CancelToken, adapter: str = "") -> Iterator[WorkerModel]:
        """Our turn, with the model loaded."""
        with self._my_turn(cancel):
            if adapter:
                self._allow([adapter], cancel)
            yield self._reloaded(cancel)

    def _my_turn(self, cancel: CancelToken) -> AbstractContextManager[None]:
        return self._turn.taken(cancel, self._end_prefill)

    def _run_prefill(
        self, request: protocol.Prefill, guest: protocol.LoadModel | None, cancel: CancelToken
    ) -> None:
        # Nobody is waiting for it, and errors show up again with the next real request.
        with suppress(Cancelled, UserError), self._turn.taken(cancel):
            if guest and guest != self._held:
                return
            model = self._holding(guest, cancel) if guest else self._reloaded(cancel)
            self._worker.call(model.shown(self._with_key(request)), cancel)

    def _end_prefill(self) -> None:
        with self._prefill_lock:
            running, self._prefill = self._prefill, None
        _end(running)


def _without_bytes(message: protocol.PromptMessage) -> protocol.PromptMessage:
    named = tuple(msgspec.structs.replace(each, data=b"") for each in message.pictures)
    return msgspec.structs.replace(message, pictures=named)


def _end(running: tuple[threading.Thread, CancelToken] | None) -> None:
    if running:
        thread, cancel = running
        cancel.cancel()
        thread.join()


def _check_library() -> None:
    """Check the library before starting a worker, which could only crash because of it."""
    folder = os.environ.get(LIBRARY_VARIABLE, "")
    if folder and not holds_library(Path(folder)):
        raise UserError(
            f"llama.cpp's library is no longer in {folder}.",
            f"Name another folder in {LIBRARY_VARIABLE}, or unset the variable."
            if names_library_for_session()
            else "Choose another library, or use the bundled one (Settings, Engine).",
        )


def _files(request: protocol.LoadModel) -> Iterator[str]:
    """All files that a load reads: those in the request, and the other parts of a split model."""
    for field, value in msgspec.structs.asdict(request).items():
        if field.endswith("path") and value:
            yield from model_files(Path(value))
