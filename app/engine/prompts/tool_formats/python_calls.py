"""Calls written as Python: `[get_weather(city="Graz", days=3)]`."""

import ast
from collections.abc import Sequence
from typing import Any

import msgspec

from app.engine.prompts.tool_formats.tool_format import GrammarBuilder, ParsedCall, ToolFunction

_CONSTANTS = {"true": True, "false": False, "null": None, "none": None}


class PythonCalls(msgspec.Struct, frozen=True, kw_only=True):
    """See `ToolFormat`. Arguments are keywords with literal values."""

    name: str
    openings: tuple[str, ...]
    closing: str = ""
    bare_openings: tuple[str, ...] = ()

    def parse(self, block: str, tools: Sequence[ToolFunction]) -> tuple[ParsedCall, ...]:
        source = block.strip()
        try:
            tree = ast.parse(source if source.startswith("[") else f"[{source}]", mode="eval")
        except (SyntaxError, RecursionError, MemoryError) as error:
            raise ValueError(f"that is not Python: {error}") from None
        if not isinstance(tree.body, ast.List) or not tree.body.elts:
            raise ValueError("there is no call in it")
        return tuple(_call(node, tools) for node in tree.body.elts)

    def grammar(self, build: GrammarBuilder, tools: Sequence[ToolFunction]) -> str:
        call = build.rule("call", " | ".join(_one(build, tool) for tool in tools))
        opening = " | ".join(map(build.literal, self.openings)) or '""'
        calls = f'"[" space {call} ("," space {call})* "]" space'
        return f"({opening}) {calls} {build.literal(self.closing)}"


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


def _one(build: GrammarBuilder, tool: ToolFunction) -> str:
    arguments = [
        build.rule(f"{tool.name}-{key}", f"{build.literal(f'{key}=')} {_literal(build, schema)}")
        for key, schema in tool.properties.items()
    ]
    needed = [a for a, key in zip(arguments, tool.properties, strict=True) if key in tool.required]
    free = [a for a in arguments if a not in needed]
    comma = ' "," space '
    parts = comma.join(needed)
    if free and needed:
        parts += "".join(f' ("," space {argument})?' for argument in free)
    elif free:
        # All are optional: any of them first, then those after it.
        parts = (
            "("
            + " | ".join(
                argument + "".join(f' ("," space {later})?' for later in free[index + 1 :])
                for index, argument in enumerate(free)
            )
            + ")?"
        )
    return f'{build.literal(f"{tool.name}(")} {parts} ")" space'


def _literal(build: GrammarBuilder, schema: dict[str, Any]) -> str:
    if schema.get("type") == "boolean":
        return '("True" | "False")'
    return build.json(schema)
