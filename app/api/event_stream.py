"""Server-sent events, as OpenAI's clients read them."""

from collections.abc import AsyncGenerator
from typing import TypeVar

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


def event_stream(items: AsyncGenerator[Item, None]) -> StreamingResponse:
    """Each item as an event, then `[DONE]`. An error becomes the last event."""
    return StreamingResponse(_encoded(items), headers=_HEADERS, media_type="text/event-stream")


async def _encoded(items: AsyncGenerator[Item, None]) -> AsyncGenerator[bytes, None]:
    try:
        async for item in items:
            yield b"data: " + msgspec.json.encode(item) + b"\n\n"
    except ClientLeft:
        return
    except (UserError, BugError) as error:
        body = ErrorBody(ErrorDetail(str(error), "server_error"))
        yield b"data: " + msgspec.json.encode(body) + b"\n\n"
        return
    finally:
        await items.aclose()
    yield b"data: [DONE]\n\n"
