"""The connection to a Hugging Face hub or a mirror: through the gate, with understandable errors.

The only module that imports huggingface_hub, and only on demand.
"""

import logging
import os
import socket
import threading
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager, suppress
from typing import TYPE_CHECKING, Any, NoReturn

from app.core.cancellation import CancelToken
from app.core.errors import UserError
from app.core.web_addresses import web_address
from app.core.wording import translatable
from app.hub.network_gate import NetworkGate

if TYPE_CHECKING:
    from huggingface_hub import HfApi

DEFAULT_ENDPOINT = "https://huggingface.co"

_UPLOAD_HOSTS = ("s3-accelerate.amazonaws.com", "s3.amazonaws.com")
"""Hosts that large files are uploaded to, besides the hub's own."""

_TIMEOUT_S = 20.0


class HubError(UserError):
    """The hub refused. `is_passing`: retrying may help."""

    def __init__(self, what: str, remedy: str, *, is_passing: bool = False) -> None:
        super().__init__(what, remedy)
        self.is_passing = is_passing


class Hub:
    """Requests to one endpoint, each within a `visit`.

    Args:
        gate: every host, including those of redirects, is requested here and logged.
        endpoint: the hub's URL.
        token: the access token for gated repositories, or None.

    Threads: any method may be called from any thread.
    """

    def __init__(
        self,
        gate: NetworkGate,
        endpoint: str = DEFAULT_ENDPOINT,
        token: Callable[[], str | None] = lambda: None,
    ) -> None:
        self._gate = gate
        self.endpoint = endpoint.rstrip("/")
        self._token = token
        parts = web_address(self.endpoint)
        if parts is None or not parts.hostname:
            raise UserError(
                f"{endpoint} is not the address of a hub.", "It looks like https://huggingface.co."
            )
        self._host = parts.hostname
        if endpoint != DEFAULT_ENDPOINT:
            gate.trust(self._host)

    @property
    def has_token(self) -> bool:
        return bool(self._token())

    @contextmanager
    def visit(self, purpose: str, *, is_upload: bool = False) -> Iterator["HfApi"]:
        """The hub's API during the block; failures become a HubError.

        Args:
            purpose: what the user requested, as worded in the network log.
            is_upload: whether to allow the hosts that receive large files, too.
        """
        os.environ.setdefault("HF_HUB_DISABLE_TELEMETRY", "1")
        import httpx2
        from huggingface_hub import HfApi, constants
        from huggingface_hub.errors import HfHubHTTPError

        # Documented as public, though not marked so for type checkers.
        from huggingface_hub.utils import disable_progress_bars  # type: ignore[attr-defined]

        # Its transfers are native code, invisible to the gate.
        constants.HF_HUB_DISABLE_XET = True
        disable_progress_bars()  # we show our own
        logging.getLogger("huggingface_hub").setLevel(logging.ERROR)  # we report errors ourselves
        with _shared_client.visited(self._gate, purpose, _UPLOAD_HOSTS if is_upload else ()):
            try:
                yield HfApi(self.endpoint, token=self._token() or False, user_agent="inglenook")
            except HfHubHTTPError as error:
                _raise_refused(error)
            except (httpx2.HTTPError, ConnectionError, TimeoutError, socket.gaierror) as error:
                raise HubError(
                    f"The connection to {self._host} failed ({_reason(error)}).",
                    "Check the network and try again; what was downloaded so far is kept.",
                    is_passing=True,
                ) from error

    @contextmanager
    def stream(self, url: str, headers: dict[str, str], cancel: CancelToken) -> Iterator[Any]:
        """A response whose body is read in pieces, within a `visit`. Raises like it.

        `cancel` ends the connection, which is an error of the network for who waits for a piece.
        """
        from huggingface_hub import get_session

        # Documented as public, though not marked so for type checkers.
        from huggingface_hub.utils import build_hf_headers, hf_raise_for_status  # type: ignore[attr-defined]

        sent = build_hf_headers(token=self._token() or False, user_agent="inglenook")
        # Compressed bytes would have other offsets and another hash.
        sent |= {"accept-encoding": "identity", **headers}
        with get_session().stream("GET", url, headers=sent) as response:
            if response.status_code not in (200, 206, 416):
                response.read()
                hf_raise_for_status(response)
            connection = response.extensions["network_stream"].get_extra_info("socket")
            with cancel.calling(lambda: _end(connection)):
                yield response


def _end(connection: socket.socket) -> None:
    with suppress(OSError):  # it has ended by itself
        connection.shutdown(socket.SHUT_RDWR)


def _reason(error: Exception) -> str:
    if isinstance(error, socket.gaierror):
        return translatable("its address was not found")
    return type(error).__name__


class _SharedClient:
    """huggingface_hub has one client per process, which exists during visits.

    A thread's requests belong to the visit of that thread.
    """

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._visitors = 0
        self._local = threading.local()

    @contextmanager
    def visited(
        self, gate: NetworkGate, purpose: str, more_hosts: tuple[str, ...]
    ) -> Iterator[None]:
        from huggingface_hub import close_session, set_client_factory

        with self._lock:
            if not self._visitors:
                set_client_factory(self._client)
            self._visitors += 1
        with ExitStack() as connections:
            self._local.visit = (gate, connections, set[str](), purpose, more_hosts)
            try:
                yield
            finally:
                self._local.visit = None
                with self._lock:
                    self._visitors -= 1
                    if not self._visitors:
                        close_session()

    def _client(self) -> Any:
        import httpx2

        # Ignores the environment: a proxy would be another connection that nobody asked for.
        return httpx2.Client(
            event_hooks={"request": [self._on_request]},
            follow_redirects=True,
            timeout=_TIMEOUT_S,
            trust_env=False,
        )

    def _on_request(self, request: Any) -> None:
        host = request.url.host
        visit = getattr(self._local, "visit", None)
        if visit is None:
            raise PermissionError(f"a request to {host} that nobody asked for")
        gate, connections, hosts, purpose, more_hosts = visit
        if host not in hosts:
            connections.enter_context(gate.connection(host, purpose, more_hosts))
            hosts.add(host)
            # Without a network the library would try five times, for half a minute each.
            socket.getaddrinfo(host, request.url.port or 443)


_shared_client = _SharedClient()


def _raise_refused(error: Any) -> NoReturn:
    from huggingface_hub.errors import GatedRepoError, RepositoryNotFoundError

    status = error.response.status_code if error.response is not None else 0
    if isinstance(error, GatedRepoError) or status in (401, 403):
        raise HubError(
            "This repository is gated: its licence has to be accepted on the hub first.",
            "Accept it there, then give Inglenook an access token: below the search on the hub's "
            "page, or with inglenook models token.",
        ) from error
    if isinstance(error, RepositoryNotFoundError) or status == 404:
        raise HubError(
            "The hub has no such repository or file.",
            "Check the name, or search for it with inglenook models search.",
        ) from error
    is_passing = status in (408, 425, 429) or status >= 500
    raise HubError(
        f"The hub refused the request (status {status}).",
        "Try again in a few minutes." if is_passing else "Check what was asked for.",
        is_passing=is_passing,
    ) from error
