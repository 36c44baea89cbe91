"""The message layouts that chat templates expect."""

import json
from datetime import date
from typing import Any


def _as_they_are(messages: list[dict[str, Any]]) -> list[dict[str, Any]]:
    return list(messages)


def _with_text_arguments(messages: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """The arguments of tool calls as JSON text, as in OpenAI's API."""
    return [
        message | {"tool_calls": [_text_call(call) for call in message["tool_calls"]]}
        if "tool_calls" in message
        else message
        for message in messages
    ]


def _text_call(call: dict[str, Any]) -> dict[str, Any]:
    function = call["function"]
    arguments = to_json(function["arguments"])
    return call | {"function": function | {"arguments": arguments}}


def _in_parts(messages: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Content as a list of parts, as vision models expect."""
    return [m | {"content": [{"type": "text", "text": m["content"]}]} for m in messages]


def _strict_turns(messages: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Alternating user and assistant turns; system text and tool results go into the user's."""
    turns: list[dict[str, Any]] = []
    for message in messages:
        role = "assistant" if message["role"] == "assistant" else "user"
        if turns and turns[-1]["role"] == role:
            turns[-1]["content"] += "\n\n" + message["content"]
        else:
            turns.append({**message, "role": role})
    return turns


def _strict_turns_with_text_arguments(messages: list[dict[str, Any]]) -> list[dict[str, Any]]:
    return _strict_turns(_with_text_arguments(messages))


def _strict_turns_in_parts(messages: list[dict[str, Any]]) -> list[dict[str, Any]]:
    return _in_parts(_strict_turns(messages))


MESSAGE_FORMS = (
    _as_they_are,
    _with_text_arguments,
    _in_parts,
    _strict_turns,
    _strict_turns_with_text_arguments,
    _strict_turns_in_parts,
)
"""In the order in which they are tried; each creates its own list."""


def holds_system_text(rendered: str, messages: list[dict[str, Any]]) -> bool:
    """Whether the rendered prompt contains the system text."""
    return all(m["content"].strip() in rendered for m in messages if m["role"] == "system")


def other_names_of_tools(tools: list[dict[str, Any]] | None) -> dict[str, Any]:
    """Other names for `tools` in templates: SmolLM 3's, and Firefunction's, which expects text."""
    if not tools:
        return {}
    functions = to_json([tool.get("function", tool) for tool in tools], indent=2)
    return {"xml_tools": tools, "functions": functions, "datetime": date.today().isoformat()}


def to_json(
    value: Any,
    ensure_ascii: bool = False,
    indent: int | None = None,
    separators: tuple[str, str] | None = None,
    sort_keys: bool = False,
) -> str:
    """Like model vendors' tools: no HTML escapes, since prompts are not HTML."""
    return json.dumps(
        value,
        ensure_ascii=ensure_ascii,
        indent=indent,
        separators=separators,
        sort_keys=sort_keys,
        default=list,  # the result of a filter such as `map`
    )
