"""The request of `/v1/responses`, OpenAI's newer interface for answers.

Follows https://platform.openai.com/docs/api-reference/responses. Nothing is stored here, so what
refers to earlier responses is refused. Unknown fields are ignored.
"""

from typing import Annotated, Any, Literal

import msgspec
from msgspec import Meta

from app.api.chat.schema import JsonObjectFormat, Name, TextFormat
from app.api.sampling import SamplingFields, Tokens


class TextPart(msgspec.Struct, frozen=True, tag="input_text"):
    text: str


class SaidPart(msgspec.Struct, frozen=True, tag="output_text"):
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


Part = TextPart | SaidPart | RefusalPart | ImagePart | ThoughtPart


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
