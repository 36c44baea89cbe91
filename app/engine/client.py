"""The window's handle on the engine: load, generate, count; its worker can be restarted."""

import os
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TypeVar

import msgspec

from app.core.cancellation import Cancelled, CancelToken
from app.core.errors import BugError, UserError
from app.core.generation import GenerationStats
from app.core.model_spec import ModelInfo
from app.core.wording import translatable
from app.engine.cache.kv_access import KvAccess
from app.engine.exchange import BorrowedModel, events, sampling_events, shown, token_counts
from app.engine.gguf.split_files import model_files
from app.engine.native_build import LIBRARY_VARIABLE, holds_library, names_library_for_session
from app.engine.protocol import (
    EngineReply,
    ForgetChat,
    Generate,
    Generated,
    GenerateSamples,
    GenerationEvent,
    Loaded,
    LoadModel,
    LoadProgress,
    Prefill,
    Sampled,
    SamplingEvent,
    Score,
    Scored,
    Unload,
)
from app.engine.turns import Turns
from app.workers.confinement import Confinement
from app.workers.process import Worker, WorkerState, worker_command

_Reading = TypeVar("_Reading", Generate, Prefill)
_Asking = TypeVar("_Asking", Generate, Score)

_KEEPING_S = 2.0
"""How long ending may take for writing what was read of chats to their files."""


