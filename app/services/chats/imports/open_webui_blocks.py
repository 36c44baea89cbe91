"""What Open WebUI stores of an answer besides its text: thoughts, tool calls, code it ran.

Up to version 0.9 these are in the text, in `<details>` elements that the page folds away; since
0.10 in a separate list, `output`, whose items are those of the OpenAI Responses API.
"""

import html
import json
import re
from collections.abc import Iterator
from typing import Any

from app.core.messages import Part, ReasoningPart, TextPart, ToolCallPart, ToolResultPart
from app.core.unicode_text import encodable
from app.services.chats.imports.fields import (
    as_arguments,
    as_dict,
    as_list,
    as_result,
    as_text,
)

# Parsed by hand, since a hostile file could make a regular expression run without end. Attribute
# values are escaped, so none contains a `>`.
_START, _END = '<details type="', "</details>"
_ATTRIBUTE = re.compile(r'([a-z]+)="([^"]*)"')
_FENCE = re.compile(r"```\w*\n(.*)\n```", re.DOTALL)


def unfolded(text: str) -> list[Part]:
    """A text with its folded blocks taken out, as parts in the same order."""
    parts: list[Part] = []
    position = after = 0
    while (start := text.find(_START, after)) >= 0 and (end := text.find(_END, start)) >= 0:
        after = end + len(_END)
        if folded := list(_folded(text[start:end])):  # otherwise it is plain text
            parts += [*text_parts(text[position:start]), *folded]
            position = after
    return parts + text_parts(text[position:])


def listed(output: Any) -> list[Part]:
    """The parts that the items of `output` represent, in order."""
    return [part for item in as_list(output) for part in _item(as_dict(item))]


def text_parts(text: str) -> list[Part]:
    return [TextPart(text)] if text.strip() else []


def _item(item: dict[str, Any]) -> Iterator[Part]:
    call_id = as_text(item.get("call_id") or item.get("id"))
    match item.get("type"):
        case "message":
            yield from text_parts(as_result(item.get("content")))
        case "reasoning":
            thoughts = as_result(item.get("summary") or item.get("content"))
            if thoughts:
                yield ReasoningPart(thoughts, _seconds(item.get("duration")))
        case "function_call":
            yield ToolCallPart(
                call_id, as_text(item.get("name")), as_arguments(item.get("arguments"))
            )
        case "function_call_output":
            yield ToolResultPart(call_id, as_result(item.get("output")))
        case "open_webui:code_interpreter":
            yield from _run(call_id, as_text(item.get("code")), item.get("output"))


def _folded(block: str) -> Iterator[Part]:
    """The parts of a folded block, given without its closing tag."""
    opening, _, body = block.partition(">")
    attributes = {name: html.unescape(value) for name, value in _ATTRIBUTE.findall(opening)}
    inner = html.unescape(body.partition("</summary>")[2] or body).strip()
    name = attributes.get("name", "")
    call_id = attributes.get("id", name)
    match attributes.get("type"):
        case "reasoning":
            lines = [line.removeprefix(">").removeprefix(" ") for line in inner.splitlines()]
            yield ReasoningPart("\n".join(lines), _seconds(attributes.get("duration")))
        case "tool_calls":
            yield ToolCallPart(call_id, name, as_arguments(attributes.get("arguments")))
            if result := attributes.get("result") or inner:
                yield ToolResultPart(call_id, _decoded(result))
        case "code_interpreter":
            code = _FENCE.search(inner)
            yield from _run(call_id, code[1] if code else inner, attributes.get("output"))


def _run(call_id: str, code: str, output: Any) -> Iterator[Part]:
    call_id = call_id or "code_interpreter"
    yield ToolCallPart(call_id, "code_interpreter", {"code": code})
    if output:
        yield ToolResultPart(call_id, as_result(output))


def _decoded(text: str) -> str:
    """The text of a JSON string; other JSON unchanged."""
    try:
        value = encodable(json.loads(text))
    except (ValueError, RecursionError):
        return text
    return value if isinstance(value, str) else text


def _seconds(duration: Any) -> float:
    try:
        return max(float(duration), 0.0)
    except (TypeError, ValueError):
        return 0.0
