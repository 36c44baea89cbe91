"""An answer in the making, and how it is sent: as a whole, or in server-sent events."""

import time
from abc import ABC, abstractmethod
from collections.abc import AsyncGenerator, Callable, Iterator
from contextlib import aclosing
from typing import Any, ClassVar, TypeVar

import msgspec
from starlette.responses import Response, StreamingResponse

from app.answers.assembly import AnswerBuilder
from app.answers.completions import CompletionEvent, CompletionStarted
from app.api.api_errors import ErrorBody, ErrorDetail, json_response
from app.api.chat_schema import (
    FinishReason,
    FunctionCall,
    PromptDetails,
    TokenLogprob,
    ToolCall,
    Usage,
    token_logprob,
)
from app.api.context import ClientLeft
from app.api.sampling_fields import StreamOptions
from app.core.errors import BugError, UserError
from app.core.events import ReasoningAppended, TextAppended
from app.core.generation import GenerationStats
from app.core.identifiers import new_id
from app.core.messages import ReasoningPart
from app.engine import engine_protocol

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


class Answer(ABC):
    """The answer so far; subclasses give it the form of an endpoint.

    `sends_usage`: whether a stream ends with the numbers of tokens.
    """

    id_start: ClassVar[str]
    has_named_events: ClassVar[bool] = False

    def __init__(self, options: StreamOptions | None = None) -> None:
        self.sends_usage = options is not None and options.include_usage
        self.id = f"{self.id_start}{new_id()}"
        self.created = int(time.time())
        self.model = ""
        self.fingerprint = ""
        self._builder = AnswerBuilder()
        self.calls: list[ToolCall] = []
        self.logprobs: list[TokenLogprob] = []
        self.finish_reason: FinishReason = "stop"
        self.stats = GenerationStats()
        self._has_begun = False
        self._told_logprobs = 0

    @property
    def text(self) -> str:
        return self._builder.text

    @property
    def reasoning(self) -> str:
        parts = self._builder.parts
        return "".join(part.text for part in parts if isinstance(part, ReasoningPart))

    @abstractmethod
    def opening(self) -> Iterator[msgspec.Struct]:
        """The first pieces, once the prompt is accepted."""

    @abstractmethod
    def pieces(self, event: CompletionEvent) -> Iterator[msgspec.Struct]:
        """What `event`, which is already part of the answer, adds to the stream."""

    @abstractmethod
    def ending(self) -> Iterator[msgspec.Struct]:
        """The last pieces."""

    @abstractmethod
    def whole(self) -> msgspec.Struct:
        """The complete answer."""

    def failure(self, error: ErrorBody) -> msgspec.Struct:
        """The last piece if the answer fails on the way."""
        return error

    def append(self, event: CompletionEvent) -> Iterator[msgspec.Struct]:
        """Add the next event, and yield the pieces to stream for it."""
        self._add(event)
        if not self._has_begun and not isinstance(event, CompletionStarted):
            self._has_begun = True
            yield from self.opening()
        yield from self.pieces(event)

    def new_logprobs(self) -> list[TokenLogprob]:
        """The log-probabilities since the last call; none unless they were requested."""
        start, self._told_logprobs = self._told_logprobs, len(self.logprobs)
        return self.logprobs[start:]

    def usage(self) -> Usage:
        read, written = self.stats.prompt_tokens, self.stats.completion_tokens
        return Usage(read, written, read + written, PromptDetails(self.stats.cached_tokens))

    def _add(self, event: CompletionEvent) -> None:
        match event:
            case CompletionStarted(model_id=model_id, info=info):
                self.model = model_id
                self.fingerprint = f"{info.engine_version} {info.quantization}".strip()
            case engine_protocol.TextDelta(text=text):
                self._builder.append(TextAppended(text))
            case engine_protocol.ReasoningDelta(text=text):
                self._builder.append(ReasoningAppended(text))
                del self.logprobs[self._told_logprobs :]  # only those of the text are requested
            case engine_protocol.LogprobsDelta(chosen=chosen, top=top):
                self.logprobs.append(token_logprob(chosen, top))
            case engine_protocol.ToolCallDelta(name=name, arguments=arguments, call_id=call_id):
                function = FunctionCall(name, msgspec.json.encode(arguments).decode())
                self.calls.append(ToolCall(call_id or f"call_{new_id()}", function))
            case engine_protocol.Generated(reason=reason, stats=stats):
                self.finish_reason = _finish_reason(reason, bool(self.calls))
                self.stats = stats


async def respond(
    events: AsyncGenerator[CompletionEvent, None], answer: Answer, is_streamed: bool | None
) -> Response:
    """Send `answer`, made of `events`; the first piece is awaited, so errors get a status."""
    pieces = _pieces(events, answer)
    if is_streamed:
        return event_stream(
            await peeked(pieces), failure=answer.failure, is_named=answer.has_named_events
        )
    async with aclosing(pieces):
        async for _ in pieces:
            pass
    return json_response(answer.whole())


async def _pieces(
    events: AsyncGenerator[CompletionEvent, None], answer: Answer
) -> AsyncGenerator[msgspec.Struct, None]:
    async with aclosing(events):
        async for event in events:
            for piece in answer.append(event):
                yield piece
    for piece in answer.ending():
        yield piece


def _finish_reason(reason: str, has_calls: bool) -> FinishReason:
    if has_calls:
        return "tool_calls"
    return "length" if reason == "length" else "stop"
