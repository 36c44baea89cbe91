"""`POST /v1/chat/completions`: a whole answer, or its pieces as they are made."""

from collections.abc import Iterator

import msgspec
from starlette.requests import Request
from starlette.responses import Response

from app.answers.completions import CompletionEvent
from app.api.answer import Answer, respond
from app.api.chat.request import completion_request
from app.api.chat.schema import (
    AnswerMessage,
    ChatChunk,
    ChatCompletion,
    ChatRequest,
    Choice,
    ChunkChoice,
    Delta,
    FinishReason,
    Logprobs,
    ToolCallDelta,
)
from app.api.context import ApiContext
from app.api.sampling import sends_usage
from app.engine import protocol


async def complete(context: ApiContext, request: Request, body: ChatRequest) -> Response:
    """Answer the conversation in `body`; stops if the client disconnects."""
    context.check_model(body.model)
    asked = completion_request(body, context.params(body.model))
    events = context.desk.events(
        request, lambda cancel: context.completions.complete(asked, cancel)
    )
    return await respond(events, _ChatAnswer(sends_usage(body.stream_options)), body.stream)


class _ChatAnswer(Answer):
    """In the form of chat completions. `sends_usage`: the counts end the stream."""

    id_start = "chatcmpl-"

    def __init__(self, sends_usage: bool) -> None:
        super().__init__()
        self._sends_usage = sends_usage

    def opening(self) -> Iterator[ChatChunk]:
        yield self._chunk(Delta(role="assistant", content=""))

    def pieces(self, event: CompletionEvent) -> Iterator[ChatChunk]:
        match event:
            case protocol.TextDelta(text=text):
                yield self._chunk(Delta(content=text))
            case protocol.ReasoningDelta(text=text):
                yield self._chunk(Delta(reasoning_content=text))
            case protocol.ToolCallDelta():
                index, call = len(self.calls) - 1, self.calls[-1]
                delta = ToolCallDelta(index, call.id, call.function)
                yield self._chunk(Delta(tool_calls=[delta]))

    def ending(self) -> Iterator[ChatChunk]:
        yield self._chunk(Delta(), self.finish_reason)
        if self._sends_usage:
            last = self._chunk(Delta())
            yield msgspec.structs.replace(last, choices=[], usage=self.usage())

    def whole(self) -> ChatCompletion:
        message = AnswerMessage(
            content=self.text or (None if self.calls else ""),
            reasoning_content=self.reasoning or msgspec.UNSET,
            tool_calls=self.calls or msgspec.UNSET,
        )
        choice = Choice(
            message=message,
            finish_reason=self.finish_reason,
            logprobs=Logprobs(self.logprobs) if self.logprobs else None,
        )
        return ChatCompletion(
            id=self.id,
            created=self.created,
            model=self.model,
            choices=[choice],
            usage=self.usage(),
            system_fingerprint=self.fingerprint,
        )

    def _chunk(self, delta: Delta, finish_reason: FinishReason | None = None) -> ChatChunk:
        new = self.new_logprobs() if delta.content or finish_reason else []
        return ChatChunk(
            id=self.id,
            created=self.created,
            model=self.model,
            choices=[
                ChunkChoice(
                    delta=delta,
                    finish_reason=finish_reason,
                    logprobs=Logprobs(new) if new else None,
                )
            ],
            system_fingerprint=self.fingerprint,
        )
