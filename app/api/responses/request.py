"""From a request for a response to one for a chat completion, which asks for the same."""

import msgspec

from app.api.chat.schema import (
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
from app.api.errors import ApiError, bad_request
from app.api.responses.schema import (
    FunctionTool,
    ImagePart,
    InputItem,
    NamedFunctionTool,
    Part,
    RefusalPart,
    ResponseRequest,
    SchemaFormat,
)
from app.api.sampling import SamplingFields

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
