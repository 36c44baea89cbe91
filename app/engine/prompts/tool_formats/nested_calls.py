"""Calls whose arguments are tags named after them, one within another (MiniMax M3)."""

import re
from collections.abc import Iterator, Sequence
from typing import Any

from app.engine.prompts.tool_formats.tool_format import (
    GrammarBuilder,
    ParsedCall,
    ToolFormat,
    ToolFunction,
    argument_value,
)

_ITEM = "item"
_MOST_DEPTH = 16


class NestedCalls(ToolFormat, frozen=True, kw_only=True):
    """See `ToolFormat`. Every tag follows `mark`; the items of a list are tags named `item`."""

    mark: str

    def calls_in(self, block: str, tools: Sequence[ToolFunction]) -> Iterator[ParsedCall]:
        mark = re.escape(self.mark)
        call = re.compile(
            rf'{mark}<invoke name="(?P<name>[^"]+)">(?P<body>.*?){mark}</invoke>', re.DOTALL
        )
        schemas = {tool.name: tool.parameters for tool in tools}
        for found in call.finditer(block):
            members = self._members(found["body"], schemas.get(found["name"], {}))
            arguments = {key: self._value(text, schema) for key, text, schema in members}
            yield ParsedCall(found["name"], arguments)

    def block_rule(self, opening: str, call: str, closing: str) -> str:
        return f"{opening} space {call}+ {closing}"

    def _members(
        self, body: str, schema: dict[str, Any]
    ) -> Sequence[tuple[str, str, dict[str, Any]]]:
        """The name, content and schema of each tag in `body` that is within no other."""
        properties = schema.get("properties") or {}
        members, at = [], 0
        start = re.compile(rf"\s*{re.escape(self.mark)}<(?P<key>[^<>/]+)>")
        while found := start.match(body, at):
            key = found["key"]
            end = self._end(body, key, found.end())
            members.append((key, body[found.end() : end], properties.get(key) or {}))
            at = end + len(f"{self.mark}</{key}>")
        return members

    def _end(self, body: str, key: str, at: int) -> int:
        """Where the content of a tag ends that starts at `at`, with tags of its name within it."""
        depth = 1
        for found in re.compile(rf"{re.escape(self.mark)}<(/?){re.escape(key)}>").finditer(
            body, at
        ):
            depth += -1 if found[1] else 1
            if not depth:
                return found.start()
        raise ValueError(f"{key} does not end")

    def _value(self, text: str, schema: dict[str, Any]) -> Any:
        members = self._members(text, schema)
        kind = schema.get("type")
        if kind == "array" or (kind is None and members and {m[0] for m in members} == {_ITEM}):
            item = schema.get("items") or {}
            return [self._value(content, item) for _, content, _ in members]
        if kind == "object" or members:
            return {key: self._value(content, inner) for key, content, inner in members}
        return argument_value(text, schema)

    def call_rule(self, build: GrammarBuilder, tool: ToolFunction) -> str:
        start, end = f'{self.mark}<invoke name="{tool.name}">', f"{self.mark}</invoke>"
        members = self._rules(build, tool.name, tool.parameters, 0)
        return f"{build.literal(start)} {members} {build.literal(end)} space"

    def _rules(self, build: GrammarBuilder, path: str, schema: dict[str, Any], depth: int) -> str:
        """The members of an object, in the order of its schema."""
        required = set(schema.get("required") or ())
        parts = []
        for key, inner in (schema.get("properties") or {}).items():
            rule = build.rule(f"{path}-{key}", self._tag(build, f"{path}-{key}", key, inner, depth))
            parts.append(rule if key in required else f"{rule}?")
        return " ".join(parts) or '""'

    def _tag(
        self, build: GrammarBuilder, path: str, key: str, schema: dict[str, Any], depth: int
    ) -> str:
        start, end = build.literal(f"{self.mark}<{key}>"), build.literal(f"{self.mark}</{key}>")
        return f"{start} {self._written(build, path, schema, depth + 1)} {end}"

    def _written(self, build: GrammarBuilder, path: str, schema: dict[str, Any], depth: int) -> str:
        kind = schema.get("type")
        if kind == "array" and depth < _MOST_DEPTH:
            item = self._tag(build, f"{path}-{_ITEM}", _ITEM, schema.get("items") or {}, depth)
            return f"({item})*"
        if kind == "object" and schema.get("properties") and depth < _MOST_DEPTH:
            return self._rules(build, path, schema, depth)
        if "enum" in schema:
            return "(" + " | ".join(build.literal(str(each)) for each in schema["enum"]) + ")"
        if kind in ("integer", "number", "boolean"):
            return build.json(schema)
        return build.text_until(self.mark)
