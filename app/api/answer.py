"""An answer in the making, and how it is sent: as a whole, or in pieces."""

import time
from abc import ABC, abstractmethod
from collections.abc import AsyncGenerator, Iterator
from contextlib import aclosing
from typing import ClassVar

import msgspec
from starlette.responses import Response

from app.answers.completions import CompletionEvent, CompletionStarted
from app.api.chat.schema import (
    FinishReason,
    FunctionCall,
    PromptDetails,
    TokenLogprob,
    ToolCall,
    Usage,
    token_logprob,
)
from app.api.errors import ErrorBody, json_response
from app.api.event_stream import event_stream, peeked
from app.core.generation import GenerationStats
from app.core.identifiers import new_id
from app.engine import protocol


class Answer(ABC):
    """The answer so far; subclasses give it the form of an endpoint."""

    id_start: ClassVar[str]
    has_named_events: ClassVar[bool] = False

    def __init__(self) -> None:
        self.id = f"{self.id_start}{new_id()}"
        self.created = int(time.time())
        self.model = ""
        self.fingerprint = ""
        self.text = ""
        self.reasoning = ""
        self.calls: list[ToolCall] = []
        self.logprobs: list[TokenLogprob] = []
        self.finish_reason: FinishReason = "stop"
        self.stats = GenerationStats()
        self._has_begun = False
        self._told_logprobs = 0

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

    def take(self, event: CompletionEvent) -> Iterator[msgspec.Struct]:
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
            case protocol.TextDelta(text=text):
                self.text += text
            case protocol.ReasoningDelta(text=text):
                self.reasoning += text
                del self.logprobs[self._told_logprobs :]  # only those of the text are requested
            case protocol.LogprobsDelta(chosen=chosen, top=top):
                self.logprobs.append(token_logprob(chosen, top))
            case protocol.ToolCallDelta(name=name, arguments=arguments, call_id=call_id):
                function = FunctionCall(name, msgspec.json.encode(arguments).decode())
                self.calls.append(ToolCall(call_id or f"call_{new_id()}", function))
            case protocol.Generated(reason=reason, stats=stats):
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
            for piece in answer.take(event):
                yield piece
    for piece in answer.ending():
        yield piece


def _finish_reason(reason: str, has_calls: bool) -> FinishReason:
    if has_calls:
        return "tool_calls"
    return "length" if reason == "length" else "stop"
