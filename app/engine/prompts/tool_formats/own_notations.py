"""Calls that are not JSON: Python, Gemma's own notation, and tags within tags."""

import ast
import json
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

_CONSTANTS = {"true": True, "false": False, "null": None, "none": None}


class PythonCalls(ToolFormat, frozen=True, kw_only=True):
    """`[get_weather(city="Graz", days=3)]`: arguments are keywords with literal values."""

    def calls_in(self, block: str, tools: Sequence[ToolFunction]) -> Iterator[ParsedCall]:
        source = block.strip()
        try:
            tree = ast.parse(source if source.startswith("[") else f"[{source}]", mode="eval")
        except (SyntaxError, RecursionError, MemoryError) as error:
            raise ValueError(f"that is not Python: {error}") from None
        nodes = tree.body.elts if isinstance(tree.body, ast.List) else []
        return (_call(node, tools) for node in nodes)

    def block_rule(self, opening: str, call: str, closing: str) -> str:
        return f'{opening} "[" space {call} ("," space {call})* "]" space {closing}'

    def call_rule(self, build: GrammarBuilder, tool: ToolFunction) -> str:
        rules: dict[str, str] = {}
        for key, schema in tool.properties.items():
            argument = f"{build.literal(f'{key}=')} {_literal(build, schema)}"
            rules[key] = build.rule(f"{tool.name}-{key}", argument)
        needed = [rule for key, rule in rules.items() if key in tool.required]
        free = [rule for key, rule in rules.items() if key not in tool.required]
        comma = ' "," space '
        parts = comma.join(needed)
        if free and needed:
            parts += "".join(f' ("," space {argument})?' for argument in free)
        elif free:
            # All are optional: any of them first, then those after it.
            starts = (
                rule + "".join(f' ("," space {later})?' for later in free[index:])
                for index, rule in enumerate(free, start=1)
            )
            parts = f"({' | '.join(starts)})?"
        return f'{build.literal(f"{tool.name}(")} {parts} ")" space'


def _call(node: ast.expr, tools: Sequence[ToolFunction]) -> ParsedCall:
    if not isinstance(node, ast.Call):
        raise ValueError("something else than a call is in it")
    names = [
        key for tool in tools if tool.name == ast.unparse(node.func) for key in tool.properties
    ]
    arguments = dict(zip(names, map(_value, node.args), strict=False))
    arguments |= {word.arg: _value(word.value) for word in node.keywords if word.arg}
    return ParsedCall(ast.unparse(node.func), arguments)


def _value(node: ast.expr) -> Any:
    match node:
        case ast.Name(id=name) if name.lower() in _CONSTANTS:
            return _CONSTANTS[name.lower()]
        case ast.List(elts=parts) | ast.Tuple(elts=parts):
            return [_value(part) for part in parts]
        case ast.Dict(keys=keys, values=values):
            pairs = zip(keys, values, strict=True)
            return {str(_value(key)): _value(value) for key, value in pairs if key is not None}
    try:
        return ast.literal_eval(node)
    except (ValueError, TypeError, SyntaxError):
        raise ValueError("an argument is not a literal") from None


def _literal(build: GrammarBuilder, schema: dict[str, Any]) -> str:
    if schema.get("type") == "boolean":
        return '("True" | "False")'
    return build.json(schema)


_START = re.compile(r"call:(?P<name>[\w.\-]+)\s*(?=\{)")
_KEY = re.compile(r"\s*([\w.\-]+)\s*:")
_PLAIN = re.compile(r"[^,}\]]*")


class GemmaCalls(ToolFormat, frozen=True, kw_only=True):
    """`call:get_weather{city:<|"|>Graz<|"|>,days:3}`: `quote` surrounds text, keys are bare."""

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


_ITEM = "item"
_MOST_DEPTH = 16


class NestedCalls(ToolFormat, frozen=True, kw_only=True):
    """Arguments are tags named after them, one within another (MiniMax M3).

    Every tag follows `mark`; the items of a list are tags named `item`.
    """

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
