"""`POST /v1/responses`: an answer as a list of items, or as events that tell of them.

A request is converted to one for a chat completion, which asks for the same.
"""

from collections.abc import Iterator
from typing import Any

import msgspec
from starlette.requests import Request
from starlette.responses import Response

from app.answers.completions import CompletionEvent
from app.api.answer import Answer, respond
from app.api.api_errors import ApiError, ErrorBody, bad_request
from app.api.chat_completions import completion_request
from app.api.chat_schema import (
    ChatMessage,
    ChatRequest,
    FunctionCall,
    FunctionDefinition,
    ImageContent,
    ImageUrl,
    JsonObjectFormat,
    JsonSchema,
    JsonSchemaFormat,
    NamedFunction,
    NamedTool,
    TextContent,
    ToolCall,
    ToolChoice,
    ToolDefinition,
)
from app.api.context import ApiContext
from app.api.responses_schema import (
    EventType,
    FunctionTool,
    ImagePart,
    IncompleteDetails,
    InputDetails,
    InputItem,
    NamedFunctionTool,
    OutputCall,
    OutputDetails,
    OutputItem,
    OutputMessage,
    OutputText,
    Part,
    Reasoning,
    ReasoningText,
    RefusalPart,
    ResponseEvent,
    ResponseObject,
    ResponseRequest,
    ResponseUsage,
    SchemaFormat,
    Status,
)
from app.api.sampling_fields import SamplingFields, given_samplers
from app.core.identifiers import new_id
from app.engine import engine_protocol

LOGPROBS = "message.output_text.logprobs"
"""The value of `include` that asks for log-probabilities."""


def chat_request(request: ResponseRequest) -> tuple[ChatRequest, tuple[str, ...]]:
    """The same for chat completions, and where each of its messages stands in `request`.

    Raises ApiError for what would need stored responses or other servers.
    """
    _refuse_what_is_stored(request)
    placed = _messages(request)
    if not placed:
        raise bad_request("The input has no message to answer.", "input")
    has_logprobs = LOGPROBS in (request.include or ()) or request.top_logprobs is not None
    asked = ChatRequest(
        messages=[message for _, message in placed],
        max_tokens=request.max_output_tokens,
        tools=[_tool(tool, index) for index, tool in enumerate(request.tools or ())],
        tool_choice=_tool_choice(request),
        response_format=_format(request),
        logprobs=has_logprobs,
        top_logprobs=request.top_logprobs,
        **{name: getattr(request, name) for name in SamplingFields.__struct_fields__},
    )
    return asked, tuple(place for place, _ in placed)


def _refuse_what_is_stored(request: ResponseRequest) -> None:
    for name in ("previous_response_id", "conversation", "prompt"):
        if getattr(request, name) is not None:
            raise bad_request(
                f"{name} cannot be used, because Inglenook stores nothing of what arrives over the "
                "API. Send the whole conversation as input.",
                name,
            )
    if request.background:
        raise bad_request("Responses are not made in the background here.", "background")


def _messages(request: ResponseRequest) -> list[tuple[str, ChatMessage]]:
    placed = []
    if request.instructions:
        message = ChatMessage(role="system", content=request.instructions)
        placed.append(("instructions", message))
    if isinstance(request.input, str):
        return [*placed, ("input", ChatMessage(role="user", content=request.input))]
    for index, item in enumerate(request.input):
        place = f"input[{index}]"
        match item.type:
            case "message":
                placed.append((place, ChatMessage(role=item.role, content=_content(item.content))))
            case "function_call":
                _add_call(placed, _call(item, place), place)
            case "function_call_output":
                placed.append((place, _result(item, place)))
    return placed


def _add_call(placed: list[tuple[str, ChatMessage]], call: ToolCall, place: str) -> None:
    """A chat has the calls in the message before them."""
    if placed and placed[-1][1].role == "assistant":
        place, message = placed.pop()
    else:
        message = ChatMessage(role="assistant")
    calls = [*(message.tool_calls or ()), call]
    placed.append((place, msgspec.structs.replace(message, tool_calls=calls)))


def _call(item: InputItem, place: str) -> ToolCall:
    if not item.call_id or not item.name:
        raise _incomplete(item, place)
    return ToolCall(item.call_id, FunctionCall(item.name, item.arguments))


def _result(item: InputItem, place: str) -> ChatMessage:
    if not item.call_id:
        raise _incomplete(item, place)
    return ChatMessage(role="tool", tool_call_id=item.call_id, content=_content(item.output))


def _incomplete(item: InputItem, place: str) -> ApiError:
    return bad_request(f"A {item.type} needs its call_id and, for a call, its name.", place)


def _content(parts: str | list[Part] | None) -> str | list[TextContent | ImageContent] | None:
    return [_part(part) for part in parts] if isinstance(parts, list) else parts


def _part(part: Part) -> TextContent | ImageContent:
    match part:
        case ImagePart(image_url=url):
            return ImageContent(ImageUrl(url))
        case RefusalPart(refusal=text):
            return TextContent(text)
    return TextContent(part.text)


def _tool(tool: FunctionTool, index: int) -> ToolDefinition:
    if tool.type != "function":
        raise bad_request(
            f"Inglenook has no tool {tool.type}; only those of type function work here.",
            f"tools[{index}].type",
        )
    return ToolDefinition(FunctionDefinition(tool.name, tool.description, tool.parameters))


def _tool_choice(request: ResponseRequest) -> ToolChoice | None:
    choice = request.tool_choice
    if isinstance(choice, NamedFunctionTool):
        return NamedTool(NamedFunction(choice.name))
    return choice


def _format(request: ResponseRequest) -> JsonObjectFormat | JsonSchemaFormat | None:
    match request.text.format if request.text else None:
        case SchemaFormat(schema=schema, name=name):
            return JsonSchemaFormat(JsonSchema(name, schema))
        case JsonObjectFormat() as any_object:
            return any_object
    return None


async def create_response(context: ApiContext, request: Request, body: ResponseRequest) -> Response:
    """Answer the input in `body`; stops if the client disconnects."""
    context.check_model(body.model)
    chat, places = chat_request(body)
    asked = completion_request(chat, context.params(body.model), places)
    events = context.executor.events(
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
            case engine_protocol.TextDelta(text=text):
                yield from self._opened(OutputMessage)
                logprobs = self.new_logprobs()
                yield self._added("response.output_text.delta", text, logprobs=logprobs)
            case engine_protocol.ReasoningDelta(text=text):
                yield from self._opened(Reasoning)
                yield self._added("response.reasoning_text.delta", text)
            case engine_protocol.ToolCallDelta():
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
