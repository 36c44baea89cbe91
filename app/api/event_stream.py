"""Server-sent events, as OpenAI's clients read them."""

from collections.abc import AsyncGenerator, Callable
from typing import Any, TypeVar

import msgspec
from starlette.responses import StreamingResponse

from app.api.errors import ErrorBody, ErrorDetail
from app.api.working import ClientLeft
from app.core.errors import BugError, UserError

Item = TypeVar("Item", bound=msgspec.Struct)

_HEADERS = {"cache-control": "no-store", "x-accel-buffering": "no"}


async def peeked(items: AsyncGenerator[Item, None]) -> AsyncGenerator[Item, None]:
    """The same items, with the first already produced, so that its exceptions are raised here."""
    first = await anext(items)

    async def rest() -> AsyncGenerator[Item, None]:
        try:
            yield first
            async for item in items:
                yield item
        finally:
            await items.aclose()

    return rest()


def event_stream(
    items: AsyncGenerator[Item, None],
    *,
    failure: Callable[[ErrorBody], msgspec.Struct] = lambda error: error,
    is_named: bool = False,
) -> StreamingResponse:
    """Each item as an event, then `[DONE]`. An error becomes the last event.

    Args:
        failure: the last event for an error.
        is_named: events also have a name, the `type` of their items; the last one says that it is.
    """
    content = _encoded(items, failure, is_named)
    return StreamingResponse(content, headers=_HEADERS, media_type="text/event-stream")


async def _encoded(
    items: AsyncGenerator[Item, None],
    failure: Callable[[ErrorBody], msgspec.Struct],
    is_named: bool,
) -> AsyncGenerator[bytes, None]:
    try:
        async for item in items:
            yield _event(item, is_named)
    except ClientLeft:
        return
    except (UserError, BugError) as error:
        body = ErrorBody(ErrorDetail(str(error), "server_error"))
        yield _event(failure(body), is_named)
        return
    finally:
        await items.aclose()
    if not is_named:
        yield b"data: [DONE]\n\n"


def _event(item: Any, is_named: bool) -> bytes:
    name = f"event: {item.type}\n" if is_named else ""
    return name.encode() + b"data: " + msgspec.json.encode(item) + b"\n\n"
