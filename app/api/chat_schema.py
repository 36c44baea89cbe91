"""The request and the responses of `/v1/chat/completions`.

Follows https://platform.openai.com/docs/api-reference/chat. Unknown fields are ignored, since
clients send many that mean nothing to a local model.
"""

from collections.abc import Sequence
from typing import Annotated, Any, Literal

import msgspec
from msgspec import UNSET, Meta, UnsetType

from app.api.sampling_fields import SamplingFields, StreamOptions, Tokens
from app.core import generation

Name = Annotated[str, Meta(pattern=r"^[a-zA-Z0-9_-]{1,64}$")]


class TextContent(msgspec.Struct, frozen=True, tag="text"):
    text: str


class ImageUrl(msgspec.Struct, frozen=True):
    url: str


class ImageContent(msgspec.Struct, frozen=True, tag="image_url"):
    image_url: ImageUrl


class FunctionCall(msgspec.Struct, frozen=True):
    """`arguments` is a JSON object as a string, as in OpenAI's API."""

    name: str
    arguments: str


class ToolCall(msgspec.Struct, frozen=True):
    id: str
    function: FunctionCall
    type: Literal["function"] = "function"


class ChatMessage(msgspec.Struct, frozen=True):
    role: Literal["system", "developer", "user", "assistant", "tool"]
    content: str | list[TextContent | ImageContent] | None = None
    name: str | None = None
    tool_call_id: str | None = None
    tool_calls: list[ToolCall] | None = None


class FunctionDefinition(msgspec.Struct, frozen=True):
    """`parameters` is a JSON Schema of an object."""

    name: Name
    description: str | None = None
    parameters: dict[str, Any] | None = None


class ToolDefinition(msgspec.Struct, frozen=True):
    function: FunctionDefinition
    type: Literal["function"] = "function"


class NamedFunction(msgspec.Struct, frozen=True):
    name: Name


class NamedTool(msgspec.Struct, frozen=True):
    function: NamedFunction
    type: Literal["function"] = "function"


ToolChoice = Literal["none", "auto", "required"] | NamedTool


class JsonSchema(msgspec.Struct, frozen=True):
    name: str = "answer"
    schema: dict[str, Any] = {}


class TextFormat(msgspec.Struct, frozen=True, tag="text"):
    """Any text."""


class JsonObjectFormat(msgspec.Struct, frozen=True, tag="json_object"):
    """Any JSON object."""


class JsonSchemaFormat(msgspec.Struct, frozen=True, tag="json_schema"):
    """JSON that matches the schema."""

    json_schema: JsonSchema


class ChatRequest(SamplingFields, frozen=True, kw_only=True):
    """A conversation to be answered."""

    messages: Annotated[list[ChatMessage], Meta(min_length=1)]
    stream_options: StreamOptions | None = None
    max_tokens: Tokens | None = None
    max_completion_tokens: Tokens | None = None
    n: Annotated[int, Meta(ge=1, le=1)] | None = None
    tools: Annotated[list[ToolDefinition], Meta(max_length=128)] | None = None
    tool_choice: ToolChoice | None = None
    parallel_tool_calls: bool | None = None
    response_format: TextFormat | JsonObjectFormat | JsonSchemaFormat | None = None
    logprobs: bool | None = None
    top_logprobs: Annotated[int, Meta(ge=0, le=20)] | None = None


FinishReason = Literal["stop", "length", "tool_calls"]


class PromptDetails(msgspec.Struct, frozen=True):
    cached_tokens: int


class Usage(msgspec.Struct, frozen=True):
    prompt_tokens: int
    completion_tokens: int
    total_tokens: int
    prompt_tokens_details: PromptDetails


class TopLogprob(msgspec.Struct, frozen=True):
    token: str
    logprob: float
    bytes: list[int]


class TokenLogprob(msgspec.Struct, frozen=True):
    """`logprob` is the natural logarithm of the token's probability."""

    token: str
    logprob: float
    bytes: list[int]
    top_logprobs: list[TopLogprob]


def token_logprob(
    chosen: generation.TokenLogprob, top: Sequence[generation.TokenLogprob]
) -> TokenLogprob:
    """A token may be part of a character: its text then has U+FFFD, its bytes are complete."""
    likeliest = [TopLogprob(*_spelled(each)) for each in top]
    return TokenLogprob(*_spelled(chosen), likeliest)


def _spelled(token: generation.TokenLogprob) -> tuple[str, float, list[int]]:
    # JSON has no infinity; OpenAI's servers send this number for near impossibility.
    logprob = max(token.logprob, -9999.0)
    return token.token.decode("utf-8", "replace"), logprob, list(token.token)


class Logprobs(msgspec.Struct, frozen=True):
    content: list[TokenLogprob]


class AnswerMessage(msgspec.Struct, frozen=True, kw_only=True):
    """`reasoning_content` is the model's reasoning, if it reasons."""

    role: Literal["assistant"] = "assistant"
    content: str | None
    reasoning_content: str | UnsetType = UNSET
    tool_calls: list[ToolCall] | UnsetType = UNSET


class Choice(msgspec.Struct, frozen=True, kw_only=True):
    index: int = 0
    message: AnswerMessage
    finish_reason: FinishReason
    logprobs: Logprobs | None = None


class ChatCompletion(msgspec.Struct, frozen=True, kw_only=True):
    id: str
    object: Literal["chat.completion"] = "chat.completion"
    created: int
    model: str
    choices: list[Choice]
    usage: Usage
    system_fingerprint: str


class ToolCallDelta(msgspec.Struct, frozen=True):
    index: int
    id: str
    function: FunctionCall
    type: Literal["function"] = "function"


class Delta(msgspec.Struct, frozen=True, kw_only=True):
    role: Literal["assistant"] | UnsetType = UNSET
    content: str | UnsetType = UNSET
    reasoning_content: str | UnsetType = UNSET
    tool_calls: list[ToolCallDelta] | UnsetType = UNSET


class ChunkChoice(msgspec.Struct, frozen=True, kw_only=True):
    index: int = 0
    delta: Delta
    finish_reason: FinishReason | None = None
    logprobs: Logprobs | None = None


class ChatChunk(msgspec.Struct, frozen=True, kw_only=True):
    id: str
    object: Literal["chat.completion.chunk"] = "chat.completion.chunk"
    created: int
    model: str
    choices: list[ChunkChoice]
    usage: Usage | UnsetType | None = UNSET
    system_fingerprint: str
