"""`POST /v1/responses`: an answer as a list of items, or as events that tell of them."""

from collections.abc import Iterator
from typing import Any

import msgspec
from starlette.requests import Request
from starlette.responses import Response

from app.answers.completions import CompletionEvent
from app.api.answer import Answer, respond
from app.api.chat.request import completion_request
from app.api.chat.schema import ToolCall
from app.api.context import ApiContext
from app.api.errors import ErrorBody
from app.api.responses.objects import (
    EventType,
    IncompleteDetails,
    InputDetails,
    OutputCall,
    OutputDetails,
    OutputItem,
    OutputMessage,
    OutputText,
    Reasoning,
    ReasoningText,
    ResponseEvent,
    ResponseObject,
    ResponseUsage,
    Status,
)
from app.api.responses.request import chat_request
from app.api.responses.schema import ResponseRequest
from app.api.sampling import given_samplers
from app.core.identifiers import new_id
from app.engine import protocol


async def create_response(context: ApiContext, request: Request, body: ResponseRequest) -> Response:
    """Answer the input in `body`; stops if the client disconnects."""
    context.check_model(body.model)
    chat, places = chat_request(body)
    asked = completion_request(chat, context.params(body.model), places)
    events = context.desk.events(
        request, lambda cancel: context.completions.complete(asked, cancel)
    )
    return await respond(events, _ResponseAnswer(body), body.stream)


class _ResponseAnswer(Answer):
    """In the form of responses: finished items, and one that text is being added to."""

    id_start = "resp_"
    has_named_events = True

    def __init__(self, request: ResponseRequest) -> None:
        super().__init__()
        self._request = request
        self._items: list[OutputItem] = []
        self._open: OutputMessage | Reasoning | None = None
        self._written = ""
        self._first_logprob = 0
        self._sent = 0

    def opening(self) -> Iterator[ResponseEvent]:
        begun = self._response("in_progress")
        yield self._event("response.created", response=begun)
        yield self._event("response.in_progress", response=begun)

    def pieces(self, event: CompletionEvent) -> Iterator[ResponseEvent]:
        match event:
            case protocol.TextDelta(text=text):
                yield from self._opened(OutputMessage)
                logprobs = self.new_logprobs()
                yield self._added("response.output_text.delta", text, logprobs=logprobs)
            case protocol.ReasoningDelta(text=text):
                yield from self._opened(Reasoning)
                yield self._added("response.reasoning_text.delta", text)
            case protocol.ToolCallDelta():
                yield from self._closed()
                yield from self._called(self.calls[-1])

    def ending(self) -> Iterator[ResponseEvent]:
        if not any(isinstance(item, OutputMessage | OutputCall) for item in self._items):
            yield from self._opened(OutputMessage)
        status = self._status()
        yield from self._closed(status)
        is_cut = status == "incomplete"
        type_: EventType = "response.incomplete" if is_cut else "response.completed"
        yield self._event(type_, response=self.whole())

    def whole(self) -> ResponseObject:
        return self._response(self._status())

    def failure(self, error: ErrorBody) -> ResponseEvent:
        return self._event("error", error=error.error, message=error.error.message)

    def _status(self) -> Status:
        return "incomplete" if self.finish_reason == "length" else "completed"

    def _opened(self, kind: type[OutputMessage] | type[Reasoning]) -> Iterator[ResponseEvent]:
        """Make sure that an item of `kind` is open."""
        if isinstance(self._open, kind):
            return
        yield from self._closed()
        start = "msg_" if kind is OutputMessage else "rs_"
        self._open, self._written = kind(id=f"{start}{new_id()}"), ""
        yield self._event("response.output_item.added", output_index=self._place, item=self._open)
        yield self._event("response.content_part.added", **self._where(), part=self._part())

    def _added(self, type_: EventType, text: str, **more: Any) -> ResponseEvent:
        self._written += text
        return self._event(type_, **self._where(), delta=text, **more)

    def _closed(self, status: Status = "completed") -> Iterator[ResponseEvent]:
        """Make sure that no item is open."""
        if self._open is None:
            return
        part = self._part()
        if isinstance(part, OutputText):
            done = {"text": part.text, "logprobs": part.logprobs}
            yield self._event("response.output_text.done", **self._where(), **done)
        else:
            yield self._event("response.reasoning_text.done", **self._where(), text=part.text)
        yield self._event("response.content_part.done", **self._where(), part=part)
        item = msgspec.structs.replace(self._open, status=status, content=[part])
        yield from self._finished(item)
        self._open, self._first_logprob = None, len(self.logprobs)

    def _called(self, call: ToolCall) -> Iterator[ResponseEvent]:
        item = OutputCall(id=f"fc_{new_id()}", call_id=call.id, name=call.function.name)
        where = {"output_index": self._place, "item_id": item.id}
        arguments = call.function.arguments
        yield self._event("response.output_item.added", output_index=self._place, item=item)
        yield self._event("response.function_call_arguments.delta", **where, delta=arguments)
        done = {"name": item.name, "arguments": arguments}
        yield self._event("response.function_call_arguments.done", **where, **done)
        item = msgspec.structs.replace(item, status="completed", arguments=arguments)
        yield from self._finished(item)

    def _finished(self, item: OutputItem) -> Iterator[ResponseEvent]:
        yield self._event("response.output_item.done", output_index=self._place, item=item)
        self._items.append(item)

    @property
    def _place(self) -> int:
        """The index of the item that comes next, or that is open."""
        return len(self._items)

    def _where(self) -> dict[str, Any]:
        assert self._open, "only text has parts"
        return {"output_index": self._place, "item_id": self._open.id, "content_index": 0}

    def _part(self) -> OutputText | ReasoningText:
        """The text so far."""
        if isinstance(self._open, Reasoning):
            return ReasoningText(self._written)
        return OutputText(self._written, logprobs=self.logprobs[self._first_logprob :])

    def _event(self, type_: EventType, **fields: Any) -> ResponseEvent:
        number, self._sent = self._sent, self._sent + 1
        return ResponseEvent(type=type_, sequence_number=number, **fields)

    def _response(self, status: Status) -> ResponseObject:
        asked, is_cut = self._request, status == "incomplete"
        return ResponseObject(
            id=self.id,
            created_at=self.created,
            status=status,
            model=self.model,
            output=list(self._items),
            usage=self._response_usage() if status != "in_progress" else None,
            incomplete_details=IncompleteDetails() if is_cut else None,
            instructions=asked.instructions,
            max_output_tokens=asked.max_output_tokens,
            metadata=asked.metadata or {},
            parallel_tool_calls=asked.parallel_tool_calls is not False,
            temperature=given_samplers(asked).get("temperature"),
            text=asked.text or {"format": {"type": "text"}},
            tool_choice=asked.tool_choice or "auto",
            tools=list(asked.tools or ()),
            top_p=given_samplers(asked).get("top_p"),
        )

    def _response_usage(self) -> ResponseUsage:
        read, written = self.stats.prompt_tokens, self.stats.completion_tokens
        details = InputDetails(self.stats.cached_tokens)
        return ResponseUsage(read, written, read + written, details, OutputDetails())
