"""`POST /v1/chat/completions`: a whole answer, or its pieces as they are made."""

import base64
import hashlib
import json
from collections.abc import Iterator, Sequence
from typing import Any

import msgspec
from starlette.requests import Request
from starlette.responses import Response

from app.answers.completions import CompletionEvent, CompletionRequest
from app.answers.prompt import MAX_PICTURE_BYTES
from app.api.answer import Answer, respond
from app.api.api_errors import bad_request
from app.api.chat_schema import (
    AnswerMessage,
    ChatChunk,
    ChatCompletion,
    ChatMessage,
    ChatRequest,
    Choice,
    ChunkChoice,
    Delta,
    FinishReason,
    ImageContent,
    JsonObjectFormat,
    JsonSchemaFormat,
    Logprobs,
    NamedTool,
    ToolCall,
    ToolCallDelta,
    ToolDefinition,
)
from app.api.context import ApiContext
from app.api.sampling_fields import sampling_params
from app.core.generation import GenerationParams
from app.core.json_schemas import inlined
from app.core.text_files import is_nested_too_deeply
from app.core.unicode_text import encodable
from app.engine import engine_protocol
from app.engine.engine_protocol import PromptMessage, PromptPicture, PromptToolCall
from app.engine.prompts.tool_formats.tool_format import whole_number

_DATA_URLS = ("data:image/png;base64", "data:image/jpeg;base64", "data:image/jpg;base64")


def completion_request(
    request: ChatRequest, params: GenerationParams, places: Sequence[str] = ()
) -> CompletionRequest:
    """Raises ApiError for errors that a schema cannot express.

    Args:
        params: the user's settings, for what the request does not specify.
        places: where each message stands in the body, for errors; unless it is this request.
    """
    if request.top_logprobs and not request.logprobs:
        raise bad_request("top_logprobs needs logprobs to be true.", "top_logprobs")
    tools = tuple(map(_tool, request.tools or ()))
    places = places or [f"messages[{index}]" for index in range(len(request.messages))]
    return CompletionRequest(
        messages=_messages(request.messages, places),
        model="" if request.model == "default" else request.model,
        params=sampling_params(
            request,
            params,
            request.max_completion_tokens or request.max_tokens,
            logprobs=(request.top_logprobs or 0) if request.logprobs else None,
            json_schema=_json_schema(request),
        ),
        tools=tools,
        tool_choice=_tool_choice(request),
    )


def _messages(messages: Sequence[ChatMessage], places: Sequence[str]) -> tuple[PromptMessage, ...]:
    names: dict[str, str] = {}  # function names by call id: results have only the id
    turns = []
    for place, message in zip(places, messages, strict=True):
        calls = [_call(call, place) for call in message.tool_calls or ()]
        names |= {call.id: call.name for call in calls}
        call_id = message.tool_call_id or ""
        turns.append(
            PromptMessage(
                role="system" if message.role == "developer" else message.role,
                content=_text(message),
                name=message.name or names.get(call_id, ""),
                tool_call_id=call_id,
                tool_calls=tuple(calls),
                pictures=_pictures(message, place),
            )
        )
    return tuple(turns)


def _text(message: ChatMessage) -> str:
    if message.content is None or isinstance(message.content, str):
        return message.content or ""
    return "\n".join(part.text for part in message.content if not isinstance(part, ImageContent))


def _pictures(message: ChatMessage, place: str) -> tuple[PromptPicture, ...]:
    parts = message.content if isinstance(message.content, list) else ()
    return tuple(
        _picture(part.image_url.url, f"{place}.content")
        for part in parts
        if isinstance(part, ImageContent)
    )


def _picture(url: str, where: str) -> PromptPicture:
    """From a data URL. Nothing is downloaded: nobody has agreed to such a connection."""
    head, _, body = url.partition(",")
    if head not in _DATA_URLS:
        raise bad_request(
            "A picture has to be a data URL: data:image/png;base64,… or image/jpeg.", where
        )
    try:
        data = base64.b64decode(body, validate=True)
    except ValueError:
        raise bad_request("The picture's data URL is not in base64.", where) from None
    if not 0 < len(data) <= MAX_PICTURE_BYTES:
        limit = MAX_PICTURE_BYTES // 1024
        raise bad_request(f"A picture may take 1 byte to {limit} KiB.", where)
    return PromptPicture(sha256=hashlib.sha256(data).hexdigest(), data=data)


def _call(call: ToolCall, place: str) -> PromptToolCall:
    text = call.function.arguments or "{}"
    try:
        found = None if is_nested_too_deeply(text) else json.loads(text, parse_int=whole_number)
        arguments = msgspec.convert(encodable(found), dict[str, Any])
    except ValueError:
        raise bad_request(
            "The arguments of a tool call are not a JSON object.", f"{place}.tool_calls"
        ) from None
    return PromptToolCall(id=call.id, name=call.function.name, arguments=arguments)


def _tool(tool: ToolDefinition) -> dict[str, Any]:
    """As templates expect it: with a string as description, and without references."""
    parameters = tool.function.parameters
    function = msgspec.structs.replace(
        tool.function,
        description=tool.function.description or "",
        parameters=None if parameters is None else inlined(parameters),
    )
    plain: dict[str, Any] = msgspec.to_builtins(msgspec.structs.replace(tool, function=function))
    return plain


def _json_schema(request: ChatRequest) -> str | None:
    match request.response_format:
        case JsonSchemaFormat(json_schema=wanted):
            return msgspec.json.encode(wanted.schema).decode()
        case JsonObjectFormat():
            return '{"type": "object"}'
    return None


def _tool_choice(request: ChatRequest) -> str:
    choice = request.tool_choice or "auto"
    if choice == "required" and not request.tools:
        raise bad_request("tool_choice needs tools.", "tool_choice")
    if not isinstance(choice, NamedTool):
        return choice
    known = {tool.function.name for tool in request.tools or ()}
    if choice.function.name not in known:
        raise bad_request(f"There is no tool {choice.function.name}.", "tool_choice")
    return choice.function.name


async def complete(context: ApiContext, request: Request, body: ChatRequest) -> Response:
    """Answer the conversation in `body`; stops if the client disconnects."""
    context.check_model(body.model)
    asked = completion_request(body, context.params(body.model))
    events = context.executor.events(
        request, lambda cancel: context.completions.complete(asked, cancel)
    )
    return await respond(events, _ChatAnswer(body.stream_options), body.stream)


class _ChatAnswer(Answer):
    """In the form of chat completions."""

    id_start = "chatcmpl-"

    def opening(self) -> Iterator[ChatChunk]:
        yield self._chunk(Delta(role="assistant", content=""))

    def pieces(self, event: CompletionEvent) -> Iterator[ChatChunk]:
        match event:
            case engine_protocol.TextDelta(text=text):
                yield self._chunk(Delta(content=text))
            case engine_protocol.ReasoningDelta(text=text):
                yield self._chunk(Delta(reasoning_content=text))
            case engine_protocol.ToolCallDelta():
                index, call = len(self.calls) - 1, self.calls[-1]
                delta = ToolCallDelta(index, call.id, call.function)
                yield self._chunk(Delta(tool_calls=[delta]))

    def ending(self) -> Iterator[ChatChunk]:
        yield self._chunk(Delta(), self.finish_reason)
        if self.sends_usage:
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
