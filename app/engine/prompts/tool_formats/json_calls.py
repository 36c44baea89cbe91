"""Calls that are JSON as a whole: `{"name": …, "arguments": …}`, one, several or in a list."""

import json
from collections.abc import Iterator, Sequence
from typing import Any

from app.core.json_schemas import object_schema
from app.engine.prompts.tool_formats.tool_format import (
    GrammarBuilder,
    ParsedCall,
    ToolFormat,
    ToolFunction,
)

_NAMES = ("name", "tool_name", "function")
_ARGUMENTS = ("arguments", "parameters")
_IDS = ("id", "tool_call_id", "call_id")


class JsonCalls(ToolFormat, frozen=True, kw_only=True):
    """See `ToolFormat`.

    `is_list`: the calls are in a JSON array; `is_repeated`: they follow one another. The model must
    use `name_key` and `arguments_key`; a `name_key` of "" means that a call is an object with the
    tool's name as its only key.
    """

    is_list: bool = False
    is_repeated: bool = False
    name_key: str = "name"
    arguments_key: str = "arguments"

    def calls_in(self, block: str, _tools: Sequence[ToolFunction]) -> Iterator[ParsedCall]:
        return map(self._call, _json_values(block))

    def block_rule(self, opening: str, call: str, closing: str) -> str:
        calls = call
        if self.is_list:
            calls = f'"[" space {call} ("," space {call})* "]" space'
        elif self.is_repeated:
            calls = f"{call}+"
        marked = f"{opening} space {calls} {closing}"
        return f"{marked} | {call}" if self.bare_openings else marked

    def call_rule(self, build: GrammarBuilder, tool: ToolFunction) -> str:
        if not self.name_key:
            schema = {tool.name: tool.parameters}
        else:
            schema = {self.name_key: {"const": tool.name}, self.arguments_key: tool.parameters}
        return build.json(object_schema(schema))

    def _call(self, value: Any) -> ParsedCall:
        if not isinstance(value, dict):
            raise ValueError("a call is not an object")
        if not self.name_key:
            ((name, arguments),) = value.items()
        else:
            name = _first(value, _NAMES, None)
            arguments = _first(value, _ARGUMENTS, {})
        if isinstance(arguments, str):
            arguments = json.loads(arguments or "{}")
        if not isinstance(name, str) or not name or not isinstance(arguments, dict):
            raise ValueError("a call has no name or no arguments")
        return ParsedCall(name, arguments, str(_first(value, _IDS, "")))


def _first(value: dict[str, Any], keys: Sequence[str], default: Any) -> Any:
    return next((value[key] for key in keys if key in value), default)


def _json_values(text: str) -> Iterator[Any]:
    """The JSON values in `text`, one after the other, with arrays flattened.

    The templates of Qwen 2.5 show calls in double braces, so its models write them.
    """
    decoder = json.JSONDecoder(strict=False)
    text = text.removeprefix("```json").replace('{{"name"', '{"name"')
    at = _next_value(text, 0)
    while text[at : at + 1] in ("{", "["):
        value, at = decoder.raw_decode(text, at)
        yield from value if isinstance(value, list) else (value,)
        at = _next_value(text, at)


def _next_value(text: str, at: int) -> int:
    while at < len(text) and text[at] in " \t\r\n,;}":
        at += 1
    return at
