"""JSON Schemas as grammars that llama.cpp can take."""

import json
from typing import Any

from llama_cpp.llama_grammar import json_schema_to_gbnf

from app.core.json_schemas import without_high_bounds

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
    return str(json_schema_to_gbnf(json.dumps(convertible(schema))))


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
