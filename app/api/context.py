"""What the handlers work with, and how they run blocking service calls.

The calls stop when the client disconnects.
"""

import asyncio
import contextlib
from collections.abc import AsyncGenerator, Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from typing import TYPE_CHECKING, TypeVar

import msgspec
from starlette.requests import Request

from app.api.api_errors import ApiError, not_found
from app.core.cancellation import Cancelled, CancelToken
from app.core.errors import UserError

if TYPE_CHECKING:
    from app.answers.completions import CompletionService
    from app.core.documents import Collection
    from app.core.generation import GenerationParams
    from app.core.model_spec import InstalledModel
    from app.services.startup import Services


T = TypeVar("T")

MOST_AT_ONCE = 16
"""Requests that are running or queued; further ones are told to retry later."""


class ClientLeft(Exception):  # noqa: N818 - a control-flow signal
    """Nobody is waiting for the response any more."""


class _End(msgspec.Struct, frozen=True):
    """Comes last; `error` is what ended the work, unless it finished."""

    error: Exception | None = None


class RequestExecutor:
    """Runs the work of requests in threads of its own, up to a maximum number."""

    def __init__(self) -> None:
        self._threads = ThreadPoolExecutor(MOST_AT_ONCE, thread_name_prefix="api")
        self._running = 0

    def close(self) -> None:
        """Wait for running work; whoever requested it cancels its token."""
        self._threads.shutdown(wait=True, cancel_futures=True)

    async def result(self, request: Request, work: Callable[[CancelToken], T]) -> T:
        """The result of `work`. Raises ClientLeft if the client disconnected first."""
        async with contextlib.aclosing(
            self.events(request, lambda cancel: iter([work(cancel)]))
        ) as events:
            return await anext(events)

    async def events(
        self, request: Request, work: Callable[[CancelToken], Iterator[T]]
    ) -> AsyncGenerator[T, None]:
        """Yields what `work` yields. Closing this, or a disconnect, cancels the work."""
        loop = asyncio.get_running_loop()
        queue: asyncio.Queue[T | _End] = asyncio.Queue()
        cancel = CancelToken()

        def run() -> None:
            end = _End()
            try:
                for event in _lazily(work, cancel):
                    loop.call_soon_threadsafe(queue.put_nowait, event)
            except Cancelled:
                end = _End(ClientLeft())
            except Exception as error:  # noqa: BLE001 - re-raised for the waiting handler
                end = _End(error)
            loop.call_soon_threadsafe(queue.put_nowait, end)

        with self._admitted():
            running = loop.run_in_executor(self._threads, run)
            watching = asyncio.create_task(_watch(request, cancel))
            try:
                while not isinstance(event := await queue.get(), _End):
                    yield event
                if event.error:
                    raise event.error
            finally:
                watching.cancel()
                cancel.cancel()
                await _ended(running)

    @contextmanager
    def _admitted(self) -> Iterator[None]:
        if self._running >= MOST_AT_ONCE:
            raise ApiError(
                429,
                f"{MOST_AT_ONCE} requests are waiting already. Try again in a moment.",
                "rate_limit_error",
                code="too_many_requests",
            )
        self._running += 1
        try:
            yield
        finally:
            self._running -= 1


def _lazily(work: Callable[[CancelToken], Iterator[T]], cancel: CancelToken) -> Iterator[T]:
    """The events of `work`, none after cancellation; its generator is closed in this thread."""
    cancel.raise_if_cancelled()
    events = work(cancel)
    try:
        for event in events:
            yield event
            cancel.raise_if_cancelled()
    finally:
        if close := getattr(events, "close", None):
            close()


async def _watch(request: Request, cancel: CancelToken) -> None:
    while (await request.receive())["type"] != "http.disconnect":
        pass
    cancel.cancel()


async def _ended(running: "asyncio.Future[None]") -> None:
    """Wait until the thread is done, so that the engine's turn has been released."""
    with contextlib.suppress(asyncio.CancelledError):
        await asyncio.shield(running)


class ApiContext(msgspec.Struct, frozen=True):
    """The services behind the API, and the executor that runs blocking work."""

    services: "Services"
    completions: "CompletionService"
    model: str = ""
    """The id or file of the model for requests that name none; "" for the one selected."""
    executor: RequestExecutor = msgspec.field(default_factory=RequestExecutor)

    def params(self, name: str) -> "GenerationParams":
        """The parameters of the model a client names, unless the client specifies others."""
        return self.services.models.params(self.named(name))

    def named(self, name: str) -> str:
        """The model that a client means by `name`; "" is the one selected in Inglenook."""
        return self.model if name in ("", "default", self._default_id) else name

    def listed(self) -> "tuple[InstalledModel, ...]":
        """The models that clients may name, with the file that was given as the default one."""
        models = self.services.models.models()
        if self._default_id and self._default_id not in {model.spec.id for model in models}:
            return (*models, self.services.models.resolve(self.model))
        return models

    @property
    def _default_id(self) -> str:
        return self.services.models.resolve(self.model).spec.id if self.model else ""

    def collection(self, request: Request) -> "Collection":
        """The collection that the path of `request` names. Raises ApiError."""
        try:
            return self.services.library.named(request.path_params["collection"])
        except UserError as error:
            raise not_found(str(error), "collection_not_found", "collection") from None

    def check_model(self, name: str) -> None:
        """Raises ApiError for a model that is not listed: clients must not name files."""
        known = {model.spec.id for model in self.listed()}
        if name not in {"", "default", *known}:
            raise not_found(
                f"There is no model {name}; GET /v1/models lists those that are here.",
                "model_not_found",
                "model",
            )
