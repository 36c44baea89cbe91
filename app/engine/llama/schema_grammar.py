"""JSON Schemas as grammars that llama.cpp can take."""

import json
from typing import Any

from llama_cpp.llama_grammar import json_schema_to_gbnf

from app.core.json_schemas import without_high_bounds

HIGHEST_BOUND = 512
"""The converter nests optional parts, and llama.cpp supports a depth of about a thousand."""

_MOST_COUNTED = 1000


def schema_grammar(schema: str) -> str:
    """GBNF for the JSON Schema `schema`. Raises whatever the converter raises."""
    return str(json_schema_to_gbnf(json.dumps(convertible(schema))))


def convertible(schema: str) -> Any:
    """`schema` as the converter can take it."""
    loaded = json.loads(schema)
    return _counted_out(without_high_bounds({} if loaded is True else loaded, HIGHEST_BOUND))


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
