"""Calls whose name stands in a marker, with the arguments after it: as JSON or each in a tag."""

import json
import re
from collections.abc import Iterator, Sequence
from typing import Any

import msgspec

from app.engine.prompts.tool_formats.tool_format import (
    GrammarBuilder,
    ParsedCall,
    ToolFormat,
    ToolFunction,
    argument_value,
)

_NAME = r"[\w.\-]+"


class NamedCalls(ToolFormat, frozen=True, kw_only=True):
    """See `ToolFormat`. `NAME` in `before` represents the tool's name; arguments are JSON.

    `is_repeated`: a block may contain several calls. `pattern` finds calls that `before` alone
    would miss; its groups are `name`, `arguments` and optionally `id`.
    """

    before: str
    after: str = ""
    is_repeated: bool = True
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

    def block_rule(self, opening: str, call: str, closing: str) -> str:
        return f"{opening} space {call}{'+' if self.is_repeated else ''} {closing}"

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
    is_repeated: bool = True

    def calls_in(self, block: str, tools: Sequence[ToolFunction]) -> Iterator[ParsedCall]:
        call = re.compile(
            _pattern(self.tags.before) + r"(?P<body>.*?)" + _end(self.tags.after), re.DOTALL
        )
        return (self._call(found, tools) for found in call.finditer(block))

    def block_rule(self, opening: str, call: str, closing: str) -> str:
        return f"{opening} space {call}{'+' if self.is_repeated else ''} {closing}"

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
