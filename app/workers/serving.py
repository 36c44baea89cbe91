"""The worker side: read requests on one thread, work on another, always give a final reply."""

import contextlib
import os
import queue
import sys
import threading
import traceback
from collections.abc import Callable
from itertools import count
from typing import IO, Any, Generic, TypeVar

import msgspec

from app.core.cancellation import Cancelled, CancelToken
from app.core.errors import UserError
from app.workers.confinement import confine
from app.workers.messages import (
    MAX_REQUEST_BYTES,
    Cancel,
    CancelledReply,
    Channel,
    ChannelError,
    Failed,
    Hello,
    Reply,
    Request,
)

Incoming = TypeVar("Incoming", bound=Request)


class Job:
    """A request in progress: where its replies go, and whether it is still wanted."""

    def __init__(self, request_id: int, channel: Channel[Request]) -> None:
        self.id = request_id
        self.cancel = CancelToken()
        self._channel = channel
        self._claim = threading.Lock()

    def claim(self) -> bool:
        """Whether the caller is the first to ask, and so the one to give the final reply."""
        return self._claim.acquire(blocking=False)

    def reply(self, message: Reply) -> None:
        """Send `message` with this request's id. If the parent is gone, the worker exits."""
        try:
            self._channel.send(msgspec.structs.replace(message, id=self.id))
        except OSError:
            os._exit(0)


class _Server(Generic[Incoming]):
    def __init__(self, incoming: Any, handle: Callable[[Incoming, Job], Reply]) -> None:
        self._channel: Channel[Request] = Channel(
            *_take_standard_streams(), incoming | Cancel, MAX_REQUEST_BYTES
        )
        self._handle = handle
        self._waiting: queue.PriorityQueue[tuple[int, int, Request, Job]] = queue.PriorityQueue()
        self._jobs: dict[int, Job] = {}
        self._arrival = count()

    def run(self, confinement: str) -> None:
        self._channel.send(Hello(confinement=confinement))
        threading.Thread(target=self._read, name="requests", daemon=True).start()
        while True:
            _, _, request, job = self._waiting.get()
            if job.claim():
                self._answer(request, job)
            self._jobs.pop(job.id, None)

    def _read(self) -> None:
        # The end of the pipe means that the window is gone: exit at once, even in the middle of a
        # native call on the main thread.
        with contextlib.suppress(OSError, ChannelError):
            while (request := self._channel.receive()) is not None:
                if isinstance(request, Cancel):
                    self._cancel(request.target)
                else:
                    job = self._jobs[request.id] = Job(request.id, self._channel)
                    self._waiting.put((request.priority, next(self._arrival), request, job))
        os._exit(0)

    def _cancel(self, request_id: int) -> None:
        if job := self._jobs.get(request_id):
            job.cancel.cancel()
            if job.claim():  # not started yet, and the current one may take too long
                job.reply(CancelledReply())

    def _answer(self, request: Request, job: Job) -> None:
        try:
            job.cancel.raise_if_cancelled()
            job.reply(self._handle(request, job))  # type: ignore[arg-type]
        except Cancelled:
            job.reply(CancelledReply())
        except UserError as error:
            job.reply(Failed(what=error.what, remedy=error.remedy))
        except MemoryError:
            job.reply(
                Failed(
                    what="There is not enough memory for this.",
                    remedy="Close other programs or choose a smaller model or file.",
                )
            )
        except Exception as error:  # noqa: BLE001 - a bad request must not end the worker
            traceback.print_exc()
            job.reply(Failed(what=f"{type(error).__name__} in a worker", is_bug=True))


def serve(incoming: Any, handle: Callable[[Incoming, Job], Reply]) -> None:
    """Confine this process and answer requests until the other side goes away. Never returns.

    Args:
        incoming: the union of request types; any of them may be cancelled.
        handle: does the work; returns the final reply or raises UserError or Cancelled.
    """
    _Server(incoming, handle).run(confine())


def _take_standard_streams() -> tuple[IO[bytes], IO[bytes]]:
    """Use stdin and stdout only for frames; native code's output goes to stderr instead."""
    reader = os.fdopen(os.dup(0), "rb")
    writer = os.fdopen(os.dup(1), "wb")
    nothing = os.open(os.devnull, os.O_RDONLY)
    os.dup2(nothing, 0)
    os.close(nothing)
    os.dup2(2, 1)
    sys.stdout = sys.stderr
    return reader, writer
