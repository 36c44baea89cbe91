"""Calls that are JSON as a whole: `{"name": …, "arguments": …}`, one, several or in a list."""

import json
from collections.abc import Iterator, Sequence
from typing import Any

import msgspec

from app.core.json_schemas import object_schema
from app.engine.prompts.tool_formats.tool_format import GrammarBuilder, ParsedCall, ToolFunction

_NAMES = ("name", "tool_name", "function")
_ARGUMENTS = ("arguments", "parameters")
_IDS = ("id", "tool_call_id", "call_id")


class JsonCalls(msgspec.Struct, frozen=True, kw_only=True):
    """See `ToolFormat`.

    `is_list`: the calls are in a JSON array; `is_repeated`: they follow one another. The model must
    use `name_key` and `arguments_key`; a `name_key` of "" means that a call is an object with the
    tool's name as its only key.
    """

    name: str
    openings: tuple[str, ...]
    closing: str = ""
    bare_openings: tuple[str, ...] = ()
    is_list: bool = False
    is_repeated: bool = False
    name_key: str = "name"
    arguments_key: str = "arguments"

    def parse(
        self,
        block: str,
        tools: Sequence[ToolFunction],  # noqa: ARG002 - the text is enough
    ) -> tuple[ParsedCall, ...]:
        calls = tuple(self._call(value) for value in _json_values(block))
        if not calls:
            raise ValueError("there is no call in it")
        return calls

    def grammar(self, build: GrammarBuilder, tools: Sequence[ToolFunction]) -> str:
        call = build.rule("call", " | ".join(self._one(build, tool) for tool in tools))
        calls = call
        if self.is_list:
            calls = f'"[" space {call} ("," space {call})* "]" space'
        elif self.is_repeated:
            calls = f"{call}+"
        opening = " | ".join(map(build.literal, self.openings))
        marked = f"({opening}) space {calls} {build.literal(self.closing)}"
        return f"{marked} | {call}" if self.bare_openings else marked

    def _one(self, build: GrammarBuilder, tool: ToolFunction) -> str:
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
