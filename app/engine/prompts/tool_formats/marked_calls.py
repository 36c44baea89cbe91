"""Calls between marks: JSON as a whole, or a name with its arguments as JSON or each in a tag."""

import json
import re
from collections.abc import Iterator, Sequence
from typing import Any

import msgspec

from app.core.json_schemas import object_schema
from app.engine.prompts.tool_formats.tool_format import (
    GrammarBuilder,
    ParsedCall,
    ToolFormat,
    ToolFunction,
    argument_value,
)

_NAMES = ("name", "tool_name", "function")
_ARGUMENTS = ("arguments", "parameters")
_IDS = ("id", "tool_call_id", "call_id")


class JsonCalls(ToolFormat, frozen=True, kw_only=True):
    """See `ToolFormat`.

    `is_list`: the calls are in a JSON array. The model must use `name_key` and `arguments_key`; a
    `name_key` of "" means that a call is an object with the tool's name as its only key.
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


_NAME = r"[\w.\-]+"


class NamedCalls(ToolFormat, frozen=True, kw_only=True):
    """See `ToolFormat`. `NAME` in `before` represents the tool's name; arguments are JSON.

    `pattern` finds calls that `before` alone would miss; its groups are `name`, `arguments` and
    optionally `id`.
    """

    before: str
    after: str = ""
    pattern: str = ""

    def calls_in(self, block: str, _tools: Sequence[ToolFunction]) -> Iterator[ParsedCall]:
        start = re.compile(self.pattern or _pattern(self.before))
        at = 0
        while found := start.search(block, at):
            arguments, at = json.JSONDecoder(strict=False).raw_decode(block, found.end())
            if not isinstance(arguments, dict):
                raise ValueError("the arguments of a call are not an object")
            groups = found.groupdict()
            yield ParsedCall(groups["name"], arguments, groups.get("id") or "")
            if not self.is_repeated:
                break

    def call_rule(self, build: GrammarBuilder, tool: ToolFunction) -> str:
        before = build.literal(self.before.replace("NAME", tool.name))
        after = f"{build.literal(self.after)} space" if self.after else '""'
        return f"{before} space {build.json(tool.parameters)} {after}"


class ArgumentTags(msgspec.Struct, frozen=True, kw_only=True):
    """The tags around a call and around each argument.

    `NAME`, `KEY` and `TYPE` in them represent the tool's name, the argument's name and whether it
    is text ("true", "false").
    """

    before: str
    before_argument: str
    after_argument: str
    after: str = ""


class TaggedCalls(ToolFormat, frozen=True, kw_only=True):
    """See `ToolFormat`. Text is written verbatim between tags, everything else as JSON."""

    tags: ArgumentTags

    def calls_in(self, block: str, tools: Sequence[ToolFunction]) -> Iterator[ParsedCall]:
        call = re.compile(
            _pattern(self.tags.before) + r"(?P<body>.*?)" + _end(self.tags.after), re.DOTALL
        )
        return (self._call(found, tools) for found in call.finditer(block))

    def _call(self, found: re.Match[str], tools: Sequence[ToolFunction]) -> ParsedCall:
        name = found["name"]
        schemas = next((tool.properties for tool in tools if tool.name == name), {})
        argument = re.compile(
            _pattern(self.tags.before_argument)
            + r"(?P<value>.*?)"
            + _end(self.tags.after_argument),
            re.DOTALL,
        )
        arguments = {
            match["key"]: argument_value(_unwrapped(match["value"]), schemas.get(match["key"], {}))
            for match in argument.finditer(found["body"])
        }
        return ParsedCall(name, arguments)

    def call_rule(self, build: GrammarBuilder, tool: ToolFunction) -> str:
        parts = [build.literal(self.tags.before.replace("NAME", tool.name)), "space"]
        for key, schema in tool.properties.items():
            argument = build.rule(f"{tool.name}-{key}", self._argument(build, key, schema))
            parts.append(argument if key in tool.required else f"{argument}?")
        if self.tags.after:
            parts += [build.literal(self.tags.after), "space"]
        return " ".join(parts)

    def _argument(self, build: GrammarBuilder, key: str, schema: dict[str, Any]) -> str:
        is_text = schema.get("type") == "string" and "enum" not in schema
        before = self.tags.before_argument.replace("KEY", key)
        before = before.replace("TYPE", "true" if schema.get("type") == "string" else "false")
        if schema.get("type") == "string" and "enum" in schema:
            value = "(" + " | ".join(build.literal(str(choice)) for choice in schema["enum"]) + ")"
        elif is_text:
            value = build.text_until(self.tags.after_argument.strip())
        else:
            value = build.json(schema)
        after = build.literal(self.tags.after_argument)
        return f"{build.literal(before)} {value} {after} space"


def _pattern(marker: str) -> str:
    """A pattern for a marker with arbitrary white space."""
    pattern = re.sub(r"(?:\\?\s)+", lambda _: r"\s*", re.escape(marker))
    pattern = pattern.replace("NAME", rf"\s*(?P<name>{_NAME})\s*")
    pattern = pattern.replace("KEY", r"\s*(?P<key>[^<>\"]+?)\s*")
    return pattern.replace("TYPE", r"\w+") + r"\s*?"


def _end(marker: str) -> str:
    return _pattern(marker) if marker else r"\Z"


def _unwrapped(text: str) -> str:
    """Without the line breaks that a tag puts around a value."""
    return text.removeprefix("\n").removesuffix("\n")
