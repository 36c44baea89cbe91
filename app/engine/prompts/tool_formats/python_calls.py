"""Calls written as Python: `[get_weather(city="Graz", days=3)]`."""

import ast
from collections.abc import Iterator, Sequence
from typing import Any

from app.engine.prompts.tool_formats.tool_format import (
    GrammarBuilder,
    ParsedCall,
    ToolFormat,
    ToolFunction,
)

_CONSTANTS = {"true": True, "false": False, "null": None, "none": None}


class PythonCalls(ToolFormat, frozen=True, kw_only=True):
    """See `ToolFormat`. Arguments are keywords with literal values."""

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
