"""The requests and responses of `/v1/responses`, OpenAI's newer interface, and their events."""

from typing import Annotated, Any, Literal

import msgspec
from msgspec import UNSET, Meta, UnsetType

from app.api.api_errors import ErrorDetail
from app.api.chat_schema import JsonObjectFormat, Name, TextFormat, TokenLogprob
from app.api.sampling_fields import SamplingFields, Tokens


class TextPart(msgspec.Struct, frozen=True, tag="input_text"):
    text: str


class OutputTextPart(msgspec.Struct, frozen=True, tag="output_text"):
    """Part of an earlier answer."""

    text: str


class RefusalPart(msgspec.Struct, frozen=True, tag="refusal"):
    """Part of an earlier answer."""

    refusal: str


class ImagePart(msgspec.Struct, frozen=True, tag="input_image"):
    """`image_url` is a data URL."""

    image_url: str


class ThoughtPart(msgspec.Struct, frozen=True, tag="reasoning_text"):
    """Part of earlier reasoning."""

    text: str


Part = TextPart | OutputTextPart | RefusalPart | ImagePart | ThoughtPart


class InputItem(msgspec.Struct, frozen=True, kw_only=True):
    """A message, a call, its result, or reasoning, which is not read again."""

    type: Literal["message", "function_call", "function_call_output", "reasoning"] = "message"
    role: Literal["system", "developer", "user", "assistant"] = "user"
    content: str | list[Part] | None = None
    call_id: str = ""
    name: str = ""
    arguments: str = ""
    output: str | list[Part] = ""


class FunctionTool(msgspec.Struct, frozen=True):
    """`parameters` is a JSON Schema of an object. Other types than "function" are refused."""

    type: str = "function"
    name: Name = "unnamed"
    description: str | None = None
    parameters: dict[str, Any] | None = None


class NamedFunctionTool(msgspec.Struct, frozen=True):
    name: Name
    type: Literal["function"] = "function"


class SchemaFormat(msgspec.Struct, frozen=True, tag="json_schema"):
    """JSON that matches the schema."""

    schema: dict[str, Any]
    name: str = "answer"


class TextOptions(msgspec.Struct, frozen=True):
    format: TextFormat | JsonObjectFormat | SchemaFormat | None = None


class ResponseRequest(SamplingFields, frozen=True, kw_only=True):
    """What to answer. `store` has no effect: nothing is stored."""

    input: str | Annotated[list[InputItem], Meta(min_length=1)]
    instructions: str | None = None
    max_output_tokens: Tokens | None = None
    tools: Annotated[list[FunctionTool], Meta(max_length=128)] | None = None
    tool_choice: Literal["none", "auto", "required"] | NamedFunctionTool | None = None
    parallel_tool_calls: bool | None = None
    text: TextOptions | None = None
    include: list[str] | None = None
    top_logprobs: Annotated[int, Meta(ge=0, le=20)] | None = None
    metadata: dict[str, str] | None = None
    previous_response_id: str | None = None
    conversation: Any = None
    prompt: Any = None
    background: bool | None = None
    store: bool | None = None


Status = Literal["in_progress", "completed", "incomplete"]


class OutputText(msgspec.Struct, frozen=True, tag="output_text"):
    text: str = ""
    annotations: list[Any] = []
    logprobs: list[TokenLogprob] = []


class ReasoningText(msgspec.Struct, frozen=True, tag="reasoning_text"):
    text: str = ""


class OutputMessage(msgspec.Struct, frozen=True, kw_only=True, tag="message"):
    id: str
    status: Status = "in_progress"
    role: Literal["assistant"] = "assistant"
    content: list[OutputText] = []


class Reasoning(msgspec.Struct, frozen=True, kw_only=True, tag="reasoning"):
    """The model's reasoning, if it reasons, as it wrote it; it is not summarised."""

    id: str
    status: Status = "in_progress"
    summary: list[Any] = []
    content: list[ReasoningText] = []


class OutputCall(msgspec.Struct, frozen=True, kw_only=True, tag="function_call"):
    """`arguments` is a JSON object as a string."""

    id: str
    status: Status = "in_progress"
    call_id: str
    name: str
    arguments: str = ""


OutputItem = OutputMessage | Reasoning | OutputCall


class InputDetails(msgspec.Struct, frozen=True):
    cached_tokens: int
    cache_write_tokens: int = 0


class OutputDetails(msgspec.Struct, frozen=True):
    """Tokens of reasoning are not counted apart."""

    reasoning_tokens: int = 0


class ResponseUsage(msgspec.Struct, frozen=True):
    input_tokens: int
    output_tokens: int
    total_tokens: int
    input_tokens_details: InputDetails
    output_tokens_details: OutputDetails


class IncompleteDetails(msgspec.Struct, frozen=True):
    reason: Literal["max_output_tokens"] = "max_output_tokens"


class ResponseObject(msgspec.Struct, frozen=True, kw_only=True):
    """Repeats what was asked for; values of the request that are null are the user's settings."""

    id: str
    object: Literal["response"] = "response"
    created_at: int
    status: Status
    model: str
    output: list[OutputItem]
    usage: ResponseUsage | None = None
    error: None = None
    incomplete_details: IncompleteDetails | None = None
    instructions: str | None = None
    max_output_tokens: int | None = None
    metadata: dict[str, str] = {}
    parallel_tool_calls: bool = True
    previous_response_id: None = None
    store: bool = False
    temperature: float | None = None
    text: Any = None
    tool_choice: Any = "auto"
    tools: list[Any] = []
    top_p: float | None = None
    truncation: Literal["disabled"] = "disabled"


EventType = Literal[
    "response.created",
    "response.in_progress",
    "response.output_item.added",
    "response.content_part.added",
    "response.output_text.delta",
    "response.output_text.done",
    "response.reasoning_text.delta",
    "response.reasoning_text.done",
    "response.content_part.done",
    "response.function_call_arguments.delta",
    "response.function_call_arguments.done",
    "response.output_item.done",
    "response.completed",
    "response.incomplete",
    "error",
]


class ResponseEvent(msgspec.Struct, frozen=True, kw_only=True):
    """One event; which of the fields it has depends on its type."""

    type: EventType
    sequence_number: int
    response: ResponseObject | UnsetType = UNSET
    output_index: int | UnsetType = UNSET
    item: OutputItem | UnsetType = UNSET
    item_id: str | UnsetType = UNSET
    content_index: int | UnsetType = UNSET
    part: OutputText | ReasoningText | UnsetType = UNSET
    delta: str | UnsetType = UNSET
    text: str | UnsetType = UNSET
    name: str | UnsetType = UNSET
    arguments: str | UnsetType = UNSET
    logprobs: list[TokenLogprob] | UnsetType = UNSET
    message: str | UnsetType = UNSET
    error: ErrorDetail | UnsetType = UNSET
