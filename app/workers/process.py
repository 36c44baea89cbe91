"""The window side: start a worker, ask it things, notice when it dies, start it again."""

import signal
import sys
import threading
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from itertools import count
from typing import Any, Generic, Literal, NoReturn, Self, TypeVar

import msgspec

from app.core.cancellation import Cancelled, CancelToken
from app.core.errors import BugError, UserError, WorkerStoppedError, cause_of
from app.core.listeners import Listeners
from app.core.wording import translatable
from app.workers.child import Child
from app.workers.confinement import Confinement, Endpoint
from app.workers.messages import Cancel, CancelledReply, Failed, Reply, Request

WorkerState = Literal["stopped", "running", "failed"]
Replies = TypeVar("Replies", bound=Reply)
Final = TypeVar("Final", bound=Reply)

STOP_GRACE_S = 3.0
"""A worker that does not end a cancelled request within this time is killed, unless it has more."""

_BACK_OFF_S = (0.0, 0.0, 2.0, 10.0)
_STABLE_AFTER_S = 60.0
_CANCEL_POLL_S = 0.1


def is_frozen() -> bool:
    """Whether this program runs from a bundle, which has no Python interpreter to start."""
    return bool(getattr(sys, "frozen", False))


def program_command(*arguments: str) -> list[str]:
    """The command line that starts this program with `arguments`, frozen or not."""
    if is_frozen():
        return [sys.executable, *arguments]
    # With -P, nothing is imported from the current folder.
    return [sys.executable, "-P", "-m", "app", *arguments]


def worker_command(name: str) -> list[str]:
    return program_command("--worker", name)


class Worker(Generic[Replies]):
    """A supervised worker process, started on its first request and restarted after it died.

    Stops at the end of its block, if it has one.

    Args:
        name: which worker; also shown to the user when it stops.
        replies: the union of accepted reply types, beside `Done` and those of its failure.
        confinement: the files it may use; `allow` adds more.
        command: how to start it; by default this program with `--worker NAME`.
        stop_grace_s: how long it has to end a cancelled request, before it is killed.

    Threads: any method may be called from any thread.
    """

    def __init__(
        self,
        name: str,
        replies: object,
        confinement: Confinement | None = None,
        command: Sequence[str] | None = None,
        stop_grace_s: float = STOP_GRACE_S,
    ) -> None:
        self.name = name
        self._stop_grace_s = stop_grace_s
        self._replies = replies
        self._command = list(command) if command else worker_command(name)
        self._confinement = (confinement or Confinement()).resolved()
        self._lock = threading.RLock()
        self._is_idle = threading.Condition(self._lock)
        self._requests = 0
        self._child: Child[Replies] | None = None
        self._ids = count(1)
        self._failures = 0
        self._not_before = 0.0
        self.on_state = Listeners[WorkerState, str]()
        """Hear of each state and its reason, in the thread that noticed it."""

    @property
    def pid(self) -> int | None:
        child = self._child
        return child.process.pid if child and child.is_alive else None

    @property
    def confinement(self) -> str:
        """How the running process is confined; empty if none is running."""
        child = self._child
        if child is None or not child.is_alive:
            return ""
        child.wait_for_hello()
        return child.confinement_state

    def may_read(self, paths: Iterable[str]) -> bool:
        """Whether `allow` would change nothing."""
        return all(map(self._confinement.can_read, paths))

    def allow(self, paths: Iterable[str], cancel: CancelToken | None = None) -> None:
        """Also let the worker read these files and folders.

        A process cannot regain dropped rights: if it may not read them, it is stopped once its
        requests are answered, and the next request starts another. Raises Cancelled.
        """
        with self._lock:
            new = [path for path in paths if not self._confinement.can_read(path)]
            if new:
                self._wait_until_idle(cancel)
                self._confinement = self._confinement.reading(new)
                self.stop()

    def restart(self, cancel: CancelToken | None = None) -> None:
        """Stop the process once its requests are answered; the next request starts another.

        Raises Cancelled.
        """
        with self._lock:
            self._wait_until_idle(cancel)
            self.stop()

    def let_connect(self, endpoint: Endpoint | None, cancel: CancelToken | None = None) -> None:
        """Let the worker connect to this server only; None for none. See `allow`."""
        with self._lock:
            if self._confinement.connect != endpoint:
                self._wait_until_idle(cancel)
                self._confinement = msgspec.structs.replace(self._confinement, connect=endpoint)
                self.stop()

    def _wait_until_idle(self, cancel: CancelToken | None) -> None:
        while self._requests:
            self._is_idle.wait(_CANCEL_POLL_S)
            if cancel:
                cancel.raise_if_cancelled()

    def request(self, message: Request, cancel: CancelToken | None = None) -> Iterator[Replies]:
        """Send `message` and yield its replies, the final one last.

        Raises UserError or BugError as reported by the worker, Cancelled if `cancel` came first,
        and WorkerStoppedError if the process died or had to be killed. Closing the iterator early
        cancels the request and waits for its end.
        """
        cancel = cancel or CancelToken()
        cancel.raise_if_cancelled()
        with self._counted():
            child = self._ensure_child(cancel)
            message = msgspec.structs.replace(message, id=next(self._ids))
            stop = _Stop(child, message.id, self._stop_grace_s)
            has_ended = False
            try:
                with cancel.calling(stop), child.listening(message.id) as replies:
                    self._send(child, message)
                    try:
                        while not has_ended:
                            reply = replies.get()
                            has_ended = reply is None or reply.is_final
                            yield self._checked(child, reply, stop)
                    finally:
                        if not has_ended:
                            stop()
                            while (reply := replies.get()) is not None and not reply.is_final:
                                pass
            finally:
                stop.finish()

    def call(self, message: Request, cancel: CancelToken | None = None) -> Replies:
        """The final reply to `message`; earlier replies are dropped."""
        *_, last = self.request(message, cancel)
        return last

    def ask(
        self,
        message: Request,
        expected: type[Final],
        cancel: CancelToken | None = None,
        on_reply: Callable[[Replies], None] = lambda _reply: None,
    ) -> Final:
        """The final reply to `message`, which has to be of this type; `on_reply` gets all of them.

        Raises BugError for another one, and the errors of `request`.
        """
        reply: Reply | None = None
        for reply in self.request(message, cancel):
            on_reply(reply)
        if not isinstance(reply, expected):
            raise BugError(f"{type(reply).__name__} instead of {expected.__name__}")
        return reply

    def start(self) -> None:
        """Start the process before its first request."""
        self._ensure_child(CancelToken())

    def stop(self) -> None:
        """Stop the process; the next request starts another."""
        with self._lock:
            child, self._child = self._child, None
        if child:
            child.close()
            self.on_state.tell("stopped", "")

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.stop()

    @contextmanager
    def _counted(self) -> Iterator[None]:
        with self._lock:
            self._requests += 1
        try:
            yield
        finally:
            with self._lock:
                self._requests -= 1
                self._is_idle.notify_all()

    def _ensure_child(self, cancel: CancelToken) -> Child[Replies]:
        with self._lock:
            if self._child and self._child.is_alive:
                return self._child
            if cancel.wait(max(0.0, self._not_before - time.monotonic())):
                raise Cancelled
            try:
                child: Child[Replies] = Child(self._command, self._replies, self._confinement)
            except OSError as error:
                raise UserError(
                    f"The {self.name} worker could not be started: {cause_of(error)}.",
                    "Free some memory, or reinstall Inglenook.",
                ) from error
            self._child = child
        self.on_state.tell("running", "")
        return child

    def _send(self, child: Child[Replies], message: Request) -> None:
        try:
            child.channel.send(message)
        except (OSError, ValueError):
            self._raise_stopped(child, was_killed=False)

    def _checked(self, child: Child[Replies], reply: Replies | None, stop: "_Stop") -> Replies:
        if reply is None:
            self._raise_stopped(child, was_killed=stop.has_killed)
        if isinstance(reply, CancelledReply):
            raise Cancelled
        if isinstance(reply, Failed):
            raise BugError(reply.what) if reply.is_bug else UserError(reply.what, reply.remedy)
        return reply

    def _raise_stopped(self, child: Child[Replies], was_killed: bool) -> NoReturn:
        code = child.wait()
        with self._lock:
            if child is self._child:  # several requests may notice the same death
                self._child = None
                was_stable = time.monotonic() - child.started > _STABLE_AFTER_S
                self._failures = 0 if was_stable else self._failures + 1
                delay = _BACK_OFF_S[min(self._failures, len(_BACK_OFF_S) - 1)]
                self._not_before = time.monotonic() + delay
        if was_killed:
            reason = translatable(
                f"The {self.name} worker did not stop when asked and was terminated."
            )
        else:
            reason = translatable(
                f"The {self.name} worker stopped ({_exit_reason(code, child.last_words)})."
            )
        self.on_state.tell("failed", reason)
        stopped = WorkerStoppedError(reason, "Ask again; it will restart.")
        stopped.was_killed = sys.platform != "win32" and code == -signal.SIGKILL and not was_killed
        raise stopped


