"""The window's hold on the engine: load, generate, count; the worker behind it comes and goes."""

import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress

from app.core.cancellation import Cancelled, CancelToken
from app.core.errors import BugError, UserError
from app.core.generation import GenerationStats
from app.core.model_spec import ModelInfo
from app.engine.protocol import (
    CountTokens,
    EngineReply,
    ForgetChat,
    Generate,
    Generated,
    GenerationEvent,
    Loaded,
    LoadModel,
    LoadProgress,
    Prefill,
    PromptProgress,
    ReasoningDelta,
    TextDelta,
    TokenCounts,
    ToolCallDelta,
    Unload,
)
from app.workers.messages import Request
from app.workers.process import Worker, WorkerState, worker_command

_Event = PromptProgress | TextDelta | ReasoningDelta | ToolCallDelta | Generated


class EngineClient:
    """One request at a time, from any thread. A worker that died comes back with its model.

    Args:
        worker: `engine`, or `engine-scripted` for answers without a model.
    """

    def __init__(self, worker: str = "engine") -> None:
        self._worker: Worker[EngineReply] = Worker("engine", EngineReply, worker_command(worker))
        self._turn = _Turn()
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
            with self._my_turn(cancel):
                self._reload(cancel)
                for reply in self._worker.request(request, cancel):
                    if not isinstance(reply, _Event):
                        raise BugError(f"{type(reply).__name__} in an answer")
                    yield reply
        except Cancelled:
            yield Generated(reason="stopped", stats=GenerationStats())

    def prefill(self, request: Prefill) -> None:
        """Start reading a conversation ahead and return at once; any other request ends it."""
        self._end_prefill()
        cancel = CancelToken()
        thread = threading.Thread(
            target=self._run_prefill, args=(request, cancel), name="engine-prefill", daemon=True
        )
        with self._prefill_lock:
            self._prefill = thread, cancel
        thread.start()

    def wait_for_prefill(self) -> None:
        """Until what `prefill` started is done; another thread may still end it."""
        with self._prefill_lock:
            running = self._prefill
        if running:
            running[0].join()

    def count_tokens(self, texts: Sequence[str]) -> tuple[int, ...]:
        """Tokens that each text takes in the loaded model."""
        with self._my_turn(CancelToken()) as cancel:
            self._reload(cancel)
            reply = self._worker.call(CountTokens(texts=tuple(texts)))
        if not isinstance(reply, TokenCounts):
            raise BugError(f"{type(reply).__name__} instead of token counts")
        return reply.counts

    def forget_chat(self, chat_id: str) -> None:
        """Drop what is cached of a chat; it is gone from memory when this returns."""
        self._tell(ForgetChat(chat_id=chat_id))

    def unload(self) -> None:
        """Free the model; the worker stays."""
        self._model = self._info = None
        self._tell(Unload())

    def stop(self) -> None:
        """End the worker and with it all its memory; the next request starts it again."""
        self._end_prefill()
        self._worker.stop()

    def _load(self, request: LoadModel, cancel: CancelToken) -> Iterator[LoadProgress | Loaded]:
        self._model = self._info = None
        for reply in self._worker.request(request, cancel):
            if isinstance(reply, Loaded):
                self._model, self._info = request, reply.info
            if isinstance(reply, LoadProgress | Loaded):
                yield reply

    def _reload(self, cancel: CancelToken) -> None:
        # Always asked, since only the worker knows what it holds; it answers at once if it does.
        if not self._model:
            raise UserError("No model is loaded.", "Choose a model.")
        for _ in self._load(self._model, cancel):
            pass

    def _tell(self, request: Request) -> None:
        with self._my_turn(CancelToken()):
            if self._worker.pid:
                self._worker.call(request)

    @contextmanager
    def _my_turn(self, cancel: CancelToken) -> Iterator[CancelToken]:
        self._end_prefill()
        with self._turn.taken(cancel):
            yield cancel

    def _run_prefill(self, request: Prefill, cancel: CancelToken) -> None:
        # Nobody waits for it, and what is wrong shows again at the request that somebody does.
        with suppress(Cancelled, UserError), self._turn.taken(cancel):
            self._reload(cancel)
            self._worker.call(request, cancel)

    def _end_prefill(self) -> None:
        with self._prefill_lock:
            running, self._prefill = self._prefill, None
        if running:
            thread, cancel = running
            cancel.cancel()
            thread.join()


class _Turn:
    """A lock whose waiting can be cancelled, and that any thread may give back."""

    def __init__(self) -> None:
        self._condition = threading.Condition()
        self._is_taken = False

    @contextmanager
    def taken(self, cancel: CancelToken) -> Iterator[None]:
        forget = cancel.on_cancel(self._wake)
        try:
            with self._condition:
                self._condition.wait_for(lambda: cancel.is_cancelled or not self._is_taken)
                cancel.raise_if_cancelled()
                self._is_taken = True
        finally:
            forget()
        try:
            yield
        finally:
            with self._condition:
                self._is_taken = False
                self._condition.notify_all()

    def _wake(self) -> None:
        with self._condition:
            self._condition.notify_all()
