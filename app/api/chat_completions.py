"""`POST /v1/chat/completions`: a whole answer, or its pieces as they are made."""

import time
from collections.abc import AsyncGenerator, Iterator
from contextlib import aclosing

import msgspec
from starlette.requests import Request
from starlette.responses import Response

from app.api.chat_request import completion_request
from app.api.chat_schema import (
    AnswerMessage,
    ChatChunk,
    ChatCompletion,
    ChatRequest,
    Choice,
    ChunkChoice,
    Delta,
    FinishReason,
    FunctionCall,
    Logprobs,
    PromptDetails,
    TokenLogprob,
    ToolCall,
    ToolCallDelta,
    Usage,
    token_logprob,
)
from app.api.context import ApiContext
from app.api.errors import json_response
from app.api.event_stream import event_stream, peeked
from app.core.generation import GenerationStats
from app.core.identifiers import new_id
from app.engine import protocol
from app.services.answers.completions import CompletionEvent, CompletionStarted


async def complete(context: ApiContext, request: Request, body: ChatRequest) -> Response:
    """Answer the conversation in `body`; stops if the client disconnects."""
    context.check_model(body.model)
    asked = completion_request(body, context.params(body.model))
    events = context.desk.events(
        request, lambda cancel: context.completions.complete(asked, cancel)
    )
    if body.stream:
        is_usage_wanted = bool(body.stream_options and body.stream_options.include_usage)
        pieces = await peeked(_chunks(events, is_usage_wanted))
        return event_stream(pieces)
    answer = _Answer()
    async with aclosing(events):
        async for event in events:
            answer.take(event)
    return json_response(answer.completion())


class _Answer:
    """The answer so far."""

    def __init__(self) -> None:
        self.id = f"chatcmpl-{new_id()}"
        self.created = int(time.time())
        self.model = ""
        self.fingerprint = ""
        self.text = ""
        self.reasoning = ""
        self.calls: list[ToolCall] = []
        self.logprobs: list[TokenLogprob] = []
        self.finish_reason: FinishReason = "stop"
        self.stats = GenerationStats()

    def take(self, event: CompletionEvent) -> None:
        match event:
            case CompletionStarted(model_id=model_id, info=info):
                self.model = model_id
                self.fingerprint = f"{info.engine_version} {info.quantization}".strip()
            case protocol.TextDelta(text=text):
                self.text += text
            case protocol.ReasoningDelta(text=text):
                self.reasoning += text
                self.logprobs.clear()  # only those of the content are requested
            case protocol.LogprobsDelta(chosen=chosen, top=top):
                self.logprobs.append(token_logprob(chosen, top))
            case protocol.ToolCallDelta(name=name, arguments=arguments, call_id=call_id):
                function = FunctionCall(name, msgspec.json.encode(arguments).decode())
                self.calls.append(ToolCall(call_id or f"call_{new_id()}", function))
            case protocol.Generated(reason=reason, stats=stats):
                self.finish_reason = _finish_reason(reason, bool(self.calls))
                self.stats = stats

    def taken_logprobs(self) -> Logprobs | None:
        """The log-probabilities since the last call; None if none were requested."""
        taken, self.logprobs = self.logprobs, []
        return Logprobs(taken) if taken else None

    def completion(self) -> ChatCompletion:
        message = AnswerMessage(
            content=self.text or (None if self.calls else ""),
            reasoning_content=self.reasoning or msgspec.UNSET,
            tool_calls=self.calls or msgspec.UNSET,
        )
        return ChatCompletion(
            id=self.id,
            created=self.created,
            model=self.model,
            choices=[
                Choice(
                    message=message,
                    finish_reason=self.finish_reason,
                    logprobs=self.taken_logprobs(),
                )
            ],
            usage=self.usage(),
            system_fingerprint=self.fingerprint,
        )

    def chunk(self, delta: Delta, finish_reason: FinishReason | None = None) -> ChatChunk:
        return ChatChunk(
            id=self.id,
            created=self.created,
            model=self.model,
            choices=[
                ChunkChoice(
                    delta=delta,
                    finish_reason=finish_reason,
                    logprobs=self.taken_logprobs() if delta.content or finish_reason else None,
                )
            ],
            system_fingerprint=self.fingerprint,
        )

    def usage(self) -> Usage:
        read, written = self.stats.prompt_tokens, self.stats.completion_tokens
        return Usage(read, written, read + written, PromptDetails(self.stats.cached_tokens))


async def _chunks(
    events: AsyncGenerator[CompletionEvent, None], is_usage_wanted: bool
) -> AsyncGenerator[ChatChunk, None]:
    """The first chunk comes once the prompt is accepted, so that errors get their own status."""
    answer = _Answer()
    has_begun = False
    async with aclosing(events):
        async for event in events:
            answer.take(event)
            if not has_begun and not isinstance(event, CompletionStarted):
                has_begun = True
                yield answer.chunk(Delta(role="assistant", content=""))
            for delta in _deltas(event, answer):
                yield answer.chunk(delta)
    yield answer.chunk(Delta(), answer.finish_reason)
    if is_usage_wanted:
        last = answer.chunk(Delta())
        yield msgspec.structs.replace(last, choices=[], usage=answer.usage())


def _deltas(event: CompletionEvent, answer: _Answer) -> Iterator[Delta]:
    match event:
        case protocol.TextDelta(text=text):
            yield Delta(content=text)
        case protocol.ReasoningDelta(text=text):
            yield Delta(reasoning_content=text)
        case protocol.ToolCallDelta():
            index, call = len(answer.calls) - 1, answer.calls[-1]
            yield Delta(tool_calls=[ToolCallDelta(index, call.id, call.function)])


def _finish_reason(reason: str, has_calls: bool) -> FinishReason:
    if has_calls:
        return "tool_calls"
    return "length" if reason == "length" else "stop"
