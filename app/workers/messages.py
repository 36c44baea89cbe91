"""The base of every message between the window process and a worker.

Messages are frozen msgspec structs in MessagePack, validated against their type on both sides:
a worker reads untrusted files, so nothing it sends may run code in the process that holds the key.
"""

from typing import ClassVar

import msgspec


class Request(msgspec.Struct, frozen=True, kw_only=True):
    """A request to a worker. Among waiting requests, lower `priority` goes first."""

    id: int = 0
    priority: ClassVar[int] = 1


class Cancel(Request, frozen=True, kw_only=True, tag="cancel"):
    """Stop working on request `target`; it still gets its final reply."""

    target: int


class Reply(msgspec.Struct, frozen=True, kw_only=True):
    """A worker's message about request `id`. The first final reply ends the request."""

    id: int = 0
    is_final: ClassVar[bool] = False


class Hello(Reply, frozen=True, kw_only=True, tag="hello"):
    """The first frame of every worker; `confinement` is the result of `confine`."""

    confinement: str


class Done(Reply, frozen=True, kw_only=True, tag="done"):
    """The request is finished and has no result."""

    is_final: ClassVar[bool] = True


class Failed(Reply, frozen=True, kw_only=True, tag="failed"):
    """The request failed. `is_bug`: Inglenook is to blame; else what happened and a remedy."""

    is_final: ClassVar[bool] = True
    what: str
    remedy: str = ""
    is_bug: bool = False


class CancelledReply(Reply, frozen=True, kw_only=True, tag="cancelled"):
    """The request was cancelled before it had a result."""

    is_final: ClassVar[bool] = True
