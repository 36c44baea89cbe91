"""Grammars for llama.cpp: made from JSON Schemas, and those that constrain a tool call.

A call is constrained once it has begun; prose before it stays free.
"""

import json
import re
from collections.abc import Sequence
from typing import Any

import msgspec
from llama_cpp.llama_grammar import SchemaConverter

from app.core.errors import UserError
from app.core.json_schemas import without_high_bounds
from app.engine.prompts.tool_formats.tool_format import ToolFormat, tool_functions

_HIGHEST_BOUND = 512
"""The converter nests optional parts, and llama.cpp supports a depth of about a thousand."""

_MOST_COUNTED = 1000

_TYPES = ["object", "array", "string", "number", "boolean", "null"]
_ANNOTATIONS = {"title", "description", "default", "examples", "deprecated", "$comment"}
_PART = {"items"}
_LIST_OF_PARTS = {"anyOf", "oneOf", "prefixItems"}
_NAMED_PARTS = {"properties", "$defs", "definitions"}


def schema_grammar(schema: str) -> str:
    """GBNF for the JSON Schema `schema`. Raises whatever the converter raises."""
    converter = _converter()
    converter.visit(converter.resolve_refs(convertible(schema), "stdin"), "")
    return str(converter.format_grammar())


class _Converter(SchemaConverter):  # type: ignore[misc]
    def _format_literal(self, literal: str) -> str:
        """The library leaves backslashes, which JSON writes before quotation marks, as they are."""
        return str(super()._format_literal(literal.replace("\\", "\\\\")))


def _converter() -> SchemaConverter:
    return _Converter(prop_order={}, allow_fetch=False, dotall=False, raw_pattern=False)


def convertible(schema: str) -> Any:
    """`schema` as the converter can take it."""
    loaded = json.loads(schema)
    return _counted_out(prepared({} if loaded is True else loaded))


def prepared(schema: Any) -> Any:
    """`schema` without what the converter cannot take: high bounds, and parts that allow anything.

    It refuses an empty part with a description, takes one without for an object, and fails on
    arrays of such.
    """
    return _with_types(without_high_bounds(schema, _HIGHEST_BOUND))


def _with_types(schema: Any) -> Any:
    """`schema` with all types named in its parts that allow any."""
    if not isinstance(schema, dict):
        return schema
    typed = dict(schema)
    for key, value in schema.items():
        if key in _PART:
            typed[key] = _typed_part(value)
        elif key in _LIST_OF_PARTS and isinstance(value, list):
            typed[key] = [_typed_part(part) for part in value]
        elif key in _NAMED_PARTS and isinstance(value, dict):
            typed[key] = {name: _typed_part(part) for name, part in value.items()}
    return typed


def _typed_part(part: Any) -> Any:
    if part is True or (isinstance(part, dict) and part.keys() <= _ANNOTATIONS):
        return {"type": _TYPES}
    return _with_types(part)


def _counted_out(schema: Any) -> Any:
    """`schema` with small integer ranges enumerated, as the converter ignores bounds."""
    if isinstance(schema, list):
        return [_counted_out(each) for each in schema]
    if not isinstance(schema, dict):
        return schema
    if schema.get("type") == "integer" and "enum" not in schema:
        low, high = schema.get("minimum"), schema.get("maximum")
        if isinstance(low, int) and isinstance(high, int) and 0 <= high - low <= _MOST_COUNTED:
            return {"enum": list(range(low, high + 1))}
    return {key: _counted_out(value) for key, value in schema.items()}


class LazyGrammar(msgspec.Struct, frozen=True):
    """GBNF that applies from the first match of one of `patterns` (ECMAScript) in the answer."""

    gbnf: str
    patterns: tuple[str, ...]


def call_grammar(
    form: ToolFormat, tools: Sequence[dict[str, Any]], before: str = "", answer: str | None = None
) -> LazyGrammar:
    """A grammar for calls of `tools` in `form`, after the text `before`.

    Args:
        answer: the JSON Schema of an answer that may come in place of calls.

    Raises UserError for a schema that cannot be used.
    """
    try:
        functions = tool_functions(tools)
        builder = _Builder()
        root = form.grammar(builder, functions)
        if answer is not None:
            root = f"({root}) | {builder.json(convertible(answer))}"
        if before:
            root = f"{builder.literal(before)} space ({root})"
        return LazyGrammar(builder.finished(root), _triggers(form))
    except Exception as error:  # the converter may raise anything
        raise UserError(
            f"The description of a tool cannot be used: {error}.", "Correct the tool's schema."
        ) from error


class _Builder:
    """See `GrammarBuilder`."""

    def __init__(self) -> None:
        self._converter = _converter()
        self._converter._rules["space"] = "[ \\t\\n]{0,20}"

    def literal(self, text: str) -> str:
        return str(self._converter._format_literal(text)) if text else '""'

    def json(self, schema: dict[str, Any]) -> str:
        resolved = self._converter.resolve_refs(prepared(schema or {"type": "object"}), "tool")
        name = f"json-{len(self._converter._rules)}"
        return str(self._converter.visit(resolved, name))

    def text_until(self, end: str) -> str:
        text = self._converter.not_literal(end)
        text = text.replace("[^]]", r"[^\]]").replace("[^[]", r"[^\[]")  # it escapes no brackets
        return self.rule("text", f"{text}*")

    def rule(self, name: str, body: str) -> str:
        return str(self._converter._add_rule(name, body))

    def finished(self, root: str) -> str:
        self._converter._rules["root"] = root
        return str(self._converter.format_grammar())


def _triggers(form: ToolFormat) -> tuple[str, ...]:
    # A code fence may contain something other than a call, and the grammar has no double braces.
    bare = (opening for opening in form.bare_openings if not opening.startswith(("`", "{{")))
    return (
        *(f"({re.escape(opening)})" for opening in form.openings),
        *(rf"^\s*({re.escape(opening)})" for opening in bare),
    )