class _Stop:
    """Cancels a request: asks first, and kills the process if that takes too long.

    The canceller and the closer of the request may call it concurrently; `finish` is called once
    neither will.
    """

    def __init__(self, child: Child[Any], request_id: int, grace_s: float) -> None:
        self._child = child
        self._grace_s = grace_s
        self._id = request_id
        self._lock = threading.Lock()
        self._timer: threading.Timer | None = None
        self.has_killed = False

    def __call__(self) -> None:
        with self._lock:
            if self._timer:
                return
            self._timer = threading.Timer(self._grace_s, self._kill)
            self._timer.daemon = True
            self._timer.start()
        try:
            self._child.channel.send(Cancel(target=self._id))
        except (OSError, ValueError):
            return  # already dead: whoever waits for the reply is told

    def finish(self) -> None:
        if self._timer:
            self._timer.cancel()
            self._timer.join()

    def _kill(self) -> None:
        self.has_killed = True
        self._child.process.kill()


_ILLEGAL_INSTRUCTION = 0xC000001D
"""The exit code on Windows of what other systems end with SIGILL."""


def _exit_reason(code: int, last_words: str) -> str:
    words = f": {last_words}" if last_words else ""
    if code in (-signal.SIGILL, _ILLEGAL_INSTRUCTION):
        return translatable("SIGILL, perhaps because this processor lacks an instruction")
    if code >= 0 or sys.platform == "win32":
        return translatable(f"exit code {code}") + (words if code else "")
    name = signal.Signals(-code).name
    if code == -signal.SIGKILL:
        return translatable(f"signal {name}, perhaps for lack of memory")
    return f"signal {name}{words if code == -signal.SIGABRT else ''}"