class EngineClient:
    """One request at a time, from any thread. A worker that died comes back with its model.

    Args:
        worker: `engine`, or `engine-scripted` for answers without a model.
        kv: keeps what was read of chats across restarts; None keeps it in RAM only.
    """

    def __init__(self, worker: str = "engine", kv: KvAccess | None = None) -> None:
        self._kv = kv
        folders = (kv.folder,) if kv else ()
        self._worker: Worker[EngineReply] = Worker(
            "engine",
            EngineReply,
            worker_command(worker),
            Confinement(write=folders, may_use_gpu=True),
        )
        self._turn = Turns()
        self._model: LoadModel | None = None
        self._info: ModelInfo | None = None
        self._prefill: tuple[threading.Thread, CancelToken] | None = None
        self._prefill_lock = threading.Lock()

    @property
    def info(self) -> ModelInfo | None:
        """The model that is loaded, or that the next request will load again."""
        return self._info

    @property
    def pid(self) -> int | None:
        """The worker's process id while it runs."""
        return self._worker.pid

    @property
    def confinement(self) -> str:
        """What the running worker has given up, as `app.workers.confinement.confine` says it."""
        return self._worker.confinement

    @property
    def waiting(self) -> int:
        """How many requests are being answered or wait for their turn."""
        return self._turn.waiting

    def on_state(self, listener: Callable[[WorkerState, str], None]) -> None:
        """Tell `listener` of each state of the worker and its reason."""
        self._worker.on_state(listener)

    def load(
        self,
        request: LoadModel,
        cancel: CancelToken | None = None,
        on_progress: Callable[[float], None] = lambda _: None,
    ) -> ModelInfo:
        """Load a model; at once if it is there already. `on_progress` gets 0..1."""
        for reply in self.loading(request, cancel or CancelToken()):
            if isinstance(reply, Loaded):
                return reply.info
            on_progress(reply.fraction)
        raise BugError("the engine ended a load without saying what it loaded")

    def loading(self, request: LoadModel, cancel: CancelToken) -> Iterator[LoadProgress | Loaded]:
        """Load a model, yielding the progress and `Loaded` last."""
        with self._my_turn(cancel):
            yield from self._load(request, cancel)

    def generate(
        self, request: Generate, cancel: CancelToken | None = None
    ) -> Iterator[GenerationEvent]:
        """The answer as it is made, `Generated` last, also when `cancel` stopped it.

        Raises UserError, and WorkerStoppedError when the worker died on the way; what was
        yielded before stands.
        """
        cancel = cancel or CancelToken()
        try:
            with self._prepared(request, cancel) as asked:
                yield from events(self._worker, self._with_key(asked), cancel)
        except Cancelled:
            yield Generated(reason="stopped", stats=GenerationStats())

    def generate_samples(
        self, request: GenerateSamples, cancel: CancelToken | None = None
    ) -> Iterator[SamplingEvent]:
        """Each sample as it gets complete, in any order, and `Sampled` last; as `generate`."""
        cancel = cancel or CancelToken()
        try:
            with self._prepared(request.prompt, cancel) as asked:
                request = msgspec.structs.replace(request, prompt=self._with_key(asked))
                yield from sampling_events(self._worker, request, cancel)
        except Cancelled:
            yield Sampled(reason="stopped", stats=GenerationStats())

    @contextmanager
    def borrowed(
        self, model: LoadModel, cancel: CancelToken, adapter: str = ""
    ) -> Iterator[BorrowedModel]:
        """The engine with `model` for as long as the block lasts; nobody's request comes between.

        What the others have loaded is loaded again with their next request, so that a guest never
        changes which model answers them. `adapter` is the file of one that will be asked for.
        Raises UserError and Cancelled.
        """
        with self._my_turn(cancel):
            self._allow([*_files(model), *filter(None, (adapter,))], cancel)
            *_, loaded = self._worker.request(self._with_folder(model), cancel)
            if not isinstance(loaded, Loaded):
                raise BugError(f"{type(loaded).__name__} instead of a loaded model")
            yield BorrowedModel(self._worker, loaded.info)

    def prefill(self, request: Prefill) -> None:
        """Start reading a conversation ahead and return at once; any other request ends it."""
        cancel = CancelToken()
        thread = threading.Thread(
            target=self._run_prefill, args=(request, cancel), name="engine-prefill", daemon=True
        )
        with self._prefill_lock:
            thread.start()  # in here, since whoever takes it out waits for its end
            earlier, self._prefill = self._prefill, (thread, cancel)
        _end(earlier)

    def wait_for_prefill(self) -> None:
        """Until what `prefill` started is done; another thread may still end it."""
        with self._prefill_lock:
            running = self._prefill
        if running:
            running[0].join()

    def score(self, request: Score, cancel: CancelToken | None = None) -> Scored:
        """How likely the loaded model finds an answer. Raises UserError and Cancelled."""
        cancel = cancel or CancelToken()
        with self._prepared(request, cancel) as asked:
            *_, reply = self._worker.request(asked, cancel)
        if not isinstance(reply, Scored):
            raise BugError(f"{type(reply).__name__} instead of a score")
        return reply

    def count_tokens(self, texts: Sequence[str]) -> tuple[int, ...]:
        """Tokens that each text takes in the loaded model."""
        with self._my_turn(CancelToken()) as cancel:
            self._reload(cancel)
            return token_counts(self._worker, texts)

    def forget_chat(self, chat_id: str) -> None:
        """Drop what is cached of a chat; it is gone from memory when this returns."""
        with self._my_turn(CancelToken()):
            if self._worker.pid:
                self._worker.call(ForgetChat(chat_id=chat_id))

    def unload(self) -> None:
        """Free the model; the worker stays."""
        with self._my_turn(CancelToken()):
            self._model = self._info = None
            if self._worker.pid:
                self._worker.call(Unload())

    def eject(self) -> None:
        """Give all memory back, once nobody is answered; the next request loads the model again.

        What was read of chats is written to their files first.
        """
        with self._my_turn(CancelToken()):
            if self._worker.pid:
                with suppress(UserError, BugError):
                    self._worker.call(Unload())
                self._worker.stop()

    def start(self) -> None:
        """Start the worker ahead of its first request."""
        self._worker.start()

    def stop(self) -> None:
        """End the worker and with it all its memory; the next request starts it again."""
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
                self._worker.call(Unload(), cancel)
        finally:
            timer.cancel()
            timer.join()

    def _load(self, request: LoadModel, cancel: CancelToken) -> Iterator[LoadProgress | Loaded]:
        self._model = self._info = None
        _check_library()
        self._allow(list(_files(request)), cancel)
        for reply in self._worker.request(self._with_folder(request), cancel):
            if isinstance(reply, Loaded):
                self._model = msgspec.structs.replace(request, is_background=False)
                self._info = reply.info
            if isinstance(reply, LoadProgress | Loaded):
                yield reply

    def _allow(self, files: Sequence[str], cancel: CancelToken) -> None:
        """Let the worker read `files`; where that takes another one, this one keeps its chats."""
        if self._worker.pid and not self._worker.may_read(files):
            with suppress(UserError, BugError):
                self._worker.call(Unload(), cancel)
        self._worker.allow(files, cancel)

    def _reload(self, cancel: CancelToken) -> None:
        # Always asked, since only the worker knows what it holds; it answers at once if it does.
        if not self._model:
            raise UserError("No model is loaded.", "Choose a model.")
        for reply in self._worker.request(self._with_folder(self._model), cancel):
            if isinstance(reply, Loaded):
                self._info = reply.info

    def _with_folder(self, request: LoadModel) -> LoadModel:
        if not self._kv:
            return request
        return msgspec.structs.replace(
            request, kv_folder=self._kv.folder, kv_capacity=self._kv.capacity
        )

    def _with_key(self, request: _Reading) -> _Reading:
        if not self._kv or not request.chat_id:
            return request
        return msgspec.structs.replace(request, kv_key=self._kv.key_of(request.chat_id))

    @contextmanager
    def _prepared(self, request: _Asking, cancel: CancelToken) -> Iterator[_Asking]:
        """Our turn, with the model loaded and the pictures of `request` sent ahead of it."""
        with self._my_turn(cancel):
            if request.adapter:
                self._allow([request.adapter], cancel)
            self._reload(cancel)
            yield shown(self._worker, self._info, request)

    @contextmanager
    def _my_turn(self, cancel: CancelToken) -> Iterator[CancelToken]:
        with self._turn.taken(cancel, self._end_prefill):
            yield cancel

    def _run_prefill(self, request: Prefill, cancel: CancelToken) -> None:
        # Nobody waits for it, and what is wrong shows again at the request that somebody does.
        with suppress(Cancelled, UserError), self._turn.taken(cancel):
            self._reload(cancel)
            asked = shown(self._worker, self._info, request)
            self._worker.call(self._with_key(asked), cancel)

    def _end_prefill(self) -> None:
        with self._prefill_lock:
            running, self._prefill = self._prefill, None
        _end(running)


def _end(running: tuple[threading.Thread, CancelToken] | None) -> None:
    if running:
        thread, cancel = running
        cancel.cancel()
        thread.join()


def _check_library() -> None:
    """Before a worker starts, which could only die of it."""
    folder = os.environ.get(LIBRARY_VARIABLE, "")
    if folder and not holds_library(Path(folder)):
        remedy = translatable("Choose another library, or use the bundled one (Settings, Engine).")
        if names_library_for_session():
            remedy = translatable(
                f"Name another folder in {LIBRARY_VARIABLE}, or unset the variable."
            )
        raise UserError(f"llama.cpp's library is no longer in {folder}.", remedy)


def _files(request: LoadModel) -> Iterator[str]:
    """Every file that a load reads: what the request names, and the other parts of a split one."""
    for field, value in msgspec.structs.asdict(request).items():
        if field.endswith("path") and value:
            yield from model_files(Path(value))
