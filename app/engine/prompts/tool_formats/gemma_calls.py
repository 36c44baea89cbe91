"""Gemma's own notation: `call:get_weather{city:<|"|>Graz<|"|>,days:3}`."""

import json
import re
from collections.abc import Iterator, Sequence
from typing import Any

from app.engine.prompts.tool_formats.tool_format import (
    GrammarBuilder,
    ParsedCall,
    ToolFormat,
    ToolFunction,
)

_START = re.compile(r"call:(?P<name>[\w.\-]+)\s*(?=\{)")
_KEY = re.compile(r"\s*([\w.\-]+)\s*:")
_PLAIN = re.compile(r"[^,}\]]*")


class GemmaCalls(ToolFormat, frozen=True, kw_only=True):
    """See `ToolFormat`. `quote` surrounds text; keys are not quoted."""

    quote: str

    def calls_in(self, block: str, _tools: Sequence[ToolFunction]) -> Iterator[ParsedCall]:
        at = 0
        while found := _START.search(block, at):
            arguments, at = _Reader(block, self.quote).value(found.end())
            yield ParsedCall(found["name"], arguments)

    def block_rule(self, opening: str, call: str, closing: str) -> str:
        return f"{opening} {call} {closing} space"

    def call_rule(self, build: GrammarBuilder, tool: ToolFunction) -> str:
        return (
            f"{build.literal(f'call:{tool.name}')} {self._value(build, tool.parameters, tool.name)}"
        )

    def _value(self, build: GrammarBuilder, schema: dict[str, Any], name: str) -> str:
        quote = build.literal(self.quote)
        match schema:
            case {"enum": [*choices]}:
                texts = (f"{quote} {build.literal(str(choice))} {quote}" for choice in choices)
                return f"({' | '.join(texts)})"
            case {"type": "string"}:
                return f"{quote} {build.text_until(self.quote)} {quote}"
            case {"type": "array"}:
                item = build.rule(
                    f"{name}-item", self._value(build, schema.get("items") or {}, f"{name}-item")
                )
                return f'"[" ({item} ("," {item})*)? "]"'
            case {"properties": dict(properties)}:
                return self._object(build, properties, schema.get("required") or (), name)
            case {"type": "integer" | "number" | "boolean" | "null"}:
                return build.json(schema)
        return build.rule("any-value", f"{quote} {build.text_until(self.quote)} {quote} | [0-9.]+")

    def _object(
        self, build: GrammarBuilder, properties: dict[str, Any], required: Sequence[str], name: str
    ) -> str:
        # Sorted, as the template writes them; required ones first keeps the commas simple.
        keys = sorted(properties, key=lambda key: (key not in required, key))
        parts = ""
        for index, key in enumerate(keys):
            value = self._value(build, properties[key], f"{name}-{key}")
            rule = build.rule(f"{name}-{key}", f"{build.literal(f'{key}:')} {value}")
            with_comma = rule if index == 0 else f'"," {rule}'
            parts += f" {with_comma}" if key in required or index == 0 else f" ({with_comma})?"
        if keys and keys[0] not in required:
            parts = f" ({parts} )?"
        return f'"{{"{parts} "}}"'


class _Reader:
    """Reads one value; `at` is its start; its end is returned."""

    def __init__(self, text: str, quote: str) -> None:
        self._text = text
        self._quote = quote

    def value(self, at: int, depth: int = 0) -> tuple[Any, int]:
        if depth > 32:
            raise ValueError("it is nested too deeply")
        at = self._skip(at)
        if self._text.startswith(self._quote, at):
            start = at + len(self._quote)
            end = self._text.index(self._quote, start)
            return self._text[start:end], end + len(self._quote)
        if self._text.startswith("{", at):
            return self._object(at + 1, depth)
        if self._text.startswith("[", at):
            return self._array(at + 1, depth)
        found = _PLAIN.match(self._text, at)
        assert found
        try:
            return json.loads(found[0]), found.end()
        except ValueError:
            return found[0].strip(), found.end()

    def _object(self, at: int, depth: int) -> tuple[dict[str, Any], int]:
        values: dict[str, Any] = {}
        while not self._text.startswith("}", at := self._skip(at)):
            key = _KEY.match(self._text, at)
            if key is None:
                raise ValueError("an argument has no name")
            values[key[1]], at = self.value(key.end(), depth + 1)
        return values, at + 1

    def _array(self, at: int, depth: int) -> tuple[list[Any], int]:
        values: list[Any] = []
        while not self._text.startswith("]", at := self._skip(at)):
            value, end = self.value(at, depth + 1)
            if end == at:
                raise ValueError("a list does not end")
            values.append(value)
            at = end
        return values, at + 1

    def _skip(self, at: int) -> int:
        while at < len(self._text) and self._text[at] in " \t\r\n,":
            at += 1
        return at
