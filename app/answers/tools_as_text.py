"""Tool calls for models whose template supports none: instructions and a JSON Schema instead.

The schema makes every call well formed, whatever the model. Calls and results of earlier turns are
rendered as text, which every template supports.
"""

import json
from collections.abc import Iterable, Sequence
from typing import Any

import msgspec

from app.core.json_schemas import inlined, object_schema
from app.core.model_spec import ModelInfo
from app.core.paths import resource_path
from app.core.text_files import parse_json
from app.engine.engine_protocol import PromptMessage, PromptToolCall, ToolCallDelta

ANSWER = "answer_directly"
"""The name used in place of a function if the model wants to answer in words."""


def messages_for(
    info: ModelInfo | None, messages: Sequence[PromptMessage]
) -> tuple[PromptMessage, ...]:
    """The conversation in the form that suits the model best.

    Calls are reduced to their results: a model would imitate a call, including its result.
    """
    if info and info.calls_natively:
        return tuple(messages)
    return with_results_as_text(messages, with_calls=False)


class _Call(msgspec.Struct, frozen=True):
    name: str
    arguments: dict[str, Any] = {}


def call_schema(tools: Sequence[dict[str, Any]], may_answer: bool) -> str:
    """The JSON Schema of a call of one of `tools` (OpenAI's format), or of `ANSWER`."""
    calls = [
        _alternative(tool["function"]["name"], {"arguments": _arguments(tool["function"])})
        for tool in tools
    ]
    return json.dumps({"anyOf": [*calls, *([_alternative(ANSWER, {})] if may_answer else [])]})


def parse_call(text: str) -> ToolCallDelta | None:
    """The call in `text`; None for an answer in words, or if it was cut off."""
    try:
        call = parse_json(text, _Call)
    except msgspec.DecodeError:
        return None
    return None if call.name == ANSWER else ToolCallDelta(name=call.name, arguments=call.arguments)


def with_instructions(
    messages: Sequence[PromptMessage], tools: Sequence[dict[str, Any]], may_answer: bool
) -> tuple[PromptMessage, ...]:
    """The conversation with a system message that explains the functions."""
    listed = "\n".join(json.dumps(tool["function"], ensure_ascii=False) for tool in tools)
    instructions = resource_path("prompts", "plain_tools.txt").read_text("utf-8").strip()
    if may_answer:
        instructions += f' When no function helps, choose "{ANSWER}".'
    own = [message.content for message in messages if message.role == "system"]
    system = "\n\n".join([f"{instructions}\n\n{listed}", *own])
    turns = (message for message in messages if message.role != "system")
    return (PromptMessage(role="system", content=system), *with_results_as_text(turns))


def with_results_as_text(
    messages: Iterable[PromptMessage], *, with_calls: bool = True
) -> tuple[PromptMessage, ...]:
    """The conversation with tool results as part of the user's turns.

    The calls themselves are left out, since a small model repeats what it sees itself do.
    """
    calls: dict[str, PromptToolCall] = {}
    turns: list[PromptMessage] = []
    for message in messages:
        calls |= {call.id: call for call in message.tool_calls}
        if message.tool_calls and not message.content:
            continue
        turn = msgspec.structs.replace(message, tool_calls=())
        if message.role == "tool":
            result = _result(message, calls.get(message.tool_call_id), with_call=with_calls)
            turn = PromptMessage(role="user", content=result)
        if turns and turns[-1].role == turn.role == "user":
            turn = _joined(turns.pop(), turn)
        turns.append(turn)
    return tuple(turns)


def _joined(first: PromptMessage, then: PromptMessage) -> PromptMessage:
    return PromptMessage(
        role=first.role,
        content=f"{first.content}\n\n{then.content}",
        pictures=(*first.pictures, *then.pictures),
        is_pinned=first.is_pinned or then.is_pinned,
    )


def _result(message: PromptMessage, call: PromptToolCall | None, *, with_call: bool) -> str:
    if call is None or not with_call:
        name = call.name if call else message.name
        return f"Result of {name or 'the function'}: {message.content}"
    return f"{call.name} {json.dumps(call.arguments, ensure_ascii=False)} -> {message.content}"


def _alternative(name: str, more: dict[str, Any]) -> dict[str, Any]:
    return object_schema({"name": {"const": name}, **more})


def _arguments(function: dict[str, Any]) -> dict[str, Any]:
    """Without references, which would dangle in another schema."""
    return inlined(function.get("parameters") or {"type": "object", "properties": {}})
