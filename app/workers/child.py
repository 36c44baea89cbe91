"""One live worker process: its pipes, the requests waiting on it, the threads that serve them."""

import queue
import subprocess
import threading
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import IO, Any, Generic, TypeVar

from app.workers.confinement import Confinement, worker_environment
from app.workers.messages import CancelledReply, Channel, ChannelError, Done, Failed, Hello, Reply

Replies = TypeVar("Replies", bound=Reply)

_CLOSE_GRACE_S = 1.0
_LONGEST_LINE = 4096
_SHOWN = 200


class Child(Generic[Replies]):
    """Started on construction, which may raise OSError; ends with `close` or by itself."""

    process: "subprocess.Popen[bytes]"
    channel: Channel[Replies]

    def __init__(self, command: Sequence[str], incoming: Any, confinement: Confinement) -> None:
        self.started = time.monotonic()
        self.confinement = confinement
        self.confinement_state = ""
        self._last_words = ""
        self._command = command
        self._incoming = incoming | Done | Failed | CancelledReply | Hello
        self._pending: dict[int, queue.SimpleQueue[Replies | None]] = {}
        self._lock = threading.Lock()
        self._has_ended = False
        self._has_said_hello = threading.Event()
        self._start_error: OSError | None = None
        self._is_started = threading.Event()
        # Linux sends the parent-death signal when the *thread* that started the child ends, so the
        # child is started by a thread that lives exactly as long.
        self._thread = threading.Thread(target=self._run, name="worker-replies", daemon=True)
        self._thread.start()
        self._is_started.wait()
        if self._start_error:
            raise self._start_error

    @property
    def is_alive(self) -> bool:
        return not self._has_ended and self.process.poll() is None

    @contextmanager
    def listening(self, request_id: int) -> Iterator["queue.SimpleQueue[Replies | None]"]:
        """Puts replies to `request_id` into the queue; None means that the process has ended."""
        replies: queue.SimpleQueue[Replies | None] = queue.SimpleQueue()
        with self._lock:
            self._pending[request_id] = replies
            if self._has_ended:
                replies.put(None)
        try:
            yield replies
        finally:
            with self._lock:
                del self._pending[request_id]

    def wait(self) -> int:
        """Wait for the process to end and return its exit code."""
        self._thread.join()
        return self.process.wait()

    @property
    def last_words(self) -> str:
        """The last line on its stderr, in displayable form."""
        return self._last_words[:_SHOWN]

    def wait_for_hello(self) -> None:
        """Wait until it is confined and ready, or has ended."""
        self._has_said_hello.wait()

    def close(self) -> None:
        """Close its input, wait, terminate, kill."""
        self.channel.close_writer()
        for force in (self.process.terminate, self.process.kill):
            try:
                self.process.wait(_CLOSE_GRACE_S)
                break
            except subprocess.TimeoutExpired:
                force()
        self.wait()

    def _run(self) -> None:
        try:
            for folder in self.confinement.write:
                Path(folder).mkdir(mode=0o700, parents=True, exist_ok=True)
            self.process = subprocess.Popen(
                self._command,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.PIPE,
                env=worker_environment(self.confinement),
                start_new_session=True,
            )
            assert self.process.stdin and self.process.stdout and self.process.stderr
            self.channel = Channel(self.process.stdout, self.process.stdin, self._incoming)
        except OSError as error:
            self._start_error = error
            return
        finally:
            self._is_started.set()
        drain = threading.Thread(target=self._drain, args=(self.process.stderr,), daemon=True)
        drain.start()
        self._dispatch()
        self.process.wait()
        drain.join(_CLOSE_GRACE_S)  # its children may hold stderr open forever
        self.channel.close()
        self._end_pending()

    def _dispatch(self) -> None:
        try:
            while (reply := self.channel.receive()) is not None:
                if isinstance(reply, Hello):
                    self.confinement_state = reply.confinement
                    self._has_said_hello.set()
                    continue
                with self._lock:
                    replies = self._pending.get(reply.id)
                if replies:  # stale ids are dropped
                    replies.put(reply)
        except ChannelError as error:
            self._last_words = f"it sent junk: {error}"
            self.process.kill()

    def _end_pending(self) -> None:
        with self._lock:
            self._has_ended = True
            self._has_said_hello.set()
            for replies in self._pending.values():
                replies.put(None)

    def _drain(self, stderr: IO[bytes]) -> None:
        with stderr, suppress(ValueError):
            while line := stderr.readline(_LONGEST_LINE):  # also bounds lines that never end
                self._last_words = line.decode("utf-8", "replace").strip() or self._last_words
