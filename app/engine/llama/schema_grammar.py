"""JSON Schemas as grammars that llama.cpp can take."""

import json
from typing import Any

from llama_cpp.llama_grammar import json_schema_to_gbnf

_BOUNDS = ("minLength", "maxLength", "minItems", "maxItems")
_HIGHEST = 512
"""The converter nests optional parts, and llama.cpp takes about a thousand."""


def schema_grammar(schema: str) -> str:
    """GBNF for the JSON Schema `schema`. Raises whatever the converter stumbles on."""
    return str(json_schema_to_gbnf(json.dumps(without_high_bounds(json.loads(schema)))))


def without_high_bounds(schema: Any) -> Any:
    """`schema` without the numbers of characters or items that no grammar can count to."""
    if isinstance(schema, list):
        return [without_high_bounds(each) for each in schema]
    if not isinstance(schema, dict):
        return schema
    return {
        key: without_high_bounds(value)
        for key, value in schema.items()
        if not (key in _BOUNDS and isinstance(value, int | float) and value > _HIGHEST)
    }
